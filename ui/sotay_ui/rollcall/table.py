"""The roll, marked from the keyboard."""

from typing import ClassVar

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView
from typing_extensions import override

from sotay.domain.holding import Mark, RollCallEntry
from sotay_ui.rollcall.lines import NAME, REASON, Lines
from sotay_ui.tables import RowTable
from sotay_ui.theme.theme import Theme


class RollTable(RowTable):
    has_no_reason = Signal()
    """A reason was asked for where the mark has none."""

    _KEYS: ClassVar[dict[int, Mark | None]] = {
        Qt.Key.Key_1: Mark.PRESENT,
        Qt.Key.Key_2: Mark.EXCUSED,
        Qt.Key.Key_3: Mark.UNEXCUSED,
        Qt.Key.Key_4: None,
    }

    def __init__(self, theme: Theme, lines: Lines) -> None:
        super().__init__(theme, lines, stretched=(REASON,))
        self._lines = lines
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.opened.connect(self._write_reason)

    def show_lines(self, roll: tuple[RollCallEntry, ...], *, is_open: bool) -> None:
        """The chosen member stays chosen, wherever the line now is."""
        chosen = self._lines.id_of(self.currentIndex().row())
        self._lines.show_lines(roll, is_open=is_open)
        if (roll and self._lines.id_of(self.currentIndex().row()) != chosen) or not self.currentIndex().isValid():
            self.setCurrentIndex(self._lines.index(self._lines.row_of(chosen), NAME))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().row()
        if self.state() is QAbstractItemView.State.EditingState:
            return  # Enter, which closes the field of the reason and comes through it
        if row >= 0 and event.key() in self._KEYS:
            self._lines.mark(row, self._KEYS[event.key()])
        elif row >= 0 and event.key() == Qt.Key.Key_Space:
            self._lines.mark(row, Mark.PRESENT)
            self.setCurrentIndex(self._lines.index(min(row + 1, self._lines.rowCount() - 1), NAME))
        else:
            super().keyPressEvent(event)

    def _write_reason(self, row: int) -> None:
        if self._lines.takes_reason(row):
            index: QModelIndex = self._lines.index(row, REASON)
            self.setCurrentIndex(index)
            self.edit(index)
        else:
            self.has_no_reason.emit()
