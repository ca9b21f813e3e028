"""What scrolls up and down, and stays at its end while it grows there."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, Qt, QTimer
from PySide6.QtWidgets import QAbstractItemView, QApplication, QScrollArea, QWidget
from typing_extensions import override

_LABEL_LINES = 2
"""Around what has the keyboard, for its label and what is said about it."""


def show_part(part: QWidget) -> None:
    """Scroll the page around a part that was opened just now, its head above all: the layout is done one turn later."""

    def show() -> None:
        page = _page_around(part)
        if page is not None and part.isVisible():
            page.ensureWidgetVisible(part, 0, 0)
            above = min(part.mapTo(page.viewport(), QPoint(0, 0)).y(), 0)
            page.verticalScrollBar().setValue(page.verticalScrollBar().value() + above)

    QTimer.singleShot(0, part, show)


def show_line(view: QAbstractItemView, index: QModelIndex | QPersistentModelIndex) -> None:
    """Scroll the page around a view that is as high as its lines to one of them."""
    page = _page_around(view)
    if page is not None and index.isValid():
        rect = view.visualRect(index)
        centre = view.viewport().mapTo(page, rect.center()).y() + page.verticalScrollBar().value()
        page.ensureVisible(0, centre, 0, rect.height())


def _page_around(widget: QWidget) -> QScrollArea | None:
    page = widget.parentWidget()
    while page is not None and not isinstance(page, QScrollArea):
        page = page.parentWidget()
    return page


class Scrolling(QScrollArea):
    """Stays at the end where it is there, and at its place where it is not; what has the keyboard is in sight."""

    def __init__(self, body: QWidget) -> None:
        super().__init__()
        self._is_at_end = True
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._body = body
        self.setWidget(body)
        self.setMinimumHeight(1)  # Qt's own least height would push a neighbour out of a low window
        bar = self.verticalScrollBar()
        bar.valueChanged.connect(self._on_scrolled)
        bar.rangeChanged.connect(self._on_grown)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus)

    def go_to_end(self) -> None:
        """Show the end, now and while it grows."""
        self._is_at_end = True
        self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt has this watch the body already; the layout inside it is done one turn later."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest}:
            QTimer.singleShot(0, self, self._follow)
        return super().eventFilter(watched, event)

    def _on_scrolled(self, value: int) -> None:
        self._is_at_end = value >= self.verticalScrollBar().maximum()

    def _on_grown(self, _least: int, most: int) -> None:
        if self._is_at_end:
            self.verticalScrollBar().setValue(most)
        self._follow()

    def _follow(self) -> None:
        self._on_focus(None, QApplication.focusWidget())

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self._body.isAncestorOf(now):
            # Not ensureWidgetVisible: of a field it looks at the cursor alone.
            height = self.viewport().height()
            room = now.height() // 2 + _LABEL_LINES * self.fontMetrics().lineSpacing()
            self.ensureVisible(0, now.mapTo(self._body, now.rect().center()).y(), 0, min(room, height // 2))
