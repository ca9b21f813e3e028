"""What the papers before a meeting are made of: numbers, who signs, deadlines, guests."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.cells import CLOCK, NOW, desk
from tests.meetings import adopted, called

from sotay.domain.agenda import Threshold
from sotay.domain.calling import deadline
from sotay.domain.cell import Term
from sotay.domain.errors import WrongState
from sotay.domain.meeting import Guest, Meeting, MeetingKind
from sotay.domain.member import Member, MemberState, Office
from sotay.persistence.store import SqlStore
from sotay.services import convening, excuses, meetings, register, undo
from sotay.services.convening import INVITATION_CODE, NOTICE_CODE, Convening, Issued


def prepared(store: SqlStore, meeting_id: str) -> Convening:
    with store.reading() as reading:
        return convening.prepare(reading, desk(), meeting_id)


def holder(store: SqlStore, office: Office) -> Member:
    with store.reading() as reading:
        return next(member for member in reading.find(Member) if member.office is office)


def test_a_number_is_taken_once_per_meeting_and_kind_of_paper(store: SqlStore) -> None:
    first, second = called(store), called(store)
    assert convening.issue(store, CLOCK, first.id, NOTICE_CODE) == Issued(1, NOW.date())
    assert convening.issue(store, CLOCK, second.id, NOTICE_CODE) == Issued(2, NOW.date())
    assert convening.issue(store, CLOCK, first.id, INVITATION_CODE) == Issued(1, NOW.date())
    assert convening.issue(store, CLOCK, first.id, NOTICE_CODE) == Issued(1, NOW.date())
    with store.reading() as reading:
        known = register.issued(reading, first.id, NOTICE_CODE)
        assert known is not None
        assert (known.number, known.subject, known.issued_on) == (1, first.title, NOW.date())
        assert register.issued(reading, second.id, INVITATION_CODE) is None


def test_without_a_term_there_is_no_number_and_none_is_taken(store: SqlStore) -> None:
    with store.writing() as tx:
        tx.bin(*tx.find(Term))
    meeting = called(store)
    assert convening.issue(store, CLOCK, meeting.id, NOTICE_CODE) == Issued(None, NOW.date())
    with store.reading() as reading:
        assert register.issued(reading, meeting.id, NOTICE_CODE) is None


def test_the_secretary_signs_unless_a_deputy_takes_the_chair(store: SqlStore) -> None:
    secretary, deputy, member = (holder(store, office) for office in (Office.SECRETARY, Office.DEPUTY, Office.NONE))
    for chair, signer in ((secretary, secretary), (deputy, deputy), (member, secretary)):
        meeting = called(store)
        meetings.change(store, meeting, replace(meeting, chair_id=chair.id))
        signs = prepared(store, meeting.id).signer
        assert signs is not None
        assert (signs.id, signs.office) == (signer.id, signer.office)


def test_nobody_signs_for_a_cell_that_has_neither(store: SqlStore) -> None:
    with store.writing() as tx:
        tx.save(*(replace(member, office=Office.NONE) for member in tx.find(Member)))
    assert prepared(store, called(store).id).signer is None


def test_the_papers_know_who_would_be_called_and_how_many_would_vote(store: SqlStore) -> None:
    meeting, exempt = called(store), holder(store, Office.NONE)
    with store.writing() as tx:
        tx.save(replace(exempt, state=MemberState.EXEMPT))
    made = prepared(store, meeting.id)
    assert len(made.roll) == 27
    assert made.vote_base == 26
    assert Threshold.MAJORITY in made.thresholds.values()
    assert len(prepared(store, called(store, MeetingKind.COMMITTEE).id).roll) == 3


def test_an_excuse_is_on_the_papers_and_making_them_opens_no_roll(store: SqlStore) -> None:
    meeting, ill = called(store), holder(store, Office.NONE)
    excuses.tell(store, meeting.id, ill.id, "ốm")
    assert [line.reason for line in prepared(store, meeting.id).roll if line.reason] == ["ốm"]
    with store.reading() as reading:
        view = convening.look(reading, desk(), meeting.id)
    assert [line.member_id for line in view.excused] == [ill.id]
    assert len(view.callable) == 26
    assert prepared(store, meeting.id).record.roll_call == ()


def test_a_meeting_without_hour_or_place_makes_drafts(store: SqlStore) -> None:
    meeting = called(store)
    at_hour = replace(meeting, planned_at=NOW, place="Nhà văn hóa")
    meetings.change(store, meeting, at_hour)
    assert not prepared(store, meeting.id).is_draft
    meetings.change(store, at_hour, replace(at_hour, place=" "))
    assert prepared(store, meeting.id).is_draft


def test_who_was_told_when_is_kept_taken_back_and_closed_by_adoption(store: SqlStore) -> None:
    meeting = called(store)

    def kept() -> Meeting:
        with store.reading() as reading:
            return reading.get(Meeting, meeting.id)

    inverse = convening.tell_members(store, meeting.id, NOW)
    convening.post(store, meeting.id, NOW + timedelta(hours=1))
    assert (kept().notified, kept().posted) == (NOW, NOW + timedelta(hours=1))
    undo.take_back(store, inverse, now=CLOCK.moment())
    convening.post(store, meeting.id, None)
    assert (kept().notified, kept().posted) == (None, None)
    over = adopted(store, called(store))
    for verb in (convening.tell_members, convening.post):
        with pytest.raises(WrongState):
            verb(store, over.id, NOW)


def test_an_invitation_is_taken_back_as_any_change(store: SqlStore) -> None:
    meeting = called(store)
    inverse = convening.invite(store, meeting.id, name="  Mai  Thị Lựu ", office="Đảng ủy viên")
    with store.reading() as reading:
        assert [(row.name, row.office) for row in reading.find(Guest)] == [("Mai Thị Lựu", "Đảng ủy viên")]
    undo.take_back(store, inverse, now=CLOCK.moment())
    with store.reading() as reading:
        assert reading.find(Guest) == ()


def test_a_guest_is_taken_off_and_put_back(store: SqlStore) -> None:
    meeting = called(store)
    guest = meetings.invite(store, meeting.id, name="Mai Thị Lựu")
    inverse = convening.disinvite(store, guest.id)
    with store.reading() as reading:
        assert reading.find(Guest, meeting_id=meeting.id) == ()
    undo.take_back(store, inverse, now=CLOCK.moment())
    with store.reading() as reading:
        assert [row.name for row in reading.find(Guest, meeting_id=meeting.id)] == ["Mai Thị Lựu"]


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(0, 30), st.integers(-60, 60))
def test_a_deadline_is_so_many_whole_days_before_the_meeting(on: date, before: int, off: int) -> None:
    found = deadline(on, before, on + timedelta(days=off))
    assert found.last_day == on - timedelta(days=before)
    assert found.days_left == -off - before
    last_minute = NOW.replace(year=found.last_day.year, month=found.last_day.month, day=found.last_day.day, hour=23)
    assert found.is_kept_by(last_minute)
    assert not found.is_kept_by(last_minute + timedelta(hours=1))
