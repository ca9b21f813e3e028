"""Files that are either whole or absent, whatever happens to the power.

Written beside under another name, flushed, fsynced, renamed over the target, and the folder fsynced. After a failed
fsync the temporary file is thrown away, never synced again: the kernel may already have dropped the unwritten pages.
"""

import errno
import os
import secrets
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from sotay.domain.storage_errors import (
    DiskFull,
    DriveFailing,
    FileInUse,
    FileMissing,
    FileUnreadable,
    FolderGone,
    FolderReadOnly,
    NameRefused,
    NameTaken,
    StorageError,
)

_LEFTOVER = ".sotay-*.tmp*"
"""What a database keeps beside its file, ``-journal`` and the like, goes with it."""
_MEANINGS: dict[type[StorageError], set[int]] = {
    DiskFull: {errno.ENOSPC, errno.EDQUOT, errno.EFBIG},
    FolderReadOnly: {errno.EACCES, errno.EPERM, errno.EROFS},
    FolderGone: {errno.ENOENT, errno.ENOTDIR, errno.ENODEV, errno.ENXIO, errno.ESTALE, errno.ENOTCONN},
    FileUnreadable: {errno.ELOOP},
    NameTaken: {errno.EEXIST, errno.EISDIR, errno.ENOTEMPTY},
    NameRefused: {errno.ENAMETOOLONG, errno.EILSEQ},
    FileInUse: {errno.EBUSY, errno.ETXTBSY},
    DriveFailing: {errno.EIO},
}
_WINDOWS_MEANINGS: dict[type[StorageError], set[int]] = {
    FileInUse: {32, 33},
    NameRefused: {123, 206},
}
"""ERROR_SHARING_VIOLATION, LOCK_VIOLATION; INVALID_NAME, FILENAME_EXCED_RANGE: Python's errno says less of them."""
_PASSING_WINERRORS = {5, 32, 33}
"""With ERROR_ACCESS_DENIED, what a virus scanner looking into a fresh file answers for a moment."""
_PATIENCE_SECONDS = 3.0
_NEW = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
_PRIVATE, _OPEN = 0o600, 0o666


def write_durably(path: Path, content: bytes, *, for_others: bool = False) -> None:
    """Put ``content`` at ``path``, in place of what is there; durable on return; ``for_others`` as below.

    Raises a StorageError, and then what was at ``path`` before is still there, untouched.
    """
    with writing_durably(path, for_others=for_others) as file:
        file.write(content)


@contextmanager
def writing_durably(path: Path, *, for_others: bool = False) -> Iterator[BinaryIO]:
    """A file to write, and read back, that appears at ``path`` when the block ends well, durable, and never otherwise.

    It is this user's alone, or as open as this user makes files where it is ``for_others``. Raises a StorageError for
    an OSError of the block as well.
    """
    temporary = leftover_beside(path)
    with storage_errors(path):
        try:
            descriptor = os.open(temporary, _NEW, _OPEN if for_others else _PRIVATE)
            with os.fdopen(descriptor, "w+b") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            replace_patiently(temporary, path)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
        sync_folder(path.parent)


def replace_patiently(source: Path, target: Path) -> None:
    """Rename a file over ``target``, or a folder to where nothing is, waiting out a program that looks into it.

    Raises OSError.
    """
    deadline = time.monotonic() + _PATIENCE_SECONDS
    while True:
        try:
            source.replace(target)
        except PermissionError as error:
            if getattr(error, "winerror", None) not in _PASSING_WINERRORS or time.monotonic() > deadline:
                raise
            time.sleep(0.05)
        else:
            return


def sync_folder(folder: Path) -> None:
    """Make new, renamed and removed names of a folder durable. Windows has no such call and does it by itself."""
    if sys.platform != "win32":
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def leftover_beside(path: Path) -> Path:
    """A name in the folder of ``path`` that nothing has, for a file that :func:`discard_leftovers` may remove."""
    return path.with_name(f".sotay-{secrets.token_hex(8)}.tmp")


def discard_leftovers(folder: Path) -> None:
    """Remove what a killed program left half-written in a folder that only this program writes in."""
    with storage_errors(folder):
        for leftover in folder.glob(_LEFTOVER):
            leftover.unlink()


@contextmanager
def storage_errors(path: Path) -> Iterator[None]:
    """Raise the OSErrors of the block as StorageErrors about ``path``; an unknown one stays as it is: a bug."""
    try:
        yield
    except OSError as error:
        known = _known(error, path)
        if known is None:
            raise
        raise known from error


def _known(error: OSError, path: Path) -> StorageError | None:
    values = {"folder": str(path.absolute().parent), "file": path.name}
    if error.errno == errno.ENOENT and path.parent.is_dir():
        return FileMissing(file=path.name)
    for number, meanings in ((getattr(error, "winerror", None), _WINDOWS_MEANINGS), (error.errno, _MEANINGS)):
        for meaning, numbers in meanings.items():
            if number in numbers:
                return meaning(**{fact: values[fact] for fact in meaning.facts})
    return None
