"""Finds the sheet of paper in a photograph; used in the worker only.

The photograph is made small, its letters are wiped away, and its brightness is taken as a logarithm, so that shade and
lamp change nothing about how much brighter the sheet is than the table. Where brightness rises, a line may run (Hough
transform); of the strongest lines on each of the four sides those are the sheet that have light along their inside.
"""

import itertools
import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PIL import Image, ImageChops, ImageFilter

from sotay.domain.photos import Corners

_SMALL = 256
"""Pixels of the longer side that the search works on."""
_LOGARITHM = [round(max(0.0, math.log(max(light, 8) / 8) / math.log(255 / 8)) * 255) for light in range(256)]
_LEAST_RISE = 6
"""Of 255, from one pixel to the one after next: 4 % brighter."""
_RISES = 5000
"""How many places with the steepest rise are looked at."""
_TILT = 35
"""Degrees by which a side may be turned from upright or level."""
_STEP = 2
"""Degrees and pixels of one cell of the vote."""
_LINES = 5
"""Tried on each side, besides the border of the photograph itself."""
_LEAST_SHARE, _MOST_SHARE = 0.2, 0.97
"""Of the photograph, what a sheet covers; one that covers more needs no cutting out."""
_MOST_UNLIKE = 1.7
"""How much longer one side may be than the opposite one: nobody photographs from lower than that."""
_REACH = 2.5
"""Pixels to the inside and the outside of a side where brightness is compared."""
_CLEAR = 8
"""How much brighter, of 255, the inside is along a side that is one."""
_BORDER_SEEN = 0.55
"""What a side counts that lies on the border: nothing can be seen of it."""
_LEAST_SEEN = 0.5
_NEAR, _FEW = 3.0, 20
"""Pixels from a line within which a rise belongs to it, and how many rises are too few to lay a line through."""
_INSET = 0.007
"""Of the sheet: its very edge shows the table below it."""

_Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class _Line:
    """Where ``x cos + y sin = away``; the sheet lies where that is more."""

    cos: float
    sin: float
    away: float
    is_border: bool = False


def sheet_in(picture: Image.Image) -> Corners | None:
    """The corners of the sheet; None where none is seen, or it fills the photograph."""
    small = picture.convert("RGB")
    small.thumbnail((_SMALL, _SMALL), Image.Resampling.BOX)
    red, green, blue = small.split()
    light = ImageChops.darker(ImageChops.darker(red, green), blue).point(_LOGARITHM)
    light = light.filter(ImageFilter.MaxFilter(7)).filter(ImageFilter.MinFilter(7)).filter(ImageFilter.GaussianBlur(1))
    seen = _Seen(light)
    best: tuple[float, Sequence[_Line], Sequence[_Point]] | None = None
    for lines in itertools.product(*map(seen.lines, range(4))):
        corners = _corners(lines)
        if corners is None or not seen.is_plausible(corners):
            continue
        score = seen.score(lines, corners)
        if score > (best[0] if best else 0.0):
            best = (score, lines, corners)
    if best is None:
        return None
    fitted = [seen.fitted(*side) for side in _sides(*best[1:])]
    return _as_parts(_corners(fitted) or best[2], *light.size)


