"""The signed copy of the minutes: a scan or photographs as one PDF, bound to the record when that is sealed.

Until then it can be replaced and removed. One that comes after sealing becomes a record beside the sealed one.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sotay.domain.errors import Refused, WrongState
from sotay.domain.file_kinds import kind_of
from sotay.domain.ids import uuid7
from sotay.domain.inspection import PICTURES, PaperKind, PaperLimits
from sotay.domain.material import Material
from sotay.domain.meeting import Meeting, MeetingState
from sotay.domain.sealed import RecordMissing
from sotay.domain.signed import ScanRecord, SignedCopy
from sotay.services import papers, sealing
from sotay.services.changes import Inverse
from sotay.services.entries import EntryRemoved
from sotay.services.ports import Inspector, Reading, Store, Vault
from sotay.services.states import open_meeting

if TYPE_CHECKING:  # finishing seals what is kept here
    from sotay.services.finishing import Desk

MOST_PHOTOS = 20
_PDF = "application/pdf"


class NotASignedCopy(Refused):
    """A signed copy comes as one PDF, or as photographs."""

    code = "not-a-signed-copy"
    facts = ("file",)


class TooManyPhotos(Refused):
    """More photographs than the minutes of a meeting have pages."""

    code = "too-many-photos"
    facts = ("most",)


class SeveralCopies(Refused):
    """Several PDF files, or one among photographs: which one is the signed copy?"""

    code = "several-signed-copies"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scan:
    """The bytes of a signed copy, one PDF that was looked at."""

    content: bytes
    pages: int
    photos: int = 0
    """How many photographs it was made of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signed:
    """A signed copy that is kept."""

    sha256: str
    size: int
    pages: int
    photos: int
    copy_id: str = ""
    """Of the row that can be replaced and removed; empty once it is sealed."""
    record_id: str = ""
    """The record it is of, once it is sealed."""


def is_photos(files: Sequence[tuple[str, bytes]], held: int = 0) -> bool:
    """Whether what a person chose (name and bytes) are photographs; else it is a single PDF.

    ``held``: how many photographs wait already, which these join.

    Raises NotASignedCopy, SeveralCopies or TooManyPhotos.
    """
    kinds = [(name, kind_of(content)) for name, content in files]
    for name, kind in kinds:
        if kind is not PaperKind.PDF and kind not in PICTURES:
            raise NotASignedCopy(file=name)
    if any(kind is PaperKind.PDF for _, kind in kinds):
        if len(files) > 1:
            raise SeveralCopies
        return False
    if held + len(files) > MOST_PHOTOS:
        raise TooManyPhotos(most=MOST_PHOTOS)
    return True


def look_at(inspector: Inspector, file_name: str, content: bytes, limits: PaperLimits) -> Scan:
    """A PDF as it came from the scanner. Raises the subclasses of PaperRefused, PaperSecret among them.

    Nobody is asked whether a scan without text is a secret: it shows minutes that stand in this handbook.
    """
    paper = papers.look_at(inspector, file_name, content, limits)
    return Scan(content=paper.contents.content, pages=paper.contents.pages)


def attach(store: Store, vault: Vault, desk: "Desk", meeting_id: str, scan: Scan) -> Inverse | None:
    """Make it the signed copy of a meeting: in place of the one before while it is out for signing; once sealed a
    record of its own beside the one in force, for ever (None: nothing takes that back).

    Raises NotFound, WrongState before the minutes are out for signing, RecordMissing, and what the vault raises.
    """
    with store.reading() as before:
        _state_of(before, meeting_id)
    sha256 = vault.put(scan.content)
    with store.writing() as tx:
        copy = SignedCopy(
            id=uuid7(),
            meeting_id=meeting_id,
            sha256=sha256,
            size=len(scan.content),
            pages=scan.pages,
            photos=scan.photos,
        )
        if _state_of(tx, meeting_id) is MeetingState.SIGNING:
            tx.bin(*tx.find(SignedCopy, meeting_id=meeting_id))
            tx.save(copy)
            return tx.inverse
        record = sealing.in_force(tx, meeting_id)
        if record is None:
            raise RecordMissing
        sealing.keep_scan(tx, desk, record, copy)
    return None


def remove(store: Store, copy_id: str) -> Inverse:
    """Move the copy of a meeting that is not sealed to the bin. Raises NotFound, EntryRemoved or SealedAlready."""
    with store.writing() as tx:
        copy = tx.get(SignedCopy, copy_id)
        open_meeting(tx, copy.meeting_id)
        if copy.deleted_at is not None:
            raise EntryRemoved
        tx.bin(copy)
    return tx.inverse


def of_meeting(reading: Reading, desk: "Desk", meeting_id: str) -> tuple[Signed, ...]:
    """Every signed copy of a meeting, the latest last. Raises RecordUnreadable."""
    scans = sealing.scans_of(reading, desk, meeting_id)
    if scans or reading.records(meeting_id):
        return tuple(_signed(scan, record_id=scan.of.record_id) for scan in scans)
    copy = sealing.of_open(reading, meeting_id)
    return () if copy is None else (_signed(copy, copy_id=copy.id),)


def as_paper(copy: Signed, meeting_id: str, title: str) -> Material:
    """The copy as something that the reader shows; it is no paper of the meeting and is never stored as one."""
    return Material(
        id=copy.sha256,
        meeting_id=meeting_id,
        order="",
        title=title,
        file_name=f"{title}.pdf",
        sha256=copy.sha256,
        size=copy.size,
        media_type=_PDF,
        pages=copy.pages,
        for_room=False,
    )


def _signed(copy: SignedCopy | ScanRecord, *, copy_id: str = "", record_id: str = "") -> Signed:
    return Signed(
        sha256=copy.sha256,
        size=copy.size,
        pages=copy.pages,
        photos=copy.photos,
        copy_id=copy_id,
        record_id=record_id,
    )


def _state_of(reading: Reading, meeting_id: str) -> MeetingState:
    """Raises NotFound for a meeting in the bin too, and WrongState before it is out for signing."""
    meeting = reading.get(Meeting, meeting_id)
    if meeting.state is not MeetingState.SEALED:
        open_meeting(reading, meeting_id)
    if meeting.state not in {MeetingState.SIGNING, MeetingState.SEALED}:
        raise WrongState(state=meeting.state.value)
    return meeting.state
