"""A person at the keyboard: presses keys, reads the screen, opens the files that come out."""

import re
from pathlib import Path
from unittest.mock import patch

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QFileDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListWidget,
    QMessageBox,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot
from tests.word_files import text_of

from sotay_ui.buttons import KeyButton
from sotay_ui.start import Session

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
CTRL_SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier


class Secretary:
    def __init__(self, session: Session, qtbot: QtBot, desk: Path) -> None:
        self.window = session.window
        self.desk = desk
        self._work = session.work
        self._qtbot = qtbot

    @property
    def screen(self) -> str:
        """Everything that can be read now: labels, buttons, fields, and rows of lists and tables."""
        seen: list[str] = []
        for widget in self.window.findChildren(QWidget):
            if not widget.isVisibleTo(self.window):
                continue
            if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
                seen.append(widget.text())
            elif isinstance(widget, QPlainTextEdit):
                seen.append(widget.toPlainText())
            elif isinstance(widget, QAbstractItemView) and not isinstance(widget, QHeaderView):
                seen += _rows(widget)
        return "\n".join(seen)

    def presses(self, key: Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        self._qtbot.keyClick(QApplication.focusWidget() or self.window, key, modifier)
        self.waits()

    def types(self, text: str) -> None:
        """As an input method does it: letters with marks arrive whole."""
        field = QApplication.focusWidget()
        assert isinstance(field, QLineEdit | QPlainTextEdit)
        for letter in text:
            self._qtbot.keyClick(field, letter) if letter.isascii() else _commit(field, letter)
        self.waits()

    def types_anywhere(self, letter: str) -> None:
        """A letter where the keyboard is, which may be no field."""
        self._qtbot.keyClick(QApplication.focusWidget() or self.window, letter)
        self.waits()

    def current_row(self) -> str:
        """The row of the list that has the keyboard."""
        view = QApplication.focusWidget()
        assert isinstance(view, QAbstractItemView)
        return str(view.currentIndex().data())

    def waits(self) -> None:
        """Until nothing works in the background any more and the red button of what came of it can be pressed."""
        self._qtbot.waitUntil(lambda: not self._work.is_busy and self._has_red_button(), timeout=20_000)

    def sees(self, text: str) -> None:
        self._qtbot.waitUntil(lambda: text in self.screen, timeout=5_000)

    def clicks(self, text: str) -> None:
        """The button that reads so."""
        buttons = [button for button in self.window.findChildren(KeyButton) if button.isVisibleTo(self.window)]
        self._qtbot.mouseClick(next(button for button in buttons if button.text() == text), Qt.MouseButton.LeftButton)
        self.waits()

    def opens_meetings(self) -> None:
        self.window.go("meetings")
        self.waits()

    def opens_first_meeting(self) -> None:
        self.opens_meetings()
        self.presses(Key.Key_Return)

    def goes_on(self) -> None:
        """The red button by its key, once it can be seen: drawn anew it is there a moment after its words are read."""
        self.waits()
        self.presses(Key.Key_F8)

    def begins(self) -> None:
        """The meeting with those planned, recorded as it is held."""
        self.goes_on()
        self.sees("Mở đầu cuộc họp")
        self.goes_on()

    def goes_to_item(self, number: int) -> None:
        for _ in range(number + 1):
            if f"Sang mục {number + 1}" in self.screen:
                return
            self.goes_on()

    def writes_remark(self, letters: str, text: str) -> None:
        self.presses(Key.Key_F2)
        self.types(letters)
        self.presses(Key.Key_Return)
        self.types(text)
        self.presses(Key.Key_Return, CTRL)

    def adds_papers(self, *files: Path, confirms: bool = True) -> None:
        answer = QMessageBox.StandardButton.Yes if confirms else QMessageBox.StandardButton.No
        names = [str(file) for file in files]
        with (
            patch.object(QFileDialog, "getOpenFileNames", lambda *_: (names, "")),
            patch.object(QMessageBox, "question", lambda *_: answer),
        ):
            self.presses(Key.Key_T, CTRL)

    def makes_word_file(self, name: str) -> str:
        """The minutes under a name of one's own, by Ctrl+Shift+E; returns the text of the file."""
        to = self.desk / name
        with patch.object(QFileDialog, "getSaveFileName", lambda *_: (str(to), "")):
            self.presses(Key.Key_E, CTRL_SHIFT)
        return word_text(to)

    def sends_for_signing(self) -> str:
        self.goes_on()
        self.waits()
        return word_text(self.newest_file())

    def newest_file(self) -> Path:
        """What was put last into a folder of a meeting."""
        files = [path for path in Path.home().rglob("Sổ tay Chi bộ/**/*") if path.is_file()]
        return max(files, key=lambda path: path.stat().st_mtime_ns)

    def seals(self, *, is_sure: bool = True) -> None:
        self.clicks("Khóa hồ sơ")
        if is_sure:
            self.clicks("Khóa hồ sơ")
        else:
            self.presses(Key.Key_Space)

    def _has_red_button(self) -> bool:
        red = self.window.header.main
        return red is None or red.isVisible()


def word_text(file: Path) -> str:
    return text_of(file.read_bytes())


def _rows(view: QAbstractItemView) -> list[str]:
    model = view.model()
    if isinstance(view, QListWidget):
        return [view.item(row).text() for row in range(view.count())]
    columns = range(model.columnCount())
    return [
        " | ".join(str(model.index(row, column, QModelIndex()).data() or "") for column in columns)
        for row in range(model.rowCount())
    ]


def _commit(field: QWidget, text: str) -> None:
    event = QInputMethodEvent("", [])
    event.setCommitString(text)
    QApplication.sendEvent(field, event)


def minutes_of(screen: str) -> int:
    """The minutes of the agenda as the screen adds them up."""
    found = re.search(r"Tổng cộng (\d+) phút", screen)
    assert found
    return int(found[1])
