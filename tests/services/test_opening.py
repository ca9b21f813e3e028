"""Opening a meeting: who leads, who writes, by the clock or afterwards, and changing that later."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.cells import MOMENT, NOW, crowd
from tests.meetings import adopted, called, now_of

from sotay.domain.holding import RollCallEntry
from sotay.domain.meeting import Meeting, MeetingKind
from sotay.persistence.store import SqlStore
from sotay.services import opening, rollcall, undo
from sotay.services.corrections import ReasonNeeded
from sotay.services.opening import Opening

MEETING = Meeting(id="m", kind=MeetingKind.REGULAR, title="họp", on=NOW.date())


def said(meeting: Meeting, **changes: object) -> Opening:
    whole = Opening(
        chair_id=meeting.chair_id or "",
        recorder_id=meeting.recorder_id or "",
        typed_afterwards=False,
        started=NOW,
        ended=None,
    )
    return replace(whole, **changes)  # type: ignore[arg-type]


def test_a_meeting_is_opened_with_whoever_is_elected(store: SqlStore) -> None:
    meeting = called(store)
    opened, _ = opening.confirm(store, meeting.id, said(meeting, chair_id="a", recorder_id="b"))
    assert opened == now_of(store, meeting)
    assert (opened.chair_id, opened.recorder_id, opened.started) == ("a", "b", NOW)


def test_the_roll_is_renewed_when_the_meeting_is_opened_and_not_when_another_recorder_is_said(store: SqlStore) -> None:
    meeting = called(store)
    rollcall.call(store, meeting.id)
    opening.confirm(store, meeting.id, said(meeting))
    with store.writing() as tx:
        tx.save(replace(crowd(4)[3], full_name="Zét"))
    opening.confirm(store, meeting.id, said(meeting, recorder_id="b"))
    with store.reading() as reading:
        assert "Zét" not in {line.name for line in reading.find(RollCallEntry, meeting_id=meeting.id)}


@pytest.mark.parametrize("was_afterwards", [True, False])
def test_switching_the_clock_keeps_what_was_written(store: SqlStore, was_afterwards: bool) -> None:
    meeting = called(store)
    end = NOW + timedelta(hours=2)
    first = said(meeting, typed_afterwards=was_afterwards, ended=end)
    opening.confirm(store, meeting.id, first)
    line = rollcall.call(store, meeting.id)[0]
    rollcall.mark(store, line, replace(line, arrived=NOW + timedelta(minutes=5)))
    _, inverse = opening.confirm(store, meeting.id, replace(first, typed_afterwards=not was_afterwards))
    now = now_of(store, meeting)
    assert (now.started, now.ended, now.typed_afterwards) == (NOW, end, not was_afterwards)
    with store.reading() as reading:
        assert reading.get(RollCallEntry, line.id).arrived == NOW + timedelta(minutes=5)
    undo.take_back(store, inverse, now=MOMENT)
    assert now_of(store, meeting).typed_afterwards is was_afterwards


def test_adopted_minutes_are_opened_otherwise_with_a_reason_alone(store: SqlStore) -> None:
    meeting = adopted(store, called(store))
    with pytest.raises(ReasonNeeded):
        opening.confirm(store, meeting.id, said(meeting))


@pytest.mark.parametrize(
    ("days", "begun", "afterwards", "is_likely"),
    [
        (-1, False, False, True),
        (0, False, False, False),
        (3, False, False, False),
        (-1, True, False, False),
        (0, False, True, True),
        (0, True, True, True),
    ],
)
def test_a_meeting_of_a_day_before_is_likely_typed_in(
    days: int, begun: bool, afterwards: bool, is_likely: bool
) -> None:
    on = NOW.date() + timedelta(days=days)
    meeting = replace(MEETING, on=on, started=NOW if begun else None, typed_afterwards=afterwards)
    assert opening.is_usually_afterwards(meeting, NOW) is is_likely


@given(now=st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1)), minutes=st.integers(-600, 600))  # noqa: DTZ001
def test_a_live_hour_is_the_one_nearest_to_now(now: datetime, minutes: int) -> None:
    now = now.replace(second=0, microsecond=0)
    began = now + timedelta(minutes=minutes)
    found = opening.live_hour(f"{began:%H:%M}", now)
    assert (found.hour, found.minute) == (began.hour, began.minute)
    if minutes <= 0:
        assert found == began


def test_a_live_hour_is_an_hour() -> None:
    with pytest.raises(ValueError, match="hour"):
        opening.live_hour("", NOW)
    assert opening.live_hour("0005", datetime(2026, 11, 5, 0, 10)).date() == date(2026, 11, 5)  # noqa: DTZ001
