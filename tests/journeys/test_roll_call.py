"""The roll, called from the keyboard."""

from PySide6.QtWidgets import QApplication, QLineEdit
from tests.journeys.holding import begin, hits, hold, rows, slow_disk, view
from tests.journeys.secretary import Key, Secretary

from sotay.domain.holding import Mark, RollCallEntry
from sotay_ui.rollcall.table import RollTable


def line(secretary: Secretary, number: int = 0) -> RollCallEntry:
    kept = {entry.id: entry for entry in rows(secretary, RollCallEntry)}
    return kept[view(secretary).roll[number].id]


def chosen(secretary: Secretary) -> int:
    table: RollTable = hold(secretary).findChild(RollTable)  # type: ignore[assignment]
    return table.currentIndex().row()


def test_the_keys_mark_as_the_hint_says(secretary: Secretary) -> None:
    begin(secretary)
    secretary.presses(Key.Key_F3)
    for key, mark in ((Key.Key_2, Mark.EXCUSED), (Key.Key_3, Mark.UNEXCUSED), (Key.Key_1, Mark.PRESENT)):
        secretary.presses(key)
        assert line(secretary).mark is mark
        assert chosen(secretary) == 0
    secretary.presses(Key.Key_3)
    secretary.presses(Key.Key_4)
    assert line(secretary).mark is Mark.PRESENT
    secretary.presses(Key.Key_2)
    secretary.presses(Key.Key_Space)
    assert line(secretary).mark is Mark.PRESENT
    assert chosen(secretary) == 1


def test_a_reason_leaves_the_mark_and_the_chosen_row(secretary: Secretary) -> None:
    begin(secretary)
    secretary.presses(Key.Key_F3)
    secretary.presses(Key.Key_Down)
    secretary.presses(Key.Key_2)
    secretary.presses(Key.Key_Return)
    secretary.types("Di cong tac")
    secretary.presses(Key.Key_Return)
    secretary.sees("Vắng có lý do | Di cong tac")
    secretary.waits()
    assert (line(secretary, 1).mark, line(secretary, 1).reason) == (Mark.EXCUSED, "Di cong tac")
    assert chosen(secretary) == 1
    assert "Di cong tac" in secretary.makes_word_file("bien-ban.docx")


def test_an_absence_without_excuse_has_no_reason_and_stays_one(secretary: Secretary) -> None:
    begin(secretary)
    secretary.presses(Key.Key_F3)
    secretary.presses(Key.Key_3)
    secretary.presses(Key.Key_Return)
    assert not isinstance(QApplication.focusWidget(), QLineEdit)
    secretary.sees("Chỉ người vắng có lý do mới ghi lý do. Đề nghị bấm 2 trước.")
    assert line(secretary).mark is Mark.UNEXCUSED


def test_pressing_on_before_the_disk_answers_ends_at_the_last_key(secretary: Secretary) -> None:
    begin(secretary)
    secretary.presses(Key.Key_F3)
    with slow_disk(secretary):
        hits(Key.Key_3)
        hits(Key.Key_1)
    assert line(secretary).mark is Mark.PRESENT
