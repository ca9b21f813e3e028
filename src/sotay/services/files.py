"""Files of the person, read whole: ordinary ones, and no more of them than is expected."""

import stat
from pathlib import Path
from typing import BinaryIO

from sotay.domain.file_kinds import is_litter
from sotay.domain.storage_errors import FileTooLarge, FileUnreadable, NotAFile
from sotay.services.durable import storage_errors


def read_ordinary(path: Path, limit: int) -> bytes:
    """The bytes of a file of at most ``limit`` bytes.

    A pipe may never end and a device has no end, so neither is opened. Raises FileMissing, NotAFile, FileUnreadable,
    FileTooLarge, or another StorageError.
    """
    content = read_beginning(path, limit + 1)
    if len(content) > limit:
        raise FileTooLarge(file=called(path), limit_mb=max(limit >> 20, 1))
    return content


def read_beginning(path: Path, size: int) -> bytes:
    """The first ``size`` bytes of a file, fewer where it is shorter. Raises as above, never for size."""
    with storage_errors(path), opened_ordinary(path) as file:
        return file.read(size)


def opened_ordinary(path: Path) -> BinaryIO:
    """A file, open for reading. Raises OSError, NotAFile or FileUnreadable."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise NotAFile(file=called(path))
        return path.open("rb")
    except PermissionError as error:
        raise FileUnreadable(file=called(path)) from error


def files_under(folder: Path) -> list[Path]:
    """The ordinary files of a folder and those below it, by name; without what systems keep hidden there.

    Raises a StorageError.
    """
    with storage_errors(folder):
        return sorted(path for path in folder.rglob("*") if path.is_file() and not is_litter(path.name))


def called(path: Path) -> str:
    """The name that a person knows a file by; of a path such as ``.`` or ``/`` as well."""
    return path.name or str(path.absolute())
