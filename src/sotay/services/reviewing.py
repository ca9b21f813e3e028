"""What became of the tasks that a meeting looks back on: those of the meeting before it, and those passed on to it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sotay.domain.holding import Task, TaskState
from sotay.domain.meeting import Meeting
from sotay.services import tasks
from sotay.services.members import printed_names
from sotay.services.ports import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewed:
    """A task as the meeting found it."""

    text: str
    assignee: str
    """The printed name, empty for nobody."""
    due_on: date | None
    was_carried: bool
    """Whether the meeting before had taken it over from one earlier."""
    state: TaskState
    outcome: str


def under_review(reading: Reading, meeting: Meeting) -> tuple[Reviewed, ...]:
    """Tasks given or looked at by the meeting before, with what is said of them now, in the order they were given.

    Where a task was passed on to this meeting its copy here tells; one that was done before is told by itself.
    """
    before = tasks.earlier(reading, meeting)
    last = max(before.values(), key=lambda one: (one.on, one.id), default=None)
    own = reading.find(Task, meeting_id=meeting.id)
    copies = {task.carried_from_id: task for task in own if task.carried_from_id is not None}
    found = list(reading.find(Task, meeting_id=last.id)) if last else []
    older = [reading.get(Task, task_id) for task_id in copies if task_id not in {task.id for task in found} and task_id]
    names = printed_names(reading)
    return tuple(
        _told(source, copies.get(source.id, source), names)
        for source in (*sorted(older, key=lambda task: task.id), *found)
    )


def done(reviewed: Sequence[Reviewed]) -> tuple[int, int]:
    """How many of how many are done; what was dropped counts as none."""
    live = [task for task in reviewed if task.state is not TaskState.DROPPED]
    return sum(task.state is TaskState.DONE for task in live), len(live)


def _told(source: Task, now: Task, names: Mapping[str, str]) -> Reviewed:
    return Reviewed(
        text=now.text,
        assignee=names.get(now.assignee_id or "", ""),
        due_on=now.due_on,
        was_carried=source.carried_from_id is not None,
        state=now.state,
        outcome=now.outcome,
    )
