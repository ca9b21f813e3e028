"""Under the figures of a vote: whether they add up, the sentence of the minutes, and how the base was reached."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from sotay.services.votes import Outcome
from sotay_ui.labels import wrapped
from sotay_ui.theme.theme import Theme
from sotay_ui.vote_words import other_words, verdict_words

_SIGN = 20


class Line(QFrame):
    """A sign and a sentence; what is wrong stands on an amber ground."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("role", "verdict")
        self._theme = theme
        self._sign, self._sentence = QLabel(), wrapped()
        row = QHBoxLayout(self)
        theme.space(row, 8)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._sentence, 1)

    @property
    def text(self) -> str:
        return self._sentence.text()

    def say(self, icon: str, colour: str, sentence: str) -> None:
        """Nothing where ``sentence`` is empty."""
        self.setVisible(bool(sentence))
        if not sentence:
            return
        self._sign.setPixmap(self._theme.pixmap(icon, colour, _SIGN, self.devicePixelRatioF()))
        self._sentence.setText(sentence)
        _dress(self, "bad" if colour == "amber" else "plain")


class Verdict(QFrame):
    """The result large and in words, and below it the very sentence that will be printed."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("role", "verdict")
        self._result, self._printed = wrapped("", "card-title"), wrapped()
        self._other = Line(theme)
        column = QVBoxLayout(self)
        theme.space(column, 4)
        for widget in (self._result, self._printed, self._other):
            column.addWidget(widget)

    def show_outcome(self, outcome: Outcome | None, printed: Sequence[str]) -> None:
        """None: there is nothing to tell yet."""
        self.setVisible(outcome is not None)
        if outcome is None:
            return
        _dress(self, "good" if outcome.passes else "bad")
        self._result.setText(verdict_words(outcome))
        self._printed.setText(" ".join(printed))
        self._other.say("warning", "amber", other_words(outcome))


def _dress(frame: QFrame, kind: str) -> None:
    if frame.property("kind") != kind:
        frame.setProperty("kind", kind)
        frame.style().polish(frame)
