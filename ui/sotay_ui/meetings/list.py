"""The list of meetings, newest first."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QStackedLayout

from sotay import wording
from sotay.services.meetings import MeetingLine
from sotay_ui.dates import day_and_hour
from sotay_ui.focus import FocusLeading
from sotay_ui.labels import wrapped
from sotay_ui.tables import RowTable
from sotay_ui.theme.theme import Theme

_ID = Qt.ItemDataRole.UserRole
_TITLE = 1


class MeetingList(FocusLeading):
    """Enter or a double click opens one."""

    def __init__(self, theme: Theme, opened: Callable[[str], None], language: str) -> None:
        super().__init__()
        self._opened = opened
        self._language = language
        self._model = QStandardItemModel(0, _TITLE + 2, self)
        self._model.setHorizontalHeaderLabels([self.tr("Day"), self.tr("Meeting"), self.tr("State")])
        self._table = RowTable(theme, self._model, stretched=(_TITLE,))
        self._table.opened.connect(self._open)
        self._empty = wrapped(self.tr("There is no meeting yet. Create the regular meeting of this month."), "hint")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._table)
        self._stack.addWidget(self._empty)
        self.lead_focus(self._table)

    def show_lines(self, lines: Sequence[MeetingLine]) -> None:
        self._model.setRowCount(0)
        for line in lines:
            heading = line.title[:1].upper() + line.title[1:]
            state = wording.phrase(f"state-{line.state.value}", self._language)
            row = [QStandardItem(text) for text in (day_and_hour(line.on, None), heading, state)]
            row[0].setData(line.id, _ID)
            self._model.appendRow(row)
        self._stack.setCurrentWidget(self._table if lines else self._empty)
        if lines:
            self._table.selectRow(0)

    def _open(self, row: int) -> None:
        self._opened(self._model.item(row, 0).data(_ID))
