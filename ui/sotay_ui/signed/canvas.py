"""One page, as large as there is room: as it will be, or the photograph with the four corners of its sheet."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from sotay.domain.photos import Corners, is_convex
from sotay_ui.offered_keys import takes_escape
from sotay_ui.theme.theme import Theme

_HANDLE = 9
_NEAR = 28
_STEP = 0.004
_LEAST = 220
_BY = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class Canvas(QWidget):
    """Corners are dragged, or chosen with the space bar and moved with the arrows."""

    moved = Signal(object)
    """The corners, where the person has put them."""
    closed = Signal()
    """The corners are in place: Esc."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._image: QImage | None = None
        self._corners: Corners | None = None
        self._chosen = 0
        self._is_dragged = False
        self.setAccessibleName(self.tr("The page"))

    def show_page(self, image: QImage | None, corners: Corners | None) -> None:
        """With corners: a photograph in which they are put in place."""
        self._image = image
        if not self._is_dragged:
            self._corners = corners
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus if corners is None else Qt.FocusPolicy.StrongFocus)
        self.update()

    @property
    def side(self) -> int:
        """The pixels of the longer side that a picture of it should have."""
        return max(1, round(max(self.width(), self.height()) * self.devicePixelRatioF()))

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(2 * _LEAST), self._theme.px(2 * _LEAST))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._theme.px(_LEAST))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("sunken"))
        place = self._place()
        if self._image is not None and place is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(place, self._image)
            painter.setPen(QPen(self._theme.colour("edge"), 1))
            painter.drawRect(place)
            if self._corners is not None:
                self._paint_corners(painter, [self._point(corner, place) for corner in self._corners])
        painter.end()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self._place()
        if self._corners is None or place is None:
            return
        points = [self._point(corner, place) for corner in self._corners]
        apart = [(point - event.position()).manhattanLength() for point in points]
        if min(apart) <= self._theme.px(_NEAR):
            self._chosen, self._is_dragged = apart.index(min(apart)), True
            self.update()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = self._place()
        if self._is_dragged and place is not None:
            at = event.position() - place.topLeft()
            self._put((at.x() / place.width(), at.y() / place.height()))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._is_dragged:
            self._is_dragged = False
            self.moved.emit(self._corners)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._corners is None:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() == Qt.Key.Key_Space:
            self._chosen = (self._chosen + 1) % 4
            self.update()
        elif event.key() in _BY:
            by_x, by_y = _BY[Qt.Key(event.key())]
            x, y = self._corners[self._chosen]
            if self._put((x + by_x * _STEP, y + by_y * _STEP)):
                self.moved.emit(self._corners)
        else:
            super().keyPressEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        """Esc closes the corners before it leaves the sheet."""
        return (self._corners is not None and takes_escape(event)) or super().event(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def _put(self, corner: tuple[float, float]) -> bool:
        """Move the chosen corner, unless the four would not go round a sheet any more."""
        if self._corners is None:
            return False
        corners = list(self._corners)
        corners[self._chosen] = (min(max(corner[0], 0.0), 1.0), min(max(corner[1], 0.0), 1.0))
        a, b, c, d = corners
        if not is_convex((a, b, c, d)):
            return False
        self._corners = (a, b, c, d)
        self.update()
        return True

    def _paint_corners(self, painter: QPainter, points: Sequence[QPointF]) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("blue"), self._theme.px(2)))
        painter.drawPolygon(QPolygonF(points))
        radius = self._theme.px(_HANDLE)
        for number, point in enumerate(points):
            is_chosen = number == self._chosen and self.hasFocus()
            painter.setBrush(self._theme.colour("blue" if is_chosen else "surface"))
            painter.drawEllipse(point, radius, radius)

    def _place(self) -> QRectF | None:
        """Where the picture is painted: whole, in the middle."""
        if self._image is None or self._image.isNull():
            return None
        scale = min(self.width() / self._image.width(), self.height() / self._image.height())
        width, height = self._image.width() * scale, self._image.height() * scale
        return QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height)

    def _point(self, corner: tuple[float, float], place: QRectF) -> QPointF:
        return QPointF(place.left() + corner[0] * place.width(), place.top() + corner[1] * place.height())
