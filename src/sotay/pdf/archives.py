"""Zip archives of papers, as they come from mail and Zalo, unpacked one level; used in the worker only."""

import io
import unicodedata
import zipfile
import zlib
from pathlib import PurePosixPath

from sotay.domain.file_kinds import is_litter
from sotay.domain.inspection import (
    ArchiveEmpty,
    ArchiveLocked,
    ArchiveOfOtherKind,
    ArchiveTooLarge,
    PaperDamaged,
)
from sotay.pdf.zips import RATIO, read_counted

_FILES = 500
"""A large cell's meeting has sixty papers."""
_TOTAL = 400 * 1024 * 1024
_LOCKED, _UTF_8 = 0x1, 0x800
"""Bits of a file's flags (APPNOTE 4.4.4)."""
_OFFICE_PARTS = {"[Content_Types].xml", "mimetype"}
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, ValueError, LookupError, OSError)


def unpack(content: bytes) -> list[tuple[str, bytes]] | None:
    """Name and bytes of each file, without what Windows and macOS leave behind; None for an office document.

    Raises ArchiveLocked, ArchiveEmpty, ArchiveTooLarge (a bomb), ArchiveOfOtherKind or PaperDamaged.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if _OFFICE_PARTS & {*archive.namelist()}:
                return None
            entries = [entry for entry in archive.infolist() if not entry.is_dir() and not _is_litter(entry.filename)]
            _check(entries)
            return _read(archive, entries, min(_TOTAL, len(content) * RATIO))
    except NotImplementedError as error:
        raise ArchiveOfOtherKind from error
    except _BROKEN as error:
        raise PaperDamaged from error


def _check(entries: list[zipfile.ZipInfo]) -> None:
    if not entries:
        raise ArchiveEmpty
    if len(entries) > _FILES:
        raise ArchiveTooLarge
    if any(entry.flag_bits & _LOCKED for entry in entries):
        raise ArchiveLocked


def _read(archive: zipfile.ZipFile, entries: list[zipfile.ZipInfo], most: int) -> list[tuple[str, bytes]]:
    files = []
    for entry in entries:
        part = read_counted(archive, entry, most)
        if part is None:
            raise ArchiveTooLarge
        most -= len(part)
        files.append((_name(entry), part))
    return files


def _name(entry: zipfile.ZipInfo) -> str:
    """As the person sees it where the archive was made.

    Without the mark for UTF-8 the bytes are of that computer's code page: some programs write UTF-8 all the same,
    Windows in Vietnamese writes 1258, others 437.
    """
    if entry.flag_bits & _UTF_8:
        return unicodedata.normalize("NFC", entry.filename)
    raw = entry.filename.encode("cp437")
    for codec in ("utf-8", "cp1258"):
        try:
            name = unicodedata.normalize("NFC", raw.decode(codec))
        except UnicodeDecodeError:
            continue
        if codec == "utf-8" or _is_vietnamese(name):
            return name
    return unicodedata.normalize("NFC", entry.filename)


def _is_vietnamese(name: str) -> bool:
    """Whether every letter is one of ours and no mark stands alone."""
    bare = unicodedata.normalize("NFD", name).translate(str.maketrans("đĐơƠưƯ", "dDoOuU"))
    left = (letter for letter in bare if not unicodedata.combining(letter))
    return not any(map(unicodedata.combining, name)) and all(letter.isascii() for letter in left)


def _is_litter(name: str) -> bool:
    path = PurePosixPath(name)
    return "__MACOSX" in path.parts or is_litter(path.name)
