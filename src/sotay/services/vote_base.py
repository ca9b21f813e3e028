"""What a vote asked now would need, and how the number it is counted on was reached."""

from dataclasses import dataclass

from sotay.domain import voting
from sotay.domain.agenda import Threshold
from sotay.domain.holding import RollCallEntry
from sotay.domain.voting import LeftOut
from sotay.services.rollcall import Numbers


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What a vote asked now would need, under both readings of the base where they differ."""

    voters_present: int
    base: int
    needed: int
    other_base: int
    other_needed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Reasoning:
    """How a base was reached: the official members of the cell, and by cause the names of those left out of it."""

    official: int
    left_out: tuple[tuple[LeftOut, tuple[str, ...]], ...]
    excused: tuple[str, ...]
    """Left out by the other reading alone, or kept in by it."""
    counted: int
    said: str
    """Why the person said another number; empty: it is computed."""


def question(numbers: Numbers, threshold: Threshold) -> Question:
    """What a matter with this threshold needs in a meeting that stands so."""
    return Question(
        voters_present=numbers.voters_present,
        base=numbers.counted,
        needed=voting.needed(threshold, numbers.counted),
        other_base=numbers.other,
        other_needed=voting.needed(threshold, numbers.other),
    )


def reasoning(roll: tuple[RollCallEntry, ...], numbers: Numbers) -> Reasoning:
    """How the base of a meeting that stands so was reached."""
    names: dict[LeftOut, list[str]] = {cause: [] for cause in LeftOut}
    for line in roll:
        cause = voting.left_out(line)
        if cause is not None:
            names[cause].append(line.name)
    excused = tuple(names.pop(LeftOut.EXCUSED))
    return Reasoning(
        official=numbers.base.official,
        left_out=tuple((cause, tuple(found)) for cause, found in names.items() if found),
        excused=excused,
        counted=numbers.counted,
        said=numbers.base_reason,
    )
