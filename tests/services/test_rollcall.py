"""The roll: whose names are called, how they are marked, and the numbers of it, in cells of 3 to 150."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from tests.cells import MOMENT, NOW, RULES, crowd, new_store, set_up
from tests.meetings import adopted, called, sealed

from sotay.domain.errors import SealedAlready, WrongState
from sotay.domain.holding import Fee, Mark, RollCallEntry
from sotay.domain.ids import uuid7
from sotay.domain.meeting import MeetingKind
from sotay.domain.member import Member, MemberKind, MemberState, Office
from sotay.persistence.store import SqlStore
from sotay.services import meetings, rollcall, undo
from sotay.services.corrections import ReasonNeeded


def joined(store: SqlStore, name: str, **changes: object) -> Member:
    member = Member(id=uuid7(), full_name=name, **changes)  # type: ignore[arg-type]
    with store.writing() as tx:
        tx.save(member)
    return member


def roll(store: SqlStore, meeting_id: str) -> dict[str, RollCallEntry]:
    with store.reading() as reading:
        return {entry.name: entry for entry in reading.find(RollCallEntry, meeting_id=meeting_id)}


@pytest.mark.parametrize("size", [3, 4, 27, 150])
def test_everyone_is_called_whatever_the_size_of_the_cell(tmp_path: Path, size: int) -> None:
    store = new_store(tmp_path)
    set_up(store, crowd(size))
    meeting = called(store)
    entries = rollcall.call(store, meeting.id)
    assert len(entries) == size
    with store.reading() as reading:
        standing = rollcall.standing(reading, RULES, meeting.id)
    assert (standing.counted, standing.voters_present, standing.attendance.present) == (size, size, size)
    assert standing.attendance.adds_up
    store.close()


def test_the_committee_alone_is_called_to_its_meeting(store: SqlStore) -> None:
    entries = rollcall.call(store, called(store, MeetingKind.COMMITTEE).id)
    assert {entry.office for entry in entries} == {Office.SECRETARY, Office.DEPUTY, Office.COMMITTEE}
    assert len(entries) == 3


@pytest.mark.parametrize(
    ("state", "mark", "fee"),
    [
        (MemberState.ACTIVE, Mark.PRESENT, Fee.UNKNOWN),
        (MemberState.EXEMPT, Mark.EXEMPT, Fee.EXEMPT),
        (MemberState.AWAY, Mark.AWAY, Fee.UNKNOWN),
        (MemberState.GUEST, Mark.GUEST, Fee.UNKNOWN),
        (MemberState.SUSPENDED, Mark.EXCUSED, Fee.UNKNOWN),
    ],
)
def test_a_line_copies_the_member_as_on_that_day(store: SqlStore, state: MemberState, mark: Mark, fee: Fee) -> None:
    member = joined(store, "Zét", state=state, kind=MemberKind.PROBATIONARY, office=Office.NONE, group="Tổ 2")
    meeting = called(store)
    rollcall.call(store, meeting.id)
    line = roll(store, meeting.id)["Zét"]
    assert (line.mark, line.fee, line.state, line.kind) == (mark, fee, state, MemberKind.PROBATIONARY)
    assert (line.group, line.member_id) == ("Tổ 2", member.id)


def test_who_left_is_not_called(store: SqlStore) -> None:
    joined(store, "Zét", state=MemberState.LEFT)
    meeting = called(store)
    rollcall.call(store, meeting.id)
    assert "Zét" not in roll(store, meeting.id)


def test_namesakes_are_told_apart_and_stand_in_name_order(store: SqlStore) -> None:
    joined(store, "Trần Văn Long", born="1961-05-16")
    joined(store, "Trần Văn Long", born="1985")
    joined(store, "Lê Thị Ánh")
    entries = rollcall.call(store, called(store).id)
    names = [entry.name for entry in entries]
    assert names.index("Lê Thị Ánh") < names.index("Trần Văn Long (1961)") == names.index("Trần Văn Long (1985)") - 1


def test_calling_again_adds_who_joined_and_changes_no_mark(store: SqlStore) -> None:
    meeting = called(store)
    first = rollcall.call(store, meeting.id)[0]
    rollcall.mark(store, replace(first, mark=Mark.EXCUSED, reason="ốm"))
    with store.writing() as tx:
        member = tx.get(Member, first.member_id)
        tx.save(replace(member, full_name="Đổi Tên"))
    joined(store, "Zét")
    entries = rollcall.call(store, meeting.id)
    assert len(entries) == 28
    assert next(entry for entry in entries if entry.id == first.id) == replace(first, mark=Mark.EXCUSED, reason="ốm")


@pytest.mark.parametrize("mark", Mark)
def test_times_belong_to_who_came_and_reasons_to_who_did_not(store: SqlStore, mark: Mark) -> None:
    meeting = called(store)
    line = rollcall.call(store, meeting.id)[0]
    later = NOW + timedelta(minutes=10)
    rollcall.mark(store, replace(line, mark=mark, reason="ốm", arrived=NOW, departed=later, fee=Fee.PAID))
    kept = roll(store, meeting.id)[line.name]
    came = mark in {Mark.PRESENT, Mark.GUEST}
    assert (kept.arrived, kept.departed) == ((NOW, later) if came else (None, None))
    assert kept.reason == ("ốm" if mark is Mark.EXCUSED else "")
    assert (kept.mark, kept.fee) == (mark, Fee.PAID)


def test_marks_are_taken_back(store: SqlStore) -> None:
    meeting = called(store)
    entries = rollcall.call(store, meeting.id)
    inverse = rollcall.mark_all(store, [replace(entry, mark=Mark.UNEXCUSED) for entry in entries])
    assert {entry.mark for entry in roll(store, meeting.id).values()} == {Mark.UNEXCUSED}
    undo.take_back(store, inverse, now=MOMENT)
    assert {entry.mark for entry in roll(store, meeting.id).values()} == {Mark.PRESENT}


def test_after_adoption_a_mark_changes_with_a_reason_and_after_sealing_never(store: SqlStore) -> None:
    meeting = adopted(store, called(store))
    line = next(iter(roll(store, meeting.id).values()))
    with pytest.raises(ReasonNeeded):
        rollcall.mark(store, replace(line, mark=Mark.UNEXCUSED))
    with pytest.raises(WrongState):
        rollcall.call(store, meeting.id)
    rollcall.mark(store, replace(line, mark=Mark.UNEXCUSED), because="ghi nhầm", at=NOW)
    other = called(store)
    sealed(store, other)
    with pytest.raises(SealedAlready):
        rollcall.mark(store, next(iter(roll(store, other.id).values())), because="ghi nhầm", at=NOW)


@pytest.fixture
def mixed(tmp_path: Path) -> Iterator[SqlStore]:
    """20 active official members, and one or two of everything else."""
    store = new_store(tmp_path)
    set_up(store, crowd(20))
    joined(store, "Dự Bị", kind=MemberKind.PROBATIONARY)
    joined(store, "Miễn Một", state=MemberState.EXEMPT)
    joined(store, "Miễn Hai", state=MemberState.EXEMPT)
    joined(store, "Nơi Khác", state=MemberState.AWAY)
    joined(store, "Nơi Khác Đến", state=MemberState.GUEST)
    joined(store, "Đình Chỉ", state=MemberState.SUSPENDED)
    yield store
    store.close()


def test_the_numbers_of_a_mixed_cell_under_both_readings(mixed: SqlStore) -> None:
    meeting = called(mixed)
    rollcall.call(mixed, meeting.id)
    by_name = roll(mixed, meeting.id)
    rollcall.mark_all(
        mixed,
        [
            replace(by_name["Miễn Hai"], mark=Mark.PRESENT),
            replace(by_name["Nguyễn Văn 5"], mark=Mark.EXCUSED, reason="ốm"),
            replace(by_name["Nguyễn Văn 6"], mark=Mark.UNEXCUSED),
            replace(by_name["Nguyễn Văn 7"], arrived=NOW + timedelta(minutes=30)),
        ],
    )
    congress = replace(RULES, subtract_excused=True)
    with mixed.reading() as reading:
        standing = rollcall.standing(reading, RULES, meeting.id)
        early = rollcall.standing(reading, RULES, meeting.id, NOW)
        other = rollcall.standing(reading, congress, meeting.id)
    assert (standing.base.official, standing.base.exempt_absent, standing.base.away_absent) == (24, 1, 1)
    assert (standing.base.suspended, standing.base.excused) == (1, 1)
    assert (standing.counted, other.counted) == (21, 20)
    assert (standing.voters_present, early.voters_present) == (19, 18)
    assert standing.attendance.total == 25
    assert standing.attendance.present == 20
    assert standing.attendance.guests == 1


def test_the_base_said_by_the_person_goes_before_the_computed_one(store: SqlStore) -> None:
    meeting = called(store)
    rollcall.call(store, meeting.id)
    meetings.change(store, meeting, replace(meeting, base_override=25, base_reason="theo danh sách"))
    with store.reading() as reading:
        assert rollcall.standing(reading, RULES, meeting.id).counted == 25
