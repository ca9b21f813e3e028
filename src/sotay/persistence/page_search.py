"""The text of papers, page by page, and its index: by the sha256 of the paper, whichever meetings it belongs to.

Whether a paper is found is asked of its rows at each search: one that was removed or replaced is not, and is again
once it is taken back. Its text goes when no row names it any more.
"""

from collections.abc import Collection, Sequence

from sqlalchemy import Connection

from sotay.domain.spelling import fold
from sotay.persistence import search
from sotay.services.ports import PageHit

_NUMBER = """
INSERT INTO paper_text (sha256, pages) VALUES (?, ?)
ON CONFLICT (sha256) DO UPDATE SET pages = excluded.pages RETURNING number
"""
_FIND = """
WITH hit AS MATERIALIZED (
    SELECT rowid / 1000 AS number, min(rowid) AS place FROM page_search WHERE page_search MATCH ? GROUP BY rowid / 1000
), shown AS MATERIALIZED (
    SELECT material.id, hit.place, meeting."on"
    FROM hit JOIN paper_text ON paper_text.number = hit.number
    JOIN material ON material.sha256 = paper_text.sha256 JOIN meeting ON meeting.id = material.meeting_id
    WHERE material.deleted_at IS NULL AND meeting.deleted_at IS NULL AND material.id NOT IN (
        SELECT replaces_id FROM material WHERE replaces_id IS NOT NULL AND deleted_at IS NULL
    ) {narrowed}
)
SELECT id, shown.place % 1000, text, (SELECT count(*) FROM shown)
FROM shown JOIN page_text ON page_text.place = shown.place ORDER BY "on" DESC, id LIMIT ?
"""
"""The place of a page is the number of its paper times a thousand and the page: nothing is joined for each page."""
_NAMELESS = "SELECT number FROM paper_text WHERE sha256 NOT IN (SELECT sha256 FROM material)"
_DROP = (
    f"DELETE FROM page_search WHERE rowid IN (SELECT place FROM page_text WHERE place / 1000 IN ({_NAMELESS}))",  # noqa: S608 - our own
    f"DELETE FROM page_text WHERE place / 1000 IN ({_NAMELESS})",  # noqa: S608
    f"DELETE FROM paper_text WHERE number IN ({_NAMELESS})",  # noqa: S608
)
_READ = "SELECT sha256, pages FROM paper_text"
_WRITE = "REPLACE INTO page_search (rowid, folded) VALUES (?, ?)"


def keep(connection: Connection, sha256: str, first: int, texts: Sequence[str]) -> None:
    """Keep the text of pages from ``first`` (from 1) on; those before are read already."""
    number = connection.exec_driver_sql(_NUMBER, (sha256, first + len(texts) - 1)).scalar_one()
    for place, text in enumerate(texts, number * 1000 + first):
        if text:
            connection.exec_driver_sql("REPLACE INTO page_text (place, text) VALUES (?, ?)", (place, text))
            connection.exec_driver_sql(_WRITE, (place, fold(text)))


def pages_read(connection: Connection) -> dict[str, int]:
    """How many pages of each paper were read, by its sha256."""
    return {str(sha256): int(pages) for sha256, pages in connection.exec_driver_sql(_READ)}


def find(connection: Connection, query: str, most: int, meeting_ids: Collection[str] | None) -> tuple[PageHit, ...]:
    """Papers in use with all words of the query on one page, that page; ``most``, those of the newest meetings first.

    ``meeting_ids``: only of these meetings, None: of all.
    """
    matched = search.matching(query)
    if not matched:
        return ()
    narrowed, values = "", [matched]
    if meeting_ids is not None:
        narrowed = f"AND material.meeting_id IN ({search.places(meeting_ids)})"
        values += meeting_ids
    found = connection.exec_driver_sql(_FIND.format(narrowed=narrowed), (*values, most))
    return tuple(PageHit(row_id, page, text, total) for row_id, page, text, total in found)


def drop_nameless(connection: Connection) -> None:
    """Remove the text of papers that no row names, in the bin or not."""
    for statement in _DROP:
        connection.exec_driver_sql(statement)


def rebuild(connection: Connection) -> None:
    """Write the index anew from the text."""
    connection.exec_driver_sql("INSERT INTO page_search (page_search) VALUES ('delete-all')")
    for place, text in connection.exec_driver_sql("SELECT place, text FROM page_text"):
        connection.exec_driver_sql(_WRITE, (place, fold(text)))
