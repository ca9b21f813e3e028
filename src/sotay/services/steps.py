"""The three steps of a meeting for the one who prepares and leads through it."""

from collections.abc import Iterable
from enum import StrEnum

from sotay.domain.agenda import AgendaItem
from sotay.domain.meeting import Meeting, MeetingState
from sotay.services.meetings import has_begun


class Step(StrEnum):
    PREPARE = "prepare"
    HOLD = "hold"
    FINISH = "finish"


def step_of(meeting: Meeting) -> Step:
    """The step that a meeting has reached; minutes typed afterwards are over by being adopted alone."""
    is_over = meeting.ended is not None and not meeting.typed_afterwards
    if meeting.state is not MeetingState.RECORDING or is_over:
        return Step.FINISH
    return Step.HOLD if has_begun(meeting) else Step.PREPARE


def minutes_planned(items: Iterable[AgendaItem]) -> int:
    """How long the agenda is planned to take."""
    return sum(item.minutes_planned for item in items)
