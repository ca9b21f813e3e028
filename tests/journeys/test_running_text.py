"""Remarks typed as running text, the question who was meant, and taking it all back."""

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox
from tests.journeys.holding import begin, hold, rows, takes_back, types_lines, view, writing
from tests.journeys.secretary import CTRL, NONE, Key, Secretary

from sotay.domain.holding import Addressee, Conclusion, Proposal, Remark, Task
from sotay.domain.meeting import Guest
from sotay_ui.minutes.forms import ProposalForm
from sotay_ui.minutes.question import Question

SHIFT = Qt.KeyboardModifier.ShiftModifier
Limit = Callable[[int], AbstractContextManager[None]]


def remarks(secretary: Secretary) -> list[tuple[str, str]]:
    """Who said what under the item shown, in order."""
    shown = view(secretary)
    under = shown.under(shown.items[0].id)
    return [(shown.name_of(row.speaker_id), row.text) for row in under if isinstance(row, Remark)]


def does_again(secretary: Secretary) -> None:
    secretary.presses(Key.Key_Z, CTRL | SHIFT)


def test_each_line_that_addresses_somebody_is_their_remark(secretary: Secretary) -> None:
    begin(secretary)
    types_lines(secretary, "Đ/c Kim Sơn: Nhất trí.", "Đề nghị làm sớm.", "Đồng chí Mai: Ý kiến khác.", "Châu: Thêm.")
    assert remarks(secretary) == [
        ("Vũ Thị Kim Sơn", "Nhất trí.\nĐề nghị làm sớm."),
        ("Trần Thị Mai", "Ý kiến khác."),
        ("Lê Hữu Châu", "Thêm."),
    ]
    assert "Đồng chí Trần Thị Mai: Ý kiến khác." in secretary.makes_word_file("bien-ban.docx")


def test_taking_back_leads_to_the_text_before_it_was_told_apart_and_on_to_nothing(secretary: Secretary) -> None:
    begin(secretary)
    types_lines(secretary, "Đ/c Mai: Một.", "Đ/c Châu: Hai.")
    assert len(remarks(secretary)) == 2
    takes_back(secretary)
    assert remarks(secretary) == []
    does_again(secretary)
    assert remarks(secretary) == [("Trần Thị Mai", "Một."), ("Lê Hữu Châu", "Hai.")]


def test_who_was_meant_is_asked_quietly_and_answered_by_a_digit(secretary: Secretary) -> None:
    begin(secretary)
    types_lines(secretary, "Đ/c Long: Hai người cùng tên.")
    assert remarks(secretary) == [("", "Đ/c Long: Hai người cùng tên.")]
    secretary.sees("Long nào?")
    secretary.sees("2. Trần Văn Long (1985)")
    secretary.presses(Key.Key_F2, SHIFT)
    secretary.presses(Key.Key_2)
    assert remarks(secretary) == [("Trần Văn Long (1985)", "Hai người cùng tên.")]
    assert "Long nào?" not in secretary.screen
    takes_back(secretary)
    assert remarks(secretary) == [("", "Đ/c Long: Hai người cùng tên.")]
    secretary.sees("Long nào?")


def test_a_question_left_for_later_gives_the_keyboard_back_to_the_text(secretary: Secretary) -> None:
    begin(secretary)
    types_lines(secretary, "Đ/c Long: Một.")
    writing(secretary).text.setFocus()
    secretary.types("Đang gõ")
    secretary.presses(Key.Key_F2, SHIFT)
    assert isinstance(QApplication.focusWidget().parentWidget(), Question)
    secretary.presses(Key.Key_Right)
    secretary.presses(Key.Key_Escape)
    assert QApplication.focusWidget() is writing(secretary).text
    assert writing(secretary).text.toPlainText() == "Đang gõ"


def test_nobody_of_that_name_is_said_below_what_stays_as_typed(secretary: Secretary) -> None:
    begin(secretary)
    types_lines(secretary, "Đ/c Tuyết: Không có trong danh sách.")
    assert remarks(secretary) == [("", "Đ/c Tuyết: Không có trong danh sách.")]
    secretary.sees("Buổi họp này không có ai tên Tuyết.")


def test_a_name_typed_and_not_found_stays_with_the_text(secretary: Secretary) -> None:
    begin(secretary)
    secretary.presses(Key.Key_F2)
    secretary.types("Tuyết")
    writing(secretary).text.setFocus()
    secretary.types("Nhất trí.")
    secretary.presses(Key.Key_Return, CTRL)
    assert remarks(secretary) == [("", "Đ/c Tuyết: Nhất trí.")]


