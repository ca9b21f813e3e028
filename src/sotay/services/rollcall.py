"""Call the roll, and say in numbers who is there."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Unpack

from sotay.domain import attendance, voting
from sotay.domain.attendance import Attendance
from sotay.domain.errors import Refused
from sotay.domain.holding import Fee, Mark, RollCallEntry
from sotay.domain.ids import uuid7
from sotay.domain.meeting import Meeting, MeetingKind
from sotay.domain.meeting_rules import MeetingRules
from sotay.domain.member import Member, MemberState, Office, as_on
from sotay.domain.names import name_key
from sotay.domain.spelling import tidy
from sotay.domain.times import WallTime, hour_of
from sotay.domain.typed_dates import read_whole_hour
from sotay.domain.voting import VoteBase
from sotay.services.changes import Inverse, merged
from sotay.services.corrections import Why, keep
from sotay.services.members import printed_names
from sotay.services.ports import Reading, Store, Writing
from sotay.services.states import being_recorded

_IN_COMMITTEE = {Office.SECRETARY, Office.DEPUTY, Office.COMMITTEE}


class BaseOutOfBounds(Refused):
    """A vote base is 1 at least and all official members at most."""

    code = "base-out-of-bounds"
    facts = ("base", "most")


class BaseWithoutReason(Refused):
    """Another base than the computed one is printed with its reason."""

    code = "base-without-reason"


class MarkUnfit(Refused):
    """A member of that state cannot be marked so."""

    code = "mark-unfit"
    facts = ("name",)


class HourUnreadable(Refused):
    """What was typed is no hour of the day."""

    code = "hour-unreadable"
    facts = ("text",)


class HourBeforeBegin(Refused):
    """Nobody comes late or leaves before the meeting begins."""

    code = "hour-before-begin"
    facts = ("began",)


class LeftBeforeComing(Refused):
    """Nobody leaves before they came."""

    code = "left-before-coming"
    facts = ("name",)


_A_MEETING = timedelta(hours=12)
"""Longer than any; an hour further on from its beginning lies before it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbers:
    """Where the meeting stands in numbers."""

    attendance: Attendance
    base: VoteBase
    counted: int
    """The vote base in force: computed by the rules, or said by the person."""
    other: int
    """The base of the reading that the rules do not take."""
    voters_present: int
    subtracts_excused: bool
    """Whether the rules take those absent with a reason off the base."""
    base_reason: str
    """Why the base is another one than the computed; empty where it is not."""


def call(store: Store, meeting_id: str) -> tuple[RollCallEntry, ...]:
    """Open the roll: a line for each member of the cell, of the committee alone at its own meeting.

    Called again it is as of today, but for lines that somebody marked. Lines come back in name order.
    Raises NotFound, WrongState once adopted, or SealedAlready.
    """
    with store.writing() as tx:
        _renew(tx, being_recorded(tx, meeting_id))
        return in_name_order(tx.find(RollCallEntry, meeting_id=meeting_id))


def renew_open(tx: Writing, meeting: Meeting) -> None:
    """Bring a roll that was opened before to today; one that was not stays closed."""
    if called(tx, meeting.id):
        _renew(tx, meeting)


def called(reading: Reading, meeting_id: str) -> tuple[RollCallEntry, ...]:
    """The lines of a roll that was called; excuses told before it alone (:mod:`sotay.services.excuses`) are none."""
    lines = reading.find(RollCallEntry, meeting_id=meeting_id)
    return lines if any(line.mark is not Mark.EXCUSED for line in lines) else ()


def expected(reading: Reading, meeting: Meeting) -> tuple[RollCallEntry, ...]:
    """The roll as it would be called now, with the marks that stand already, in name order; nothing is kept."""
    names = printed_names(reading)
    known = {line.member_id: line for line in reading.find(RollCallEntry, meeting_id=meeting.id)}
    members = called_members(reading, meeting)
    return in_name_order([known.get(one.id) or _line(meeting.id, one, names[one.id]) for one in members])


