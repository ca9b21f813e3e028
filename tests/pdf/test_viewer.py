"""A paper that is looked at: its sizes, words found without marks, links read and never followed."""

from collections.abc import Iterator

import pymupdf
import pytest
from tests.pdf.samples import FONT, pdf, scan

from sotay.domain.inspection import PageAbsent, PaperDamaged
from sotay.domain.pages import Found, PageSize
from sotay.domain.spelling import fold
from sotay.pdf.viewer import PaperViewer


@pytest.fixture
def viewer() -> Iterator[PaperViewer]:
    with PaperViewer() as started:
        yield started


def found(viewer: PaperViewer, content: bytes, words: str) -> tuple[Found, ...]:
    return viewer.open(content).find(fold(words), 1, 1000)


def test_sizes_are_those_that_are_seen(viewer: PaperViewer) -> None:
    document = pymupdf.open()
    document.new_page(width=200, height=300)
    document.new_page(width=200, height=300).set_rotation(90)
    assert viewer.open(document.tobytes()).sizes() == (PageSize(200, 300), PageSize(300, 200))


@pytest.mark.parametrize("words", ["đại hội", "dai hoi", "ĐẠI  HỘI", "Đa\u0323i hô\u0323i"])
def test_words_are_found_with_and_without_marks(viewer: PaperViewer, words: str) -> None:
    content = pdf("Nghị quyết Đại hội", "không có", "đại hội và ĐẠI HỘI")
    assert [place.page for place in found(viewer, content, words)] == [1, 3, 3]


def test_words_run_over_the_end_of_a_line_with_a_box_for_each(viewer: PaperViewer) -> None:
    (place,) = found(viewer, pdf("báo cáo kết\nquả tháng"), "kết quả")
    first, second = place.boxes
    assert first.left > second.left
    assert first.top < second.top


def test_the_box_lies_over_the_word(viewer: PaperViewer) -> None:
    """72 points from the left and above 72 points from the top of a page of 595 by 842."""
    (place,) = found(viewer, pdf("đảng ủy"), "dang uy")
    (box,) = place.boxes
    assert (round(box.left * 595), box.top * 842 < 72 < box.bottom * 842) == (72, True)
    assert 0.15 < box.right < 0.3


def test_the_box_of_a_turned_page_lies_where_it_is_seen(viewer: PaperViewer) -> None:
    document = pymupdf.open(stream=pdf("đảng ủy"), filetype="pdf")
    document[0].set_rotation(90)
    (place,) = found(viewer, document.tobytes(), "dang uy")
    (box,) = place.boxes
    assert box.left > 0.9
    assert box.bottom - box.top > box.right - box.left


def test_marks_that_stand_apart_in_the_file_are_found_all_the_same(viewer: PaperViewer) -> None:
    document = pymupdf.open()
    document.new_page().insert_text((72, 72), "nghi\u0323 quye\u0302\u0301t", fontname="serif", fontfile=FONT)
    assert len(found(viewer, document.tobytes(), "nghị quyết")) == 1


def test_a_scan_has_no_words_and_an_empty_question_no_place(viewer: PaperViewer) -> None:
    assert found(viewer, scan(), "báo cáo") == ()


def test_only_the_pages_asked_for_are_searched(viewer: PaperViewer) -> None:
    paper = viewer.open(pdf(*["báo cáo"] * 5))
    assert [place.page for place in paper.find("bao cao", 2, 3)] == [2, 3]


def test_links_are_named_once_and_nothing_is_followed(viewer: PaperViewer) -> None:
    document = pymupdf.open(stream=pdf("Xem thêm", "hết"), filetype="pdf")
    for at in (50, 100):
        link = {
            "kind": pymupdf.LINK_URI,
            "from": pymupdf.Rect(at, 50, at + 40, 80),
            "uri": "https://dangcongsan.vn/\u200b",
        }
        document[0].insert_link(link)
    document[0].insert_link({"kind": pymupdf.LINK_GOTO, "from": pymupdf.Rect(50, 90, 90, 99), "page": 1})
    document[0].insert_link({"kind": pymupdf.LINK_LAUNCH, "from": pymupdf.Rect(50, 200, 90, 240), "file": "calc.exe"})
    paper = viewer.open(document.tobytes())
    (page, launched) = paper.links(1)
    assert page.startswith("https://dangcongsan.vn/")
    assert launched == "calc.exe"
    assert paper.links(2) == ()


def test_what_is_no_pdf_and_pages_that_are_not_there_have_their_sentence(viewer: PaperViewer) -> None:
    with pytest.raises(PaperDamaged):
        viewer.open(b"x").sizes()
    with pytest.raises(PageAbsent):
        viewer.open(pdf("a")).draw(2, 100)
