"""Call the members and the guests together: what the papers before a meeting say, their numbers, who was told when."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from sotay.domain import voting
from sotay.domain.agenda import AgendaItem, Threshold
from sotay.domain.calling import Deadline, deadline, lacks_hour_or_place
from sotay.domain.document import Document
from sotay.domain.holding import RollCallEntry
from sotay.domain.meeting import Guest, Meeting, MeetingState
from sotay.domain.member import MemberState, Office
from sotay.domain.record import MeetingRecord, Person, RollCallLine
from sotay.domain.spelling import tidy
from sotay.domain.times import WallTime
from sotay.services import finishing, meetings, register, rollcall
from sotay.services.changes import Inverse
from sotay.services.finishing import Desk
from sotay.services.members import printed_names
from sotay.services.ports import Clock, Reading, Store
from sotay.services.recording import copied
from sotay.services.states import being_recorded

NOTICE_CODE = "TB"
INVITATION_CODE = "GM"
_SIGNING = (Office.SECRETARY, Office.DEPUTY)


class Sheet(StrEnum):
    """A paper of its own that is made before a meeting."""

    NOTICE = "notice"
    INVITATIONS = "invitations"
    PROGRAMME = "programme"
    SIGN_IN = "sign_in"
    SCRIPT = "script"
    HAND = "hand"
    """For minutes by hand."""


CODES = {Sheet.NOTICE: NOTICE_CODE, Sheet.INVITATIONS: INVITATION_CODE}
"""Which of them have a number."""


@dataclass(frozen=True, slots=True)
class Issued:
    """The number of a paper within its term, None where no term is known, and the day it is signed."""

    number: int | None
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Convening:
    """All that the papers before a meeting are made of."""

    record: MeetingRecord
    signer: Person | None
    """Who signs for the cell: the chair where it is its secretary or deputy, else the secretary, else the deputy."""
    overseer: str
    """The committee member above who follows the cell, to be told as well."""
    roll: tuple[RollCallLine, ...]
    """Whoever would be called, with the excuses told so far."""
    thresholds: Mapping[str, Threshold]
    """What is to be voted on, by item."""
    vote_base: int
    """The base if all of them come but those excused and exempt."""
    is_draft: bool
    """Hour or place is still open."""


def prepare(reading: Reading, desk: Desk, meeting_id: str) -> Convening:
    """What the papers of that meeting say now. Raises NotFound, or what reading its record does once it is sealed."""
    meeting = reading.get(Meeting, meeting_id)
    lines = rollcall.expected(reading, meeting)
    items = reading.find(AgendaItem, meeting_id=meeting_id)
    return Convening(
        record=finishing.as_it_stands(reading, desk, meeting_id),
        signer=signer(reading, meeting),
        overseer=meetings.the_cell(reading).overseer,
        roll=tuple(copied(RollCallLine, line) for line in lines),
        thresholds={item.id: item.threshold for item in items if item.threshold is not Threshold.NONE},
        vote_base=voting.vote_base(lines).read(subtract_excused=desk.rules.subtract_excused),
        is_draft=lacks_hour_or_place(meeting),
    )


def issue(store: Store, clock: Clock, meeting_id: str, code: str) -> Issued:
    """Give the meeting's paper of that type its number and day; made again it keeps both.

    Raises NotFound.
    """
    with store.writing() as tx:
        meeting, today = tx.get(Meeting, meeting_id), clock.wall().date()
        known = register.issued(tx, meeting_id, code)
        if known is not None:
            return Issued(known.number, known.issued_on or today)
        return Issued(register.number(tx, code=code, day=today, subject=meeting.title, meeting_id=meeting_id), today)


def invite(store: Store, meeting_id: str, *, name: str, office: str) -> Inverse:
    """Add a guest. Raises as :func:`sotay.services.meetings.invite`."""
    guest = meetings.invite(store, meeting_id, name=tidy(name), office=tidy(office))
    return Inverse(before=(), after=(), added=(guest,))


def disinvite(store: Store, guest_id: str) -> Inverse:
    """Take a guest off the list. Raises NotFound, WrongState once adopted, or SealedAlready."""
    with store.writing() as tx:
        guest = tx.get(Guest, guest_id)
        being_recorded(tx, guest.meeting_id)
        tx.bin(guest)
    return tx.inverse


def tell_members(store: Store, meeting_id: str, at: WallTime | None) -> Inverse:
    """The members were told at wall time ``at``; None: they were not. Raises NotFound, WrongState or SealedAlready."""
    with store.writing() as tx:
        tx.save(replace(being_recorded(tx, meeting_id), notified=at))
    return tx.inverse


def post(store: Store, meeting_id: str, at: WallTime | None) -> Inverse:
    """The papers stand on the national app since wall time ``at``; None: they do not. Raises as telling."""
    with store.writing() as tx:
        tx.save(replace(being_recorded(tx, meeting_id), posted=at))
    return tx.inverse


@dataclass(frozen=True, slots=True)
class Copies:
    """How many members get the papers printed, and how many of them in large type."""

    plain: int
    large: int

    @property
    def all(self) -> int:
        return self.plain + self.large


def copies(reading: Reading, meeting: Meeting) -> Copies:
    """By the ticks *nhận bản giấy* and *cần bản in chữ to* of those who are called."""
    members = rollcall.called_members(reading, meeting)
    large = sum(member.large_type for member in members)
    return Copies(sum(member.wants_paper and not member.large_type for member in members), large)


@dataclass(frozen=True, slots=True, kw_only=True)
class AppFields:
    """What the national app asks for a meeting."""

    title: str
    when: str
    where: str
    content: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ConveningView:
    """What the sheet of convening shows beside the rows of the workspace."""

    notice: Document | None
    invitation: Document | None
    deadline: Deadline
    excused: tuple[RollCallEntry, ...]
    callable: tuple[RollCallEntry, ...]
    """Whoever may still excuse themselves, as the roll would have them."""
    copies: Copies
    is_draft: bool
    """Hour or place is still open."""
    is_open: bool
    """Whether anything may still be said about it."""


def look(reading: Reading, desk: Desk, meeting_id: str) -> ConveningView:
    """Raises NotFound."""
    meeting = reading.get(Meeting, meeting_id)
    lines = rollcall.expected(reading, meeting)
    excused = tuple(line for line in lines if rollcall.is_excused(line))
    return ConveningView(
        notice=register.issued(reading, meeting_id, NOTICE_CODE),
        invitation=register.issued(reading, meeting_id, INVITATION_CODE),
        deadline=deadline(meeting.on, desk.rules.papers_days_before, desk.clock.wall().date()),
        excused=excused,
        callable=tuple(line for line in lines if line not in excused and line.state is not MemberState.AWAY),
        copies=copies(reading, meeting),
        is_draft=lacks_hour_or_place(meeting),
        is_open=meeting.state is MeetingState.RECORDING,
    )


def signer(reading: Reading, meeting: Meeting) -> Person | None:
    members = [one for one in rollcall.callable_members(reading, meeting.on) if one.office in _SIGNING]
    ranked = sorted(members, key=lambda one: (one.id != meeting.chair_id, _SIGNING.index(one.office), one.id))
    if not ranked:
        return None
    return Person(id=ranked[0].id, name=printed_names(reading)[ranked[0].id], office=ranked[0].office)
