"""Pages are drawn once and kept within bounds, the ones looked at last for longest."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.services.test_papers import VaultInMemory

from sotay.domain.inspection import PaperDamaged
from sotay.domain.material import Material
from sotay.domain.pages import Box, Found, PagePicture, PageSize
from sotay.services import pages
from sotay.services.pages import Pages


@dataclass
class Drawing:
    """Page n of a paper of n letters; remembers what was asked of it."""

    content: bytes
    asked: list[tuple[object, ...]] = field(default_factory=list)

    def sizes(self) -> tuple[PageSize, ...]:
        if self.content == b"BROKEN":
            raise PaperDamaged
        return (PageSize(1, 1),) * len(self.content)

    def draw(self, page: int, width: int, *, draft: bool = False) -> PagePicture:
        self.asked.append((page, width, draft))
        return PagePicture(width, 1, bytes(width))

    def find(self, folded: str, first: int, last: int) -> tuple[Found, ...]:
        self.asked.append((folded, first, last))
        return (Found(first, (Box(0, 0, 1, 1),)),)

    def links(self, page: int) -> tuple[str, ...]:
        return (f"link {page}",)

    def texts(self, first: int, last: int) -> tuple[str, ...]:
        return tuple(f"text {page}" for page in range(first, last + 1))


class Viewing:
    def __init__(self) -> None:
        self.opened: list[Drawing] = []

    def open(self, content: bytes) -> Drawing:
        self.opened.append(Drawing(content))
        return self.opened[-1]


class Room:
    def __init__(self, most: int = 1000) -> None:
        self.vault, self.viewer = VaultInMemory(), Viewing()
        self.pages = Pages(self.vault, self.viewer, most)

    def paper(self, content: bytes) -> Material:
        return Material(
            id="p",
            meeting_id="m",
            order="1",
            title="",
            file_name="",
            sha256=self.vault.put(content),
            size=1,
            media_type="",
        )

    @property
    def asked(self) -> Sequence[tuple[object, ...]]:
        return self.viewer.opened[-1].asked


def test_a_page_is_drawn_once() -> None:
    room = Room()
    paper = room.paper(b"abc")
    assert room.pages.kept(paper, 1, 10) is None
    drawn = room.pages.draw(paper, 1, 10)
    assert room.pages.draw(paper, 1, 10) is drawn
    assert room.pages.kept(paper, 1, 10) is drawn
    assert room.asked == [(1, 10, False)]
    assert room.pages.draw(paper, 1, 10, draft=True) is not drawn
    assert len(room.pages.sizes(paper)) == 3
    assert len(room.viewer.opened) == 1


@given(st.lists(st.tuples(st.integers(1, 20), st.integers(1, 60)), max_size=60))
def test_what_is_kept_stays_within_bounds_and_is_what_was_used_last(asked: list[tuple[int, int]]) -> None:
    room = Room(most=100)
    paper = room.paper(b"x" * 20)
    expected: dict[tuple[int, int], int] = {}
    for page, width in asked:
        room.pages.draw(paper, page, width)
        expected.pop((page, width), None)
        expected[page, width] = width
        while sum(expected.values()) > 100:
            del expected[next(iter(expected))]
    kept = {key for key in set(asked) if room.pages.kept(paper, *key) is not None}
    assert kept == expected.keys()


def test_another_paper_is_opened_and_its_pages_are_its_own() -> None:
    room = Room()
    one, other = room.paper(b"a"), room.paper(b"b")
    room.pages.draw(one, 1, 10)
    assert room.pages.kept(other, 1, 10) is None
    room.pages.draw(other, 1, 10)
    assert [drawing.content for drawing in room.viewer.opened] == [b"a", b"b"]


def test_a_paper_that_cannot_be_opened_is_tried_again() -> None:
    room = Room()
    broken = room.paper(b"BROKEN")
    for _ in range(2):
        with pytest.raises(PaperDamaged):
            room.pages.sizes(broken)
    assert len(room.viewer.opened) == 2


def test_search_goes_by_pages_folds_the_words_and_can_be_stopped() -> None:
    room = Room()
    paper = room.paper(b"x" * 45)
    steps: list[tuple[int, int]] = []
    found = room.pages.find(paper, " Đại  hội ", lambda *done: steps.append(done))
    assert [place.page for place in found] == [1, 21, 41]
    assert room.asked == [("dai hoi", 1, 20), ("dai hoi", 21, 40), ("dai hoi", 41, 60)]
    assert steps == [(0, 45), (20, 45), (40, 45)]
    assert room.pages.find(paper, "  ", lambda *_done: None) == ()
    assert room.pages.links(paper, 2) == ("link 2",)
    assert pages.MOST == 128 << 20
    assert hashlib.sha256(b"x" * 45).hexdigest() == paper.sha256
