"""The recovery sheet as it comes out of a printer."""

from pathlib import Path

import pymupdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPdfWriter
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot
from tests.ui.conftest import Start
from tests.ui.test_members import button, press
from tests.ui.test_opening import code_on_sheet, found_own, groups_shown
from tests.ui.test_window import texts

from sotay.domain.recovery_code import code_text, parse_code
from sotay_ui.handing.paper_print import draw_paper, recovery_paper

SECRET = bytes(range(16))
LONG = "Chi bộ Trường Tiểu học và Trung tâm Học tập cộng đồng phường Long Bình & <Biên Hòa>"


@pytest.mark.parametrize("cell", ["Chi bộ 5", LONG])
def test_it_is_one_page_a4_whose_groups_read_back_as_the_code(cell: str, tmp_path: Path, qapp: QApplication) -> None:
    writer = QPdfWriter(str(tmp_path / "phieu.pdf"))
    draw_paper(writer, recovery_paper(cell, code_text(SECRET), "24/11/2026"))
    del writer
    with pymupdf.open(tmp_path / "phieu.pdf") as document:
        (page,) = document
        assert (round(page.rect.width), round(page.rect.height)) == (595, 842)
        text = page.get_text()
        words = page.get_text("words")
    assert cell in " ".join(text.split())
    assert "In ngày 24/11/2026" in text
    groups = [word[4] for word in words if word[4] in code_text(SECRET).split("-")]
    assert parse_code("-".join(groups)) == SECRET
    assert max(word[3] for word in words) < 842 - 50, "nothing runs out of the page"


def test_without_a_printer_it_is_said_and_the_code_can_be_copied_by_hand(
    start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", staticmethod(list))
    window = start()
    found_own(window, qtbot)
    code = code_on_sheet(window, qtbot)
    press(window, Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: "Máy này chưa có máy in; chép mã ra giấy bằng tay." in texts(window.page))
    assert code not in QGuiApplication.clipboard().text()
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert len(files) > 3
    found = [path for path in files if code.encode() in path.read_bytes() or code[:11].encode() in path.read_bytes()]
    assert found == []


def test_the_code_is_on_no_page_that_is_not_seen_and_a_wrong_group_keeps_the_sheet_asked_for(
    start: Start, qtbot: QtBot
) -> None:
    window = start()
    found_own(window, qtbot)
    code = code_on_sheet(window, qtbot)
    button(window.page, "Đã có trên giấy").click()
    assert "Chưa đúng nhóm này, xem lại tờ giấy." in texts(window.page)
    settings = window.page
    window.go("home")
    qtbot.waitUntil(lambda: "Chưa in Phiếu khôi phục." in texts(window.page))
    qtbot.waitUntil(lambda: not {label.text() for label in settings.findChildren(QLabel)} & set(code.split("-")))
    button(window.page, "Phiếu khôi phục").click()
    qtbot.waitUntil(lambda: "-".join(groups_shown(window)) == code)
