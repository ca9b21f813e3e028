"""One question in the place of the search: an hour, a reason."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from sotay_ui.labels import ElidedLabel
from sotay_ui.texts import OneLine
from sotay_ui.theme.theme import Theme

Take = Callable[[str], str]
"""Takes what was typed; returns a sentence where it is none, and the question stays."""
_WIDEST = 420


@dataclass(frozen=True, slots=True)
class Question:
    words: str
    proposed: str
    take: Take


class Asking(QWidget):
    """Enter takes what is typed, Esc leaves everything as it was."""

    closed = Signal()
    refused = Signal(str)
    """Why it was not taken; empty once something else is typed."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._take: Take | None = None
        self._words = ElidedLabel("strong")
        self._line = OneLine()
        self._line.setMaximumWidth(theme.px(_WIDEST))
        self._line.returnPressed.connect(self._on_entered)
        self._line.textEdited.connect(lambda _text: self.refused.emit(""))
        row = QHBoxLayout(self)
        theme.space(row, 8)
        row.addWidget(self._words, 1)
        row.addWidget(self._line, 1)

    def ask(self, question: Question) -> None:
        """What is proposed is chosen, so that typing replaces it."""
        self._take = question.take
        self._words.setText(question.words)
        self._line.setText(question.proposed)
        self._line.setAccessibleName(question.words)
        self._line.selectAll()
        self._line.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        else:
            super().keyPressEvent(event)

    def _on_entered(self) -> None:
        problem = self._take(self._line.text()) if self._take else ""
        if problem:
            self.refused.emit(problem)
            self._line.selectAll()
        else:
            self._close()

    def _close(self) -> None:
        self._take = None
        self.refused.emit("")
        self.closed.emit()
