"""Finish a meeting: say what is missing, adopt, send for signing, seal."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from typing import Unpack

from sotay.domain import lacking
from sotay.domain.agenda import Threshold
from sotay.domain.errors import NotFound, Refused, WrongState
from sotay.domain.ids import uuid7
from sotay.domain.lacking import Lack, Weight
from sotay.domain.meeting import Meeting, MeetingState
from sotay.domain.meeting_rules import MeetingRules
from sotay.domain.record import SCHEMA, Amendment, MeetingRecord
from sotay.domain.sealed import RecordKind, RecordMissing, SealedRecord
from sotay.domain.settled import Findings, settled
from sotay.domain.spelling import tidy
from sotay.domain.voting import Ballot, not_voting, passes
from sotay.services import recording, register, rollcall, sealing
from sotay.services.corrections import Why, keep, note
from sotay.services.ports import Clock, Codec, Reading, Store, Writing
from sotay.services.recording import Frame
from sotay.services.rollcall import Numbers
from sotay.services.states import being_recorded, open_meeting

MINUTES_CODE = "BB"


class NotReady(Refused):
    """Something that a record cannot do without is missing; ``lacks`` are the sentences' codes."""

    code = "not-ready"
    facts = ("count",)

    def __init__(self, lacks: Sequence[Lack]) -> None:
        super().__init__(count=len(lacks))
        self.lacks = tuple(lacks)


class NotCarried(Refused):
    """No more than half of the voters present approve the minutes: they are corrected first."""

    code = "adoption-not-carried"
    facts = ("votes_for", "present")


class AmendmentWithoutReason(Refused):
    """An amendment says why."""

    code = "amendment-without-reason"


class AmendedAlready(Refused):
    """A later record amends this one: what is wrong now is amended there."""

    code = "amended-already"


class TermMissing(Refused):
    """No term of office of that day has been entered, so there is no number to give."""

    code = "term-missing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Where records are made: the rules in force, this device, the codec of sealed bytes."""

    rules: MeetingRules
    format_id: str
    device_id: str
    is_practice: bool
    codec: Codec
    clock: Clock

    def frame(self, record_id: str) -> Frame:
        return Frame(
            record_id=record_id, device_id=self.device_id, format_id=self.format_id, is_practice=self.is_practice
        )


def as_it_stands(reading: Reading, desk: Desk, meeting_id: str) -> MeetingRecord:
    """The meeting as one value: the sealed content where there is one, else composed from its rows.

    Raises NotFound, RecordUnreadable, or RecordMissing for a sealed meeting whose record is gone.
    """
    sealed = sealing.in_force(reading, meeting_id)
    if sealed is not None:
        return desk.codec.decode(sealed.sealed_bytes)
    if reading.get(Meeting, meeting_id).state is MeetingState.SEALED:
        raise RecordMissing
    return recording.compose(reading, desk.rules, meeting_id, desk.frame(""))


def look_over(reading: Reading, desk: Desk, meeting_id: str) -> Findings:
    """What is missing for the next step of the meeting and what is in order; nothing once it is sealed.

    Raises NotFound.
    """
    meeting = reading.get(Meeting, meeting_id)
    if meeting.state is MeetingState.SEALED:
        return Findings((), ())
    record = as_it_stands(reading, desk, meeting_id)
    unprinted, counted = recording.unprinted(reading, meeting_id, record), meeting.counted_present
    if meeting.state is MeetingState.RECORDING:
        lacks = lacking.before_adopting(record, desk.rules, unprinted=unprinted, counted=counted)
    else:
        is_as_printed = meeting.printed_digest in {"", _digest(desk, record)}
        lacks = lacking.before_sealing(
            record, desk.rules, unprinted=unprinted, counted=counted, is_as_printed=is_as_printed
        )
    return Findings(lacks, settled(record, lacks))


