"""Small pages at the side: where one is in a paper, and the way to another page."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from typing_extensions import override

from sotay_ui.materials.sheets import Sheets
from sotay_ui.theme.theme import Theme

_WIDTH = 150
_MARGIN = 24
_FOOT = 22
_BY = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -5, Qt.Key.Key_PageDown: 5}


class Thumbnails(Sheets):
    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._current = 1
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.changed.connect(self._fit)
        self._fit()

    def show_current(self, page: int) -> None:
        """Frame the page that is read, in sight."""
        if page == self._current:
            return
        self._current = page
        place = self._place(page)
        if place.top() < 0 or place.bottom() > self.viewport().height():
            self.go_to(page)
        self.viewport().update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = _BY.get(Qt.Key(event.key())) if event.key() in _BY else None
        if by is not None:
            self.picked.emit(self._current + by)
        else:
            super().keyPressEvent(event)

    @override
    def column_width(self) -> float:
        return self.theme.px(_WIDTH - 2 * _MARGIN)

    @override
    def foot(self) -> float:
        return self.theme.px(_FOOT)

    @override
    def paint_over(self, painter: QPainter, page: int, place: QRectF) -> None:
        is_current = page == self._current
        if is_current:
            painter.setPen(QPen(self.theme.colour("red"), self.theme.px(3)))
            painter.drawRect(place)
        font = painter.font()
        font.setBold(is_current)
        painter.setFont(font)
        painter.setPen(self.theme.colour("text"))
        foot = QRectF(place.left(), place.bottom(), place.width(), self.foot() + self.theme.px(4))
        painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, str(page))

    def _fit(self) -> None:
        self.setFixedWidth(self.theme.px(_WIDTH))
