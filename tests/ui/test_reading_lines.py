"""Pages of what is read aloud begin with a whole line, and none is left out."""

from hypothesis import given
from hypothesis import strategies as st

from sotay_ui.readback.lines import Extent, page_above, page_below


def lines_of(gaps: list[tuple[int, int]]) -> list[Extent]:
    """Lines of these heights, each after a gap."""
    found, at = [], 0
    for gap, height in gaps:
        at += gap
        found.append(Extent(at, at + height))
        at += height
    return found


GAPS = st.lists(st.tuples(st.integers(0, 30), st.integers(10, 40)), min_size=1, max_size=40)


@given(GAPS, st.integers(80, 400))
def test_paging_down_reads_every_line_whole(gaps: list[tuple[int, int]], height: int) -> None:
    lines = lines_of(gaps)
    seen: set[Extent] = set()
    top = 0
    for _ in range(len(lines) + 1):
        seen |= {line for line in lines if line.top >= top and line.bottom <= top + height}
        top = page_below(lines, top, height)
    assert seen == set(lines)
    assert page_below(lines, top, height) == top


@given(GAPS, st.integers(80, 400), st.data())
def test_paging_up_shows_the_line_before_and_begins_with_a_whole_one(
    gaps: list[tuple[int, int]], height: int, data: st.DataObject
) -> None:
    lines = lines_of(gaps)
    line = data.draw(st.sampled_from(lines))
    top = page_above(lines, line.top, height)
    assert top in {one.top for one in lines}
    if line is lines[0]:
        assert top == line.top
    else:
        assert line.top - height <= top < line.top


def test_a_line_higher_than_the_page_is_still_reached() -> None:
    lines = [Extent(0, 20), Extent(20, 220), Extent(220, 240)]
    assert page_below(lines, 0, 100) == 20
    assert page_below(lines, 20, 100) == 220
    assert page_above(lines, 220, 100) == 20
