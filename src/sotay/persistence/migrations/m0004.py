"""Version 4: the signed copy of the minutes, frozen with its meeting; records of more than one kind."""

from collections.abc import Iterator

FROZEN = "signed_copy"
_SEALED = "EXISTS (SELECT 1 FROM record WHERE meeting_id = {})"


def statements() -> Iterator[str]:
    """The statements in order."""
    yield """CREATE TABLE signed_copy (
        "id" TEXT NOT NULL PRIMARY KEY, "deleted_at" TEXT, "extra" TEXT NOT NULL, "meeting_id" TEXT NOT NULL,
        "sha256" TEXT NOT NULL, "size" INTEGER NOT NULL, "pages" INTEGER NOT NULL, "photos" INTEGER NOT NULL
    ) STRICT"""
    yield "CREATE INDEX signed_copy_meeting ON signed_copy (meeting_id)"
    old, new = _SEALED.format("OLD.meeting_id"), _SEALED.format("NEW.meeting_id")
    yield _guard("INSERT", new)
    yield _guard("UPDATE", f"({old} OR {new})")
    yield _guard("DELETE", old)
    yield """ALTER TABLE record ADD COLUMN kind TEXT NOT NULL DEFAULT 'meeting'"""


def _guard(event: str, when: str) -> str:
    return (
        f"CREATE TRIGGER signed_copy_sealed_{event.lower()} BEFORE {event} ON signed_copy WHEN {when} "
        "BEGIN SELECT RAISE(ABORT, 'sealed-already'); END"
    )
