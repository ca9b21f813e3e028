"""What is known of a member's time in the cell."""

from dataclasses import replace
from datetime import date

from tests.fakes import RowsInMemory

from sotay.domain.holding import Mark, RollCallEntry
from sotay.domain.meeting import Meeting, MeetingKind, MeetingState
from sotay.domain.member import Member, MemberKind, MemberState, Office
from sotay.domain.rows import Row
from sotay.services.member_history import MemberHistory, Step, YearLine, look

AN = Member(id="an", full_name="Nguyễn Thị An", admitted_on=date(2024, 2, 3), confirmed_on=date(2025, 2, 3))


def meeting(on: date, state: MeetingState = MeetingState.SEALED) -> Meeting:
    return Meeting(id=f"{on}", kind=MeetingKind.REGULAR, title="sinh hoạt", on=on, state=state)


def entry(on: date, mark: Mark = Mark.PRESENT, **more: object) -> RollCallEntry:
    told = {"kind": MemberKind.OFFICIAL, "state": MemberState.ACTIVE, "office": Office.NONE, **more}
    return RollCallEntry(id=f"e{on}", meeting_id=f"{on}", member_id="an", name=AN.full_name, mark=mark, **told)  # type: ignore[arg-type]


def history(member: Member, *rows: Row) -> MemberHistory:
    with RowsInMemory(member, *rows).reading() as reading:
        return look(reading, member)


def test_of_a_member_who_is_only_named_nothing_is_known() -> None:
    assert history(Member(id="an", full_name="Nguyễn Thị An")) == MemberHistory((), ())


def test_admission_confirmation_and_leaving_stand_in_their_order() -> None:
    gone = replace(AN, state=MemberState.LEFT, left_on=date(2026, 5, 1), left_reason="chuyển sinh hoạt đảng")
    found = history(gone)
    assert [line.step for line in found.lines] == [Step.ADMITTED, Step.CONFIRMED, Step.LEFT]
    assert (found.lines[-1].on, found.lines[-1].reason) == (date(2026, 5, 1), "chuyển sinh hoạt đảng")


def test_a_change_is_seen_at_the_meeting_that_called_the_member_otherwise() -> None:
    days = [date(2025, month, 5) for month in (1, 2, 3, 4)]
    found = history(
        AN,
        *map(meeting, days),
        entry(days[0], kind=MemberKind.PROBATIONARY),
        entry(days[1]),
        entry(days[2]),
        entry(days[3], office=Office.DEPUTY, group="Tổ 2"),
    )
    called = [line for line in found.lines if line.step is Step.CALLED]
    assert [line.on for line in called] == [days[0], days[1], days[3]]
    assert [line.standing.office for line in called if line.standing] == [Office.NONE, Office.NONE, Office.DEPUTY]
    assert found.lines[3] == called[1], "confirmed on 3/2, called so on 5/2"


def test_years_count_meetings_at_which_the_member_was_expected() -> None:
    days = [date(2025, 12, 5), *(date(2026, month, 5) for month in (1, 2, 3, 4))]
    marks = (Mark.PRESENT, Mark.EXCUSED, Mark.PRESENT, Mark.UNEXCUSED, Mark.AWAY)
    found = history(AN, *map(meeting, days), *map(entry, days, marks))
    assert found.years == (YearLine(2026, came=1, expected=3), YearLine(2025, came=1, expected=1))


def test_a_meeting_that_has_not_begun_or_is_gone_says_nothing() -> None:
    coming, gone = date(2026, 12, 5), date(2026, 11, 5)
    found = history(AN, meeting(coming, MeetingState.RECORDING), entry(coming), entry(gone))
    assert found.years == ()
    assert [line.step for line in found.lines] == [Step.ADMITTED, Step.CONFIRMED]
