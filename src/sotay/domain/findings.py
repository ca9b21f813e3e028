"""What a check of a typed list finds; the sentence of each code lies in ``sotay/wording``."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from sotay.domain.errors import Fact


class Weight(StrEnum):
    ERROR = "error"
    """The row cannot be taken as it stands."""
    ODD = "odd"
    """The row is taken and marked for a second look."""


@dataclass(frozen=True, slots=True)
class Finding:
    weight: Weight
    code: str
    facts: Mapping[str, Fact] = field(default_factory=dict)


def error(code: str, **facts: Fact) -> Finding:
    return Finding(Weight.ERROR, code, facts)


def odd(code: str, **facts: Fact) -> Finding:
    return Finding(Weight.ODD, code, facts)
