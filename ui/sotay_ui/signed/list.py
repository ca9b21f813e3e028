"""The photographs as small pages, one below the other: chosen, moved, removed."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDropEvent, QIcon, QImage, QKeyEvent, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem
from typing_extensions import override

from sotay_ui.theme.theme import Theme

_PICTURE = (84, 112)
_WIDTH = 300
_ANY = 16_777_215
"""QWIDGETSIZE_MAX."""


class PhotoList(QListWidget):
    """Alt+arrows or the mouse move a page, Del removes it."""

    shifted = Signal(int, int)
    """From which place to which."""
    removed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Pages in their order"))

    @property
    def side(self) -> int:
        """The pixels of the longer side of a small page."""
        return round(self._theme.px(max(_PICTURE)) * self.devicePixelRatioF())

    def show_lines(self, lines: Sequence[tuple[str, QImage | None]], chosen: int) -> None:
        """Words and the picture, where it is drawn already, of each page."""
        self.blockSignals(True)
        while self.count() > len(lines):
            self.takeItem(self.count() - 1)
        for place, (text, image) in enumerate(lines):
            entry = self.item(place) if place < self.count() else QListWidgetItem(self)
            entry.setText(text)
            entry.setIcon(QIcon() if image is None else QIcon(QPixmap.fromImage(image)))
            entry.setSizeHint(QSize(0, self._theme.px(_PICTURE[1] + 12)))
        self.setCurrentRow(chosen)
        self.blockSignals(False)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        row, by = self.currentRow(), {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        is_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if is_alt and by:
            if 0 <= row + by < self.count():
                self.shifted.emit(row, row + by)
        elif event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        """The line is not moved by Qt: whoever keeps the pages moves them and shows the lines anew."""
        source, at = self.currentRow(), self.indexAt(event.position().toPoint())
        to = at.row() if at.isValid() else self.count() - 1
        if self.dropIndicatorPosition() is QAbstractItemView.DropIndicatorPosition.BelowItem and to < source:
            to += 1
        elif self.dropIndicatorPosition() is QAbstractItemView.DropIndicatorPosition.AboveItem and to > source:
            to -= 1
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        if source != to:
            self.shifted.emit(source, to)

    def fit(self, *, is_narrow: bool) -> None:
        """Stand beside the page, or above it where the window is narrow."""
        self.setIconSize(QSize(*(self._theme.px(side) for side in _PICTURE)))
        self.setMinimumWidth(self._theme.px(0 if is_narrow else _WIDTH))
        self.setMaximumWidth(_ANY if is_narrow else self._theme.px(_WIDTH))
        self.setMinimumHeight(self._theme.px(_PICTURE[1] + 20))
