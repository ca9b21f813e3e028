"""How long the agenda is planned to take, against the least of this cell."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from sotay_ui.labels import wrapped
from sotay_ui.theme.theme import Theme


class TotalLine(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._sign = QLabel()
        self._words = wrapped()
        self._is_enough = True
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self._words, 1)
        theme.changed.connect(self._draw)

    def show_minutes(self, planned: int, least: int) -> None:
        """``least`` 0: nothing is asked of such a meeting."""
        self._is_enough = planned >= least
        total = self.tr("{planned} minutes in all").format(planned=planned)
        if not least:
            verdict = ""
        elif self._is_enough:
            verdict = self.tr("enough: at least {least}").format(least=least)
        else:
            verdict = self.tr("{lack} short of the least of {least}").format(lack=least - planned, least=least)
        self._words.setText(", ".join(filter(None, (total, verdict))))
        self._draw()

    def _draw(self) -> None:
        icon, colour = ("check-circle", "green") if self._is_enough else ("warning", "amber")
        self._theme.space(self._row, 8)
        self._sign.setPixmap(self._theme.pixmap(icon, colour, 20, self.devicePixelRatioF()))
