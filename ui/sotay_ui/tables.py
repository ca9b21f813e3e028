"""A table of rows to choose from."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView
from typing_extensions import override

from sotay_ui.theme.theme import Theme

_ROW = 36
_TAKES_KEYS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier

_ENDS = {QAbstractItemView.CursorAction.MoveHome: 0, QAbstractItemView.CursorAction.MoveEnd: -1}
"""Places among the rows."""


class RowTable(QTableView):
    """Whole rows, no grid; Enter, F2 or a double click opens the chosen one, Tab leaves the table."""

    opened = Signal(int)
    """Number of the row."""
    typed = Signal(str)
    """Letters typed while the table has the keyboard: they belong into the search field."""

    def __init__(self, theme: Theme, model: QAbstractItemModel, *, stretched: tuple[int, ...]) -> None:
        super().__init__()
        self._theme = theme
        self.setModel(model)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for column in stretched:
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self._fitting = QTimer(self, singleShot=True, interval=0)
        self._fitting.timeout.connect(header.resizeSections)
        self.doubleClicked.connect(self._open)
        theme.changed.connect(self._space)
        self._space()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2}:
            self._open(self.currentIndex())
        elif event.text().strip().isprintable() and event.text().strip() and not event.modifiers() & _TAKES_KEYS:
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    @override
    def moveCursor(self, cursor_action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Home and End go to the first and the last row, where Qt goes to the ends of the row."""
        rows = self.model().rowCount()
        if cursor_action in _ENDS and rows:
            return self.model().index(_ENDS[cursor_action] % rows, max(0, self.currentIndex().column()))
        return super().moveCursor(cursor_action, modifiers)

    @override
    def rowsInserted(self, parent: QModelIndex | QPersistentModelIndex, start: int, end: int) -> None:
        """Qt fits columns to their contents when a model is reset, not when rows come in: once for all that came."""
        super().rowsInserted(parent, start, end)
        self._fitting.start()

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(index.row())

    def _space(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._theme.px(_ROW))
