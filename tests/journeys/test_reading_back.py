"""Đọc lại: minutes in large letters, corrected where they stand, adopted by keyboard; then changed with a reason."""

from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit
from tests.journeys.holding import begin, rows, view
from tests.journeys.secretary import ALT, CTRL, CTRL_SHIFT, Key, Secretary

from sotay.domain.holding import Conclusion, Remark, TimelineEntry, Vote
from sotay.domain.meeting import Meeting, MeetingState
from sotay_ui.buttons import KeyButton
from sotay_ui.readback.panel import ReadBackPanel
from sotay_ui.readback.text import ReadingText
from sotay_ui.rollcall.panel import RollCallPanel
from sotay_ui.workspace.why import WhyLine

SAID = "Nhat chi voi bao cao"


def discussed(secretary: Secretary) -> None:
    """A begun meeting with a remark, a conclusion and a vote under its ninth item."""
    begin(secretary)
    secretary.goes_to_item(9)
    secretary.writes_remark("vtks", SAID)
    secretary.presses(Key.Key_F4)
    secretary.types("Lam duong")
    secretary.presses(Key.Key_S, CTRL)
    secretary.presses(Key.Key_F6)
    secretary.presses(Key.Key_A, ALT)
    secretary.presses(Key.Key_F8)


def reading(secretary: Secretary) -> ReadingText:
    text: ReadingText = secretary.window.findChild(ReadingText)  # type: ignore[assignment]
    return text


def read_out(secretary: Secretary) -> str:
    return reading(secretary).toPlainText().replace("\u2028", "\n")


def goes_to_passage(secretary: Secretary, words: str) -> None:
    """By the arrows, to the passage that has the words."""
    text = reading(secretary)
    blocks = text.toPlainText().split("\n")
    place = next(at for at, block in enumerate(blocks) if words in block)
    while text.chosen != place:
        secretary.presses(Key.Key_Down if text.chosen < place else Key.Key_Up)


def editor() -> QPlainTextEdit:
    field = QApplication.focusWidget()
    assert isinstance(field, QPlainTextEdit)
    return field


def meeting(secretary: Secretary) -> Meeting:
    return next(row for row in rows(secretary, Meeting) if row.id == view(secretary).meeting.id)


def adopts(secretary: Secretary) -> None:
    """By keyboard alone, from the sheet."""
    secretary.presses(Key.Key_F6)
    secretary.presses(Key.Key_A, ALT)
    for _ in range(3):
        secretary.presses(Key.Key_Return)


def test_minutes_are_read_back_corrected_on_the_spot_and_adopted(secretary: Secretary) -> None:
    discussed(secretary)
    secretary.presses(Key.Key_R, CTRL_SHIFT)
    assert reading(secretary).hasFocus()
    assert f"- Đồng chí Vũ Thị Kim Sơn: {SAID}." in read_out(secretary)
    goes_to_passage(secretary, SAID)
    secretary.presses(Key.Key_Return)
    assert editor().toPlainText() == SAID
    secretary.presses(Key.Key_A, CTRL)
    secretary.types("Nhat tri voi bao cao")
    secretary.presses(Key.Key_Return, CTRL)
    assert [row.text for row in rows(secretary, Remark) if row.meeting_id == meeting(secretary).id] == [
        "Nhat tri voi bao cao"
    ]
    panel: ReadBackPanel = secretary.window.findChild(ReadBackPanel)  # type: ignore[assignment]
    corrected = [passage.said[start:end] for passage in panel.shown for start, end in passage.marks]
    assert corrected == ["tri"]
    goes_to_passage(secretary, "Chi bộ biểu quyết (giơ tay) về")
    secretary.presses(Key.Key_F2)
    secretary.presses(Key.Key_A, CTRL)
    secretary.types("viec lam duong")
    secretary.presses(Key.Key_S, CTRL)
    assert "Chi bộ biểu quyết (giơ tay) về viec lam duong: tán thành 22/22" in read_out(secretary)
    adopts(secretary)
    adopted = meeting(secretary)
    assert (adopted.state, adopted.adopted_for, adopted.adopted_of) == (MeetingState.ADOPTED, 22, 22)
    assert f"{adopted.adopted:%H:%M}" == "19:00"
    printed = secretary.makes_word_file("bien-ban.docx")
    assert "về viec lam duong: tán thành 22/22" in printed
    assert "22/22 đồng chí nhất trí thông qua." in printed


def test_in_short_only_what_was_decided_is_read(secretary: Secretary) -> None:
    discussed(secretary)
    secretary.presses(Key.Key_R, CTRL_SHIFT)
    whole = read_out(secretary)
    secretary.presses(Key.Key_D, CTRL)
    short = read_out(secretary)
    assert SAID in whole
    assert SAID not in short
    for words in ("Có mặt: 23 đồng chí", "Đồng chí chủ trì kết luận: Lam duong.", "tán thành 22/22"):
        assert words in short
    secretary.presses(Key.Key_D, CTRL)
    assert read_out(secretary) == whole


def test_letters_grow_and_pages_turn_by_whole_lines(secretary: Secretary) -> None:
    discussed(secretary)
    secretary.presses(Key.Key_R, CTRL_SHIFT)
    text = reading(secretary)
    before = text.document().size().height()
    secretary.presses(Key.Key_Plus, CTRL)
    assert text.document().size().height() > before
    secretary.presses(Key.Key_Space)
    turned = text.verticalScrollBar().value()
    assert turned > 0
    assert turned in {line.top for line in text.lines()}
    secretary.presses(Key.Key_PageDown)
    assert text.verticalScrollBar().value() > turned
    secretary.presses(Key.Key_PageUp)
    secretary.presses(Key.Key_PageUp)
    assert text.verticalScrollBar().value() <= text.lines()[0].top


