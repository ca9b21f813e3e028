"""Which papers go into the book, in which order, under which words; what cannot be read is named and left out."""

from collections.abc import Collection
from dataclasses import replace

import pytest
from tests.fakes import RowsInMemory
from tests.services.test_papers import ITEM, MEETING, VaultInMemory
from tests.services.test_shelf import SECOND, paper

from sotay.domain.book import BookEmpty, BookFront, WithoutPages
from sotay.domain.cell import Cell
from sotay.domain.inspection import PaperDamaged, PaperTooHard
from sotay.domain.storage_errors import MaterialMissing
from sotay.services import binding
from sotay.services.binding import Book

CELL = Cell(id="cell", name="Chi bộ Tổ dân phố 5", superior="Đảng bộ phường An Hòa", place="An Hòa")


class Vault(VaultInMemory):
    def get(self, sha256: str) -> bytes:
        if sha256 not in self.kept:
            raise MaterialMissing
        return self.kept[sha256]


class Listing:
    """A book of the contents themselves; ``BROKEN`` cannot be bound, ``DEADLY`` takes all that was bound with it."""

    def __init__(self) -> None:
        self.bound: list[bytes] = []
        self.front: BookFront | None = None
        self.begun = 0

    def begin(self) -> None:
        self.bound, self.begun = [], self.begun + 1

    def add(self, content: bytes) -> int:
        if content == b"DEADLY":
            self.bound = []
            raise PaperTooHard
        if content == b"BROKEN":
            raise PaperDamaged
        self.bound.append(content)
        return 1

    def finish(self, front: BookFront) -> bytes:
        self.front = front
        return b"+".join(self.bound)


class Room:
    def __init__(self, *contents: tuple[str, bytes, str | None]) -> None:
        """Papers by id, content, item."""
        self.vault, self.binder = Vault(), Listing()
        papers = [
            replace(paper(name, f"100{at}", item_id=item), sha256=self.vault.put(content))
            for at, (name, content, item) in enumerate(contents)
        ]
        self.store = RowsInMemory(MEETING, CELL, ITEM, SECOND, *papers)

    def bind(self, ids: Collection[str] | None = None, *, is_practice: bool = False) -> Book:
        return binding.bind(
            self.store, self.vault, self.binder, "m", ids, is_practice=is_practice, step=lambda *_done: None
        )

    @property
    def lines(self) -> list[tuple[str, int | None]]:
        assert self.binder.front
        return [(line.text, line.paper) for line in self.binder.front.lines]


def test_the_whole_agenda_stands_there_with_the_papers_under_it() -> None:
    room = Room(("a", b"a", "j"), ("b", b"b", None), ("c", b"c", "i"), ("d", b"d", "gone"))
    book = room.bind()
    assert (book.content, book.papers, book.left_out) == (b"b+d+c+a", 4, ())
    assert room.lines == [
        ("Tài liệu chung", None),
        ("Tài liệu b", 0),
        ("Tài liệu d", 1),
        ("1. Báo cáo", None),
        ("Tài liệu c", 2),
        ("2. Thảo luận", None),
        ("Tài liệu a", 3),
    ]


def test_the_head_says_whose_meeting_it_is() -> None:
    room = Room(("a", b"a", None))
    room.bind(is_practice=True)
    assert room.binder.front
    assert room.binder.front.above == ("Đảng bộ phường An Hòa", "Chi bộ Tổ dân phố 5", "Bản làm thử")
    assert room.binder.front.below == ("Sinh hoạt", "ngày 05 tháng 11 năm 2026")


def test_only_the_chosen_ones_are_bound() -> None:
    room = Room(("a", b"a", None), ("b", b"b", None), ("c", b"c", None))
    assert room.bind({"c", "a"}).content == b"a+c"


def test_what_cannot_be_read_is_named_and_the_others_are_bound() -> None:
    room = Room(
        ("a", b"a", "i"), ("b", b"BROKEN", None), ("c", b"DEADLY", None), ("d", b"d", None), ("e", b"e", None),
    )  # fmt: skip
    room.store.rows["e"] = replace(room.store.rows["e"], pages=0)  # type: ignore[call-arg]
    room.store.rows["x"] = paper("x", "1009")
    book = room.bind()
    assert (book.content, book.papers) == (b"d+a", 2)
    assert [(one.title, type(one.reason)) for one in book.left_out] == [
        ("Tài liệu b", PaperDamaged),
        ("Tài liệu c", PaperTooHard),
        ("Tài liệu e", WithoutPages),
        ("Tài liệu x", MaterialMissing),
    ]
    assert [text for text, at in room.lines if at is not None] == ["Tài liệu d", "Tài liệu a"]


def test_a_book_of_nothing_is_not_made() -> None:
    with pytest.raises(BookEmpty):
        Room(("a", b"BROKEN", None)).bind()
    with pytest.raises(BookEmpty):
        Room(("a", b"a", None)).bind(set())


def test_steps_count_bytes_and_may_stop_it() -> None:
    class Stopped(Exception):
        pass

    def stop(_done: int, _total: int) -> None:
        raise Stopped

    room = Room(("a", b"DEADLY", None))
    with pytest.raises(Stopped):
        binding.bind(room.store, room.vault, room.binder, "m", None, is_practice=False, step=stop)
