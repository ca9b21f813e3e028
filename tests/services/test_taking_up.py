"""What earlier meetings left open becomes items of the next agenda, once each."""

from datetime import date

import pytest
from tests.cells import MOMENT, NOW, RULES
from tests.meetings import adopted, agenda_of, called, item_of

from sotay.domain.agenda import AgendaItem, Standing
from sotay.domain.errors import WrongState
from sotay.domain.holding import Proposal, Task
from sotay.domain.meeting import Meeting, MeetingKind
from sotay.persistence.store import SqlStore
from sotay.services import agendas, meetings, minutes, taking_up, undo
from sotay.services.taking_up import NoMeetingAhead

DECEMBER = date(2026, 12, 5)


@pytest.fixture
def before(store: SqlStore) -> Meeting:
    return called(store)


@pytest.fixture
def coming(store: SqlStore, before: Meeting) -> Meeting:
    return meetings.schedule(store, RULES, kind=before.kind, on=DECEMBER)


def task(store: SqlStore, meeting: Meeting, text: str = "Lập danh sách  hộ nghèo\nở tổ 3") -> Task:
    return minutes.assign(store, meeting.id, text, assignee_id=None, due_on=None)


def proposal(store: SqlStore, meeting: Meeting) -> Proposal:
    return minutes.propose(store, item_of(store, meeting).id, "Sửa đèn ngõ 8")


def titles(store: SqlStore, meeting: Meeting) -> list[str]:
    """Numbers and titles of what stands under the assessment of last month."""
    with store.reading() as reading:
        items = agenda_of(reading, meeting.id)
    numbers = agendas.numbers(tuple(items))
    above = next(item for item in items if item.standing is Standing.ASSESSMENT)
    return [numbers[item.id].partition(".")[2] + " " + item.title for item in items if item.parent_id == above.id]


def test_each_becomes_an_item_under_the_assessment_once(store: SqlStore, before: Meeting, coming: Meeting) -> None:
    rows = [task(store, before), proposal(store, before)]
    for _ in range(2):
        taking_up.take_up(store, coming.id, rows)
    assert titles(store, coming) == [
        "1 Kết quả thực hiện: Lập danh sách hộ nghèo ở tổ 3",
        "2 Trả lời kiến nghị: Sửa đèn ngõ 8",
    ]


def test_it_is_taken_off_again(store: SqlStore, before: Meeting, coming: Meeting) -> None:
    inverse = taking_up.take_up(store, coming.id, [task(store, before)])
    undo.take_back(store, inverse, now=MOMENT)
    assert titles(store, coming) == []


def test_a_long_text_is_cut_at_a_word(store: SqlStore, before: Meeting, coming: Meeting) -> None:
    taking_up.take_up(store, coming.id, [task(store, before, "vận động " * 60)])
    (title,) = titles(store, coming)
    assert len(title) < 200
    assert title.endswith(("vận…", "động…"))


def test_without_an_assessment_it_stands_behind_what_the_meeting_is_held_for(
    store: SqlStore, before: Meeting, coming: Meeting
) -> None:
    agendas.remove(store, item_of(store, coming, Standing.ASSESSMENT).id, now=MOMENT)
    taking_up.take_up(store, coming.id, [task(store, before, "việc")])
    with store.reading() as reading:
        items = agenda_of(reading, coming.id)
    place = next(at for at, item in enumerate(items) if item.title == "Kết quả thực hiện: việc")
    assert [item.section.value for item in items[place - 1 : place + 2]] == ["conduct", "conduct", "closing"]


def test_the_next_meeting_of_the_same_members_takes_it(store: SqlStore, before: Meeting, coming: Meeting) -> None:
    row = task(store, before, "việc")
    meetings.schedule(store, RULES, kind=MeetingKind.COMMITTEE, on=date(2026, 12, 1))
    meetings.schedule(store, RULES, kind=before.kind, on=date(2027, 1, 5))
    adopted(store, before)
    taking_up.take_up_next(store, row, NOW.date())
    assert titles(store, coming) == ["1 Kết quả thực hiện: việc"]


def test_without_a_meeting_ahead_it_is_said(store: SqlStore, before: Meeting) -> None:
    row = task(store, before)
    adopted(store, before)
    with pytest.raises(NoMeetingAhead):
        taking_up.take_up_next(store, row, NOW.date())


def test_nothing_comes_onto_the_agenda_of_adopted_minutes(store: SqlStore, before: Meeting) -> None:
    row = task(store, before)
    adopted(store, before)
    with pytest.raises(WrongState):
        taking_up.take_up(store, before.id, [row])
    with store.reading() as reading:
        assert all("Kết quả" not in item.title for item in reading.find(AgendaItem))
