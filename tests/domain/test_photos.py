"""Photographs stand in the order they were taken; corners turn with the photograph."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from sotay.domain.photos import Corners, Look, Photo, in_order, is_convex

WHOLE: Corners = ((0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0))
PARTS = st.floats(0.01, 0.4)


def photo(name: str, taken: str = "") -> Photo:
    return Photo(name=name, content=b"", width=3, height=4, taken=taken, corners=None, is_blurred=False, is_small=False)


@st.composite
def corners(draw: st.DrawFn) -> Corners:
    """A sheet seen from somewhere."""
    a, b, c, d, e, f, g, h = (draw(PARTS) for _ in range(8))
    return (a, b), (1 - c, d), (1 - e, 1 - f), (g, 1 - h)


def test_by_the_time_they_were_taken() -> None:
    photos = [
        photo("b", "2026:11:05 21:00:02."),
        photo("a", "2026:11:05 21:00:10."),
        photo("c", "2026:11:05 20:59:59."),
    ]
    assert [one.name for one in in_order(photos)] == ["c", "b", "a"]


def test_by_name_with_its_numbers_where_one_has_no_time() -> None:
    photos = [
        photo("Trang 10.jpg"),
        photo("trang 9.jpg", "2026:11:05 21:00:02."),
        photo("TRANG 2.jpg"),
        photo("bìa.jpg"),
    ]
    assert [one.name for one in in_order(photos)] == ["bìa.jpg", "TRANG 2.jpg", "trang 9.jpg", "Trang 10.jpg"]


@given(st.permutations(range(12)))
def test_however_they_come_the_order_is_the_same(order: list[int]) -> None:
    assert [one.name for one in in_order(photo(f"IMG_{number}.jpg") for number in order)] == [
        f"IMG_{number}.jpg" for number in range(12)
    ]


@given(corners())
def test_four_quarters_are_none(sheet: Corners) -> None:
    look = Look(corners=sheet)
    again = look.turned().turned().turned().turned()
    assert again.turns == 0
    assert again.corners is not None
    assert all(abs(a - b) < 1e-9 for pair in zip(again.corners, sheet, strict=True) for a, b in zip(*pair, strict=True))
    assert is_convex(look.turned().corners or WHOLE) == is_convex(sheet)


def test_corners_that_cross_go_round_no_sheet() -> None:
    a, b, c, d = WHOLE
    assert is_convex(WHOLE)
    for crossed in ((b, a, c, d), (d, c, b, a), (a, (0.5, 0.5), (0.4, 0.4), d), (a, a, c, d)):
        assert not is_convex(crossed)


def test_the_first_look_is_turned_with_the_clock() -> None:
    look = replace(Look(), corners=((0.1, 0.2), (0.9, 0.2), (0.9, 0.7), (0.1, 0.7)))
    turned = look.turned()
    assert turned.turns == 1
    assert turned.corners is not None
    assert [tuple(round(part, 6) for part in corner) for corner in turned.corners] == [
        (0.3, 0.1), (0.8, 0.1), (0.8, 0.9), (0.3, 0.9),
    ]  # fmt: skip
