"""Files of the person: read where they are ordinary and no larger than expected, never waited for."""

import os
import socket
from pathlib import Path

import pytest

from sotay.domain.storage_errors import FileMissing, FileTooLarge, FileUnreadable, FolderGone, NotAFile, StorageError
from sotay.services.files import files_under, read_beginning, read_ordinary


def test_a_file_is_read_up_to_its_limit(tmp_path: Path) -> None:
    file = tmp_path / "danh sách.csv"
    file.write_bytes(b"12345")
    assert read_ordinary(file, 5) == b"12345"
    assert read_beginning(file, 3) == b"123"
    with pytest.raises(FileTooLarge) as refused:
        read_ordinary(file, 4)
    assert refused.value.values == {"file": "danh sách.csv", "limit_mb": 1}


def test_what_is_no_file_is_neither_read_nor_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with socket.socket(socket.AF_UNIX) as opened:
        opened.bind(str(tmp_path / "socket"))
        for path in (tmp_path / "pipe", tmp_path / "socket", tmp_path, Path("/dev/full"), Path("/dev/zero"), Path()):
            with pytest.raises(NotAFile) as refused:
                read_ordinary(path, 1000)
            assert refused.value.values["file"]


@pytest.mark.parametrize(("name", "expected"), [("nowhere", FileMissing), ("nowhere/file", FolderGone)])
def test_what_is_not_there_is_named(tmp_path: Path, name: str, expected: type[StorageError]) -> None:
    with pytest.raises(expected):
        read_ordinary(tmp_path / name, 1000)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="whoever runs this may read everything")
def test_a_file_of_someone_else_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch(mode=0)
    with pytest.raises(FileUnreadable):
        read_ordinary(tmp_path / "file", 1000)


def test_files_of_a_folder_come_by_name_without_what_systems_leave_there(tmp_path: Path) -> None:
    (tmp_path / "sâu").mkdir()
    for name in ("b.pdf", "a.pdf", "sâu/c.pdf", ".DS_Store", "._a.pdf", "Thumbs.db", "~$a.docx"):
        (tmp_path / name).write_bytes(b"x")
    assert [path.name for path in files_under(tmp_path)] == ["a.pdf", "b.pdf", "c.pdf"]