def test_in_the_text_its_own_typing_is_taken_back_first_then_what_was_done_before(secretary: Secretary) -> None:
    begin(secretary)
    secretary.writes_remark("vtks", "Một.")
    writing(secretary).text.setFocus()
    secretary.types("abc")
    while writing(secretary).text.toPlainText():
        takes_back(secretary)
        assert [text for _, text in remarks(secretary)][:1] == ["Một."]
    takes_back(secretary)
    assert remarks(secretary) == []
    does_again(secretary)
    assert remarks(secretary) == [("Vũ Thị Kim Sơn", "Một.")]


def test_an_open_remark_is_the_last_change_where_the_keyboard_is_elsewhere(secretary: Secretary) -> None:
    begin(secretary)
    secretary.writes_remark("vtks", "Một.")
    writing(secretary).text.setFocus()
    secretary.types("Đang gõ dở")
    hold(secretary).show_agenda()
    takes_back(secretary)
    assert remarks(secretary) == [("Vũ Thị Kim Sơn", "Một.")]
    assert writing(secretary).text.toPlainText() == ""
    does_again(secretary)
    assert [text for _, text in remarks(secretary)] == ["Một.", "Đang gõ dở"]


def test_a_correction_is_taken_back_whole(secretary: Secretary) -> None:
    begin(secretary)
    secretary.writes_remark("vtks", "Trước.")
    secretary.clicks("Sửa")
    writing(secretary).text.moveCursor(writing(secretary).text.textCursor().MoveOperation.End)
    for letter in " Sau":
        secretary.types(letter)
        hold(secretary).leave()
        secretary.waits()
    secretary.presses(Key.Key_Return, CTRL)
    assert remarks(secretary) == [("Vũ Thị Kim Sơn", "Trước. Sau")]
    takes_back(secretary)
    assert remarks(secretary) == [("Vũ Thị Kim Sơn", "Trước.")]
    does_again(secretary)
    assert remarks(secretary) == [("Vũ Thị Kim Sơn", "Trước. Sau")]


def test_looking_at_a_remark_changes_nothing_of_it(secretary: Secretary) -> None:
    begin(secretary)
    types_lines(secretary, "Đ/c Long: Một.")
    before = rows(secretary, Remark)
    secretary.clicks("Sửa")
    secretary.presses(Key.Key_Return, CTRL)
    assert rows(secretary, Remark) == before
    takes_back(secretary)
    assert remarks(secretary) == []


def test_a_remark_whose_text_is_taken_away_goes_to_the_bin_as_it_was(secretary: Secretary) -> None:
    begin(secretary)
    secretary.writes_remark("vtks", "Trước.")
    secretary.clicks("Sửa")
    writing(secretary).text.selectAll()
    secretary.presses(Key.Key_Delete)
    hold(secretary).leave()
    secretary.presses(Key.Key_Return, CTRL)
    assert remarks(secretary) == []
    takes_back(secretary)
    assert remarks(secretary) == [("Vũ Thị Kim Sơn", "Trước.")]


def test_a_remark_begun_and_emptied_leaves_nothing(secretary: Secretary) -> None:
    begin(secretary)
    writing(secretary).text.setFocus()
    secretary.types("abc")
    hold(secretary).leave()
    secretary.waits()
    writing(secretary).text.selectAll()
    secretary.presses(Key.Key_Delete)
    secretary.presses(Key.Key_Return, CTRL)
    assert remarks(secretary) == []


def test_a_removed_remark_comes_back_by_the_key(secretary: Secretary) -> None:
    begin(secretary)
    secretary.writes_remark("vtks", "Một.")
    secretary.clicks("Xóa")
    assert remarks(secretary) == []
    takes_back(secretary)
    assert remarks(secretary) == [("Vũ Thị Kim Sơn", "Một.")]


def test_running_text_that_the_disk_refuses_is_all_in_sight_and_stored_later(
    secretary: Secretary, files_no_larger_than: Limit
) -> None:
    begin(secretary)
    with files_no_larger_than(1):
        types_lines(secretary, "Đ/c Mai: Một.", "Đ/c Châu: Hai.", "Đ/c Sơn: Ba.")
        for text in ("Một.", "Hai.", "Ba."):
            secretary.sees(text)
        assert not secretary.window.page.is_saved
    secretary.presses(Key.Key_F2, NONE)
    secretary.opens_meetings()
    secretary.presses(Key.Key_Return)
    assert sorted(remarks(secretary)) == [
        ("Lê Hữu Châu", "Hai."),
        ("Trần Thị Mai", "Một."),
        ("Vũ Thị Kim Sơn", "Ba."),
    ]