def mark(store: Store, before: RollCallEntry, after: RollCallEntry, **why: Unpack[Why]) -> Inverse:
    """Keep what changed of a line: mark, reason, times, fee. Raises as :func:`mark_all`."""
    return mark_all(store, [(before, after)], **why)


def mark_all(store: Store, changes: Iterable[tuple[RollCallEntry, RollCallEntry]], **why: Unpack[Why]) -> Inverse:
    """Keep what changed of several lines, each as it was and as it became, in one transaction.

    Raises NotFound, MarkUnfit, LeftBeforeComing, ReasonNeeded once adopted, or SealedAlready.
    """
    with store.writing() as tx:
        for before, after in changes:
            kept = tx.get(RollCallEntry, after.id)
            keep(tx, kept, _consistent(merged(kept, before, after)), **why)
    return tx.inverse


def settle_fee(store: Store, meeting_id: str, **why: Unpack[Why]) -> Inverse:
    """Everyone present has paid the month's fee, but those of whom something is written down already.

    Raises NotFound, ReasonNeeded once adopted, or SealedAlready.
    """
    with store.writing() as tx:
        for line in tx.find(RollCallEntry, meeting_id=meeting_id):
            if is_there(line) and attendance.owes_fee(line) and line.fee is Fee.UNKNOWN:
                keep(tx, line, replace(line, fee=Fee.PAID), **why)
    return tx.inverse


def hour(meeting: Meeting, typed: str) -> WallTime:
    """When somebody came late or left: ``19:45``, ``1945``, on the day of the meeting or after its midnight.

    Raises HourUnreadable or HourBeforeBegin.
    """
    try:
        at = read_whole_hour(typed)
    except ValueError as error:
        raise HourUnreadable(text=typed.strip()) from error
    began = meeting.started
    found = hour_of(began.date() if began else meeting.on, at, began)
    if began and found - began > _A_MEETING:
        raise HourBeforeBegin(began=f"{began:%H:%M}")
    return found


def override_base(store: Store, meeting_id: str, base: int | None, reason: str, **why: Unpack[Why]) -> Inverse:
    """Say another vote base than the computed one, with the reason that is printed; None: the computed one again.

    Raises NotFound, BaseOutOfBounds, BaseWithoutReason, ReasonNeeded once adopted, or SealedAlready.
    """
    with store.writing() as tx:
        meeting = tx.get(Meeting, meeting_id)
        most = voting.vote_base(called(tx, meeting_id)).official
        if base is not None and not 1 <= base <= most:
            raise BaseOutOfBounds(base=base, most=most)
        if base is not None and not tidy(reason):
            raise BaseWithoutReason
        said = replace(meeting, base_override=base, base_reason="" if base is None else tidy(reason))
        keep(tx, meeting, said, **why)
    return tx.inverse


def numbers(reading: Reading, rules: MeetingRules, meeting_id: str, at: datetime | None = None) -> Numbers:
    """The numbers at wall time ``at``; None: everyone who came counts."""
    return numbers_of(reading.get(Meeting, meeting_id), called(reading, meeting_id), rules, at)


def numbers_of(
    meeting: Meeting, lines: Sequence[RollCallEntry], rules: MeetingRules, at: datetime | None = None
) -> Numbers:
    """The same of a roll that was read already, as :func:`called` gives it."""
    base = voting.vote_base(lines)
    computed = base.read(subtract_excused=rules.subtract_excused)
    return Numbers(
        attendance=attendance.count(lines),
        base=base,
        counted=computed if meeting.base_override is None else meeting.base_override,
        other=base.read(subtract_excused=not rules.subtract_excused),
        voters_present=voting.voters_present(lines, at),
        subtracts_excused=rules.subtract_excused,
        base_reason="" if meeting.base_override is None else meeting.base_reason,
    )


