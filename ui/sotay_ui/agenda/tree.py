"""The agenda as rows under the headings of its parts; as high as its rows, what scrolls is the page."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QSize, Qt, Signal
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

from sotay.domain.agenda import Section
from sotay.services.arranging import Side
from sotay_ui.agenda.titles import Titles
from sotay_ui.bench import Bench
from sotay_ui.drops import dropped_files, has_files

_ID = Qt.ItemDataRole.UserRole
_NUMBER, _TITLE, _PRESENTER, _MINUTES, _PAPERS = range(5)
_EDITED = {_TITLE, _MINUTES}
_EDITS = QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_PRESENTER_FOLDS_UNDER = 640
"""Logical width of the rows."""
_SIDES = {
    QAbstractItemView.DropIndicatorPosition.AboveItem: Side.ABOVE,
    QAbstractItemView.DropIndicatorPosition.BelowItem: Side.BELOW,
    QAbstractItemView.DropIndicatorPosition.OnItem: Side.INTO,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    item_id: str
    number: str
    title: str
    presenter: str
    minutes: str
    papers: str
    """How many; empty for none."""


@dataclass(frozen=True, slots=True)
class Heading:
    """Over the items of a part of the meeting."""

    section: Section
    words: str


class AgendaTree(QTreeView):
    edited = Signal(str, str, str)
    """Item, field (``title`` or ``minutes``) and what was typed."""
    delete_pressed = Signal()
    files_dropped = Signal(list, str)
    """Files, and the item they were dropped on; empty: none."""
    item_dropped = Signal(str, object, object)
    """Item, what it was dropped on (another item or a :class:`Section`), and the :class:`Side` of that."""
    another_chosen = Signal()

    def __init__(self, bench: Bench) -> None:
        super().__init__()
        self._theme = bench.desk.theme
        self._rows: list[Row | Heading] = []
        self._awaited: Callable[[], None] | None = None
        self._is_drawing = False
        self._is_open = False
        self._model = QStandardItemModel(0, _PAPERS + 1, self)
        words = (self.tr("No."), self.tr("Item"), self.tr("Presenter"), self.tr("Minutes"), self.tr("Papers"))
        self._model.setHorizontalHeaderLabels([*words])
        self._model.itemChanged.connect(self._on_item_changed)
        self.setModel(self._model)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_TITLE, QHeaderView.ResizeMode.Stretch)
        titles = Titles(bench, self)
        self.setItemDelegateForColumn(_TITLE, titles)
        for delegate in (titles, self.itemDelegate()):
            delegate.closeEditor.connect(self._on_editor_closed)
        delete = QShortcut(QKeySequence.StandardKey.Delete, self, self.delete_pressed.emit)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)

    @property
    def chosen(self) -> str:
        """The item of the row chosen; empty: none."""
        index = self.currentIndex()
        return index.siblingAtColumn(_NUMBER).data(_ID) if index.isValid() else ""

    def show_rows(self, rows: Sequence[Row | Heading], *, is_open: bool) -> None:
        """Show these; a row that is being edited is left alone until its editor closes."""
        self._is_open = is_open
        self.setEditTriggers(_EDITS if is_open else QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragEnabled(is_open)
        is_same = [*map(_key, rows)] == [*map(_key, self._rows)]
        if not is_same and self.state() is QAbstractItemView.State.EditingState:
            self._awaited = lambda: self.show_rows(rows, is_open=is_open)
            return
        chosen, self._rows = self.chosen, [*rows]
        self._is_drawing = True
        if not is_same:
            self._model.setRowCount(0)
            for place, row in enumerate(rows):
                self._model.appendRow(_cells(row.item_id) if isinstance(row, Row) else _heading())
                self.setFirstColumnSpanned(place, QModelIndex(), isinstance(row, Heading))
        for place, row in enumerate(rows):
            self._fill(place, row)
        self._is_drawing = False
        if not is_same:
            self.choose(chosen)
        self.updateGeometry()

    def choose(self, item_id: str) -> bool:
        """Go to that item, else to the first one; says whether it is there."""
        places = [place for place, row in enumerate(self._rows) if isinstance(row, Row)]
        wanted = [place for place in places if _key(self._rows[place]) == item_id]
        self.setCurrentIndex(self._model.index(next(iter(wanted or places), 0), _TITLE))
        return bool(wanted)

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
        self.setColumnHidden(_PRESENTER, self.width() * 100 / self._theme.text_scale < _PRESENTER_FOLDS_UNDER)
        if self.height() != self.sizeHint().height():
            self.updateGeometry()
        self._show_current()

    @override
    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().currentChanged(current, previous)
        self._show_current()
        if not self._is_drawing:
            self.another_chosen.emit()

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
        elif event.source() is self:
            super().dragEnterEvent(event)

    @override
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)  # draws where it would fall
        event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        row = self._row_at(event.position().toPoint())
        files = dropped_files(event.mimeData())
        # A copy, never a move: what moves is the item in the store, the rows are drawn anew from there.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if files:
            self.files_dropped.emit(files, row.item_id if isinstance(row, Row) else "")
        elif row is not None and self.chosen:
            on = row.item_id if isinstance(row, Row) else row.section
            self.item_dropped.emit(self.chosen, on, _SIDES.get(self.dropIndicatorPosition(), Side.BELOW))

    def _show_current(self) -> None:
        """Scroll the page to the row that has the keyboard."""
        page = self.parentWidget()
        while page is not None and not isinstance(page, QScrollArea):
            page = page.parentWidget()
        if page is not None and self.hasFocus():
            rect = self.visualRect(self.currentIndex())
            centre = self.viewport().mapTo(page, rect.center()).y() + page.verticalScrollBar().value()
            page.ensureVisible(0, centre, 0, rect.height())

    def _row_at(self, point: QPoint) -> Row | Heading | None:
        index = self.indexAt(point)
        return self._rows[index.row()] if index.isValid() else None

    def _fill(self, place: int, row: Row | Heading) -> None:
        if isinstance(row, Heading):
            cell = self._model.item(place, _NUMBER)
            cell.setText(row.words)
            cell.setForeground(self._theme.colour("text2"))
            return
        texts = (row.number, row.title, row.presenter, row.minutes, row.papers)
        for column, text in enumerate(texts):
            self._model.item(place, column).setText(text)
        self._model.item(place, _TITLE).setToolTip(row.title)

    def _on_item_changed(self, item: QStandardItem) -> None:
        row = self._rows[item.row()]
        if not self._is_drawing and isinstance(row, Row) and item.column() in _EDITED:
            self.edited.emit(row.item_id, "title" if item.column() == _TITLE else "minutes", item.text().strip())

    def _on_editor_closed(self) -> None:
        awaited, self._awaited = self._awaited, None
        if awaited is not None:
            awaited()


def _key(row: Row | Heading) -> str:
    return row.item_id if isinstance(row, Row) else row.section.value


def _cells(item_id: str) -> list[QStandardItem]:
    cells = [QStandardItem() for _ in range(_PAPERS + 1)]
    cells[_NUMBER].setData(item_id, _ID)
    for column in (_MINUTES, _PAPERS):
        cells[column].setTextAlignment(_RIGHT)
    for column in set(range(_PAPERS + 1)) - _EDITED:
        cells[column].setEditable(False)
    return cells


def _heading() -> list[QStandardItem]:
    """Cells that the keyboard goes past."""
    cells = [QStandardItem() for _ in range(_PAPERS + 1)]
    for cell in cells:
        cell.setFlags(Qt.ItemFlag.ItemIsDropEnabled)
    font = cells[_NUMBER].font()
    font.setBold(True)
    cells[_NUMBER].setFont(font)
    return cells
