"""Counts of a roll call."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from sotay.domain.holding import Fee, Mark
from sotay.domain.member import MemberKind, MemberState


class Called(Protocol):
    """What a count needs of a line of the roll call; rows and sealed lines both have it."""

    @property
    def kind(self) -> MemberKind: ...
    @property
    def state(self) -> MemberState: ...
    @property
    def mark(self) -> Mark: ...
    @property
    def arrived(self) -> datetime | None: ...
    @property
    def departed(self) -> datetime | None: ...


class Paying(Protocol):
    """What the fee of a month needs of a line of the roll call."""

    @property
    def state(self) -> MemberState: ...
    @property
    def fee(self) -> Fee: ...


@dataclass(frozen=True, slots=True)
class Attendance:
    """Numbers of members. ``total`` leaves out members here on temporary stay: they belong to another cell."""

    total: int
    official: int
    probationary: int
    present_official: int
    present_probationary: int
    guests: int
    """Members of other cells here on temporary stay and present."""
    exempt: int
    """Exempt, whether present or not."""
    exempt_absent: int
    away: int
    """On temporary stay elsewhere, whether present or not."""
    away_absent: int
    excused: int
    unexcused: int
    suspended_absent: int
    """Counted as excused or not; nobody expects them."""

    @property
    def present(self) -> int:
        return self.present_official + self.present_probationary

    @property
    def adds_up(self) -> bool:
        """The check printed under the roll call: 27 = 21 + 02 + 01 + 03."""
        return self.total == self.present + self.exempt_absent + self.away_absent + self.excused + self.unexcused

    @property
    def expected(self) -> int:
        """Those the goal of 90 % is measured against: exempt, away and suspended members do not count when absent."""
        return self.total - self.exempt_absent - self.away_absent - self.suspended_absent


def count(lines: Iterable[Called]) -> Attendance:
    """The counts of a roll call."""
    called = list(lines)
    own = [line for line in called if line.state is not MemberState.GUEST]
    present = [line for line in own if line.mark is Mark.PRESENT]
    return Attendance(
        total=len(own),
        official=_of_kind(own, MemberKind.OFFICIAL),
        probationary=_of_kind(own, MemberKind.PROBATIONARY),
        present_official=_of_kind(present, MemberKind.OFFICIAL),
        present_probationary=_of_kind(present, MemberKind.PROBATIONARY),
        guests=sum(line.state is MemberState.GUEST and line.mark in {Mark.GUEST, Mark.PRESENT} for line in called),
        exempt=sum(line.state is MemberState.EXEMPT for line in own),
        exempt_absent=sum(line.mark is Mark.EXEMPT for line in own),
        away=sum(line.state is MemberState.AWAY for line in own),
        away_absent=sum(line.mark is Mark.AWAY for line in own),
        excused=sum(line.mark is Mark.EXCUSED for line in own),
        unexcused=sum(line.mark is Mark.UNEXCUSED for line in own),
        suspended_absent=sum(line.state is MemberState.SUSPENDED and line.mark is not Mark.PRESENT for line in own),
    )


def owes_fee(line: Paying) -> bool:
    """Whether the cell asks this member for the month's fee: those of other cells pay there, some are exempt."""
    return line.state is not MemberState.GUEST and line.fee is not Fee.EXEMPT


@dataclass(frozen=True, slots=True)
class FeeCount:
    """Of how many members the month's fee is asked, and what is written down about it."""

    owing: int
    paid: int
    unpaid: int

    @property
    def unknown(self) -> int:
        return self.owing - self.paid - self.unpaid


def count_fee(lines: Iterable[Paying]) -> FeeCount:
    """What the marks of a roll call say of the fee."""
    marks = [line.fee for line in lines if owes_fee(line)]
    return FeeCount(len(marks), marks.count(Fee.PAID), marks.count(Fee.UNPAID))


def usual_mark(state: MemberState) -> Mark:
    """What a member of that state is marked before anyone is called."""
    return {
        MemberState.EXEMPT: Mark.EXEMPT,
        MemberState.AWAY: Mark.AWAY,
        MemberState.GUEST: Mark.GUEST,
        MemberState.SUSPENDED: Mark.EXCUSED,
    }.get(state, Mark.PRESENT)


_ABSENT = {Mark.EXCUSED, Mark.UNEXCUSED}
_MARKS = {
    MemberState.ACTIVE: {Mark.PRESENT, *_ABSENT},
    MemberState.EXEMPT: {Mark.PRESENT, Mark.EXEMPT, Mark.EXCUSED},
    MemberState.AWAY: {Mark.PRESENT, Mark.AWAY, Mark.EXCUSED},
    MemberState.GUEST: {Mark.GUEST, *_ABSENT},
    MemberState.SUSPENDED: {Mark.PRESENT, *_ABSENT},
}


def allowed_marks(state: MemberState) -> frozenset[Mark]:
    """What a member of that state can be marked; who left can be marked nothing."""
    return frozenset(_MARKS.get(state, ()))


def _of_kind(lines: Sequence[Called], kind: MemberKind) -> int:
    return sum(line.kind is kind for line in lines)
