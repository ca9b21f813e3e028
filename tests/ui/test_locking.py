"""The PIN over the window: off by default, a curtain when it is on, and a way past it for the recovery code."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot
from tests.ui.conftest import Start
from tests.ui.test_members import begin, button, field, fill, press, write
from tests.ui.test_opening import found_own, recovery_code
from tests.ui.test_window import cut_off, texts

from sotay_ui.keys import KeysDialog
from sotay_ui.members.page import MembersPage
from sotay_ui.opening.covered import Cover
from sotay_ui.start import Session
from sotay_ui.window import Window

CTRL = Qt.KeyboardModifier.ControlModifier
PIN = "2468"
SAID_WRONG = "Mã PIN chưa đúng."


def cover(window: Window) -> Cover:
    (found,) = (one for one in window.findChildren(Cover) if one.isVisible())
    return found


def is_covered(window: Window) -> bool:
    return window.layers.is_covered


def set_pin(window: Window, qtbot: QtBot, pin: str = PIN) -> None:
    window.go("settings")
    fill(window.page, "Mã PIN mới", pin)
    fill(window.page, "Gõ lại mã PIN", pin)
    button(window.page, "Đặt mã PIN").click()
    qtbot.waitUntil(lambda: window.strip.text.startswith("Đã đặt mã PIN."))


def type_pin(window: Window, pin: str) -> None:
    line = field(cover(window), "Mã PIN")  # type: ignore[arg-type]
    line.setFocus()
    write(pin)
    press(window, Qt.Key.Key_Return)


@pytest.fixture
def window(session: Session) -> Window:
    return session.window


def test_without_a_pin_nothing_is_ever_locked(session: Session, window: Window) -> None:
    press(window, Qt.Key.Key_L, CTRL)
    assert not is_covered(window)
    assert session.locking is not None
    assert not session.locking._idle.isActive()


def test_what_is_no_pin_or_typed_differently_is_said_below_its_field(window: Window, qtbot: QtBot) -> None:
    window.go("settings")
    fill(window.page, "Mã PIN mới", "12")
    button(window.page, "Đặt mã PIN").click()
    qtbot.waitUntil(lambda: "Hai lần gõ mã PIN không giống nhau." in texts(window.page))
    fill(window.page, "Gõ lại mã PIN", "12")
    button(window.page, "Đặt mã PIN").click()
    qtbot.waitUntil(lambda: "Mã PIN gồm từ 4 đến 12 chữ số." in texts(window.page))


def test_a_key_locks_and_the_pin_opens_where_one_was(window: Window, qtbot: QtBot) -> None:
    set_pin(window, qtbot)
    window.go("members")
    assert isinstance(window.page, MembersPage)
    qtbot.waitUntil(lambda: window.header.main is not None)
    begin(window.page, qtbot)
    write("Nguyễn Thị")
    typed_in = QApplication.focusWidget()
    press(window, Qt.Key.Key_L, CTRL)
    assert is_covered(window)
    assert not window.header.isVisible()
    assert texts(cover(window)).startswith("Chi bộ Tổ dân phố 5\nMã PIN")
    for key in (Qt.Key.Key_F1, Qt.Key.Key_F8):
        press(window, key)
    press(window, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert isinstance(window.page, MembersPage), "no key reaches what is covered"
    field(cover(window), "Mã PIN").clear()  # type: ignore[arg-type]
    type_pin(window, PIN)
    qtbot.waitUntil(lambda: not is_covered(window))
    assert QApplication.focusWidget() is typed_in
    write(" An")
    assert isinstance(typed_in, QLineEdit)
    assert typed_in.text() == "Nguyễn Thị An"


def test_several_wrong_pins_wait_and_the_right_one_opens_after(window: Window, qtbot: QtBot) -> None:
    set_pin(window, qtbot)
    press(window, Qt.Key.Key_L, CTRL)
    line = field(cover(window), "Mã PIN")  # type: ignore[arg-type]
    for _ in range(4):
        type_pin(window, "1357")
        qtbot.waitUntil(lambda: line.text() == "" and SAID_WRONG in texts(cover(window)))
        assert line.isEnabled()
    type_pin(window, "1357")
    qtbot.waitUntil(lambda: not line.isEnabled())
    assert "Đề nghị đợi 30 giây rồi gõ lại." in texts(cover(window))
    button(cover(window), "Mở").click()
    button(cover(window), "Quên mã PIN").click()
    button(cover(window), "Gõ mã PIN").click()
    assert not line.isEnabled(), "another way tried does not end the waiting"
    cover(window)._waiting.setInterval(1)
    qtbot.waitUntil(line.isEnabled)
    assert QApplication.focusWidget() is line
    type_pin(window, PIN)
    qtbot.waitUntil(lambda: not is_covered(window))


def test_nobody_at_the_computer_locks_it_and_a_hand_puts_that_off(
    session: Session, window: Window, qtbot: QtBot
) -> None:
    set_pin(window, qtbot)
    button(window.page, "5 phút").click()
    idle = session.locking._idle  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: idle.interval() == 5 * 60_000 and idle.isActive())
    idle.setTimerType(Qt.TimerType.PreciseTimer)  # a coarse one is moved by up to a second
    idle.start()
    qtbot.waitUntil(lambda: idle.remainingTime() < idle.interval() - 100)
    before = idle.remainingTime()
    press(window, Qt.Key.Key_Shift)
    assert idle.remainingTime() > before
    idle.setInterval(1)
    qtbot.waitUntil(lambda: is_covered(window))
    assert not idle.isActive()
    type_pin(window, PIN)
    qtbot.waitUntil(lambda: not is_covered(window))
    assert (idle.interval(), idle.isActive()) == (5 * 60_000, True)
    button(window.page, "Chỉ khi bấm phím").click()
    qtbot.waitUntil(lambda: not idle.isActive())


def test_it_is_not_locked_while_the_room_is_shown_something(session: Session, window: Window, qtbot: QtBot) -> None:
    set_pin(window, qtbot)
    assert session.locking is not None
    session.locking.may_lock = lambda: False
    press(window, Qt.Key.Key_L, CTRL)
    assert not is_covered(window)
    session.locking._idle.setInterval(1)
    asked: list[Callable[[], None]] = []
    session.locking.may_lock = lambda: bool(asked.append(lambda: None))
    qtbot.waitUntil(lambda: len(asked) > 1)
    assert not is_covered(window)


def test_what_stands_open_before_the_window_is_put_away(window: Window, qtbot: QtBot) -> None:
    set_pin(window, qtbot)
    press(window, Qt.Key.Key_F1)
    qtbot.waitUntil(lambda: bool(window.findChildren(KeysDialog)))
    button(window.page, "Khóa ngay").click()
    qtbot.waitUntil(lambda: not window.findChildren(KeysDialog))
    assert is_covered(window)


def test_a_handbook_with_a_pin_opens_covered_and_a_forgotten_pin_gives_way_to_the_recovery_code(
    start: Start, qtbot: QtBot
) -> None:
    window = start()
    found_own(window, qtbot)
    code = recovery_code(window, qtbot)
    set_pin(window, qtbot)
    again = start()
    assert is_covered(again)
    button(cover(again), "Quên mã PIN").click()
    write("2468")
    press(again, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Mã khôi phục có 35 chữ và số, ở đây có 4." in texts(cover(again)))
    fill(cover(again), "Mã khôi phục, hoặc mật khẩu mở sổ", code)  # type: ignore[arg-type]
    press(again, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not is_covered(again))
    assert again.strip.text.startswith("Đã bỏ mã PIN")
    third = start()
    assert not is_covered(third)


def test_another_handbook_is_not_covered_by_the_pin_of_this_one(start: Start, qtbot: QtBot) -> None:
    window = start()
    found_own(window, qtbot)
    set_pin(window, qtbot)
    button(window.page, "Làm thử với chi bộ mẫu").click()
    qtbot.waitUntil(lambda: window.rail.isEnabled() and "LÀM THỬ" in texts(window.header), timeout=60_000)
    assert not is_covered(window)
    press(window, Qt.Key.Key_L, CTRL)
    assert not is_covered(window)


@pytest.mark.parametrize("scale", [100, 200])
def test_no_label_is_cut_off(window: Window, scale: int, qtbot: QtBot) -> None:
    set_pin(window, qtbot)
    window.theme.set_text_scale(scale)
    qtbot.waitUntil(lambda: cut_off(window) == [])
    press(window, Qt.Key.Key_L, CTRL)
    for _ in range(2):
        type_pin(window, "1")
        qtbot.waitUntil(lambda: SAID_WRONG in texts(cover(window)))
    qtbot.waitUntil(lambda: cut_off(window) == [])
    button(cover(window), "Quên mã PIN").click()
    qtbot.waitUntil(lambda: cut_off(window) == [])
