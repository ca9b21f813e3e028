"""What is said about the cell, changed at any time: names, habits, terms, numbers used before."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.ui.conftest import CLOCK, Start
from tests.ui.test_members import button, field, fill, press, write
from tests.ui.test_opening import cell, found_own, members
from tests.ui.test_window import cut_off, texts

from sotay.domain.document import Document
from sotay.domain.settings import Settings
from sotay.profile import manifest
from sotay.services import settings, terms
from sotay.services.terms import TermLine
from sotay_app.cli.places import PROFILE
from sotay_ui.fields import Box, Tick
from sotay_ui.window import Window


@pytest.fixture
def window(start: Start, qtbot: QtBot) -> Window:
    window = start()
    found_own(window, qtbot)
    window.go("settings")
    button(window.page, "Sửa thông tin chi bộ").click()
    qtbot.waitUntil(lambda: field(window.page, "Tên chi bộ").text() != "")
    return window


def the_terms(window: Window) -> tuple[TermLine, ...]:
    with window._desk.services.store.reading() as reading:  # type: ignore[union-attr]
        return terms.listed(reading, CLOCK.wall().date())


def retype(window: Window, label: str, text: str, qtbot: QtBot) -> None:
    """As a person does: into the field, all of it anew, on with Enter."""
    field(window.page, label).setFocus(Qt.FocusReason.TabFocusReason)
    field(window.page, label).selectAll()
    for letter in text:
        qtbot.keyClick(field(window.page, label), letter)
    press(window, Qt.Key.Key_Return)


def begin_term(window: Window, qtbot: QtBot) -> None:
    fill(window.page, "Tên nhiệm kỳ", "Nhiệm kỳ 2025 - 2027")
    fill(window.page, "Bắt đầu từ ngày", "10/5/2025")
    button(window.page, "Lưu nhiệm kỳ").click()
    qtbot.waitUntil(lambda: "Nhiệm kỳ 2025 - 2027, từ ngày 10/05/2025" in texts(window.page))


def test_a_new_name_is_saved_as_it_is_typed_and_stands_everywhere(
    window: Window, home: Path, start: Start, qtbot: QtBot
) -> None:
    retype(window, "Tên chi bộ", "Chi bo 7", qtbot)
    qtbot.waitUntil(lambda: window.header.text == "Thông tin chi bộ\nChi bo 7 · Sửa đến đâu lưu đến đó")
    assert window.windowTitle().startswith("Chi bo 7 - ")
    assert cell(window).name == "Chi bo 7"
    assert manifest.read(home / PROFILE).cell_name == "Chi bo 7"
    press(window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.header.text.startswith("Thiết lập\nChi bo 7"))
    window.go("home")
    qtbot.waitUntil(lambda: window.header.text.startswith("Chi bo 7"))


def test_a_cell_without_a_name_keeps_the_one_before(window: Window, qtbot: QtBot) -> None:
    line = field(window.page, "Tên chi bộ")
    line.selectAll()
    qtbot.keyClick(line, Qt.Key.Key_Delete)
    press(window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Chi bộ cần có tên." in texts(window.page))
    assert cell(window).name == "Chi bộ Tổ dân phố 5"
    retype(window, "Tên chi bộ", "Chi bo 7", qtbot)
    qtbot.waitUntil(lambda: window.page is not None and window.page.is_saved)


def test_habits_are_kept_and_what_is_no_day_or_hour_is_said(window: Window, qtbot: QtBot) -> None:
    for label, text in (
        ("Nơi thường họp", "Nha van hoa"),
        ("Ngày thường họp trong tháng", "5"),
        ("Giờ thường họp", "19h30"),
        ("Cấp ủy viên cấp trên theo dõi chi bộ", "Le Huu Chau"),
    ):
        retype(window, label, text, qtbot)
    next(tick for tick in window.page.findChildren(Tick) if tick.isVisible()).click()
    qtbot.waitUntil(lambda: not cell(window).has_committee)
    kept = cell(window)
    assert (kept.usual_place, kept.usual_day, kept.usual_time, kept.overseer) == (
        "Nha van hoa",
        5,
        "19:30",
        "Le Huu Chau",
    )
    retype(window, "Ngày thường họp trong tháng", "32", qtbot)
    qtbot.waitUntil(lambda: "Đề nghị ghi ngày từ 1 đến 31." in texts(window.page))
    assert cell(window).usual_day == 5
    retype(window, "Ngày thường họp trong tháng", "31", qtbot)
    qtbot.waitUntil(lambda: cell(window).usual_day == 31)


def test_another_recorder_is_chosen_from_the_members(window: Window, qtbot: QtBot) -> None:
    box = window.page.findChild(Box)
    assert [box.itemText(row) for row in range(box.count())] == ["Chưa chọn", "Nguyễn Thị An", "Trần Văn Bình"]
    assert box.currentText() == "Trần Văn Bình"
    box.setFocus()
    press(window, Qt.Key.Key_Up)
    an, _binh = members(window)
    qtbot.waitUntil(lambda: cell(window).usual_recorder_id == an.id)


def test_a_term_is_entered_corrected_and_taken_back(window: Window, qtbot: QtBot) -> None:
    assert "Chưa có nhiệm kỳ nào nên văn bản chưa được cấp số." in texts(window.page)
    button(window.page, "Lưu nhiệm kỳ").click()
    qtbot.waitUntil(lambda: "Đề nghị ghi ngày nhiệm kỳ bắt đầu." in texts(window.page))
    fill(window.page, "Bắt đầu từ ngày", "10/5/2025")
    button(window.page, "Lưu nhiệm kỳ").click()
    qtbot.waitUntil(lambda: "Chưa có tên nhiệm kỳ." in texts(window.page))
    begin_term(window, qtbot)
    qtbot.waitUntil(lambda: window.strip.text.startswith("Đã lưu Nhiệm kỳ 2025 - 2027."))
    button(window.page, "Sửa").click()
    fill(window.page, "Bắt đầu từ ngày", "11/5/2025")
    press(window, Qt.Key.Key_Tab)
    button(window.page, "Lưu nhiệm kỳ").click()
    qtbot.waitUntil(lambda: "từ ngày 11/05/2025" in texts(window.page))
    qtbot.waitUntil(lambda: window.strip.text.startswith("Đã lưu Nhiệm kỳ 2025 - 2027."))
    assert len(the_terms(window)) == 1
    button(window.strip, "Hoàn tác").click()
    qtbot.waitUntil(lambda: "từ ngày 10/05/2025" in texts(window.page))


def test_numbering_goes_on_from_the_last_number_used(window: Window, qtbot: QtBot) -> None:
    assert "Lưu số" not in texts(window.page)
    begin_term(window, qtbot)
    button(window.page, "Lưu số").click()
    qtbot.waitUntil(lambda: "Đề nghị ghi số cuối cùng đã cấp" in texts(window.page))
    fill(window.page, "Số cuối cùng đã dùng", "7")
    press(window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.strip.text == "Đã lưu. Văn bản BB tiếp theo mang số 08.")
    fill(window.page, "Loại văn bản", "b1")
    fill(window.page, "Số cuối cùng đã dùng", "3")
    button(window.page, "Lưu số").click()
    qtbot.waitUntil(lambda: "“b1” không phải ký hiệu loại văn bản." in texts(window.page))
    fill(window.page, "Loại văn bản", "nq")
    button(window.page, "Lưu số").click()
    qtbot.waitUntil(lambda: "Số tiếp theo: BB 08, NQ 04" in texts(window.page))
    with window._desk.services.store.reading() as reading:  # type: ignore[union-attr]
        assert {document.code: document.number for document in reading.find(Document)} == {"BB": 7, "NQ": 3}


def test_other_pages_lead_to_the_terms(window: Window, qtbot: QtBot) -> None:
    window.go("home")
    window.go("settings", "terms")
    qtbot.waitUntil(lambda: QApplication.focusWidget() is field(window.page, "Tên nhiệm kỳ"))
    write("Nhiệm kỳ 2025 - 2027")
    press(window, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is field(window.page, "Bắt đầu từ ngày")


@pytest.mark.parametrize("scale", [100, 200])
def test_no_label_is_cut_off(window: Window, scale: int, qtbot: QtBot) -> None:
    begin_term(window, qtbot)
    window.theme.set_text_scale(scale)
    qtbot.waitUntil(lambda: cut_off(window) == [])


def kept_settings(window: Window) -> Settings:
    with window._desk.services.store.reading() as reading:  # type: ignore[union-attr]
        return settings.read(reading)


def test_captions_and_limits_are_kept_and_an_emptied_field_is_as_the_format_says(window: Window, qtbot: QtBot) -> None:
    retype(window, "Chữ trên chỗ ký của người ghi biên bản", "THU KY", qtbot)
    retype(window, "Tệp lớn nhất để đăng lên sổ tay đảng viên điện tử", "35", qtbot)
    qtbot.waitUntil(lambda: kept_settings(window).posting_limit_mb == 35)
    assert kept_settings(window).recorder_caption == "THU KY"
    line = field(window.page, "Chữ trên chỗ ký của người ghi biên bản")
    line.setFocus()
    line.selectAll()
    qtbot.keyClick(line, Qt.Key.Key_Delete)
    press(window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: kept_settings(window).recorder_caption == "")


def test_a_limit_out_of_its_range_is_said_below_and_the_one_before_stays(window: Window, qtbot: QtBot) -> None:
    retype(window, "Tài liệu lớn nhất được đưa vào", "9000", qtbot)
    qtbot.waitUntil(lambda: "Đề nghị ghi một số từ 1 đến 500." in texts(window.page))
    assert kept_settings(window).paper_limit_mb == 200


def test_what_minutes_print_is_chosen_and_given_back_to_the_format(window: Window, qtbot: QtBot) -> None:
    box = next(box for box in window.page.findChildren(Box) if box.accessibleName() == "Ghi số trên biên bản")
    for words, value in (("Không", False), ("Như quy định", None)):
        box.setCurrentIndex(box.findText(words))
        box.activated.emit(box.currentIndex())
        qtbot.waitUntil(lambda value=value: kept_settings(window).numbered is value)
