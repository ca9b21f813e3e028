"""What the verbs need of the world; adapters fit these shapes, tests put fakes in their place."""

from collections.abc import Collection, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol, TypeVar

from sotay.domain.book import BookFront
from sotay.domain.filing import Filed
from sotay.domain.inspection import Contents, Unpacked
from sotay.domain.left_off import LeftOff
from sotay.domain.pages import Found, PagePicture, PageSize
from sotay.domain.photos import Look, Photo
from sotay.domain.record import MeetingRecord
from sotay.domain.rows import Row
from sotay.domain.sealed import Link, SealedRecord
from sotay.domain.signed import ScanRecord
from sotay.domain.times import WallTime
from sotay.domain.word_controls import WordTexts
from sotay.services.changes import Inverse

R = TypeVar("R", bound=Row)


class Clock(Protocol):
    """The only source of time."""

    def moment(self) -> datetime:
        """Now, aware, UTC: for display, never for decisions."""
        ...

    def wall(self) -> WallTime:
        """What the clock of the room shows now, in the cell's zone, naive, cut to minutes."""
        ...


@dataclass(frozen=True, slots=True)
class Hit:
    """One found row."""

    kind: str
    id: str
    total: int
    """How many of that kind answer to the query."""


@dataclass(frozen=True, slots=True)
class PageHit:
    """A paper and the first of its pages on which all words stand."""

    material_id: str
    page: int
    """From 1."""
    text: str
    """Of that page."""
    total: int
    """How many papers answer to the query."""


class Reading(Protocol):
    """Rows as of one point in time."""

    def get(self, row: type[R], row_id: str) -> R:
        """The row of that id, in the bin or not. Raises NotFound."""
        ...

    def find(self, row: type[R], **equal: object) -> tuple[R, ...]:
        """Rows in use whose fields equal those given, by ``order`` where the kind has one, then by id."""
        ...

    def last(self, row: type[R], **equal: object) -> R | None:
        """The last of what :meth:`find` gives, or None."""
        ...

    def binned(self, row: type[R], *, since: datetime) -> tuple[R, ...]:
        """Rows that went into the bin at that moment or later, by id."""
        ...

    def numbers_given(self, term_id: str, code: str) -> tuple[int, ...]:
        """Numbers of documents of that type in the term, the bin included: a number is never reused."""
        ...

    def search(
        self, query: str, *, most: int = 50, kinds: Collection[str] = (), meeting_ids: Collection[str] | None = None
    ) -> tuple[Hit, ...]:
        """Rows holding every word of the query, marks and case aside, the last one as a beginning.

        Of each kind the newest, ``most`` of them. Of these ``kinds``, none: of all. Of these meetings and what was
        written at them; None: of the whole handbook.
        """
        ...

    def search_pages(
        self, query: str, *, most: int = 50, meeting_ids: Collection[str] | None = None
    ) -> tuple[PageHit, ...]:
        """Papers in use, replaced by no other, whose text holds every word of the query as :meth:`search` has it.

        Those of the newest meetings, ``most`` of them; of these meetings, None: of all.
        """
        ...

    def pages_read(self) -> Mapping[str, int]:
        """How many pages of each paper were read for the search, by its sha256."""
        ...

    def records(self, meeting_id: str | None = None) -> tuple[SealedRecord, ...]:
        """Sealed records, of one meeting or all, in the order of sealing here."""
        ...

    def links(self) -> tuple[Link, ...]: ...

    def left_off(self) -> LeftOff | None:
        """Where somebody types, or did when the program was cut off."""
        ...

    def filed(self, path: str) -> Filed | None:
        """What this program wrote last at that absolute path outside, as far as this computer remembers."""
        ...


class Writing(Reading, Protocol):
    """One transaction. Its sync marks and search lines are written with it."""

    def save(self, *rows: Row) -> None:
        """Add rows or put them in place of what has their id.

        Raises SealedAlready for a part of a sealed meeting.
        """
        ...

    def bin(self, *rows: Row) -> None:
        """Move rows to the bin as of this moment. Raises as :meth:`save`."""
        ...

    def seal(self, record: SealedRecord, link: Link) -> None:
        """Keep a record for ever; from then on the parts of its meeting are frozen."""
        ...

    def leave_off(self, meeting_id: str, item_id: str, remark_id: str | None = None, cursor: int = 0) -> None:
        """Somebody types there now; of this computer alone, and no change that is told or taken back."""
        ...

    def forget_left_off(self) -> None: ...

    def note_filed(self, filed: Filed) -> None:
        """Remember what was written outside; no part of what is synced or taken back."""
        ...

    def keep_pages(self, sha256: str, first: int, texts: Sequence[str]) -> None:
        """Keep the text of pages of a paper from ``first`` (from 1) on: for the search alone, and never taken back."""
        ...

    @property
    def inverse(self) -> Inverse:
        """What takes this transaction back, rows alone: what was sealed stays sealed."""
        ...


