"""Readable copies of papers leave no trace behind."""

import stat
from pathlib import Path

import pytest

from sotay.domain.storage_errors import FolderGone
from sotay.materials.opened import OpenedCopies


def test_a_copy_is_private_read_only_and_gone_at_the_end(tmp_path: Path) -> None:
    folder = tmp_path / "opened"
    with OpenedCopies(folder) as copies:
        path = copies.add(b"%PDF-1.7", ".pdf")
        assert path.suffix == ".pdf"
        assert path.read_bytes() == b"%PDF-1.7"
        assert copies.add(b"%PDF-1.7", ".pdf") != path
        assert stat.S_IMODE(path.stat().st_mode) == 0o400
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert list(folder.iterdir()) == []


def test_what_a_killed_program_left_is_swept_at_the_next_start(tmp_path: Path) -> None:
    OpenedCopies(tmp_path).add(b"left", ".docx")
    OpenedCopies(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_copy_held_open_by_another_program_is_left_for_the_next_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copies = OpenedCopies(tmp_path)
    held, free = copies.add(b"held", ".docx"), copies.add(b"free", ".docx")
    unlink = Path.unlink

    def refuses_the_held_one(path: Path, missing_ok: bool = False) -> None:
        if path == held:
            raise PermissionError(13, "held open")
        unlink(path, missing_ok)

    with monkeypatch.context() as windows:
        windows.setattr(Path, "unlink", refuses_the_held_one)
        copies.close()
    assert (held.exists(), free.exists()) == (True, False)
    OpenedCopies(tmp_path)
    assert not held.exists()


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    with pytest.raises(FolderGone):
        OpenedCopies(tmp_path / "gone" / "opened")
