"""Votes: the base and the voters of that minute are filled in, and figures that cannot be keep nothing."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.cells import MOMENT, NOW, RULES
from tests.meetings import adopted, begun, called, item_of

from sotay.domain import attendance, voting
from sotay.domain.agenda import Threshold
from sotay.domain.errors import KnownError
from sotay.domain.holding import Mark, Remark, RollCallEntry, TimelineEntry, Vote, VoteForm, VoteMatter
from sotay.domain.meeting import Meeting
from sotay.domain.voting import (
    BallotsDoNotAddUp,
    BallotsNotCounted,
    BallotsOfHands,
    FigureNegative,
    MoreHandsThanPeople,
    MoreVotersThanBase,
    MoreVotersThanRoll,
)
from sotay.persistence.store import SqlStore
from sotay.services import agendas, rollcall, undo, vote_base, votes
from sotay.services.corrections import ReasonNeeded
from sotay.services.entries import entries_in_order
from sotay.services.rollcall import Numbers
from sotay.services.votes import Figures, Poll, Reserved


def kept(store: SqlStore, meeting: Meeting) -> tuple[Vote, ...]:
    with store.reading() as reading:
        return reading.find(Vote, meeting_id=meeting.id)


def events(store: SqlStore, meeting: Meeting) -> list[str]:
    with store.reading() as reading:
        return [entry.event for entry in reading.find(TimelineEntry, meeting_id=meeting.id)]


@pytest.fixture
def meeting(store: SqlStore) -> Meeting:
    """27 official members; one comes ten minutes late, one leaves after twenty."""
    meeting = begun(store, called(store))
    with store.reading() as reading:
        late, early, *_ = reading.find(RollCallEntry, meeting_id=meeting.id)
    rollcall.mark_all(
        store,
        [
            (late, replace(late, arrived=NOW + timedelta(minutes=10))),
            (early, replace(early, departed=NOW + timedelta(minutes=20))),
        ],
    )
    return meeting


@pytest.mark.parametrize(("minute", "voters"), [(0, 26), (9, 26), (10, 27), (19, 27), (20, 26)])
def test_base_and_voters_are_those_of_the_minute(store: SqlStore, meeting: Meeting, minute: int, voters: int) -> None:
    taken = NOW + timedelta(minutes=minute)
    vote = votes.take(store, RULES, meeting.id, Figures(votes_for=20, votes_against=2), subject="x", taken=taken)
    assert (vote.base, vote.voters_present, vote.not_voting) == (27, voters, voters - 22)
    assert kept(store, meeting) == (vote,)
    assert events(store, meeting) == ["vote_taken"]


def test_a_vote_without_a_minute_counts_everyone_who_came(store: SqlStore, meeting: Meeting) -> None:
    vote = votes.take(store, RULES, meeting.id, Figures(votes_for=27), subject="x")
    assert (vote.voters_present, vote.not_voting) == (27, 0)
    assert events(store, meeting) == []


@pytest.mark.parametrize(
    ("figures", "error"),
    [
        (Figures(votes_for=28), MoreHandsThanPeople),
        (Figures(votes_for=20, votes_against=5, votes_other=2, invalid=1), MoreHandsThanPeople),
        (Figures(votes_for=20, voters_present=28), MoreVotersThanBase),
        (Figures(votes_for=-1), FigureNegative),
        (Figures(votes_for=20, issued=27, returned=20), BallotsOfHands),
        (Figures(votes_for=19, invalid=1), BallotsOfHands),
    ],
)
def test_figures_that_cannot_be_keep_nothing(
    store: SqlStore, meeting: Meeting, figures: Figures, error: type[KnownError]
) -> None:
    with pytest.raises(error):
        votes.take(store, RULES, meeting.id, figures, subject="x", taken=NOW + timedelta(minutes=15))
    assert kept(store, meeting) == ()
    assert events(store, meeting) == []
    vote = votes.take(store, RULES, meeting.id, Figures(votes_for=20), subject="x")
    with pytest.raises(error):
        votes.correct(store, vote, figures)
    assert kept(store, meeting) == (vote,)


@pytest.mark.parametrize(
    ("figures", "error"),
    [
        (Figures(votes_for=20), BallotsNotCounted),
        (Figures(votes_for=20, issued=27), BallotsNotCounted),
        (Figures(votes_for=20, issued=28, returned=20), BallotsDoNotAddUp),
        (Figures(votes_for=20, issued=27, returned=21), BallotsDoNotAddUp),
        (Figures(votes_for=20, issued=19, returned=20), BallotsDoNotAddUp),
    ],
)
def test_a_secret_vote_has_ballots_that_add_up(
    store: SqlStore, meeting: Meeting, figures: Figures, error: type[KnownError]
) -> None:
    with pytest.raises(error):
        votes.take(store, RULES, meeting.id, figures, subject="x", form=VoteForm.SECRET)
    assert kept(store, meeting) == ()


def test_no_more_voters_than_the_roll_call_has_at_that_minute(store: SqlStore, meeting: Meeting) -> None:
    everyone = Figures(votes_for=20, voters_present=27)
    with pytest.raises(MoreVotersThanRoll):
        votes.take(store, RULES, meeting.id, everyone, subject="x", taken=NOW)
    vote = votes.take(store, RULES, meeting.id, everyone, subject="x", taken=NOW + timedelta(minutes=15))
    early = votes.take(store, RULES, meeting.id, replace(everyone, voters_present=25), subject="y", taken=NOW)
    assert (vote.voters_present, early.voters_present) == (27, 25)
    with pytest.raises(MoreVotersThanRoll):
        votes.correct(store, early, everyone)


def test_a_person_needs_two_thirds_unless_said_otherwise(store: SqlStore, meeting: Meeting) -> None:
    def threshold(**said: Any) -> Threshold:
        return votes.take(store, RULES, meeting.id, Figures(votes_for=20), subject="x", **said).threshold

    item = item_of(store, meeting)
    agendas.change(store, item, replace(item, threshold=Threshold.TWO_THIRDS))
    assert threshold(matter=VoteMatter.PERSON) is Threshold.TWO_THIRDS
    assert threshold(matter=VoteMatter.PERSON, threshold=Threshold.MAJORITY) is Threshold.MAJORITY
    assert threshold() is Threshold.MAJORITY
    assert threshold(item_id=item.id) is Threshold.TWO_THIRDS


def test_a_secret_ballot_keeps_what_was_given_out_and_came_back(store: SqlStore, meeting: Meeting) -> None:
    figures = Figures(votes_for=20, votes_against=3, invalid=2, issued=27, returned=25)
    vote = votes.take(store, RULES, meeting.id, figures, subject="x", form=VoteForm.SECRET)
    assert (vote.issued, vote.returned, vote.invalid, vote.not_voting) == (27, 25, 2, 2)


def test_votes_stand_in_the_order_they_were_taken(store: SqlStore, meeting: Meeting) -> None:
    for subject in ("một", "hai", "ba"):
        votes.take(store, RULES, meeting.id, Figures(votes_for=20), subject=subject)
    assert [vote.subject for vote in kept(store, meeting)] == ["một", "hai", "ba"]


def test_a_vote_is_corrected_withdrawn_and_both_are_taken_back(store: SqlStore, meeting: Meeting) -> None:
    vote = votes.take(store, RULES, meeting.id, Figures(votes_for=20), subject="x")
    inverse = votes.correct(store, vote, Figures(votes_for=21, votes_against=1))
    (corrected,) = kept(store, meeting)
    assert (corrected.votes_for, corrected.votes_against, corrected.not_voting) == (21, 1, 5)
    undo.take_back(store, inverse, now=MOMENT)
    assert kept(store, meeting) == (vote,)
    gone = votes.withdraw(store, vote, now=MOMENT)
    assert kept(store, meeting) == ()
    undo.take_back(store, gone, now=MOMENT)
    assert kept(store, meeting) == (vote,)


def test_after_adoption_votes_are_fixed_but_for_a_reason(store: SqlStore) -> None:
    meeting = begun(store, called(store))
    vote = votes.take(store, RULES, meeting.id, Figures(votes_for=20), subject="x")
    adopted(store, meeting)
    with pytest.raises(ReasonNeeded):
        votes.take(store, RULES, meeting.id, Figures(votes_for=20), subject="y")
    with pytest.raises(ReasonNeeded):
        votes.correct(store, vote, Figures(votes_for=21))
    with pytest.raises(ReasonNeeded):
        votes.withdraw(store, vote, now=MOMENT)
    assert kept(store, meeting) == (vote,)
    votes.correct(store, vote, Figures(votes_for=21), because="đếm sót", at=NOW)
    assert kept(store, meeting)[0].votes_for == 21
    assert events(store, meeting)[-1] == "corrected"


def test_taking_back_a_vote_of_adopted_minutes_needs_a_reason_too(store: SqlStore) -> None:
    meeting = begun(store, called(store))
    vote = votes.take(store, RULES, meeting.id, Figures(votes_for=20), subject="x")
    inverse = votes.correct(store, vote, Figures(votes_for=21))
    adopted(store, meeting)
    with pytest.raises(ReasonNeeded):
        undo.take_back(store, inverse, now=MOMENT)
    assert kept(store, meeting)[0].votes_for == 21


def test_where_the_two_readings_differ_both_outcomes_are_known(store: SqlStore, meeting: Meeting) -> None:
    vote = votes.take(store, RULES, meeting.id, Figures(votes_for=13), subject="x")
    outcome = votes.outcome(vote, other_base=25)
    assert (outcome.needed, outcome.passes) == (14, False)
    assert (outcome.other_base, outcome.passes_by_other) == (25, True)
    two_thirds = votes.outcome(replace(vote, threshold=Threshold.TWO_THIRDS, votes_for=18), other_base=25)
    assert (two_thirds.needed, two_thirds.passes) == (18, True)


def test_the_base_said_by_the_person_is_the_base_of_the_vote(store: SqlStore, meeting: Meeting) -> None:
    rollcall.override_base(store, meeting.id, 26, "theo danh sách")
    figures = Figures(votes_for=20, voters_present=26)
    vote = votes.take(store, RULES, meeting.id, figures, subject="x")
    assert vote.base == 26


@given(st.integers(0, 30), st.integers(0, 30), st.integers(0, 30), st.integers(0, 30))
def test_what_is_tried_is_what_would_be_kept(present: int, votes_for: int, against: int, base: int) -> None:
    numbers = Numbers(
        attendance=attendance.count(()),
        base=voting.vote_base(()),
        counted=base,
        other=base,
        voters_present=present,
        subtracts_excused=False,
        base_reason="",
    )
    poll, figures = Poll(subject="x"), Figures(votes_for=votes_for, votes_against=against)
    if votes_for + against > present or present > base:
        with pytest.raises((MoreHandsThanPeople, MoreVotersThanBase)):
            votes.tried(numbers, poll, figures)
        return
    vote = votes.tried(numbers, poll, figures)
    assert vote.not_voting + votes_for + against == vote.voters_present == present
    assert votes.outcome(vote, other_base=base).passes == (2 * votes_for > base)
    assert votes.figures_of(vote) == replace(figures, voters_present=present)


def test_persons_are_voted_on_one_by_one_and_all_are_kept_or_none(store: SqlStore, meeting: Meeting) -> None:
    item = item_of(store, meeting)
    first, second = Poll(subject="An", matter=VoteMatter.PERSON), Poll(subject="Bình", matter=VoteMatter.PERSON)
    with pytest.raises(MoreHandsThanPeople):
        votes.take_each(
            store, RULES, meeting.id, [(first, Figures(votes_for=27)), (second, Figures(votes_for=28))], item_id=item.id
        )
    assert kept(store, meeting) == ()
    inverse = votes.take_each(
        store, RULES, meeting.id, [(first, Figures(votes_for=18)), (second, Figures(votes_for=17))], item_id=item.id
    )
    an, binh = kept(store, meeting)
    assert (an.subject, an.threshold, binh.subject) == ("An", Threshold.TWO_THIRDS, "Bình")
    assert [votes.outcome(vote, other_base=27).passes for vote in (an, binh)] == [True, False]
    undo.take_back(store, inverse, now=MOMENT)
    assert kept(store, meeting) == ()


def test_what_was_voted_on_is_corrected_with_its_figures(store: SqlStore, meeting: Meeting) -> None:
    vote = votes.take(store, RULES, meeting.id, Figures(votes_for=20), subject="x")
    secret = Poll(subject="y", form=VoteForm.SECRET, threshold=Threshold.TWO_THIRDS)
    figures = Figures(votes_for=19, votes_against=1, issued=27, returned=20)
    with store.reading() as reading:
        roll = reading.find(RollCallEntry, meeting_id=meeting.id)
    tried = votes.tried_again(roll, vote, secret, figures)
    votes.correct(store, vote, figures, secret)
    (corrected,) = kept(store, meeting)
    assert corrected == tried
    assert (corrected.subject, corrected.form, corrected.threshold) == ("y", VoteForm.SECRET, Threshold.TWO_THIRDS)
    votes.reword(store, corrected, "z")
    assert kept(store, meeting) == (replace(corrected, subject="z"),)


def test_a_base_is_told_with_those_who_are_left_out_of_it(store: SqlStore, meeting: Meeting) -> None:
    with store.reading() as reading:
        roll = reading.find(RollCallEntry, meeting_id=meeting.id)
    rollcall.mark(store, roll[5], replace(roll[5], mark=Mark.EXCUSED, reason="ốm"))
    with store.reading() as reading:
        roll = reading.find(RollCallEntry, meeting_id=meeting.id)
        told = vote_base.reasoning(roll, rollcall.numbers(reading, RULES, meeting.id))
    assert (told.official, told.counted, told.left_out) == (27, 27, ())
    assert (told.excused, told.said) == ((roll[5].name,), "")
    rollcall.override_base(store, meeting.id, 25, "theo danh sách")
    with store.reading() as reading:
        told = vote_base.reasoning(roll, rollcall.numbers(reading, RULES, meeting.id))
    assert (told.official, told.counted, told.said) == (27, 25, "theo danh sách")


def test_a_reserved_opinion_stands_behind_its_vote_and_goes_with_it(store: SqlStore, meeting: Meeting) -> None:
    item, poll = item_of(store, meeting), Poll(subject="x")
    kept_back = Reserved(speaker_id=meeting.chair_id or "", text="chưa nhất trí")
    with pytest.raises(MoreHandsThanPeople):
        votes.take_each(store, RULES, meeting.id, [(poll, Figures(votes_for=28))], item_id=item.id, reserved=kept_back)
    figures = Figures(votes_for=20, votes_against=1)
    inverse = votes.take_each(store, RULES, meeting.id, [(poll, figures)], item_id=item.id, reserved=kept_back)
    with store.reading() as reading:
        vote, remark = entries_in_order(reading, meeting.id)
    assert isinstance(vote, Vote)
    assert isinstance(remark, Remark)
    assert (remark.text, remark.speaker_id, remark.is_reserved) == ("chưa nhất trí", meeting.chair_id, True)
    undo.take_back(store, inverse, now=MOMENT)
    with store.reading() as reading:
        assert entries_in_order(reading, meeting.id) == []
