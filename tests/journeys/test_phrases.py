"""Phrases by abbreviation in fields of one line: as in the minutes, and once the line is left at the latest."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from tests.journeys.holding import begin, rows
from tests.journeys.secretary import CTRL, NONE, Key, Secretary

from sotay.domain.agenda import AgendaItem
from sotay.domain.holding import Task

CONSENT = "nhất trí cao"


def line() -> QLineEdit:
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    return field


def gives_task(secretary: Secretary) -> QLineEdit:
    begin(secretary)
    secretary.presses(Key.Key_F7)
    return line()


def test_an_abbreviation_becomes_its_phrase_in_the_middle_too(secretary: Secretary) -> None:
    task = gives_task(secretary)
    secretary.types("Ntc, xntc va ubnd.")
    assert task.text() == "Nhất trí cao, xntc va Ủy ban nhân dân."
    task.setCursorPosition(0)
    secretary.types("ntc ")
    assert task.text().startswith(f"{CONSENT} Nhất trí cao,")
    assert task.cursorPosition() == len(f"{CONSENT} ")


@pytest.mark.parametrize(("key", "modifier"), [(Key.Key_Backspace, NONE), (Key.Key_Z, CTRL)])
def test_what_was_typed_is_given_back_directly_behind_a_phrase(
    secretary: Secretary, key: Key, modifier: Qt.KeyboardModifier
) -> None:
    task = gives_task(secretary)
    secretary.types("ma ntc ")
    assert task.text() == f"ma {CONSENT} "
    secretary.presses(key, modifier)
    assert (task.text(), task.cursorPosition()) == ("ma ntc ", 7)
    secretary.types("la")
    assert task.text() == "ma ntc la"


def test_leaving_the_line_expands_what_stands_last(secretary: Secretary) -> None:
    task = gives_task(secretary)
    secretary.types("To chuc ntc")
    secretary.presses(Key.Key_Return)
    assert task.text() == f"To chuc {CONSENT}"
    assert not task.hasFocus()
    secretary.presses(Key.Key_S, CTRL)
    assert f"To chuc {CONSENT}" in [row.text for row in rows(secretary, Task)]


def test_what_an_input_method_puts_in_is_heard(secretary: Secretary) -> None:
    task = gives_task(secretary)
    event = QInputMethodEvent("", [])
    event.setCommitString("ntc ")
    QApplication.sendEvent(task, event)
    assert task.text() == f"{CONSENT} "


def test_the_matter_of_a_vote_takes_phrases(secretary: Secretary) -> None:
    begin(secretary)
    secretary.presses(Key.Key_F6)
    subject = next(one for one in secretary.window.findChildren(QLineEdit) if one.accessibleName() == "Biểu quyết về")
    subject.setFocus()
    subject.clear()
    secretary.types("ntc voi ubnd ")
    assert subject.text() == f"{CONSENT} voi Ủy ban nhân dân "


def test_the_title_of_an_item_takes_phrases_in_its_row(secretary: Secretary) -> None:
    secretary.opens_first_meeting()
    secretary.presses(Key.Key_Return)
    line().selectAll()
    secretary.types("Bao cao ubnd ve ntc")
    assert line().text() == "Bao cao Ủy ban nhân dân ve ntc"
    secretary.presses(Key.Key_Return)
    secretary.sees(f"1 | Bao cao Ủy ban nhân dân ve {CONSENT} |")
    secretary.waits()
    assert f"Bao cao Ủy ban nhân dân ve {CONSENT}" in [item.title for item in rows(secretary, AgendaItem)]
