"""Files are whole or absent."""

import errno
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from sotay.domain.storage_errors import (
    DiskFull,
    DriveFailing,
    FileInUse,
    FolderGone,
    FolderReadOnly,
    NameRefused,
    NameTaken,
    StorageError,
)
from sotay.services.durable import discard_leftovers, write_durably, writing_durably


def test_what_is_written_is_there_and_nothing_else(tmp_path: Path) -> None:
    write_durably(tmp_path / "Biên bản.docx", b"one")
    write_durably(tmp_path / "Biên bản.docx", b"two")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"Biên bản.docx": b"two"}


def test_content_then_name_then_folder_are_made_durable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fsync, replace = os.fsync, os.replace
    done: list[tuple[str, str]] = []

    def seen_fsync(descriptor: int) -> None:
        path = Path(f"/proc/self/fd/{descriptor}").readlink()
        done.append(("fsync", path.suffix or path.name))
        assert path == tmp_path or path.read_bytes() == b"content"
        fsync(descriptor)

    def seen_replace(source: Path, target: Path) -> None:
        done.append(("replace", target.name))
        replace(source, target)

    monkeypatch.setattr(os, "fsync", seen_fsync)
    monkeypatch.setattr(os, "replace", seen_replace)
    write_durably(tmp_path / "file", b"content")
    assert done == [("fsync", ".tmp"), ("replace", "file"), ("fsync", tmp_path.name)]


def test_a_full_disk_leaves_the_old_file_and_no_leftover(
    tmp_path: Path, files_no_larger_than: Callable[[int], AbstractContextManager[None]]
) -> None:
    target = tmp_path / "file"
    write_durably(target, b"old")
    with files_no_larger_than(1000), pytest.raises(DiskFull) as raised:
        write_durably(target, bytes(2000))
    assert raised.value.values == {"folder": str(tmp_path)}
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"file": b"old"}
    write_durably(target, bytes(2000))
    assert target.stat().st_size == 2000


def test_a_block_that_raises_leaves_nothing(tmp_path: Path) -> None:
    def is_cancelled() -> None:
        with writing_durably(tmp_path / "file") as file:
            file.write(b"half")
            raise InterruptedError

    with pytest.raises(InterruptedError):
        is_cancelled()
    assert list(tmp_path.iterdir()) == []


def test_a_folder_in_the_place_of_the_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").mkdir()
    with pytest.raises(NameTaken):
        write_durably(tmp_path / "file", b"content")
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_a_folder_that_is_gone_is_named(tmp_path: Path) -> None:
    with pytest.raises(FolderGone):
        write_durably(tmp_path / "gone" / "file", b"")


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (errno.ENOSPC, DiskFull),
        (errno.EDQUOT, DiskFull),
        (errno.EROFS, FolderReadOnly),
        (errno.EACCES, FolderReadOnly),
        (errno.ENXIO, FolderGone),
        (errno.EBUSY, FileInUse),
        (errno.EIO, DriveFailing),
    ],
)
def test_a_failed_fsync_is_named_and_the_file_thrown_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, expected: type[StorageError]
) -> None:
    def fails(_descriptor: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fails)
    with pytest.raises(expected):
        write_durably(tmp_path / "file", b"content")
    assert list(tmp_path.iterdir()) == []


def test_a_name_too_long_is_named(tmp_path: Path) -> None:
    with pytest.raises(NameRefused):
        write_durably(tmp_path / ("Biên bản " * 40), b"content")
    assert list(tmp_path.iterdir()) == []


def test_what_windows_says_goes_before_its_errno(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(_descriptor: int) -> None:
        error = OSError(errno.EINVAL, "The filename, directory name, or volume label syntax is incorrect")
        error.winerror = 123  # type: ignore[attr-defined]  # only Windows has the attribute
        raise error

    monkeypatch.setattr(os, "fsync", fails)
    with pytest.raises(NameRefused):
        write_durably(tmp_path / "a:b", b"content")


def test_an_unknown_failure_stays_a_bug(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(_descriptor: int) -> None:
        raise OSError(errno.EBADF, "bad descriptor")

    monkeypatch.setattr(os, "fsync", fails)
    with pytest.raises(OSError, match="bad descriptor"):
        write_durably(tmp_path / "file", b"content")


def test_a_virus_scanner_that_holds_the_file_for_a_moment_is_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace = os.replace
    refusals = iter([5, 32, 33])

    def refuses_thrice(source: Path, target: Path) -> None:
        code = next(refusals, None)
        if code is not None:
            error = PermissionError(errno.EACCES, "held")
            error.winerror = code  # type: ignore[attr-defined]  # only Windows has the attribute
            raise error
        replace(source, target)

    monkeypatch.setattr(os, "replace", refuses_thrice)
    write_durably(tmp_path / "file", b"content")
    assert (tmp_path / "file").read_bytes() == b"content"
    assert next(refusals, None) is None


def test_a_killed_writer_leaves_the_old_file_and_a_leftover_that_is_swept(tmp_path: Path) -> None:
    target = tmp_path / "file"
    write_durably(target, b"old")
    program = (
        "import os, signal, sys; from pathlib import Path; from sotay.services.durable import writing_durably\n"
        "with writing_durably(Path(sys.argv[1])) as file:\n"
        "    file.write(b'half'); file.flush(); os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    ended = subprocess.run([sys.executable, "-c", program, str(target)], check=False)
    assert ended.returncode == -signal.SIGKILL
    assert len(list(tmp_path.iterdir())) == 2
    discard_leftovers(tmp_path)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"file": b"old"}


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such bits")
def test_a_file_is_its_users_alone_unless_it_is_for_others(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        write_durably(tmp_path / "own", b"")
        write_durably(tmp_path / "for others", b"", for_others=True)
    finally:
        os.umask(before)
    assert (tmp_path / "own").stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "for others").stat().st_mode & 0o777 == 0o644
