"""The pictures of a meeting that is held: minutes typed as people speak, and the phrases by abbreviation."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from sotay_ui.minutes.writing import Writing
from sotay_ui.settings.page import SettingsPage
from sotay_ui.window import Window

SAID = """Đ/c Châu: Nhiều đảng viên cao tuổi chưa cài được Sổ tay trên điện thoại, đề nghị cử người đến tận nhà giúp.
Đ/c Mai: Nhất trí; xin thêm một buổi hướng dẫn chung tại Nhà văn hóa.
Đ/c Long: Tổ 3 đã vận động xong 12 hộ, còn 02 hộ vướng mắc về ranh giới đất."""


def shoot_minutes(window: Window, meeting_id: str, waits: Callable[[], None], takes: Callable[[str], None]) -> None:
    """Hold the meeting up to its second item, type what three people say, and look at the phrases."""
    window.go("meetings", meeting_id)
    waits()
    for key in (Qt.Key.Key_F8, Qt.Key.Key_F3, Qt.Key.Key_F8, Qt.Key.Key_F8):
        QTest.keyClick(QApplication.focusWidget() or window, key)
        waits()
    writing = window.findChild(Writing)
    writing.text.setFocus()
    writing.text.insertPlainText(SAID)
    QTest.keyClick(writing.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    waits()
    QTest.keyClicks(writing.speaker, "vt")
    takes("typing")
    QTest.keyClick(writing.speaker, Qt.Key.Key_Escape)
    window.go("settings")
    page = window.page
    if isinstance(page, SettingsPage):
        page.arrive("phrases")
    takes("phrases")
