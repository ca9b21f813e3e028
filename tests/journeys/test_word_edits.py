"""The minutes go to Word for signing and come back with what was edited there."""

import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from unittest.mock import patch

import pytest
from PySide6.QtCore import QMimeData, QPointF, QSize, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog
from tests.journeys.holding import begin, rows
from tests.journeys.secretary import CTRL, Key, Secretary
from tests.journeys.test_preparing import line
from tests.ui.test_window import check_whole

from sotay.documents.ooxml import zipped
from sotay.domain.holding import Conclusion, Remark, TimelineEntry
from sotay.domain.meeting import Meeting, MeetingState
from sotay_ui.fields import Tick
from sotay_ui.finish.panel import FinishPanel

SAID = "Đường hẻm 42 hư hỏng, đề nghị sửa"
CONCLUDED = "Thống nhất sửa đường"
REASON = "Lý do sửa phần đã thông qua"


@pytest.fixture
def printed(secretary: Secretary) -> Path:
    """The minutes with a remark and a conclusion, adopted and put into Word for signing."""
    begin(secretary)
    secretary.writes_remark("an", SAID)
    secretary.presses(Key.Key_F4)
    secretary.types(CONCLUDED)
    secretary.presses(Key.Key_S, CTRL)
    secretary.clicks("3. Hoàn thiện")
    secretary.clicks("Tất cả 22 đồng chí")
    secretary.clicks("Thông qua biên bản")
    secretary.sends_for_signing()
    return secretary.newest_file()


def edit(file: Path, change: Callable[[str], str]) -> None:
    """Save the file anew with its document changed."""
    with zipfile.ZipFile(BytesIO(file.read_bytes())) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["word/document.xml"] = change(parts["word/document.xml"].decode()).encode()
    file.write_bytes(zipped(parts))


def takes_back(secretary: Secretary, file: Path) -> None:
    """From the folder where the dialog opens."""
    opened_at: list[Path] = []

    def ask(_parent: object, _words: str, folder: str, _kinds: str) -> tuple[str, str]:
        opened_at.append(Path(folder))
        return str(file), ""

    with patch.object(QFileDialog, "getOpenFileName", ask):
        secretary.presses(Key.Key_I, CTRL)
        secretary.waits()
    assert opened_at == [file.parent]


def said(secretary: Secretary) -> str:
    return rows(secretary, Remark)[-1].text


def concluded(secretary: Secretary) -> str:
    return rows(secretary, Conclusion)[-1].text


def ticks(secretary: Secretary) -> list[Tick]:
    return [tick for tick in secretary.window.findChildren(Tick) if tick.isVisibleTo(secretary.window)]


def meeting(secretary: Secretary) -> Meeting:
    return next(row for row in rows(secretary, Meeting) if row.on.isoformat() > "2026-11-24")


def test_wording_edited_in_word_is_shown_taken_and_taken_back(secretary: Secretary, printed: Path) -> None:
    assert meeting(secretary).state is MeetingState.SIGNING
    edit(printed, lambda xml: xml.replace("hư hỏng", "xuống cấp nặng"))
    takes_back(secretary, printed)
    secretary.sees("Chỗ khác trong tệp Bien ban 05-12-2026.docx")
    secretary.sees("Trong sổ tay")
    secretary.sees("xuống cấp nặng")
    assert [tick.isChecked() for tick in ticks(secretary)] == [True]
    assert said(secretary) == SAID
    secretary.goes_on()
    secretary.sees("Đã ghi 1 chỗ sửa trong Word vào biên bản.")
    assert said(secretary) == "Đường hẻm 42 xuống cấp nặng, đề nghị sửa"
    secretary.presses(Key.Key_Z, CTRL)
    assert said(secretary) == SAID


