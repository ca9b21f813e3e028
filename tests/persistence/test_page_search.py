"""The text of papers: found by page while a paper is in use, whatever became of it meanwhile."""

from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlcipher3 import dbapi2
from tests.cells import CLOCK, KEY, MOMENT, NOW
from tests.papers import paper

from sotay.domain.ids import uuid7
from sotay.domain.material import Material
from sotay.domain.meeting import Meeting, MeetingKind
from sotay.persistence.store import SqlStore

ONE, OTHER = "1" * 64, "2" * 64
PAGES = ("Tờ bìa", "Đường nước sạch tổ 3", "Nước sạch, kinh phí")


def meeting(meeting_id: str, months: int = 0) -> Meeting:
    on = NOW.date() - timedelta(days=30 * months)
    return Meeting(id=meeting_id, kind=MeetingKind.REGULAR, title="họp", on=on)


def keep(store: SqlStore, sha256: str, *texts: str, first: int = 1) -> None:
    with store.writing() as tx:
        tx.keep_pages(sha256, first, texts)


def save(store: SqlStore, *rows: Meeting | Material) -> None:
    with store.writing() as tx:
        tx.save(*rows)


def found(store: SqlStore, query: str, meeting_ids: Sequence[str] | None = None) -> list[tuple[str, int]]:
    with store.reading() as reading:
        return [(hit.material_id, hit.page) for hit in reading.search_pages(query, meeting_ids=meeting_ids)]


def test_a_paper_is_found_once_at_the_first_page_with_all_words(store: SqlStore) -> None:
    save(store, meeting("m"), paper("p", "m", ONE))
    keep(store, ONE, *PAGES)
    assert found(store, "nuoc sach") == [("p", 2)]
    assert found(store, "SẠCH kin") == [("p", 3)]
    assert found(store, "to bia kinh") == found(store, "") == found(store, '"') == []
    with store.reading() as reading:
        (hit,) = reading.search_pages("nuoc sach")
        assert (hit.text, hit.total) == (PAGES[1], 1)


def test_pages_read_later_are_found_beside_those_before_and_again_is_no_second_time(store: SqlStore) -> None:
    save(store, meeting("m"), paper("p", "m", ONE))
    keep(store, ONE, *PAGES[:2])
    keep(store, ONE, PAGES[2], first=3)
    keep(store, ONE, PAGES[2], first=3)
    assert found(store, "kinh phi") == [("p", 3)]
    with store.reading() as reading:
        assert reading.pages_read() == {ONE: 3}
    store.check()


def test_the_newest_meeting_comes_first_and_no_more_than_asked_for(store: SqlStore) -> None:
    save(store, meeting("new"), *(meeting(f"m{at}", at) for at in range(1, 6)))
    save(store, paper("first", "new", ONE), *(paper(f"p{at}", f"m{at}", ONE) for at in range(1, 6)))
    keep(store, ONE, *PAGES)
    assert found(store, "nuoc") == [("first", 2), *((f"p{at}", 2) for at in range(1, 6))]
    assert found(store, "nuoc", ["m3", "m1"]) == [("p1", 2), ("p3", 2)]
    assert found(store, "nuoc", []) == []
    with store.reading() as reading:
        hits = reading.search_pages("nuoc", most=2)
    assert [(hit.material_id, hit.total) for hit in hits] == [("first", 6), ("p1", 6)]


def test_what_was_removed_or_replaced_is_not_found_until_it_is_taken_back(store: SqlStore) -> None:
    old, new = paper("old", "m", ONE), paper("new", "m", OTHER, replaces_id="old")
    save(store, meeting("m"), old)
    keep(store, ONE, *PAGES)
    save(store, replace(old, deleted_at=MOMENT))
    assert found(store, "nuoc") == []
    save(store, old)
    assert found(store, "nuoc") == [("old", 2)]
    save(store, new)
    keep(store, OTHER, "Bản mới")
    assert found(store, "nuoc") == []
    assert found(store, "ban moi") == [("new", 1)]
    save(store, replace(new, deleted_at=MOMENT))
    assert (found(store, "nuoc"), found(store, "ban moi")) == ([("old", 2)], [])
    save(store, replace(meeting("m"), deleted_at=MOMENT))
    assert found(store, "nuoc") == []


def test_the_text_goes_with_the_last_row_that_names_it(store: SqlStore, sql: dbapi2.Connection) -> None:
    gone, kept = paper("gone", "m", ONE), paper("kept", "m", OTHER)
    save(store, meeting("m"), gone, kept, replace(kept, id="other", deleted_at=MOMENT))
    keep(store, ONE, *PAGES)
    keep(store, OTHER, "Nước ngọt")
    save(store, replace(gone, deleted_at=MOMENT))
    assert store.forget(MOMENT) == 0
    assert sql.execute("SELECT count(*) FROM page_text").fetchone() == (4,)
    assert store.forget(MOMENT + timedelta(days=1)) == 2
    assert sql.execute("SELECT text FROM page_text").fetchall() == [("Nước ngọt",)]
    assert sql.execute("SELECT count(*) FROM page_search WHERE page_search MATCH 'nuoc'").fetchone() == (1,)
    with store.reading() as reading:
        assert reading.pages_read() == {OTHER: 1}
    store.check()


def test_rebuilding_finds_the_same(store: SqlStore, sql: dbapi2.Connection) -> None:
    save(store, meeting("m"), paper("p", "m", ONE))
    keep(store, ONE, *PAGES)
    sql.execute("INSERT INTO page_search (page_search) VALUES ('delete-all')")
    assert found(store, "nuoc") == []
    store.rebuild_search()
    assert found(store, "nuoc") == [("p", 2)]
    store.rebuild_search()
    assert found(store, "nuoc") == [("p", 2)]
    store.check()


def test_a_copy_of_the_store_carries_it(store: SqlStore, tmp_path: Path) -> None:
    save(store, meeting("m"), paper("p", "m", ONE))
    keep(store, ONE, *PAGES)
    store.snapshot(tmp_path / "copy.db")
    with closing(SqlStore(tmp_path / "copy.db", KEY, moment=CLOCK.moment)) as copy:
        copy.check()
        assert found(copy, "nuoc") == [("p", 2)]


def test_who_listens_hears_that_papers_were_read(store: SqlStore) -> None:
    heard = []
    store.posted = heard.append
    keep(store, ONE, *PAGES)
    assert [(change.kinds, change.ids) for change in heard] == [({"paper_text"}, {ONE})]


WORDS = st.sampled_from(["nước", "sạch", "đường", "tổ", "quỹ", "Đảng"])
TEXTS = st.lists(st.lists(WORDS, max_size=4).map(" ".join), min_size=1, max_size=6)


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts=TEXTS, wanted=st.lists(WORDS, min_size=1, max_size=2, unique=True))
def test_the_first_page_is_the_first_that_has_them_all(store: SqlStore, texts: list[str], wanted: list[str]) -> None:
    sha256 = uuid7()
    save(store, meeting("m"), paper(sha256, "m", sha256))
    keep(store, sha256, *texts)
    pages = [page for page, text in enumerate(texts, 1) if set(wanted) <= set(text.split())]
    assert [page for row_id, page in found(store, " ".join(wanted)) if row_id == sha256] == pages[:1]
