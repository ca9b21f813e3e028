"""What a verb changed: told to the screens, and kept to take it back."""

import dataclasses
from dataclasses import dataclass
from typing import Any, TypeVar

from sotay.domain.rows import Row

R = TypeVar("R", bound=Row)


@dataclass(frozen=True, slots=True)
class Change:
    """Rows changed by one transaction, posted after its commit."""

    kinds: frozenset[str]
    ids: frozenset[str]
    initiator: str
    """Who asked for it, so that a screen can skip its own change."""


@dataclass(frozen=True, slots=True)
class Inverse:
    """What takes a change back: changed rows as they were and as they became, and the rows that were not there."""

    before: tuple[Row, ...]
    after: tuple[Row, ...]
    """One for each of ``before``."""
    added: tuple[Row, ...]

    @property
    def is_empty(self) -> bool:
        """Nothing became different: there is nothing to take back."""
        return self.before == self.after and not self.added


def differing(before: Row, after: Row) -> dict[str, Any]:
    """The fields that became different, with their new values; both rows are of one kind."""
    names = [field.name for field in dataclasses.fields(after)]
    return {name: getattr(after, name) for name in names if getattr(after, name) != getattr(before, name)}


def merged(kept: R, before: R, after: R) -> R:
    """``kept`` with what a person changed from ``before`` to ``after``; whatever else changed meanwhile stays."""
    return dataclasses.replace(kept, **differing(before, after))
