"""Whether every paper that the handbook names is kept as it was put there."""

from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum

from sotay import wording
from sotay.domain.errors import Fact
from sotay.domain.material import Material
from sotay.domain.meeting import Meeting
from sotay.domain.sealed import RecordKind
from sotay.domain.signed import SignedCopy
from sotay.domain.times import short_date
from sotay.records.canonical import RecordUnreadable
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
    """Read every file of a paper in use and of every signed copy.

    Raises a StorageError where the disk itself fails.
    """
    with handbook.store.reading() as reading:
        papers = [*map(_paper, reading.find(Material)), *_signed_copies(handbook, reading)]
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
class _Named:
    """A file that the handbook names."""

    id: str
    sha256: str
    called: str
    meeting_id: str


def _paper(paper: Material) -> _Named:
    return _Named(paper.id, paper.sha256, paper.title, paper.meeting_id)


def _signed_copies(handbook: Handbook, reading: Reading) -> list[_Named]:
    """Of meetings out for signing, and of records; bytes that are no record are found by verifying the records."""
    called = wording.phrase("signed-copy")
    found = [_Named(row.id, row.sha256, called, row.meeting_id) for row in reading.find(SignedCopy)]
    for record in reading.records():
        if record.kind is RecordKind.SCAN:
            with suppress(RecordUnreadable):
                scan = handbook.desk.codec.decode_scan(record.sealed_bytes)
                found.append(_Named(record.id, scan.sha256, called, record.meeting_id))
    return found


def _called(meeting: Meeting | None) -> str:
    return f"{meeting.title}, {short_date(meeting.on)}" if meeting else ""
