"""A full, read-only or failing disk is told of in one sentence, damages nothing, and the next try goes on."""

from argparse import Namespace
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from tests.disk.conftest import During
from tests.headless.finding import check_whole, state
from tests.headless.places import OUTSIDE, PROFILE
from tests.headless.session import HeldMeeting, handbook_at, options_of

from sotay.domain.storage_errors import DiskFull, FolderReadOnly, StorageError
from sotay.pdf.inspector import PaperInspector
from sotay.profile.backup import back_up
from sotay.services.durable import write_durably
from sotay_app import bootstrap


def _options(folder: Path) -> Namespace:
    (folder / OUTSIDE).mkdir()
    return options_of(str(folder), "--members", "3", "--remarks", "1")


def test_every_step_is_refused_by_a_full_disk_and_done_when_there_is_room(drive: Path, full: During) -> None:
    with full(), pytest.raises(DiskFull), handbook_at(drive / PROFILE):
        pass
    assert bootstrap.is_empty(drive / PROFILE)
    options = _options(drive)
    with handbook_at(drive / PROFILE) as handbook, PaperInspector() as inspector:
        for step in HeldMeeting(handbook, inspector, options).steps:
            before = state(handbook)
            with full(), pytest.raises(DiskFull):
                step()
            assert state(handbook) == before
            step()
        check_whole(handbook)
    with handbook_at(drive / PROFILE) as handbook:
        check_whole(handbook)
        assert sum(name.startswith("record/") for name in state(handbook)) == 1
    assert {path.suffix for path in (drive / OUTSIDE).iterdir()} == {".docx", ".sotay"}


def test_every_step_is_refused_by_a_limit_of_file_sizes_and_done_without(
    tmp_path: Path, files_no_larger_than: Callable[[int], AbstractContextManager[None]]
) -> None:
    options = _options(tmp_path)
    with handbook_at(tmp_path / PROFILE) as handbook, PaperInspector() as inspector:
        for step in HeldMeeting(handbook, inspector, options).steps:
            before = state(handbook)
            with files_no_larger_than(4096), pytest.raises(StorageError):
                step()
            assert state(handbook) == before
            step()
        check_whole(handbook)


def test_a_read_only_drive_is_named(drive: Path, read_only: During) -> None:
    with handbook_at(drive / PROFILE):
        pass
    for _ in range(2):
        with read_only(), pytest.raises(FolderReadOnly), handbook_at(drive / PROFILE):
            pass
        with handbook_at(drive / PROFILE) as handbook:
            check_whole(handbook)


def test_a_read_only_drive_takes_no_word_file_and_no_backup(drive: Path, tmp_path: Path, read_only: During) -> None:
    with handbook_at(tmp_path / PROFILE) as handbook:
        for put in (
            lambda: back_up(handbook.profile, drive / "so.sotay", handbook.store.snapshot),
            lambda: write_durably(drive / "bien-ban.docx", b"content"),
        ):
            with read_only(), pytest.raises(FolderReadOnly):
                put()
            put()
        check_whole(handbook)
    assert {path.name for path in drive.iterdir()} == {"so.sotay", "bien-ban.docx"}
