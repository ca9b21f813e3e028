"""Version 7: the sheet of the quality of a meeting, and the texts of its resolution; both frozen with its record."""

from collections.abc import Iterator

TABLES = """
CREATE TABLE quality_point (
    "id" TEXT NOT NULL PRIMARY KEY, "deleted_at" TEXT, "extra" TEXT NOT NULL, "meeting_id" TEXT NOT NULL,
    "order" TEXT NOT NULL, "key" TEXT NOT NULL, "group_title" TEXT NOT NULL, "title" TEXT NOT NULL,
    "reason" TEXT NOT NULL, "note" TEXT NOT NULL, "group" INTEGER NOT NULL, "most" INTEGER NOT NULL,
    "is_own" INTEGER NOT NULL, "points" INTEGER
) STRICT;

CREATE TABLE resolution (
    "id" TEXT NOT NULL PRIMARY KEY, "deleted_at" TEXT, "extra" TEXT NOT NULL, "meeting_id" TEXT NOT NULL,
    "subject" TEXT, "basis" TEXT, "introduction" TEXT, "assessment" TEXT, "limits" TEXT, "duties" TEXT,
    "organisation" TEXT, "recipients" TEXT, "signed_on" TEXT
) STRICT
"""

FROZEN: dict[str, tuple[str, ...]] = {"quality_point": (), "resolution": ()}
"""Parts of a meeting that its record freezes, whole."""


def statements() -> Iterator[str]:
    """The statements in order."""
    yield from TABLES.split(";\n")
    for table in FROZEN:
        yield f"CREATE INDEX {table}_meeting ON {table} (meeting_id)"
        old, new = _sealed("OLD.meeting_id"), _sealed("NEW.meeting_id")
        yield _guard(f"{table}_sealed_insert", f"INSERT ON {table}", new)
        yield _guard(f"{table}_sealed_update", f"UPDATE ON {table}", f"{old} OR {new}")
        yield _guard(f"{table}_sealed_delete", f"DELETE ON {table}", old)


def _sealed(meeting: str) -> str:
    return f"EXISTS (SELECT 1 FROM record WHERE meeting_id = {meeting})"  # noqa: S608 - names of this file alone


def _guard(name: str, event: str, when: str) -> str:
    return f"CREATE TRIGGER {name} BEFORE {event} WHEN {when} BEGIN SELECT RAISE(ABORT, 'sealed-already'); END"
