"""The three steps of a meeting for the one who prepares and leads through it."""

from collections.abc import Iterable
from enum import StrEnum

from sotay.domain.agenda import AgendaItem
from sotay.domain.lacking import Lack, Weight
from sotay.domain.meeting import Meeting, MeetingState


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
