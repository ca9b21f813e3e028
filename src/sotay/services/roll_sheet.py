"""The roll as it is laid out for calling: by party group, and who is absent by name."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from sotay.domain import attendance
from sotay.domain.holding import Mark, RollCallEntry
from sotay.domain.names import matches
from sotay.domain.spelling import fold


@dataclass(frozen=True, slots=True)
class RollGroup:
    """Those of one tổ đảng, in the order of the roll."""

    name: str
    """Empty for those who are in none."""
    lines: tuple[RollCallEntry, ...]

    @property
    def total(self) -> int:
        return attendance.count(self.lines).total

    @property
    def present(self) -> int:
        return attendance.count(self.lines).present


def in_groups(roll: Sequence[RollCallEntry]) -> tuple[RollGroup, ...]:
    """The groups by name, ``Tổ 2`` before ``Tổ 10``, last those who are in none; where nobody is in one, one group."""
    found: dict[str, list[RollCallEntry]] = defaultdict(list)
    for line in roll:
        found[line.group].append(line)
    return tuple(RollGroup(name, tuple(found[name])) for name in sorted(found, key=_group_key))


def absent(roll: Sequence[RollCallEntry], mark: Mark) -> tuple[str, ...]:
    """The names of those marked so, in the order of the roll."""
    return tuple(line.name for line in roll if line.mark is mark)


def answering_to(roll: Sequence[RollCallEntry], typed: str) -> list[RollCallEntry]:
    """Those whose name answers to the letters typed (``nta``), best first."""
    return matches(typed, roll, lambda line: line.name.partition(" (")[0])


def _group_key(name: str) -> tuple[bool, list[tuple[int, str]]]:
    parts = re.findall(r"(\d+)|(\D+)", fold(name))
    return not name, [(int(digits or 0), letters) for digits, letters in parts]
