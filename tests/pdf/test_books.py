"""The book of papers as a reader of PDF sees it: contents, bookmarks, numbers, letters."""

import unicodedata
from collections.abc import Iterator

import pymupdf
import pytest
from tests.pdf.samples import locked_pdf, pdf, scan

from sotay.domain.book import BookFront, BookLine
from sotay.domain.inspection import PaperDamaged, PasswordNeeded
from sotay.pdf.binder import PaperBinder

_MARKS = ("", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323")
LETTERS = "".join(unicodedata.normalize("NFC", base + mark) for base in "aăâeêioôơuưy" for mark in _MARKS) + "đ"
EVERY_LETTER = LETTERS + LETTERS.upper()
LONG = "Báo cáo kết quả thực hiện nhiệm vụ công tác xây dựng Đảng và hệ thống chính trị của chi bộ " * 3


@pytest.fixture
def binder() -> Iterator[PaperBinder]:
    with PaperBinder() as started:
        yield started


def front(*lines: BookLine, below: tuple[str, ...] = ("Sinh hoạt chi bộ",)) -> BookFront:
    return BookFront(
        above=("Đảng bộ phường An Hòa", "Chi bộ 5"), title="TẬP", below=below, contents="MỤC LỤC", lines=lines
    )


def bound(binder: PaperBinder, book: BookFront, *papers: bytes) -> pymupdf.Document:
    binder.begin()
    for paper in papers:
        binder.add(paper)
    return pymupdf.open(stream=binder.finish(book), filetype="pdf")


def text(document: pymupdf.Document, page: int) -> str:
    return " ".join(unicodedata.normalize("NFC", document[page - 1].get_text()).split())


def test_papers_follow_the_contents_which_say_where_they_begin(binder: PaperBinder) -> None:
    lines = BookLine("1. Báo cáo"), BookLine("Báo cáo tháng", 0), BookLine("2. Khác"), BookLine("Dự thảo", 1)
    book = bound(binder, front(*lines), pdf("một", "hai"), pdf("ba"))
    assert book.page_count == 4
    first = text(book, 1)
    assert first.startswith("Đảng bộ phường An Hòa Chi bộ 5 TẬP Sinh hoạt chi bộ MỤC LỤC 1. Báo cáo Báo cáo tháng")
    assert [line for line in first.split() if line in {"2", "4"}] == ["2", "4"]
    assert [text(book, page) for page in (2, 3, 4)] == ["một 2/4", "hai 3/4", "ba 4/4"]
    assert [(link["page"], link["kind"]) for link in book[0].get_links()] == [(1, 1), (3, 1)]
    assert book.get_toc() == [
        [1, "MỤC LỤC", 1],
        [1, "1. Báo cáo", 2],
        [2, "Báo cáo tháng", 2],
        [1, "2. Khác", 4],
        [2, "Dự thảo", 4],
    ]


def test_every_vietnamese_letter_is_printed_in_one_embedded_font(binder: PaperBinder) -> None:
    halves = EVERY_LETTER[:73], EVERY_LETTER[73:]
    assert len(set(EVERY_LETTER)) == 146
    book = bound(binder, front(*(BookLine(half) for half in halves), BookLine("x", 0)), pdf("a"))
    assert set(EVERY_LETTER) <= set(text(book, 1))
    assert "\ufffd" not in text(book, 1)
    assert {font[3] for font in book[0].get_fonts()} == {"NotoSerif-Regular"} or len(book[0].get_fonts()) == 1
    assert book.extract_font(book[0].get_fonts()[0][0])[3]


def test_a_long_contents_goes_on_on_further_pages_and_the_numbers_know(binder: PaperBinder) -> None:
    lines = [BookLine(f"{number}. {LONG}", 0 if number == 40 else None) for number in range(1, 41)]
    book = bound(binder, front(*lines), pdf("trang đầu"))
    pages = book.page_count - 1
    assert pages > 2
    assert text(book, pages + 1) == f"trang đầu {pages + 1}/{pages + 1}"
    assert text(book, pages).split()[-2:] == [str(pages + 1), f"{pages}/{pages + 1}"]
    for number in range(pages):
        words = book[number].get_text("words")
        assert all(word[0] >= 57 - 1 and word[2] <= 595 - 20 and word[3] <= 842 - 10 for word in words)


def test_a_word_wider_than_a_line_is_cut(binder: PaperBinder) -> None:
    book = bound(binder, front(BookLine("W" * 200), BookLine("x", 0)), pdf("a"))
    assert "W" * 200 in text(book, 1).replace(" ", "")


def test_the_number_stands_upright_at_the_corner_of_turned_and_large_pages(binder: PaperBinder) -> None:
    document = pymupdf.open()
    document.new_page(width=595, height=842).set_rotation(90)
    document.new_page(width=1190, height=1684)
    document.new_page(width=595, height=842).set_cropbox(pymupdf.Rect(100, 100, 400, 500))
    book = bound(binder, front(BookLine("x", 0)), document.tobytes())
    for page in (book[number] for number in (1, 2, 3)):
        shown = page.get_text("words")[-1]
        box = pymupdf.Rect(shown[:4]) * page.rotation_matrix
        assert shown[4].endswith("/4")
        assert box.x1 > page.rect.width * 0.9
        assert box.y1 > page.rect.height * 0.9
        assert box.width > box.height, "it reads from left to right"


def test_the_number_can_be_read_on_a_dark_scan(binder: PaperBinder) -> None:
    book = bound(binder, front(BookLine("x", 0)), scan())
    drawn = book[1].get_pixmap(clip=pymupdf.Rect(545, 812, 568, 828))
    levels = {sum(drawn.pixel(across, down)) for across in range(drawn.width) for down in range(drawn.height)}
    assert max(levels) == 3 * 255
    assert min(levels) < 200


def test_one_that_cannot_be_bound_leaves_the_book_as_it_was(binder: PaperBinder) -> None:
    binder.begin()
    assert binder.add(pdf("một", "hai")) == 2
    for content, refusal in ((b"x", PaperDamaged), (locked_pdf("1"), PasswordNeeded)):
        with pytest.raises(refusal):
            binder.add(content)
    assert binder.add(pdf("ba")) == 1
    book = pymupdf.open(stream=binder.finish(front(BookLine("a", 0), BookLine("b", 1))), filetype="pdf")
    assert [text(book, page) for page in (2, 3, 4)] == ["một 2/4", "hai 3/4", "ba 4/4"]


def test_nothing_of_an_earlier_book_is_in_the_next(binder: PaperBinder) -> None:
    for _ in range(2):
        assert bound(binder, front(BookLine("a", 0)), pdf("một")).page_count == 2


def test_no_link_of_a_paper_leads_anywhere_from_the_book(binder: PaperBinder) -> None:
    document = pymupdf.open(stream=pdf("a"), filetype="pdf")
    document[0].insert_link({"kind": pymupdf.LINK_LAUNCH, "from": pymupdf.Rect(0, 0, 50, 50), "file": "calc.exe"})
    document.xref_set_key(document.pdf_catalog(), "OpenAction", "<</S/JavaScript/JS(app.alert(1))>>")
    book = bound(binder, front(BookLine("a", 0)), document.tobytes())
    assert book[1].get_links() == []
    assert not any("JavaScript" in book.xref_object(xref) for xref in range(1, book.xref_length()))


def test_the_same_papers_give_the_same_bytes(binder: PaperBinder) -> None:
    books = [bound(binder, front(BookLine("a", 0)), pdf("một")).tobytes(no_new_id=True) for _ in range(2)]
    assert books[0] == books[1]
