"""The text of the minutes while it is typed."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from typing_extensions import override

from sotay_ui.texts import Text
from sotay_ui.theme.theme import Theme

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class MinutesText(Text):
    """Enter is a new line, Ctrl+Enter closes."""

    def __init__(self, theme: Theme, closed: Callable[[], None] | None = None) -> None:
        super().__init__(theme)
        self._closed = closed

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_closing = event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if is_closing and self._closed is not None:
            self._closed()
        else:
            super().keyPressEvent(event)
