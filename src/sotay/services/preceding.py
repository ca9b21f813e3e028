"""What the meeting before leaves to the next one: open tasks, conclusions, proposals, the last resolution."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sotay.domain.document import Document
from sotay.domain.holding import Conclusion, Proposal, Task
from sotay.domain.meeting import Meeting
from sotay.services import tasks
from sotay.services.members import printed_names
from sotay.services.ports import Reading
from sotay.services.register import RESOLUTION


@dataclass(frozen=True, slots=True)
class OpenTask:
    text: str
    assignee: str
    """Empty where nobody was named."""
    due_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Preceding:
    """What to take up again; empty before a first meeting."""

    title: str = ""
    """Of the meeting before, of the cell or of the committee as the next one is."""
    on: date | None = None
    conclusions: tuple[str, ...] = ()
    tasks: tuple[OpenTask, ...] = ()
    carried: tuple[OpenTask, ...] = ()
    """Still open, and carried over to the meeting already."""
    proposals: tuple[str, ...] = ()
    """Not settled yet, of any meeting before."""
    resolution: Document | None = None
    open: tuple[Task | Proposal, ...] = ()
    """What could be an item of its own: also tasks that were carried over to the meeting already."""


def before(reading: Reading, coming: Meeting) -> Preceding:
    """What is left to a meeting; tasks that were carried over to it already stand by themselves."""
    earlier = sorted(tasks.earlier(reading, coming).values(), key=lambda meeting: (meeting.on, meeting.id))
    last = earlier[-1] if earlier else None
    names = printed_names(reading)
    carried = tasks.carried(reading, coming)
    given, proposed = tasks.open_before(reading, coming), tasks.unsettled(reading, coming)
    return Preceding(
        title=last.title if last else "",
        on=last.on if last else None,
        conclusions=tuple(row.text for row in reading.find(Conclusion, meeting_id=last.id)) if last else (),
        tasks=tuple(_told(task, names) for task in given),
        carried=tuple(_told(task, names) for task in carried),
        proposals=tuple(row.text for row in proposed),
        resolution=_last_resolution(reading, coming.on),
        open=(*carried, *given, *proposed),
    )


def _told(task: Task, names: Mapping[str, str]) -> OpenTask:
    return OpenTask(task.text, names.get(task.assignee_id or "", ""), task.due_on)


def _last_resolution(reading: Reading, on: date) -> Document | None:
    issued = [
        document
        for document in reading.find(Document, code=RESOLUTION)
        if document.issued_on is None or document.issued_on <= on
    ]
    return max(issued, key=lambda document: (document.issued_on or date.min, document.number), default=None)