def test_escape_leaves_a_passage_as_it_was_and_then_the_sheet(secretary: Secretary) -> None:
    discussed(secretary)
    secretary.presses(Key.Key_R, CTRL_SHIFT)
    goes_to_passage(secretary, SAID)
    secretary.presses(Key.Key_Return)
    secretary.types("x")
    secretary.presses(Key.Key_Escape)
    assert reading(secretary).hasFocus()
    assert SAID in read_out(secretary)
    secretary.presses(Key.Key_Escape)
    secretary.sees("Trước khi thông qua biên bản")


def test_attendance_is_corrected_in_the_roll(secretary: Secretary) -> None:
    begin(secretary)
    secretary.presses(Key.Key_R, CTRL_SHIFT)
    goes_to_passage(secretary, "Có mặt: 23 đồng chí")
    secretary.presses(Key.Key_Return)
    assert not reading(secretary).isVisible()
    assert secretary.window.findChild(RollCallPanel).isVisible()


def test_minutes_that_too_few_are_for_are_not_adopted(secretary: Secretary) -> None:
    discussed(secretary)
    secretary.presses(Key.Key_R, CTRL_SHIFT)
    secretary.clicks("Thông qua biên bản")
    secretary.types("11")
    secretary.presses(Key.Key_Return)
    secretary.types("22")
    secretary.sees("Chỉ có 11 trong 22 đồng chí có mặt tán thành")
    secretary.clicks("Thông qua biên bản")
    assert meeting(secretary).state is MeetingState.RECORDING
    secretary.clicks("Đọc tiếp")
    assert reading(secretary).hasFocus()


def test_a_vote_of_adopted_minutes_is_corrected_with_a_reason_that_is_kept(secretary: Secretary) -> None:
    discussed(secretary)
    secretary.presses(Key.Key_R, CTRL_SHIFT)
    adopts(secretary)
    secretary.clicks("2. Tiến hành")
    _corrects_the_vote(secretary)
    why = secretary.window.findChild(WhyLine)
    assert why.isVisible()
    secretary.presses(Key.Key_Return)
    assert "Ghi lý do sửa." in [label.text() for label in why.findChildren(QLabel)]
    assert _votes(secretary) == [22]
    secretary.types("dem sot")
    secretary.presses(Key.Key_Return)
    assert _votes(secretary) == [21]
    assert not why.isVisible()
    (line,) = [row for row in rows(secretary, TimelineEntry) if row.event == "corrected"]
    assert line.detail == "Dương Quang Lân: dem sot (vote votes_for 22 → 21, not_voting 0 → 1)"
    secretary.clicks("3. Hoàn thiện")
    secretary.sees("Sửa biểu quyết. tán thành: 22 → 21; không biểu quyết: 0 → 1")
    secretary.sees("Dương Quang Lân, 19 giờ, thứ Ba 24/11/2026. Lý do: dem sot")


def test_a_change_without_a_reason_is_left_and_said(secretary: Secretary) -> None:
    discussed(secretary)
    secretary.presses(Key.Key_R, CTRL_SHIFT)
    adopts(secretary)
    secretary.clicks("2. Tiến hành")
    secretary.presses(Key.Key_F4)
    secretary.types("Sua cau")
    secretary.presses(Key.Key_S, CTRL)
    before = len(rows(secretary, Conclusion))
    secretary.presses(Key.Key_Escape)
    assert not secretary.window.findChild(WhyLine).isVisible()
    secretary.sees("Biên bản đã thông qua nên nội dung đã chốt chỉ sửa được khi ghi rõ lý do.")
    assert len(rows(secretary, Conclusion)) == before
    secretary.sees("Sua cau")
    secretary.presses(Key.Key_S, CTRL)
    secretary.types("thieu")
    secretary.presses(Key.Key_Return)
    assert [row.text for row in rows(secretary, Conclusion)[before:]] == ["Sua cau"]


def test_an_adoption_is_taken_back_with_a_reason_and_minutes_come_back_from_signing(secretary: Secretary) -> None:
    discussed(secretary)
    secretary.presses(Key.Key_R, CTRL_SHIFT)
    adopts(secretary)
    secretary.sends_for_signing()
    assert meeting(secretary).state is MeetingState.SIGNING
    secretary.clicks("Lấy về để sửa")
    assert meeting(secretary).state is MeetingState.ADOPTED
    number = meeting(secretary).doc_number
    secretary.clicks("Thu hồi việc thông qua")
    secretary.types("doc thieu mot doan")
    secretary.presses(Key.Key_Return)
    again = meeting(secretary)
    assert (again.state, again.adopted_for, again.doc_number) == (MeetingState.RECORDING, None, number)
    secretary.sees("Lý do: doc thieu mot doan")


def _corrects_the_vote(secretary: Secretary) -> None:
    """To one hand fewer."""
    buttons = [one for one in secretary.window.findChildren(KeyButton) if one.isVisible() and one.text() == "Sửa"]
    buttons[-1].click()
    secretary.waits()
    secretary.presses(Key.Key_A, CTRL)
    secretary.types("21")
    secretary.presses(Key.Key_F8)


def _votes(secretary: Secretary) -> list[int]:
    return [vote.votes_for for vote in rows(secretary, Vote) if vote.meeting_id == meeting(secretary).id]
