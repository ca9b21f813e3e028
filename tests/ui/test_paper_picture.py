"""A document drawn as on paper: every line on it, page after page, black on white in any theme."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from sotay.domain.sketch import Sketch, SketchLine, SketchTable
from sotay_ui.paper_picture import PaperPicture
from sotay_ui.theme.tokens import PAPER

HEAD = SketchTable(
    columns_mm=(75, 90),
    rows=(
        (
            (SketchLine(text="CHI BỘ TỔ 12", pt=14, is_bold=True, align="center"),),
            (
                SketchLine(text="ĐẢNG CỘNG SẢN VIỆT NAM", pt=15, is_bold=True, align="center"),
                SketchLine(text="", pt=14, align="center", line_pt=4, rule_mm=72.9),
            ),
        ),
    ),
    has_borders=False,
)
TASKS = SketchTable(
    columns_mm=(15, 150),
    rows=(
        ((SketchLine(text="TT", pt=14),), (SketchLine(text="Nhiệm vụ", pt=14),)),
        ((SketchLine(text="Cả hàng", pt=14),),),
    ),
    has_borders=True,
    padding_mm=1.5,
)


def sketch(lines: int) -> Sketch:
    text = SketchLine(text="Chi bộ thảo luận và thống nhất.", pt=14, align="both", indent_mm=10, line_pt=18, gap_pt=6)
    return Sketch(
        width_mm=210,
        height_mm=297,
        top_mm=20,
        bottom_mm=20,
        left_mm=30,
        right_mm=15,
        blocks=(HEAD, SketchLine(text="NGHỊ QUYẾT", pt=15, is_bold=True, align="center"), *[text] * lines, TASKS),
    )


@pytest.fixture
def drawn(qtbot: QtBot) -> Callable[[Sketch, int], PaperPicture]:
    def draw(of: Sketch, width: int) -> PaperPicture:
        picture = PaperPicture()
        qtbot.addWidget(picture)
        picture.resize(width, 900)
        picture.show_sketch(of)
        picture.resize(width, picture.minimumHeight())
        return picture

    return draw


def image(picture: PaperPicture) -> QImage:
    return picture.grab().toImage()


def inked(of: QImage, left: float, right: float, top: float, bottom: float) -> int:
    """Dark points in a part of the first page, in mm; the picture is as wide as the page."""
    scale = of.width() / 210
    return sum(
        QColor(of.pixel(x, y)).lightness() < 128
        for x in range(int(left * scale), int(right * scale))
        for y in range(int(top * scale), int(bottom * scale))
    )


def test_every_text_is_on_it_in_order(drawn: Callable[[Sketch, int], PaperPicture]) -> None:
    told = [line for line in drawn(sketch(2), 600).text.splitlines() if line]
    assert told == [
        "CHI BỘ TỔ 12",
        "ĐẢNG CỘNG SẢN VIỆT NAM",
        "NGHỊ QUYẾT",
        *["Chi bộ thảo luận và thống nhất."] * 2,
        "TT",
        "Nhiệm vụ",
        "Cả hàng",
    ]


def test_the_pages_are_as_many_as_the_text_asks_and_as_wide_as_there_is_room(
    drawn: Callable[[Sketch, int], PaperPicture],
) -> None:
    one, many = drawn(sketch(2), 600), drawn(sketch(80), 600)
    page = 600 * 297 / 210
    assert one.minimumHeight() == pytest.approx(page, abs=20)
    assert many.minimumHeight() == pytest.approx(3 * page, abs=60)
    assert drawn(sketch(2), 300).minimumHeight() == pytest.approx(page / 2, abs=15)


def test_nothing_stands_in_the_margins_and_the_paper_is_white(drawn: Callable[[Sketch, int], PaperPicture]) -> None:
    of = image(drawn(sketch(20), 700))
    assert QColor(of.pixel(of.width() // 2, 20)) == QColor(PAPER)
    assert inked(of, 2, 29, 2, 295) == 0
    assert inked(of, 197, 208, 2, 295) == 0
    assert inked(of, 30, 195, 20, 60) > 500


def test_the_rule_under_the_title_is_drawn_as_long_as_it_is(drawn: Callable[[Sketch, int], PaperPicture]) -> None:
    of = image(drawn(sketch(0), 840))
    runs = []
    for y in range(80, 116):
        row = "".join("#" if QColor(of.pixel(x, y)).lightness() < 200 else " " for x in range(of.width()))
        runs += [len(run) for run in row.split()]
    assert max(runs) * 210 / of.width() == pytest.approx(72.9, abs=1)


def test_another_document_takes_its_place(drawn: Callable[[Sketch, int], PaperPicture]) -> None:
    picture = drawn(sketch(80), 600)
    picture.show_sketch(sketch(1))
    assert picture.text.count("Chi bộ thảo luận") == 1
    assert picture.minimumHeight() < 900
