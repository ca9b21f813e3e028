"""Version 9: which minutes were printed for signing."""

from collections.abc import Iterator


def statements() -> Iterator[str]:
    """The statements in order."""
    yield "ALTER TABLE meeting ADD COLUMN \"printed_digest\" TEXT NOT NULL DEFAULT ''"
