"""Is the meeting prepared: look at it, open every page of its papers, tick what only a person knows."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from sotay.domain.agenda import AgendaItem
from sotay.domain.calling import deadline
from sotay.domain.errors import KnownError
from sotay.domain.material import Material
from sotay.domain.meeting import Meeting
from sotay.domain.readiness import Point, Preparation, points
from sotay.domain.times import WallTime
from sotay.services import shelf, steps
from sotay.services.changes import Inverse
from sotay.services.finishing import Desk
from sotay.services.members import members_now, printed_names
from sotay.services.pages import Pages
from sotay.services.ports import Reading, Store
from sotay.services.states import being_recorded

_LOOKED_AT = 120
"""Pixels of width: enough for a page to be drawn whole, and no more."""


@dataclass(frozen=True, slots=True)
class Machine:
    """This computer, as far as it can spoil an evening."""

    free_mb: int
    """On the disk of the handbook."""
    last_backup: WallTime | None


def look(
    reading: Reading, desk: Desk, meeting_id: str, machine: Machine, opened: Mapping[str, bool]
) -> tuple[Point, ...]:
    """How far it is, what is late first. ``opened``: of which papers (sha256) every page was drawn. Raises NotFound."""
    meeting = reading.get(Meeting, meeting_id)
    items = reading.find(AgendaItem, meeting_id=meeting_id)
    members = members_now(reading)
    papers = shelf.papers_of(reading, meeting_id)
    names = printed_names(reading)
    now = desk.clock.wall()
    return points(
        Preparation(
            meeting=meeting,
            chair=names.get(meeting.chair_id or "", ""),
            recorder=names.get(meeting.recorder_id or "", ""),
            items=len(items),
            minutes=steps.minutes_planned(items),
            least_minutes=desk.rules.least_minutes(meeting.kind, members),
            deadline=deadline(meeting.on, desk.rules.papers_days_before, now.date()),
            papers=len(papers),
            unopened=sum(bool(paper.pages) and paper.sha256 not in opened for paper in papers),
            broken=tuple(paper.title for paper in papers if opened.get(paper.sha256) is False),
            foreign=tuple(paper.title for paper in papers if not paper.pages),
            now=now,
            free_mb=machine.free_mb,
            last_backup=machine.last_backup,
        )
    )


def look_through(pages: Pages, papers: tuple[Material, ...], step: Callable[[int, int], None]) -> None:
    """Draw every page of every paper that has pages; ``pages`` keeps whether all of a paper's could be.

    ``step`` hears of the pages done and of how many there are, and may raise to stop.
    """
    total = sum(paper.pages for paper in papers)
    done = 0
    for paper in papers:
        is_whole = True
        for page in range(1, paper.pages + 1):
            step(done, total)
            try:
                pages.draw(paper, page, _LOOKED_AT)
            except KnownError:
                is_whole = False
            done += 1
        if paper.pages:
            pages.seen[paper.sha256] = is_whole


def note_projector(store: Store, meeting_id: str, *, tried: WallTime | None, is_without: bool) -> Inverse:
    """Say when the projector was tried, or that none is used. Raises NotFound, WrongState or SealedAlready."""
    with store.writing() as tx:
        meeting = being_recorded(tx, meeting_id)
        tx.save(replace(meeting, projector_tried=tried, without_projector=is_without))
    return tx.inverse
