"""What was found, by kind: each place with the found words marked, where it stands below."""

from collections.abc import Callable, Sequence
from html import escape

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent, QTextDocument
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from sotay.domain.searched import Excerpt
from sotay.services.finding import Found, Group
from sotay_ui.theme.theme import Theme

_FOUND, _HTML = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_PADDING = 6
Index = QModelIndex | QPersistentModelIndex


class Results(QListWidget):
    """Enter or a double click opens one; letters typed here belong into the search field."""

    opened = Signal(Found)
    typed = Signal(str)
    left = Signal()
    """Up from the first one."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setItemDelegate(_Marked(theme, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.itemActivated.connect(self._on_activated)

    def show_groups(
        self, groups: Sequence[Group], heading: Callable[[Group], str], about: Callable[[Found], str]
    ) -> None:
        """``heading`` says what a group is, ``about`` where a place stands."""
        self.clear()
        for group in groups:
            words = heading(group)
            head = QListWidgetItem(words, self)
            head.setFlags(Qt.ItemFlag.NoItemFlags)
            head.setData(_HTML, f"<b>{escape(words)}</b>")
            for found in group.found:
                hint = about(found)
                item = QListWidgetItem(f"{found.excerpt.text}\n{hint}", self)
                item.setData(_FOUND, found)
                item.setData(_HTML, f"{self._marked(found.excerpt)}<br>{self._hint(hint)}")
        self._choose_first()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentRow()
        if event.key() == Qt.Key.Key_Up and row <= 1:
            self.left.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentItem() is not None:
            self._on_activated(self.currentItem())
        elif event.text().isprintable() and event.text().strip() and not event.modifiers() & ~_SHIFT:
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()  # lines break elsewhere

    def open_current(self) -> None:
        """As Enter does; the first one where none is chosen."""
        if self.currentItem() is not None:
            self._on_activated(self.currentItem())

    def _choose_first(self) -> None:
        places = (row for row in range(self.count()) if self.item(row).flags() & Qt.ItemFlag.ItemIsEnabled)
        self.setCurrentRow(next(places, -1))

    def _on_activated(self, item: QListWidgetItem) -> None:
        found = item.data(_FOUND)
        if isinstance(found, Found):
            self.opened.emit(found)

    def _hint(self, words: str) -> str:
        return f'<span style="color:{self._theme.colour("text2").name()}">{escape(words)}</span>'

    def _marked(self, excerpt: Excerpt) -> str:
        """Bold and on the colour of marks: nobody has to tell them by colour alone."""
        pieces, end = [], 0
        style = f"font-weight:bold; background-color:{self._theme.colour('mark').name()}"
        for low, high in excerpt.marks:
            pieces += [
                escape(excerpt.text[end:low]),
                f'<span style="{style}">{escape(excerpt.text[low:high])}</span>',
            ]
            end = high
        return "".join([*pieces, escape(excerpt.text[end:])])


_SHIFT = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


class _Marked(QStyledItemDelegate):
    def __init__(self, theme: Theme, view: QListWidget) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.initStyleOption(option, index)
        option.text = ""
        self._view.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, self._view)
        document = self._document(option, index, option.rect.width())
        padding = self._theme.px(_PADDING)
        painter.save()
        painter.translate(option.rect.left() + padding, option.rect.top() + padding)
        document.drawContents(painter, QRectF(0, 0, document.textWidth(), document.size().height()))
        painter.restore()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        self.initStyleOption(option, index)
        width = self._view.viewport().width()
        document = self._document(option, index, width)
        return QSize(width, round(document.size().height()) + 2 * self._theme.px(_PADDING))

    def _document(self, option: QStyleOptionViewItem, index: Index, width: int) -> QTextDocument:
        document = QTextDocument()
        document.setDocumentMargin(0)
        document.setDefaultFont(option.font)
        document.setDefaultStyleSheet(f"body {{ color: {self._theme.colour('text').name()} }}")
        document.setHtml(f"<body>{index.data(_HTML)}</body>")
        document.setTextWidth(width - 2 * self._theme.px(_PADDING))
        return document
