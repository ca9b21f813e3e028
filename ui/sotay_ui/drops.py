"""Files dragged here: from the computer's own windows as paths, from a mail program as bytes."""

import struct
from dataclasses import dataclass
from pathlib import Path, PureWindowsPath

from PySide6.QtCore import QMimeData

_MIME = 'application/x-qt-windows-mime;value="{}"'
_DESCRIPTIONS = _MIME.format("FileGroupDescriptorW")
_CONTENTS = _MIME.format("FileContents") + ";index={}"
_DESCRIPTION, _NAME_AT = 592, 72
"""Bytes of a FILEDESCRIPTORW of Windows, and where in it the name stands, which ends with a zero."""
_MOST = 1000


@dataclass(frozen=True, slots=True)
class Carried:
    """A file that lies on no disk: an attachment dragged out of a mail."""

    name: str
    content: bytes


DroppedFile = Path | Carried


def has_files(data: QMimeData) -> bool:
    """Whether a drag brings files at all."""
    return any(url.isLocalFile() for url in data.urls()) or data.hasFormat(_DESCRIPTIONS)


def dropped_files(data: QMimeData) -> list[DroppedFile]:
    """The files of a drag; nothing for a drag of anything else. Bytes are there only while the drop is handled."""
    files: list[DroppedFile] = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return files or [*_carried(data)]


def _carried(data: QMimeData) -> list[Carried]:
    """What Outlook and other programs of Windows hand over (shlobj: CFSTR_FILEDESCRIPTOR, CFSTR_FILECONTENTS)."""
    if not data.hasFormat(_DESCRIPTIONS):
        return []
    described = bytes(data.data(_DESCRIPTIONS).data())
    names = _names(described)
    return [Carried(name, bytes(data.data(_CONTENTS.format(at)).data())) for at, name in enumerate(names) if name]


def _names(described: bytes) -> list[str]:
    """Of each description; empty where there is none. Another program wrote these bytes: they may be anything."""
    if len(described) < 4:
        return []
    count = min(struct.unpack_from("<I", described)[0], (len(described) - 4) // _DESCRIPTION, _MOST)
    found = []
    for at in range(count):
        start = 4 + at * _DESCRIPTION
        raw = described[start + _NAME_AT : start + _DESCRIPTION].decode("utf-16-le", "replace")
        found.append(PureWindowsPath(raw.partition("\0")[0]).name)
    return found
