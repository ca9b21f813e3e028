"""Several PDFs bound into one, with contents, bookmarks and page numbers; used in the worker only."""

import io
from collections.abc import Sequence

import pymupdf

from sotay.pdf.reading import open_pdf, own_errors

_WIDTH, _HEIGHT, _MARGIN = 595.0, 842.0, 57.0
"""A4 and two centimetres, in points."""
_LINE = 1.45
_BODY, _TITLE, _SMALL = 12.0, 18.0, 10.0
_INDENT, _NUMBERS = 16.0, 40.0
_FONT = "SotayBook"
_FOOT = 18.0
"""Above the lower edge, on a page as wide as A4."""
_WHITE = (1.0, 1.0, 1.0)

Line = tuple[str, int | None]
"""Text, and the number of the paper it leads to."""


class Book:
    """Papers are added one by one; one that cannot be bound leaves the book as it was."""

    def __init__(self) -> None:
        self._document = pymupdf.Document()
        self._starts: list[int] = []

    def add(self, content: bytes) -> int:
        """Bind a PDF behind the others; returns its pages. Raises the subclasses of PaperRefused.

        Links go nowhere in a book on paper, and none may start a program: they are left out.
        """
        start = self._document.page_count
        paper = open_pdf(content)
        try:
            with own_errors():
                self._document.insert_pdf(paper, links=False)
        except BaseException:
            if self._document.page_count > start:
                self._document.delete_pages(from_page=start, to_page=self._document.page_count - 1)
            raise
        finally:
            paper.close()
        self._starts.append(start)
        return self._document.page_count - start

    def finish(
        self, above: Sequence[str], title: str, below: Sequence[str], contents: str, lines: Sequence[Line]
    ) -> bytes:
        """The whole book. Raises PaperTooHard or PaperDamaged."""
        with own_errors():
            front = _Front(self._document, _letters())
            for text in above:
                front.write(text, _SMALL, is_centred=True)
            front.skip(2)
            front.write(title, _TITLE, is_centred=True)
            for text in below:
                front.write(text, _BODY, is_centred=True)
            front.skip(1)
            front.write(contents, _BODY)
            for text, paper in lines:
                front.contents_line(text, paper)
            starts = [start + front.pages for start in self._starts]
            front.number(starts)
            self._mark(lines, contents, starts)
            self._document.set_metadata({"title": f"{title}: {below[0]}" if below else title})
            _number_pages(self._document, _letters())
            return self._document.tobytes(garbage=3, deflate=True, no_new_id=True)

    def _mark(self, lines: Sequence[Line], contents: str, starts: Sequence[int]) -> None:
        """Bookmarks: the contents, items of the agenda that have papers, and the papers under them."""
        marks: list[list[int | str]] = [[1, contents, 1]]
        item, is_under = "", False
        for text, paper in lines:
            if paper is None:
                item, is_under = text, False
                continue
            if item and not is_under:
                marks.append([1, item, starts[paper] + 1])
                is_under = True
            marks.append([2 if is_under else 1, text, starts[paper] + 1])
        self._document.set_toc(marks)


