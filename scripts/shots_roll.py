"""The pictures of a meeting that is opened, and of its roll, for the guide."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from sotay_ui.window import Window

LATE, COUNTED = "1915", "21"


def shoot_roll(window: Window, meeting_id: str, waits: Callable[[], None], takes: Callable[[str], None]) -> None:
    """``begin`` and ``roll``, of a meeting that is being prepared; it has begun then."""

    def presses(*keys: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or window, key, modifier)
            waits()

    window.go("meetings", meeting_id)
    waits()
    presses(Qt.Key.Key_F8)
    takes("begin")
    presses(Qt.Key.Key_F8, Qt.Key.Key_F3, Qt.Key.Key_Space, Qt.Key.Key_5, Qt.Key.Key_Down, Qt.Key.Key_Space)
    presses(Qt.Key.Key_Plus)
    QTest.keyClicks(QApplication.focusWidget(), LATE)
    presses(Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_3)
    presses(Qt.Key.Key_D, modifier=Qt.KeyboardModifier.ControlModifier)
    presses(Qt.Key.Key_Asterisk)
    QTest.keyClicks(QApplication.focusWidget(), COUNTED)
    presses(Qt.Key.Key_Return, Qt.Key.Key_Escape)
    takes("roll")
