"""Where to scroll so that whole lines are seen."""

from collections.abc import Sequence
from typing import NamedTuple


class Extent(NamedTuple):
    """A line of the text, from its upper to its lower edge."""

    top: int
    bottom: int


def page_below(lines: Sequence[Extent], top: int, height: int) -> int:
    """The upper edge of the page after the one that begins at ``top``: its first line is the first not read whole."""
    below = [line for line in lines if line.bottom > top + height and line.top > top]
    return below[0].top if below else top


def page_above(lines: Sequence[Extent], top: int, height: int) -> int:
    """The upper edge of the page that ends where the one at ``top`` begins."""
    above = [line for line in lines if line.top < top]
    fitting = [line for line in above if top - line.top <= height]
    return fitting[0].top if fitting else (above[-1].top if above else top)
