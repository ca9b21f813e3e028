"""The search index: one folded line for each row that holds text, written with the row."""

from collections.abc import Collection

from sqlalchemy import Connection

from sotay.domain.rows import Row
from sotay.domain.searched import SEARCHED
from sotay.domain.spelling import fold
from sotay.persistence import tables
from sotay.services.ports import Hit

_NEW_LINE = "INSERT INTO search_line (kind, id) VALUES (?, ?) RETURNING rowid"
_WRITE = "INSERT INTO search (rowid, folded, kind, id) VALUES (?, ?, ?, ?)"
_REWRITE = (
    "REPLACE INTO search (folded, rowid, kind, id) SELECT ?, rowid, kind, id FROM search_line WHERE kind = ? AND id = ?"
)
_DROP = "DELETE FROM search WHERE rowid = (SELECT rowid FROM search_line WHERE kind = ? AND id = ?)"
_DROP_LINE = "DELETE FROM search_line WHERE kind = ? AND id = ?"
_FIND = """
WITH hit AS MATERIALIZED (
    SELECT line.kind, line.rowid AS place FROM search JOIN search_line AS line ON line.rowid = search.rowid
    WHERE search MATCH ? {narrowed}
), counted AS (
    SELECT kind, count(*) AS total FROM hit GROUP BY kind
), ranked AS (
    SELECT kind, place, row_number() OVER (PARTITION BY kind ORDER BY place DESC) AS rank FROM hit
)
SELECT line.kind, line.id, total FROM ranked
JOIN counted ON counted.kind = ranked.kind JOIN search_line AS line ON line.rowid = place
WHERE rank <= ? ORDER BY line.kind, rank
"""
"""Newest first by the rowid, the order of writing: FTS5's own rank takes thirty times as long."""
_MEETINGS = "SELECT id FROM meeting WHERE id IN ({0})"
_PARTS = tuple(
    f"SELECT id FROM {name} WHERE meeting_id IN ({{0}})"  # noqa: S608 - names of our own tables
    for name, table in tables.METADATA.tables.items()
    if name in SEARCHED and "meeting_id" in table.c
)


def index(connection: Connection, kind: str, row: Row) -> None:
    """Write the row's line anew; a row in the bin has none."""
    fields = SEARCHED.get(kind)
    if fields is None:
        return
    at = kind, row.id
    folded = fold("\n".join(getattr(row, name) or "" for name in fields))
    if row.deleted_at is not None or not folded:
        connection.exec_driver_sql(_DROP, at)
        connection.exec_driver_sql(_DROP_LINE, at)
    elif connection.exec_driver_sql(_REWRITE, (folded, *at)).rowcount == 0:
        rowid = connection.exec_driver_sql(_NEW_LINE, at).scalar_one()
        connection.exec_driver_sql(_WRITE, (rowid, folded, *at))


def find(
    connection: Connection, query: str, most: int, kinds: Collection[str], meeting_ids: Collection[str] | None
) -> tuple[Hit, ...]:
    """Rows holding all words of the query, the last one as a beginning; of each kind ``most``, the newest first.

    ``kinds`` empty: of all kinds; ``meeting_ids``: only of these meetings, None: of all and of none.
    """
    matched = matching(query)
    if not matched:
        return ()
    narrowed, values = "", [matched]
    if kinds:
        narrowed += f" AND line.kind IN ({places(kinds)})"
        values += kinds
    if meeting_ids is not None:
        listed = places(meeting_ids)
        narrowed += f" AND line.id IN ({' UNION ALL '.join([_MEETINGS, *_PARTS]).format(listed)})"
        values += [*meeting_ids] * (len(_PARTS) + 1)
    found = connection.exec_driver_sql(_FIND.format(narrowed=narrowed), (*values, most))
    return tuple(Hit(kind, row_id, total) for kind, row_id, total in found)


def matching(query: str) -> str:
    """The query as FTS5 takes it: all words, the last one as a beginning; empty where there is no word.

    A word is a phrase in quotation marks, so that no operator of FTS5 is one; its grammar ends at a NUL.
    """
    words = fold(query.replace("\0", " ")).split()
    quoted = " ".join('"' + word.replace('"', '""') + '"' for word in words)
    return f"{quoted}*" if words else ""


def places(values: Collection[str]) -> str:
    """A sign for each of the values."""
    return ", ".join("?" * len(values))


def ranks(connection: Connection) -> dict[tuple[str, str], int]:
    """The place of each line among the oldest first, by kind and id."""
    lines = connection.exec_driver_sql("SELECT kind, id FROM search_line ORDER BY rowid")
    return {(kind, row_id): place for place, (kind, row_id) in enumerate(lines)}


def clear(connection: Connection) -> None:
    """Empty the index, to be written anew from the rows."""
    connection.exec_driver_sql("DELETE FROM search")
    connection.exec_driver_sql("DELETE FROM search_line")
