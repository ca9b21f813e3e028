"""The text of the minutes while it is typed."""

from collections.abc import Callable

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QTextCursor
from typing_extensions import override

from sotay.domain import pasted
from sotay_ui.abbreviating import Abbreviating
from sotay_ui.bench import Bench
from sotay_ui.texts import Text

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class MinutesText(Text):
    """Enter is a new line, Ctrl+Enter closes; abbreviations become their phrases; what is pasted loses its forms."""

    def __init__(self, bench: Bench, closed: Callable[[], None] | None = None) -> None:
        super().__init__(bench.desk.theme)
        self._closed = closed
        self._abbreviating = Abbreviating(bench, self, self)

    @property
    def revision(self) -> object:
        return self.document().revision()

    @property
    def place(self) -> int:
        return self.textCursor().position()

    def line_before(self) -> str:
        cursor = self.textCursor()
        if cursor.hasSelection():
            return ""
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock, QTextCursor.MoveMode.KeepAnchor)
        return cursor.selectedText()

    def put(self, start: int, end: int, text: str) -> None:
        cursor = self.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(text)

    def step_back(self, place: int) -> None:
        self.undo()
        cursor = self.textCursor()
        cursor.setPosition(place)
        self.setTextCursor(cursor)

    @override
    def setPlainText(self, text: str) -> None:
        """What is typed next follows what was there."""
        super().setPlainText(text)
        self.moveCursor(QTextCursor.MoveOperation.End)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier and self._closed:
            self._closed()
        elif not self._abbreviating.takes_back(event):
            super().keyPressEvent(event)
            self._abbreviating.hear(event.text())

    @override
    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)
        self._abbreviating.hear_composed(event)

    @override
    def focusNextPrevChild(self, is_next: bool) -> bool:
        return (is_next and self._abbreviating.expand()) or super().focusNextPrevChild(is_next)

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        if source.hasText():
            self.textCursor().insertText(pasted.plain(source.text()))
            self.ensureCursorVisible()
        else:
            super().insertFromMimeData(source)
