"""Vote base by Quy định 24-QĐ/TW 9.3.2, thresholds by Điều lệ Đảng, hands against people."""

from dataclasses import replace
from datetime import timedelta
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.documents.samples import START, called
from tests.strategies import ROLLS

from sotay.domain.agenda import Threshold
from sotay.domain.holding import Mark, VoteForm, VoteMatter
from sotay.domain.member import MemberKind, MemberState
from sotay.domain.record import RollCallLine
from sotay.domain.voting import (
    Ballot,
    BallotsDoNotAddUp,
    BallotsNotCounted,
    BallotsOfHands,
    FigureNegative,
    LeftOut,
    MoreHandsThanPeople,
    MoreVotersThanBase,
    MoreVotersThanRoll,
    has_vote,
    left_out,
    needed,
    not_voting,
    passes,
    percent,
    threshold_for,
    vote_base,
    voters_present,
)

PRESENT = called(1)
S = VoteForm.SECRET


@pytest.mark.parametrize(
    ("line", "counts"),
    [
        (PRESENT, 1),
        (replace(PRESENT, mark=Mark.UNEXCUSED), 1),
        (replace(PRESENT, mark=Mark.EXCUSED), 1),
        (replace(PRESENT, kind=MemberKind.PROBATIONARY), 0),
        (replace(PRESENT, state=MemberState.EXEMPT, mark=Mark.EXEMPT), 0),
        (replace(PRESENT, state=MemberState.EXEMPT, mark=Mark.EXCUSED), 0),
        (replace(PRESENT, state=MemberState.EXEMPT), 1),
        (replace(PRESENT, state=MemberState.AWAY, mark=Mark.AWAY), 0),
        (replace(PRESENT, state=MemberState.AWAY), 1),
        (replace(PRESENT, state=MemberState.GUEST, mark=Mark.GUEST), 0),
        (replace(PRESENT, state=MemberState.GUEST), 0),
        (replace(PRESENT, state=MemberState.SUSPENDED), 0),
        (replace(PRESENT, state=MemberState.SUSPENDED, mark=Mark.EXCUSED), 0),
        (replace(PRESENT, state=MemberState.EXEMPT, kind=MemberKind.PROBATIONARY), 0),
    ],
)
def test_who_is_in_the_base(line: RollCallLine, counts: int) -> None:
    assert vote_base([line]).strict == counts


def test_members_absent_with_a_reason_leave_the_base_of_congresses_alone() -> None:
    base = vote_base([PRESENT, replace(PRESENT, mark=Mark.EXCUSED), replace(PRESENT, mark=Mark.UNEXCUSED)])
    assert (base.strict, base.without_excused) == (3, 2)


def test_nobody_is_taken_out_of_the_base_twice() -> None:
    """An exempt or suspended member who also gave a reason is one person."""
    out_already = [
        replace(PRESENT, state=state, mark=Mark.EXCUSED)
        for state in (MemberState.EXEMPT, MemberState.AWAY, MemberState.SUSPENDED)
    ]
    base = vote_base([PRESENT, *out_already])
    assert (base.strict, base.without_excused) == (1, 1)


@settings(deadline=None, max_examples=200)
@given(ROLLS)
def test_the_base_is_never_less_than_the_voters_in_the_room(lines: list[RollCallLine]) -> None:
    base = vote_base(lines)
    assert 0 <= voters_present(lines, None) <= base.without_excused <= base.strict <= base.official <= len(lines)


@settings(deadline=None, max_examples=200)
@given(ROLLS)
def test_whoever_is_left_out_of_a_base_is_so_for_one_cause(lines: list[RollCallLine]) -> None:
    """Official members less those left out by name are the base, and nobody with a vote in the room is left out."""
    base = vote_base(lines)
    causes = [left_out(line) for line in lines]
    excused = sum(cause is LeftOut.EXCUSED for cause in causes)
    assert base.official - sum(cause is not None for cause in causes) == base.without_excused
    assert base.strict - base.without_excused == excused
    for line, cause in zip(lines, causes, strict=True):
        if has_vote(line) and line.mark is Mark.PRESENT:
            assert cause is None
        if cause is not None:
            assert line.kind is MemberKind.OFFICIAL


def test_guests_suspended_and_probationary_members_have_no_vote() -> None:
    assert has_vote(PRESENT)
    assert has_vote(replace(PRESENT, state=MemberState.EXEMPT))
    assert not has_vote(replace(PRESENT, kind=MemberKind.PROBATIONARY))
    assert not has_vote(replace(PRESENT, state=MemberState.GUEST))
    assert not has_vote(replace(PRESENT, state=MemberState.SUSPENDED))


def test_who_comes_late_or_leaves_early_votes_while_in_the_room() -> None:
    ten, twenty = START + timedelta(minutes=10), START + timedelta(minutes=20)
    lines = [PRESENT, replace(PRESENT, arrived=ten), replace(PRESENT, departed=twenty)]
    minutes = {0: 2, 9: 2, 10: 3, 19: 3, 20: 2, 99: 2}
    assert {at: voters_present(lines, START + timedelta(minutes=at)) for at in minutes} == minutes
    assert voters_present(lines, None) == 3


