"""Tasks go from meeting to meeting while they are open, whenever the next one was called."""

from dataclasses import replace
from datetime import date, timedelta

from tests.cells import MOMENT, NOW, RULES, desk
from tests.meetings import called, confirmed, item_of, now_of, sealed

from sotay.domain.holding import Proposal, Task, TaskState
from sotay.domain.meeting import Meeting, MeetingKind
from sotay.domain.member import Member
from sotay.persistence.store import SqlStore
from sotay.services import meetings, minutes, tasks, undo, workspace
from sotay.services.tasks import Followed

DECEMBER = date(2026, 12, 5)


def assigned(store: SqlStore, meeting: Meeting, text: str) -> Task:
    return minutes.assign(store, meeting.id, text, assignee_id=None, due_on=None)


def coming(store: SqlStore, on: date = DECEMBER) -> Meeting:
    return meetings.schedule(store, RULES, kind=MeetingKind.REGULAR, on=on)


def texts(store: SqlStore, meeting: Meeting) -> list[tuple[str, TaskState, str]]:
    with store.reading() as reading:
        return [(task.text, task.state, task.outcome) for task in reading.find(Task, meeting_id=meeting.id)]


def begin(store: SqlStore, meeting: Meeting) -> None:
    assert meeting.chair_id
    assert meeting.recorder_id
    confirmed(store, meeting.id, chair_id=meeting.chair_id, recorder_id=meeting.recorder_id, at=NOW)


def test_what_was_given_after_the_next_meeting_was_called_is_there_when_it_begins(store: SqlStore) -> None:
    before = called(store)
    assigned(store, before, "việc 1")
    after = coming(store)
    assigned(store, before, "việc 2")
    assert [text for text, *_ in texts(store, after)] == ["việc 1"]
    for _ in range(2):
        begin(store, after)
        assert [text for text, *_ in texts(store, after)] == ["việc 1", "việc 2"]


def test_a_task_taken_off_the_agenda_stays_off_it(store: SqlStore) -> None:
    assigned(store, called(store), "việc")
    after = coming(store)
    with store.reading() as reading:
        (copy,) = reading.find(Task, meeting_id=after.id)
    minutes.remove(store, copy, now=MOMENT)
    begin(store, after)
    assert texts(store, after) == []


def test_meetings_of_one_day_do_not_carry_in_a_circle(store: SqlStore) -> None:
    before = called(store)
    assigned(store, before, "việc")
    after = called(store)
    for _ in range(2):
        begin(store, before)
        begin(store, after)
    assert len(texts(store, before)) == len(texts(store, after)) == 1


def test_a_removed_meeting_continues_nothing(store: SqlStore) -> None:
    assigned(store, called(store), "việc")
    meetings.remove(store, coming(store).id, now=MOMENT)
    assert len(texts(store, coming(store, date(2027, 1, 5)))) == 1


def test_the_outcome_is_told_after_sealing_and_goes_on_to_untouched_copies(store: SqlStore) -> None:
    before = called(store)
    done, doing = assigned(store, before, "việc 1"), assigned(store, before, "việc 2")
    sealed(store, before)
    after = coming(store)
    with store.reading() as reading:
        copy = reading.find(Task, carried_from_id=doing.id)[0]
    minutes.rewrite(store, copy, replace(copy, outcome="được một nửa"))
    tasks.follow_up(store, Task, done.id, TaskState.DONE, "Đã xong")
    tasks.follow_up(store, Task, doing.id, TaskState.DOING, "đang làm")
    assert sorted(texts(store, after)) == [
        ("việc 1", TaskState.DONE, "Đã xong"),
        ("việc 2", TaskState.DOING, "được một nửa"),
    ]


def test_a_text_corrected_in_the_minutes_is_corrected_in_the_next_agenda(store: SqlStore) -> None:
    task = assigned(store, called(store), "viêc")
    after = coming(store)
    minutes.rewrite(store, task, replace(task, text="việc"))
    assert texts(store, after) == [("việc", TaskState.OPEN, "")]
    minutes.remove(store, replace(task, text="việc"), now=MOMENT)
    assert texts(store, after) == []


