"""Fields for text, of one line and of a few."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from typing_extensions import override

from sotay_ui.offered_keys import offered
from sotay_ui.theme.theme import Theme

_LINES = 3
_FRAME = 20


def is_handed_on(event: QEvent, *, undo: bool, redo: bool) -> bool:
    """Whether Ctrl+Z, or the key that does again, is asked of a field that has nothing of its own (left) to do so with.

    Then it is for the page, which takes back what was changed elsewhere; Qt's fields keep the key to themselves.
    """
    key = offered(event)
    if key is None:
        return False
    if key.matches(QKeySequence.StandardKey.Undo):
        return not undo
    return key.matches(QKeySequence.StandardKey.Redo) and not redo


class OneLine(QLineEdit):
    """A line of text; Ctrl+Z with nothing of its own to take back is for the page."""

    @override
    def event(self, event: QEvent) -> bool:
        if is_handed_on(event, undo=self.isUndoAvailable(), redo=self.isRedoAvailable()):
            event.ignore()
            return False
        return super().event(event)


class Text(QPlainTextEdit):
    """Three lines high in every size of text; Enter is a new line, Tab leaves the field."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._lines = _LINES
        self.setTabChangesFocus(True)
        self._size()

    def fold(self, is_folded: bool) -> None:
        """One line instead of three where the window is low; the rest scrolls."""
        self._lines = 1 if is_folded else _LINES
        self._size()

    @override
    def event(self, event: QEvent) -> bool:
        document = self.document()
        if is_handed_on(event, undo=document.isUndoAvailable(), redo=document.isRedoAvailable()):
            event.ignore()
            return False
        return super().event(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange}:
            self._size()

    def _size(self) -> None:
        self.setFixedHeight(self.fontMetrics().lineSpacing() * self._lines + self._theme.px(_FRAME))
