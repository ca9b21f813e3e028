"""The layout as a reader sees it: LibreOffice's pages, measured."""

from collections.abc import Mapping
from itertools import pairwise

import pytest
from tests.documents.concluders import CONCLUDING
from tests.documents.conftest import Page
from tests.documents.conveners import CALLING

Pages = Mapping[str, list[Page]]
PITCH = 18 * 25.4 / 72


def near(value: float, tolerance: float = 0.3) -> object:
    return pytest.approx(value, abs=tolerance)


def test_paper_is_a4(pages: Pages) -> None:
    for page in pages["regular"]:
        assert (page.width, page.height) == (near(210), near(297))


@pytest.mark.parametrize("name", ["regular", "draft", "committee", "crowded", "long_names", *CALLING, *CONCLUDING])
def test_nothing_stands_in_the_margins(pages: Pages, name: str) -> None:
    for page in pages[name]:
        text = [line for line in page.lines if not line.text.isdigit()]
        assert min(line.left for line in text) >= 30 - 0.3
        assert max(line.right for line in text) <= 195 + 0.5
        assert min(line.baseline for line in text) >= 20 + 3
        assert max(line.baseline for line in text) <= 277


def test_text_fills_the_column_and_first_lines_are_indented_by_10(pages: Pages) -> None:
    page = pages["regular"][0]
    first = page.line("Hồi 19 giờ 30")
    second = page.lines[page.lines.index(first) + 1]
    assert first.left == near(40)
    assert first.right == near(195)
    assert second.left == near(30)


def test_the_pitch_is_18_points_and_paragraphs_are_6_apart(pages: Pages) -> None:
    page = pages["regular"][0]
    within = page.line("Hồi 19 giờ 30")
    after = page.lines[page.lines.index(within) + 1]
    next_paragraph = page.line("Tổng số đảng viên")
    assert after.baseline - within.baseline == near(PITCH, 0.05)
    assert next_paragraph.baseline - after.baseline == near(PITCH + 6 * 25.4 / 72, 0.05)


def test_letters_with_two_marks_never_push_a_line_down(pages: Pages) -> None:
    texts = [line for line in pages["crowded"][3].lines if not line.text.isdigit()]
    gaps = {
        round(below.baseline - above.baseline, 1) for above, below in pairwise(texts) if below.baseline > above.baseline
    }
    assert gaps <= {6.3, 6.4, 8.4, 8.5}


def test_the_rule_is_as_long_as_the_title_and_under_it(pages: Pages) -> None:
    for name in ("regular", "long_names"):
        page = pages[name][0]
        title = page.line("ĐẢNG CỘNG SẢN VIỆT NAM")
        [(left, right, height)] = page.rules
        assert right - left == near(72.9)
        assert (left, right) == (near(title.left), near(title.right))
        assert 0 < height - title.baseline < 4


def test_the_head_has_columns_of_75_and_90(pages: Pages) -> None:
    page = pages["regular"][0]
    for left in ("ĐẢNG BỘ PHƯỜNG LONG BÌNH", "CHI BỘ TỔ 12", "*", "Số 05-BB/CB"):
        assert page.line(left).middle == near(30 + 75 / 2)
    for right in ("ĐẢNG CỘNG SẢN VIỆT NAM", "Long Bình, ngày 05 tháng 11 năm 2026"):
        assert page.line(right).middle == near(105 + 90 / 2)


def test_a_long_place_takes_columns_of_65_and_100_and_breaks_after_its_comma(pages: Pages) -> None:
    page = pages["long_names"][0]
    assert page.line("ĐẢNG CỘNG SẢN").middle == near(95 + 100 / 2)
    assert page.line("Phường Nguyễn Thị Minh Khai,").text == "Phường Nguyễn Thị Minh Khai,"
    assert page.line("ngày 05").text == "ngày 05 tháng 11 năm 2026"
    assert page.line("ĐẢNG ỦY PHƯỜNG").middle == near(30 + 65 / 2)
    assert page.line("CHI BỘ PHÒNG").text == "CHI BỘ PHÒNG"
    assert page.line("HÀNH CHÍNH - QUẢN TRỊ").right <= 95


def test_pages_are_numbered_from_the_second_in_the_middle_10_mm_from_the_edge(pages: Pages) -> None:
    first, *others = pages["crowded"]
    assert not [line for line in first.lines if line.text.isdigit()]
    for number, page in enumerate(others, 2):
        [found] = [line for line in page.lines if line.baseline < 20]
        assert found.text == str(number)
        assert found.sizes == {14.0}
        assert found.middle == near((30 + 195) / 2)
        assert found.baseline == near(10 + 4.9, 0.6)  # an exact line of 18 points from 10 mm on


def test_signatures_stand_in_halves_after_four_blank_lines_beside_the_closing_sentence(pages: Pages) -> None:
    page = pages["regular"][-1]
    left, right = page.line("NGƯỜI GHI BIÊN BẢN"), page.line("CHỦ TRÌ HỘI NGHỊ")
    assert (left.middle, right.middle) == (near(30 + 41.25), near(112.5 + 41.25))
    assert left.baseline == near(right.baseline, 0.05)
    assert page.line("Trần Văn Long").baseline - left.baseline == near(5 * PITCH, 0.1)
    for name in ("regular", "committee", "crowded", "long_names"):
        assert pages[name][-1].line("Biên bản đã được đọc")


def test_every_letter_comes_from_the_font_of_the_guidance(pages: Pages) -> None:
    fonts = {font for page in pages["regular"] for line in page.lines for font in line.fonts}
    assert {font.split("+")[-1].split("-")[0] for font in fonts} <= {
        "LiberationSerif",
        "TimesNewRomanPSMT",
        "TimesNewRoman",
    }


def test_a_pdf_of_the_minutes_has_no_form_fields(pages: Pages) -> None:
    assert sum(page.widgets for document in pages.values() for page in document) == 0
