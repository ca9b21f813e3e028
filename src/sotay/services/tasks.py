"""Follow tasks and proposals from meeting to meeting: carried over while they are open, their outcome told at any time.

A task that was carried over is one row at each meeting; where all are listed it counts once, as the last of them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from sotay.domain import ordering
from sotay.domain.agenda import AgendaItem, Standing
from sotay.domain.holding import Proposal, Task, TaskState
from sotay.domain.ids import uuid7
from sotay.domain.meeting import Guest, Meeting, MeetingKind, MeetingState
from sotay.services.changes import Inverse, differing
from sotay.services.members import printed_names
from sotay.services.ports import Reading, Store, Writing

_LIVE = {TaskState.OPEN, TaskState.DOING}
_EVER = datetime(1, 1, 1, tzinfo=UTC)
_NEVER = date.max.toordinal()
"""Days that nothing is away."""
_PASSED_ON = {"text", "assignee_id", "due_on", "state", "outcome", "deleted_at"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Followed:
    """A task or a proposal as it stands today."""

    row: Task | Proposal
    person: str
    """Who was given it, or made it; empty: nobody was named."""
    given: Meeting
    """The meeting at which it came up first."""
    days_left: int | None
    """Until it is due, negative when late; None where it has no date or is settled."""

    @property
    def is_live(self) -> bool:
        return self.row.state in _LIVE

    @property
    def is_late(self) -> bool:
        return self.days_left is not None and self.days_left < 0

    @property
    def due_on(self) -> date | None:
        """Proposals have no date."""
        return self.row.due_on if isinstance(self.row, Task) else None


def listed(reading: Reading, today: date) -> tuple[Followed, ...]:
    """All tasks and proposals of the cell: live ones first, the most urgent ahead, then the newest of the settled."""
    called = {meeting.id: meeting for meeting in reading.find(Meeting)}
    tasks = {task.id: task for task in reading.find(Task) if task.meeting_id in called}
    continued = {task.carried_from_id for task in tasks.values()}
    names = {**{guest.id: guest.name for guest in reading.find(Guest)}, **printed_names(reading)}
    rows: list[Task | Proposal] = [
        *(task for task in tasks.values() if task.id not in continued),
        *(row for row in reading.find(Proposal) if row.meeting_id in called),
    ]
    found = (_followed(row, tasks, called, names, today) for row in rows)
    return tuple(sorted(found, key=_urgency))


def follow_up(
    store: Store, kind: type[Task] | type[Proposal], row_id: str, state: TaskState, outcome: str | None = None
) -> Inverse:
    """Say how far a task or a proposal is, and what came of it; None: what is told already. Allowed after sealing.

    Raises NotFound.
    """
    with store.writing() as tx:
        before = tx.get(kind, row_id)
        after = replace(before, state=state, outcome=before.outcome if outcome is None else outcome)
        tx.save(after)
        if isinstance(before, Task) and isinstance(after, Task):
            pass_on(tx, before, after)
    return tx.inverse


def carry_over(tx: Writing, meeting: Meeting) -> None:
    """Copy the open tasks of earlier meetings of these members to the item that assesses them.

    Called again it adds what was given since; a task taken off this agenda stays off it.
    """
    item = next(iter(tx.find(AgendaItem, meeting_id=meeting.id, standing=Standing.ASSESSMENT)), None)
    if item is None:
        return
    last = tx.last(Task, meeting_id=meeting.id, item_id=item.id)
    order = last.order if last else None
    for task in open_before(tx, meeting):
        order = ordering.after(order)
        tx.save(replace(task, id=uuid7(), meeting_id=meeting.id, item_id=item.id, order=order, carried_from_id=task.id))


def carried(reading: Reading, meeting: Meeting) -> tuple[Task, ...]:
    """Tasks that were carried over to this meeting and are still open, in the order of its agenda."""
    tasks = reading.find(Task, meeting_id=meeting.id)
    return tuple(task for task in tasks if task.carried_from_id is not None and task.state in _LIVE)


def unsettled(reading: Reading, meeting: Meeting) -> tuple[Proposal, ...]:
    """Proposals of earlier meetings of these members that are not settled, in the order they were made."""
    before = earlier(reading, meeting)
    found = [
        (before[row.meeting_id].on, row.order, row.id, row)
        for row in reading.find(Proposal)
        if row.meeting_id in before and row.state in _LIVE
    ]
    return tuple(row for *_, row in sorted(found, key=lambda told: told[:3]))


def pass_on(tx: Writing, before: Task, after: Task) -> None:
    """What changed of a task changes of its copy at a meeting being recorded, where nobody changed that there."""
    changes = {name: new for name, new in differing(before, after).items() if name in _PASSED_ON}
    for copy in tx.find(Task, carried_from_id=after.id):
        untouched = {name: new for name, new in changes.items() if getattr(copy, name) == getattr(before, name)}
        if untouched and tx.get(Meeting, copy.meeting_id).state is MeetingState.RECORDING:
            changed = replace(copy, **untouched)
            tx.save(changed)
            pass_on(tx, copy, changed)


def open_before(reading: Reading, meeting: Meeting) -> list[Task]:
    """Open tasks of earlier meetings of these members that no other task continues, the most urgent first."""
    before = earlier(reading, meeting)
    called = {other.id for other in reading.find(Meeting)}
    tasks = reading.find(Task)
    continued = {task.carried_from_id for task in tasks if task.meeting_id in called}
    taken_off = {task.carried_from_id for task in reading.binned(Task, since=_EVER) if task.meeting_id == meeting.id}
    live = [
        task
        for task in tasks
        if task.meeting_id in before and task.state in _LIVE and task.id not in continued | taken_off
    ]
    return sorted(live, key=lambda task: (task.due_on or meeting.on, task.id))


def earlier(reading: Reading, meeting: Meeting) -> dict[str, Meeting]:
    """Meetings before this one by id, of the committee or of the cell as this one is."""
    of_committee = meeting.kind is MeetingKind.COMMITTEE
    return {
        other.id: other
        for other in reading.find(Meeting)
        if (other.on, other.id) < (meeting.on, meeting.id) and (other.kind is MeetingKind.COMMITTEE) is of_committee
    }


def _followed(
    row: Task | Proposal,
    tasks: Mapping[str, Task],
    called: Mapping[str, Meeting],
    names: Mapping[str, str],
    today: date,
) -> Followed:
    person_id = row.assignee_id if isinstance(row, Task) else row.speaker_id
    due_on = row.due_on if isinstance(row, Task) and row.state in _LIVE else None
    return Followed(
        row=row,
        person=names.get(person_id or "", ""),
        given=called[_first(row, tasks).meeting_id],
        days_left=None if due_on is None else (due_on - today).days,
    )


def _first(row: Task | Proposal, tasks: Mapping[str, Task]) -> Task | Proposal:
    """What it was carried over from in the beginning; another computer may have made a circle of it."""
    seen = {row.id}
    while isinstance(row, Task):
        before = tasks.get(row.carried_from_id or "")
        if before is None or before.id in seen:
            break
        row = before
        seen.add(row.id)
    return row


def _urgency(followed: Followed) -> tuple[bool, int, int, str]:
    days = followed.days_left
    age = followed.given.on.toordinal()
    return not followed.is_live, _NEVER if days is None else days, age if followed.is_live else -age, followed.row.id