def test_minutes_that_are_no_more_as_printed_say_so_before_they_are_sealed(secretary: Secretary, printed: Path) -> None:
    again = "Biên bản đã sửa sau khi ra Word để ký"
    edit(printed, lambda xml: xml.replace("hư hỏng", "xuống cấp nặng"))
    takes_back(secretary, printed)
    secretary.goes_on()
    secretary.sees("Trước khi khóa hồ sơ")
    assert again not in secretary.screen, "the file that was edited says the same"
    secretary.presses(Key.Key_Z, CTRL)
    secretary.sees(again)
    secretary.clicks("Khóa hồ sơ")
    secretary.sees("Khóa hồ sơ này?")
    secretary.sees(again)
    secretary.presses(Key.Key_Escape)
    secretary.presses(Key.Key_E, CTRL)
    secretary.waits()
    assert again not in secretary.screen


def test_what_adoption_fixed_asks_for_its_reason(secretary: Secretary, printed: Path) -> None:
    edit(printed, lambda xml: xml.replace("Thống nhất sửa", "Nhất trí sửa"))
    takes_back(secretary, printed)
    secretary.goes_on()
    assert concluded(secretary) == CONCLUDED
    assert QApplication.focusWidget() is line(secretary, REASON)
    secretary.types("chữ ký duyệt")
    secretary.goes_on()
    assert concluded(secretary) == "Nhất trí sửa đường"
    assert "chữ ký duyệt" in rows(secretary, TimelineEntry)[-1].detail


def test_an_untouched_file_says_so(secretary: Secretary, printed: Path) -> None:
    takes_back(secretary, printed)
    secretary.sees("Chữ trong tệp Bien ban 05-12-2026.docx giống hệt biên bản ở đây.")
    assert "Chỗ khác trong tệp" not in secretary.screen


def test_a_text_taken_out_is_named_and_stays_unless_it_is_ticked(secretary: Secretary, printed: Path) -> None:
    edit(printed, without_paragraph("hư hỏng"))
    takes_back(secretary, printed)
    secretary.sees("Phần này không còn trong tệp.")
    secretary.sees("Giữ nguyên sổ tay")
    (tick,) = ticks(secretary)
    tick.click()
    secretary.sees("Ghi 1 chỗ đã chọn")
    line(secretary, REASON).setFocus()
    secretary.types("không nêu tại hội nghị")
    secretary.goes_on()
    assert SAID not in [remark.text for remark in rows(secretary, Remark)]


def test_a_copy_that_differs_asks_which_is_right(secretary: Secretary, printed: Path) -> None:
    edit(printed, with_a_copy("hư hỏng", "xuống cấp"))
    edit(printed, with_a_copy("xuống cấp", "lầy lội"))
    takes_back(secretary, printed)
    secretary.sees("Phần này có nhiều lần trong tệp")
    first, second = ticks(secretary)
    assert not first.isChecked()
    first.click()
    secretary.waits()
    second.click()
    secretary.waits()
    assert (first.isChecked(), second.isChecked()) == (False, True)
    secretary.goes_on()
    assert said(secretary) == "Đường hẻm 42 lầy lội, đề nghị sửa"


def test_a_line_added_outside_is_named_and_not_read(secretary: Secretary, printed: Path) -> None:
    added = "<w:p><w:r><w:t>- Đồng chí Khá: thêm một ý.</w:t></w:r></w:p><w:sectPr"
    edit(printed, lambda xml: xml.replace("<w:sectPr", added, 1))
    takes_back(secretary, printed)
    secretary.sees("Không lấy về")
    secretary.sees("- Đồng chí Khá: thêm một ý.")
    secretary.presses(Key.Key_Escape)
    assert "Không lấy về" not in secretary.screen
    secretary.sees("Lấy chữ đã sửa trong Word")


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"%PDF-1.7 khong phai Word", "Tệp này không phải tệp Word (.docx) đọc được."),
        (b"PK\x03\x04 word/document.xml hong", "Tệp này không phải tệp Word (.docx) đọc được."),
        (b"", "Tệp này không phải tệp Word (.docx) đọc được."),
    ],
)
def test_any_other_file_is_one_sentence(secretary: Secretary, printed: Path, content: bytes, sentence: str) -> None:
    printed.write_bytes(content)
    takes_back(secretary, printed)
    secretary.sees(sentence)
    assert said(secretary) == SAID


