"""Version 5: where somebody was typing when the program was cut off."""

from collections.abc import Iterator


def statements() -> Iterator[str]:
    """The statements in order."""
    yield """
CREATE TABLE left_off (
    meeting_id TEXT NOT NULL PRIMARY KEY, item_id TEXT NOT NULL, remark_id TEXT, cursor INTEGER NOT NULL,
    kept_at TEXT NOT NULL
) STRICT
"""
