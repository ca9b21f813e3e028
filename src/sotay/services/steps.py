"""The three steps of a meeting for the one who prepares and leads through it."""

from collections.abc import Iterable
from enum import StrEnum

from sotay.domain.agenda import AgendaItem
from sotay.domain.lacking import Lack, Weight
from sotay.domain.meeting import Meeting, MeetingState
from sotay.services import agendas
from sotay.services.changes import Inverse
from sotay.services.ports import Store


class Step(StrEnum):
    PREPARE = "prepare"
    HOLD = "hold"
    FINISH = "finish"


def step_of(meeting: Meeting) -> Step:
    """The step that a meeting has reached."""
    if meeting.state is not MeetingState.RECORDING or meeting.ended is not None:
        return Step.FINISH
    return Step.HOLD if meeting.started is not None else Step.PREPARE


def before_beginning(meeting: Meeting) -> tuple[Lack, ...]:
    """What is missing before a meeting can begin: who leads it and who writes."""
    wanted = (("lack-chair", meeting.chair_id), ("lack-recorder", meeting.recorder_id))
    return tuple(Lack(code, Weight.FORBIDS) for code, person_id in wanted if person_id is None)


def minutes_planned(items: Iterable[AgendaItem]) -> int:
    """How long the agenda is planned to take."""
    return sum(item.minutes_planned for item in items)


def shift(store: Store, item_id: str, by: int) -> Inverse | None:
    """Move an item by so many places among those under the same parent; None where it is at the end of them already.

    Raises as :func:`sotay.services.agendas.move` does.
    """
    with store.reading() as reading:
        item = reading.get(AgendaItem, item_id)
        items = reading.find(AgendaItem, meeting_id=item.meeting_id)
    beside = [other.id for other in items if other.parent_id == item.parent_id]
    place = beside.index(item_id) + by
    if not 0 <= place < len(beside):
        return None
    beside.remove(item_id)
    return agendas.move(store, item_id, after_id=beside[place - 1] if place else None, parent_id=item.parent_id)
