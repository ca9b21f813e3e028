"""The lines of the roll as a table shows them."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from typing_extensions import override

from sotay.domain import attendance
from sotay.domain.holding import Mark, RollCallEntry
from sotay_ui.meeting_words import mark_words

NAME, MARK, REASON = range(3)
Index = QModelIndex | QPersistentModelIndex


class Lines(QAbstractTableModel):
    """What the person does is shown at once and handed to ``keep``, as it was and as it became."""

    def __init__(self, keep: Callable[[RollCallEntry, RollCallEntry], None]) -> None:
        super().__init__()
        self._keep = keep
        self._lines: tuple[RollCallEntry, ...] = ()
        self._is_open = False

    def show_lines(self, lines: tuple[RollCallEntry, ...], *, is_open: bool) -> None:
        """Draw anew only where the members changed."""
        if (lines, is_open) == (self._lines, self._is_open):
            return
        self._is_open = is_open
        if [line.id for line in lines] == [line.id for line in self._lines]:
            self._lines = lines
            self.dataChanged.emit(self.index(0, 0), self.index(len(lines) - 1, REASON))
            return
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def id_of(self, row: int) -> str:
        """Of the line in that row, empty for none."""
        return self._lines[row].id if 0 <= row < len(self._lines) else ""

    def row_of(self, line_id: str) -> int:
        """Where that line stands, the first row where it is gone."""
        return next((row for row, line in enumerate(self._lines) if line.id == line_id), 0)

    def takes_reason(self, row: int) -> bool:
        return self._is_open and self._lines[row].mark is Mark.EXCUSED

    def mark(self, row: int, mark: Mark | None) -> None:
        """None: what the state of the member says by itself."""
        line = self._lines[row]
        self._change(row, replace(line, mark=mark or attendance.usual_mark(line.state)))

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._lines)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else REASON + 1

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        line = self._lines[index.row()]
        return {NAME: line.name, MARK: mark_words(line.mark), REASON: line.reason}[index.column()]

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Vertical or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Member"), self.tr("Mark"), self.tr("Reason"))[section]

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        is_editable = index.column() == REASON and self.takes_reason(index.row())
        return flags | Qt.ItemFlag.ItemIsEditable if is_editable else flags

    @override
    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        self._change(index.row(), replace(self._lines[index.row()], reason=str(value)))
        return True

    def _change(self, row: int, line: RollCallEntry) -> None:
        before = self._lines[row]
        if not self._is_open or line == before:
            return
        self._lines = (*self._lines[:row], line, *self._lines[row + 1 :])
        self.dataChanged.emit(self.index(row, 0), self.index(row, REASON))
        self._keep(before, line)
