"""The step a meeting has reached, what it needs to begin, and moving items by places."""

from dataclasses import replace
from datetime import date, datetime

import pytest
from tests.fakes import RowsInMemory

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
        (replace(MEETING, state=MeetingState.ADOPTED), Step.FINISH),
        (replace(MEETING, state=MeetingState.SEALED), Step.FINISH),
    ],
)
def test_a_meeting_is_shown_at_the_step_it_has_reached(meeting: Meeting, step: Step) -> None:
    assert steps.step_of(meeting) is step


def test_a_meeting_begins_with_a_chair_and_a_recorder() -> None:
    assert steps.before_beginning(MEETING) == ()
    nobody = replace(MEETING, chair_id=None, recorder_id=None)
    assert [lack.code for lack in steps.before_beginning(nobody)] == ["lack-chair", "lack-recorder"]


def test_the_minutes_of_all_items_are_added_up() -> None:
    assert steps.minutes_planned(ITEMS) == 25


@pytest.mark.parametrize(
    ("item_id", "by", "order"),
    [
        ("1", 1, ["2", "1", "3"]),
        ("3", -1, ["1", "3", "2"]),
        ("2", -1, ["2", "1", "3"]),
        ("1", -1, ["1", "2", "3"]),
        ("3", 1, ["1", "2", "3"]),
    ],
)
def test_an_item_moves_among_those_beside_it_and_not_beyond(item_id: str, by: int, order: list[str]) -> None:
    store = RowsInMemory(MEETING, *ITEMS)
    moved = steps.shift(store, item_id, by)
    assert (moved is None) == (order == ["1", "2", "3"])
    with store.reading() as reading:
        top = [item for item in reading.find(AgendaItem, meeting_id="m") if item.parent_id is None]
    assert [item.id for item in sorted(top, key=lambda item: item.order)] == order


def test_a_nested_item_stays_under_its_parent() -> None:
    store = RowsInMemory(MEETING, *ITEMS)
    assert steps.shift(store, "2.1", -1) is None
    assert steps.shift(store, "2.2", -1) is not None
    with store.reading() as reading:
        assert reading.get(AgendaItem, "2.2").parent_id == "2"
