"""Profiles made, opened, re-locked and refused, on a real disk with real ciphers."""

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from sotay.domain.recovery_code import code_text
from sotay.domain.storage_errors import DiskFull, NameTaken
from sotay.profile import manifest as manifests
from sotay.profile.errors import (
    KeyNotHere,
    OtherUnlockNeeded,
    PassphraseTooShort,
    PlaceTaken,
    ProfileAbsent,
    ProfileDamaged,
    ProfileOpenElsewhere,
    ProfileTooNew,
    StoreMissing,
    WrongKeyringSecret,
    WrongPassphrase,
    WrongRecoveryCode,
)
from sotay.profile.folder import MakeStore, OpenProfile, create, open_profile, recover
from sotay.profile.placing import placing
from sotay.profile.unlocking import ByKeyring, ByPassphrase, ByRecoveryCode, Unlock

Remarks = Callable[[Path, bytes], list[str]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "Sổ tay của chi bộ"


@pytest.fixture
def made(folder: Path, make_store: MakeStore) -> Callable[[Unlock], OpenProfile]:
    def make(unlock: Unlock) -> OpenProfile:
        return create(folder, cell_name="Chi bộ Tổ dân phố 5", is_practice=False, unlock=unlock, make_store=make_store)

    return make


def test_a_profile_opens_again_by_the_keyring_alone(
    made: Callable[[Unlock], OpenProfile], folder: Path, remarks: Remarks
) -> None:
    with made(ByKeyring()) as opened:
        keys, manifest = opened.keys, opened.manifest
    with open_profile(folder, ByKeyring()) as opened:
        assert (opened.keys, opened.manifest) == (keys, manifest)
        assert opened.manifest.cell_name == "Chi bộ Tổ dân phố 5"
        assert remarks(opened.store_path, opened.keys.database_key) == ["Nhất trí với báo cáo"]
        assert opened.materials_path.is_dir()


def test_a_profile_opens_again_by_its_passphrase_however_the_keyboard_composed_it(
    made: Callable[[Unlock], OpenProfile], folder: Path
) -> None:
    made(ByPassphrase(lambda: "Đại hội chi bộ")).close()
    open_profile(folder, ByPassphrase(lambda: "Đa\u0323i hô\u0323i chi bô\u0323")).close()
    with pytest.raises(WrongPassphrase):
        open_profile(folder, ByPassphrase(lambda: "Đại hội chi bo"))
    open_profile(folder, ByPassphrase(lambda: "Đại hội chi bộ")).close()


def test_the_passphrase_is_asked_for_once(made: Callable[[Unlock], OpenProfile]) -> None:
    answers = iter(["hoa phượng đỏ"])
    made(ByPassphrase(lambda: next(answers))).close()
    assert next(answers, None) is None


def test_a_short_passphrase_is_refused_and_nothing_is_left(
    made: Callable[[Unlock], OpenProfile], tmp_path: Path
) -> None:
    with pytest.raises(PassphraseTooShort):
        made(ByPassphrase(lambda: "1234567"))
    assert list(tmp_path.iterdir()) == []


def test_a_store_that_cannot_be_made_leaves_nothing(folder: Path, tmp_path: Path, by_passphrase: ByPassphrase) -> None:
    def fails(path: Path, _key: bytes) -> None:
        path.write_bytes(b"half")
        raise InterruptedError

    with pytest.raises(InterruptedError):
        create(folder, cell_name="Chi bộ", is_practice=False, unlock=by_passphrase, make_store=fails)
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_maker_left_is_swept_by_the_next_and_a_living_one_is_let_be(
    made: Callable[[Unlock], OpenProfile], folder: Path, tmp_path: Path
) -> None:
    program = (
        "import sys; from pathlib import Path; from sotay.profile.placing import placing\n"
        "with placing(Path(sys.argv[1])) as beside:\n"
        "    (beside / 'store.db').write_bytes(b'half'); print('half', flush=True); sys.stdin.read()\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program, str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as maker:
        assert maker.stdout is not None
        assert maker.stdout.readline() == "half\n"
        made(ByKeyring()).close()
        assert len(list(tmp_path.iterdir())) == 2
        maker.kill()
    with placing(tmp_path / "other"):
        pass
    assert {path.name for path in tmp_path.iterdir()} == {folder.name, "other"}
    open_profile(folder, ByKeyring()).close()


def test_of_two_that_make_a_profile_at_once_the_second_is_told_of_the_first(
    made: Callable[[Unlock], OpenProfile], folder: Path, tmp_path: Path, by_passphrase: ByPassphrase
) -> None:
    def made_meanwhile(_path: Path, _key: bytes) -> None:
        made(by_passphrase).close()

    with pytest.raises(ProfileOpenElsewhere):
        create(folder, cell_name="Chi bộ", is_practice=False, unlock=by_passphrase, make_store=made_meanwhile)
    open_profile(folder, by_passphrase).close()
    assert list(tmp_path.iterdir()) == [folder]


def test_a_disk_without_room_is_said_of_the_folder_that_was_named(
    folder: Path, tmp_path: Path, by_passphrase: ByPassphrase
) -> None:
    def fails(path: Path, _key: bytes) -> None:
        raise DiskFull(folder=str(path.parent))

    with pytest.raises(DiskFull) as refused:
        create(folder, cell_name="Chi bộ", is_practice=False, unlock=by_passphrase, make_store=fails)
    assert refused.value.values == {"folder": str(folder)}
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_made_over_what_is_there(
    made: Callable[[Unlock], OpenProfile], folder: Path, by_passphrase: ByPassphrase
) -> None:
    folder.mkdir()
    (folder / "Biên bản.docx").write_bytes(b"kept")
    with pytest.raises(PlaceTaken):
        made(by_passphrase)
    assert [path.name for path in folder.iterdir()] == ["Biên bản.docx"]


def test_an_empty_folder_becomes_a_profile(
    made: Callable[[Unlock], OpenProfile], folder: Path, by_passphrase: ByPassphrase
) -> None:
    folder.mkdir()
    made(by_passphrase).close()
    open_profile(folder, by_passphrase).close()


def test_a_second_window_is_refused_until_the_first_closes(made: Callable[[Unlock], OpenProfile], folder: Path) -> None:
    opened = made(ByKeyring())
    with pytest.raises(ProfileOpenElsewhere):
        open_profile(folder, ByKeyring())
    opened.close()
    open_profile(folder, ByKeyring()).close()


def test_another_program_is_refused_and_a_killed_one_leaves_no_lock(
    made: Callable[[Unlock], OpenProfile], folder: Path, by_passphrase: ByPassphrase
) -> None:
    made(by_passphrase).close()
    program = (
        "import sys; from pathlib import Path\n"
        "from sotay.profile.folder import open_profile; from sotay.profile.unlocking import ByPassphrase\n"
        "opened = open_profile(Path(sys.argv[1]), ByPassphrase(sys.stdin.readline().strip().__str__))\n"
        "print('open', flush=True); sys.stdin.read()\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program, str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdin is not None
        assert other.stdout is not None
        other.stdin.write(by_passphrase.ask() + "\n")
        other.stdin.flush()
        assert other.stdout.readline() == "open\n"
        with pytest.raises(ProfileOpenElsewhere):
            open_profile(folder, by_passphrase)
        other.kill()
    open_profile(folder, by_passphrase).close()


def test_another_user_of_the_computer_needs_the_recovery_code_once(
    made: Callable[[Unlock], OpenProfile], folder: Path, log_in: Callable[[], None]
) -> None:
    with made(ByKeyring()) as opened:
        code, keys = opened.recovery_code, opened.keys
    log_in()
    with pytest.raises(KeyNotHere):
        open_profile(folder, ByKeyring())
    with recover(folder, code.lower().replace("-", " "), ByKeyring()) as opened:
        assert opened.keys == keys
        assert opened.recovery_code == code
    open_profile(folder, ByKeyring()).close()


def test_the_code_of_another_profile_opens_nothing_and_the_lock_is_given_back(
    made: Callable[[Unlock], OpenProfile], folder: Path
) -> None:
    made(ByKeyring()).close()
    with pytest.raises(WrongRecoveryCode):
        recover(folder, code_text(bytes(16)), ByKeyring())
    open_profile(folder, ByKeyring()).close()


def test_changing_the_way_in_closes_the_old_one(
    made: Callable[[Unlock], OpenProfile], folder: Path, by_passphrase: ByPassphrase
) -> None:
    with made(ByKeyring()) as opened:
        code = opened.recovery_code
        opened.change_unlock(by_passphrase)
    with pytest.raises(OtherUnlockNeeded):
        open_profile(folder, ByKeyring())
    with open_profile(folder, by_passphrase) as opened:
        opened.change_unlock(ByPassphrase(lambda: "một câu khác hẳn"))
    with pytest.raises(WrongPassphrase):
        open_profile(folder, by_passphrase)
    open_profile(folder, ByRecoveryCode.typed(code)).close()


def test_a_new_recovery_code_makes_the_old_sheet_worthless(
    made: Callable[[Unlock], OpenProfile], folder: Path, log_in: Callable[[], None]
) -> None:
    with made(ByKeyring()) as opened:
        old = opened.recovery_code
        opened.note_recovery_sheet_shown()
        opened.replace_recovery_code(ByKeyring())
        new = opened.recovery_code
        assert not opened.manifest.recovery_sheet_shown
    with pytest.raises(WrongRecoveryCode):
        recover(folder, old, ByKeyring())
    log_in()
    recover(folder, new, ByKeyring()).close()


def test_what_is_known_without_a_key_is_kept(made: Callable[[Unlock], OpenProfile], folder: Path) -> None:
    with made(ByKeyring()) as opened:
        opened.note_recovery_sheet_shown()
        opened.rename_cell("Chi bộ Trường Tiểu học Long Bình")
    manifest = manifests.read(folder)
    assert manifest.recovery_sheet_shown
    assert manifest.cell_name == "Chi bộ Trường Tiểu học Long Bình"
    assert manifest.unlock_kinds == ("keyring", "recovery")


def test_a_keyring_with_another_secret_is_no_damage(
    made: Callable[[Unlock], OpenProfile], folder: Path, log_in: Callable[[], None]
) -> None:
    with made(ByKeyring()) as opened:
        device_id = opened.manifest.device_id
    log_in()
    ByKeyring().new_key(device_id)
    with pytest.raises(WrongKeyringSecret):
        open_profile(folder, ByKeyring())


def test_a_byte_flipped_anywhere_in_the_clear_file_is_called_damage(
    made: Callable[[Unlock], OpenProfile], folder: Path
) -> None:
    made(ByKeyring()).close()
    path = folder / manifests.FILE_NAME
    whole = path.read_bytes()
    for at in range(len(whole)):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        with pytest.raises(ProfileDamaged):
            open_profile(folder, ByKeyring())
    for length in range(0, len(whole), 50):
        path.write_bytes(whole[:length])
        with pytest.raises(ProfileDamaged):
            open_profile(folder, ByKeyring())
    path.write_bytes(whole)
    open_profile(folder, ByKeyring()).close()


def test_a_profile_of_a_later_program_is_refused_by_name(made: Callable[[Unlock], OpenProfile], folder: Path) -> None:
    with made(ByKeyring()) as opened:
        manifests.write(folder, replace(opened.manifest, format=manifests.FORMAT + 1))
    with pytest.raises(ProfileTooNew) as raised:
        open_profile(folder, ByKeyring())
    assert raised.value.values == {"found": manifests.FORMAT + 1, "known": manifests.FORMAT}


def test_a_missing_store_is_never_made_anew(made: Callable[[Unlock], OpenProfile], folder: Path) -> None:
    made(ByKeyring()).close()
    (folder / "store.db").unlink()
    with pytest.raises(StoreMissing):
        open_profile(folder, ByKeyring())
    with pytest.raises(PlaceTaken):
        made(ByKeyring())


def test_a_folder_without_a_profile_is_absent(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "nowhere"):
        with pytest.raises(ProfileAbsent):
            open_profile(folder, ByKeyring())
    assert list(tmp_path.iterdir()) == []


def test_a_parent_that_is_a_file_is_a_calm_error(tmp_path: Path, make_store: MakeStore) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(NameTaken):
        create(
            tmp_path / "file" / "so",
            cell_name="Chi bộ",
            is_practice=False,
            unlock=ByPassphrase(lambda: "hoa phượng đỏ"),
            make_store=make_store,
        )
