"""After adoption everything can be corrected, with a reason, and the time-line tells what it was."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.cells import MOMENT, NOW, RULES, desk
from tests.meetings import adopted, begun, called, item_of, now_of, sealed

from sotay.domain.errors import SealedAlready
from sotay.domain.holding import Mark, RollCallEntry, TimelineEntry, Vote
from sotay.domain.meeting import Meeting, MeetingState
from sotay.persistence.store import SqlStore
from sotay.services import finishing, meetings, minutes, opening, rollcall, undo, votes
from sotay.services.corrections import ReasonNeeded, Why, kept, read_correction
from sotay.services.corrections import given as given_reason
from sotay.services.opening import Opening
from sotay.services.votes import Figures

WHY: dict[str, Any] = {"because": "ghi nhầm", "at": NOW, "author": "Trần Văn Long"}


def corrections(store: SqlStore, meeting: Meeting) -> list[TimelineEntry]:
    with store.reading() as reading:
        return list(reading.find(TimelineEntry, meeting_id=meeting.id, event="corrected"))


def first(store: SqlStore, meeting: Meeting) -> RollCallEntry:
    with store.reading() as reading:
        return reading.find(RollCallEntry, meeting_id=meeting.id)[0]


def said_otherwise(meeting: Meeting) -> Opening:
    """Another chair than the one before."""
    recorder = meeting.recorder_id or ""
    return Opening(chair_id=recorder, recorder_id=recorder, started=meeting.started, ended=meeting.ended)


Verb = Callable[..., object]
VERBS: dict[str, Verb] = {
    "change": lambda s, m, **why: meetings.change(s, m, replace(m, place="nơi khác"), **why),
    "chair": lambda s, m, **why: meetings.change(s, m, replace(m, chair_id=m.recorder_id), **why),
    "take": lambda s, m, **why: votes.take(s, RULES, m.id, Figures(votes_for=20), subject="x", **why),
    "write": lambda s, m, **why: minutes.write(s, item_of(s, m).id, "thêm", **why),
    "present": lambda s, m, **why: minutes.present(s, item_of(s, m).id, presenter_id=None, text="thêm", **why),
    "conclude": lambda s, m, **why: minutes.conclude(s, m.id, "thêm", **why),
    "assign": lambda s, m, **why: minutes.assign(s, m.id, "thêm", assignee_id=None, due_on=None, **why),
    "propose": lambda s, m, **why: minutes.propose(s, item_of(s, m).id, "thêm", **why),
    "mark": lambda s, m, **why: rollcall.mark(s, line := first(s, m), replace(line, mark=Mark.UNEXCUSED), **why),
    "override": lambda s, m, **why: rollcall.override_base(s, m.id, 20, "theo danh sách", **why),
    "open": lambda s, m, **why: opening.confirm(s, m.id, said_otherwise(m), **why),
    "withdraw": lambda s, m, **why: finishing.withdraw_adoption(s, m.id, **why),
}


@pytest.mark.parametrize("verb", VERBS)
def test_adopted_minutes_are_corrected_with_a_reason_that_is_kept(store: SqlStore, verb: str) -> None:
    meeting = adopted(store, called(store))
    for lacking in ({}, {"because": " ", "at": NOW}, {"because": "ghi nhầm"}):
        with pytest.raises(ReasonNeeded):
            VERBS[verb](store, meeting, **lacking)
    assert corrections(store, meeting) == []
    VERBS[verb](store, meeting, **WHY)
    (line,) = corrections(store, meeting)
    assert line.detail.startswith("Trần Văn Long: ghi nhầm (")
    assert line.subject_id
    assert line.at_wall == NOW


@pytest.mark.parametrize("verb", VERBS)
def test_a_sealed_record_is_corrected_by_nothing(store: SqlStore, verb: str) -> None:
    meeting = called(store)
    sealed(store, meeting)
    with pytest.raises(SealedAlready):
        VERBS[verb](store, now_of(store, meeting), **WHY)


def test_a_correction_says_what_it_was_and_what_it_became(store: SqlStore) -> None:
    meeting = begun(store, called(store))
    vote = votes.take(store, RULES, meeting.id, Figures(votes_for=20, votes_against=1), subject="x")
    adopted(store, meeting)
    votes.correct(store, vote, Figures(votes_for=21, votes_against=1), because="đếm sót", at=NOW)
    votes.withdraw(store, vote, now=MOMENT, because="ghi hai lần", at=NOW)
    corrected, withdrawn = corrections(store, meeting)
    assert corrected.subject_id == withdrawn.subject_id == vote.id
    assert corrected.detail == "Nguyễn Văn 1: đếm sót (vote votes_for 20 → 21, not_voting 6 → 5)"
    assert withdrawn.detail.startswith("Nguyễn Văn 1: ghi hai lần (- vote subject x")
    assert "votes_for 21" in withdrawn.detail


def test_a_change_of_nothing_is_no_correction(store: SqlStore) -> None:
    meeting = adopted(store, called(store))
    meetings.change(store, meeting, meeting, **WHY)
    assert corrections(store, meeting) == []


def test_a_withdrawn_adoption_is_adopted_again_under_the_same_number(store: SqlStore) -> None:
    meeting = adopted(store, called(store))
    finishing.withdraw_adoption(store, meeting.id, **WHY)
    again = now_of(store, meeting)
    assert (again.state, again.adopted, again.adopted_for, again.adopted_of) == (
        MeetingState.RECORDING,
        None,
        None,
        None,
    )
    minutes.conclude(store, meeting.id, "thêm")
    finishing.adopt(store, desk(), meeting.id, votes_for=27, voters_present=27)
    assert now_of(store, meeting).doc_number == meeting.doc_number


def test_a_withdrawn_vote_is_not_brought_back_by_a_correction(store: SqlStore) -> None:
    meeting = begun(store, called(store))
    vote = votes.take(store, RULES, meeting.id, Figures(votes_for=20), subject="x")
    votes.withdraw(store, vote, now=MOMENT)
    with pytest.raises(minutes.EntryRemoved):
        votes.correct(store, vote, Figures(votes_for=21))
    with store.reading() as reading:
        assert reading.find(Vote, meeting_id=meeting.id) == ()


def test_notes_of_the_recorder_need_no_reason_and_get_into_no_record(store: SqlStore) -> None:
    meeting = adopted(store, called(store))
    meetings.change(store, meeting, replace(meeting, note="chim yến"))
    noted = now_of(store, meeting)
    assert corrections(store, meeting) == []
    meetings.change(store, noted, replace(noted, note="chim sẻ", place="nơi khác"), **WHY)
    (line,) = corrections(store, meeting)
    assert line.detail == "Trần Văn Long: ghi nhầm (meeting place Nhà văn hóa Tổ 12 → nơi khác)"


TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), min_size=1, max_size=30).filter(str.strip)


@given(subject=TEXTS, because=TEXTS, more=st.integers(0, 7))
def test_a_correction_is_told_as_it_was_made(subject: str, because: str, more: int) -> None:
    detail = f"Trần Văn Long (1961): {because} (vote subject x → {subject}, votes_for 20 → {20 + more})"
    line = TimelineEntry(id="t", meeting_id="m", order="a", at_wall=NOW, event="corrected", detail=detail)
    found = read_correction(line)
    assert found is not None
    assert (found.author, found.kind, found.was) == ("Trần Văn Long (1961)", "vote", "")
    assert found.because == because
    assert found.changes[-1] == ("votes_for", "20", f"{20 + more}")


def test_corrections_are_told_in_their_order_with_who_and_why(store: SqlStore) -> None:
    meeting = begun(store, called(store))
    vote = votes.take(store, RULES, meeting.id, Figures(votes_for=20, votes_against=1), subject="x")
    adopted(store, meeting)
    votes.correct(store, vote, Figures(votes_for=21, votes_against=1), because="đếm sót", at=NOW)
    minutes.conclude(store, meeting.id, "thêm", because="chủ trì nói thêm (cuối buổi)", at=NOW, author="Trần Văn Long")
    with store.reading() as reading:
        first, second = kept(reading, meeting.id)
    assert (first.author, first.because, first.kind, first.was) == ("Nguyễn Văn 1", "đếm sót", "vote", "")
    assert first.changes == (("votes_for", "20", "21"), ("not_voting", "6", "5"))
    assert (second.author, second.because) == ("Trần Văn Long", "chủ trì nói thêm (cuối buổi)")
    assert (second.kind, second.was, second.changes) == ("conclusion", "+", ())


@pytest.mark.parametrize("verb", VERBS)
def test_a_reason_given_around_a_verb_is_that_of_its_change(store: SqlStore, verb: str) -> None:
    meeting = adopted(store, called(store))
    why = Why(because="ghi nhầm", at=NOW, author="Trần Văn Long")
    with given_reason(why):
        pass
    with pytest.raises(ReasonNeeded):
        VERBS[verb](store, meeting)
    with given_reason(why):
        VERBS[verb](store, meeting)
    (line,) = corrections(store, meeting)
    assert line.detail.startswith("Trần Văn Long: ghi nhầm (")


def test_what_is_taken_back_since_the_adoption_is_told_with_its_reason(store: SqlStore) -> None:
    meeting = begun(store, called(store))
    vote = votes.take(store, RULES, meeting.id, Figures(votes_for=20), subject="x")
    inverse = votes.correct(store, vote, Figures(votes_for=21))
    adopted(store, meeting)
    with pytest.raises(ReasonNeeded):
        undo.take_back(store, inverse, now=MOMENT)
    with given_reason(Why(because="vẫn đúng", at=NOW)):
        undo.take_back(store, inverse, now=MOMENT)
    with store.reading() as reading:
        assert reading.get(Vote, vote.id).votes_for == 20
        assert [found.because for found in kept(reading, meeting.id)] == ["vẫn đúng"]


def test_a_corrected_fact_of_the_meeting_goes_as_it_came(store: SqlStore) -> None:
    meeting = adopted(store, called(store))
    with given_reason(Why(because="ghi sót", at=NOW)):
        inverse = meetings.change(store, meeting, replace(meeting, fee_paid=20))
    redoing = undo.take_back(store, inverse, now=MOMENT)
    assert now_of(store, meeting).fee_paid is None
    assert corrections(store, meeting) == []
    undo.take_back(store, redoing, now=MOMENT)
    assert now_of(store, meeting).fee_paid == 20
    assert len(corrections(store, meeting)) == 1


def test_a_fact_said_before_the_adoption_is_not_taken_back_in_silence(store: SqlStore) -> None:
    meeting = called(store)
    inverse = meetings.change(store, meeting, replace(meeting, fee_paid=20))
    adopted(store, meeting)
    with pytest.raises(ReasonNeeded):
        undo.take_back(store, inverse, now=MOMENT)
    assert now_of(store, meeting).fee_paid == 20
