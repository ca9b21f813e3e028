"""A new secret is typed twice, and what is wrong stands below the field it is about."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from sotay.profile.errors import PassphraseTooShort, PinUnfit
from sotay.services.members import NameUnreadable
from sotay_ui.fields import Tick
from sotay_ui.handing.locking import FileLock
from sotay_ui.opening.passphrase import NewPassphrase
from sotay_ui.theme.theme import Theme
from sotay_ui.twice import Twice, TwicePin

Make = Callable[[Theme, str], Twice]
Show = Callable[[Make], Twice]
EVERY = pytest.mark.parametrize("make", [NewPassphrase, TwicePin])


@pytest.fixture
def shown(qtbot: QtBot) -> Show:
    def show(make: Make) -> Twice:
        twice = make(Theme(), "vi")
        qtbot.addWidget(twice)
        twice.show()
        return twice

    return show


def typed(twice: Twice, first: str, second: str) -> Twice:
    twice.first.line.setText(first)
    twice.second.line.setText(second)
    return twice


@EVERY
@pytest.mark.parametrize("secret", ["2468", "hoa ban nở trắng", " hai đầu có dấu cách ", ""])
def test_what_is_typed_the_same_twice_is_it_to_the_letter(shown: Show, make: Make, secret: str) -> None:
    assert typed(shown(make), secret, secret).value() == secret


@EVERY
@pytest.mark.parametrize("second", ["", "hoa ban nở trắng ", "Hoa ban nở trắng"])
def test_two_that_differ_are_none_until_they_agree(shown: Show, make: Make, second: str) -> None:
    twice = typed(shown(make), "hoa ban nở trắng", second)
    assert twice.value() is None
    assert (twice.first.problem, bool(twice.second.problem)) == ("", True)
    assert typed(twice, "hoa ban nở trắng", "hoa ban nở trắng").value() is not None
    assert twice.second.problem == ""


@EVERY
def test_why_it_cannot_be_this_one_stands_below_the_first_and_nothing_else_does(shown: Show, make: Make) -> None:
    twice = shown(make)
    assert not twice.refuse(NameUnreadable(name="A"))
    assert twice.first.problem == ""
    for error in (PassphraseTooShort(least=8), PinUnfit(least=4, most=12)):
        assert twice.refuse(error)
        assert twice.first.problem
    typed(twice, "2468", "2468").forget()
    assert (twice.first.problem, twice.first.line.text(), twice.second.line.text()) == ("", "", "")


@EVERY
def test_enter_goes_to_the_second_and_then_on(shown: Show, make: Make, qtbot: QtBot) -> None:
    twice = shown(make)
    twice.setFocus()
    qtbot.waitUntil(twice.first.line.hasFocus)
    qtbot.keyClick(twice.first.line, Qt.Key.Key_Return)
    assert twice.second.line.hasFocus()
    with qtbot.waitSignal(twice.entered):
        qtbot.keyClick(twice.second.line, Qt.Key.Key_Return)


def test_a_passphrase_is_shown_where_the_person_wants_to_see_it(shown: Show) -> None:
    twice = shown(NewPassphrase)
    modes = []
    for is_shown in (False, True, False):
        twice.findChild(Tick).setChecked(is_shown)
        modes.append({field.line.echoMode() for field in (twice.first, twice.second)})
    assert modes == [{QLineEdit.EchoMode.Password}, {QLineEdit.EchoMode.Normal}, {QLineEdit.EchoMode.Password}]


def test_what_was_wrong_with_the_lock_of_a_file_is_not_said_any_more_when_something_else_is(qtbot: QtBot) -> None:
    lock = FileLock(Theme(), "vi")
    qtbot.addWidget(lock)
    lock.show()
    twice = lock.findChild(Twice)
    typed(twice, "sông dài biển rộng", "sông dài")
    assert not lock.is_ready()
    assert twice.second.problem
    typed(twice, "", "")
    assert not lock.is_ready()
    assert (bool(twice.first.problem), twice.second.problem) == (True, "")
    *_, by_code = lock.findChildren(Tick)
    by_code.setChecked(True)
    assert lock.is_ready()
    assert (lock.value(), twice.isHidden(), twice.first.problem) == (None, True, "")