def check(reading: Reading, desk: Desk, meeting_id: str) -> tuple[Lack, ...]:
    """What is missing, as in :func:`look_over`."""
    return look_over(reading, desk, meeting_id).lacks


def check_adoption(numbers: Numbers, *, votes_for: int, voters_present: int) -> None:
    """Whether minutes can be adopted so in a meeting that stands so.

    Raises what :func:`sotay.domain.voting.not_voting` does for figures that cannot be, or NotCarried.
    """
    not_voting(
        Ballot(base=numbers.counted, in_room=numbers.voters_present, voters_present=voters_present, votes_for=votes_for)
    )
    if not passes(Threshold.MAJORITY, voters_present, votes_for):
        raise NotCarried(votes_for=votes_for, present=voters_present)


def adopt(
    store: Store, desk: Desk, meeting_id: str, *, votes_for: int, voters_present: int, at: datetime | None = None
) -> Meeting:
    """The minutes were read back and adopted in the room at wall time ``at``; they get their number.

    Raises NotReady, what :func:`sotay.domain.voting.not_voting` does for figures that cannot be, NotCarried, NotFound,
    WrongState or SealedAlready.
    """
    with store.writing() as tx:
        meeting = being_recorded(tx, meeting_id)
        _refuse_unready(check(tx, desk, meeting_id))
        numbers = rollcall.numbers(tx, desk.rules, meeting_id, at)
        check_adoption(numbers, votes_for=votes_for, voters_present=voters_present)
        adopted = replace(
            meeting,
            state=MeetingState.ADOPTED,
            adopted=at,
            adopted_for=votes_for,
            adopted_of=voters_present,
            doc_number=meeting.doc_number or _number(tx, meeting),
        )
        tx.save(adopted)
        if at is not None and not meeting.typed_afterwards:
            note(tx, meeting_id, at, "adopted")
    return adopted


def withdraw_adoption(store: Store, meeting_id: str, **why: Unpack[Why]) -> Meeting:
    """Take back an adoption entered by mistake: the minutes are being recorded again and keep their number.

    Raises NotFound, WrongState unless adopted and not out for signing, ReasonNeeded, or SealedAlready.
    """
    with store.writing() as tx:
        meeting = _at(tx, meeting_id, MeetingState.ADOPTED)
        again = replace(meeting, state=MeetingState.RECORDING, adopted=None, adopted_for=None, adopted_of=None)
        keep(tx, meeting, again, **why)
    return again


def number(store: Store, meeting_id: str) -> Meeting:
    """Give adopted minutes the number that they could not get before their term was entered.

    Raises NotFound, WrongState before adoption or where they have one, TermMissing, or SealedAlready.
    """
    with store.writing() as tx:
        meeting = open_meeting(tx, meeting_id)
        if meeting.state is MeetingState.RECORDING or meeting.doc_number is not None:
            raise WrongState(state=meeting.state.value)
        given = _number(tx, meeting)
        if given is None:
            raise TermMissing
        numbered = replace(meeting, doc_number=given)
        tx.save(numbered)
    return numbered


def send_for_signing(store: Store, desk: Desk, meeting_id: str) -> Meeting:
    """The clean minutes are printed for signing, or once more with what was corrected since.

    Raises NotFound, WrongState before adoption, or SealedAlready.
    """
    with store.writing() as tx:
        meeting = open_meeting(tx, meeting_id)
        if meeting.state is MeetingState.RECORDING:
            raise WrongState(state=meeting.state.value)
        printed = _digest(desk, as_it_stands(tx, desk, meeting_id))
        sent = replace(meeting, state=MeetingState.SIGNING, printed_digest=printed)
        tx.save(sent)
    return sent


def reopen(store: Store, meeting_id: str) -> Meeting:
    """Take the minutes back from signing to correct their wording.

    Raises NotFound, WrongState unless out for signing, or SealedAlready.
    """
    with store.writing() as tx:
        reopened = replace(_at(tx, meeting_id, MeetingState.SIGNING), state=MeetingState.ADOPTED)
        tx.save(reopened)
    return reopened