@given(st.integers(0, 200), st.integers(0, 200))
def test_thresholds_are_those_of_the_charter(base: int, votes_for: int) -> None:
    share = Fraction(votes_for, base) if base else Fraction(0)
    if base:
        assert passes(Threshold.MAJORITY, base, votes_for) == (share > Fraction(1, 2))
        assert passes(Threshold.TWO_THIRDS, base, votes_for) == (share >= Fraction(2, 3))
    for threshold in Threshold:
        assert passes(threshold, base, votes_for) == (votes_for >= needed(threshold, base))


def test_where_nobody_has_a_vote_nothing_is_carried() -> None:
    assert not passes(Threshold.MAJORITY, 0, 0)
    assert not passes(Threshold.TWO_THIRDS, 0, 0)


@pytest.mark.parametrize(("base", "majority", "two_thirds"), [(3, 2, 2), (23, 12, 16), (24, 13, 16), (150, 76, 100)])
def test_least_votes_in_cells_of_three_to_a_hundred_and_fifty(base: int, majority: int, two_thirds: int) -> None:
    assert needed(Threshold.MAJORITY, base) == majority
    assert needed(Threshold.TWO_THIRDS, base) == two_thirds
    assert needed(Threshold.NONE, base) == 0


@given(st.integers(0, 500), st.integers(1, 500))
def test_percent_is_half_up_with_one_decimal_and_a_comma(part: int, whole: int) -> None:
    exact = (Decimal(100 * part) / Decimal(whole)).quantize(Decimal("0.1"), ROUND_HALF_UP)
    assert percent(part, whole) == str(exact).replace(".", ",")


def test_percents_of_the_reference() -> None:
    assert (percent(25, 27), percent(1, 8), percent(1, 16), percent(27, 27)) == ("92,6", "12,5", "6,3", "100,0")
    with pytest.raises(ValueError, match="no whole"):
        percent(1, 0)


def test_who_raised_no_hand_is_filled_in() -> None:
    assert not_voting(Ballot(base=23, in_room=20, voters_present=20, votes_for=15, votes_against=2, votes_other=1)) == 2
    assert not_voting(Ballot(base=20, in_room=20, voters_present=20, votes_for=20)) == 0


@given(st.lists(st.integers(0, 40), min_size=6, max_size=6))
def test_figures_are_kept_only_where_they_add_up(figures: list[int]) -> None:
    base, present, in_room, votes_for, against, other = figures
    ballot = Ballot(
        base=base,
        in_room=in_room,
        voters_present=present,
        votes_for=votes_for,
        votes_against=against,
        votes_other=other,
    )
    hands = votes_for + against + other
    if hands <= present <= min(base, in_room):
        assert hands + not_voting(ballot) == present
    else:
        over = MoreVotersThanBase if present > base else MoreVotersThanRoll
        with pytest.raises(MoreHandsThanPeople if hands > present else over):
            not_voting(ballot)


@pytest.mark.parametrize(
    ("issued", "returned", "counted"),
    [(21, 20, 20), (20, 21, 20), (19, 20, 20), (20, 19, 20), (20, 20, 19)],
)
def test_ballots_that_do_not_add_up_are_refused(issued: int, returned: int, counted: int) -> None:
    with pytest.raises(BallotsDoNotAddUp):
        not_voting(
            Ballot(base=23, in_room=20, voters_present=20, votes_for=counted, form=S, issued=issued, returned=returned)
        )


SHOWN = Ballot(base=23, in_room=20, voters_present=20, votes_for=15)


@pytest.mark.parametrize("changes", [{"issued": 20}, {"returned": 20}, {"issued": 0}, {"invalid": 1}])
def test_a_show_of_hands_has_no_ballots(changes: dict[str, int]) -> None:
    with pytest.raises(BallotsOfHands):
        not_voting(replace(SHOWN, **changes))


@pytest.mark.parametrize("changes", [{}, {"issued": 20}, {"returned": 15}])
def test_a_secret_vote_counts_its_ballots(changes: dict[str, int]) -> None:
    with pytest.raises(BallotsNotCounted):
        not_voting(replace(SHOWN, form=S, **changes))


def test_a_person_needs_two_thirds_and_other_matters_what_their_item_says() -> None:
    for planned in Threshold:
        assert threshold_for(VoteMatter.PERSON, planned) is Threshold.TWO_THIRDS
        usual = Threshold.MAJORITY if planned is Threshold.NONE else planned
        for matter in set(VoteMatter) - {VoteMatter.PERSON}:
            assert threshold_for(matter, planned) is usual


def test_a_ballot_not_returned_is_not_voting() -> None:
    secret = Ballot(base=23, in_room=20, voters_present=20, votes_for=17, invalid=1, form=S, issued=20, returned=18)
    assert not_voting(secret) == 2


@pytest.mark.parametrize("name", ["votes_for", "votes_against", "votes_other", "invalid"])
def test_there_is_no_negative_hand(name: str) -> None:
    fewer = replace(Ballot(base=20, in_room=20, voters_present=20, votes_for=5), **{name: -1})
    with pytest.raises(FigureNegative):
        not_voting(fewer)
