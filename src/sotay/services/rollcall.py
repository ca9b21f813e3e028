"""Call the roll, and say in numbers who is there."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sotay.domain import attendance, voting
from sotay.domain.attendance import Attendance
from sotay.domain.holding import Fee, Mark, RollCallEntry
from sotay.domain.ids import uuid7
from sotay.domain.meeting import Meeting, MeetingKind
from sotay.domain.meeting_rules import MeetingRules
from sotay.domain.member import Member, MemberState, Office
from sotay.domain.names import display_names, name_key
from sotay.domain.voting import VoteBase
from sotay.services.changes import Inverse
from sotay.services.corrections import correctable
from sotay.services.meetings import being_recorded
from sotay.services.ports import Reading, Store

_IN_COMMITTEE = {Office.SECRETARY, Office.DEPUTY, Office.COMMITTEE}


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where the meeting stands in numbers."""

    attendance: Attendance
    base: VoteBase
    counted: int
    """The vote base in force: computed by the rules, or said by the person."""
    voters_present: int


def call(store: Store, meeting_id: str) -> tuple[RollCallEntry, ...]:
    """Open the roll: a line for each member of the cell, of the committee alone at its own meeting.

    Called again it adds those who joined since and changes nobody's mark. Lines come back in name order.
    """
    with store.writing() as tx:
        meeting = being_recorded(tx, meeting_id)
        members = called_members(tx, meeting)
        names = display_names(members)
        there = {entry.member_id for entry in tx.find(RollCallEntry, meeting_id=meeting_id)}
        tx.save(*(_line(meeting_id, member, names[member.id]) for member in members if member.id not in there))
        return in_name_order(tx.find(RollCallEntry, meeting_id=meeting_id))


def mark(store: Store, entry: RollCallEntry, *, because: str = "", at: datetime | None = None) -> Inverse:
    """Keep a changed line: mark, reason, times, fee. After adoption ``because`` says why (``at``: wall time)."""
    return mark_all(store, [entry], because=because, at=at)


def mark_all(
    store: Store, entries: Sequence[RollCallEntry], *, because: str = "", at: datetime | None = None
) -> Inverse:
    """Keep several changed lines of one meeting in one transaction."""
    with store.writing() as tx:
        for meeting_id in {entry.meeting_id for entry in entries}:
            correctable(tx, meeting_id, because=because, at=at)
        tx.save(*map(_consistent, entries))
    return tx.inverse


def standing(reading: Reading, rules: MeetingRules, meeting_id: str, at: datetime | None = None) -> Standing:
    """The numbers at wall time ``at``; None: everyone who came counts."""
    meeting = reading.get(Meeting, meeting_id)
    lines = reading.find(RollCallEntry, meeting_id=meeting_id)
    base = voting.vote_base(lines)
    by_rule = base.without_excused if rules.subtract_excused else base.strict
    return Standing(
        attendance=attendance.count(lines),
        base=base,
        counted=by_rule if meeting.base_override is None else meeting.base_override,
        voters_present=voting.voters_present(lines, at),
    )


def is_there(entry: RollCallEntry) -> bool:
    """Whether the line says that the member came."""
    return entry.mark in {Mark.PRESENT, Mark.GUEST}


def in_name_order(entries: Sequence[RollCallEntry]) -> tuple[RollCallEntry, ...]:
    """Lines in Vietnamese name order; the birth year behind a shared name does not count as its last word."""
    return tuple(sorted(entries, key=lambda entry: (name_key(entry.name.partition(" (")[0]), entry.name, entry.id)))


def callable_members(reading: Reading) -> list[Member]:
    """Members of the cell and those here on temporary stay; none who left."""
    return [member for member in reading.find(Member) if member.state is not MemberState.LEFT]


def called_members(reading: Reading, meeting: Meeting) -> list[Member]:
    """Whose names are called at this meeting, in name order."""
    members = callable_members(reading)
    if meeting.kind is MeetingKind.COMMITTEE:
        members = [member for member in members if member.office in _IN_COMMITTEE]
    return sorted(members, key=lambda member: (name_key(member.full_name), member.id))


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
        fee=Fee.EXEMPT if member.state is MemberState.EXEMPT else Fee.UNKNOWN,
    )


def _consistent(entry: RollCallEntry) -> RollCallEntry:
    """Times belong to those who came, reasons to those who did not."""
    if is_there(entry):
        return replace(entry, reason="")
    return replace(entry, arrived=None, departed=None, reason=entry.reason if entry.mark is Mark.EXCUSED else "")
