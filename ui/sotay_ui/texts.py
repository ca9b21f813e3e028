"""A field for a few lines of text."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QPlainTextEdit
from typing_extensions import override

from sotay_ui.theme.theme import Theme

_LINES = 3
_FRAME = 20


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
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange}:
            self._size()

    def _size(self) -> None:
        self.setFixedHeight(self.fontMetrics().lineSpacing() * self._lines + self._theme.px(_FRAME))