def test_what_became_of_a_proposal_is_told_after_sealing(store: SqlStore) -> None:
    meeting = called(store)
    proposal = minutes.propose(store, item_of(store, meeting).id, "đề nghị")
    sealed(store, meeting)
    tasks.follow_up(store, Proposal, proposal.id, TaskState.DONE, "Đã trả lời")
    with store.reading() as reading:
        kept = reading.get(Proposal, proposal.id)
    assert (kept.state, kept.outcome) == (TaskState.DONE, "Đã trả lời")


def test_a_proposal_that_is_not_settled_waits_at_the_next_meetings(store: SqlStore) -> None:
    before = called(store)
    one, two = (minutes.propose(store, item_of(store, before).id, text) for text in ("một", "hai"))
    committee = meetings.schedule(store, RULES, kind=MeetingKind.COMMITTEE, on=DECEMBER)
    after = coming(store)
    tasks.follow_up(store, Proposal, one.id, TaskState.DROPPED, "không thuộc thẩm quyền")
    with store.reading() as reading:
        assert [row.id for row in workspace.look(reading, desk(), after.id).unsettled] == [two.id]
        assert workspace.look(reading, desk(), before.id).unsettled == ()
        assert workspace.look(reading, desk(), committee.id).unsettled == ()


def listed(store: SqlStore) -> list[Followed]:
    with store.reading() as reading:
        return [*tasks.listed(reading, NOW.date())]


def test_a_task_carried_from_meeting_to_meeting_is_listed_once_as_the_last_of_it(store: SqlStore) -> None:
    first = called(store)
    minutes.assign(store, first.id, "việc", assignee_id=None, due_on=NOW.date() - timedelta(days=2))
    begin(store, coming(store))
    last = coming(store, date(2027, 1, 5))
    (followed,) = listed(store)
    assert followed.row.meeting_id == last.id
    assert followed.given == now_of(store, first)
    assert (followed.days_left, followed.is_late, followed.is_live) == (-2, True, True)


def test_the_urgent_stand_first_and_the_settled_last(store: SqlStore) -> None:
    meeting = called(store)
    with store.reading() as reading:
        member = reading.find(Member)[4]
    for text, days in (("sau", 9), ("quá hạn", -1), ("không hạn", None), ("xong", -30)):
        due_on = None if days is None else NOW.date() + timedelta(days=days)
        task = minutes.assign(store, meeting.id, text, assignee_id=member.id, due_on=due_on)
    tasks.follow_up(store, Task, task.id, TaskState.DONE)
    minutes.propose(store, item_of(store, meeting).id, "kiến nghị", speaker_id=member.id)
    found = listed(store)
    assert [followed.row.text for followed in found] == ["quá hạn", "sau", "không hạn", "kiến nghị", "xong"]
    assert {followed.person for followed in found} == {member.full_name}
    assert [followed.is_late for followed in found] == [True, False, False, False, False]
    assert found[-1].days_left is None


def test_what_is_done_keeps_what_was_told_of_it(store: SqlStore) -> None:
    task = assigned(store, called(store), "việc")
    tasks.follow_up(store, Task, task.id, TaskState.DOING, "được một nửa")
    tasks.follow_up(store, Task, task.id, TaskState.DONE)
    assert (listed(store)[0].row.state, listed(store)[0].row.outcome) == (TaskState.DONE, "được một nửa")


def test_the_outcome_of_a_sealed_meeting_is_taken_back_too(store: SqlStore) -> None:
    meeting = called(store)
    task = assigned(store, meeting, "việc")
    sealed(store, meeting)
    inverse = tasks.follow_up(store, Task, task.id, TaskState.DONE, "Đã xong")
    redo = undo.take_back(store, inverse, now=MOMENT)
    assert (listed(store)[0].row.state, listed(store)[0].row.outcome) == (TaskState.OPEN, "")
    undo.take_back(store, redo, now=MOMENT)
    assert listed(store)[0].row.state is TaskState.DONE


def test_tasks_and_proposals_of_a_removed_meeting_are_not_listed(store: SqlStore) -> None:
    meeting = called(store)
    assigned(store, meeting, "việc")
    minutes.propose(store, item_of(store, meeting).id, "kiến nghị")
    meetings.remove(store, meeting.id, now=MOMENT)
    assert listed(store) == []
