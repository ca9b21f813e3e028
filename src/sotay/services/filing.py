"""Put what is made for a meeting into its folder among the person's documents, and never over somebody's work.

What the program wrote is remembered with its sha256: a file that is still that, byte for byte, gives way to the new
one, whatever kind it is. Any other file stays, and the new one lies beside it under the next number.
"""

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from sotay import wording
from sotay.domain.filing import (
    HANDBOOKS,
    DocumentChanged,
    Filed,
    file_name,
    meeting_folder,
    numbered,
)
from sotay.domain.meeting import Meeting
from sotay.domain.storage_errors import FileInUse, FileMissing, FileUnreadable, FolderReadOnly, NotAFile
from sotay.services import settings
from sotay.services.durable import storage_errors, write_durably
from sotay.services.files import opened_ordinary
from sotay.services.meetings import the_cell
from sotay.services.ports import Reading, Store

_MOST = 1000
"""Files of one name in one folder."""
_PIECE = 1 << 20


@dataclass(frozen=True, slots=True)
class Put:
    """Where the file lies now."""

    path: Path
    left: str = ""
    """Name of the file that stays as it is, changed by someone or open elsewhere; empty: there is none."""


def folder_of(reading: Reading, documents: Path, meeting_id: str) -> Path:
    """The folder of a meeting below the documents of the person, which need not be there yet. Raises NotFound."""
    meeting = reading.get(Meeting, meeting_id)
    kind = wording.phrase(f"folder-{meeting.kind.value}")
    return documents / HANDBOOKS / meeting_folder(the_cell(reading).name, kind, meeting.on)


def made_folder(store: Store, documents: Path, meeting_id: str) -> Path:
    """The same, made where it is not there. Raises NotFound or a StorageError."""
    with store.reading() as reading:
        folder = folder_of(reading, documents, meeting_id)
    with storage_errors(folder):
        folder.mkdir(parents=True, exist_ok=True)
    return folder


def put(store: Store, documents: Path, meeting_id: str, title: str, suffix: str, content: bytes) -> Put:
    """Put a file into the folder of its meeting under a name made of ``title``, durable on return.

    Raises NotFound or a StorageError: full disk, read-only folder.
    """
    folder = made_folder(store, documents, meeting_id)
    with store.reading() as reading:
        name = file_name(title, suffix, folder, has_marks=settings.read(reading).accented_files is True)
    left = ""
    for count in range(1, _MOST):
        path = folder / numbered(name, count, folder)
        if _has_taken(store, meeting_id, path, content):
            return Put(path, left)
        left = left or path.name
    raise DocumentChanged(file=name)


def put_at(store: Store, meeting_id: str, to: Path, content: bytes) -> None:
    """Put a file of a meeting where the person said.

    Raises DocumentChanged where something else stands than what this program put there, or a StorageError.
    """
    if not _is_ours(store, meeting_id, to, content):
        raise DocumentChanged(file=to.name)
    _write(store, meeting_id, to, content)


def _has_taken(store: Store, meeting_id: str, path: Path, content: bytes) -> bool:
    """Whether the file could be put there; what is open in another program refuses in ways of its own."""
    is_new = not path.exists()
    if not is_new and (_is_open(path) or not _is_ours(store, meeting_id, path, content)):
        return False
    try:
        _write(store, meeting_id, path, content)
    except (FileInUse, FolderReadOnly):
        if is_new:
            raise
        return False
    return True


def _is_ours(store: Store, meeting_id: str, path: Path, content: bytes) -> bool:
    """Whether nothing is lost by writing there: nothing stands there, or what we wrote, or the very same."""
    try:
        with storage_errors(path), opened_ordinary(path) as file:
            found = _digest(file)
    except FileMissing:
        return True
    except (NotAFile, FileUnreadable):
        return False
    if found in {_EMPTY, hashlib.sha256(content).hexdigest()}:
        return True
    with store.reading() as reading:
        return reading.filed(str(path.absolute())) == Filed(str(path.absolute()), meeting_id, found)


_EMPTY = hashlib.sha256().hexdigest()
"""A tool that reserves a name leaves an empty file."""


def _digest(file: BinaryIO) -> str:
    found = hashlib.sha256()
    while piece := file.read(_PIECE):
        found.update(piece)
    return found.hexdigest()


def _write(store: Store, meeting_id: str, path: Path, content: bytes) -> None:
    write_durably(path, content, for_others=True)
    with store.writing() as tx:
        tx.note_filed(Filed(str(path.absolute()), meeting_id, hashlib.sha256(content).hexdigest()))


def _is_open(path: Path) -> bool:
    """Whether Word or LibreOffice says so by the file it keeps beside; on Linux nothing else would."""
    beside = (f"~${path.name[2:]}", f"~${path.name}", f".~lock.{path.name}#")
    return any((path.parent / name).exists() for name in beside)
