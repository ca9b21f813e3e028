"""Search in the paper that is read: words typed with or without marks, and the way from place to place."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget
from typing_extensions import override

from sotay.domain.pages import Found
from sotay_ui.buttons import KeyButton
from sotay_ui.page import Action
from sotay_ui.theme.theme import Theme

_WIDE, _NARROW = 190, 140


class SearchBar(QWidget):
    """Enter searches and goes on, Shift+Enter goes back, Esc leaves the field."""

    asked = Signal(str)
    """Words that were not searched for yet."""
    went_to = Signal(int)
    """Number of the place, from 0."""
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._found: Sequence[Found] = ()
        self._at = 0
        self._words = ""
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Search (Ctrl+F)"))
        self.line.setAccessibleName(self.tr("Search in this paper"))
        self._count = QLabel()
        self._steps = [
            KeyButton(theme, Action(self.tr("Previous place"), self.go_back, "up", "Shift+F3"), "icon"),
            KeyButton(theme, Action(self.tr("Next place"), self.go_on, "down", "F3"), "icon"),
        ]
        row = QHBoxLayout(self)
        for part in (self.line, self._count, *self._steps):
            row.addWidget(part)
        theme.space(row, 6)
        self.fold(is_narrow=False)
        self.clear()

    def clear(self) -> None:
        """Another paper is read."""
        self.line.clear()
        self._words, self._found = "", ()
        self._say("")

    def begin(self, words: str) -> None:
        """These words are searched for already: Enter goes on from place to place."""
        self.line.setText(words)
        self._words = words

    def show_found(self, found: Sequence[Found], first: int) -> None:
        """Places in reading order; go to the first one at page ``first`` or behind it."""
        self._found = found
        behind = [at for at, place in enumerate(found) if place.page >= first]
        self._at = behind[0] if behind else 0
        if found:
            self._show()
        else:
            self._say(self.tr("Not found"))

    def forget(self) -> None:
        """The words were not searched for to the end: Enter searches again."""
        self._words = ""

    def go_on(self) -> None:
        self._go(1)

    def go_back(self) -> None:
        self._go(-1)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._go(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _go(self, by: int) -> None:
        words = self.line.text().strip()
        if words != self._words:
            self._words, self._found = words, ()
            self._say("")
            self.asked.emit(words)
        elif self._found:
            self._at = (self._at + by) % len(self._found)
            self._show()

    def _show(self) -> None:
        self._say(self.tr("{at} of {count}").format(at=self._at + 1, count=len(self._found)))
        self.went_to.emit(self._at)

    def _say(self, words: str) -> None:
        self._count.setText(words)
        self._count.setVisible(bool(words))
        for button in self._steps:
            button.setVisible(bool(self._found))

    def fold(self, *, is_narrow: bool) -> None:
        """Take less room."""
        self.line.setFixedWidth(self._theme.px(_NARROW if is_narrow else _WIDE))
