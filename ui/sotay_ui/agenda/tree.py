"""The agenda as rows: number, title, minutes; as high as its rows, what scrolls is the page."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QScrollArea, QSizePolicy, QTreeView
from typing_extensions import override

from sotay_ui.drops import dropped_files, has_files

_ID = Qt.ItemDataRole.UserRole
_NUMBER, _TITLE, _MINUTES = range(3)
_EDITS = QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Row:
    item_id: str
    number: str
    title: str
    minutes: str


class AgendaTree(QTreeView):
    edited = Signal(str, int, str)
    """Item, column (1: title, 2: minutes) and what was typed."""
    delete_pressed = Signal()
    files_dropped = Signal(list, str)
    """Files, and the item they were dropped on; empty: none."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[Row] = []
        self._awaited: Callable[[], None] | None = None
        self._is_drawing = False
        self._is_open = False
        self._model = QStandardItemModel(0, _MINUTES + 1, self)
        self._model.setHorizontalHeaderLabels([self.tr("No."), self.tr("Item"), self.tr("Minutes")])
        self._model.itemChanged.connect(self._on_item_changed)
        self.setModel(self._model)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.setAcceptDrops(True)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_TITLE, QHeaderView.ResizeMode.Stretch)
        self.itemDelegate().closeEditor.connect(self._on_editor_closed)
        delete = QShortcut(QKeySequence.StandardKey.Delete, self, self.delete_pressed.emit)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)

    @property
    def chosen(self) -> str:
        """The item of the row chosen; empty: none."""
        index = self.currentIndex()
        return index.siblingAtColumn(_NUMBER).data(_ID) if index.isValid() else ""

    def show_rows(self, rows: Sequence[Row], *, is_open: bool) -> None:
        """Show these; a row that is being edited is left alone until its editor closes."""
        self._is_open = is_open
        self.setEditTriggers(_EDITS if is_open else QAbstractItemView.EditTrigger.NoEditTriggers)
        is_same = [row.item_id for row in rows] == [row.item_id for row in self._rows]
        if not is_same and self.state() is QAbstractItemView.State.EditingState:
            self._awaited = lambda: self.show_rows(rows, is_open=is_open)
            return
        chosen, self._rows = self.chosen, [*rows]
        self._is_drawing = True
        if not is_same:
            self._model.setRowCount(0)
            for row in rows:
                self._model.appendRow(_cells(row.item_id))
        for place, row in enumerate(rows):
            for column, text in enumerate((row.number, row.title, row.minutes)):
                self._model.item(place, column).setText(text)
            self._model.item(place, _TITLE).setToolTip(row.title)
        self._is_drawing = False
        if not is_same:
            self.choose(chosen)
        self.updateGeometry()

    def choose(self, item_id: str) -> bool:
        """Go to that item, else to the first one; says whether it is there."""
        places = [place for place, row in enumerate(self._rows) if row.item_id == item_id]
        self.setCurrentIndex(self._model.index(places[0] if places else 0, _TITLE))
        return bool(places)

    def edit_title(self) -> None:
        """Open the editor of the title of the row chosen."""
        if self._is_open and self.currentIndex().isValid():
            self.edit(self.currentIndex().siblingAtColumn(_TITLE))

    @override
    def sizeHint(self) -> QSize:
        rows = sum(self.sizeHintForRow(place) for place in range(len(self._rows)))
        return QSize(super().sizeHint().width(), self.header().sizeHint().height() + rows + 2 * self.frameWidth())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """The height that was laid out may be older than the sheet by which rows have theirs."""
        super().resizeEvent(event)
        if self.height() != self.sizeHint().height():
            self.updateGeometry()
        self._show_current()

    @override
    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().currentChanged(current, previous)
        self._show_current()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter and self.state() is not QAbstractItemView.State.EditingState:
            self.edit_title()
        else:
            super().keyPressEvent(event)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if has_files(event.mimeData()):
            event.acceptProposedAction()

    @override
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        item_id = index.siblingAtColumn(_NUMBER).data(_ID) if index.isValid() else ""
        files = dropped_files(event.mimeData())
        event.acceptProposedAction()
        self.files_dropped.emit(files, item_id)

    def _show_current(self) -> None:
        """Scroll the page to the row that has the keyboard."""
        page = self.parentWidget()
        while page is not None and not isinstance(page, QScrollArea):
            page = page.parentWidget()
        if page is not None and self.hasFocus():
            rect = self.visualRect(self.currentIndex())
            centre = self.viewport().mapTo(page, rect.center()).y() + page.verticalScrollBar().value()
            page.ensureVisible(0, centre, 0, rect.height())

    def _on_item_changed(self, item: QStandardItem) -> None:
        if not self._is_drawing:
            row = self._rows[item.row()]
            self.edited.emit(row.item_id, item.column(), item.text().strip())

    def _on_editor_closed(self) -> None:
        awaited, self._awaited = self._awaited, None
        if awaited is not None:
            awaited()


def _cells(item_id: str) -> list[QStandardItem]:
    number, title, minutes = QStandardItem(), QStandardItem(), QStandardItem()
    number.setEditable(False)
    number.setData(item_id, _ID)
    minutes.setTextAlignment(_RIGHT)
    return [number, title, minutes]
