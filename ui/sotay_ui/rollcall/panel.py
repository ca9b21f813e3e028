"""Điểm danh: one line for each member, marked by keys; the numbers stand in words above."""

from collections.abc import Callable
from dataclasses import replace
from typing import ClassVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QVBoxLayout
from typing_extensions import override

from sotay.domain.holding import Mark, RollCallEntry
from sotay.domain.meeting import MeetingState
from sotay.services import rollcall
from sotay.services.workspace import WorkspaceView
from sotay_ui.bench import Bench, Panel
from sotay_ui.labels import wrapped
from sotay_ui.meeting_words import mark_words

_NAME, _MARK, _REASON = range(3)
Index = QModelIndex | QPersistentModelIndex


class RollCallPanel(Panel):
    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self._model = _Lines(self._keep)
        self._table = _Table(self._model)
        self._hint = wrapped(
            self.tr("Space: present and on. 1 present, 2 excused, 3 without excuse. Enter: write the reason."), "hint"
        )
        self._view: WorkspaceView | None = None
        column = QVBoxLayout(self)
        bench.desk.theme.space(column, 8, (16, 12, 16, 12))
        column.addWidget(self._hint)
        column.addWidget(self._table, 1)
        self.lead_focus(self._table)

    @override
    def draw(self, view: WorkspaceView) -> None:
        self._view = view
        self._model.show_lines(view.roll, is_open=view.meeting.state is not MeetingState.SEALED)
        self._hint.setVisible(view.meeting.state is not MeetingState.SEALED)
        if not self._table.currentIndex().isValid():
            self._table.setCurrentIndex(self._model.index(0, _NAME))

    def call(self) -> None:
        """Open the roll, or add those who joined since."""
        if self._view is not None and self._view.meeting.state is MeetingState.RECORDING:
            store, meeting_id = self.bench.desk.services.store, self._view.meeting.id
            self.bench.write(self.tr("Opening the roll"), lambda: rollcall.call(store, meeting_id))

    def _keep(self, entry: RollCallEntry) -> None:
        store = self.bench.desk.services.store
        self.bench.write(self.tr("Saving the roll call"), lambda: rollcall.mark(store, entry))


class _Lines(QAbstractTableModel):
    def __init__(self, keep: Callable[[RollCallEntry], None]) -> None:
        super().__init__()
        self._keep = keep
        self._lines: tuple[RollCallEntry, ...] = ()
        self._is_open = False

    def show_lines(self, lines: tuple[RollCallEntry, ...], *, is_open: bool) -> None:
        """Draw anew only where the members changed, so that the cursor stays where it is."""
        self._is_open = is_open
        same = [line.id for line in lines] == [line.id for line in self._lines]
        if same:
            self._lines = lines
            self.dataChanged.emit(self.index(0, 0), self.index(len(lines) - 1, _REASON))
            return
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def mark(self, row: int, mark: Mark) -> None:
        if self._is_open:
            self._keep(replace(self._lines[row], mark=mark))

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._lines)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else _REASON + 1

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole}:
            return None
        line = self._lines[index.row()]
        return {_NAME: line.name, _MARK: mark_words(line.mark), _REASON: line.reason}[index.column()]

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Vertical or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Member"), self.tr("Mark"), self.tr("Reason"))[section]

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == _REASON and self._is_open else flags

    @override
    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        line = self._lines[index.row()]
        mark = line.mark if line.mark is Mark.EXCUSED or not value else Mark.EXCUSED
        self._keep(replace(line, mark=mark, reason=str(value)))
        return True


class _Table(QTableView):
    _KEYS: ClassVar[dict[int, Mark]] = {
        Qt.Key.Key_1: Mark.PRESENT,
        Qt.Key.Key_2: Mark.EXCUSED,
        Qt.Key.Key_3: Mark.UNEXCUSED,
    }

    def __init__(self, lines: _Lines) -> None:
        super().__init__()
        self._lines = lines
        self.setModel(lines)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().row()
        if row < 0:
            super().keyPressEvent(event)
        elif event.key() in self._KEYS:
            self._lines.mark(row, self._KEYS[event.key()])
        elif event.key() == Qt.Key.Key_Space:
            self._lines.mark(row, Mark.PRESENT)
            self.setCurrentIndex(self._lines.index(min(row + 1, self._lines.rowCount() - 1), _NAME))
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.edit(self._lines.index(row, _REASON))
        else:
            super().keyPressEvent(event)
