"""Search: marks and case aside, operators are text, the bin and private notes are not found."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlcipher3 import dbapi2
from tests.cells import MOMENT, NOW, new_store
from tests.strategies import TEXTS

from sotay.domain.agenda import AgendaItem
from sotay.domain.holding import Remark
from sotay.domain.ids import uuid7
from sotay.domain.meeting import Meeting, MeetingKind
from sotay.domain.member import Member
from sotay.domain.spelling import fold
from sotay.persistence.store import SqlStore


def remark(text: str) -> Remark:
    return Remark(id=uuid7(), meeting_id="m", item_id="i", order="1000", text=text)


def said(store: SqlStore, *texts: str) -> list[Remark]:
    remarks = [remark(text) for text in texts]
    with store.writing() as tx:
        tx.save(*remarks)
    return remarks


def found(store: SqlStore, query: str) -> list[str]:
    with store.reading() as reading:
        return [hit.id for hit in reading.search(query)]


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SqlStore]:
    made = new_store(tmp_path_factory.mktemp("searched"))
    yield made
    made.close()


@pytest.mark.parametrize(
    "query",
    [
        "dai hoi",
        "Đại hội",
        "ĐẠI HỘI",
        "Đa\u0323i hô\u0323i",
        "hoi dai",
        "  dai   ho",
        "đại hội chi bộ",
        "nhiệm kỳ 2025",
        "chỉ tiêu 3/2026",
    ],
)
def test_words_are_found_without_marks_case_or_order(store: SqlStore, query: str) -> None:
    (there, _) = said(store, "Chuẩn bị Đại hội chi bộ nhiệm kỳ 2025 - 2027; chỉ tiêu 3/2026", "Việc khác")
    assert found(store, query) == [there.id]


def test_the_last_word_is_a_beginning_and_the_others_are_whole(store: SqlStore) -> None:
    (there,) = said(store, "Đại hội")
    assert found(store, "d") == found(store, "dai h") == [there.id]
    assert found(store, "da hoi") == []


@pytest.mark.parametrize("query", ["", "   ", "\u0301", "\n\t"])
def test_an_empty_query_finds_nothing(store: SqlStore, query: str) -> None:
    said(store, "Đại hội")
    assert found(store, query) == []


@pytest.mark.parametrize(
    "query",
    [
        *('"', '""', '"dai', "dai OR viec", "NOT dai", "dai NEAR hoi", "folded:dai", "kind:remark", "-dai", "dai*hoi"),
        *("^d(a)", "{a b}:c", "dai AND", "\0", "dai\0hoi", "d\0", "*", "dai + hoi", "';--"),
    ],
)
def test_operators_are_text(store: SqlStore, query: str) -> None:
    (_, there) = said(store, "Việc khác", f"Có chữ {query} trong này")
    other = found(store, query)
    assert set(other) <= {there.id}


@settings(deadline=None, max_examples=150)
@given(query=TEXTS)
def test_any_query_is_answered(shared: SqlStore, query: str) -> None:
    assert isinstance(found(shared, query), list)


WORDS = st.text(st.characters(categories=["Lu", "Ll", "Lo", "Nd"]), min_size=1, max_size=8)


@settings(deadline=None, max_examples=80)
@given(
    words=st.lists(WORDS, min_size=1, max_size=5), mark=st.sampled_from(['"', "'", "(", "*", ":", "-", " OR ", "\0"])
)
def test_every_word_that_was_said_is_found_whatever_stands_between(
    shared: SqlStore, words: list[str], mark: str
) -> None:
    (there,) = said(shared, mark.join(words))
    for word in filter(fold, words):
        assert there.id in found_of_many(shared, word)
    assert there.id in found_of_many(shared, " ".join(words)) or not fold(" ".join(words))


def found_of_many(store: SqlStore, query: str) -> list[str]:
    with store.reading() as reading:
        return [hit.id for hit in reading.search(query, most=100_000)]


def test_the_newest_comes_first_and_no_more_than_asked_for(store: SqlStore) -> None:
    remarks = said(store, *(f"Đại hội {number}" for number in range(60)))
    assert found(store, "dai hoi") == [remark.id for remark in remarks[::-1]][:50]
    with store.reading() as reading:
        assert len(reading.search("dai", most=3)) == 3


def test_a_changed_text_is_found_by_its_new_words_alone(store: SqlStore) -> None:
    (there,) = said(store, "Đại hội")
    with store.writing() as tx:
        tx.save(replace(there, text="Hội nghị"))
    assert found(store, "dai") == []
    assert found(store, "nghi") == [there.id]


def test_the_bin_is_not_found_and_what_comes_back_is(store: SqlStore) -> None:
    (there,) = said(store, "Đại hội")
    with store.writing() as tx:
        tx.save(replace(there, deleted_at=MOMENT))
    assert found(store, "dai") == []
    with store.writing() as tx:
        tx.save(there)
    assert found(store, "dai") == [there.id]


def test_an_emptied_text_leaves_no_line(store: SqlStore, sql: dbapi2.Connection) -> None:
    (there,) = said(store, "Đại hội")
    with store.writing() as tx:
        tx.save(replace(there, text=""))
    assert sql.execute("SELECT (SELECT count(*) FROM search), (SELECT count(*) FROM search_line)").fetchone() == (0, 0)


def test_private_notes_are_not_searched(store: SqlStore) -> None:
    meeting = Meeting(id=uuid7(), kind=MeetingKind.REGULAR, title="họp", on=NOW.date(), note="riêng")
    item = AgendaItem(id=uuid7(), meeting_id=meeting.id, order="1", title="mục", note="riêng")
    with store.writing() as tx:
        tx.save(meeting, item, Member(id=uuid7(), full_name="An", note="riêng", phone="0912", card_no="41"))
    assert found(store, "rieng") == found(store, "0912") == found(store, "41") == []
    assert len(found(store, "an")) == 1


def lines(sql: dbapi2.Connection) -> list[object]:
    return sorted(sql.execute("SELECT folded, kind, id FROM search").fetchall())  # type: ignore[type-var]


def test_rebuilding_gives_the_same_lines(store: SqlStore, sql: dbapi2.Connection) -> None:
    there, gone = said(store, "Đại hội", "Hội nghị")
    with store.writing() as tx:
        tx.save(replace(gone, deleted_at=MOMENT), replace(there, text="Đại hội lần thứ VI"))
        tx.save(Member(id=uuid7(), full_name="Nguyễn Thị An"))
    before = lines(sql)
    sql.execute("DELETE FROM search WHERE rowid = 1")
    assert store.rebuild_search() == 2
    assert lines(sql) == before
    assert found(store, "lan thu vi") == [there.id]
    assert store.rebuild_search() == 2
