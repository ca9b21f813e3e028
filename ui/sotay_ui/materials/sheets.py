"""Pages below each other, as wide as there is room: what is in sight, what is drawn of it, what is marked on it."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame
from typing_extensions import override

from sotay.domain.pages import Box, PagePicture, PageSize
from sotay_ui.theme.theme import Theme
from sotay_ui.theme.tokens import LIGHT

_GAP = 12
_AHEAD = 2
"""Pages drawn before they are in sight, below and above."""
_KEPT = 6
"""Pages whose pictures stay here, on both sides of those in sight; the source of pages keeps more."""
_KEPT_BYTES = 64 * 1024 * 1024
"""Of all of these: fewer stay where they are large."""
_WIDEST = 2400
"""Pixels: a page that is shown larger is stretched."""
_STEP = 60


@dataclass(frozen=True, slots=True)
class Wanted:
    """A page that is to be drawn so wide, in pixels of the screen."""

    page: int
    width: int


class Sheets(QAbstractScrollArea):
    """Pages count from 1."""

    moved = Signal()
    """Other pages are in sight, or the same ones in another size."""
    picked = Signal(int)
    """A page was clicked."""
    zoomed = Signal(int)
    """The wheel was turned with Ctrl: 1 for larger, -1 for smaller."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._sizes: Sequence[PageSize] = ()
        self._tops: list[float] = []
        self._zoom = 100
        self._pictures: dict[int, QImage] = {}
        self._marks: Mapping[int, Sequence[Box]] = {}
        self._current_mark: tuple[int, Sequence[Box]] = (0, ())
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(1)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        theme.changed.connect(self._on_theme_changed)

    def show_sizes(self, sizes: Sequence[PageSize]) -> None:
        """Show a paper with pages of these sizes, from its first page."""
        self._sizes, self._pictures = sizes, {}
        self.show_marks({}, (0, ()))
        self._lay_out()
        self.verticalScrollBar().setValue(0)
        self.horizontalScrollBar().setValue(0)
        self.moved.emit()

    def show_marks(self, marks: Mapping[int, Sequence[Box]], current: tuple[int, Sequence[Box]]) -> None:
        """Mark these places of each page, and the ``current`` ones of a page above all."""
        self._marks, self._current_mark = marks, current
        self.viewport().update()

    def set_zoom(self, percent: int) -> None:
        """100 is as wide as there is room."""
        self._zoom = percent
        self._lay_out_in_place()

    def put(self, page: int, picture: PagePicture) -> None:
        """A page was drawn; a narrower picture of it gives way."""
        image = QImage(picture.rgb, picture.width, picture.height, picture.width * 3, QImage.Format.Format_RGB888)
        kept = self._pictures.get(page)
        if kept is None or kept.width() < image.width() or image.width() == self._pixels:
            self._pictures[page] = image.copy()
            self.viewport().update()

    def has(self, wanted: Wanted) -> bool:
        picture = self._pictures.get(wanted.page)
        return picture is not None and picture.width() >= wanted.width

    def has_any(self, page: int) -> bool:
        """Whether something of the page is shown, in whatever size."""
        return page in self._pictures

    def wanted(self) -> list[Wanted]:
        """What should be drawn: the pages in sight, then those that come next."""
        if not self._sizes or not self.isVisible():
            return []
        first, last = self._in_sight()
        ahead = [*range(last + 1, last + 1 + min(_AHEAD, self._kept)), first - 1]
        pages = [*range(first, last + 1), *(page for page in ahead if 1 <= page <= len(self._sizes))]
        return [Wanted(page, self._pixels) for page in pages]

    @property
    def page(self) -> int:
        """The page in the middle of what is in sight; 0 where there is none."""
        middle = self.verticalScrollBar().value() + self.viewport().height() / 2
        return min(max(bisect_right(self._tops, middle), 1), len(self._sizes))

    def go_to(self, page: int, part: float = 0.0) -> None:
        """Scroll to that part of a page."""
        if self._sizes:
            at = min(max(page, 1), len(self._sizes))
            self.verticalScrollBar().setValue(round(self._tops[at - 1] + part * self._height(at) - self._gap / 2))

    def show_box(self, page: int, box: Box) -> None:
        """Scroll so that a place of a page is in sight, with what stands around it."""
        middle = self._tops[page - 1] + (box.top + box.bottom) / 2 * self._height(page)
        self.verticalScrollBar().setValue(round(middle - self.viewport().height() / 3))
        across = (box.left + box.right) / 2 * self._width
        self.horizontalScrollBar().setValue(round(across - self.viewport().width() / 2))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out_in_place()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Home:
            self.go_to(1)
        elif event.key() == Qt.Key.Key_End:
            self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())
        else:
            super().keyPressEvent(event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and turned:
            self.zoomed.emit(1 if turned > 0 else -1)
        else:
            super().wheelEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().y() + self.verticalScrollBar().value()
        if self._sizes:
            self.picked.emit(min(max(bisect_right(self._tops, at), 1), len(self._sizes)))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.viewport().rect(), self.theme.colour("bg"))
        if self._sizes:
            first, last = self._in_sight()
            for page in range(first, last + 1):
                self._paint_page(painter, page)
        if self.hasFocus():
            painter.setPen(QPen(self.theme.colour("blue"), self.theme.px(2)))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))
        painter.end()

    def paint_over(self, painter: QPainter, page: int, place: QRectF) -> None:
        """What stands over a page; the marks of a search, in the light colours: paper is white in every theme."""
        current, boxes = self._current_mark
        painter.setPen(QPen(QColor(LIGHT["amber"]), self.theme.px(1)))
        for rect in (_within(place, box) for box in self._marks.get(page, ())):
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
            painter.fillRect(rect, QColor(LIGHT["mark"]))
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setPen(QPen(QColor(LIGHT["blue"]), self.theme.px(2)))
        for box in boxes if page == current else ():
            painter.drawRect(_within(place, box).adjusted(-2, -2, 2, 2))

    def column_width(self) -> float:
        """As wide as a page is, in pixels of the widget."""
        return max(self.viewport().width() - 2 * self._gap, self._gap) * self._zoom / 100

    def foot(self) -> float:
        """Room below each page."""
        return 0.0

    @property
    def _gap(self) -> int:
        return self.theme.px(_GAP)

    @property
    def _width(self) -> float:
        return self.column_width()

    @property
    def _pixels(self) -> int:
        return min(round(self._width * self.devicePixelRatioF()), _WIDEST)

    @property
    def _kept(self) -> int:
        """Pages on each side whose pictures stay."""
        size = self._sizes[0]
        one = self._pixels**2 * 3 * size.height / max(size.width, 1)
        return min(max(int(_KEPT_BYTES / max(one, 1)) // 2, 1), _KEPT)

    def _height(self, page: int) -> float:
        size = self._sizes[page - 1]
        return self._width * size.height / max(size.width, 1)

    def _place(self, page: int) -> QRectF:
        """Of a page in the viewport."""
        left = max((self.viewport().width() - self._width) / 2, self._gap) - self.horizontalScrollBar().value()
        top = self._tops[page - 1] - self.verticalScrollBar().value()
        return QRectF(left, top, self._width, self._height(page))

    def _in_sight(self) -> tuple[int, int]:
        top = self.verticalScrollBar().value()
        first = max(bisect_right(self._tops, top + self._gap), 1)
        last = max(bisect_right(self._tops, top + self.viewport().height()), first)
        return first, last

    def _lay_out(self) -> None:
        self._tops, top = [], float(self._gap)
        for page in range(1, len(self._sizes) + 1):
            self._tops.append(top)
            top += self._height(page) + self._gap + self.foot()
        height, width = self.viewport().height(), self.viewport().width()
        down, across = self.verticalScrollBar(), self.horizontalScrollBar()
        down.setRange(0, max(round(top) - height, 0))
        down.setPageStep(max(height - self.theme.px(_STEP), 1))
        down.setSingleStep(self.theme.px(_STEP))
        across.setRange(0, max(round(self._width) + 2 * self._gap - width, 0))
        across.setPageStep(width)
        across.setSingleStep(self.theme.px(_STEP))
        self.viewport().update()

    def _lay_out_in_place(self) -> None:
        """What stands at the top stays there, in another size."""
        if not self._sizes:
            return
        first, _ = self._in_sight()
        part = (self.verticalScrollBar().value() - self._tops[first - 1]) / max(self._height_before(first), 1)
        self._lay_out()
        self.verticalScrollBar().setValue(round(self._tops[first - 1] + part * self._height(first)))
        self.moved.emit()

    def _height_before(self, page: int) -> float:
        """As it is laid out still, whatever the width is now."""
        behind = self._tops[page] if page < len(self._tops) else None
        return behind - self._tops[page - 1] - self._gap - self.foot() if behind else self._height(page)

    def _paint_page(self, painter: QPainter, page: int) -> None:
        place = self._place(page)
        painter.fillRect(place, Qt.GlobalColor.white)  # paper, in every theme
        picture = self._pictures.get(page)
        if picture is not None:
            painter.drawImage(place, picture)
        painter.setPen(QPen(self.theme.colour("line"), 1))
        painter.drawRect(place)
        self.paint_over(painter, page, place)

    def _on_scrolled(self) -> None:
        if self._sizes:
            first, last = self._in_sight()
            near = range(first - self._kept, last + self._kept + 1)
            self._pictures = {page: picture for page, picture in self._pictures.items() if page in near}
        self.viewport().update()
        self.moved.emit()

    def _on_theme_changed(self) -> None:
        self._lay_out_in_place()
        self.viewport().update()


def _within(place: QRectF, box: Box) -> QRectF:
    return QRectF(
        QPointF(place.left() + box.left * place.width(), place.top() + box.top * place.height()),
        QPointF(place.left() + box.right * place.width(), place.top() + box.bottom * place.height()),
    )
