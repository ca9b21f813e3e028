"""The list of what stands in the minutes of an item; only what changed is drawn anew."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sotay.services.entries import Spoken
from sotay_ui.labels import wrapped
from sotay_ui.minutes.entry import Command, EntryRow, Words
from sotay_ui.theme.theme import Theme


class Entries(QWidget):
    """``commands`` says what can be done with a row, ``answer`` is told who was meant by a remark."""

    question_left = Signal()

    def __init__(
        self, theme: Theme, commands: Callable[[Spoken], list[Command]], answer: Callable[[Spoken, str], None]
    ) -> None:
        super().__init__()
        self._theme = theme
        self._commands = commands
        self._answer = answer
        self._rows: dict[str, EntryRow] = {}
        self._nothing = wrapped("", "hint")
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._nothing)
        theme.space(self._column, 4)

    def show_rows(self, rows: Sequence[tuple[Spoken, Words]], nothing: str) -> None:
        """Rows with their words; where there is none it says ``nothing``."""
        gone = self._rows.keys() - {row.id for row, _ in rows}
        for row_id in gone:
            self._drop(row_id)
        for place, (row, words) in enumerate(rows):
            entry = self._rows.get(row.id)
            if entry is None:
                entry = self._rows[row.id] = EntryRow(self._theme, self._commands(row), self._answer)
                entry.question_left.connect(self.question_left)
            entry.show_row(row, words)
            item = self._column.itemAt(place)
            if item is None or item.widget() is not entry:
                self._column.insertWidget(place, entry)
        self._nothing.setText(nothing)
        self._nothing.setVisible(bool(nothing) and not rows)

    def ask(self) -> None:
        """Put the keyboard into the first question that has an answer."""
        ordered = sorted(self._rows.values(), key=self._column.indexOf)
        next((row for row in ordered if row.take_question()), None)

    def clear(self) -> None:
        """Draw every row anew the next time: sizes changed, or what can be done with a row."""
        for row_id in list(self._rows):
            self._drop(row_id)
        self._theme.space(self._column, 4)

    def _drop(self, row_id: str) -> None:
        entry = self._rows.pop(row_id)
        self._column.removeWidget(entry)
        entry.hide()
        entry.deleteLater()
