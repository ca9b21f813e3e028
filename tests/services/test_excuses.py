"""Excuses told beforehand: the roll has them when it is called, and nobody counts them before."""

from dataclasses import replace

import pytest
from tests.cells import NOW, RULES, desk
from tests.meetings import adopted, called, confirmed

from sotay.domain.errors import NotFound, WrongState
from sotay.domain.holding import Mark, RollCallEntry
from sotay.domain.meeting import MeetingKind
from sotay.domain.member import Member, MemberState
from sotay.persistence.store import SqlStore
from sotay.services import excuses, finishing, meetings, rollcall, undo, workspace


def members(store: SqlStore) -> list[Member]:
    with store.reading() as reading:
        return sorted(reading.find(Member), key=lambda member: member.full_name)


def kept(store: SqlStore, meeting_id: str) -> dict[str, RollCallEntry]:
    with store.reading() as reading:
        return {line.member_id: line for line in reading.find(RollCallEntry, meeting_id=meeting_id)}


def test_the_roll_has_an_excuse_with_its_reason_when_it_is_called(store: SqlStore) -> None:
    meeting, ill = called(store), members(store)[5]
    excuses.tell(store, meeting.id, ill.id, "  ốm ")
    lines = rollcall.call(store, meeting.id)
    assert len(lines) == 27
    assert [(line.member_id, line.mark, line.reason) for line in lines if line.mark is not Mark.PRESENT] == [
        (ill.id, Mark.EXCUSED, "ốm")
    ]


def test_an_excuse_alone_is_no_roll_call(store: SqlStore) -> None:
    meeting, ill = called(store), members(store)[5]
    excuses.tell(store, meeting.id, ill.id, "ốm")
    with store.reading() as reading:
        view = workspace.look(reading, desk(), meeting.id)
        codes = {lack.code for lack in finishing.check(reading, desk(), meeting.id)}
        numbers = rollcall.numbers(reading, RULES, meeting.id)
    assert view.roll == ()
    assert "lack-roll-call" in codes
    assert (numbers.attendance.total, numbers.voters_present) == (0, 0)
    confirmed(store, meeting.id, chair_id=members(store)[0].id, recorder_id=members(store)[1].id, at=NOW)
    assert set(kept(store, meeting.id)) == {ill.id}


def test_a_line_is_copied_anew_when_the_roll_is_called(store: SqlStore) -> None:
    meeting, ill = called(store), members(store)[5]
    excuses.tell(store, meeting.id, ill.id, "ốm")
    with store.writing() as tx:
        tx.save(replace(ill, group="Tổ 3"))
    rollcall.call(store, meeting.id)
    line = kept(store, meeting.id)[ill.id]
    assert (line.group, line.mark, line.reason) == ("Tổ 3", Mark.EXCUSED, "ốm")


def test_who_left_meanwhile_is_not_called(store: SqlStore) -> None:
    meeting, gone = called(store), members(store)[5]
    excuses.tell(store, meeting.id, gone.id, "chuyển đi")
    with store.writing() as tx:
        tx.save(replace(gone, state=MemberState.LEFT, left_on=meeting.on, left_reason="chuyển"))
    assert gone.id not in {line.member_id for line in rollcall.call(store, meeting.id)}


def test_who_comes_after_all_is_present(store: SqlStore) -> None:
    meeting, ill = called(store), members(store)[5]
    excuses.tell(store, meeting.id, ill.id, "ốm")
    excuses.withdraw(store, meeting.id, ill.id)
    assert kept(store, meeting.id) == {}
    rollcall.call(store, meeting.id)
    excuses.tell(store, meeting.id, ill.id, "ốm")
    assert kept(store, meeting.id)[ill.id].mark is Mark.EXCUSED
    excuses.withdraw(store, meeting.id, ill.id)
    assert (kept(store, meeting.id)[ill.id].mark, kept(store, meeting.id)[ill.id].reason) == (Mark.PRESENT, "")


def test_an_excuse_can_be_taken_back_as_any_change(store: SqlStore) -> None:
    meeting, ill = called(store), members(store)[5]
    inverse = excuses.tell(store, meeting.id, ill.id, "ốm")
    undo.take_back(store, inverse, now=desk().clock.moment())
    assert kept(store, meeting.id) == {}


def test_nobody_excuses_themselves_from_what_they_are_not_called_to_or_what_is_over(store: SqlStore) -> None:
    committee = called(store, MeetingKind.COMMITTEE)
    with pytest.raises(NotFound):
        excuses.tell(store, committee.id, members(store)[20].id, "ốm")
    over = adopted(store, called(store))
    with pytest.raises(WrongState):
        excuses.tell(store, over.id, members(store)[5].id, "ốm")
    with pytest.raises(WrongState):
        excuses.withdraw(store, over.id, members(store)[5].id)


def test_postponing_keeps_excuses_and_forgets_who_was_told(store: SqlStore) -> None:
    meeting, ill = called(store), members(store)[5]
    excuses.tell(store, meeting.id, ill.id, "ốm")
    meetings.change(store, meeting, replace(meeting, notified=NOW, posted=NOW, projector_tried=NOW))
    later = meetings.postpone(store, RULES, meeting.id, on=meeting.on.replace(day=28))
    assert (later.notified, later.posted, later.projector_tried) == (None, NOW, None)
    assert ill.id in kept(store, meeting.id)


def test_the_roll_knows_who_was_excused_before_it_was_called(store: SqlStore) -> None:
    meeting = called(store)
    before, after = members(store)[5:7]
    excuses.tell(store, meeting.id, before.id, "ốm")
    lines = {line.member_id: line for line in rollcall.call(store, meeting.id)}
    excuses.tell(store, meeting.id, after.id, "ốm")
    with store.reading() as reading:
        told = {line.member_id for line in reading.find(RollCallEntry, meeting_id=meeting.id) if line.told_beforehand}
    assert told == {before.id}
    line = lines[before.id]
    rollcall.mark(store, line, replace(line, mark=Mark.PRESENT))
    excuses.withdraw(store, meeting.id, before.id)
    with store.reading() as reading:
        assert not reading.get(RollCallEntry, line.id).told_beforehand
