"""The minutes of a cell in small, as they will print, drawn from what is typed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel

from sotay_ui.doorway import NewCell, PaperWords
from sotay_ui.labels import wrapped
from sotay_ui.theme.theme import Theme

_UNKNOWN = "…"
_DAY = "ngày … tháng … năm …"
_KIND_ROW, _CAPTIONS_ROW, _NAMES_ROW = 4, 7, 9
_ROOM = {_KIND_ROW - 1: 12, _CAPTIONS_ROW - 1: 16, _NAMES_ROW - 1: 32}
"""Empty rows, in design pixels."""


class PaperPicture(QFrame):
    """As documents begin and end: whose they are, the Party's title, place and day, and who signs."""

    def __init__(self, theme: Theme, words: PaperWords) -> None:
        super().__init__()
        self.setProperty("role", "paper")
        self._theme = theme
        self._superior, self._cell, self._day = _line("paper-line"), _line("paper-strong"), _line("paper-slanted")
        self._recorder, self._chair = _line("paper-strong"), _line("paper-strong")
        self._grid = grid = QGridLayout(self)
        theme.space(grid, 4, (12, 16, 12, 16))
        self._fill(0, (self._superior, self._cell, _line("paper-line", "*")), 0)
        self._fill(0, (_line("paper-title", words.party), QLabel(), self._day), 1)
        grid.addWidget(_line("paper-strong", words.kind), _KIND_ROW, 0, 1, 2)
        grid.addWidget(_line("paper-line", _UNKNOWN), _KIND_ROW + 1, 0, 1, 2)
        self._fill(_CAPTIONS_ROW, (_line("paper-strong", words.recorder),), 0)
        self._fill(_CAPTIONS_ROW, (_line("paper-strong", words.chair),), 1)
        self._fill(_NAMES_ROW, (self._recorder,), 0)
        self._fill(_NAMES_ROW, (self._chair,), 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        theme.changed.connect(self._leave_room)
        self._leave_room()

    def show_cell(self, cell: NewCell) -> None:
        """The secretary chairs; where nobody is named, the deputy."""
        self._superior.setText(cell.superior.upper() or _UNKNOWN)
        self._cell.setText(cell.name.upper() or _UNKNOWN)
        self._day.setText(f"{cell.place or _UNKNOWN}, {_DAY}")
        self._recorder.setText(cell.recorder or _UNKNOWN)
        self._chair.setText(cell.secretary or cell.deputy or _UNKNOWN)

    def _fill(self, first: int, lines: tuple[QLabel, ...], column: int) -> None:
        for row, line in enumerate(lines, start=first):
            self._grid.addWidget(line, row, column, Qt.AlignmentFlag.AlignTop)

    def _leave_room(self) -> None:
        for row, height in _ROOM.items():
            self._grid.setRowMinimumHeight(row, self._theme.px(height))


def _line(role: str, text: str = "") -> QLabel:
    label = wrapped(text, role)
    label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    return label
