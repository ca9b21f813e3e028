"""What a meeting to be called would begin with, before anything is kept of it."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time

from sotay.domain.agenda import AgendaItem
from sotay.domain.calling import MONTHLY, before_calling
from sotay.domain.cell import Cell
from sotay.domain.lacking import Lack
from sotay.domain.meeting import Meeting, MeetingKind
from sotay.domain.meeting_rules import MeetingRules
from sotay.domain.times import usual_days
from sotay.services import cells, meetings, preceding
from sotay.services.changes import Inverse
from sotay.services.members import members_now
from sotay.services.ports import Reading, Store
from sotay.services.preceding import Preceding


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A day, and the wall time announced for it."""

    on: date
    planned_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """What a meeting of that kind on that day would be."""

    kind: MeetingKind
    on: date
    title: str
    items: int
    minutes: int
    least_minutes: int
    has_no_habit: bool
    """A meeting of every month, of a cell that has not said yet on which day, at which hour or where it meets."""
    preceding: Preceding
    warnings: tuple[Lack, ...]


def proposed_when(reading: Reading, cell: Cell, kind: MeetingKind, today: date) -> When:
    """The usual day and hour of the first month that has no regular meeting yet; of other kinds, the next usual day.

    Without a usual day it is ``today``.
    """
    taken: set[tuple[int, int]] = set()
    if kind in MONTHLY:
        taken = {(row.on.year, row.on.month) for row in reading.find(Meeting) if row.kind in MONTHLY}
    days = usual_days(today, cell.usual_day, past=0, coming=len(taken) + 1) if cell.usual_day else [today]
    day = next((day for day in days if (day.year, day.month) not in taken), days[0])
    at = datetime.combine(day, time.fromisoformat(cell.usual_time)) if cell.usual_time else None
    return When(on=day, planned_at=at)


def keep_as_usual(store: Store, when: When, place: str) -> Inverse:
    """The day of the month, hour and place are the usual ones from now on, where the cell has none yet.

    Raises NotFound where there is no cell.
    """
    with store.reading() as reading:
        cell = meetings.the_cell(reading)
    usual = replace(
        cell,
        usual_day=cell.usual_day or when.on.day,
        usual_time=cell.usual_time or (f"{when.planned_at:%H:%M}" if when.planned_at else ""),
        usual_place=cell.usual_place or place,
    )
    return cells.change(store, cell, usual)


def schedule_next(store: Store, rules: MeetingRules, today: date) -> Meeting:
    """Call the next regular meeting: the usual day and hour of the first month that has none yet.

    Without a usual day it is called for ``today``. Raises NotFound where there is no cell.
    """
    with store.reading() as reading:
        when = proposed_when(reading, meetings.the_cell(reading), MeetingKind.REGULAR, today)
    return meetings.schedule(store, rules, kind=MeetingKind.REGULAR, on=when.on, planned_at=when.planned_at)


def outlook(
    reading: Reading, rules: MeetingRules, cell: Cell, kind: MeetingKind, on: date, *, today: date, like_id: str = ""
) -> Outlook:
    """What would be called; ``like_id``: with the agenda of that meeting in place of the standing items."""
    members = members_now(reading)
    lengths = [item.minutes for item in rules.agendas[kind]]
    if like_id:
        lengths = [item.minutes_planned for item in reading.find(AgendaItem, meeting_id=like_id)]
    return Outlook(
        kind=kind,
        on=on,
        title=rules.title(kind, on),
        items=len(lengths),
        minutes=sum(lengths),
        least_minutes=rules.least_minutes(kind, members),
        has_no_habit=kind in MONTHLY and not (cell.usual_day and cell.usual_time and cell.usual_place),
        preceding=preceding.before(reading, Meeting(id="", kind=kind, title="", on=on)),
        warnings=before_calling(
            kind,
            on,
            [(row.kind, row.on) for row in reading.find(Meeting)],
            rules,
            members=members,
            has_committee=cell.has_committee,
            today=today,
        ),
    )
