"""Call a meeting, change what is said about it, list them."""

import dataclasses
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from sotay.domain import ordering
from sotay.domain.agenda import AgendaItem, Standing
from sotay.domain.cell import Cell
from sotay.domain.errors import NotFound, SealedAlready, WrongState
from sotay.domain.holding import Task, TaskState
from sotay.domain.ids import uuid7
from sotay.domain.meeting import Guest, Meeting, MeetingKind, MeetingState
from sotay.domain.meeting_rules import MeetingRules
from sotay.domain.member import Member, Office
from sotay.domain.times import month_words, usual_days
from sotay.services.ports import Reading, Store, Writing

_MONTHLY = {MeetingKind.REGULAR, MeetingKind.COMBINED}
_LIVE = {TaskState.OPEN, TaskState.DOING}


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingLine:
    """A line of the list of meetings."""

    id: str
    kind: MeetingKind
    title: str
    on: date
    state: MeetingState
    is_sealed: bool


def the_cell(reading: Reading) -> Cell:
    """The cell of this profile. Raises NotFound where none has been set up."""
    cells = reading.find(Cell)
    if not cells:
        raise NotFound(what=Cell.__name__)
    return cells[0]


def listed(reading: Reading) -> tuple[MeetingLine, ...]:
    """All meetings, the newest first."""
    meetings = sorted(reading.find(Meeting), key=lambda meeting: (meeting.on, meeting.id), reverse=True)
    return tuple(
        MeetingLine(
            id=meeting.id,
            kind=meeting.kind,
            title=meeting.title,
            on=meeting.on,
            state=meeting.state,
            is_sealed=meeting.state is MeetingState.SEALED,
        )
        for meeting in meetings
    )


def schedule(
    store: Store,
    rules: MeetingRules,
    *,
    kind: MeetingKind,
    on: date,
    planned_at: datetime | None = None,
    place: str | None = None,
    title: str | None = None,
) -> Meeting:
    """Call a meeting: standing items of its kind, usual place, chair and recorder, open tasks of the last meeting.

    ``planned_at`` is wall time.
    """
    with store.writing() as tx:
        cell = the_cell(tx)
        chair = next((member for member in tx.find(Member) if member.office is Office.SECRETARY), None)
        meeting = Meeting(
            id=uuid7(),
            kind=kind,
            title=title or rules.titles[kind].format(month=month_words(on)),
            on=on,
            planned_at=planned_at,
            place=cell.usual_place if place is None else place,
            chair_id=chair.id if chair else None,
            recorder_id=cell.usual_recorder_id,
        )
        items = _standing_items(meeting, rules)
        tx.save(meeting, *items, *_carried_over(tx, meeting, items))
    return meeting


def schedule_next(store: Store, rules: MeetingRules, today: date) -> Meeting:
    """Call the next regular meeting: the usual day and hour of the first month that has none yet.

    Without a usual day it is called for ``today``.
    """
    with store.reading() as reading:
        cell = the_cell(reading)
        held = {(meeting.on.year, meeting.on.month) for meeting in reading.find(Meeting) if meeting.kind in _MONTHLY}
    days = usual_days(today, cell.usual_day, past=0, coming=len(held) + 1) if cell.usual_day else [today]
    day = next((day for day in days if (day.year, day.month) not in held), days[0])
    at = datetime.combine(day, time.fromisoformat(cell.usual_time)) if cell.usual_time else None
    return schedule(store, rules, kind=MeetingKind.REGULAR, on=day, planned_at=at)


_OWN_VERBS = {"state", "adopted", "adopted_for", "adopted_of", "doc_number"}
"""Fields that only adopting, signing and sealing change."""


def change(store: Store, before: Meeting, after: Meeting) -> Meeting:
    """Keep what the person changed from ``before`` to ``after``; whatever else changed meanwhile stays.

    Raises WrongState or SealedAlready once the minutes are adopted.
    """
    names = (field.name for field in dataclasses.fields(Meeting) if field.name not in _OWN_VERBS)
    changed = {name: getattr(after, name) for name in names if getattr(after, name) != getattr(before, name)}
    with store.writing() as tx:
        kept = replace(being_recorded(tx, after.id), **changed)
        tx.save(kept)
    return kept


def invite(store: Store, meeting_id: str, *, name: str, office: str = "") -> Guest:
    """Add a guest."""
    with store.writing() as tx:
        being_recorded(tx, meeting_id)
        last = tx.last(Guest, meeting_id=meeting_id)
        guest = Guest(
            id=uuid7(),
            meeting_id=meeting_id,
            order=ordering.after(last.order if last else None),
            name=name,
            office=office,
        )
        tx.save(guest)
    return guest


def open_meeting(reading: Reading, meeting_id: str) -> Meeting:
    """The meeting, if it may still be written to. Raises NotFound or SealedAlready."""
    meeting = reading.get(Meeting, meeting_id)
    if meeting.state is MeetingState.SEALED:
        raise SealedAlready
    return meeting


def being_recorded(reading: Reading, meeting_id: str) -> Meeting:
    """The meeting, if its minutes are not adopted yet. Raises NotFound, SealedAlready or WrongState."""
    meeting = open_meeting(reading, meeting_id)
    if meeting.state is not MeetingState.RECORDING:
        raise WrongState(state=meeting.state.value)
    return meeting


def _standing_items(meeting: Meeting, rules: MeetingRules) -> list[AgendaItem]:
    items = []
    order = None
    for standing in rules.agendas[meeting.kind]:
        order = ordering.after(order)
        items.append(
            AgendaItem(
                id=uuid7(),
                meeting_id=meeting.id,
                order=order,
                title=standing.title,
                section=standing.section,
                standing=standing.standing,
                minutes_planned=standing.minutes,
                threshold=standing.threshold,
            )
        )
    return items


def _carried_over(tx: Writing, meeting: Meeting, items: list[AgendaItem]) -> list[Task]:
    """Copies of the open tasks of the last meeting of these members, to be reviewed at this one."""
    item = next((item for item in items if item.standing is Standing.ASSESSMENT), None)
    if item is None:
        return []
    with_whom = meeting.kind is MeetingKind.COMMITTEE
    earlier = [
        before
        for before in tx.find(Meeting)
        if before.on <= meeting.on and (before.kind is MeetingKind.COMMITTEE) is with_whom
    ]
    of_earlier = {before.id for before in earlier}
    tasks = [task for task in tx.find(Task) if task.meeting_id in of_earlier and task.state in _LIVE]
    carried = {task.carried_from_id for task in tx.find(Task)}
    order = None
    copies = []
    for task in sorted(
        (task for task in tasks if task.id not in carried), key=lambda task: (task.due_on or meeting.on, task.id)
    ):
        order = ordering.after(order)
        copies.append(
            replace(task, id=uuid7(), meeting_id=meeting.id, item_id=item.id, order=order, carried_from_id=task.id)
        )
    return copies
