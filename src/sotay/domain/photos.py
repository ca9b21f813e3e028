"""Photographs of signed pages: what a photograph shows, and how the page is to be made of it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from sotay.domain.spelling import fold

Corner = tuple[float, float]
"""Parts of the width and the height of the photograph, from its upper left."""
Corners = tuple[Corner, Corner, Corner, Corner]
"""Upper left, upper right, lower right and lower left of the sheet."""
_DIGITS = re.compile(r"(\d+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How the page is made of a photograph: turned, then cut out, then made to print."""

    turns: int = 0
    """Quarters of a circle, with the clock."""
    corners: Corners | None = None
    """Of the sheet in the turned photograph; None: the whole photograph."""
    is_grey: bool = True
    """In grey on white paper; else in the colours as photographed."""

    def turned(self) -> "Look":
        """A quarter further, the corners with it."""
        corners = None if self.corners is None else turned_corners(self.corners)
        return replace(self, turns=(self.turns + 1) % 4, corners=corners)


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo:
    """A photograph as it was taken in; ``content`` is what pages are made of, upright by the camera's mark."""

    name: str
    """Of its file."""
    content: bytes
    width: int
    height: int
    taken: str
    """When, as the camera wrote it and so that it sorts; empty where it did not."""
    corners: Corners | None
    """Of the sheet; None where none is seen."""
    is_blurred: bool
    is_small: bool
    """Letters may run together: fewer dots than a page needs."""


def in_order(photos: Iterable[Photo]) -> list[Photo]:
    """By the time they were taken where every one has it, else by name, ``trang 2`` before ``trang 10``."""
    every = list(photos)
    is_timed = all(photo.taken for photo in every)
    return sorted(every, key=lambda photo: (photo.taken if is_timed else "", _by_name(photo.name)))


def turned_corners(corners: Corners) -> Corners:
    """The same corners once the photograph is turned a quarter with the clock."""
    a, b, c, d = ((1 - y, x) for x, y in corners)
    return d, a, b, c


def is_convex(corners: Corners) -> bool:
    """Whether the four go round a sheet, with the clock on the screen, and none lies on the line of its neighbours."""
    for at in range(4):
        (ax, ay), (bx, by), (cx, cy) = (corners[(at + step) % 4] for step in range(3))
        if (bx - ax) * (cy - ay) - (by - ay) * (cx - ax) <= 0.001:
            return False
    return True


def _by_name(name: str) -> list[tuple[int, str]]:
    """Numbers in it count as numbers."""
    parts = _DIGITS.split(fold(name))
    return [(int(part), "") if part.isdecimal() else (-1, part) for part in parts]
