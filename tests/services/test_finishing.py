"""Đang ghi → Đã thông qua → Chờ ký → Đã khóa: each step where it may be taken, refused where it may not."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from tests.cells import NOW, desk
from tests.meetings import adopted, begun, called, confirmed, item_of, now_of, sealed

from sotay.domain.cell import Term
from sotay.domain.errors import KnownError, NotFound, SealedAlready, WrongState
from sotay.domain.holding import Fee, Mark, Remark
from sotay.domain.ids import uuid7
from sotay.domain.lacking import Weight
from sotay.domain.meeting import Meeting, MeetingState
from sotay.domain.meeting_rules import PointsOutOfBounds
from sotay.domain.member import Member
from sotay.domain.record import MeetingRecord
from sotay.domain.sealed import Fault, RecordFault, RecordMissing, digest
from sotay.domain.voting import FigureNegative, MoreHandsThanPeople, MoreVotersThanBase, MoreVotersThanRoll
from sotay.persistence.store import SqlStore
from sotay.records.canonical import CanonicalCodec
from sotay.records.verifying import verify
from sotay.services import finishing, meetings, minutes, rollcall, undo
from sotay.services.finishing import NotCarried, NotReady, TermMissing

S = MeetingState
Verb = Callable[[SqlStore, Meeting], object]
VERBS: dict[str, Verb] = {
    "adopt": lambda store, m: finishing.adopt(store, desk(), m.id, votes_for=20, voters_present=27, at=NOW),
    "send": lambda store, m: finishing.send_for_signing(store, desk(), m.id),
    "reopen": lambda store, m: finishing.reopen(store, m.id),
    "withdraw": lambda store, m: finishing.withdraw_adoption(store, m.id, because="nhầm cuộc họp", at=NOW),
    "score": lambda store, m: finishing.score(store, desk(), m.id, 92),
    "seal": lambda store, m: finishing.seal(store, desk(), m.id),
}
ALLOWED = {
    (S.RECORDING, "adopt"): S.ADOPTED,
    (S.RECORDING, "score"): S.RECORDING,
    (S.ADOPTED, "send"): S.SIGNING,
    (S.ADOPTED, "score"): S.ADOPTED,
    (S.ADOPTED, "seal"): S.SEALED,
    (S.ADOPTED, "withdraw"): S.RECORDING,
    (S.SIGNING, "send"): S.SIGNING,
    (S.SIGNING, "reopen"): S.ADOPTED,
    (S.SIGNING, "score"): S.SIGNING,
    (S.SIGNING, "seal"): S.SEALED,
}


def at(store: SqlStore, state: MeetingState) -> Meeting:
    meeting = called(store)
    if state is S.RECORDING:
        return begun(store, meeting)
    adopted(store, meeting)
    if state is not S.ADOPTED:
        finishing.send_for_signing(store, desk(), meeting.id)
    if state is S.SEALED:
        finishing.seal(store, desk(), meeting.id)
    return meeting


def shown(store: SqlStore, meeting: Meeting) -> MeetingRecord:
    with store.reading() as reading:
        return finishing.as_it_stands(reading, desk(), meeting.id)


def codes(store: SqlStore, meeting: Meeting) -> set[str]:
    with store.reading() as reading:
        return {lack.code for lack in finishing.check(reading, desk(), meeting.id)}


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize("state", MeetingState)
def test_each_step_is_taken_or_refused(store: SqlStore, state: MeetingState, verb: str) -> None:
    meeting = at(store, state)
    then = ALLOWED.get((state, verb))
    if then is None:
        with pytest.raises(SealedAlready if state is S.SEALED else WrongState):
            VERBS[verb](store, meeting)
        assert now_of(store, meeting).state is state
    else:
        VERBS[verb](store, meeting)
        assert now_of(store, meeting).state is then


def test_minutes_changed_after_they_were_printed_for_signing_are_to_be_printed_again(store: SqlStore) -> None:
    meeting = called(store)
    adopted(store, meeting)
    remark = Remark(id=uuid7(), meeting_id=meeting.id, item_id=item_of(store, meeting).id, order="a", text="Nhất trí")
    with store.writing() as tx:
        tx.save(remark)
    finishing.send_for_signing(store, desk(), meeting.id)
    assert "lack-printed" not in codes(store, meeting)
    changed = replace(remark, text="Không nhất trí")
    minutes.rewrite(store, remark, changed)
    assert "lack-printed" in codes(store, meeting)
    minutes.rewrite(store, changed, remark)
    assert "lack-printed" not in codes(store, meeting)
    finishing.score(store, desk(), meeting.id, 92)
    assert "lack-printed" in codes(store, meeting)
    finishing.send_for_signing(store, desk(), meeting.id)
    assert "lack-printed" not in codes(store, meeting)
    finishing.seal(store, desk(), meeting.id)


@pytest.mark.parametrize("verb", VERBS)
def test_no_step_of_a_meeting_that_is_not_there(store: SqlStore, verb: str) -> None:
    with pytest.raises(NotFound):
        VERBS[verb](store, replace(called(store), id="nowhere"))


def test_what_forbids_keeps_the_minutes_from_being_adopted(store: SqlStore) -> None:
    meeting = called(store)
    with pytest.raises(NotReady) as refusal:
        finishing.adopt(store, desk(), meeting.id, votes_for=20, voters_present=20)
    assert [lack.code for lack in refusal.value.lacks] == ["lack-roll-call"]
    assert all(lack.weight is Weight.FORBIDS for lack in refusal.value.lacks)
    assert now_of(store, meeting) == meeting


@pytest.mark.parametrize(
    ("votes_for", "present", "error"),
    [
        (21, 20, MoreHandsThanPeople),
        (-1, 20, FigureNegative),
        (1000, 1000, MoreVotersThanBase),
        (27, 27, MoreVotersThanRoll),
        (0, 26, NotCarried),
        (13, 26, NotCarried),
    ],
)
def test_figures_of_an_adoption_that_cannot_be_adopt_nothing(
    store: SqlStore, votes_for: int, present: int, error: type[KnownError]
) -> None:
    meeting = begun(store, called(store))
    line = rollcall.call(store, meeting.id)[0]
    rollcall.mark(store, line, replace(line, mark=Mark.UNEXCUSED))
    with pytest.raises(error):
        finishing.adopt(store, desk(), meeting.id, votes_for=votes_for, voters_present=present)
    assert now_of(store, meeting).state is S.RECORDING
    assert now_of(store, meeting).doc_number is None
    finishing.adopt(store, desk(), meeting.id, votes_for=14, voters_present=26)


def test_what_forbids_keeps_the_record_from_being_sealed(store: SqlStore) -> None:
    meeting = adopted(store, called(store))
    early = replace(meeting, ended=NOW - timedelta(hours=1))
    meetings.change(store, meeting, early, because="ghi nhầm", at=NOW)
    with pytest.raises(NotReady) as refusal:
        finishing.seal(store, desk(), meeting.id)
    assert [lack.code for lack in refusal.value.lacks] == ["lack-times-order"]
    assert now_of(store, meeting).state is S.ADOPTED
    with store.reading() as reading:
        assert reading.records() == reading.links() == ()


def test_what_is_missing_is_told_for_the_next_step(store: SqlStore) -> None:
    meeting = called(store)
    assert "lack-roll-call" in codes(store, meeting)
    assert not {"lack-adoption", "lack-number", "lack-score"} & codes(store, meeting)
    adopted(store, meeting)
    assert "lack-roll-call" not in codes(store, meeting)
    assert "lack-score" in codes(store, meeting)
    finishing.score(store, desk(), meeting.id, 92)
    assert "lack-score" not in codes(store, meeting)
    finishing.seal(store, desk(), meeting.id)
    assert codes(store, meeting) == set()


def test_what_was_shown_before_is_what_is_sealed(store: SqlStore) -> None:
    meeting = adopted(store, called(store))
    before = shown(store, meeting)
    record = finishing.seal(store, desk(), meeting.id)
    assert record.sealed_bytes == CanonicalCodec().encode(replace(before, record_id=record.id))
    assert record.digest == digest(record.sealed_bytes)
    assert shown(store, meeting) == replace(before, record_id=record.id)


def test_what_is_shown_of_a_sealed_meeting_comes_from_its_bytes_alone(store: SqlStore) -> None:
    meeting = called(store)
    task = minutes.assign(store, meeting.id, "việc", assignee_id=None, due_on=None)
    sealed(store, meeting)
    before = shown(store, meeting)
    with store.writing() as tx:
        tx.save(replace(task, outcome="Đã xong"))
        tx.save(*(replace(member, full_name="Đổi Tên") for member in tx.find(Member)))
    assert shown(store, meeting) == before


def test_records_of_a_device_are_one_chain_and_of_two_devices_two(store: SqlStore) -> None:
    for device in ("máy 1", "máy 2", "máy 1"):
        meeting = adopted(store, called(store))
        finishing.seal(store, desk(device), meeting.id)
    with store.reading() as reading:
        assert verify(reading.records(), reading.links()) == []
        assert [(link.device_id, link.seq) for link in reading.links()] == [("máy 1", 1), ("máy 1", 2), ("máy 2", 1)]


def test_sealing_that_fails_on_the_way_leaves_everything_as_it_was(store: SqlStore) -> None:
    class Broken(CanonicalCodec):
        def encode(self, record: MeetingRecord) -> bytes:
            raise MemoryError(record.title)

    meeting = adopted(store, called(store))
    with pytest.raises(MemoryError):
        finishing.seal(store, replace(desk(), codec=Broken()), meeting.id)
    assert now_of(store, meeting).state is S.ADOPTED
    with store.reading() as reading:
        assert reading.records() == reading.links() == ()
    finishing.seal(store, desk(), meeting.id)


def test_sealing_is_not_taken_back(store: SqlStore) -> None:
    meeting = begun(store, called(store))
    entry = rollcall.call(store, meeting.id)[0]
    inverse = rollcall.mark(store, entry, replace(entry, fee=Fee.PAID))
    wording = minutes.present(store, item_of(store, meeting).id, presenter_id=None, text="x")
    adopted(store, meeting)
    finishing.seal(store, desk(), meeting.id)
    before = shown(store, meeting)
    for done in (inverse, wording):
        with pytest.raises(SealedAlready):
            undo.take_back(store, done, now=desk().clock.moment())
    assert shown(store, meeting) == before


@pytest.mark.parametrize("points", [-1, 101])
def test_points_outside_0_to_100_are_not_kept(store: SqlStore, points: int) -> None:
    meeting = called(store)
    with pytest.raises(PointsOutOfBounds):
        finishing.score(store, desk(), meeting.id, points)
    assert now_of(store, meeting).score is None


def test_minutes_typed_afterwards_are_adopted_and_sealed_without_a_clock(store: SqlStore) -> None:
    meeting = called(store)
    assert meeting.chair_id
    assert meeting.recorder_id
    meetings.change(store, meeting, replace(meeting, typed_afterwards=True))
    confirmed(store, meeting.id, chair_id=meeting.chair_id, recorder_id=meeting.recorder_id, at=None)
    rollcall.call(store, meeting.id)
    minutes.open_item(store, item_of(store, meeting).id, at=None)
    minutes.close(store, meeting.id, at=None)
    finishing.adopt(store, desk(), meeting.id, votes_for=27, voters_present=27)
    finishing.seal(store, desk(), meeting.id)
    record = shown(store, meeting)
    assert record.timeline == ()
    assert record.started is record.ended is None
    assert record.adoption
    assert record.adoption.at_wall is None


def test_minutes_adopted_before_their_term_was_entered_are_numbered_later(store: SqlStore) -> None:
    with store.writing() as tx:
        (term,) = tx.find(Term)
        tx.bin(term)
    meeting = adopted(store, called(store))
    assert meeting.doc_number is None
    with pytest.raises(TermMissing):
        finishing.number(store, meeting.id)
    with store.writing() as tx:
        tx.save(term)
    assert finishing.number(store, meeting.id).doc_number == 1
    with pytest.raises(WrongState):
        finishing.number(store, meeting.id)
    with pytest.raises(WrongState):
        finishing.number(store, called(store).id)


def test_a_sealed_meeting_without_its_record_is_not_shown_as_one(store: SqlStore) -> None:
    meeting = adopted(store, called(store))
    with store.writing() as tx:
        tx.save(replace(meeting, state=S.SEALED))
    with store.reading() as reading:
        with pytest.raises(RecordMissing):
            finishing.as_it_stands(reading, desk(), meeting.id)
        faults = verify(reading.records(), reading.links(), [meeting.id])
    assert faults == [RecordFault(Fault.UNRECORDED, meeting.id)]
