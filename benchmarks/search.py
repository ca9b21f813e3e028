"""Search over 20,000 remarks of forty common words, and over 8,000 pages of papers, ten of those remarks on each.

Every query that hurts, beside fifty on bare sqlcipher3.
"""

import tempfile
from collections.abc import Callable
from pathlib import Path

from sqlcipher3 import dbapi2

from benchmarks.measuring import in_turn, print_table
from benchmarks.profiles import call_meetings, new_handbook, text, write_remarks
from sotay.domain.ids import uuid7
from sotay.domain.material import Material
from sotay.domain.spelling import fold
from sotay.persistence.store import SqlStore
from sotay.services import finding
from sotay.services.finding import Findings

REMARKS = 20_000
PAPERS, PAGES = 1_000, 8
"""As many as a cell takes in within twenty years."""
ROUNDS = 30
TARGET_MS = 50
BARE = "SELECT kind, id, folded FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT 50"
QUERIES = {
    "two letters that many words begin with": "th",
    "a word in nearly every remark": "đảng",
    "two such words": "Đại hội",
    "ten such words": "chi bộ nhất trí với báo cáo đề nghị đồng chí",
    "common words and one that is in the oldest remark alone": "đảng 0",
    "common words and one that is nowhere": "đảng bộ xyz",
    "nowhere": "không đâu có",
    "signs that mean something to FTS5": '"18-NQ/TW" NEAR(x) *',
}


def main() -> None:
    with tempfile.TemporaryDirectory() as temporary, new_handbook(Path(temporary, "so")) as handbook:
        meeting_id = call_meetings(handbook, 1)[0].id
        write_remarks(handbook, meeting_id, REMARKS)
        _take_papers_in(handbook.store, meeting_id)
        bare = dbapi2.connect(handbook.profile.store_path, isolation_level=None)
        bare.execute(f"PRAGMA key = \"x'{handbook.profile.keys.database_key.hex()}'\"")
        rows = [("", "hits", "SqlStore ms", "bare ms", "pages ms", f"≤ {TARGET_MS}", "page of searching ms")]
        for name, query in QUERIES.items():
            found, search = _search(handbook.store, query)
            calls = {
                "ours": search,
                "bare": _bare(bare, query),
                "pages": _search_pages(handbook.store, query),
                "look": _look(handbook.store, query),
            }
            medians = in_turn(calls, rounds=ROUNDS)
            verdict = "yes" if medians["ours"] + medians["pages"] <= TARGET_MS else "NO"
            rows.append(
                (
                    name,
                    str(found),
                    f"{medians['ours']:.2f}",
                    f"{medians['bare']:.2f}",
                    f"{medians['pages']:.2f}",
                    verdict,
                    f"{medians['look']:.2f}",
                )
            )
        bare.close()
    print_table(f"search over {REMARKS:,} remarks and {PAPERS * PAGES:,} pages, the newest fifty", rows)


def _search(store: SqlStore, query: str) -> tuple[int, Callable[[], object]]:
    def search() -> int:
        with store.reading() as reading:
            return len(reading.search(query))

    return search(), search


def _take_papers_in(store: SqlStore, meeting_id: str) -> None:
    with store.writing() as tx:
        for at in range(PAPERS):
            row = Material(
                id=uuid7(),
                meeting_id=meeting_id,
                order=f"{at:06}",
                title=f"Báo cáo {at}",
                file_name=f"{at}.pdf",
                sha256=f"{at:064}",
                size=1,
                media_type="application/pdf",
                pages=PAGES,
            )
            tx.save(row)
            seeds = range(at * PAGES, (at + 1) * PAGES)
            tx.keep_pages(row.sha256, 1, [" ".join(text(seed + part) for part in range(10)) for seed in seeds])


def _search_pages(store: SqlStore, query: str) -> Callable[[], object]:
    def search() -> int:
        with store.reading() as reading:
            return len(reading.search_pages(query))

    return search


def _look(store: SqlStore, query: str) -> Callable[[], object]:
    """What the page of searching asks for."""

    def look() -> Findings:
        with store.reading() as reading:
            return finding.look(reading, query, most=8)

    return look


def _bare(connection: dbapi2.Connection, query: str) -> Callable[[], object]:
    words = " ".join('"' + word.replace('"', '""') + '"' for word in fold(query).split()) + "*"
    return lambda: connection.execute(BARE, (words,)).fetchall()


if __name__ == "__main__":
    main()
