"""Phrases by abbreviation, text pasted from Word, text of old fonts, and words that an input method composes."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication
from tests.journeys.holding import NOT_SAVED, SAVED, begin, hold, rows, takes_back, types_lines, writing
from tests.journeys.secretary import CTRL, Key, Secretary

from sotay.domain.holding import Conclusion, Remark

OLD = "Chi bé thèng nhÊt víi dù th¶o nghÞ quyÕt"
NEW = "Chi bộ thống nhất với dự thảo nghị quyết"


def typed(secretary: Secretary) -> str:
    return writing(secretary).text.toPlainText()


def starts(secretary: Secretary) -> None:
    begin(secretary)
    writing(secretary).text.setFocus()


def pastes(text: str, html: str = "") -> None:
    mime = QMimeData()
    mime.setText(text)
    if html:
        mime.setHtml(html)
    QApplication.clipboard().setMimeData(mime)
    field = QApplication.focusWidget()
    field.paste()  # type: ignore[union-attr]
    QApplication.clipboard().clear()  # Qt would end ours after Python has ended


def composes(secretary: Secretary, preedit: str, commit: str = "") -> None:
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    QApplication.sendEvent(writing(secretary).text, event)


def test_an_abbreviation_becomes_its_phrase_with_the_blank_behind_it(secretary: Secretary) -> None:
    starts(secretary)
    secretary.types("Chi bộ ntc với ubnd. Ntc, xntc ")
    assert typed(secretary) == "Chi bộ nhất trí cao với Ủy ban nhân dân. Nhất trí cao, xntc "


def test_backspace_directly_behind_a_phrase_gives_back_what_was_typed_and_it_stays(secretary: Secretary) -> None:
    starts(secretary)
    secretary.types("mã ntc ")
    secretary.presses(Key.Key_Backspace)
    assert typed(secretary) == "mã ntc "
    secretary.presses(Key.Key_Backspace)
    secretary.types(" là")
    assert typed(secretary) == "mã ntc là"
    secretary.types(" ntc ")
    assert typed(secretary) == "mã ntc là nhất trí cao "
    secretary.types("x")
    secretary.presses(Key.Key_Backspace)
    assert typed(secretary) == "mã ntc là nhất trí cao "


def test_the_key_that_takes_back_gives_back_what_was_typed(secretary: Secretary) -> None:
    starts(secretary)
    secretary.types("ntc ")
    takes_back(secretary)
    assert typed(secretary) == "ntc "


def test_tab_behind_an_abbreviation_expands_it_and_else_leaves_the_text(secretary: Secretary) -> None:
    starts(secretary)
    secretary.types("ntc")
    secretary.presses(Key.Key_Tab)
    assert typed(secretary) == "nhất trí cao"
    assert writing(secretary).text.hasFocus()
    secretary.presses(Key.Key_Tab)
    assert not writing(secretary).text.hasFocus()


def test_an_input_method_that_commits_the_blank_expands_too(secretary: Secretary) -> None:
    starts(secretary)
    composes(secretary, "ntc")
    assert typed(secretary) == ""
    composes(secretary, "", "ntc ")
    assert typed(secretary) == "nhất trí cao "


def test_a_phrase_that_the_cell_writes_in_the_settings_counts_in_every_field(secretary: Secretary) -> None:
    starts(secretary)
    secretary.window.go("settings")
    secretary.waits()
    secretary.clicks("Sửa cụm từ gõ tắt")
    secretary.types("k")
    secretary.presses(Key.Key_Return)
    secretary.types("không quá một tuần")
    secretary.presses(Key.Key_Return)
    secretary.sees("Chữ gõ tắt có từ 2 đến 12 chữ cái")
    secretary.types("qm")
    secretary.presses(Key.Key_S, CTRL)
    secretary.sees("kqm\n")
    secretary.opens_meetings()
    secretary.presses(Key.Key_Return)
    writing(secretary).text.setFocus()
    secretary.types("kqm ")
    assert typed(secretary) == "không quá một tuần "
    secretary.presses(Key.Key_F4)
    secretary.types("Làm kqm.")
    secretary.presses(Key.Key_S, CTRL)
    assert rows(secretary, Conclusion)[-1].text == "Làm không quá một tuần."


def test_a_phrase_is_taken_away_and_comes_back(secretary: Secretary) -> None:
    secretary.window.go("settings")
    secretary.waits()
    secretary.clicks("Sửa cụm từ gõ tắt")
    secretary.sees("Ban Chấp hành")
    secretary.clicks("Xóa")
    secretary.sees("Đã bỏ cụm từ gõ tắt.")
    assert "Ban Chấp hành" not in secretary.screen
    secretary.clicks("Hoàn tác")
    secretary.sees("Ban Chấp hành")


def test_text_from_word_keeps_its_paragraphs_and_loses_its_forms(secretary: Secretary) -> None:
    starts(secretary)
    pastes("Đ/c Mai:\xa0Nhất trí.\r\n•\tLàm đường;\r\n•\tLàm cầu.\r\n", "<p><b>Đ/c Mai:</b></p>")
    assert typed(secretary) == "Đ/c Mai: Nhất trí.\n- Làm đường;\n- Làm cầu."
    secretary.presses(Key.Key_Return, CTRL)
    assert rows(secretary, Remark)[-1].text == "Nhất trí.\n- Làm đường;\n- Làm cầu."


def test_text_of_an_old_font_is_said_and_converted_by_a_key_and_back(secretary: Secretary) -> None:
    starts(secretary)
    pastes(f"Đồng chí nói:\r\n{OLD}")
    secretary.sees("Gõ bằng phông chữ cũ: TCVN3 (.VnTime).")
    secretary.presses(Key.Key_D, CTRL)
    assert typed(secretary) == f"Đồng chí nói:\n{NEW}"
    secretary._qtbot.waitUntil(lambda: "phông chữ cũ" not in secretary.screen)
    takes_back(secretary)
    assert typed(secretary) == f"Đồng chí nói:\n{OLD}"
    secretary.sees("phông chữ cũ")
    secretary.presses(Key.Key_Return, CTRL)
    assert rows(secretary, Remark)[-1].text.endswith(OLD)
    assert "phông chữ cũ" not in secretary.screen


def test_a_word_still_composed_is_not_called_saved_and_is_kept_on_leaving(secretary: Secretary) -> None:
    starts(secretary)
    secretary.types("Nhất ")
    secretary.sees(SAVED)
    composes(secretary, "tri")
    assert not secretary.window.page.is_saved  # type: ignore[union-attr]
    secretary.sees(NOT_SAVED)
    composes(secretary, "", "trí")
    hold(secretary).leave()
    secretary.sees(SAVED)
    assert rows(secretary, Remark)[-1].text == "Nhất trí"


def test_lines_typed_with_marks_come_out_whole(secretary: Secretary) -> None:
    begin(secretary)
    types_lines(secretary, "Đ/c Ánh: Đường ngõ hẻm đã nghiệm thu, còn vướng Nghị quyết số 12.")
    assert rows(secretary, Remark)[-1].text == "Đường ngõ hẻm đã nghiệm thu, còn vướng Nghị quyết số 12."
