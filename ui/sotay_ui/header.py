"""The header: where the person is, and always top right the one red button."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from sotay_ui.buttons import KeyButton
from sotay_ui.labels import ElidedLabel
from sotay_ui.page import Action, Head
from sotay_ui.theme.theme import Theme

KEYS_FOLD_UNDER = 910
"""Logical width."""
ICONS_FOLD_UNDER = 600
"""Narrower still, their signs too."""


class Header(QFrame):
    menu_asked = Signal()
    button_gone = Signal()
    """A button that had the keyboard goes and no other is like it: Qt would give the keyboard to the rail."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self._theme = theme
        self._middle: QWidget | None = None
        self._actions: list[KeyButton] = []
        self.menu = KeyButton(theme, Action(self.tr("Menu"), self.menu_asked.emit, "menu", "F10"), "icon")
        self._title = ElidedLabel("title")
        self._sub = ElidedLabel("sub")
        self._practice = QLabel(self.tr("PRACTICE"))
        self._practice.setProperty("role", "practice")
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.menu)
        self._words = QVBoxLayout()
        self._row.addLayout(self._words, 1)
        self._words.addStretch(1)
        self._words.addWidget(self._title)
        self._below = QHBoxLayout()
        self._words.addLayout(self._below)
        self._words.addStretch(1)
        self._below.addWidget(self._practice)
        self._below.addWidget(self._sub, 1)
        theme.changed.connect(self._space)
        self._space()
        self._practice.hide()

    @property
    def text(self) -> str:
        """Both lines, as one reads them."""
        return f"{self._title.text()}\n{self._sub.text()}"

    @property
    def main(self) -> KeyButton | None:
        """The red button, if the page has one."""
        return self._actions[-1] if self._actions and self._actions[-1].property("kind") == "main" else None

    def show_head(self, head: Head, cell_name: str, *, is_practice: bool) -> None:
        """Show the head of a page; the cell's name stands in the line below unless it is the title."""
        self._title.setText(head.title)
        below = (cell_name if cell_name != head.title else "", head.sub)
        self._sub.setText(" · ".join(part for part in below if part))
        self._practice.setVisible(is_practice)
        self._lend(head.middle)
        self._replace_actions(head)

    def _lend(self, middle: QWidget | None) -> None:
        if middle is self._middle:
            return
        if self._middle is not None:
            self._row.removeWidget(self._middle)
            self._middle.hide()
        if middle is not None:
            self._row.insertWidget(self._row.count() - len(self._actions), middle)
            middle.show()
        self._middle = middle

    def _replace_actions(self, head: Head) -> None:
        former = self._actions
        self._actions = [KeyButton(self._theme, action) for action in head.others]
        if head.main is not None:
            self._actions.append(KeyButton(self._theme, head.main, "main"))
        for button in self._actions:
            self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        for button in former:
            if button.hasFocus():
                self._hand_on(button.text())
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._fold()

    def _hand_on(self, words: str) -> None:
        """The keyboard of a button that goes: to the one of the same words, else to the page."""
        same = next((button for button in self._actions if button.text() == words), None)
        if same is not None:
            same.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.button_gone.emit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        """The words of the page come before the keys of its buttons."""
        is_narrow = self.width() * 100 / self._theme.text_scale < KEYS_FOLD_UNDER
        for button in self._actions:
            button.fold_cap(is_narrow)
            button.fold_icon(self.width() * 100 / self._theme.text_scale < ICONS_FOLD_UNDER)

    def _space(self) -> None:
        self._theme.space(self._row, 12)
        self._theme.space(self._words, 0)
        self._theme.space(self._below, 8)
        self._fold()
