"""Vote base, thresholds and the check of hands against people.

Điều lệ Đảng 9.5: a resolution holds when more than half of **all** its members approve, not of those present.
Quy định 24-QĐ/TW (2021) 9.3.2, carried on by 232-QĐ/TW (2025): who is left out of "all".
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sotay.domain.agenda import Threshold
from sotay.domain.attendance import Called
from sotay.domain.errors import Refused
from sotay.domain.holding import Mark
from sotay.domain.member import MemberKind, MemberState


@dataclass(frozen=True, slots=True)
class VoteBase:
    """Official members counted, and how the number was reached."""

    official: int
    """Official members of the cell."""
    exempt_absent: int
    away_absent: int
    suspended: int
    excused: int
    """Absent with an accepted reason and in the base otherwise; subtracted in the second reading only."""

    @property
    def strict(self) -> int:
        """The stricter reading: members absent with a reason stay in the base."""
        return self.official - self.exempt_absent - self.away_absent - self.suspended

    @property
    def without_excused(self) -> int:
        """The reading of congresses and conferences."""
        return self.strict - self.excused


def vote_base(lines: Iterable[Called]) -> VoteBase:
    """The base of a roll call: probationary members and members on temporary stay from elsewhere are in none."""
    official = [line for line in lines if line.kind is MemberKind.OFFICIAL and line.state is not MemberState.GUEST]
    absent = [line for line in official if line.mark is not Mark.PRESENT]
    return VoteBase(
        official=len(official),
        exempt_absent=sum(line.state is MemberState.EXEMPT for line in absent),
        away_absent=sum(line.state is MemberState.AWAY for line in absent),
        suspended=sum(line.state is MemberState.SUSPENDED for line in official),
        excused=sum(line.state is MemberState.ACTIVE and line.mark is Mark.EXCUSED for line in absent),
    )


def has_vote(line: Called) -> bool:
    """Whether this member votes when in the room."""
    return line.kind is MemberKind.OFFICIAL and line.state not in {MemberState.GUEST, MemberState.SUSPENDED}


def voters_present(lines: Iterable[Called], at: datetime | None) -> int:
    """Members with a vote in the room at wall time ``at``; None: everyone who came counts."""
    return sum(has_vote(line) and line.mark is Mark.PRESENT and _in_room(line, at) for line in lines)


def needed(threshold: Threshold, base: int) -> int:
    """The least number of votes for, in whole numbers: ``2·for > base``, ``3·for ≥ 2·base``.

    0 where no vote is taken; at least 1 otherwise, as nobody carries nothing.
    """
    match threshold:
        case Threshold.MAJORITY:
            return base // 2 + 1
        case Threshold.TWO_THIRDS:
            return max(1, -(-2 * base // 3))
        case Threshold.NONE:
            return 0


def passes(threshold: Threshold, base: int, votes_for: int) -> bool:
    """Whether the matter is carried."""
    return votes_for >= needed(threshold, base)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ballot:
    """The figures of one vote as counted."""

    base: int
    voters_present: int
    votes_for: int
    votes_against: int = 0
    votes_other: int = 0
    invalid: int = 0
    issued: int | None = None
    """Secret ballots given out; None for a show of hands."""
    returned: int | None = None


class MoreHandsThanPeople(Refused):
    """The figures add up to more than the voters present."""

    code = "more-hands-than-people"
    facts = ("hands", "people")


class MoreVotersThanBase(Refused):
    """More voters present than the base has: the roll call or the base is wrong."""

    code = "more-voters-than-base"
    facts = ("voters", "base")


class BallotsDoNotAddUp(Refused):
    """Secret ballots: more returned than issued, more issued than voters, or figures unlike the returned ones."""

    code = "ballots-do-not-add-up"
    facts = ("issued", "returned", "counted")


def not_voting(ballot: Ballot) -> int:
    """Who was present and raised no hand: filled in by itself, never an error.

    Raises MoreHandsThanPeople, MoreVotersThanBase or BallotsDoNotAddUp where the figures cannot be, ValueError for a
    negative one.
    """
    if min(ballot.votes_for, ballot.votes_against, ballot.votes_other, ballot.invalid) < 0:
        raise ValueError("a figure is negative")
    hands = ballot.votes_for + ballot.votes_against + ballot.votes_other + ballot.invalid
    if hands > ballot.voters_present:
        raise MoreHandsThanPeople(hands=hands, people=ballot.voters_present)
    if ballot.voters_present > ballot.base:
        raise MoreVotersThanBase(voters=ballot.voters_present, base=ballot.base)
    if ballot.issued is not None and ballot.returned is not None:
        in_order = ballot.issued <= ballot.voters_present and hands == ballot.returned <= ballot.issued
        if not in_order:
            raise BallotsDoNotAddUp(issued=ballot.issued, returned=ballot.returned, counted=hands)
    return ballot.voters_present - hands


def percent(part: int, whole: int) -> str:
    """``92,6``: one decimal, half up, with a comma; raises ValueError for an empty whole."""
    if whole <= 0:
        raise ValueError("no whole to take a part of")
    tenths = (2000 * part + whole) // (2 * whole)
    return f"{tenths // 10},{tenths % 10}"


def _in_room(line: Called, at: datetime | None) -> bool:
    if at is None:
        return True
    return (line.arrived is None or line.arrived <= at) and (line.departed is None or at < line.departed)
