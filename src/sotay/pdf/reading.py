"""PDF files as PyMuPDF reads them; imported in the worker only."""

import re
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pymupdf

from sotay.domain.inspection import PageAbsent, PaperDamaged, PaperTooHard, PasswordNeeded, PasswordWrong
from sotay.pdf.protocol import Head

_TOO_HARD = (pymupdf.mupdf.FzErrorSystem, pymupdf.mupdf.FzErrorLimit, MemoryError)
_BROKEN = (pymupdf.mupdf.FzErrorBase, RuntimeError, ValueError, TypeError, LookupError, AttributeError, ArithmeticError)
"""MuPDF's own errors, and slips of PyMuPDF's Python half on values it did not expect in a file."""

_PIXEL_CAP = 39_900_000
"""40 million, and room for rounding both sides up."""
_SIDE_CAP = 16_000
_WHOLE_PAGES = 3
_EDGE = 0.12
"""The part of a page, from each of its sides, that holds heads, feet and stamps."""
_SCAN_COVER = 0.5
_SCAN_LETTERS = 150
"""Fewer letters than this over a picture of half the page are a scanner's mark, not the text of the page."""

_SCRIPT = re.compile(r"/S\s*/(?:JavaScript|Launch)\b|/JS\b|/XFA\b")
_EMBEDDED = re.compile(r"/EF\b")
_END_MARK, _END_ZONE = b"%%EOF", 1024

pymupdf.TOOLS.mupdf_display_errors(False)


@contextmanager
def own_errors() -> Iterator[None]:
    """Turns what PyMuPDF raises on a file into PaperTooHard or PaperDamaged."""
    try:
        yield
    except _TOO_HARD as error:
        raise PaperTooHard from error
    except _BROKEN as error:
        raise PaperDamaged from error


def open_pdf(content: bytes, password: str = "") -> pymupdf.Document:
    """The document, unlocked. Raises PasswordNeeded, PasswordWrong or PaperDamaged."""
    with own_errors():
        document = pymupdf.Document(stream=content, filetype="pdf")
        if document.needs_pass and not document.authenticate(password):
            raise PasswordWrong if password else PasswordNeeded
        pages = document.page_count
    if pages == 0 or _is_cut_off(document, content):
        raise PaperDamaged
    return document


def _is_cut_off(document: pymupdf.Document, content: bytes) -> bool:
    """Whether a download or a copy stopped early: MuPDF mends such a file, with pages or parts of them gone."""
    return document.is_repaired and _END_MARK not in content[-_END_ZONE:]


def inspect(document: pymupdf.Document, seconds: float) -> Head:
    """The facts of ``PdfFacts``. The search for marks stops after ``seconds``; the rest is then unread."""
    until = time.monotonic() + seconds
    with own_errors():
        scripts, embedded = _walk_objects(document)
        texts, has_text, unread = [], False, False
        for number in range(document.page_count):
            page = document[number]
            if time.monotonic() > until:
                unread = True
                break
            text, edges = _texts(page)
            has_text = has_text or bool(text.strip())
            texts.append(text if number < _WHOLE_PAGES else edges)
            unread = unread or _is_picture(page, text)
    return {
        "pages": document.page_count,
        "title": _printable(document.metadata.get("title") or ""),
        "encrypted": bool(document.metadata.get("encryption")),
        "embedded_files": embedded,
        "scripts": scripts,
        "has_text": has_text,
        "texts": list(texts),
        "unread": unread,
    }


def texts_of(document: pymupdf.Document, first: int, last: int) -> list[str]:
    """The text of each of the pages ``first`` to ``last`` (from 1) that there is."""
    with own_errors():
        return [_texts(document[number - 1])[0] for number in range(first, min(last, document.page_count) + 1)]


def render(document: pymupdf.Document, number: int, width: int, *, draft: bool) -> pymupdf.Pixmap:
    """Page ``number`` (from 1) as it is seen, ``width`` pixels wide or fewer under the cap of 40 million pixels.

    A draft is a quarter as wide and has no smooth edges. Raises PageAbsent or PaperDamaged.
    """
    if not 1 <= number <= document.page_count:
        raise PageAbsent(page=number, pages=document.page_count)
    with own_errors():
        page = document[number - 1]
        across, down = page.rect.width, page.rect.height
        wanted = max(width // 4 if draft else width, 1)
        zoom = min(wanted / across, _SIDE_CAP / across, _SIDE_CAP / down, (_PIXEL_CAP / (across * down)) ** 0.5)
        pymupdf.TOOLS.set_aa_level(0 if draft else 8)
        return page.get_pixmap(matrix=pymupdf.Matrix(zoom, zoom), colorspace=pymupdf.csRGB, alpha=False)


def unlocked(document: pymupdf.Document) -> bytes:
    """The same document without its password; the same bytes each time."""
    with own_errors():
        return document.tobytes(encryption=pymupdf.PDF_ENCRYPT_NONE, no_new_id=True)


def settled(document: pymupdf.Document) -> bytes:
    """The same document without the marks of its making: times, producer, id. One source gives the same bytes."""
    with own_errors():
        title = document.metadata.get("title")
        document.set_metadata({})
        document.set_metadata({"title": title})
        document.del_xml_metadata()
        document.xref_set_key(-1, "ID", "null")
        return document.tobytes(garbage=3, deflate=True, no_new_id=True)


def _walk_objects(document: pymupdf.Document) -> tuple[bool, int]:
    """Whether the file holds a script, and how many files it embeds: read from its objects, nothing is run."""
    scripts, embedded = False, 0
    for xref in range(1, document.xref_length()):
        source = document.xref_object(xref, compressed=True)
        scripts = scripts or _SCRIPT.search(source) is not None
        embedded += len(_EMBEDDED.findall(source))
    return scripts, embedded


def _texts(page: pymupdf.Page) -> tuple[str, str]:
    """All lines of a page with what its notes say, and those near its sides."""
    blocks = page.get_text("dict", flags=pymupdf.TEXTFLAGS_TEXT)["blocks"]
    lines = [("".join(span["text"] for span in line["spans"]), line["bbox"]) for b in blocks for line in b["lines"]]
    notes = [annot.info.get("content", "") for annot in page.annots()]
    edges = [text for text, box in lines if _is_near_side(box, page.rect)]
    return "\n".join([text for text, _ in lines] + notes), "\n".join(edges + notes)


def _printable(text: str) -> str:
    return "".join(letter for letter in text if letter.isprintable()).strip()


def _is_near_side(box: tuple[float, float, float, float], page: pymupdf.Rect) -> bool:
    """Any side: text of a turned page is placed as if it were not turned."""
    across, down = page.width * _EDGE, page.height * _EDGE
    return box[1] < down or box[3] > page.height - down or box[0] < across or box[2] > page.width - across


def _is_picture(page: pymupdf.Page, text: str) -> bool:
    """Whether the page shows something that has no text: a scan, or letters drawn as lines."""
    letters = sum(letter.isalpha() for letter in text)
    if letters >= _SCAN_LETTERS:
        return False
    shown = page.get_bboxlog()
    if letters == 0:
        return bool(shown)
    area = max(page.rect.width * page.rect.height, 1)
    pictured = sum((box[2] - box[0]) * (box[3] - box[1]) for kind, box in shown if "image" in kind)
    return pictured / area >= _SCAN_COVER