class _Seen:
    def __init__(self, light: Image.Image) -> None:
        self._width, self._height = light.size
        self._pixels = light.tobytes()
        self._votes: list[dict[tuple[int, int], float]] = [defaultdict(float) for _ in range(4)]
        self._clears: dict[tuple[_Point, _Point], float] = {}
        """Of sides that were looked at: most are those of many combinations."""
        self._rises = self._steepest()
        for x, y, rise_x, rise_y in self._rises:
            self._vote(x, y, rise_x, rise_y)

    def lines(self, side: int) -> list[_Line]:
        """The likeliest on that side (0 left, 1 top, 2 right, 3 bottom), the border of the photograph last."""
        votes, found = dict(self._votes[side]), list[_Line]()
        while votes and len(found) < _LINES:
            degrees, away = max(votes, key=votes.__getitem__)
            found.append(_line(degrees * _STEP, away * _STEP + _STEP / 2))
            near = ((degrees + d, away + a) for d, a in itertools.product(range(-3, 4), range(-2, 3)))
            for cell in near:
                votes.pop(cell, None)
        borders = ((0, 0.0), (90, 0.0), (180, -float(self._width)), (270, -float(self._height)))
        return [*found, _line(*borders[side], is_border=True)]

    def is_plausible(self, corners: Sequence[_Point]) -> bool:
        """Whether it is a rectangle seen from above, within the photograph and as large as a page is taken."""
        margin = 0.02 * max(self._width, self._height)
        if not all(-margin <= x <= self._width + margin and -margin <= y <= self._height + margin for x, y in corners):
            return False
        top, right, bottom, left = (math.dist(a, b) for a, b in itertools.pairwise((*corners, corners[0])))
        if min(top, right, bottom, left) < 1:
            return False
        alike = all(max(pair) <= _MOST_UNLIKE * min(pair) for pair in ((top, bottom), (left, right)))
        return alike and _LEAST_SHARE <= _area(corners) / (self._width * self._height) <= _MOST_SHARE

    def score(self, lines: Sequence[_Line], corners: Sequence[_Point]) -> float:
        """How clear the four sides are together; 0 where one of them is none."""
        found = 0.0
        for line, ends in _sides(lines, corners):
            if not line.is_border and ends not in self._clears:
                self._clears[ends] = self._clear(*ends)
            clear = _BORDER_SEEN if line.is_border else self._clears[ends]
            if clear < _LEAST_SEEN:
                return 0.0
            found += clear
        return found

    def _clear(self, a: _Point, b: _Point) -> float:
        """The share of a side along which it is brighter inside; corners run with the clock, inside is right of it."""
        length = math.dist(a, b)
        in_x, in_y = -(b[1] - a[1]) / length * _REACH, (b[0] - a[0]) / length * _REACH
        clear, looked_at = 0, 0
        for step in range(1, 40):
            x, y = a[0] + (b[0] - a[0]) * step / 40, a[1] + (b[1] - a[1]) * step / 40
            inside, outside = self._at(x + in_x, y + in_y), self._at(x - in_x, y - in_y)
            if inside is not None and outside is not None:
                looked_at += 1
                clear += inside - outside >= _CLEAR
        return clear / looked_at if looked_at >= 10 else _BORDER_SEEN

    def fitted(self, line: _Line, ends: tuple[_Point, _Point]) -> _Line:
        """The line laid through the rises along it (total least squares), the one itself where they are few."""
        (ax, ay), (bx, by) = ends
        low_x, high_x, low_y, high_y = min(ax, bx) - 2, max(ax, bx) + 2, min(ay, by) - 2, max(ay, by) + 2
        near = [
            (x, y)
            for x, y, rise_x, rise_y in self._rises
            if abs(x * line.cos + y * line.sin - line.away) <= _NEAR
            and low_x <= x <= high_x
            and low_y <= y <= high_y
            and rise_x * line.cos + rise_y * line.sin > 0.9 * math.hypot(rise_x, rise_y)
        ]
        if line.is_border or len(near) < _FEW:
            return line
        mean_x, mean_y = (sum(values) / len(near) for values in zip(*near, strict=True))
        xx = sum((x - mean_x) ** 2 for x, _ in near)
        yy = sum((y - mean_y) ** 2 for _, y in near)
        xy = sum((x - mean_x) * (y - mean_y) for x, y in near)
        across = math.atan2(2 * xy, xx - yy) / 2 + math.pi / 2
        cos, sin = math.cos(across), math.sin(across)
        if cos * line.cos + sin * line.sin < 0:
            cos, sin = -cos, -sin
        return _Line(cos, sin, mean_x * cos + mean_y * sin + 0.5 * (cos + sin))

    def _steepest(self) -> list[tuple[int, int, int, int]]:
        """The places of the steepest rises, each with how it rises to the right and down."""
        width, pixels = self._width, self._pixels
        found = []
        for y in range(1, self._height - 1):
            for x in range(1, width - 1):
                at = y * width + x
                rise_x, rise_y = pixels[at + 1] - pixels[at - 1], pixels[at + width] - pixels[at - width]
                if abs(rise_x) + abs(rise_y) >= _LEAST_RISE:
                    found.append((x, y, rise_x, rise_y))
        found.sort(key=lambda place: abs(place[2]) + abs(place[3]), reverse=True)
        return found[:_RISES]

    def _vote(self, x: int, y: int, rise_x: int, rise_y: int) -> None:
        """For the lines that may run here, across the rise; a steep one counts little more than a gentle one."""
        towards = math.degrees(math.atan2(rise_y, rise_x)) % 360
        side = round(towards / 90) % 4
        if abs((towards - side * 90 + 180) % 360 - 180) > _TILT:
            return
        weight = math.sqrt(math.hypot(rise_x, rise_y))
        for turn in range(-3, 4):
            degrees = round(towards / _STEP) + turn
            angle = math.radians(degrees * _STEP)
            away = x * math.cos(angle) + y * math.sin(angle)
            self._votes[side][degrees % (360 // _STEP), math.floor(away / _STEP)] += weight

    def _at(self, x: float, y: float) -> int | None:
        column, row = int(x), int(y)
        if 0 <= column < self._width and 0 <= row < self._height:
            return self._pixels[row * self._width + column]
        return None


def _line(degrees: float, away: float, *, is_border: bool = False) -> _Line:
    return _Line(math.cos(math.radians(degrees)), math.sin(math.radians(degrees)), away, is_border)


def _corners(lines: Sequence[_Line]) -> list[_Point] | None:
    """Upper left, upper right, lower right, lower left, where left, top, right and bottom meet; None: they do not."""
    left, top, right, bottom = lines
    met = [_meeting(*pair) for pair in ((left, top), (top, right), (right, bottom), (bottom, left))]
    corners = [corner for corner in met if corner is not None]
    return corners if len(corners) == 4 else None


def _sides(lines: Sequence[_Line], corners: Sequence[_Point]) -> Iterator[tuple[_Line, tuple[_Point, _Point]]]:
    """Each line with the corners between which it is a side."""
    left, top, right, bottom = lines
    a, b, c, d = corners
    yield from ((left, (d, a)), (top, (a, b)), (right, (b, c)), (bottom, (c, d)))


def _meeting(one: _Line, other: _Line) -> _Point | None:
    under = one.cos * other.sin - one.sin * other.cos
    if abs(under) < 0.2:
        return None
    x = (one.away * other.sin - other.away * one.sin) / under
    return x, (other.away * one.cos - one.away * other.cos) / under


def _area(corners: Sequence[_Point]) -> float:
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in itertools.pairwise((*corners, corners[0]))) / 2


def _as_parts(corners: Sequence[_Point], width: int, height: int) -> Corners:
    middle_x, middle_y = sum(x for x, _ in corners) / 4, sum(y for _, y in corners) / 4
    inner = (((x - middle_x) * (1 - _INSET) + middle_x, (y - middle_y) * (1 - _INSET) + middle_y) for x, y in corners)
    a, b, c, d = ((min(max(x / width, 0.0), 1.0), min(max(y / height, 0.0), 1.0)) for x, y in inner)
    return a, b, c, d
