"""One line over the agenda: how far the meeting is prepared, and the first thing still missing."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from sotay import wording
from sotay.domain.readiness import Point, Standing
from sotay_ui.buttons import KeyButton
from sotay_ui.labels import wrapped
from sotay_ui.page import Action
from sotay_ui.readiness_lines import summary
from sotay_ui.theme.theme import Theme


class ReadinessStrip(QFrame):
    def __init__(self, theme: Theme, language: str, show_all: Callable[[], None]) -> None:
        super().__init__()
        self.setProperty("role", "counts")
        self._theme = theme
        self._language = language
        self._is_ready = False
        self._sign = QLabel()
        self._words = wrapped()
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._sign)
        self._row.addWidget(self._words, 1)
        self._all = KeyButton(theme, Action(self.tr("See all"), show_all, "", "Ctrl+K"), "link")
        self._row.addWidget(self._all, 0, Qt.AlignmentFlag.AlignVCenter)
        theme.changed.connect(self._draw)
        self.hide()

    def show_points(self, points: Sequence[Point]) -> None:
        missing = [point for point in points if point.standing is not Standing.READY]
        self._is_ready = not missing
        text = summary(points)
        if missing:
            first = wording.worded(missing[0].code, dict(missing[0].facts), self._language)
            text = f"{text}. {first.sentence}"
        self._words.setText(text)
        self._draw()
        self.setVisible(bool(points))

    def _draw(self) -> None:
        icon, colour = ("check-circle", "green") if self._is_ready else ("warning", "amber")
        self._sign.setPixmap(self._theme.pixmap(icon, colour, 20, self.devicePixelRatioF()))
        self._theme.space(self._row, 12, (20, 4, 20, 4))
