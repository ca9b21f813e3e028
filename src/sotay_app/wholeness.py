"""Whether every file that the handbook names is kept as it was put there."""

from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum

from sotay import wording
from sotay.domain.document import Document
from sotay.domain.errors import Fact
from sotay.domain.material import Material
from sotay.domain.meeting import Meeting
from sotay.domain.sealed import RecordKind
from sotay.domain.signed import SignedCopy
from sotay.domain.times import short_date
from sotay.records.canonical import CanonicalCodec, RecordUnreadable
from sotay.services.ports import Reading
from sotay_app.bootstrap import Handbook


class PaperFault(StrEnum):
    """The code of its wording."""

    MISSING = "paper-file-missing"
    DAMAGED = "paper-file-damaged"


@dataclass(frozen=True, slots=True)
class BrokenPaper:
    """A paper whose file is not what was put there."""

    fault: PaperFault
    id: str
    title: str
    meeting_id: str
    meeting: str
    """Its title and day."""

    @property
    def text(self) -> str:
        """What is wrong with it, with advice."""
        facts: dict[str, Fact] = {"title": self.title, "meeting": self.meeting}
        return wording.entries("vi")[self.fault].text.format(**facts)


@dataclass(frozen=True, slots=True)
class Papers:
    """What was looked at."""

    files: int
    """Different ones: two papers may be the same file."""
    broken: tuple[BrokenPaper, ...]
    """By meeting, in the order of its papers."""


def look_at_papers(handbook: Handbook) -> Papers:
    """Read every file of a paper in use, of every signed copy and of every document as it was issued.

    Raises a StorageError where the disk itself fails.
    """
    with handbook.store.reading() as reading:
        papers = [*map(_paper, reading.find(Material)), *kept_files(reading)]
        meetings = {meeting.id: meeting for meeting in reading.find(Meeting)}
    found = handbook.vault.verify(sorted({paper.sha256 for paper in papers}))
    faults = dict.fromkeys(found.missing, PaperFault.MISSING) | dict.fromkeys(found.damaged, PaperFault.DAMAGED)
    broken = [
        BrokenPaper(
            faults[paper.sha256], paper.id, paper.called, paper.meeting_id, _called(meetings.get(paper.meeting_id))
        )
        for paper in papers
        if paper.sha256 in faults
    ]
    return Papers(len({paper.sha256 for paper in papers}), tuple(sorted(broken, key=lambda paper: paper.meeting)))


@dataclass(frozen=True, slots=True)
class NamedFile:
    """A file that the handbook names."""

    id: str
    sha256: str
    called: str
    meeting_id: str


def _paper(paper: Material) -> NamedFile:
    return NamedFile(paper.id, paper.sha256, paper.title, paper.meeting_id)


def kept_files(reading: Reading) -> list[NamedFile]:
    """What the handbook keeps beside the papers: signed copies and documents as they were issued.

    Bytes that are no record are found by verifying the records.
    """
    called = wording.phrase("signed-copy")
    found = [NamedFile(row.id, row.sha256, called, row.meeting_id) for row in reading.find(SignedCopy)]
    for record in reading.records():
        if record.kind is RecordKind.SCAN:
            with suppress(RecordUnreadable):
                scan = CanonicalCodec().decode_scan(record.sealed_bytes)
                found.append(NamedFile(record.id, scan.sha256, called, record.meeting_id))
    issued = [(row, row.sha256) for row in reading.find(Document) if row.sha256 is not None]
    return [*found, *(NamedFile(row.id, sha256, row.symbol, row.meeting_id or "") for row, sha256 in issued)]


def _called(meeting: Meeting | None) -> str:
    return f"{meeting.title}, {short_date(meeting.on)}" if meeting else ""
