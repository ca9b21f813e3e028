"""Call a meeting: standing items of its kind, usual place and people, tasks that are still open."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from tests.cells import MOMENT, NOW, RULES, desk, new_store
from tests.meetings import adopted, called, now_of, sealed

from sotay.domain.agenda import AgendaItem, Standing
from sotay.domain.cell import Cell
from sotay.domain.errors import NotFound, WrongState
from sotay.domain.holding import Task, TaskState
from sotay.domain.ids import uuid7
from sotay.domain.meeting import Guest, Meeting, MeetingKind, MeetingState
from sotay.domain.member import Member, MemberState, Office
from sotay.domain.voting import FigureNegative
from sotay.persistence.store import SqlStore
from sotay.services import agendas, finishing, meetings, minutes, planning
from sotay.services.corrections import ReasonNeeded

DECEMBER = date(2026, 12, 5)


def items_of(store: SqlStore, meeting: Meeting) -> tuple[AgendaItem, ...]:
    with store.reading() as reading:
        return reading.find(AgendaItem, meeting_id=meeting.id)


def tasks_of(store: SqlStore, meeting: Meeting) -> tuple[Task, ...]:
    with store.reading() as reading:
        return reading.find(Task, meeting_id=meeting.id)


def task(store: SqlStore, meeting: Meeting, text: str, state: TaskState = TaskState.OPEN) -> Task:
    given = minutes.assign(store, meeting.id, text, assignee_id=None, due_on=None)
    kept = replace(given, state=state)
    minutes.rewrite(store, given, kept)
    return kept


@pytest.mark.parametrize("kind", MeetingKind)
def test_a_meeting_starts_with_the_standing_items_of_its_kind(store: SqlStore, kind: MeetingKind) -> None:
    meeting = meetings.schedule(store, RULES, kind=kind, on=DECEMBER)
    asked = [(item.title, item.section, item.standing, item.minutes, item.threshold) for item in RULES.agendas[kind]]
    items = items_of(store, meeting)
    assert [(item.title, item.section, item.standing, item.minutes_planned, item.threshold) for item in items] == asked
    assert meeting.title == RULES.titles[kind].format(month="tháng 12 năm 2026")


def test_both_in_one_sitting_has_the_theme_before_its_closing_part(store: SqlStore) -> None:
    meeting = meetings.schedule(store, RULES, kind=MeetingKind.COMBINED, on=DECEMBER)
    standings = [item.standing for item in items_of(store, meeting)]
    at = standings.index(Standing.THEME)
    assert standings[at - 1 : at + 2] == [Standing.CRITICISM, Standing.THEME, Standing.ASSIGNMENT]


def test_usual_place_chair_and_recorder_are_proposed(store: SqlStore) -> None:
    meeting = meetings.schedule(store, RULES, kind=MeetingKind.REGULAR, on=DECEMBER)
    with store.reading() as reading:
        cell = reading.find(Cell)[0]
        assert meeting.chair_id == next(m.id for m in reading.find(Member) if m.office is Office.SECRETARY)
    assert (meeting.place, meeting.recorder_id) == (cell.usual_place, cell.usual_recorder_id)
    assert meeting.state is MeetingState.RECORDING


def test_what_the_person_says_goes_before_what_is_usual(store: SqlStore) -> None:
    at = datetime(2026, 12, 5, 8)  # noqa: DTZ001 - wall time
    meeting = meetings.schedule(
        store, RULES, kind=MeetingKind.REGULAR, on=DECEMBER, planned_at=at, place="", title="họp đột xuất"
    )
    assert (meeting.planned_at, meeting.place, meeting.title) == (at, "", "họp đột xuất")


def test_a_handbook_without_a_cell_calls_no_meeting(tmp_path_factory: pytest.TempPathFactory) -> None:
    empty = new_store(tmp_path_factory.mktemp("empty"))
    with pytest.raises(NotFound):
        meetings.schedule(empty, RULES, kind=MeetingKind.REGULAR, on=DECEMBER)
    empty.close()


def test_open_tasks_are_carried_over_to_the_item_that_assesses_them(store: SqlStore) -> None:
    before = called(store)
    still_open = task(store, before, "việc 1")
    doing = task(store, before, "việc 2", TaskState.DOING)
    task(store, before, "việc 3", TaskState.DONE)
    task(store, before, "việc 4", TaskState.DROPPED)
    coming = meetings.schedule(store, RULES, kind=MeetingKind.REGULAR, on=DECEMBER)
    carried = tasks_of(store, coming)
    assert {(one.text, one.state, one.carried_from_id) for one in carried} == {
        ("việc 1", TaskState.OPEN, still_open.id),
        ("việc 2", TaskState.DOING, doing.id),
    }
    assessment = next(item for item in items_of(store, coming) if item.standing is Standing.ASSESSMENT)
    assert {one.item_id for one in carried} == {assessment.id}


def test_a_task_is_carried_from_meeting_to_meeting_once_each(store: SqlStore) -> None:
    first = task(store, called(store), "việc")
    second = meetings.schedule(store, RULES, kind=MeetingKind.REGULAR, on=DECEMBER)
    third = meetings.schedule(store, RULES, kind=MeetingKind.REGULAR, on=date(2027, 1, 5))
    (carried,) = tasks_of(store, second)
    (again,) = tasks_of(store, third)
    assert (carried.carried_from_id, again.carried_from_id) == (first.id, carried.id)


def test_a_task_done_meanwhile_ends_its_chain(store: SqlStore) -> None:
    task(store, called(store), "việc")
    second = meetings.schedule(store, RULES, kind=MeetingKind.REGULAR, on=DECEMBER)
    (carried,) = tasks_of(store, second)
    minutes.rewrite(store, carried, replace(carried, state=TaskState.DONE, outcome="Đã xong"))
    third = meetings.schedule(store, RULES, kind=MeetingKind.REGULAR, on=date(2027, 1, 5))
    assert tasks_of(store, third) == ()


def test_a_task_of_a_sealed_meeting_is_carried_and_followed_up(store: SqlStore) -> None:
    before = called(store)
    given = task(store, before, "việc")
    sealed(store, before)
    coming = meetings.schedule(store, RULES, kind=MeetingKind.REGULAR, on=DECEMBER)
    (carried,) = tasks_of(store, coming)
    assert carried.carried_from_id == given.id


def test_the_committee_carries_its_own_tasks_and_the_cell_its_own(store: SqlStore) -> None:
    of_cell = task(store, called(store), "của chi bộ")
    of_committee = task(store, called(store, MeetingKind.COMMITTEE), "của chi ủy")
    cell = meetings.schedule(store, RULES, kind=MeetingKind.REGULAR, on=DECEMBER)
    committee = meetings.schedule(store, RULES, kind=MeetingKind.COMMITTEE, on=DECEMBER)
    assert [one.carried_from_id for one in tasks_of(store, cell)] == [of_cell.id]
    assert [one.carried_from_id for one in tasks_of(store, committee)] == [of_committee.id]


def test_tasks_of_a_later_meeting_are_not_carried_back(store: SqlStore) -> None:
    task(store, called(store, on=date(2027, 1, 5)), "việc")
    assert tasks_of(store, meetings.schedule(store, RULES, kind=MeetingKind.REGULAR, on=DECEMBER)) == ()


def test_a_task_left_out_of_the_agenda_comes_back(store: SqlStore) -> None:
    task(store, called(store), "việc")
    second = meetings.schedule(store, RULES, kind=MeetingKind.REGULAR, on=DECEMBER)
    minutes.remove(store, tasks_of(store, second)[0], now=MOMENT)
    third = meetings.schedule(store, RULES, kind=MeetingKind.REGULAR, on=date(2027, 1, 5))
    assert [one.text for one in tasks_of(store, third)] == ["việc"]


def test_the_next_meeting_is_called_for_the_first_month_that_has_none(store: SqlStore) -> None:
    with store.writing() as tx:
        tx.save(replace(tx.find(Cell)[0], usual_day=31, usual_time="19:30"))
    days = [planning.schedule_next(store, RULES, date(2027, 1, 20)) for _ in range(3)]
    assert [day.on for day in days] == [date(2027, 1, 31), date(2027, 2, 28), date(2027, 3, 31)]
    assert days[0].planned_at == datetime(2027, 1, 31, 19, 30)  # noqa: DTZ001 - wall time


def test_a_changed_meeting_keeps_what_changed_meanwhile(store: SqlStore) -> None:
    meeting = called(store)
    finishing.score(store, desk(), meeting.id, 92)
    meetings.change(store, meeting, replace(meeting, place="nơi khác", state=MeetingState.SEALED, adopted_for=3))
    kept = now_of(store, meeting)
    assert (kept.place, kept.score, kept.state, kept.adopted_for) == (
        "nơi khác",
        92,
        MeetingState.RECORDING,
        None,
    )


def test_an_adopted_meeting_is_not_changed_nor_are_guests_or_items_added(store: SqlStore) -> None:
    meeting = adopted(store, called(store))
    with pytest.raises(ReasonNeeded):
        meetings.change(store, meeting, replace(meeting, place="nơi khác"))
    with pytest.raises(WrongState):
        meetings.invite(store, meeting.id, name="Khách")
    with pytest.raises(WrongState):
        agendas.add(store, meeting.id, title="Mục")


def test_guests_stand_in_the_order_of_their_invitation(store: SqlStore) -> None:
    meeting = called(store)
    for name in ("Cường", "An", "Bình"):
        meetings.invite(store, meeting.id, name=name, office="Đảng ủy viên")
    with store.reading() as reading:
        assert [guest.name for guest in reading.find(Guest, meeting_id=meeting.id)] == ["Cường", "An", "Bình"]


def test_meetings_are_listed_the_newest_first(store: SqlStore) -> None:
    days = [date(2026, 11, 5), date(2027, 1, 5), date(2026, 12, 5)]
    made = [called(store, on=day) for day in days]
    sealed(store, made[0])
    with store.writing() as tx:
        gone = Meeting(id=uuid7(), kind=MeetingKind.REGULAR, title="x", on=NOW.date(), deleted_at=MOMENT)
        tx.save(gone)
    with store.reading() as reading:
        listed = meetings.listed(reading)
    assert [(line.on, line.is_sealed) for line in listed] == [(days[1], False), (days[2], False), (days[0], True)]


def test_nobody_who_left_is_proposed_to_chair_or_record(store: SqlStore) -> None:
    with store.writing() as tx:
        cell = tx.find(Cell)[0]
        for member in tx.find(Member):
            if member.office is Office.SECRETARY or member.id == cell.usual_recorder_id:
                tx.save(replace(member, state=MemberState.LEFT, left_on=NOW.date()))
    meeting = called(store)
    assert meeting.chair_id is meeting.recorder_id is None


@pytest.mark.parametrize(
    ("title", "then"),
    [(None, "sinh hoạt chi bộ thường kỳ tháng 12 năm 2026"), ("họp đột xuất", "họp đột xuất")],
)
def test_a_postponed_meeting_is_called_for_the_month_it_is_held_in(
    store: SqlStore, title: str | None, then: str
) -> None:
    meeting = meetings.schedule(store, RULES, kind=MeetingKind.REGULAR, on=NOW.date(), planned_at=NOW, title=title)
    at = NOW + timedelta(days=30)
    postponed = meetings.postpone(store, RULES, meeting.id, on=DECEMBER, planned_at=at)
    assert (postponed.on, postponed.planned_at, postponed.title) == (DECEMBER, at, then)


def test_an_adopted_meeting_is_neither_postponed_nor_removed(store: SqlStore) -> None:
    meeting = adopted(store, called(store))
    with pytest.raises(WrongState):
        meetings.postpone(store, RULES, meeting.id, on=DECEMBER)
    with pytest.raises(WrongState):
        meetings.remove(store, meeting.id, now=MOMENT)


def test_what_has_a_verb_of_its_own_is_not_changed_by_the_way(store: SqlStore) -> None:
    meeting = called(store)
    after = replace(meeting, score=99, score_class="Tốt", base_override=3, base_reason="x", deleted_at=MOMENT)
    assert meetings.change(store, meeting, after).is_empty
    with pytest.raises(FigureNegative):
        meetings.change(store, meeting, replace(meeting, fee_paid=-1))
