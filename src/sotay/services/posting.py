"""Names of the files for the national app: numbered in their order, short, in letters that every program takes."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePath

from sotay.domain.errors import Refused
from sotay.domain.material import Material
from sotay.domain.spelling import fold
from sotay.services.convening import Copies
from sotay.services.durable import storage_errors, write_durably

_NO_LETTERS = re.compile(r"[^a-z0-9]+")
_MOST_FOLDERS = 1000


@dataclass(frozen=True, slots=True)
class Piece:
    """A file to be written: what it is, its ending, its bytes."""

    title: str
    suffix: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Written:
    """A file that lies in its folder now."""

    name: str
    size: int
    is_too_large: bool


def short_name(place: int, title: str, suffix: str, longest: int) -> str:
    """``03-bao-cao-thang-11.pdf``; a title without a letter of the alphabet leaves the number alone."""
    words = _NO_LETTERS.sub("-", fold(title)).strip("-")[:longest].rstrip("-")
    return f"{place:02}-{words}{suffix}" if words else f"{place:02}{suffix}"


def write_pieces(folder: Path, pieces: Iterable[Piece], *, longest: int, limit: int) -> tuple[Written, ...]:
    """Put the pieces into an empty folder in their order; ``limit`` in bytes. Raises a StorageError."""
    written = []
    for place, piece in enumerate(pieces, 1):
        name = short_name(place, piece.title, piece.suffix, longest)
        write_durably(folder / name, piece.content, for_others=True)
        written.append(Written(name, len(piece.content), len(piece.content) > limit))
    return tuple(written)


def new_folder(beside: Path, name: str) -> Path:
    """A folder of that name, or ``… (2)`` and so on where there is one: what lies there stays as it is.

    Raises a StorageError.
    """
    for count in range(1, _MOST_FOLDERS):
        folder = beside / (name if count == 1 else f"{name} ({count})")
        with storage_errors(folder):
            if not folder.exists():
                folder.mkdir(parents=True)
                return folder
    return beside


@dataclass(frozen=True, slots=True, kw_only=True)
class Posted:
    """The folder for the national app."""

    folder: Path
    files: tuple[Written, ...]

    @property
    def too_large(self) -> tuple[Written, ...]:
        return tuple(file for file in self.files if file.is_too_large)


@dataclass(frozen=True, slots=True, kw_only=True)
class Packed:
    """The pack for the printer, with the pages that each of its files has."""

    folder: Path
    copies: Copies
    pages: int
    """Of one copy in plain type; 0 where nothing here can tell."""
    large_pages: int
    sheet_pages: int
    """Of the sign-in sheet."""
    apart: tuple[str, ...]
    """Titles of papers that nothing here turns into pages: printed by themselves."""

    @property
    def all_pages(self) -> int:
        return self.copies.plain * self.pages + self.copies.large * self.large_pages + self.sheet_pages


class NobodyOnPaper(Refused):
    """No member who is called gets papers printed."""

    code = "nobody-on-paper"


def suffix_of(paper: Material) -> str:
    """A paper with pages is kept as PDF, whatever it came as."""
    return ".pdf" if paper.pages else PurePath(paper.file_name).suffix
