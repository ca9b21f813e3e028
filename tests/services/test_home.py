"""The home page: the next meeting, what is unfinished, which tasks press."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st
from tests.cells import RULES
from tests.fakes import RowsInMemory

from sotay.domain.holding import Task, TaskState
from sotay.domain.meeting import Meeting, MeetingKind, MeetingState
from sotay.domain.member import Member
from sotay.domain.rows import Row
from sotay.domain.times import parse_wall
from sotay.services.home import DUE_WITHIN_DAYS, HomeView, look
from sotay_app.clock import FixedClock

TODAY = date(2026, 11, 24)
CLOCK = FixedClock(parse_wall("2026-11-24T15:02"))


def meeting(name: str, days: int, state: MeetingState = MeetingState.RECORDING) -> Meeting:
    return Meeting(
        id=name, kind=MeetingKind.REGULAR, title=f"sinh hoạt {name}", on=TODAY + timedelta(days), state=state
    )


def task(name: str, days: int | None, **more: object) -> Task:
    due_on = None if days is None else TODAY + timedelta(days)
    return Task(id=name, meeting_id="m", order="a", text=name, due_on=due_on, **more)


def home(*rows: Row, is_backed_up: bool = False, is_sheet_printed: bool = True) -> HomeView:
    return look(RowsInMemory(*rows), CLOCK, RULES, is_backed_up=is_backed_up, is_sheet_printed=is_sheet_printed)


def test_an_empty_handbook_has_nothing_to_show_and_nothing_to_lose() -> None:
    assert home() == HomeView(today=TODAY, next=None, unfinished=(), due=(), needs_backup=False, needs_members=True)


def test_the_next_meeting_is_the_first_from_today_on_that_is_not_sealed() -> None:
    view = home(
        meeting("hôm qua", -1),
        meeting("khóa rồi", 0, MeetingState.SEALED),
        meeting("hôm nay", 0),
        meeting("mai", 1),
    )
    assert view.next is not None
    assert (view.next.heading, view.next.days_left) == ("Sinh hoạt hôm nay", 0)
    assert [(line.heading, line.days_left) for line in view.unfinished] == [("Sinh hoạt hôm qua", -1)]


def test_unfinished_meetings_stand_with_the_oldest_first() -> None:
    view = home(meeting("b", -3, MeetingState.SIGNING), meeting("a", -40), meeting("c", -50, MeetingState.SEALED))
    assert [line.id for line in view.unfinished] == ["a", "b"]


def test_the_record_is_due_two_days_after_the_meeting() -> None:
    view = home(meeting("a", -3), meeting("b", -2), meeting("c", -1))
    assert [(line.id, line.record_days_left) for line in view.unfinished] == [("a", -1), ("b", 0), ("c", 1)]


def test_only_open_tasks_that_press_are_shown_with_who_has_them() -> None:
    view = home(
        meeting("m", -30, MeetingState.SEALED),
        Member(id="an", full_name="Nguyễn Văn An"),
        task("trễ", -2, assignee_id="an"),
        task("sắp", DUE_WITHIN_DAYS, state=TaskState.DOING),
        task("còn lâu", DUE_WITHIN_DAYS + 1),
        task("xong", -1, state=TaskState.DONE),
        task("thôi", -1, state=TaskState.DROPPED),
        task("không hạn", None),
    )
    assert [(due.text, due.assignee, due.days_left) for due in view.due] == [
        ("trễ", "Nguyễn Văn An", -2),
        ("sắp", "", 7),
    ]


def test_a_task_carried_over_counts_once() -> None:
    view = home(meeting("m", -30), task("tháng trước", -20), task("tháng này", 2, carried_from_id="tháng trước"))
    assert [due.id for due in view.due] == ["tháng này"]


def test_a_removed_meeting_has_no_tasks() -> None:
    gone = replace(meeting("m", -30), deleted_at=CLOCK.moment())
    assert home(gone, task("trễ", -2)).due == ()


def test_whoever_has_a_task_is_named_as_everywhere_else() -> None:
    view = home(
        meeting("m", -30),
        Member(id="a", full_name="Trần Văn Long", born="1961"),
        Member(id="b", full_name="Trần Văn Long", born="1985"),
        task("trễ", -2, assignee_id="a"),
    )
    assert view.due[0].assignee == "Trần Văn Long (1961)"


def test_a_backup_is_asked_for_once_a_record_is_sealed() -> None:
    sealed = meeting("m", -1, MeetingState.SEALED)
    assert home(sealed).needs_backup
    assert not home(sealed, is_backed_up=True).needs_backup
    assert not home(meeting("m", -1)).needs_backup


def test_the_recovery_sheet_is_asked_for_whether_or_not_there_is_a_backup() -> None:
    assert home(is_sheet_printed=False).needs_recovery_sheet
    assert home(is_sheet_printed=False, is_backed_up=True).needs_recovery_sheet
    assert not home().needs_recovery_sheet


@given(st.lists(st.tuples(st.integers(-400, 400), st.sampled_from(MeetingState)), max_size=20))
def test_every_meeting_that_is_not_sealed_is_next_unfinished_or_later(days: list[tuple[int, MeetingState]]) -> None:
    view = home(*(meeting(str(number), ahead, state) for number, (ahead, state) in enumerate(days)))
    open_days = sorted(ahead for ahead, state in days if state is not MeetingState.SEALED)
    assert [line.days_left for line in view.unfinished] == [ahead for ahead in open_days if ahead < 0]
    coming = [ahead for ahead in open_days if ahead >= 0]
    assert (view.next.days_left if view.next else None) == (coming[0] if coming else None)
