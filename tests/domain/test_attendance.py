"""Counts of a roll call."""

from hypothesis import given, settings
from tests.documents.samples import called
from tests.strategies import ROLLS

from sotay.domain.attendance import allowed_marks, count, owes_fee, usual_mark
from sotay.domain.holding import Fee, Mark
from sotay.domain.member import MemberKind, MemberState
from sotay.domain.record import RollCallLine


def test_the_counts_of_the_reference() -> None:
    """27 = 21 + 02 + 01 + 03, and one of another cell beside them."""
    lines = [
        *(called(number) for number in range(20)),
        called(20, kind=MemberKind.PROBATIONARY),
        called(21, state=MemberState.EXEMPT, mark=Mark.EXEMPT),
        called(22, state=MemberState.EXEMPT, mark=Mark.EXEMPT),
        called(23, state=MemberState.AWAY, mark=Mark.AWAY),
        called(24, mark=Mark.EXCUSED, reason="ốm"),
        called(25, mark=Mark.EXCUSED, reason="ốm"),
        called(26, mark=Mark.UNEXCUSED),
        called(27, state=MemberState.GUEST, mark=Mark.GUEST),
    ]
    counts = count(lines)
    assert (counts.total, counts.present, counts.present_official, counts.present_probationary) == (27, 21, 20, 1)
    assert (counts.exempt_absent, counts.away_absent, counts.excused, counts.unexcused) == (2, 1, 2, 1)
    assert (counts.official, counts.probationary, counts.guests, counts.expected) == (26, 1, 1, 24)
    assert counts.adds_up


def test_an_exempt_member_who_came_is_present_and_still_counted_as_exempt() -> None:
    counts = count([called(1, state=MemberState.EXEMPT), called(2, state=MemberState.AWAY)])
    assert (counts.present, counts.exempt, counts.away) == (2, 1, 1)
    assert (counts.exempt_absent, counts.away_absent, counts.expected) == (0, 0, 2)


@settings(deadline=None, max_examples=200)
@given(ROLLS)
def test_a_roll_as_people_mark_it_always_adds_up(lines: list[RollCallLine]) -> None:
    counts = count(lines)
    assert counts.adds_up
    assert (
        counts.official + counts.probationary
        == counts.total
        == len(lines) - sum(line.state is MemberState.GUEST for line in lines)
    )
    assert 0 <= counts.present <= counts.expected <= counts.total


def test_a_mark_that_fits_no_member_of_the_cell_is_seen_in_the_sum() -> None:
    assert not count([called(1), called(2, mark=Mark.GUEST)]).adds_up


def test_everyone_has_a_usual_mark() -> None:
    assert {state: usual_mark(state) for state in MemberState} == {
        MemberState.ACTIVE: Mark.PRESENT,
        MemberState.EXEMPT: Mark.EXEMPT,
        MemberState.AWAY: Mark.AWAY,
        MemberState.GUEST: Mark.GUEST,
        MemberState.SUSPENDED: Mark.EXCUSED,
        MemberState.LEFT: Mark.PRESENT,
    }


def test_the_fee_is_asked_of_the_members_of_the_cell_who_are_not_exempt_whether_they_came_or_not() -> None:
    assert owes_fee(called(1, fee=Fee.PAID))
    assert owes_fee(called(2, state=MemberState.AWAY, mark=Mark.AWAY))
    assert not owes_fee(called(3, fee=Fee.EXEMPT))
    assert not owes_fee(called(4, state=MemberState.GUEST, mark=Mark.UNEXCUSED, fee=Fee.PAID))


def test_nobody_expects_who_is_suspended() -> None:
    counts = count([called(1), called(2, state=MemberState.SUSPENDED, mark=Mark.EXCUSED)])
    assert (counts.total, counts.expected, counts.present) == (2, 1, 1)
    assert counts.adds_up


def test_the_usual_mark_of_a_state_is_allowed_and_who_left_is_not_marked() -> None:
    for state in set(MemberState) - {MemberState.LEFT}:
        assert usual_mark(state) in allowed_marks(state)
    assert allowed_marks(MemberState.LEFT) == frozenset()
    assert Mark.GUEST not in allowed_marks(MemberState.ACTIVE)
