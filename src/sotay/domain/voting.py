"""Vote base, thresholds and the check of hands against people.

Điều lệ Đảng 9.5: a resolution holds when more than half of **all** its members approve, not of those present.
Quy định 24-QĐ/TW (2021) 9.3.2, carried on by 232-QĐ/TW (2025): who is left out of "all".
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sotay.domain.agenda import Threshold
from sotay.domain.attendance import Called
from sotay.domain.errors import Refused
from sotay.domain.holding import Mark, VoteForm, VoteMatter
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

    def read(self, *, subtract_excused: bool) -> int:
        """The base under one of the two readings."""
        return self.without_excused if subtract_excused else self.strict


class LeftOut(StrEnum):
    """Why an official member is not in a base."""

    EXEMPT = "exempt"
    """Exempt and absent."""
    AWAY = "away"
    """On temporary stay elsewhere and absent."""
    SUSPENDED = "suspended"
    """Suspended from Party life, prosecuted or detained, present or not."""
    EXCUSED = "excused"
    """Absent with an accepted reason: out of the second reading only."""


class PersonCase(StrEnum):
    """What is decided about a person; each person is voted on alone (Điều lệ Đảng, 4.3 and 5)."""

    ADMISSION = "admission"
    """Kết nạp: of someone who is no member yet."""
    CONFIRMATION = "confirmation"
    """Công nhận chính thức: of a probationary member."""
    OTHER = "other"


def vote_base(lines: Iterable[Called]) -> VoteBase:
    """The base of a roll call: probationary members and members on temporary stay from elsewhere are in none."""
    official = [line for line in lines if _is_counted(line)]
    out = Counter(left_out(line) for line in official)
    return VoteBase(
        official=len(official),
        exempt_absent=out[LeftOut.EXEMPT],
        away_absent=out[LeftOut.AWAY],
        suspended=out[LeftOut.SUSPENDED],
        excused=out[LeftOut.EXCUSED],
    )


def left_out(line: Called) -> LeftOut | None:
    """Why this official member of the cell is in no base, or not in that of congresses; None: in both, or never one."""
    if not _is_counted(line):
        return None
    if line.state is MemberState.SUSPENDED:
        return LeftOut.SUSPENDED
    if line.mark is Mark.PRESENT:
        return None
    if line.state is MemberState.ACTIVE:
        return LeftOut.EXCUSED if line.mark is Mark.EXCUSED else None
    return {MemberState.EXEMPT: LeftOut.EXEMPT, MemberState.AWAY: LeftOut.AWAY}.get(line.state)


def has_vote(line: Called) -> bool:
    """Whether this member votes when in the room."""
    return line.kind is MemberKind.OFFICIAL and line.state not in {MemberState.GUEST, MemberState.SUSPENDED}


def voters_present(lines: Iterable[Called], at: datetime | None) -> int:
    """Members with a vote in the room at wall time ``at``; None: everyone who came counts."""
    return sum(has_vote(line) and line.mark is Mark.PRESENT and _in_room(line, at) for line in lines)


def threshold_for(matter: VoteMatter, planned: Threshold = Threshold.NONE) -> Threshold:
    """What carries a matter where nobody says otherwise; ``planned`` is the threshold of its item.

    Two thirds for a person (Điều lệ Đảng, 4.3 and 5), else as planned, else a majority.
    """
    if matter is VoteMatter.PERSON:
        return Threshold.TWO_THIRDS
    return Threshold.MAJORITY if planned is Threshold.NONE else planned


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
    in_room: int
    """Voters in the room at that minute by the roll call."""
    voters_present: int
    votes_for: int
    votes_against: int = 0
    votes_other: int = 0
    invalid: int = 0
    form: VoteForm = VoteForm.HANDS
    issued: int | None = None
    """Secret ballots given out; None for a show of hands."""
    returned: int | None = None

    @property
    def counted(self) -> int:
        return self.votes_for + self.votes_against + self.votes_other + self.invalid


class MoreHandsThanPeople(Refused):
    """The figures add up to more than the voters present."""

    code = "more-hands-than-people"
    facts = ("hands", "people")


class MoreVotersThanBase(Refused):
    """More voters present than the base has: the roll call or the base is wrong."""

    code = "more-voters-than-base"
    facts = ("voters", "base")


class MoreVotersThanRoll(Refused):
    """More voters than the roll call has in the room at that minute."""

    code = "more-voters-than-roll"
    facts = ("voters", "people")


class FigureNegative(Refused):
    """A count is 0 or more."""

    code = "figure-negative"


class BallotsNotCounted(Refused):
    """A secret vote says how many ballots were given out and came back."""

    code = "ballots-not-counted"


class BallotsOfHands(Refused):
    """A show of hands has no ballots, given out, returned or invalid."""

    code = "ballots-of-hands"


class BallotsDoNotAddUp(Refused):
    """Secret ballots: more returned than issued, more issued than voters, or figures unlike the returned ones."""

    code = "ballots-do-not-add-up"
    facts = ("issued", "returned", "counted")


def not_voting(ballot: Ballot) -> int:
    """Who was present and raised no hand: filled in by itself, never an error.

    Raises FigureNegative, MoreHandsThanPeople, MoreVotersThanBase, MoreVotersThanRoll, BallotsNotCounted,
    BallotsOfHands or BallotsDoNotAddUp where the figures cannot be.
    """
    figures = (ballot.votes_for, ballot.votes_against, ballot.votes_other, ballot.invalid, ballot.voters_present)
    if min(*figures, ballot.issued or 0, ballot.returned or 0) < 0:
        raise FigureNegative
    if ballot.counted > ballot.voters_present:
        raise MoreHandsThanPeople(hands=ballot.counted, people=ballot.voters_present)
    if ballot.voters_present > ballot.base:
        raise MoreVotersThanBase(voters=ballot.voters_present, base=ballot.base)
    if ballot.voters_present > ballot.in_room:
        raise MoreVotersThanRoll(voters=ballot.voters_present, people=ballot.in_room)
    _check_ballots(ballot)
    return ballot.voters_present - ballot.counted


def _check_ballots(ballot: Ballot) -> None:
    if ballot.form is VoteForm.HANDS:
        if ballot.issued is not None or ballot.returned is not None or ballot.invalid:
            raise BallotsOfHands
    elif ballot.issued is None or ballot.returned is None:
        raise BallotsNotCounted
    elif not (ballot.issued <= ballot.voters_present and ballot.counted == ballot.returned <= ballot.issued):
        raise BallotsDoNotAddUp(issued=ballot.issued, returned=ballot.returned, counted=ballot.counted)


def percent(part: int, whole: int) -> str:
    """``92,6``: one decimal, half up, with a comma; raises ValueError for an empty whole."""
    if whole <= 0:
        raise ValueError("no whole to take a part of")
    tenths = (2000 * part + whole) // (2 * whole)
    return f"{tenths // 10},{tenths % 10}"


def _is_counted(line: Called) -> bool:
    """Whether this is an official member of the cell itself."""
    return line.kind is MemberKind.OFFICIAL and line.state is not MemberState.GUEST


def _in_room(line: Called, at: datetime | None) -> bool:
    if at is None:
        return True
    return (line.arrived is None or line.arrived <= at) and (line.departed is None or at < line.departed)
