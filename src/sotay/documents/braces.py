"""What a sentence of a dated file of rules may have in braces."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Names:
    """The names a sentence may have in braces."""

    names: frozenset[str]


def names(*known: str) -> Names:
    """The mark of a field: ``Annotated[str, names("number", "code")]``."""
    return Names(frozenset(known))
