"""Version 6: who was excused before the roll was called, and how many were counted in the room."""

from collections.abc import Iterator


def statements() -> Iterator[str]:
    """The statements in order."""
    yield 'ALTER TABLE roll_call_entry ADD COLUMN "told_beforehand" INTEGER NOT NULL DEFAULT 0'
    yield 'ALTER TABLE meeting ADD COLUMN "counted_present" INTEGER'
