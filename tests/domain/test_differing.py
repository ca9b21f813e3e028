"""Words that differ between two versions of a text."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sotay.domain.differing import Piece, differing


def marked(pieces: tuple[Piece, ...]) -> str:
    return "".join(f"[{piece.text}]" if piece.differs else piece.text for piece in pieces)


@pytest.mark.parametrize(
    ("before", "after", "left", "right"),
    [
        ("một hai ba", "một hai ba", "một hai ba", "một hai ba"),
        ("một hai ba", "một bốn ba", "một [hai] ba", "một [bốn] ba"),
        ("một ba", "một hai ba", "một ba", "một [hai] ba"),
        ("trước ngày 15/12.", "trong tháng 12.", "[trước ngày 15/12].", "[trong tháng 12]."),
        ("một hai ba bốn", "một năm sáu bốn", "một [hai ba] bốn", "một [năm sáu] bốn"),
        ("", "một", "", "[một]"),
        ("một\nhai", "một", "một[\nhai]", "một"),
    ],
)
def test_what_differs_is_marked_on_its_side(before: str, after: str, left: str, right: str) -> None:
    assert tuple(map(marked, differing(before, after))) == (left, right)


@given(before=st.text("aâ bc.\n", max_size=60), after=st.text("aâ bc.\n", max_size=60))
def test_the_pieces_of_each_give_it_whole_and_alternate(before: str, after: str) -> None:
    for whole, pieces in zip((before, after), differing(before, after), strict=True):
        assert "".join(piece.text for piece in pieces) == whole
        assert all(one.differs != other.differs for one, other in pairwise(pieces))
        assert all(piece.text for piece in pieces)


@given(text=st.text(max_size=60))
def test_a_text_does_not_differ_from_itself(text: str) -> None:
    assert not any(piece.differs for pieces in differing(text, text) for piece in pieces)
