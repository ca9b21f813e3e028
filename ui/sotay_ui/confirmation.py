"""The question before what cannot be undone: what it is about is read once more."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from sotay_ui.buttons import KeyButton
from sotay_ui.cards import Card, Columns
from sotay_ui.flow import Flow
from sotay_ui.focus import FocusLeading
from sotay_ui.page import Action
from sotay_ui.theme.theme import Theme


class Confirmation(FocusLeading):
    """The keyboard begins on *Xem lại*, and Esc is the same."""

    def __init__(self, theme: Theme, confirm: Callable[[], None], look_again: Callable[[], None]) -> None:
        super().__init__()
        self.theme = theme
        self._confirm = confirm
        self._look_again = look_again
        self._columns = Columns(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._columns)

    def ask(self, card: Card, words: str) -> None:
        """Show the card, with the two answers below it; ``words`` stand on the button that confirms."""
        card.add(self._buttons(words))
        self._columns.show_cards([card])

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._look_again()
        else:
            super().keyPressEvent(event)

    def _buttons(self, words: str) -> QWidget:
        buttons = QWidget()
        flow = Flow(self.theme, 12)
        buttons.setLayout(flow)
        again = KeyButton(self.theme, Action(self.tr("Look again"), self._look_again))
        flow.addWidget(again)
        flow.addWidget(KeyButton(self.theme, Action(words, self._confirm, "lock"), "main"))
        self.lead_focus(again)
        return buttons
