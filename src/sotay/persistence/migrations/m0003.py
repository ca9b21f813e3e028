"""Version 3: what was written outside, so that a file somebody changed since is known."""

from collections.abc import Iterator


def statements() -> Iterator[str]:
    """The statements in order."""
    yield (
        'CREATE TABLE filed ("path" TEXT NOT NULL PRIMARY KEY, "meeting_id" TEXT NOT NULL, "sha256" TEXT NOT NULL) '
        "STRICT"
    )
