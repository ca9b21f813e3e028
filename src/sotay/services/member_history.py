"""What the handbook knows of a member's time in the cell: by the dates of the member and the roll calls of meetings."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sotay.domain.holding import Mark, RollCallEntry
from sotay.domain.meeting import Meeting
from sotay.domain.member import Member, MemberKind, MemberState, Office
from sotay.services import meetings, rollcall
from sotay.services.ports import Reading

_NOT_EXPECTED = {Mark.EXEMPT, Mark.AWAY}


class Step(StrEnum):
    ADMITTED = "admitted"
    CONFIRMED = "confirmed"
    CALLED = "called"
    """A meeting called the member as something else than the one before, or for the first time."""
    LEFT = "left"


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What a roll call said of the member, as on that day."""

    kind: MemberKind
    state: MemberState
    office: Office
    group: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryLine:
    on: date | None
    """None where nobody knows."""
    step: Step
    standing: Standing | None = None
    """Of a roll call."""
    reason: str = ""
    """Of leaving."""


@dataclass(frozen=True, slots=True)
class YearLine:
    year: int
    came: int
    expected: int
    """Meetings at which the member was neither exempt nor away on temporary stay."""


@dataclass(frozen=True, slots=True)
class MemberHistory:
    lines: tuple[HistoryLine, ...]
    """The oldest first."""
    years: tuple[YearLine, ...]
    """The newest first."""


def look(reading: Reading, member: Member) -> MemberHistory:
    """The history of a member; a change between two meetings is seen at the second one."""
    held = {meeting.id: meeting for meeting in reading.find(Meeting) if meetings.has_begun(meeting)}
    entries = [entry for entry in reading.find(RollCallEntry, member_id=member.id) if entry.meeting_id in held]
    called = sorted(((held[entry.meeting_id].on, entry) for entry in entries), key=lambda found: found[0])
    lines = [*_dated(member), *_standings(called)]
    ordered = sorted(lines, key=lambda line: (line.on or date.max, [*Step].index(line.step)))
    return MemberHistory(tuple(ordered), _years(called))


def _dated(member: Member) -> Iterator[HistoryLine]:
    if member.admitted_on is not None:
        yield HistoryLine(on=member.admitted_on, step=Step.ADMITTED)
    if member.confirmed_on is not None:
        yield HistoryLine(on=member.confirmed_on, step=Step.CONFIRMED)
    if member.state is MemberState.LEFT:
        yield HistoryLine(on=member.left_on, step=Step.LEFT, reason=member.left_reason)


def _standings(called: list[tuple[date, RollCallEntry]]) -> Iterator[HistoryLine]:
    before = None
    for on, entry in called:
        standing = Standing(kind=entry.kind, state=entry.state, office=entry.office, group=entry.group)
        if standing != before:
            yield HistoryLine(on=on, step=Step.CALLED, standing=standing)
        before = standing


def _years(called: list[tuple[date, RollCallEntry]]) -> tuple[YearLine, ...]:
    expected: dict[int, list[RollCallEntry]] = defaultdict(list)
    for on, entry in called:
        if entry.mark not in _NOT_EXPECTED:
            expected[on.year].append(entry)
    return tuple(
        YearLine(year, sum(map(rollcall.is_there, found)), len(found))
        for year, found in sorted(expected.items(), reverse=True)
    )
