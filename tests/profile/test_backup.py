"""Backups made, kept, damaged, and restored by another user of another computer."""

import hashlib
import os
import secrets
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from sotay.domain.recovery_code import code_text
from sotay.domain.storage_errors import DiskFull, FileMissing
from sotay.profile import backup_file
from sotay.profile import manifest as manifests
from sotay.profile.backup import automatic_backups, back_up, back_up_automatically, last_automatic, rotate
from sotay.profile.curtain import Curtain
from sotay.profile.errors import (
    BackupDamaged,
    BackupLacksMaterials,
    BackupTooNew,
    KeyNotHere,
    NotABackup,
    PlaceTaken,
    ProfileError,
    SecondBackupMissed,
    SecondPlaceRefused,
    WrongPassphrase,
    WrongRecoveryCode,
)
from sotay.profile.folder import MakeStore, OpenProfile, create, open_profile
from sotay.profile.restoring import restore
from sotay.profile.unlocking import ByKeyring, ByPassphrase, ByRecoveryCode

AT = datetime(2026, 11, 24, 3, 45, tzinfo=UTC)
Remarks = Callable[[Path, bytes], list[str]]


@dataclass(frozen=True)
class Home:
    """A profile with two papers, open, and what a backup needs of its store."""

    opened: OpenProfile
    remarks: Remarks

    def snapshot(self, to: Path) -> None:
        to.write_bytes(self.opened.store_path.read_bytes())

    def check_store(self, path: Path, key: bytes) -> None:
        assert self.remarks(path, key) == ["Nhất trí với báo cáo"]

    def restored(self, file: Path, to: Path, code: str | None = None) -> OpenProfile:
        unlock = ByRecoveryCode.typed(code or self.opened.recovery_code)
        return restore(file, to, unlock=unlock, new_unlock=ByKeyring(), check_store=self.check_store)

    def add_paper(self, content: bytes) -> Path:
        name = secrets.token_hex(32)
        path = self.opened.materials_path / name[:2] / f"{name[2:]}.age"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)
        return path


@pytest.fixture
def home(tmp_path: Path, make_store: MakeStore, remarks: Remarks) -> Home:
    opened = create(
        tmp_path / "home", cell_name="Chi bộ 5", is_practice=False, unlock=ByKeyring(), make_store=make_store
    )
    home = Home(opened, remarks)
    home.add_paper(b"first paper" * 1000)
    home.add_paper(b"")
    return home


@pytest.fixture
def file(home: Home, tmp_path: Path) -> Path:
    back_up(home.opened, tmp_path / "usb.sotay", home.snapshot)
    return tmp_path / "usb.sotay"


def _papers(opened: OpenProfile) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in opened.materials_path.rglob("*.age")}


def test_a_backup_opens_for_another_user_by_the_code_alone(
    home: Home, file: Path, tmp_path: Path, log_in: Callable[[], None]
) -> None:
    home.opened.close()
    log_in()
    with home.restored(file, tmp_path / "new" / "place") as there:
        assert there.keys == home.opened.keys
        assert there.recovery_code == home.opened.recovery_code
        assert there.manifest.profile_id == home.opened.manifest.profile_id
        assert there.manifest.cell_id == home.opened.manifest.cell_id
        assert there.manifest.device_id != home.opened.manifest.device_id
        assert _papers(there) == _papers(home.opened)
        home.check_store(there.store_path, there.keys.database_key)
    open_profile(tmp_path / "new" / "place", ByKeyring()).close()
    with pytest.raises(KeyNotHere):
        open_profile(home.opened.folder, ByKeyring())


