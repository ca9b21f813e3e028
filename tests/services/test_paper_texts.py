"""The text of papers is read once, a few pages at a time, and what cannot be read keeps nobody waiting."""

from dataclasses import dataclass, field, replace

import pytest
from tests.cells import MOMENT
from tests.meetings import called, sealed
from tests.papers import paper

from sotay.domain.inspection import PaperDamaged, PaperTooHard, ReaderMissing
from sotay.domain.material import Material
from sotay.domain.meeting import Meeting
from sotay.domain.pages import Found, PagePicture, PageSize
from sotay.materials.vault import Vault
from sotay.persistence.store import SqlStore
from sotay.services import paper_texts
from sotay.services.paper_texts import MOST_LETTERS, MOST_PAGES


class Stop(Exception):
    pass


@dataclass
class Reads:
    """A viewer whose papers say their own bytes and the page; remembers what was asked."""

    pages: int = 3
    refusals: dict[int, Exception] = field(default_factory=dict)
    """By the first page asked for."""
    asked: list[tuple[int, int]] = field(default_factory=list)
    steps: int = 1_000_000

    def open(self, content: bytes) -> "OpenedPaper":
        return OpenedPaper(self, content.decode())

    def step(self) -> None:
        self.steps -= 1
        if self.steps < 0:
            raise Stop


@dataclass
class OpenedPaper:
    reads: Reads
    words: str

    def texts(self, first: int, last: int) -> tuple[str, ...]:
        self.reads.asked.append((first, last))
        if first in self.reads.refusals:
            raise self.reads.refusals[first]
        return tuple(f"{self.words}\n trang  {page}" for page in range(first, min(last, self.reads.pages) + 1))

    def sizes(self) -> tuple[PageSize, ...]:
        raise NotImplementedError

    def draw(self, page: int, width: int, *, draft: bool = False) -> PagePicture:
        raise NotImplementedError

    def find(self, folded: str, first: int, last: int) -> tuple[Found, ...]:
        raise NotImplementedError

    def links(self, page: int) -> tuple[str, ...]:
        raise NotImplementedError


@pytest.fixture
def meeting(store: SqlStore) -> Meeting:
    return called(store)


def attach(store: SqlStore, vault: Vault, meeting: Meeting, words: str, pages: int = 3) -> Material:
    row = paper(words, meeting.id, vault.put(words.encode()), pages=pages)
    with store.writing() as tx:
        tx.save(row)
    return row


def read_on(store: SqlStore, vault: Vault, reads: Reads) -> Reads:
    paper_texts.read_on(store, vault, reads, reads.step)
    return reads


def found(store: SqlStore, query: str) -> list[tuple[str, int, str]]:
    with store.reading() as reading:
        return [(hit.material_id, hit.page, hit.text) for hit in reading.search_pages(query)]


def test_papers_that_were_there_before_are_read_once_sealed_or_not(
    store: SqlStore, vault: Vault, meeting: Meeting
) -> None:
    attach(store, vault, meeting, "Nước sạch")
    sealed(store, meeting)
    read_on(store, vault, Reads())
    assert found(store, "nuoc 2") == [("Nước sạch", 2, "Nước sạch trang 2")]
    assert read_on(store, vault, Reads()).asked == []


def test_a_large_paper_is_read_in_pieces_up_to_a_bound(store: SqlStore, vault: Vault, meeting: Meeting) -> None:
    attach(store, vault, meeting, "dài", pages=MOST_PAGES + 50)
    reads = read_on(store, vault, Reads(pages=MOST_PAGES + 50))
    assert reads.asked[:2] == [(1, 20), (21, 40)]
    assert reads.asked[-1][1] == MOST_PAGES
    assert found(store, f"trang {MOST_PAGES}") == [("dài", MOST_PAGES, f"dài trang {MOST_PAGES}")]
    assert read_on(store, vault, Reads()).asked == []


def test_a_page_is_kept_up_to_a_bound(store: SqlStore, vault: Vault, meeting: Meeting) -> None:
    attach(store, vault, meeting, "đầu " + "a" * MOST_LETTERS + " cuối", pages=1)
    read_on(store, vault, Reads(pages=1))
    ((_, _, text),) = found(store, "dau")
    assert len(text) == MOST_LETTERS
    assert found(store, "cuoi") == []


def test_what_was_stopped_goes_on_where_it_was(store: SqlStore, vault: Vault, meeting: Meeting) -> None:
    attach(store, vault, meeting, "dài", pages=50)
    with pytest.raises(Stop):
        read_on(store, vault, Reads(pages=50, steps=4))
    with store.reading() as reading:
        assert [*reading.pages_read().values()] == [20]
    assert read_on(store, vault, Reads(pages=50)).asked == [(21, 40), (41, 50)]
    assert found(store, "trang 15")[0][1] == 15


def test_pages_that_cannot_be_read_have_no_text_and_the_others_have(
    store: SqlStore, vault: Vault, meeting: Meeting
) -> None:
    attach(store, vault, meeting, "dài", pages=50)
    read_on(store, vault, Reads(pages=50, refusals={1: PaperDamaged(), 41: PaperTooHard()}))
    assert [page for _, page, _ in found(store, "dai")] == [21]
    assert read_on(store, vault, Reads()).asked == []


def test_a_reader_ended_in_the_middle_leaves_the_paper_for_the_next_time(
    store: SqlStore, vault: Vault, meeting: Meeting
) -> None:
    attach(store, vault, meeting, "Nước sạch")
    with pytest.raises(Stop):
        read_on(store, vault, Reads(refusals={1: PaperTooHard()}, steps=2))
    with pytest.raises(ReaderMissing):
        read_on(store, vault, Reads(refusals={1: ReaderMissing()}))
    read_on(store, vault, Reads())
    assert found(store, "nuoc sach")[0][:2] == ("Nước sạch", 1)


def test_a_paper_whose_bytes_are_gone_keeps_no_other_waiting(store: SqlStore, vault: Vault, meeting: Meeting) -> None:
    with store.writing() as tx:
        tx.save(paper("gone", meeting.id, "0" * 64))
    attach(store, vault, meeting, "Nước sạch")
    read_on(store, vault, Reads())
    assert [row_id for row_id, _, _ in found(store, "trang")] == ["Nước sạch"]


def test_nothing_is_read_of_what_is_removed_replaced_or_has_no_pages(
    store: SqlStore, vault: Vault, meeting: Meeting
) -> None:
    removed, old = attach(store, vault, meeting, "bỏ"), attach(store, vault, meeting, "cũ")
    attach(store, vault, meeting, "Word", pages=0)
    new = replace(attach(store, vault, meeting, "mới"), replaces_id=old.id)
    with store.writing() as tx:
        tx.save(replace(removed, deleted_at=MOMENT), new)
    read_on(store, vault, Reads())
    assert [row_id for row_id, _, _ in found(store, "trang")] == ["mới"]
    with store.writing() as tx:
        tx.save(replace(new, deleted_at=MOMENT))
    read_on(store, vault, Reads())
    assert [row_id for row_id, _, _ in found(store, "trang")] == ["cũ"]


def test_a_paper_shorter_than_its_row_says_is_read_to_its_end(store: SqlStore, vault: Vault, meeting: Meeting) -> None:
    attach(store, vault, meeting, "ngắn", pages=30)
    read_on(store, vault, Reads(pages=2))
    assert read_on(store, vault, Reads()).asked == []
    assert len(found(store, "ngan")) == 1
