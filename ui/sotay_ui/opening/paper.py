"""The head of a document as it will print, drawn from what is typed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel

from sotay_ui.doorway import NewCell
from sotay_ui.labels import wrapped
from sotay_ui.theme.theme import Theme

_PARTY = "ĐẢNG CỘNG SẢN VIỆT NAM"
_DAY = "ngày … tháng … năm …"


class PaperHead(QFrame):
    """As documents begin (HD 05-HD/VPTW): whose it is on the left, the Party's title and the place on the right."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("role", "paper")
        self._superior, self._cell, self._day = _line("paper-line"), _line("paper-strong"), _line("paper-slanted")
        grid = QGridLayout(self)
        theme.space(grid, 4, (12, 16, 12, 24))
        left = (self._superior, self._cell, _line("paper-line", "*"))
        right = (_line("paper-title", _PARTY), QLabel(), self._day)
        for column, lines in enumerate((left, right)):
            for row, line in enumerate(lines):
                grid.addWidget(line, row, column, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)

    def show_cell(self, cell: NewCell) -> None:
        self._superior.setText(cell.superior.upper() or "…")
        self._cell.setText(cell.name.upper() or "…")
        self._day.setText(f"{cell.place or '…'}, {_DAY}")


def _line(role: str, text: str = "") -> QLabel:
    label = wrapped(text, role)
    label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    return label
