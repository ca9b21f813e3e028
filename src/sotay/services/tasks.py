"""Follow tasks from meeting to meeting: carried over while they are open, their outcome told at any time."""

from dataclasses import replace
from datetime import UTC, datetime

from sotay.domain import ordering
from sotay.domain.agenda import AgendaItem, Standing
from sotay.domain.holding import Proposal, Task, TaskState
from sotay.domain.ids import uuid7
from sotay.domain.meeting import Meeting, MeetingKind, MeetingState
from sotay.services.changes import Inverse, differing
from sotay.services.ports import Reading, Store, Writing

_LIVE = {TaskState.OPEN, TaskState.DOING}
_EVER = datetime(1, 1, 1, tzinfo=UTC)
_PASSED_ON = {"text", "assignee_id", "due_on", "state", "outcome", "deleted_at"}


def follow_up(store: Store, kind: type[Task] | type[Proposal], row_id: str, state: TaskState, outcome: str) -> Inverse:
    """Say how far a task or a proposal is, and what came of it; allowed after sealing. Raises NotFound."""
    with store.writing() as tx:
        before = tx.get(kind, row_id)
        after = replace(before, state=state, outcome=outcome)
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
