"""Whether the letters of a photographed page can be read well; used in the worker only.

Blurring a sharp picture takes most of its edges away, blurring a soft one little (Crete, Dolmiere, Ladret, Nicolas:
The blur effect, 2007). That is measured only where something is written, across and down apart, so that a hand that
shook is seen too, and half of the written places have to be soft.
"""

from statistics import median

from PIL import Image, ImageChops, ImageFilter

_ACROSS = 1654
"""Pixels of an upright page when it is measured: A4 at 200 dots an inch."""
_NOISE, _SOFTENED = 1.5, 3.0
"""How far the page is blurred to be rid of the camera's noise, and how far to compare."""
_MARGIN = 0.05
"""Of a page, at each side: what is seen there is the edge of the sheet."""
_TILE = 48
_LEAST_INK = 8
"""Of 255, the mean of a place where something is written."""
_LEAST_TILES = 12
"""A page with less on it than two lines is not judged."""
_MOST_KEPT = (0.52, 0.82)
"""Of edges across the lines of writing, and of those along them, which are blurred into each other sooner."""


def is_blurred(page: Image.Image) -> bool:
    """Of a page in grey on white."""
    kept = edges_kept(page)
    return kept is not None and any(share > most for share, most in zip(kept, _MOST_KEPT, strict=True))


def edges_kept(page: Image.Image) -> tuple[float, float] | None:
    """The shares of its edges that blurring leaves, of 1, the smaller one first; None: too little is on the page."""
    scale = _ACROSS / min(page.size)
    margin_x, margin_y = page.width * _MARGIN, page.height * _MARGIN
    within = (margin_x, margin_y, page.width - margin_x, page.height - margin_y)
    size = (round((within[2] - within[0]) * scale), round((within[3] - within[1]) * scale))
    seen = page.resize(size, box=within)
    ink = ImageChops.invert(seen).reduce(_TILE).tobytes()
    sharp, soft = (seen.filter(ImageFilter.GaussianBlur(by)) for by in (_NOISE, _SOFTENED))
    shares = []
    for right, down in ((1, 0), (0, 1)):
        before, after = (_edges(of, right, down) for of in (sharp, soft))
        kept = [b / a for written, a, b in zip(ink, before, after, strict=True) if written >= _LEAST_INK and a]
        if len(kept) < _LEAST_TILES:
            return None
        shares.append(median(kept))
    return min(shares), max(shares)


def _edges(of: Image.Image, right: int, down: int) -> list[float]:
    """How much each place differs from its neighbour, tile by tile."""
    apart = ImageChops.difference(of, ImageChops.offset(of, right, down))
    return [*memoryview(apart.convert("F").reduce(_TILE).tobytes()).cast("f")]
