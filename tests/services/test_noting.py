"""Meetings entered from notes: hours past midnight, ballots, and the members of that day."""

from datetime import date, time, timedelta

import pytest
from tests.cells import NOW, desk

from sotay.domain.holding import RollCallEntry, Vote, VoteForm, VoteMatter
from sotay.domain.ids import uuid7
from sotay.domain.meeting import Meeting
from sotay.domain.member import Member, MemberState
from sotay.domain.notes import Act, MeetingNotes, PersonUnknown
from sotay.domain.voting import BallotsNotCounted
from sotay.persistence.store import SqlStore
from sotay.services import noting

DAY = NOW.date()


def entered(store: SqlStore, notes: MeetingNotes) -> Meeting:
    return noting.enter(store, desk(), notes, attach=lambda *_: None)


def test_a_meeting_that_ends_after_midnight_ends_the_next_day(store: SqlStore) -> None:
    late = (("Nguyễn Văn 7", time(0, 10)),)
    meeting = entered(store, MeetingNotes(on=DAY, started=time(22), ended=time(0, 30), late=late))
    assert meeting.ended is not None
    assert meeting.started is not None
    assert meeting.ended - meeting.started == timedelta(hours=2, minutes=30)
    with store.reading() as reading:
        (line,) = reading.find(RollCallEntry, meeting_id=meeting.id, name="Nguyễn Văn 7")
    assert line.arrived is not None
    assert line.arrived.date() == DAY + timedelta(days=1)


def test_a_secret_vote_is_noted_with_its_ballots(store: SqlStore) -> None:
    act = Act(vote="kết nạp", matter=VoteMatter.PERSON, form=VoteForm.SECRET, invalid=1, issued=27, returned=27)
    meeting = entered(store, MeetingNotes(on=DAY, acts=(act,)))
    with store.reading() as reading:
        (vote,) = reading.find(Vote, meeting_id=meeting.id)
    assert (vote.votes_for, vote.invalid, vote.issued, vote.returned) == (26, 1, 27, 27)
    with pytest.raises(BallotsNotCounted):
        entered(store, MeetingNotes(on=DAY, acts=(Act(vote="kết nạp", form=VoteForm.SECRET),)))


def test_who_left_since_is_known_at_the_meeting_of_that_day(store: SqlStore) -> None:
    with store.writing() as tx:
        tx.save(Member(id=uuid7(), full_name="Phạm Văn Xa", state=MemberState.LEFT, left_on=date(2026, 10, 1)))
    excused = (("Phạm Văn Xa", "ốm"),)
    entered(store, MeetingNotes(on=date(2026, 9, 5), excused=excused))
    with pytest.raises(PersonUnknown):
        entered(store, MeetingNotes(on=DAY, excused=excused))
