"""Files of a whole handbook with its real store and papers: looked into, restored, handed over, stopped, damaged."""

import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from types import SimpleNamespace

import pyrage
import pytest
from pyrage import x25519
from sqlcipher3 import dbapi2
from tests.app.conftest import PASSPHRASE, Sotay
from tests.conftest import MemoryKeyring

from sotay.domain.agenda import AgendaItem
from sotay.domain.cell import Cell
from sotay.domain.handing import HandedOver, NotHandedOver
from sotay.domain.sealed import broken_links
from sotay.domain.storage_errors import DiskFull
from sotay.domain.store_errors import StoreKeyWrong, StoreTooNew
from sotay.persistence.store import SqlStore
from sotay.profile import backup, handing, restoring
from sotay.profile import manifest as manifests
from sotay.profile.errors import (
    BackupDamaged,
    BackupTooNew,
    NotABackup,
    PassphraseTooShort,
    ProfileOpenElsewhere,
    ReceiptWrong,
    RoomLacking,
    WrongPassphrase,
    WrongRecoveryCode,
)
from sotay.profile.folder import open_profile
from sotay.profile.placing import is_unplaced
from sotay.profile.unlocking import ByKeyring, ByPassphrase, ByRecoveryCode, Unlock
from sotay.services import sealing
from sotay_app import bootstrap, bringing, practising
from sotay_app.bootstrap import Handbook
from sotay_app.clock import USUAL_ZONE, FixedClock, wall_of
from sotay_app.wholeness import look_at_papers

CLOCK = FixedClock(datetime(2026, 11, 24, 19, 0))  # noqa: DTZ001 - wall time
AT, ON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC), date(2026, 11, 24)
AGREED = "sông dài biển rộng trời cao"
BY_AGREED = ByPassphrase(lambda: AGREED)
OWN = ByPassphrase(lambda: "hoa ban nở trắng")


class Stop(Exception):
    """The person wants no more of it."""


def quietly(_done: int, _total: int) -> None:
    """Nobody watches."""


