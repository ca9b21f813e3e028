"""Names of files and folders that every system takes, and where the files of a meeting lie.

Windows forbids signs, devices' names and dots at the end, and a path of 260 letters; its own ZIP refuses letters with
marks, and old phones show them broken. So files, which travel by Zalo, USB and e-mail, have no marks unless the cell
wants them; folders, which stay on the computer, are named as people write.
"""

from dataclasses import dataclass
from datetime import date
from pathlib import PurePath

from sotay.domain.errors import Refused
from sotay.domain.spelling import bare, nfc

HANDBOOKS = "Sổ tay Chi bộ"
"""The folder of all cells among the documents of the person."""
LONGEST_NAME = 80
LONGEST_PATH = 240
"""Windows takes 259; twenty are left for who copies the folder one level deeper."""
_LONGEST_FOLDER = 60
_SHORTEST = 16
"""Letters that a name keeps in a folder that is too deep: then it is for the system to refuse it."""
_PLAIN = frozenset(" -_.,()")
_DASHES = str.maketrans(dict.fromkeys("/\\:|–—", "-"))
_ENDS = " .,-_"
_DEVICES = frozenset(
    ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"]
    + [f"{port}{digit}" for port in ("COM", "LPT") for digit in "0123456789¹²³"]
)
_BASIC_PLANE = 0xFFFF


@dataclass(frozen=True, slots=True)
class Filed:
    """A file that this program wrote outside: where, for which meeting, and what was in it."""

    path: str
    meeting_id: str
    sha256: str


class DocumentChanged(Refused):
    """Another file stands there: a document that someone has worked on since, or no document of ours."""

    code = "document-changed"
    facts = ("file",)


def folder_name(text: str) -> str:
    """The text as the name of a folder, with its marks, of at most 60 letters."""
    return _safe(text, _LONGEST_FOLDER, has_marks=True)


def file_name(title: str, suffix: str, folder: PurePath, *, has_marks: bool = False) -> str:
    """The title with the ending (``.docx``) as a name for a file in that folder."""
    return _safe(title, room_in(folder) - len(suffix), has_marks=has_marks) + suffix


def numbered(name: str, count: int, folder: PurePath) -> str:
    """``Bien ban (2).docx`` for the second file that would have the name; the first has the name itself."""
    if count == 1:
        return name
    end = f" ({count}){PurePath(name).suffix}"
    return PurePath(name).stem[: room_in(folder) - len(end)].rstrip(_ENDS) + end


def room_in(folder: PurePath) -> int:
    """How many letters the name of a file in that folder may have."""
    return max(_SHORTEST, min(LONGEST_NAME, LONGEST_PATH - 1 - _length(str(folder))))


def meeting_folder(cell_name: str, kind: str, on: date) -> PurePath:
    """``Chi bộ Tổ dân phố 5/2026/11 - Thường kỳ 05-11``, below the folder of all cells."""
    return PurePath(folder_name(cell_name), f"{on:%Y}", folder_name(f"{on:%m} - {kind} {on:%d-%m}"))


def _safe(text: str, longest: int, *, has_marks: bool) -> str:
    written = nfc(text) if has_marks else bare(text)
    kept = "".join(letter if _is_plain(letter, has_marks=has_marks) else " " for letter in written.translate(_DASHES))
    name = " ".join(kept.split()).strip(_ENDS)[:longest].rstrip(_ENDS) or "So tay"
    return f"_{name}"[:longest].rstrip(_ENDS) if name.partition(".")[0].rstrip().upper() in _DEVICES else name


def _is_plain(letter: str, *, has_marks: bool) -> bool:
    is_letter = letter.isalnum() and (letter.isascii() or (has_marks and ord(letter) <= _BASIC_PLANE))
    return is_letter or letter in _PLAIN


def _length(path: str) -> int:
    """As Windows counts."""
    return len(path.encode("utf-16-le", "surrogatepass")) // 2
