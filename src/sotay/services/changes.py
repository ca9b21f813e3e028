"""What a verb changed: told to the screens, and kept to take it back."""

from dataclasses import dataclass

from sotay.domain.rows import Row


@dataclass(frozen=True, slots=True)
class Change:
    """Rows changed by one transaction, posted after its commit."""

    kinds: frozenset[str]
    ids: frozenset[str]
    initiator: str
    """Who asked for it, so that a screen can skip its own change."""


@dataclass(frozen=True, slots=True)
class Inverse:
    """What takes a change back: the rows as they were, and the rows that were not there."""

    before: tuple[Row, ...]
    added: tuple[Row, ...]
