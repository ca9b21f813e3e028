"""A paper read in the window: pages, search, links, zoom, and the way back to where one was."""

from pathlib import Path

import pymupdf
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from tests.journeys.holding import services
from tests.journeys.secretary import CTRL, Key, Secretary
from tests.journeys.test_papers import chosen_first, of_coming
from tests.pdf.samples import pdf, scan, scribble

from sotay_ui.materials.list import PaperList
from sotay_ui.materials.reader import Reader
from sotay_ui.materials.sheets import Sheets, Wanted

LOWER = [f"Trang {number}\nNghị quyết Đại hội" if number in {3, 7} else f"Trang {number}" for number in range(1, 11)]


def reading(secretary: Secretary, content: bytes, name: str = "Nghị quyết") -> Reader:
    """The reader with that paper open and everything drawn that is in sight."""
    file: Path = secretary.desk / f"{name}.pdf"
    file.write_bytes(content)
    chosen_first(secretary, file)
    secretary.presses(Key.Key_Return)
    reader: Reader = secretary.window.findChild(Reader)  # type: ignore[assignment]
    secretary._qtbot.waitUntil(reader.isVisible)
    secretary._qtbot.waitUntil(lambda: reader._of.text() != "", timeout=10_000)
    secretary.waits()
    return reader


def is_drawn(sheets: Sheets) -> bool:
    wanted = sheets.wanted()
    return bool(wanted) and all(sheets.has(one) for one in wanted)


def test_enter_reads_a_paper_and_esc_goes_back_to_the_list(secretary: Secretary) -> None:
    reader = reading(secretary, pdf(*LOWER))
    secretary.sees("/ 10")
    secretary._qtbot.waitUntil(lambda: reader.is_drawn and is_drawn(reader._index), timeout=10_000)
    secretary.presses(Key.Key_Escape)
    assert not reader.isVisible()
    assert isinstance(QApplication.focusWidget(), PaperList)
    secretary.presses(Key.Key_Return)
    assert reader.isVisible()


def test_pages_are_as_wide_as_the_window_and_larger_by_keys(secretary: Secretary) -> None:
    reader = reading(secretary, pdf(*LOWER))
    full = reader._sheets.column_width()
    assert 0.9 < full / reader._sheets.viewport().width() < 1
    secretary.presses(Key.Key_Plus, CTRL)
    assert reader._sheets.column_width() == 1.25 * full
    secretary.presses(Key.Key_Minus, CTRL)
    secretary.presses(Key.Key_Minus, CTRL)
    assert reader._sheets.column_width() == 0.75 * full
    secretary.presses(Key.Key_0, CTRL)
    assert reader._sheets.column_width() == full


def test_pages_are_turned_by_keys_by_number_and_by_the_small_pages(secretary: Secretary) -> None:
    reader = reading(secretary, pdf(*LOWER))
    secretary.presses(Key.Key_PageDown, CTRL)
    assert (reader._sheets.page, reader._page.text()) == (2, "2")
    secretary.presses(Key.Key_End)
    assert reader._sheets.page == 10
    reader._page.setFocus()
    reader._page.selectAll()
    secretary.types("4")
    secretary.presses(Key.Key_Return)
    assert reader._sheets.page == 4
    assert QApplication.focusWidget() is reader._sheets
    reader._index.setFocus()
    secretary.presses(Key.Key_Down)
    assert reader._sheets.page == 5


def test_a_place_stays_at_the_top_in_another_size(secretary: Secretary) -> None:
    reader = reading(secretary, pdf(*LOWER))
    reader._sheets.go_to(6)
    for _ in range(3):
        secretary.presses(Key.Key_Plus, CTRL)
    assert reader._sheets.page == 6


def test_words_are_found_without_marks_one_after_the_other(secretary: Secretary) -> None:
    reader = reading(secretary, pdf(*LOWER))
    secretary.presses(Key.Key_F, CTRL)
    secretary.types("dai hoi")
    secretary.presses(Key.Key_Return)
    secretary.sees("1/2")
    assert reader._sheets.page == 3
    secretary.presses(Key.Key_Return)
    secretary.sees("2/2")
    assert reader._sheets.page == 7
    secretary.presses(Key.Key_F3)
    secretary.sees("1/2")
    secretary.presses(Key.Key_Escape)
    assert QApplication.focusWidget() is reader._sheets
    assert reader.isVisible()


def test_what_is_not_there_is_said_and_so_is_a_scan(secretary: Secretary) -> None:
    reading(secretary, scan(), "Bản chụp")
    secretary.presses(Key.Key_F, CTRL)
    secretary.types("dai hoi")
    secretary.presses(Key.Key_Return)
    secretary.sees("Không thấy")
    secretary.sees("Tài liệu này là bản chụp nên không tìm chữ được.")


def test_links_are_text(secretary: Secretary) -> None:
    document = pymupdf.open(stream=pdf("Xem thêm"), filetype="pdf")
    link = {"kind": pymupdf.LINK_URI, "from": pymupdf.Rect(50, 50, 99, 80), "uri": "https://dangcongsan.vn/"}
    document[0].insert_link(link)
    reading(secretary, document.tobytes())
    secretary.sees("Liên kết trên trang này: https://dangcongsan.vn/")


def test_a_page_that_cannot_be_drawn_is_said_once_and_the_others_are_read(secretary: Secretary) -> None:
    document = pymupdf.open(stream=pdf("Trang một"), filetype="pdf")
    document.insert_pdf(pymupdf.open(stream=scribble(30_000), filetype="pdf"))
    document.insert_pdf(pymupdf.open(stream=pdf("Trang ba"), filetype="pdf"))
    reader = reading(secretary, document.tobytes())
    secretary._qtbot.waitUntil(lambda: "Tệp này mở quá lâu" in secretary.screen, timeout=60_000)
    secretary.waits()
    reader._sheets.go_to(3)
    secretary._qtbot.waitUntil(lambda: reader._sheets.has(Wanted(3, 1)), timeout=60_000)
    secretary.waits()


def test_another_step_leaves_the_paper(secretary: Secretary) -> None:
    reader = reading(secretary, pdf("a"))
    secretary.clicks("2. Tiến hành")
    assert not reader.isVisible()
    secretary.clicks("1. Chuẩn bị")
    assert secretary.window.findChild(PaperList).isVisible()


def test_a_paper_whose_file_is_gone_is_said_and_the_list_is_there_again(secretary: Secretary) -> None:
    file = secretary.desk / "Báo cáo.pdf"
    file.write_bytes(pdf("a"))
    chosen_first(secretary, file)
    services(secretary).vault._path(of_coming(secretary)[0].sha256).unlink()  # type: ignore[attr-defined]
    secretary.presses(Key.Key_Return)
    secretary.sees("không còn trong sổ")
    secretary.waits()
    assert isinstance(QApplication.focusWidget(), PaperList)


def test_the_wheel_with_ctrl_changes_the_size(secretary: Secretary) -> None:
    reader = reading(secretary, pdf(*LOWER))
    full = reader._sheets.column_width()
    for turned, percent in ((120, 125), (-120, 100), (-120, 75)):
        at = QPointF(50, 50)
        wheel = QWheelEvent(
            at, at, QPoint(), QPoint(0, turned), Qt.MouseButton.NoButton, CTRL, Qt.ScrollPhase.NoScrollPhase, False
        )
        QApplication.sendEvent(reader._sheets.viewport(), wheel)
        assert reader._sheets.column_width() == full * percent / 100
