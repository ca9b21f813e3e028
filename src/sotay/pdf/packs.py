"""Papers put together for the printer, and made large for who needs it; used in the worker only."""

from collections.abc import Iterator, Sequence
from contextlib import closing

import pymupdf

from sotay.pdf.reading import own_errors

_A4 = (595.0, 842.0)
"""Points."""
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
    """Each page on two sheets of A4, 1.4 times as large: the upper half, then the lower, a little of it on both.

    Any office printer takes that, and nobody has to look for A3. Raises PaperDamaged or PaperTooHard.
    """
    with own_errors():
        large = pymupdf.Document()
        with closing(pymupdf.Document(stream=content, filetype="pdf")) as document:
            for number in range(document.page_count):
                page = document[number]
                page.remove_rotation()
                width, height = _A4[::-1] if page.rect.height >= page.rect.width else _A4
                for half in _halves(page.rect):
                    sheet = large.new_page(width=width, height=height)
                    sheet.show_pdf_page(sheet.rect, document, number, clip=half)
        return _bytes(large), large.page_count


def _halves(page: pymupdf.Rect) -> Iterator[pymupdf.Rect]:
    """Upper and lower; of a page that lies, left and right."""
    if page.height >= page.width:
        half = min(page.height, (page.height + _OVERLAP) / 2)
        yield pymupdf.Rect(page.x0, page.y0, page.x1, page.y0 + half)
        yield pymupdf.Rect(page.x0, page.y1 - half, page.x1, page.y1)
    else:
        half = min(page.width, (page.width + _OVERLAP) / 2)
        yield pymupdf.Rect(page.x0, page.y0, page.x0 + half, page.y1)
        yield pymupdf.Rect(page.x1 - half, page.y0, page.x1, page.y1)


def _bytes(document: pymupdf.Document) -> bytes:
    """The same papers give the same bytes."""
    return document.tobytes(garbage=3, deflate=True, no_new_id=True)