class Store(Protocol):
    """The profile's database."""

    def reading(self) -> AbstractContextManager[Reading]: ...

    def writing(self, initiator: str = "") -> AbstractContextManager[Writing]:
        """A transaction: committed and synced to disk on leaving, rolled back where the block raises."""
        ...


class Vault(Protocol):
    """The encrypted store of files."""

    def put(self, content: bytes) -> str:
        """Keep the bytes, durable on return, once however often they come; returns their sha256 in hex.

        Raises DiskFull or FolderReadOnly.
        """
        ...

    def get(self, sha256: str) -> bytes:
        """The bytes, checked against their sha256. Raises MaterialMissing or MaterialDamaged."""
        ...

    def has(self, sha256: str) -> bool: ...


class Codec(Protocol):
    """The bytes of sealed records."""

    def encode(self, record: MeetingRecord | ScanRecord) -> bytes: ...

    def decode(self, sealed_bytes: bytes) -> MeetingRecord:
        """A meeting. Raises RecordUnreadable for bytes that are no record of a meeting of a known schema."""
        ...

    def decode_scan(self, sealed_bytes: bytes) -> ScanRecord:
        """A signed copy. Raises RecordUnreadable as :meth:`decode`."""
        ...


class Inspector(Protocol):
    """Reads a stranger's file somewhere it can do no harm."""

    def read(self, content: bytes, password: str = "") -> Contents:
        """What the file is, and the form of it that would be kept. Raises the subclasses of PaperRefused."""
        ...

    def album(self, pictures: Sequence[bytes]) -> bytes:
        """Several pictures as one PDF, a page for each, upright. Raises the subclasses of PaperRefused."""
        ...

    def unpack(self, content: bytes) -> Sequence[Unpacked] | None:
        """The files of a zip archive, None where it is an office document. Raises the subclasses of PaperRefused."""
        ...


class WordReader(Protocol):
    """Reads a Word file that came back, somewhere it can do no harm."""

    def word_texts(self, content: bytes) -> WordTexts:
        """Raises the subclasses of PaperRefused."""
        ...


class OpenPaper(Protocol):
    """A PDF that is looked at; every call raises the subclasses of PaperRefused. Pages count from 1."""

    def sizes(self) -> tuple[PageSize, ...]: ...

    def draw(self, page: int, width: int, *, draft: bool = False) -> PagePicture:
        """A page ``width`` pixels wide; a draft is a quarter as wide and comes sooner."""
        ...

    def find(self, folded: str, first: int, last: int) -> tuple[Found, ...]:
        """Where the folded words stand on these pages, in reading order."""
        ...

    def links(self, page: int) -> tuple[str, ...]:
        """Where the links of a page lead outside the paper."""
        ...

    def texts(self, first: int, last: int) -> tuple[str, ...]:
        """The text of each of these pages that there is."""
        ...


class Viewer(Protocol):
    """Draws papers somewhere a hostile one can do no harm."""

    def open(self, content: bytes) -> OpenPaper: ...


class Darkroom(Protocol):
    """Makes pages of photographs, somewhere a hostile one can do no harm. Every call raises PaperRefused."""

    def take_in(self, name: str, content: bytes) -> Photo:
        """A photograph as its file has it, looked at."""
        ...

    def preview(self, photo: Photo, look: Look, side: int) -> PagePicture:
        """The page as it will be, no side longer than that many pixels."""
        ...

    def page(self, photo: Photo, look: Look) -> bytes: ...

    def bind(self, pages: Sequence[bytes]) -> bytes:
        """One PDF of such pages."""
        ...


class Binder(Protocol):
    """Binds PDFs into one, one book at a time; every call raises the subclasses of PaperRefused."""

    def begin(self) -> None: ...

    def add(self, content: bytes) -> int:
        """Bind a PDF behind the others; returns its pages. After PaperTooHard the book is to be begun anew."""
        ...

    def finish(self, front: BookFront) -> bytes: ...
