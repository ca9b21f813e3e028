"""The step a meeting has reached, and what it needs to begin."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from sotay.domain.agenda import AgendaItem, Section
from sotay.domain.meeting import Meeting, MeetingKind, MeetingState
from sotay.services import steps
from sotay.services.steps import Step

MEETING = Meeting(id="m", kind=MeetingKind.REGULAR, title="họp", on=date(2026, 11, 24), chair_id="a", recorder_id="b")
HELD = datetime(2026, 11, 24, 19, 0)  # noqa: DTZ001 - wall time
ITEMS = tuple(
    AgendaItem(
        id=number,
        meeting_id="m",
        order=order,
        title=number,
        section=Section.CONDUCT,
        parent_id=number.rpartition(".")[0] or None,
        minutes_planned=5,
    )
    for number, order in zip(("1", "2", "2.1", "2.2", "3"), "abcde", strict=True)
)


@pytest.mark.parametrize(
    ("meeting", "step"),
    [
        (MEETING, Step.PREPARE),
        (replace(MEETING, started=HELD), Step.HOLD),
        (replace(MEETING, started=HELD, ended=HELD), Step.FINISH),
        (replace(MEETING, typed_afterwards=True), Step.HOLD),
        (replace(MEETING, typed_afterwards=True, started=HELD, ended=HELD), Step.HOLD),
        (replace(MEETING, typed_afterwards=True, state=MeetingState.ADOPTED), Step.FINISH),
        (replace(MEETING, state=MeetingState.ADOPTED), Step.FINISH),
        (replace(MEETING, state=MeetingState.SEALED), Step.FINISH),
    ],
)
def test_a_meeting_is_shown_at_the_step_it_has_reached(meeting: Meeting, step: Step) -> None:
    assert steps.step_of(meeting) is step


def test_the_minutes_of_all_items_are_added_up() -> None:
    assert steps.minutes_planned(ITEMS) == 25
