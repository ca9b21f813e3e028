"""Whether every paper that the handbook names is kept as it was put there."""

from dataclasses import dataclass
from enum import StrEnum

from sotay import wording
from sotay.domain.errors import Fact
from sotay.domain.material import Material
from sotay.domain.meeting import Meeting
from sotay.domain.times import short_date
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
    """Read every file of a paper in use. Raises a StorageError where the disk itself fails."""
    with handbook.store.reading() as reading:
        papers = reading.find(Material)
        meetings = {meeting.id: meeting for meeting in reading.find(Meeting)}
    found = handbook.vault.verify(sorted({paper.sha256 for paper in papers}))
    faults = dict.fromkeys(found.missing, PaperFault.MISSING) | dict.fromkeys(found.damaged, PaperFault.DAMAGED)
    broken = [
        BrokenPaper(
            faults[paper.sha256], paper.id, paper.title, paper.meeting_id, _called(meetings.get(paper.meeting_id))
        )
        for paper in papers
        if paper.sha256 in faults
    ]
    return Papers(len({paper.sha256 for paper in papers}), tuple(sorted(broken, key=lambda paper: paper.meeting)))


def _called(meeting: Meeting | None) -> str:
    return f"{meeting.title}, {short_date(meeting.on)}" if meeting else ""
