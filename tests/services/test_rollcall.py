"""The roll: whose names are called, how they are marked, and the numbers of it, in cells of 3 to 150."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from tests.cells import MOMENT, NOW, RULES, crowd, new_store, set_up
from tests.meetings import adopted, begun, called, confirmed, now_of, sealed

from sotay.domain.attendance import allowed_marks
from sotay.domain.errors import KnownError, SealedAlready, WrongState
from sotay.domain.holding import Fee, Mark, RollCallEntry
from sotay.domain.ids import uuid7
from sotay.domain.meeting import Meeting, MeetingKind
from sotay.domain.member import Member, MemberKind, MemberState, Office
from sotay.persistence.store import SqlStore
from sotay.services import meetings, rollcall, undo
from sotay.services.corrections import ReasonNeeded
from sotay.services.rollcall import (
    BaseOutOfBounds,
    BaseWithoutReason,
    HourBeforeBegin,
    HourUnreadable,
    LeftBeforeComing,
    MarkUnfit,
)

MEETING = Meeting(id="m", kind=MeetingKind.REGULAR, title="họp", on=NOW.date())


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
        standing = rollcall.numbers(reading, RULES, meeting.id)
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


def test_calling_again_is_as_of_today_but_for_lines_that_somebody_marked(store: SqlStore) -> None:
    meeting = called(store)
    marked, renamed, gone, gone_marked, *_ = rollcall.call(store, meeting.id)
    for line in (marked, gone_marked):
        rollcall.mark(store, line, replace(line, mark=Mark.EXCUSED, reason="ốm"))
    with store.writing() as tx:
        for line, name in ((marked, "Đánh Dấu"), (renamed, "Đổi Tên")):
            tx.save(replace(tx.get(Member, line.member_id), full_name=name, group="Tổ 3"))
        for line in (gone, gone_marked):
            tx.save(replace(tx.get(Member, line.member_id), state=MemberState.LEFT, left_on=meeting.on))
    joined(store, "Zét")
    entries = {entry.id: entry for entry in rollcall.call(store, meeting.id)}
    assert len(entries) == 27
    assert entries[marked.id] == replace(marked, mark=Mark.EXCUSED, reason="ốm")
    assert (entries[renamed.id].name, entries[renamed.id].group) == ("Đổi Tên", "Tổ 3")
    assert gone.id not in entries
    assert entries[gone_marked.id].mark is Mark.EXCUSED
    assert "Zét" in {entry.name for entry in entries.values()}


def test_a_roll_opened_early_is_as_of_the_day_when_the_meeting_begins(store: SqlStore) -> None:
    early, unopened = called(store), called(store)
    rollcall.call(store, early.id)
    joined(store, "Zét")
    assert early.chair_id
    assert early.recorder_id
    for meeting in (early, unopened):
        confirmed(store, meeting.id, chair_id=early.chair_id, recorder_id=early.recorder_id, at=NOW)
    assert "Zét" in roll(store, early.id)
    assert roll(store, unopened.id) == {}


def test_who_is_called_is_as_on_the_day_of_the_meeting(store: SqlStore) -> None:
    day = date(2026, 6, 5)
    joined(store, "Sau", admitted_on=date(2026, 6, 6))
    joined(store, "Đi Sau", state=MemberState.LEFT, left_on=date(2026, 7, 1))
    joined(store, "Đi Trước", state=MemberState.LEFT, left_on=date(2026, 6, 1))
    joined(store, "Còn Dự Bị", admitted_on=date(2025, 9, 1), confirmed_on=date(2026, 9, 1))
    meeting = called(store, on=day)
    rollcall.call(store, meeting.id)
    lines = roll(store, meeting.id)
    assert not {"Sau", "Đi Trước"} & set(lines)
    assert lines["Đi Sau"].state is MemberState.ACTIVE
    assert lines["Còn Dự Bị"].kind is MemberKind.PROBATIONARY
    later = called(store)
    rollcall.call(store, later.id)
    assert roll(store, later.id)["Còn Dự Bị"].kind is MemberKind.OFFICIAL


def test_the_same_name_is_printed_the_same_in_the_committee(store: SqlStore) -> None:
    joined(store, "Nguyễn Văn 0", born="1999")
    entries = rollcall.call(store, called(store, MeetingKind.COMMITTEE).id)
    assert "Nguyễn Văn 0 (1950)" in {entry.name for entry in entries}


@pytest.mark.parametrize(
    ("base", "reason", "error"), [(0, "x", BaseOutOfBounds), (28, "x", BaseOutOfBounds), (20, " ", BaseWithoutReason)]
)
def test_another_base_has_bounds_and_a_reason(store: SqlStore, base: int, reason: str, error: type[KnownError]) -> None:
    meeting = begun(store, called(store))
    with pytest.raises(error):
        rollcall.override_base(store, meeting.id, base, reason)
    meetings.change(store, meeting, replace(meeting, base_override=99))
    assert now_of(store, meeting) == meeting
    rollcall.override_base(store, meeting.id, 20, " theo danh sách ")
    assert (now_of(store, meeting).base_override, now_of(store, meeting).base_reason) == (20, "theo danh sách")
    rollcall.override_base(store, meeting.id, None, "")
    assert now_of(store, meeting) == meeting


def test_two_who_mark_one_line_keep_both_changes(store: SqlStore) -> None:
    line = rollcall.call(store, called(store).id)[0]
    rollcall.mark(store, line, replace(line, mark=Mark.EXCUSED, reason="ốm"))
    rollcall.mark(store, line, replace(line, fee=Fee.PAID))
    kept = roll(store, line.meeting_id)[line.name]
    assert (kept.mark, kept.reason, kept.fee) == (Mark.EXCUSED, "ốm", Fee.PAID)


MARKS = [(state, mark) for state in MemberState for mark in allowed_marks(state)]
UNFIT = [(state, mark) for state in MemberState for mark in set(Mark) - allowed_marks(state)]


@pytest.mark.parametrize(("state", "mark"), MARKS)
def test_times_belong_to_who_came_and_reasons_to_who_did_not(store: SqlStore, state: MemberState, mark: Mark) -> None:
    line = called_one(store, state)
    later = NOW + timedelta(minutes=10)
    after = replace(line, mark=mark, reason="ốm", arrived=NOW, departed=later, fee=Fee.PAID)
    rollcall.mark(store, line, after)
    kept = roll(store, line.meeting_id)[line.name]
    came = mark in {Mark.PRESENT, Mark.GUEST}
    assert (kept.arrived, kept.departed) == ((NOW, later) if came else (None, None))
    assert kept.reason == ("ốm" if mark is Mark.EXCUSED else "")
    assert (kept.mark, kept.fee) == (mark, Fee.PAID)


@pytest.mark.parametrize(("state", "mark"), [(state, mark) for state, mark in UNFIT if state is not MemberState.LEFT])
def test_marks_that_do_not_fit_the_state_are_refused(store: SqlStore, state: MemberState, mark: Mark) -> None:
    line = called_one(store, state)
    if (state, mark) == (MemberState.GUEST, Mark.PRESENT):
        rollcall.mark(store, line, replace(line, mark=mark, fee=Fee.PAID))
        assert roll(store, line.meeting_id)["Zét"].mark is Mark.GUEST
        return
    with pytest.raises(MarkUnfit):
        rollcall.mark(store, line, replace(line, mark=mark))
    assert roll(store, line.meeting_id)["Zét"] == line


def called_one(store: SqlStore, state: MemberState) -> RollCallEntry:
    joined(store, "Zét", state=state)
    meeting = called(store)
    rollcall.call(store, meeting.id)
    return roll(store, meeting.id)["Zét"]


def test_marks_are_taken_back(store: SqlStore) -> None:
    meeting = called(store)
    entries = rollcall.call(store, meeting.id)
    inverse = rollcall.mark_all(store, [(entry, replace(entry, mark=Mark.UNEXCUSED)) for entry in entries])
    assert {entry.mark for entry in roll(store, meeting.id).values()} == {Mark.UNEXCUSED}
    undo.take_back(store, inverse, now=MOMENT)
    assert {entry.mark for entry in roll(store, meeting.id).values()} == {Mark.PRESENT}


def test_after_adoption_a_mark_changes_with_a_reason_and_after_sealing_never(store: SqlStore) -> None:
    meeting = adopted(store, called(store))
    line = next(iter(roll(store, meeting.id).values()))
    with pytest.raises(ReasonNeeded):
        rollcall.mark(store, line, replace(line, mark=Mark.UNEXCUSED))
    with pytest.raises(WrongState):
        rollcall.call(store, meeting.id)
    rollcall.mark(store, line, replace(line, mark=Mark.UNEXCUSED), because="ghi nhầm", at=NOW)
    other = called(store)
    sealed(store, other)
    line = next(iter(roll(store, other.id).values()))
    with pytest.raises(SealedAlready):
        rollcall.mark(store, line, replace(line, mark=Mark.UNEXCUSED), because="ghi nhầm", at=NOW)


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
    changes = {
        "Miễn Hai": {"mark": Mark.PRESENT},
        "Nguyễn Văn 5": {"mark": Mark.EXCUSED, "reason": "ốm"},
        "Nguyễn Văn 6": {"mark": Mark.UNEXCUSED},
        "Nguyễn Văn 7": {"arrived": NOW + timedelta(minutes=30)},
    }
    rollcall.mark_all(mixed, [(by_name[name], replace(by_name[name], **changed)) for name, changed in changes.items()])
    congress = replace(RULES, subtract_excused=True)
    with mixed.reading() as reading:
        standing = rollcall.numbers(reading, RULES, meeting.id)
        early = rollcall.numbers(reading, RULES, meeting.id, NOW)
        other = rollcall.numbers(reading, congress, meeting.id)
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
    rollcall.override_base(store, meeting.id, 25, "theo danh sách")
    with store.reading() as reading:
        assert rollcall.numbers(reading, RULES, meeting.id).counted == 25


def test_all_present_have_paid_but_of_whom_something_is_written(mixed: SqlStore) -> None:
    meeting = called(mixed)
    rollcall.call(mixed, meeting.id)
    by_name = roll(mixed, meeting.id)
    absent, unpaid = by_name["Nguyễn Văn 1"], by_name["Nguyễn Văn 2"]
    rollcall.mark_all(
        mixed, [(absent, replace(absent, mark=Mark.UNEXCUSED)), (unpaid, replace(unpaid, fee=Fee.UNPAID))]
    )
    inverse = rollcall.settle_fee(mixed, meeting.id)
    fees = {name: line.fee for name, line in roll(mixed, meeting.id).items()}
    assert (fees["Nguyễn Văn 0"], fees["Dự Bị"]) == (Fee.PAID, Fee.PAID)
    assert (fees["Nguyễn Văn 1"], fees["Nguyễn Văn 2"]) == (Fee.UNKNOWN, Fee.UNPAID)
    assert (fees["Miễn Một"], fees["Nơi Khác Đến"], fees["Nơi Khác"]) == (Fee.EXEMPT, Fee.UNKNOWN, Fee.UNKNOWN)
    undo.take_back(mixed, inverse, now=MOMENT)
    assert Fee.PAID not in {line.fee for line in roll(mixed, meeting.id).values()}


def test_nobody_leaves_before_they_came(store: SqlStore) -> None:
    line = rollcall.call(store, called(store).id)[0]
    rollcall.mark(store, line, replace(line, arrived=NOW))
    late = replace(line, arrived=NOW)
    with pytest.raises(LeftBeforeComing):
        rollcall.mark(store, late, replace(late, departed=NOW - timedelta(minutes=1)))
    rollcall.mark(store, late, replace(late, departed=NOW))
    assert roll(store, line.meeting_id)[line.name].departed == NOW


@pytest.mark.parametrize(
    ("typed", "hour"), [("1945", (5, 19, 45)), ("19:45", (5, 19, 45)), ("0010", (6, 0, 10)), ("21h", (5, 21, 0))]
)
def test_an_hour_is_of_the_meeting_or_past_its_midnight(typed: str, hour: tuple[int, int, int]) -> None:
    found = rollcall.hour(replace(MEETING, started=NOW), typed)
    assert (found.day, found.hour, found.minute) == hour


@pytest.mark.parametrize("typed", ["", "bảy", "2560", "19:75", "12345", "-1"])
def test_what_is_no_hour_is_refused(typed: str) -> None:
    with pytest.raises(HourUnreadable):
        rollcall.hour(MEETING, typed)


def test_an_hour_before_the_beginning_is_refused_where_that_is_known() -> None:
    with pytest.raises(HourBeforeBegin):
        rollcall.hour(replace(MEETING, started=NOW), "1900")
    assert rollcall.hour(MEETING, "1900") == NOW.replace(hour=19, minute=0)


def test_the_numbers_say_why_the_base_is_another(store: SqlStore) -> None:
    meeting = called(store)
    rollcall.call(store, meeting.id)
    inverse = rollcall.override_base(store, meeting.id, 25, "theo danh sách")
    with store.reading() as reading:
        assert rollcall.numbers(reading, RULES, meeting.id).base_reason == "theo danh sách"
    undo.take_back(store, inverse, now=MOMENT)
    with store.reading() as reading:
        standing = rollcall.numbers(reading, RULES, meeting.id)
    assert (standing.counted, standing.base_reason) == (27, "")