def test_all_of_a_restored_profile_is_durable_before_it_gets_its_name(
    home: Home, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    to = tmp_path / "new"
    fsync = os.fsync
    before_naming: set[tuple[int, int]] = set()
    after_naming: list[str] = []

    def seen_fsync(descriptor: int) -> None:
        status = os.fstat(descriptor)
        if to.exists():
            after_naming.append(Path(f"/proc/self/fd/{descriptor}").readlink().name)
        before_naming.add((status.st_dev, status.st_ino))
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", seen_fsync)
    home.restored(file, to).close()
    needed = [to, *(path for path in to.rglob("*") if path.name != "profile.lock")]
    assert len(needed) > 6
    assert [path.name for path in needed if (path.stat().st_dev, path.stat().st_ino) not in before_naming] == []
    assert after_naming == [tmp_path.name]


def test_a_copy_restored_beside_the_original_takes_nothing_from_it(home: Home, file: Path, tmp_path: Path) -> None:
    home.restored(file, tmp_path / "copy").close()
    home.opened.close()
    with open_profile(home.opened.folder, ByKeyring()), open_profile(tmp_path / "copy", ByKeyring()):
        pass


def test_a_backup_opens_by_the_passphrase_of_the_day_it_was_made(
    home: Home, by_passphrase: ByPassphrase, tmp_path: Path
) -> None:
    home.opened.change_unlock(by_passphrase)
    back_up(home.opened, tmp_path / "usb.sotay", home.snapshot)
    home.opened.close()
    new = ByPassphrase(lambda: "một câu khác hẳn")
    with pytest.raises(WrongPassphrase):
        restore(tmp_path / "usb.sotay", tmp_path / "x", unlock=new, new_unlock=new, check_store=home.check_store)
    restore(
        tmp_path / "usb.sotay", tmp_path / "x", unlock=by_passphrase, new_unlock=new, check_store=home.check_store
    ).close()
    open_profile(tmp_path / "x", new).close()


def test_a_wrong_code_and_a_taken_place_cost_nothing(home: Home, file: Path, tmp_path: Path) -> None:
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(WrongRecoveryCode):
        home.restored(file, tmp_path / "new", code_text(bytes(16)))
    with pytest.raises(PlaceTaken):
        home.restored(file, home.opened.folder)
    assert sorted(tmp_path.rglob("*")) == before
    home.check_store(home.opened.store_path, home.opened.keys.database_key)


def test_a_store_that_does_not_open_is_not_placed(home: Home, file: Path, tmp_path: Path) -> None:
    def fails(_path: Path, _key: bytes) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        restore(
            file,
            tmp_path / "new",
            unlock=ByRecoveryCode(home.opened.keys.recovery_secret),
            new_unlock=ByKeyring(),
            check_store=fails,
        )
    assert {path.name for path in tmp_path.iterdir()} == {"home", "usb.sotay"}


def test_a_byte_flipped_anywhere_is_found_before_anything_is_written(home: Home, file: Path, tmp_path: Path) -> None:
    whole = file.read_bytes()
    for at in [*range(40), *range(40, len(whole) - 700, 101), *range(len(whole) - 700, len(whole))]:
        file.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        with pytest.raises((NotABackup, BackupDamaged, BackupTooNew)):
            home.restored(file, tmp_path / "new")
    assert {path.name for path in tmp_path.iterdir()} == {"home", "usb.sotay"}


def test_a_cut_or_prolonged_backup_is_found(home: Home, file: Path, tmp_path: Path) -> None:
    whole = file.read_bytes()
    for size in [*range(0, len(whole), 997), len(whole) - 1]:
        file.write_bytes(whole[:size])
        with pytest.raises((NotABackup, BackupDamaged)):
            home.restored(file, tmp_path / "new")
    for longer in (whole + b"\n", whole + whole):
        file.write_bytes(longer)
        with pytest.raises(BackupDamaged):
            home.restored(file, tmp_path / "new")


def test_other_files_are_no_backups(home: Home, tmp_path: Path) -> None:
    for content in (b"", b"PK\x03\x04", b"%PDF-1.7", b"sotay backup \n", b"sotay backup x\n"):
        (tmp_path / "file").write_bytes(content)
        with pytest.raises(NotABackup):
            home.restored(tmp_path / "file", tmp_path / "new")
    with pytest.raises(FileMissing):
        home.restored(tmp_path / "gone", tmp_path / "new")


def test_a_backup_of_a_later_program_is_refused_by_name(home: Home, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"sotay backup 2\nwhatever comes then")
    with pytest.raises(BackupTooNew) as raised:
        home.restored(tmp_path / "file", tmp_path / "new")
    assert raised.value.values == {"found": 2, "known": backup_file.FORMAT}


@pytest.mark.parametrize(
    "lines",
    [
        "{p} profile.toml\n{e} store.db\n{e} ../outside",
        "{p} profile.toml\n{e} store.db\n{e} /etc/passwd",
        "{p} profile.toml\n{e} store.db\n{e} materials/../../outside.age",
        "{p} profile.toml\n{e} store.db\n{e} materials/ab/con",
        "{p} profile.toml\n{e} store.db\n{e} store.db",
        "{p} profile.toml\n{e} profile.toml",
        "{e} store.db\n{p} profile.toml",
        "{p} profile.toml",
        "",
        "{p} profile.toml\n{e} store.db\n{e} {m}\n{e} {m}",
        "{p} profile.toml\n{huge} store.db",
        "{p} profile.toml\n{e} store.db\n{e} materials/ab/\u0661.age",
        "{p} profile.toml\n{e} store.db\nnonsense",
    ],
)
def test_a_hostile_list_is_refused_with_right_checksums(home: Home, tmp_path: Path, lines: str) -> None:
    profile = b"profile"
    empty = f"{hashlib.sha256(b'').hexdigest()} 0"
    listed = "whole\n" + lines.format(
        p=f"{hashlib.sha256(profile).hexdigest()} {len(profile)}",
        e=empty,
        huge=f"{'0' * 64} {10**14}",
        m=f"materials/ab/{'0' * 62}.age",
    )
    text = listed.encode() + b"\n"
    tail = f"{hashlib.sha256(text).hexdigest()} {len(text):015}\n".encode()
    (tmp_path / "file").write_bytes(b"sotay backup 1\n" + profile + text + tail)
    with pytest.raises(BackupDamaged):
        home.restored(tmp_path / "file", tmp_path / "new")
    assert {path.name for path in tmp_path.iterdir()} == {"home", "file"}


def test_a_former_backup_stays_when_the_new_one_fails(home: Home, file: Path) -> None:
    before = file.read_bytes()

    def fails(to: Path) -> None:
        to.write_bytes(b"half")
        raise InterruptedError

    with pytest.raises(InterruptedError):
        back_up(home.opened, file, fails)
    assert file.read_bytes() == before
    assert {path.name for path in home.opened.folder.iterdir()} == {
        "materials",
        "profile.lock",
        "profile.toml",
        "store.db",
    }


def test_a_full_disk_costs_neither_the_former_backup_nor_the_place(
    home: Home, file: Path, tmp_path: Path, files_no_larger_than: Callable[[int], AbstractContextManager[None]]
) -> None:
    before = file.read_bytes()
    with files_no_larger_than(10_000), pytest.raises(DiskFull):
        back_up(home.opened, file, home.snapshot)
    with files_no_larger_than(10_000), pytest.raises(DiskFull):
        home.restored(file, tmp_path / "new")
    assert file.read_bytes() == before
    assert {path.name for path in tmp_path.iterdir()} == {"home", "usb.sotay"}
    assert not list(home.opened.folder.glob(".sotay*"))
    home.restored(file, tmp_path / "new").close()


def test_the_last_ten_automatic_backups_are_kept_whatever_the_clock_says(home: Home) -> None:
    for year in (2026, *range(2010, 2020), 1999):
        back_up_automatically(home.opened, home.snapshot, at=AT.replace(year=year))
    kept = automatic_backups(home.opened.folder / "backups")
    assert [path.name for path in kept[:2]] == [
        "000012 1999-11-24 03.45Z.sotay",
        "000011 2019-11-24 03.45Z.sotay",
    ]
    assert len(kept) == 10
    assert last_automatic(home.opened) == AT.replace(year=1999, second=0, microsecond=0)
    (home.opened.folder / "backups" / "mine.sotay").write_bytes(b"")
    rotate(home.opened.folder / "backups", keep=1)
    assert {path.name for path in (home.opened.folder / "backups").iterdir()} == {kept[0].name, "mine.sotay"}


def test_a_backup_that_was_renamed_tells_no_time(home: Home) -> None:
    assert last_automatic(home.opened) is None
    back_up_automatically(home.opened, home.snapshot, at=AT)
    kept = automatic_backups(home.opened.folder / "backups")[0]
    kept.rename(kept.with_name("000001 tháng mười một.sotay"))
    assert last_automatic(home.opened) is None


def test_an_automatic_backup_finds_the_papers_beside_it(home: Home, tmp_path: Path, log_in: Callable[[], None]) -> None:
    second = tmp_path / "usb"
    second.mkdir()
    home.opened.back_up_to(second)
    back_up_automatically(home.opened, home.snapshot, at=AT)
    home.add_paper(b"a later paper")
    back_up_automatically(home.opened, home.snapshot, at=AT)
    home.opened.close()
    log_in()
    place = second / home.opened.manifest.profile_id
    for number, folder in enumerate((place, home.opened.folder / "backups")):
        latest = automatic_backups(folder)[0]
        with home.restored(latest, tmp_path / f"new {number}") as there:
            assert _papers(there) == _papers(home.opened)
    moved = tmp_path / "moved" / "alone" / "backup.sotay"
    moved.parent.mkdir(parents=True)
    moved.write_bytes(automatic_backups(place)[0].read_bytes())
    with pytest.raises(BackupLacksMaterials):
        home.restored(moved, tmp_path / "new")


def test_an_unplugged_second_place_is_named_after_the_first_was_written(home: Home, tmp_path: Path) -> None:
    second = tmp_path / "usb"
    second.mkdir()
    home.opened.back_up_to(second)
    second.rename(tmp_path / "unplugged")
    with pytest.raises(SecondBackupMissed) as raised:
        back_up_automatically(home.opened, home.snapshot, at=AT)
    assert raised.value.values == {"folder": str(second)}
    assert len(automatic_backups(home.opened.folder / "backups")) == 1
    assert not second.exists()
    (tmp_path / "unplugged").rename(second)
    back_up_automatically(home.opened, home.snapshot, at=AT)
    assert len(automatic_backups(second / home.opened.manifest.profile_id)) == 1


def test_a_full_second_place_costs_nothing_of_the_first(home: Home, tmp_path: Path) -> None:
    second = tmp_path / "usb"
    second.mkdir()
    home.opened.back_up_to(second)
    (second / home.opened.manifest.profile_id).write_bytes(b"a file where the folder is to be")
    with pytest.raises(SecondBackupMissed):
        back_up_automatically(home.opened, home.snapshot, at=AT)
    assert len(automatic_backups(home.opened.folder / "backups")) == 1


def test_the_second_place_is_of_this_computer_and_of_no_restored_copy(home: Home, tmp_path: Path) -> None:
    second = tmp_path / "usb"
    second.mkdir()
    home.opened.back_up_to(second)
    back_up(home.opened, tmp_path / "usb.sotay", home.snapshot)
    home.opened.close()
    with open_profile(home.opened.folder, ByKeyring()) as again:
        assert again.second_backup_place == second
        again.back_up_to(None)
    with open_profile(home.opened.folder, ByKeyring()) as again:
        assert again.manifest.second_backup_place == ""
    with home.restored(tmp_path / "usb.sotay", tmp_path / "new") as there:
        assert there.second_backup_place is None


@pytest.mark.parametrize("where", ["absent", "home", "home/materials", "usb.txt"])
def test_a_second_place_is_a_folder_outside_the_profile(home: Home, tmp_path: Path, where: str) -> None:
    (tmp_path / "usb.txt").touch()
    with pytest.raises(SecondPlaceRefused):
        home.opened.back_up_to(tmp_path / where)
    assert home.opened.second_backup_place is None


def test_a_manifest_of_before_the_second_place_opens(home: Home) -> None:
    text = manifests.serialised(home.opened.manifest).partition(b"\n")[2].replace(b'second_backup_place = ""\n', b"")
    assert b"second_backup_place" not in text
    old = f'checksum = "{hashlib.sha256(text).hexdigest()}"\n'.encode() + text
    assert manifests.parse(old) == home.opened.manifest


def test_random_bytes_after_the_head_are_never_more_than_a_calm_error(home: Home, tmp_path: Path) -> None:
    for size in range(0, 400, 7):
        (tmp_path / "file").write_bytes(b"sotay backup 1\n" + os.urandom(size))
        with pytest.raises(ProfileError):
            home.restored(tmp_path / "file", tmp_path / "new")


def test_the_pin_of_this_computer_covers_no_restored_copy(home: Home, tmp_path: Path) -> None:
    Curtain(home.opened).set("2468")
    back_up(home.opened, tmp_path / "so.sotay", home.snapshot)
    with home.restored(tmp_path / "so.sotay", tmp_path / "again") as again:
        assert not Curtain(again).is_set
    assert Curtain(home.opened).is_set
