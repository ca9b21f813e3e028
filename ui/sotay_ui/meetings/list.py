"""The list of meetings, newest first."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStackedLayout, QTableView, QWidget
from typing_extensions import override

from sotay import wording
from sotay.services.meetings import MeetingLine
from sotay_ui.dates import day_and_hour
from sotay_ui.labels import wrapped

_ID = Qt.ItemDataRole.UserRole


class MeetingList(QWidget):
    """Enter or a double click opens one."""

    def __init__(self, opened: Callable[[str], None], language: str) -> None:
        super().__init__()
        self._opened = opened
        self._language = language
        self._model = QStandardItemModel(self)
        self._table = _Table(self._open)
        self._table.setModel(self._model)
        self._empty = wrapped(self.tr("There is no meeting yet. Create the regular meeting of this month."), "hint")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._table)
        self._stack.addWidget(self._empty)
        self.setFocusProxy(self._table)

    def show_lines(self, lines: Sequence[MeetingLine]) -> None:
        self._model.clear()
        self._model.setHorizontalHeaderLabels([self.tr("Day"), self.tr("Meeting"), self.tr("State")])
        for line in lines:
            heading = line.title[:1].upper() + line.title[1:]
            state = wording.phrase(f"state-{line.state.value}", self._language)
            row = [QStandardItem(text) for text in (day_and_hour(line.on, None), heading, state)]
            row[0].setData(line.id, _ID)
            self._model.appendRow(row)
        header = self._table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self._stack.setCurrentWidget(self._table if lines else self._empty)
        if lines:
            self._table.selectRow(0)

    def _open(self, index: QModelIndex) -> None:
        self._opened(index.siblingAtColumn(0).data(_ID))


class _Table(QTableView):
    """Rows to choose from; Enter opens the chosen one."""

    def __init__(self, opened: Callable[[QModelIndex], None]) -> None:
        super().__init__()
        self._opened = opened
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.doubleClicked.connect(opened)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self._opened(self.currentIndex())
        else:
            super().keyPressEvent(event)
