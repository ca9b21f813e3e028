"""The pictures of a vote and of reading back for the guide."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from sotay.domain.agenda import Standing
from sotay.services import minutes
from sotay_ui.desk import Services
from sotay_ui.readback.text import ReadingText
from sotay_ui.window import Window
from sotay_ui.workspace.hold import HoldPanel
from sotay_ui.workspace.meeting import OneMeeting

SAID = (
    "Nhiều đảng viên cao tuổi chưa cài được Sổ tay trên điện thoại, đề nghị chi bộ cử người đến tận nhà giúp.",
    "Nhất trí, xin thêm một buổi hướng dẫn chung tại Nhà văn hóa.",
)
CONCLUDED = "Giao Chi ủy phối hợp Đoàn Thanh niên giúp 06 đồng chí cài đặt."
CORRECTED = "Giao Chi ủy phối hợp Đoàn Thanh niên giúp 06 đồng chí cài đặt, xong trước ngày 15/12/2026."


def shoot_votes(window: Window, meeting_id: str, waits: Callable[[], None], takes: Callable[[str], None]) -> None:
    """``vote`` and ``readback``, of a meeting that has begun."""
    window.go("meetings", meeting_id)
    waits()
    page, hold = window.findChild(OneMeeting), window.findChild(HoldPanel)
    page.go("hold")
    hold.call_roll()
    _press(window, waits, Qt.Key.Key_F8)
    _discuss(hold, hold.bench.desk.services)
    waits()
    _press(window, waits, Qt.Key.Key_F6)
    for figure in "17", "1", "1":
        for digit in figure:
            QTest.keyClick(QApplication.focusWidget(), digit)
        _press(window, waits, Qt.Key.Key_Return)
    takes("vote")
    _press(window, waits, Qt.Key.Key_F8)
    page.go("readback")
    waits()
    _correct(hold, hold.bench.desk.services)
    waits()
    text = window.findChild(ReadingText)
    read = text.toPlainText().split("\n")
    text.choose(next(place for place, words in enumerate(read) if SAID[0] in words) + len(SAID))
    takes("readback")


def _press(window: Window, waits: Callable[[], None], key: Qt.Key) -> None:
    QTest.keyClick(QApplication.focusWidget() or window, key)
    waits()


def _discuss(hold: HoldPanel, services: Services) -> None:
    """Two members spoke, the chair concluded; the resolution is the item that is held."""
    view = hold.view
    item = next(item for item in view.items if item.standing is Standing.DISCUSSION)
    for speaker, text in zip(view.speakers[4:], SAID, strict=False):
        minutes.write(services.store, item.id, text, speaker_id=speaker.id)
    minutes.conclude(services.store, view.meeting.id, CONCLUDED, item_id=item.id)
    hold.show_item(next(item.id for item in view.items if item.standing is Standing.RESOLUTION))


def _correct(hold: HoldPanel, services: Services) -> None:
    row = next(row for row in hold.view.entries if getattr(row, "text", "") == CONCLUDED)
    minutes.rewrite(services.store, row, replace(row, text=CORRECTED))
