"""Where a new profile is put: whole or not at all, and held by the lock of the operating system."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import BaseFileLock, FileLock, Timeout

from sotay.domain.storage_errors import FolderReadOnly, NameTaken, StorageError
from sotay.profile import manifest as manifests
from sotay.profile.errors import PlaceTaken, ProfileOpenElsewhere
from sotay.services.durable import replace_patiently, storage_errors, sync_folder

_LOCK = "profile.lock"
_UNPLACED = (".sotay-", ".new")


def hold(folder: Path) -> BaseFileLock:
    """The lock of a profile, held; it is the operating system's, so a killed program leaves none behind.

    Raises ProfileOpenElsewhere or a StorageError.
    """
    lock = FileLock(folder / _LOCK, timeout=0, mode=0o600, thread_local=False, fallback_to_soft=False)
    with storage_errors(folder / _LOCK):
        try:
            lock.acquire()
        except Timeout as error:
            raise ProfileOpenElsewhere from error
    return lock


def refuse_taken(folder: Path) -> None:
    """Raises PlaceTaken where ``folder`` is there and not empty, NameTaken where a file is, or a StorageError."""
    with storage_errors(folder / manifests.FILE_NAME):
        if folder.exists() and not folder.is_dir():
            raise NameTaken(folder=str(folder.parent), file=folder.name)
        if folder.exists() and any(folder.iterdir()):
            raise PlaceTaken(folder=str(folder))


@contextmanager
def placing(folder: Path) -> Iterator[Path]:
    """An empty private folder to fill, which becomes ``folder`` when the block ends well and vanishes when it raises.

    Raises PlaceTaken where ``folder`` is there and not empty, ProfileOpenElsewhere where another program made a profile
    there meanwhile, or a StorageError, which names ``folder`` and not the one beside it.
    """
    with storage_errors(folder):
        refuse_taken(folder)
        folder.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        _discard_unplaced(folder.parent)
        beside = Path(tempfile.mkdtemp(prefix=_UNPLACED[0], suffix=_UNPLACED[1], dir=folder.parent))
        try:
            with hold(beside):
                yield beside
            sync_folder(beside)
            _place(beside, folder)
        except BaseException as error:
            shutil.rmtree(beside, ignore_errors=True)  # what stays is swept by the next
            if isinstance(error, StorageError):
                raise _about(folder, error, instead_of=beside) from error
            raise
        sync_folder(folder.parent)


def is_unplaced(folder: Path) -> bool:
    """Whether it is what a killed program was filling or removing."""
    return folder.name.startswith(_UNPLACED[0]) and folder.name.endswith(_UNPLACED[1])


def discard(folder: Path) -> None:
    """Remove a profile that nobody holds; what a power cut leaves of it is swept by the next that is placed beside.

    Raises a StorageError.
    """
    with storage_errors(folder):
        gone = Path(tempfile.mkdtemp(prefix=_UNPLACED[0], suffix=_UNPLACED[1], dir=folder.parent))
        gone.rmdir()
        replace_patiently(folder, gone)
        sync_folder(folder.parent)
    shutil.rmtree(gone, ignore_errors=True)


def _place(beside: Path, folder: Path) -> None:
    """Raises OSError or ProfileOpenElsewhere."""
    try:
        if folder.exists():
            folder.rmdir()
        replace_patiently(beside, folder)
    except OSError as error:
        if manifests.is_there(folder):
            raise ProfileOpenElsewhere from error
        raise


def _about(folder: Path, error: StorageError, *, instead_of: Path) -> StorageError:
    """The same, said of the folder that the person named."""
    facts = {name: str(value).replace(str(instead_of), str(folder)) for name, value in error.values.items()}
    return type(error)(**facts)


def _discard_unplaced(parent: Path) -> None:
    """Remove what a killed program of this user was filling; what is being filled now is held by its lock.

    One without a lock may be a moment old: it is empty, and stays.
    """
    for left in parent.glob("*".join(_UNPLACED)):
        if not (left / _LOCK).exists():
            continue
        try:
            hold(left).release()
        except (ProfileOpenElsewhere, FolderReadOnly):
            continue
        shutil.rmtree(left, ignore_errors=True)
