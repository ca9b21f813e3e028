"""The list of what stands in the minutes of an item; only what changed is drawn anew."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sotay.services.entries import Spoken
from sotay_ui.labels import wrapped
from sotay_ui.minutes.entry import Command, EntryRow, Words
from sotay_ui.theme.theme import Theme

_AT_ONCE = 16
"""Rows made when they are asked for: more than a window shows."""
_LATER, _LATER_MS, _TYPING_MS = 4, 40, 400
"""How many of the others at a time, how long after the last, and how long after a key."""


class Entries(QWidget):
    """``commands`` says what can be done with a row, ``answer`` is told who was meant by a remark."""

    question_left = Signal()

    def __init__(
        self, theme: Theme, commands: Callable[[], list[Command]], answer: Callable[[Spoken, str], None]
    ) -> None:
        super().__init__()
        self._theme = theme
        self._commands = commands
        self._answer = answer
        self._rows: dict[str, EntryRow] = {}
        self._wanted: Sequence[tuple[Spoken, Words]] = ()
        self._later = QTimer(
            self,
            singleShot=True,
        )
        self._later.timeout.connect(lambda: self._fill(_LATER))
        self._nothing = wrapped("", "hint")
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._nothing)
        theme.space(self._column, 4)

    def show_rows(self, rows: Sequence[tuple[Spoken, Words]], nothing: str) -> None:
        """Rows with their words; where there is none it says ``nothing``.

        Of many new ones the last are there at once, those before them follow while nobody waits.
        """
        gone = self._rows.keys() - {row.id for row, _ in rows}
        for row_id in gone:
            self._drop(row_id)
        self._wanted = rows
        self._fill(_AT_ONCE, is_all_said=True)
        self._nothing.setText(nothing)
        self._nothing.setVisible(bool(nothing) and not rows)

    def _fill(self, most: int, *, is_all_said: bool = False) -> None:
        """Make up to so many of the rows that are missing, from the end; say in the others what changed."""
        missing = [row.id for row, _ in self._wanted if row.id not in self._rows]
        made = set(missing[-most:])
        place = 0
        for row, words in self._wanted:
            entry = self._rows.get(row.id)
            if entry is None and row.id not in made:
                continue
            if entry is None:
                entry = self._rows[row.id] = EntryRow(self._theme, self._commands(), self._answer)
                entry.question_left.connect(self.question_left)
                entry.show_row(row, words)
            elif is_all_said:
                entry.show_row(row, words)
            if self._column.indexOf(entry) != place:
                self._column.insertWidget(place, entry)
            place += 1
        if len(missing) > len(made):
            self._later.start(_LATER_MS)

    @property
    def is_whole(self) -> bool:
        """Whether every row is there."""
        return not self._later.isActive()

    def wait(self) -> None:
        """Somebody types: rows out of sight come later."""
        if self._later.isActive():
            self._later.start(_TYPING_MS)

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
