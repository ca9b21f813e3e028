"""What the home page shows: the next meeting, what is unfinished, which tasks are due."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from sotay.domain.meeting import Meeting, MeetingState
from sotay.domain.meeting_rules import MeetingRules
from sotay.domain.readiness import Point
from sotay.domain.times import WallTime
from sotay.services import tasks
from sotay.services.meetings import has_begun
from sotay.services.members import is_list_begun
from sotay.services.ports import Clock, Reading, Store

DUE_WITHIN_DAYS = 7
"""How far ahead a task counts as due."""


@dataclass(frozen=True, slots=True)
class HomeLine:
    """A meeting in one line; ``heading`` begins with a capital letter."""

    id: str
    heading: str
    on: date
    planned_at: WallTime | None
    place: str
    state: MeetingState
    days_left: int
    """Negative for a day that has passed."""
    record_days_left: int
    """Days to complete the record, negative when late."""


@dataclass(frozen=True, slots=True)
class DueTask:
    """A task that is late or due soon; ``assignee`` is empty where nobody was named."""

    id: str
    text: str
    assignee: str
    due_on: date
    days_left: int
    """Negative when late."""


@dataclass(frozen=True, slots=True)
class HomeView:
    today: date
    next: HomeLine | None
    """The first meeting of today or later that is not sealed."""
    unfinished: tuple[HomeLine, ...]
    """Meetings of past days that are not sealed, the oldest first."""
    due: tuple[DueTask, ...]
    """The most urgent first."""
    needs_backup: bool
    """A record is sealed and there is no backup yet."""
    needs_recovery_sheet: bool = False
    """The sheet that opens the handbook on any computer was never printed."""
    points: tuple[Point, ...] = ()
    """How far the next meeting is prepared; nothing once it has begun."""
    needs_members: bool = False
    """There is no list of members yet: without it no meeting can be held."""


def look(
    store: Store,
    clock: Clock,
    rules: MeetingRules,
    *,
    is_backed_up: bool,
    is_sheet_printed: bool = True,
    points: Callable[[Reading, str], tuple[Point, ...]] = lambda _reading, _meeting_id: (),
) -> HomeView:
    """The home page as of now, with whether this profile was ever backed up and its recovery sheet printed.

    ``points`` says how far a meeting (id) is prepared.
    """
    today = clock.wall().date()
    with store.reading() as rows:
        meetings = sorted(rows.find(Meeting), key=lambda meeting: (meeting.on, meeting.id))
        due = _due(rows, today)
        has_members = is_list_begun(rows)
        coming = next((row for row in meetings if row.on >= today and row.state is not MeetingState.SEALED), None)
        prepared = points(rows, coming.id) if coming and not has_begun(coming) else ()
    lines = [_line(meeting, today, rules) for meeting in meetings if meeting.state is not MeetingState.SEALED]
    return HomeView(
        today=today,
        next=next((line for line in lines if line.days_left >= 0), None),
        unfinished=tuple(line for line in lines if line.days_left < 0),
        due=due,
        points=prepared,
        needs_backup=not is_backed_up and len(lines) < len(meetings),
        needs_recovery_sheet=not is_sheet_printed,
        needs_members=not has_members,
    )


def _line(meeting: Meeting, today: date, rules: MeetingRules) -> HomeLine:
    return HomeLine(
        id=meeting.id,
        heading=meeting.title[:1].upper() + meeting.title[1:],
        on=meeting.on,
        planned_at=meeting.planned_at,
        place=meeting.place,
        state=meeting.state,
        days_left=(meeting.on - today).days,
        record_days_left=(rules.record_due(meeting.on) - today).days,
    )


def _due(rows: Reading, today: date) -> tuple[DueTask, ...]:
    return tuple(
        DueTask(found.row.id, found.row.text, found.person, found.due_on, found.days_left)
        for found in tasks.listed(rows, today)
        if found.due_on is not None and found.days_left is not None and found.days_left <= DUE_WITHIN_DAYS
    )
