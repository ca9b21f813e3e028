"""Đính chính: a correction after sealing, with its reason, beside the record that stays as it was."""

from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit
from tests.journeys.holding import rows, services
from tests.journeys.secretary import CTRL, Key, Secretary, word_text

from sotay.domain.meeting import Meeting, MeetingState
from sotay.records.verifying import verify
from sotay.services import amending

NAME, RIGHT = "Ngô Quang Hưng", "Ngô Quang Hùng"


def sealed(secretary: Secretary) -> Meeting:
    """The last sealed meeting, in its last step."""
    secretary.opens_first_meeting()
    last = max((row for row in rows(secretary, Meeting) if row.state is MeetingState.SEALED), key=lambda row: row.on)
    secretary.window.go("meetings", last.id)
    secretary.waits()
    secretary.clicks("3. Hoàn thiện")
    return last


def finds(secretary: Secretary, words: str) -> QPlainTextEdit:
    """The editor of the first passage with these words."""
    search = next(
        line for line in secretary.window.findChildren(QLineEdit) if line.accessibleName() == "Tìm trong hồ sơ"
    )
    search.setFocus()
    search.selectAll()
    secretary.types(words)
    editor = next(one for one in secretary.window.findChildren(QPlainTextEdit) if one.isVisible())
    editor.setFocus()
    editor.selectAll()
    return editor


def gives_reason(secretary: Secretary, reason: str) -> None:
    lines = secretary.window.findChildren(QLineEdit)
    next(line for line in lines if line.accessibleName() == "Lý do đính chính").setFocus()
    secretary.types(reason)


def test_a_name_is_amended_and_both_records_stay(secretary: Secretary) -> None:
    meeting = sealed(secretary)
    secretary.presses(Key.Key_D, CTRL)
    assert finds(secretary, "ngo quang hung").toPlainText() == NAME
    secretary.types(RIGHT)
    gives_reason(secretary, "ghi nhầm tên")
    assert secretary.window.page is not None
    assert not secretary.window.page.is_saved
    secretary.clicks("Đính chính")
    secretary.sees("Khóa đính chính này?")
    secretary.sees(f"đã ghi: {NAME} → sửa là: {RIGHT}")
    assert secretary.window.header.main is None
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.property("kind") == "plain"
    secretary.clicks("Khóa đính chính")
    secretary.sees("Đã đính chính. Hồ sơ trước vẫn được giữ nguyên.")
    assert secretary.window.page.is_saved
    secretary.sees("Đính chính lần 1")
    secretary.sees("Lý do: ghi nhầm tên")
    of = services(secretary)
    with of.store.reading() as reading:
        latest, first = amending.versions(reading, of.records, meeting.id)
        assert verify(reading.records(), reading.links(), [meeting.id]) == []
        texts = [amending.content(reading, of.records, one.record_id)[0].roll_call for one in (latest, first)]
    assert (latest.is_in_force, first.is_in_force) == (True, False)
    assert [sum(line.name == RIGHT for line in roll) for roll in texts] == [1, 0]
    secretary.clicks("Biên bản Word")
    text = word_text(secretary.newest_file())
    assert "Lý do: ghi nhầm tên." in text
    assert f"ghi “{NAME}”, nay sửa là “{RIGHT}”" in text
    assert f"({RIGHT})" in text


def test_what_is_typed_waits_and_what_is_missing_is_said_at_its_place(secretary: Secretary) -> None:
    sealed(secretary)
    secretary.presses(Key.Key_D, CTRL)
    secretary.clicks("Đính chính")
    secretary.sees("Chưa có chỗ nào khác với hồ sơ đã khóa.")
    finds(secretary, "ket thuc luc")
    secretary.types("tối")
    secretary.clicks("Đính chính")
    secretary.sees("Không đọc được “tối” ở chỗ này.")
    editor = finds(secretary, "ket thuc luc")
    secretary.types("21:20")
    secretary.clicks("Đính chính")
    secretary.sees("Đính chính biên bản cần có lý do.")
    secretary.presses(Key.Key_Escape)
    secretary.presses(Key.Key_D, CTRL)
    secretary.waits()
    assert editor.toPlainText() == "21:20"
    gives_reason(secretary, "nhầm giờ")
    secretary.clicks("Đính chính")
    secretary.presses(Key.Key_Escape)
    assert "Khóa đính chính này?" not in secretary.screen
    assert editor.isVisible()
