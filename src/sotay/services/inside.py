"""What a handbook holds, in a few lines: to be recognised before it is restored."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date

from sotay.domain.material import Material
from sotay.domain.meeting import Meeting, MeetingState
from sotay.services.meetings import has_begun, the_cell
from sotay.services.members import members_now
from sotay.services.ports import Reading


@dataclass(frozen=True, slots=True)
class Inside:
    cell_name: str
    members: int
    meetings: int
    sealed: int
    """Meetings whose record is sealed."""
    papers: int
    """Different files."""
    papers_missing: int
    last_title: str
    """Of the last meeting that was held; empty where there was none."""
    last_on: date | None
    faults: int
    """What verifying the sealed records found."""


def look(reading: Reading, *, has_paper: Callable[[str], bool], beside: Collection[str], faults: int) -> Inside:
    """``has_paper`` knows whether the file of that sha256 comes with it; ``beside`` are those of files that are no
    papers, and ``faults`` what verifying the sealed records found.
    """
    meetings = reading.find(Meeting)
    held = max((row for row in meetings if has_begun(row)), key=lambda row: (row.on, row.id), default=None)
    papers = {paper.sha256 for paper in reading.find(Material)} | {*beside}
    return Inside(
        cell_name=the_cell(reading).name,
        members=members_now(reading),
        meetings=len(meetings),
        sealed=sum(row.state is MeetingState.SEALED for row in meetings),
        papers=len(papers),
        papers_missing=sum(not has_paper(sha256) for sha256 in papers),
        last_title=held.title if held else "",
        last_on=held.on if held else None,
        faults=faults,
    )