def test_a_file_dropped_on_the_page_is_read(secretary: Secretary, printed: Path) -> None:
    edit(printed, lambda xml: xml.replace("hư hỏng", "xuống cấp"))
    panel = secretary.window.findChild(FinishPanel)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(printed))])
    buttons, modifiers = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    panel.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, buttons, modifiers))
    secretary.waits()
    secretary.sees("Chỗ khác trong tệp Bien ban 05-12-2026.docx")


def without_paragraph(words: str) -> Callable[[str], str]:
    def change(xml: str) -> str:
        start, end = _around(xml, words)
        return xml[:start] + xml[end:]

    return change


def with_a_copy(words: str, others: str) -> Callable[[str], str]:
    """The paragraph with ``words`` once more, there with ``others``."""

    def change(xml: str) -> str:
        start, end = _around(xml, words)
        return xml[:end] + xml[start:end].replace(words, others) + xml[end:]

    return change


def _around(xml: str, words: str) -> tuple[int, int]:
    at = xml.index(words)
    return max(xml.rfind("<w:p>", 0, at), xml.rfind("<w:p ", 0, at)), xml.index("</w:p>", at) + len("</w:p>")


def test_signs_of_a_page_in_a_text_are_letters(secretary: Secretary, printed: Path) -> None:
    edit(printed, lambda xml: xml.replace("hư hỏng", "&lt;b&gt;hỏng&lt;/b&gt;"))
    takes_back(secretary, printed)
    secretary.sees("&lt;b&gt;")
    secretary.goes_on()
    assert said(secretary) == "Đường hẻm 42 <b>hỏng</b>, đề nghị sửa"


def test_a_correction_of_what_was_adopted_is_taken_back_by_its_key(secretary: Secretary, printed: Path) -> None:
    edit(printed, lambda xml: xml.replace("Thống nhất sửa", "Nhất trí sửa"))
    takes_back(secretary, printed)
    line(secretary, REASON).setFocus()
    secretary.types("ghi nhầm")
    secretary.goes_on()
    secretary.sees("ký bản đó được")
    secretary.presses(Key.Key_Z, CTRL)
    assert concluded(secretary) == CONCLUDED
    secretary.presses(Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert concluded(secretary) == "Nhất trí sửa đường"


@pytest.mark.parametrize("scale", [100, 200])
@pytest.mark.parametrize("size", [QSize(1366, 697), QSize(1024, 600)])
def test_the_sheet_is_whole_in_every_size(secretary: Secretary, printed: Path, scale: int, size: QSize) -> None:
    edit(printed, lambda xml: xml.replace("hư hỏng", "xuống cấp").replace("Thống nhất sửa", "Nhất trí sửa"))
    edit(printed, lambda xml: xml.replace("<w:sectPr", "<w:p><w:r><w:t>thêm</w:t></w:r></w:p><w:sectPr", 1))
    secretary.clicks("Đóng")  # where the file was put is said by whoever put it
    secretary.window.theme.set_text_scale(scale)
    secretary.window.resize(size)
    takes_back(secretary, printed)
    secretary._qtbot.waitUntil(lambda: check_whole(secretary.window))


def test_another_meeting_shows_nothing_of_this_file(secretary: Secretary, printed: Path) -> None:
    edit(printed, lambda xml: xml.replace("hư hỏng", "xuống cấp"))
    takes_back(secretary, printed)
    secretary.opens_meetings()
    secretary.presses(Key.Key_Down)
    secretary.presses(Key.Key_Return)
    assert "xuống cấp" not in secretary.screen
