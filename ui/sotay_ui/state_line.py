"""A row that says how things stand and stays where it is: sign, sentence, a hint below, buttons at its right."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from sotay_ui.buttons import KeyButton
from sotay_ui.labels import wrapped
from sotay_ui.page import Action
from sotay_ui.theme.theme import Theme

_ICON = 20


class StateLine(QWidget):
    """Drawn anew in place: a button keeps the keyboard while the words beside it change."""

    def __init__(self, theme: Theme, actions: Sequence[Action] = ()) -> None:
        super().__init__()
        self._theme = theme
        self._icon, self._colour = "", "text"
        self._sign = QLabel()
        self._text = wrapped()
        self._hint = wrapped(role="hint")
        self.buttons = [KeyButton(theme, action) for action in actions]
        row = QHBoxLayout(self)
        theme.space(row, 12)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        row.addLayout(words, 1)
        theme.space(words, 0)
        words.addWidget(self._text)
        words.addWidget(self._hint)
        words.addStretch(1)
        for button in self.buttons:
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        theme.changed.connect(self._paint_sign)

    def say(self, icon: str, colour: str, text: str, hint: str = "") -> None:
        self._icon, self._colour = icon, colour
        self._text.setText(text)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self._paint_sign()

    def offer(self, shown: int | None) -> None:
        """Show that button alone, of those there are; None: no button."""
        had_keyboard = any(button.hasFocus() for button in self.buttons)
        for place, button in enumerate(self.buttons):
            button.setVisible(place == shown)
        if had_keyboard and shown is not None:
            self.buttons[shown].setFocus(Qt.FocusReason.OtherFocusReason)

    def _paint_sign(self) -> None:
        self._sign.setVisible(bool(self._icon))
        if self._icon:
            pixmap = self._theme.pixmap(self._icon, self._colour, _ICON, self.devicePixelRatioF())
            self._sign.setPixmap(pixmap)