@pytest.fixture(scope="session")
def played(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A handbook with three sealed records and three papers, made once and never opened again."""
    folder = tmp_path_factory.mktemp("played") / "chi-bo"
    with bootstrap.made(folder, OWN, CLOCK, head=practising.head(CLOCK)) as handbook:
        practising.play(handbook)
    return folder


@pytest.fixture
def giver(played: Path, tmp_path: Path) -> Iterator[Handbook]:
    shutil.copytree(played, tmp_path / "giver")
    with opened(tmp_path / "giver", OWN) as handbook:
        yield handbook


@contextmanager
def opened(folder: Path, unlock: Unlock) -> Iterator[Handbook]:
    with bootstrap.opened(folder, unlock, CLOCK, allow_unsafe_place=True) as handbook:
        yield handbook


@pytest.fixture
def file(giver: Handbook, tmp_path: Path) -> Path:
    """The giver's file, locked by the passphrase that was agreed."""
    return hand_over(giver, tmp_path / "ban-giao.sotay", AGREED)


def hand_over(giver: Handbook, to: Path, agreed: str | None) -> Path:
    handing.write(giver.profile, to, giver.store.snapshot, agreed=agreed, at=AT, on=ON)
    return to


def receive(file: Path, to: Path, unlock: Unlock = BY_AGREED, step: bringing.Step = quietly) -> None:
    bringing.receive(file, to, unlock, ByKeyring(), step, allow_unsafe_place=True)


def restore(file: Path, to: Path, unlock: Unlock, step: bringing.Step = quietly) -> None:
    bringing.restore(file, to, unlock, ByKeyring(), step, allow_unsafe_place=True)


def left_in(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_it_is_seen_what_is_in_a_file_and_nothing_of_it_stays(file: Path) -> None:
    before = left_in(Path(tempfile.gettempdir()))
    label = restoring.label(file)
    assert (label.manifest.cell_name, label.is_whole) == ("Chi bộ Tổ dân phố 5", True)
    assert wall_of(label.manifest.made_at, USUAL_ZONE) == CLOCK.wall()
    inside = bringing.look_into(file, BY_AGREED, quietly)
    assert (inside.cell_name, inside.members, inside.meetings, inside.sealed) == ("Chi bộ Tổ dân phố 5", 26, 4, 3)
    assert (inside.papers, inside.papers_missing, inside.faults) == (3, 0, 0)
    assert (inside.last_on, inside.last_title) == (
        date(2026, 11, 5),
        "sinh hoạt chi bộ thường kỳ tháng 11 năm 2026",
    )
    assert left_in(Path(tempfile.gettempdir())) == before


def test_a_paper_that_is_not_in_a_file_is_counted(giver: Handbook, tmp_path: Path) -> None:
    next(giver.profile.materials_path.glob("*/*.age")).unlink()
    file = hand_over(giver, tmp_path / "ban-giao.sotay", AGREED)
    assert bringing.look_into(file, BY_AGREED, quietly).papers_missing == 1


@pytest.mark.parametrize("text", ["", "hôm nay", "2026-13-01T00:00:00Z"])
def test_a_backup_that_says_no_moment_has_none(text: str) -> None:
    assert wall_of(text, USUAL_ZONE) is None


def test_what_was_received_is_locked_by_other_keys_and_is_all_there(
    giver: Handbook, file: Path, tmp_path: Path
) -> None:
    receive(file, tmp_path / "new")
    old = giver.profile
    with opened(tmp_path / "new", ByKeyring()) as handbook:
        new = handbook.profile
        assert len({getattr(old.keys, name) == getattr(new.keys, name) for name in vars_of(old.keys)} - {False}) == 0
        assert new.manifest.cell_id == old.manifest.cell_id
        assert new.manifest.profile_id != old.manifest.profile_id
        assert not new.manifest.recovery_sheet_shown
        assert not look_at_papers(handbook).broken
        with giver.store.reading() as before, handbook.store.reading() as after:
            assert after.records() == before.records()
            assert after.links() == before.links()
            assert after.find(Cell) == before.find(Cell)
            assert [hit.id for hit in after.search("to dan pho")] == [hit.id for hit in before.search("to dan pho")]
    with pytest.raises(StoreKeyWrong):
        SqlStore(tmp_path / "new" / "store.db", old.keys.database_key, moment=CLOCK.moment).check()
    identity = x25519.Identity.from_str(old.keys.age_identity)
    papers = [*(tmp_path / "new" / "materials").glob("*/*.age")]
    assert len(papers) == 3
    for paper in papers:
        with pytest.raises(pyrage.DecryptError):
            pyrage.decrypt(paper.read_bytes(), [identity])


def vars_of(keys: object) -> tuple[str, ...]:
    return tuple(type(keys).__dataclass_fields__)  # type: ignore[attr-defined]


def test_the_former_sheet_opens_no_backup_of_the_receiver_and_the_new_one_does(
    giver: Handbook, file: Path, tmp_path: Path
) -> None:
    receive(file, tmp_path / "new")
    with opened(tmp_path / "new", ByKeyring()) as handbook:
        backup.back_up(handbook.profile, tmp_path / "later.sotay", handbook.store.snapshot, at=AT)
        code = ByRecoveryCode.typed(handbook.profile.recovery_code)
    with pytest.raises(WrongRecoveryCode):
        bringing.look_into(tmp_path / "later.sotay", ByRecoveryCode.typed(giver.profile.recovery_code), quietly)
    assert bringing.look_into(tmp_path / "later.sotay", code, quietly).sealed == 3


def test_both_go_on_sealing_on_chains_of_their_own(giver: Handbook, file: Path, tmp_path: Path) -> None:
    receive(file, tmp_path / "new")
    digests = ("a" * 64, "b" * 64)
    with opened(tmp_path / "new", ByKeyring()) as handbook, handbook.store.reading() as reading:
        known = [record.digest for record in reading.records()]
        links = [*reading.links(), sealing.next_link(reading, handbook.desk.device_id, digests[0])]
    with giver.store.reading() as reading:
        links.append(sealing.next_link(reading, giver.desk.device_id, digests[1]))
    assert broken_links(links, [*known, *digests]) == []
    assert links[-2].seq == 1
    assert links[-1].seq == 4


def test_a_restored_handbook_keeps_its_keys_and_sheet_and_leaves_the_pin_behind(
    giver: Handbook, tmp_path: Path
) -> None:
    bootstrap.backup.back_up(giver.profile, tmp_path / "usb.sotay", giver.store.snapshot, at=AT)
    assert giver.profile.manifest.backup_folder == str(tmp_path)
    restore(tmp_path / "usb.sotay", tmp_path / "copy", ByRecoveryCode.typed(giver.profile.recovery_code))
    with open_profile(tmp_path / "copy", ByKeyring(), allow_unsafe_place=True) as copy:
        assert copy.keys == giver.profile.keys
        known = copy.manifest
        assert (known.made_at, known.backup_folder, known.aside_on, known.pin.check) == ("", "", "", "")
        assert known.device_id != giver.profile.manifest.device_id


def test_the_receipt_closes_the_copy_of_the_giver_until_it_is_taken_up_again(
    giver: Handbook, file: Path, tmp_path: Path
) -> None:
    receive(file, tmp_path / "new")
    with open_profile(tmp_path / "new", ByKeyring(), allow_unsafe_place=True) as new:
        letters = new.manifest.handed.receipt
    for wrong in ("", "AAAAA", letters[::-1] + "A"):
        with pytest.raises(ReceiptWrong):
            handing.confirm(giver.profile, wrong, on=ON)
    with giver.store.reading() as reading:
        (cell,) = reading.find(Cell)
    handing.confirm(giver.profile, f" {letters.lower()[:2]} {letters[2:]}", on=ON)
    with pytest.raises(HandedOver) as raised, giver.store.writing() as tx:
        tx.save(replace(cell, name="Chi bộ khác"))
    assert raised.value.values == {"day": "24/11/2026"}
    handing.take_up_again(giver.profile)
    with giver.store.writing() as tx:
        tx.save(replace(cell, name="Chi bộ khác"))


def test_only_the_last_file_is_confirmed_and_a_plain_backup_has_no_receipt(
    giver: Handbook, file: Path, tmp_path: Path
) -> None:
    receive(file, tmp_path / "first")
    hand_over(giver, tmp_path / "second.sotay", AGREED)
    with open_profile(tmp_path / "first", ByKeyring(), allow_unsafe_place=True) as first:
        letters = first.manifest.handed.receipt
    with pytest.raises(ReceiptWrong):
        handing.confirm(giver.profile, letters, on=ON)
    backup.back_up(giver.profile, tmp_path / "plain.sotay", giver.store.snapshot, at=AT)
    bare = replace(restoring.label(tmp_path / "plain.sotay").manifest, handed=manifests.Handed())
    assert handing.receipt(bare, giver.profile.keys) == ""


def test_what_a_file_opens_by(giver: Handbook, file: Path, tmp_path: Path) -> None:
    assert restoring.label(file).manifest.unlock_kinds == ("passphrase", "recovery")
    code = ByRecoveryCode.typed(giver.profile.recovery_code)
    assert bringing.look_into(file, code, quietly).sealed == 3
    with pytest.raises(WrongPassphrase):
        bringing.look_into(file, OWN, quietly)
    by_sheet = hand_over(giver, tmp_path / "theo-phieu.sotay", None)
    assert restoring.label(by_sheet).manifest.unlock_kinds == ("recovery",)
    assert bringing.look_into(by_sheet, code, quietly).sealed == 3
    with pytest.raises(PassphraseTooShort):
        hand_over(giver, tmp_path / "ngan.sotay", "mười một kt")
    assert not (tmp_path / "ngan.sotay").exists()


def test_stopped_at_any_step_nothing_is_left(giver: Handbook, file: Path, tmp_path: Path) -> None:
    def stopping_at(last: int) -> bringing.Step:
        seen = iter(range(last))

        def step(_done: int, _total: int) -> None:
            if next(seen, None) is None:
                raise Stop

        return step

    steps: list[tuple[int, int]] = []
    receive(file, tmp_path / "new", step=lambda done, total: steps.append((done, total)))
    assert steps == sorted(steps)
    assert steps[-1][0] > steps[-1][1] * 0.98
    shutil.rmtree(tmp_path / "new")
    before, temporary = left_in(tmp_path), left_in(Path(tempfile.gettempdir()))
    for last in range(len(steps)):
        with pytest.raises(Stop):
            receive(file, tmp_path / "new", step=stopping_at(last))
        assert left_in(tmp_path) == before
    with pytest.raises(Stop):
        bringing.look_into(file, BY_AGREED, stopping_at(2))
    with pytest.raises(Stop):
        handing.write(
            giver.profile,
            tmp_path / "other.sotay",
            giver.store.snapshot,
            agreed=None,
            at=AT,
            on=ON,
            step=stopping_at(3),
        )
    assert left_in(tmp_path) == before
    assert left_in(Path(tempfile.gettempdir())) == temporary
    assert not list(giver.profile.folder.glob(".sotay-*"))


def test_a_byte_changed_anywhere_is_found_and_nothing_is_left(file: Path, tmp_path: Path) -> None:
    whole = file.read_bytes()
    before = left_in(tmp_path)
    for at in [*range(0, len(whole), 9973), len(whole) - 90, len(whole) - 1]:
        file.write_bytes(whole[:at] + bytes([whole[at] ^ 0x20]) + whole[at + 1 :])
        with pytest.raises((BackupDamaged, NotABackup, BackupTooNew)):
            receive(file, tmp_path / "new")
        with pytest.raises((BackupDamaged, NotABackup, BackupTooNew)):
            bringing.look_into(file, BY_AGREED, quietly)
    assert left_in(tmp_path) == before


def test_a_full_disk_leaves_nothing(
    file: Path, tmp_path: Path, files_no_larger_than: Callable[[int], AbstractContextManager[None]]
) -> None:
    before = left_in(tmp_path)
    for size in (1_000, 100_000):
        with files_no_larger_than(size), pytest.raises(DiskFull):
            receive(file, tmp_path / "new")
        assert left_in(tmp_path) == before
    receive(file, tmp_path / "new")


def test_room_that_is_lacking_is_said_in_figures_before_anything_is_written(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sotay.profile.restoring.shutil.disk_usage", lambda _place: SimpleNamespace(free=20 << 20))
    before = left_in(tmp_path)
    with pytest.raises(RoomLacking) as raised:
        receive(file, tmp_path / "new")
    assert raised.value.values == {"needed_mb": 65, "free_mb": 20}
    assert left_in(tmp_path) == before


def test_a_handbook_of_the_same_cell_is_set_aside_and_opens_as_before(
    giver: Handbook, played: Path, file: Path, tmp_path: Path
) -> None:
    shutil.copytree(played, tmp_path / "there")
    other = tmp_path / "other"
    with bootstrap.made(other, ByKeyring(), CLOCK, head=bootstrap.Head(cell_name="Chi bộ 7")):
        pass
    restore(file, tmp_path / "copy", BY_AGREED)
    own = [tmp_path / "there", other, giver.profile.folder, tmp_path / "gone"]
    bringing.set_others_aside(tmp_path / "copy", own, ON)
    assert manifests.read(tmp_path / "there").aside_on == "2026-11-24"
    assert manifests.read(other).aside_on == ""
    assert manifests.read(giver.profile.folder).aside_on == "", "it is open in another program"
    with opened(tmp_path / "there", OWN) as again:
        again.profile.note_in_use()
    assert manifests.read(tmp_path / "there").aside_on == ""


def test_only_what_was_handed_over_is_removed_with_what_the_keyring_keeps(
    giver: Handbook, file: Path, tmp_path: Path, memory_keyring: MemoryKeyring
) -> None:
    receive(file, tmp_path / "new")
    again = tmp_path / "again.sotay"
    with opened(tmp_path / "new", ByKeyring()) as handbook:
        hand_over(handbook, again, AGREED)
        with pytest.raises(ProfileOpenElsewhere):
            handing.remove(tmp_path / "new")
        letters = handing.receipt(handbook.profile.manifest, handbook.profile.keys)
    with pytest.raises(NotHandedOver):
        handing.remove(tmp_path / "new")
    with open_profile(tmp_path / "new", ByKeyring(), allow_unsafe_place=True) as profile:
        handing.confirm(profile, letters, on=ON)
    assert memory_keyring.kept
    handing.remove(tmp_path / "new")
    assert not (tmp_path / "new").exists()
    assert not memory_keyring.kept
    assert not list(tmp_path.glob(".sotay-*"))


def test_what_was_received_verifies_and_is_found_well_by_the_doctor(
    file: Path, tmp_path: Path, sotay: Sotay, passphrase_file: Path
) -> None:
    own = ByPassphrase(lambda: PASSPHRASE)
    bringing.receive(file, tmp_path / "new", BY_AGREED, own, quietly, allow_unsafe_place=True)
    asked = ("--passphrase-file", passphrase_file, "--allow-unsafe-place", "--json")
    verified = sotay("verify", *asked, profile=tmp_path / "new")
    assert verified.code == 0
    assert (verified.json["records"], verified.json["links"], verified.json["papers"]) == (3, 3, 3)
    signs = sotay("doctor", *asked, profile=tmp_path / "new").json
    assert {name for name in ("store", "papers", "settings") if not signs[name]["well"]} == set()


def test_a_command_writes_nothing_into_what_was_handed_over(
    file: Path, tmp_path: Path, sotay: Sotay, passphrase_file: Path
) -> None:
    own = ByPassphrase(lambda: PASSPHRASE)
    bringing.receive(file, tmp_path / "new", BY_AGREED, own, quietly, allow_unsafe_place=True)
    with opened(tmp_path / "new", own) as handbook:
        hand_over(handbook, tmp_path / "again.sotay", AGREED)
        known = handbook.profile
        handing.confirm(known, handing.receipt(known.manifest, known.keys), on=ON)
    asked = ("--passphrase-file", passphrase_file, "--allow-unsafe-place")
    refused = sotay("cell", "set", "--name", "Chi bộ khác", *asked, profile=tmp_path / "new")
    assert refused.code == 1
    assert "đã bàn giao ngày 24/11/2026" in refused.err
    assert sotay("cell", "show", *asked, "--json", profile=tmp_path / "new").json["name"] == "Chi bộ Tổ dân phố 5"


def test_a_file_of_a_later_program_is_refused_by_name_and_nothing_is_left(giver: Handbook, tmp_path: Path) -> None:
    def of_tomorrow(to: Path) -> None:
        giver.store.snapshot(to)
        connection = dbapi2.connect(str(to))
        connection.execute(f"PRAGMA key = \"x'{giver.profile.keys.database_key.hex()}'\"")
        connection.execute("PRAGMA user_version = 999")
        connection.close()

    handing.write(giver.profile, tmp_path / "moi.sotay", of_tomorrow, agreed=AGREED, at=AT, on=ON)
    before = left_in(tmp_path)
    with pytest.raises(StoreTooNew):
        bringing.look_into(tmp_path / "moi.sotay", BY_AGREED, quietly)
    with pytest.raises(StoreTooNew):
        receive(tmp_path / "moi.sotay", tmp_path / "new")
    assert left_in(tmp_path) == before


KILLED = """
import os, signal, sys
from pathlib import Path
from sotay.profile.unlocking import ByPassphrase
from sotay_app import bringing

file, to, last = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
seen = iter(range(last))

def step(done, total):
    if next(seen, None) is None:
        os.kill(os.getpid(), signal.SIGKILL)

by_agreed = ByPassphrase(lambda: sys.argv[4])
bringing.receive(file, to, by_agreed, by_agreed, step, allow_unsafe_place=True)
"""


@pytest.mark.parametrize("last", [0, 4, 8, 12])
def test_killed_in_the_middle_it_is_not_there_and_the_next_try_sweeps(file: Path, tmp_path: Path, last: int) -> None:
    place = tmp_path / "account"
    place.mkdir()
    killed = subprocess.run(
        [sys.executable, "-c", KILLED, str(file), str(place / "new"), str(last), AGREED], check=False
    )
    assert killed.returncode == -signal.SIGKILL
    assert not (place / "new").exists()
    assert all(is_unplaced(folder) for folder in place.iterdir())
    receive(file, place / "new")
    assert left_in(place) == {"new"}
    with opened(place / "new", ByKeyring()) as handbook:
        assert not look_at_papers(handbook).broken


def test_where_somebody_was_typing_does_not_travel(giver: Handbook, tmp_path: Path) -> None:
    with giver.store.reading() as reading:
        item = reading.find(AgendaItem)[0]
    with giver.store.writing() as tx:
        tx.leave_off(item.meeting_id, item.id)
    receive(hand_over(giver, tmp_path / "ban-giao.sotay", AGREED), tmp_path / "new")
    with opened(tmp_path / "new", ByKeyring()) as handbook, handbook.store.reading() as reading:
        assert reading.left_off() is None
    with giver.store.reading() as reading:
        assert reading.left_off() is not None