class _Front:
    """Writes line below line on pages put before the papers."""

    def __init__(self, document: pymupdf.Document, letters: bytes) -> None:
        self._document = document
        self._letters = letters
        self._font = pymupdf.Font(fontbuffer=letters)
        self._leads: list[tuple[int, float, float, int]] = []
        """Page, where its last line stands and ends, and the paper."""
        self.pages = 0
        self._down = _HEIGHT

    def skip(self, lines: int) -> None:
        self._down += lines * _BODY * _LINE

    def write(self, text: str, size: float, *, is_centred: bool = False, left: float = _MARGIN) -> float:
        """As many lines as the text needs; returns where the last one ends."""
        end = left
        for line in self._broken(text, size, _WIDTH - _MARGIN - left - _NUMBERS):
            self._down += size * _LINE
            if self.pages == 0 or self._down > _HEIGHT - _MARGIN:
                self._turn(size)
            length = self._font.text_length(line, size)
            at = (_WIDTH - length) / 2 if is_centred else left
            self._page(self.pages).insert_text((at, self._down), line, fontname=_FONT, fontsize=size)
            end = at + length
        return end

    def contents_line(self, text: str, paper: int | None) -> None:
        end = self.write(text, _BODY, left=_MARGIN if paper is None else _MARGIN + _INDENT)
        if paper is not None:
            self._leads.append((self.pages, self._down, end, paper))

    def number(self, starts: Sequence[int]) -> None:
        """Dots and page numbers behind the papers, each line a way to its page."""
        for number, down, end, paper in self._leads:
            page, said = self._page(number), str(starts[paper] + 1)
            right = _WIDTH - _MARGIN
            at = right - self._font.text_length(said, _BODY)
            dots = "." * int(max(at - end - 10, 0) / self._font.text_length(".", _BODY))
            width = self._font.text_length(dots, _BODY)
            page.insert_text((at - 5 - width, down), dots, fontname=_FONT, fontsize=_BODY)
            page.insert_text((at, down), said, fontname=_FONT, fontsize=_BODY)
            box = pymupdf.Rect(_MARGIN, down - _BODY, right, down + 4)
            page.insert_link({"kind": pymupdf.LINK_GOTO, "from": box, "page": starts[paper], "to": pymupdf.Point(0, 0)})

    def _page(self, number: int) -> pymupdf.Page:
        return self._document[number - 1]

    def _turn(self, size: float) -> None:
        page = self._document.new_page(self.pages, width=_WIDTH, height=_HEIGHT)
        page.insert_font(fontname=_FONT, fontbuffer=self._letters)
        self.pages += 1
        self._down = _MARGIN + size

    def _broken(self, text: str, size: float, room: float) -> list[str]:
        """Into lines that fit; a word that is wider than a line is cut."""
        lines, line = [], ""
        for word in text.split():
            longer = f"{line} {word}".strip()
            if self._font.text_length(longer, size) <= room:
                line = longer
                continue
            if line:
                lines.append(line)
            line = word
            while self._font.text_length(line, size) > room:
                fits = max(len(line) * int(room) // int(self._font.text_length(line, size) + 1), 1)
                lines.append(line[:fits])
                line = line[fits:]
        return [*lines, line]


def _number_pages(document: pymupdf.Document, letters: bytes) -> None:
    """Small, at the lower right corner as the page is seen, on a white ground over whatever stands there."""
    font = pymupdf.Font(fontbuffer=letters)
    for number in range(document.page_count):
        page = document[number]
        page.wrap_contents()
        page.insert_font(fontname=_FONT, fontbuffer=letters)
        scale = page.rect.width / _WIDTH
        said, size = f"{number + 1}/{document.page_count}", _SMALL * scale
        right, down = page.rect.width - _MARGIN * scale / 2, page.rect.height - _FOOT * scale
        left = right - font.text_length(said, size)
        ground = pymupdf.Rect(left - 3 * scale, down - size, right + 3 * scale, down + 4 * scale)
        page.draw_rect(ground * page.derotation_matrix, color=None, fill=_WHITE)
        at = pymupdf.Point(left, down) * page.derotation_matrix
        page.insert_text(at, said, fontname=_FONT, fontsize=size, rotate=page.rotation)


def _letters() -> bytes:
    """A font with every Vietnamese letter, on every machine the same: Noto Serif, which MuPDF brings along.

    MuPDF gives it out only to the layout of HTML, so one letter is laid out.
    """
    written = io.BytesIO()
    writer = pymupdf.DocumentWriter(written)
    story = pymupdf.Story("<p style='font-family:serif'>\u1ebf</p>")
    page = pymupdf.Rect(0, 0, 100, 100)
    device = writer.begin_page(page)
    story.place(page)
    story.draw(device)
    writer.end_page()
    writer.close()
    laid_out = pymupdf.Document(stream=written.getvalue(), filetype="pdf")
    xref = laid_out[0].get_fonts()[-1][0]
    return laid_out.extract_font(xref)[3]
