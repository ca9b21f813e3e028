"""Quietly below a remark: who was meant, with the answers as buttons."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from sotay_ui.buttons import KeyButton
from sotay_ui.flow import Flow
from sotay_ui.labels import ElidedLabel
from sotay_ui.page import Action
from sotay_ui.theme.theme import Theme

Answer = tuple[str, Callable[[], None]]
_MOST_KEYS = 9


class Question(QWidget):
    """With the keyboard here a digit answers, Esc leaves it for later."""

    left = Signal()

    def __init__(self, theme: Theme, asked: str, answers: Sequence[Answer]) -> None:
        super().__init__()
        self._answers = answers
        words = ElidedLabel("problem")
        words.setText(asked)
        flow = Flow(theme, 8)
        self.setLayout(flow)
        flow.addWidget(words)
        self._buttons = [
            KeyButton(theme, Action(f"{number}. {words}", partial(self._answer, number)), "link")
            for number, (words, _) in enumerate(answers, start=1)
        ]
        for button in self._buttons:
            button.setAccessibleDescription(asked)
            flow.addWidget(button)

    def take_focus(self) -> bool:
        """Whether there is an answer to choose."""
        if self._buttons:
            self._buttons[0].setFocus(Qt.FocusReason.ShortcutFocusReason)
        return bool(self._buttons)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = event.key() - Qt.Key.Key_0
        if 1 <= number <= min(len(self._answers), _MOST_KEYS):
            self._answer(number)
        elif event.key() in {Qt.Key.Key_Right, Qt.Key.Key_Down}:
            self.focusNextChild()
        elif event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Up}:
            self.focusPreviousChild()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _answer(self, number: int) -> None:
        self.left.emit()
        self._answers[number - 1][1]()
