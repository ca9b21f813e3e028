"""Photographs and scans that came as pictures, made into one PDF; used in the worker only."""

import importlib
import io
import struct
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

import pillow_heif
import pymupdf
from PIL import Image, ImageOps, UnidentifiedImageError

from sotay.domain.inspection import NotAPaper, PaperDamaged, PaperTooHard
from sotay.pdf.reading import own_errors

_A4 = (595.0, 842.0)
"""Points."""
_MARGIN = 28.0
"""One centimetre: what an office printer leaves white anyway."""
_DPI = 200
"""Letters of 10 points stay sharp on paper and on a projector."""
_LONGEST = int(_A4[1] / 72 * _DPI)
_QUALITY = 85
_PIXEL_CAP = 120_000_000
"""A phone's camera makes up to 108 million."""
_FORMATS = ("JPEG", "PNG", "HEIF")
_BROKEN = (OSError, SyntaxError, ValueError, struct.error, EOFError)
"""What Pillow raises on a broken file."""

Image.preinit()
importlib.import_module("PIL.MpoImagePlugin")
"""Pillow reads its own parts when first needed, and then the worker opens no file any more."""

pillow_heif.register_heif_opener()
Image.MAX_IMAGE_PIXELS = _PIXEL_CAP


def album(pictures: list[bytes]) -> bytes:
    """One PDF with a page of A4 for each picture, turned by its EXIF mark, lying where the picture lies.

    The same pictures give the same bytes. Raises NotAPaper, PaperDamaged or PaperTooHard.
    """
    sheets = [turned_upright(opened(content, _LONGEST)) for content in pictures]
    with own_errors():
        document = pymupdf.Document()
        for picture in sheets:
            width, height = _A4 if picture.height >= picture.width else _A4[::-1]
            page = document.new_page(width=width, height=height)
            frame = pymupdf.Rect(_MARGIN, _MARGIN, width - _MARGIN, height - _MARGIN)
            page.insert_image(frame, stream=_jpeg(picture))
        return document.tobytes(garbage=3, deflate=True, no_new_id=True)


def opened(content: bytes, longest: int) -> Image.Image:
    """A photograph as it lies in its file, no side longer than that. Raises NotAPaper, PaperDamaged or PaperTooHard."""
    with _own_errors():
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            picture = Image.open(io.BytesIO(content), formats=_FORMATS)
        picture.draft("RGB", (longest, longest))
        picture.thumbnail((longest, longest))
        return picture


def turned_upright(picture: Image.Image) -> Image.Image:
    """Turned by its EXIF mark, in RGB or grey, what is transparent on white. Raises PaperDamaged or PaperTooHard."""
    with _own_errors():
        turned = ImageOps.exif_transpose(picture)
        if turned.mode in {"RGB", "L"}:
            return turned
        seen = turned.convert("RGBA")
        return Image.alpha_composite(Image.new("RGBA", seen.size, "white"), seen).convert("RGB")


@contextmanager
def _own_errors() -> Iterator[None]:
    try:
        yield
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise PaperTooHard from error
    except UnidentifiedImageError as error:
        raise NotAPaper from error
    except _BROKEN as error:
        raise PaperDamaged from error


def _jpeg(picture: Image.Image) -> bytes:
    written = io.BytesIO()
    picture.save(written, "JPEG", quality=_QUALITY)
    return written.getvalue()
