"""Papers put together for the printer, and made large for who needs it; used in the worker only."""

from collections.abc import Iterator, Sequence
from contextlib import closing

import pymupdf

from sotay.pdf.reading import own_errors

_A4 = (595.0, 842.0)
"""Points."""
_LOOK = 0.5
"""How small a page is drawn to see whether a part of it is white."""
_OVERLAP = 24.0
"""Points of a page that both halves show: two lines, so that none is cut in the middle."""


def joined(pdfs: Sequence[bytes]) -> tuple[bytes, int]:
    """One PDF of all of them and how many pages it has. Raises PaperDamaged or PaperTooHard."""
    with own_errors():
        whole = pymupdf.Document()
        for content in pdfs:
            with closing(pymupdf.Document(stream=content, filetype="pdf")) as document:
                whole.insert_pdf(document, annots=True, widgets=False)
        return _bytes(whole), whole.page_count


def enlarged(content: bytes) -> tuple[bytes, int]:
    """Each page on two sheets of A4, 1.4 times as large: the upper half, then the lower, two lines of it on both.

    Any office printer takes that, and nobody has to look for A3. Raises PaperDamaged or PaperTooHard.
    """
    with own_errors():
        large = pymupdf.Document()
        with closing(pymupdf.Document(stream=content, filetype="pdf")) as document:
            for number in range(document.page_count):
                page = document[number]
                page.remove_rotation()
                width, height = _A4[::-1] if page.rect.height >= page.rect.width else _A4
                for half in _halves(page):
                    sheet = large.new_page(width=width, height=height)
                    sheet.show_pdf_page(sheet.rect, document, number, clip=half)
        return _bytes(large), large.page_count


def _halves(page: pymupdf.Page) -> Iterator[pymupdf.Rect]:
    """Upper and lower, of a page that lies left and right; the second only where something stands on it."""
    whole = page.rect
    if whole.height >= whole.width:
        half = min(whole.height, (whole.height + _OVERLAP) / 2)
        yield pymupdf.Rect(whole.x0, whole.y0, whole.x1, whole.y0 + half)
        second = pymupdf.Rect(whole.x0, whole.y0 + half, whole.x1, whole.y1)
        shown = pymupdf.Rect(whole.x0, whole.y1 - half, whole.x1, whole.y1)
    else:
        half = min(whole.width, (whole.width + _OVERLAP) / 2)
        yield pymupdf.Rect(whole.x0, whole.y0, whole.x0 + half, whole.y1)
        second = pymupdf.Rect(whole.x0 + half, whole.y0, whole.x1, whole.y1)
        shown = pymupdf.Rect(whole.x1 - half, whole.y0, whole.x1, whole.y1)
    if not _is_blank(page, second):
        yield shown


def _is_blank(page: pymupdf.Page, part: pymupdf.Rect) -> bool:
    seen = page.get_pixmap(matrix=pymupdf.Matrix(_LOOK, _LOOK), colorspace=pymupdf.csRGB, alpha=False, clip=part)
    return not seen.samples.strip(b"\xff")


def _bytes(document: pymupdf.Document) -> bytes:
    """The same papers give the same bytes."""
    return document.tobytes(garbage=3, deflate=True, no_new_id=True)
