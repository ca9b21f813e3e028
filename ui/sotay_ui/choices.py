"""Buttons of which one is in force."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QWidget
from typing_extensions import override

from sotay_ui.buttons import KeyButton
from sotay_ui.page import Action
from sotay_ui.theme.theme import Theme

Choice = tuple[str, bool, Callable[[], None]]
"""Its words, whether it is the one in force, what choosing it does."""


class Choices(QWidget):
    """Buttons of which one is in force, side by side or, where there is no room, below each other."""

    def __init__(self, theme: Theme, choices: Sequence[Choice]) -> None:
        super().__init__()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        theme.space(self._row, 8)
        group = QButtonGroup(self)
        self._buttons = [KeyButton(theme, Action(text, choose)) for text, _, choose in choices]
        for button, (_, is_chosen, _) in zip(self._buttons, choices, strict=True):
            button.setCheckable(True)
            button.setChecked(is_chosen)
            group.addButton(button)
            self._row.addWidget(button)
        self._row.addStretch(1)

    def choose(self, place: int) -> None:
        """Show that one as the one in force; nothing else happens."""
        self._buttons[place].setChecked(True)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(max(self._widths()), super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        gaps = self._row.spacing() * len(self._buttons)
        is_narrow = sum(self._widths()) + gaps > self.width()
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.TopToBottom if is_narrow else directions.LeftToRight)

    def _widths(self) -> list[int]:
        return [button.sizeHint().width() for button in self._buttons]
