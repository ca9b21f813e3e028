"""Photographs of signed pages made into pages that print; used in the worker only."""

import io
from collections.abc import Sequence
from typing import Any

import pymupdf
from PIL import Image, ImageFilter, ImageMath

from sotay.domain.photos import Corners, Look
from sotay.pdf.edges import sheet_in
from sotay.pdf.pictures import opened, turned_upright
from sotay.pdf.protocol import Head
from sotay.pdf.reading import own_errors
from sotay.pdf.sharpness import is_blurred

_LONGEST = 3000
"""Pixels that a photograph keeps while it is worked on: the sheet on it then has what a page needs."""
_PAGE = (1654, 2339)
"""A4 at 200 dots an inch, what office scanners are set to."""
_POINTS = 72 / 200
_LIKE_A4 = 0.2
"""A sheet whose sides are that near to those of A4 is A4, seen a little from the side."""
_KEPT_QUALITY = 90
_QUALITIES = (75, 60, 45, 30)
_MOST_BYTES = 450 * 1024
"""Of a page."""
_SMALL_SHEET = 1000
"""Pixels across: 120 dots an inch, below which small letters run together."""
_FINER = 2
"""How much larger a photograph is than the preview of the sheet on it."""
_LEAST_LOOKED_AT = 1000
"""Pixels of the longer side below which the light on the paper cannot be told from the letters."""
_SMALLER = 8
"""How many pixels in a row are looked at as one when the light on the paper is measured."""
_INK, _WHITE = 70, 220
"""What becomes black and what white, once the paper is even at 255."""
_LEVELS = [max(0, min(255, (level - _INK) * 255 // (_WHITE - _INK))) for level in range(256)]
_TAKEN, _FRACTION, _DETAILS = 0x9003, 0x9291, 0x8769
"""Of EXIF: DateTimeOriginal, SubSecTimeOriginal, and the block they stand in."""
_TURNS = {1: Image.Transpose.ROTATE_270, 2: Image.Transpose.ROTATE_180, 3: Image.Transpose.ROTATE_90}


def taken_in(content: bytes) -> tuple[Head, bytes]:
    """What a photograph shows, and the photograph to work on: upright, no larger than needed, its EXIF left out.

    Raises NotAPaper, PaperDamaged or PaperTooHard.
    """
    picture = opened(content, _LONGEST)
    taken = _taken(picture)
    upright = turned_upright(picture)
    corners = sheet_in(upright)
    made = printable(_cut_out(upright, corners))
    facts: Head = {
        "taken": taken,
        "width": upright.width,
        "height": upright.height,
        "corners": [list(corner) for corner in corners] if corners else None,
        "blurred": is_blurred(made),
        "small": min(made.size) < _SMALL_SHEET,
    }
    return facts, _jpeg(upright, _KEPT_QUALITY)


def page(content: bytes, look: Look) -> bytes:
    """The page as JPEG, at most 200 dots an inch. Raises PaperDamaged or PaperTooHard."""
    made, written = _looked(content, look, _PAGE, _LONGEST), b""
    for quality in _QUALITIES:
        written = _jpeg(made, quality)
        if len(written) <= _MOST_BYTES:
            break
    return written


def preview(content: bytes, look: Look, side: int) -> Image.Image:
    """The page as it will be, in RGB, no side longer than that. Raises PaperDamaged or PaperTooHard."""
    made = _looked(content, look, _PAGE, max(_FINER * side, _LEAST_LOOKED_AT))
    made.thumbnail((side, side))
    return made.convert("RGB")


def bound(pages: Sequence[bytes]) -> bytes:
    """One PDF of our own JPEG pages; the same pages give the same bytes. Raises PaperDamaged or PaperTooHard."""
    with own_errors():
        document = pymupdf.Document()
        for content in pages:
            with Image.open(io.BytesIO(content), formats=("JPEG",)) as picture:
                is_upright = picture.height >= picture.width
            width, height = (side * _POINTS for side in (_PAGE if is_upright else _PAGE[::-1]))
            sheet = document.new_page(width=width, height=height)
            sheet.insert_image(sheet.rect, stream=content)
        return document.tobytes(garbage=3, deflate=True, no_new_id=True)


def printable(picture: Image.Image) -> Image.Image:
    """In grey: the paper white wherever the light fell, the ink dark."""
    grey = picture.convert("L")
    small = grey.reduce(_SMALLER)
    paper = small.filter(ImageFilter.MaxFilter(7)).filter(ImageFilter.GaussianBlur(5)).resize(grey.size)
    even: Image.Image = ImageMath.lambda_eval(_evened, grey=grey, paper=paper)
    return even.point(_LEVELS)


def _evened(args: dict[str, Any]) -> Any:
    grey, paper = args["convert"](args["grey"], "I"), args["convert"](args["paper"], "I")
    return args["convert"](args["min"](grey * 255 / (paper + 1), 255), "L")


def _looked(content: bytes, look: Look, most: tuple[int, int], longest: int) -> Image.Image:
    picture = turned_upright(opened(content, longest))
    if look.turns % 4:
        picture = picture.transpose(_TURNS[look.turns % 4])
    made = _cut_out(picture, look.corners)
    made.thumbnail(most if made.height >= made.width else most[::-1])
    return printable(made) if look.is_grey else made


def _cut_out(picture: Image.Image, corners: Corners | None) -> Image.Image:
    """The sheet seen from straight above it; where it is like A4, with the sides of A4."""
    if corners is None:
        return picture
    quad = [(x * picture.width, y * picture.height) for x, y in corners]
    across = max(_apart(quad[0], quad[1]), _apart(quad[3], quad[2]))
    down = max(_apart(quad[0], quad[3]), _apart(quad[1], quad[2]))
    longest = max(_PAGE)
    scale = min(1.0, longest / max(across, down, 1.0))
    width, height = _as_a4(max(across * scale, 1.0), max(down * scale, 1.0))
    return picture.transform(
        (width, height), Image.Transform.PERSPECTIVE, _seen_from(quad, width, height), Image.Resampling.BICUBIC
    )


def _as_a4(width: float, height: float) -> tuple[int, int]:
    share = _PAGE[1] / _PAGE[0]
    if abs(height / width / share - 1) <= _LIKE_A4:
        return round(height / share), round(height)
    if abs(width / height / share - 1) <= _LIKE_A4:
        return round(width), round(width / share)
    return round(width), round(height)


def _seen_from(quad: Sequence[tuple[float, float]], width: int, height: int) -> tuple[float, ...]:
    """Where each point of the page lies in the photograph, as eight numbers (Heckbert, 1989)."""
    (x0, y0), (x1, y1), (x2, y2), (x3, y3) = quad
    dx1, dx2, sx = x1 - x2, x3 - x2, x0 - x1 + x2 - x3
    dy1, dy2, sy = y1 - y2, y3 - y2, y0 - y1 + y2 - y3
    under = dx1 * dy2 - dx2 * dy1
    g, h = (sx * dy2 - dx2 * sy) / under, (dx1 * sy - sx * dy1) / under
    return (
        (x1 - x0 + g * x1) / width,
        (x3 - x0 + h * x3) / height,
        x0,
        (y1 - y0 + g * y1) / width,
        (y3 - y0 + h * y3) / height,
        y0,
        g / width,
        h / height,
    )


def _apart(a: tuple[float, float], b: tuple[float, float]) -> float:
    return float(((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2) ** 0.5)


def _taken(picture: Image.Image) -> str:
    """``2026:11:05 19:30:07.120``; empty where the camera wrote none. A stranger wrote it: it is only ever sorted."""
    details = picture.getexif().get_ifd(_DETAILS)
    taken, fraction = details.get(_TAKEN), details.get(_FRACTION, "")
    return f"{taken[:19]}.{fraction[:6] if isinstance(fraction, str) else ''}" if isinstance(taken, str) else ""


def _jpeg(picture: Image.Image, quality: int) -> bytes:
    written = io.BytesIO()
    picture.save(written, "JPEG", quality=quality)
    return written.getvalue()
