"""Rows that have lain in the bin so long that every computer has heard of it are removed for good."""

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import Connection, Table, delete, or_, select

from sotay.domain.registry import KINDS
from sotay.domain.times import moment_text
from sotay.persistence import page_search, tables

_NUMBERED = "document"
"""Stays for ever: its number is never given again."""


def forget(connection: Connection, before: datetime) -> int:
    """Remove rows that went into the bin before that moment, with their sync marks; returns how many.

    Stays: what a younger row names, what is part of a sealed meeting, what has still to be sent, and documents.
    A row in the bin has no search line; the text of a paper goes with the last row that names it.
    """
    old = moment_text(before)
    found = [(table, row) for table in _forgettable() for row in _binned(connection, table, old)]
    if not found:
        return 0
    sealed, unsent = _sealed(connection), _unsent(connection)
    kept = sealed | _named(connection, old)
    gone = [
        (table, row_id)
        for table, (row_id, meeting_id) in found
        if row_id not in kept and meeting_id not in sealed and (table.name, row_id) not in unsent
    ]
    marks = tables.sync_state
    for table, row_id in gone:
        connection.execute(delete(table).where(table.c.id == row_id))
        connection.execute(delete(marks).where(marks.c.kind == table.name, marks.c.id == row_id))
    page_search.drop_nameless(connection)
    return len(gone)


def _forgettable() -> Iterator[Table]:
    return (tables.METADATA.tables[kind.name] for kind in KINDS if kind.name != _NUMBERED)


def _binned(connection: Connection, table: Table, old: str) -> list[tuple[str, str | None]]:
    """Ids, each with that of the meeting."""
    meeting = [table.c.meeting_id] if "meeting_id" in table.c else []
    query = select(table.c.id, *meeting).where(table.c.deleted_at < old)
    return [(row[0], row[1] if meeting else None) for row in connection.execute(query)]


def _named(connection: Connection, old: str) -> set[str]:
    """Every id that a row in use, or not so long in the bin, names."""
    found: set[str] = set()
    for kind in KINDS:
        table = tables.METADATA.tables[kind.name]
        names = [column for column in table.c if column.name.endswith("_id")]
        if names:
            young = or_(table.c.deleted_at.is_(None), table.c.deleted_at >= old)
            found.update(name for row in connection.execute(select(*names).where(young)) for name in row if name)
    return found


def _sealed(connection: Connection) -> set[str]:
    return set(connection.execute(select(tables.record.c.meeting_id)).scalars())


def _unsent(connection: Connection) -> set[tuple[str, str]]:
    """Rows whose deletion the server has not taken yet; one that it never had is nobody's to hear of."""
    marks = tables.sync_state
    waiting = or_(marks.c.sending_batch.is_not(None), (marks.c.base_version > 0) & marks.c.changed_at.is_not(None))
    return {(kind, row_id) for kind, row_id in connection.execute(select(marks.c.kind, marks.c.id).where(waiting))}
