"""The workspace counts the minute it is looked at, and says what each vote decided."""

from dataclasses import replace
from datetime import timedelta

from tests.cells import NOW, RULES, desk
from tests.meetings import begun, called

from sotay.domain.holding import Mark
from sotay.persistence.store import SqlStore
from sotay.services import meetings, rollcall, votes, workspace
from sotay.services.votes import Figures


def test_voters_are_those_of_the_minute(store: SqlStore) -> None:
    meeting = begun(store, called(store))
    late, early, *_ = rollcall.call(store, meeting.id)
    ten, twenty = NOW + timedelta(minutes=10), NOW + timedelta(minutes=20)
    rollcall.mark_all(store, [(late, replace(late, arrived=ten)), (early, replace(early, departed=twenty))])
    with store.reading() as reading:
        counted = [
            workspace.look(reading, desk(), meeting.id, at).standing.voters_present for at in (NOW, ten, twenty, None)
        ]
    assert counted == [26, 27, 26, 26]


def test_without_a_clock_everyone_who_came_is_counted(store: SqlStore) -> None:
    meeting = begun(store, called(store))
    late = rollcall.call(store, meeting.id)[0]
    rollcall.mark_all(store, [(late, replace(late, arrived=NOW + timedelta(minutes=10)))])
    meetings.change(store, meeting, replace(meeting, typed_afterwards=True))
    with store.reading() as reading:
        assert workspace.look(reading, desk(), meeting.id).standing.voters_present == 27


def test_both_readings_of_each_vote_are_told(store: SqlStore) -> None:
    meeting = begun(store, called(store))
    lines = rollcall.call(store, meeting.id)[:3]
    rollcall.mark_all(store, [(line, replace(line, mark=Mark.EXCUSED, reason="ốm")) for line in lines])
    vote = votes.take(store, RULES, meeting.id, Figures(votes_for=13), subject="x")
    with store.reading() as reading:
        outcome = workspace.look(reading, desk(), meeting.id).outcomes[vote.id]
    assert (outcome.needed, outcome.passes) == (14, False)
    assert (outcome.other_base, outcome.passes_by_other) == (24, True)
