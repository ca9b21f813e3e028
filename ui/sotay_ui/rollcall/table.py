"""The roll, marked from the keyboard: the mark of the chosen member, or one column further the fee."""

from collections.abc import Sequence, Set

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractItemView
from typing_extensions import override

from sotay.domain.holding import Fee, Mark, RollCallEntry
from sotay_ui.meeting_words import fee_words, mark_words
from sotay_ui.rollcall.lines import FEE, MARK, NAME, NOTE, NUMBER, Lines
from sotay_ui.tables import RowTable
from sotay_ui.theme.theme import Theme

_RING = 2
_BESIDE_SIGN, _BESIDE_WORDS = 6, 26
_ACROSS = Qt.Orientation.Horizontal
_USUAL = (Mark.PRESENT, Mark.EXCUSED, Mark.UNEXCUSED, Mark.EXEMPT)
"""Marks whose words stand whole; longer ones leave their end to the tooltip, and the names their room."""
_SAME = {"=": "+", "_": "-"}
"""The same key with and without Shift."""
_SIGNS = 18


class RollTable(RowTable):
    """Knows no mark by itself: a key goes out as :attr:`pressed`, with the member."""

    pressed = Signal(str, object)
    asked = Signal(object)
    """A menu of what can be said of this member."""
    column_changed = Signal()

    def __init__(self, theme: Theme, lines: Lines, keys: Set[str]) -> None:
        """``keys``: the characters that say something of a member; none of them is a letter."""
        super().__init__(theme, lines, stretched=(NAME, MARK, NOTE))
        self._lines = lines
        self._keys = keys
        self._is_on_fee = False
        self._shown: Set[str] | None = None
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._is_narrow = False
        lines.modelReset.connect(self._span)
        theme.changed.connect(self._size_columns)
        self._size_columns()

    @property
    def chosen(self) -> RollCallEntry | None:
        return self._lines.line_at(self.currentIndex().row())

    @property
    def is_on_fee(self) -> bool:
        """Whether the keys are about the fee: → goes there, ← back to the mark."""
        return self._is_on_fee

    def show_roll(self, roll: Sequence[RollCallEntry], *, is_open: bool) -> None:
        """The chosen member stays chosen, wherever the line now is."""
        chosen = self.chosen
        self._lines.show_roll(roll, is_open=is_open)
        if self.chosen is None or chosen is None or self.chosen.id != chosen.id:
            self.choose(chosen.id if chosen else "")

    def choose(self, line_id: str) -> None:
        """Go to the line of that member, the first one where there is none."""
        index = self._lines.index(self._lines.row_of(line_id), NAME)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def choose_next(self) -> None:
        """Go one member on; the last one stays."""
        rows = range(self.currentIndex().row() + 1, self._lines.rowCount())
        following = (row for row in rows if self._lines.line_at(row) and not self.isRowHidden(row))
        row = next(following, None)
        if row is not None:
            self.setCurrentIndex(self._lines.index(row, NAME))

    def narrow(self, shown: Set[str] | None) -> None:
        """Show these members alone; None: everybody, each tổ under its heading."""
        if shown == self._shown:
            return
        self._shown = shown
        for row in range(self._lines.rowCount()):
            line = self._lines.line_at(row)
            self.setRowHidden(row, shown is not None and (line is None or line.id not in shown))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        chosen, key = self.chosen, _SAME.get(event.text(), event.text())
        if event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right} and not event.modifiers():
            self.go_to_fee(event.key() == Qt.Key.Key_Right)
        elif chosen is not None and key in self._keys:
            self.pressed.emit(key, chosen)
        else:
            super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.chosen is not None:
            self.asked.emit(self.chosen)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """A ring around what the keys are about."""
        super().paintEvent(event)
        if not self.hasFocus() or self.chosen is None:
            return
        column = FEE if self._is_on_fee else MARK
        rect = self.visualRect(self._lines.index(self.currentIndex().row(), column))
        painter = QPainter(self.viewport())
        ring = self._theme.px(_RING)
        painter.setPen(QPen(self._theme.colour("blue"), ring))
        painter.drawRect(rect.adjusted(ring // 2, ring // 2, -ring, -ring))
        painter.end()

    def fold(self, is_narrow: bool) -> None:
        """Without heads and numbers, and reasons behind the marks, where there is little room."""
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self._lines.give_notes_room(not is_narrow)
            self.horizontalHeader().setVisible(not is_narrow)
            for column in (NUMBER, NOTE):
                self.setColumnHidden(column, is_narrow)
            self._size_columns()
            self._span()

    def go_to_fee(self, is_on_fee: bool) -> None:
        if is_on_fee != self._is_on_fee:
            self._is_on_fee = is_on_fee
            self.viewport().update()
            self.column_changed.emit()

    def _span(self) -> None:
        self.clearSpans()
        first = NAME if self._is_narrow else NUMBER
        for row in self._lines.headings:
            self.setSpan(row, first, 1, FEE + 1 - first)
        shown, self._shown = self._shown, None
        self.narrow(shown)

    def _size_columns(self) -> None:
        """By their longest words: to look through every line again for each mark takes too long in a large cell."""
        self.setIconSize(self._theme.icon_size(_SIGNS))
        self.ensurePolished()
        header = self.horizontalHeader()
        sign, room = self._theme.px(_SIGNS + _BESIDE_SIGN), self._theme.px(_BESIDE_WORDS)
        longest = {
            NUMBER: ["000"],
            MARK: map(mark_words, _USUAL),
            FEE: [header.model().headerData(FEE, _ACROSS), *map(fee_words, Fee)],
        }
        for column, words in longest.items():
            fixed = column != MARK or not self._is_narrow
            header.setSectionResizeMode(column, header.ResizeMode.Fixed if fixed else header.ResizeMode.Stretch)
            if fixed:
                widest = max(self.fontMetrics().horizontalAdvance(str(word)) for word in words)
                header.resizeSection(column, widest + room + (0 if column == NUMBER else sign))