def is_excused(entry: RollCallEntry) -> bool:
    """Whether the member said that they cannot come; whose state says so by itself did not have to."""
    return entry.mark is Mark.EXCUSED and attendance.usual_mark(entry.state) is not Mark.EXCUSED


def in_room(reading: Reading, meeting_id: str, at: datetime | None) -> int:
    """Voters in the room at wall time ``at`` by the roll call; None: everyone who came counts."""
    return voting.voters_present(called(reading, meeting_id), at)


def is_there(entry: RollCallEntry) -> bool:
    """Whether the line says that the member came."""
    return entry.mark in {Mark.PRESENT, Mark.GUEST}


def in_name_order(entries: Sequence[RollCallEntry]) -> tuple[RollCallEntry, ...]:
    """Lines in Vietnamese name order; the birth year behind a shared name does not count as its last word."""
    return tuple(sorted(entries, key=lambda entry: (name_key(entry.name.partition(" (")[0]), entry.name, entry.id)))


def callable_members(reading: Reading, day: date) -> list[Member]:
    """Members of the cell and those here on temporary stay, as on that day."""
    return [member for found in reading.find(Member) if (member := as_on(found, day)) is not None]


def called_members(reading: Reading, meeting: Meeting) -> list[Member]:
    """Whose names are called at this meeting, in name order."""
    members = callable_members(reading, meeting.on)
    if meeting.kind is MeetingKind.COMMITTEE:
        members = [member for member in members if member.office in _IN_COMMITTEE]
    return sorted(members, key=lambda member: (name_key(member.full_name), member.id))


def _renew(tx: Writing, meeting: Meeting) -> None:
    """A line for each member called; lines that nobody marked copy the member anew, or go with who left.

    So do excuses told before the roll was called, and keep their reason.
    """
    names = printed_names(tx)
    is_first = not called(tx, meeting.id)
    wanted = {member.id: _line(meeting.id, member, names[member.id]) for member in called_members(tx, meeting)}
    for entry in tx.find(RollCallEntry, meeting_id=meeting.id):
        line = wanted.pop(entry.member_id, None)
        if is_first and line is not None:
            line = replace(line, mark=entry.mark, reason=entry.reason, told_beforehand=True)
        elif not is_first and not _is_untouched(entry):
            continue
        if line is None:
            tx.bin(entry)
        else:
            tx.save(replace(line, id=entry.id, extra=entry.extra))
    tx.save(*wanted.values())


def _is_untouched(entry: RollCallEntry) -> bool:
    """Whether the line says no more than that such a member was called."""
    marks = (entry.mark, entry.fee, entry.reason, entry.arrived, entry.departed)
    return marks == (attendance.usual_mark(entry.state), _usual_fee(entry.state), "", None, None)


def _usual_fee(state: MemberState) -> Fee:
    return Fee.EXEMPT if state is MemberState.EXEMPT else Fee.UNKNOWN


def _line(meeting_id: str, member: Member, name: str) -> RollCallEntry:
    return RollCallEntry(
        id=uuid7(),
        meeting_id=meeting_id,
        member_id=member.id,
        name=name,
        kind=member.kind,
        state=member.state,
        office=member.office,
        group=member.group,
        mark=attendance.usual_mark(member.state),
        fee=_usual_fee(member.state),
    )


def _consistent(entry: RollCallEntry) -> RollCallEntry:
    """Times belong to those who came, reasons to those who did not; a guest who came is marked as one."""
    if entry.state is MemberState.GUEST and entry.mark is Mark.PRESENT:
        entry = replace(entry, mark=Mark.GUEST)
    if entry.mark not in attendance.allowed_marks(entry.state):
        raise MarkUnfit(name=entry.name)
    if is_there(entry):
        if entry.arrived and entry.departed and entry.departed < entry.arrived:
            raise LeftBeforeComing(name=entry.name)
        return replace(entry, reason="")
    return replace(entry, arrived=None, departed=None, reason=entry.reason if entry.mark is Mark.EXCUSED else "")