def score(store: Store, desk: Desk, meeting_id: str, points: int) -> Meeting:
    """Keep the points of the quality sheet with their class. Raises PointsOutOfBounds, NotFound or SealedAlready."""
    with store.writing() as tx:
        return keep_score(tx, desk, meeting_id, points)


def keep_score(tx: Writing, desk: Desk, meeting_id: str, points: int) -> Meeting:
    """Like :func:`score`, within a transaction."""
    meeting = open_meeting(tx, meeting_id)
    scored = replace(meeting, score=points, score_class=desk.rules.score_class(points))
    tx.save(scored)
    return scored


def seal(store: Store, desk: Desk, meeting_id: str) -> SealedRecord:
    """Khóa hồ sơ: the record is made, chained and kept for ever; the parts of the meeting freeze with it.

    The signed copy, where there is one, is bound to it by a record of its own.

    Raises NotReady, NotFound, WrongState before adoption, or SealedAlready.
    """
    with store.writing() as tx:
        meeting = open_meeting(tx, meeting_id)
        if meeting.state is MeetingState.RECORDING:
            raise WrongState(state=meeting.state.value)
        content = recording.compose(tx, desk.rules, meeting_id, desk.frame(uuid7()))
        unprinted = recording.unprinted(tx, meeting_id, content)
        _refuse_unready(lacking.before_sealing(content, desk.rules, unprinted=unprinted))
        copy = sealing.of_open(tx, meeting_id)
        tx.save(replace(meeting, state=MeetingState.SEALED))
        record = sealing.keep(tx, desk, content)
        if copy is not None:
            sealing.keep_scan(tx, desk, record, copy)
    return record


def amend(
    store: Store, desk: Desk, record_id: str, reason: str, correct: Callable[[MeetingRecord], MeetingRecord]
) -> SealedRecord:
    """Đính chính: a new record stands beside a sealed one, says what is right and why; the first stays as it is.

    ``correct`` gives the content as it should have been. Raises NotFound, AmendedAlready for a record that another one
    amends, AmendmentWithoutReason, NotReady, or RecordUnreadable.
    """
    if not tidy(reason):
        raise AmendmentWithoutReason
    with store.writing() as tx:
        wrong = next((record for record in tx.records() if record.id == record_id), None)
        if wrong is None or wrong.kind is not RecordKind.MEETING:
            raise NotFound(what=SealedRecord.__name__)
        if sealing.in_force(tx, wrong.meeting_id) != wrong:
            raise AmendedAlready
        content = replace(
            correct(desk.codec.decode(wrong.sealed_bytes)),
            schema=SCHEMA,
            record_id=uuid7(),
            meeting_id=wrong.meeting_id,
            device_id=desk.device_id,
            amends=Amendment(record_id=wrong.id, digest=wrong.digest, reason=tidy(reason)),
        )
        _refuse_unready(lacking.before_sealing(content, desk.rules))
        return sealing.keep(tx, desk, content)


def _number(tx: Writing, meeting: Meeting) -> int | None:
    return register.number(tx, code=MINUTES_CODE, day=meeting.on, subject=meeting.title, meeting_id=meeting.id)


def _digest(desk: Desk, record: MeetingRecord) -> str:
    return sha256(desk.codec.encode(record)).hexdigest()


def _at(reading: Reading, meeting_id: str, state: MeetingState) -> Meeting:
    """The meeting, in that state alone."""
    meeting = open_meeting(reading, meeting_id)
    if meeting.state is not state:
        raise WrongState(state=meeting.state.value)
    return meeting


def _refuse_unready(lacks: Sequence[Lack]) -> None:
    forbidding = [lack for lack in lacks if lack.weight is Weight.FORBIDS]
    if forbidding:
        raise NotReady(forbidding)