def test_somebody_on_no_list_becomes_a_guest_on_the_spot(secretary: Secretary) -> None:
    begin(secretary)
    secretary.presses(Key.Key_F2)
    secretary.types("Đinh Thị Tuyết, Phó Chủ tịch phường")
    secretary.sees("Thêm khách: Đinh Thị Tuyết, Phó Chủ tịch phường")
    secretary.presses(Key.Key_Return)
    secretary.types("Cảm ơn chi bộ.")
    secretary.presses(Key.Key_Return, CTRL)
    assert remarks(secretary) == [("Đinh Thị Tuyết", "Cảm ơn chi bộ.")]
    assert [(guest.name, guest.office) for guest in view(secretary).guests][-1:] == [
        ("Đinh Thị Tuyết", "Phó Chủ tịch phường")
    ]
    secretary.presses(Key.Key_F2)
    secretary.types("pho chu tich")
    secretary.presses(Key.Key_Return)
    secretary.types("Thêm một ý.")
    secretary.presses(Key.Key_Return, CTRL)
    types_lines(secretary, "Đ/c Phó Chủ tịch phường: Ý nữa.")
    assert [name for name, _ in remarks(secretary)] == ["Đinh Thị Tuyết"] * 3


@pytest.mark.parametrize(("key", "kind"), [(Key.Key_F4, Conclusion), (Key.Key_F7, Task)])
def test_a_conclusion_and_a_task_are_corrected_where_they_stand(
    secretary: Secretary, key: Key, kind: type[Conclusion | Task]
) -> None:
    begin(secretary)
    before = len(rows(secretary, kind))
    secretary.presses(key)
    secretary.types("trước")
    secretary.presses(Key.Key_S, CTRL)
    secretary.clicks("Sửa")
    secretary.presses(Key.Key_Home)
    secretary.types("15/12 ")
    secretary.presses(Key.Key_S, CTRL)
    assert (len(rows(secretary, kind)), rows(secretary, kind)[-1].text) == (before + 1, "15/12 trước")
    takes_back(secretary)
    assert rows(secretary, kind)[-1].text == "trước"


def test_a_proposal_is_corrected_where_it_stands(secretary: Secretary) -> None:
    begin(secretary)
    before = len(rows(secretary, Proposal))
    secretary.clicks("Kiến nghị")
    secretary.types("mai")
    secretary.presses(Key.Key_Return)
    secretary.presses(Key.Key_Tab)
    secretary.types("Thay đèn đường.")
    secretary.presses(Key.Key_S, CTRL)
    secretary.clicks("Sửa")
    secretary.window.findChild(ProposalForm).findChild(QCheckBox).click()
    secretary.presses(Key.Key_S, CTRL)
    proposal = rows(secretary, Proposal)[-1]
    assert (proposal.text, proposal.addressee) == ("Thay đèn đường.", Addressee.SUPERIOR)
    assert view(secretary).name_of(proposal.speaker_id) == "Trần Thị Mai"
    assert len(rows(secretary, Proposal)) == before + 1


def test_whoever_is_called_may_speak_before_the_roll_is_called(secretary: Secretary) -> None:
    secretary.opens_first_meeting()
    secretary.begins()
    secretary.sees("Chưa điểm danh.")
    secretary.goes_on()
    secretary.writes_remark("vtks", "Nhất trí.")
    assert remarks(secretary) == [("Vũ Thị Kim Sơn", "Nhất trí.")]


def test_running_text_begun_in_the_field_of_the_name_makes_no_guest(secretary: Secretary) -> None:
    begin(secretary)
    guests = rows(secretary, Guest)
    secretary.presses(Key.Key_F2)
    secretary.types("Đ/c Châu:")
    assert writing(secretary).speaker.text() == ""
    secretary.types(" Nhất trí.")
    secretary.presses(Key.Key_Return)
    secretary.types("Mai: Thêm.")
    secretary.presses(Key.Key_Return, CTRL)
    assert remarks(secretary) == [("Lê Hữu Châu", "Nhất trí."), ("Trần Thị Mai", "Thêm.")]
    assert rows(secretary, Guest) == guests
