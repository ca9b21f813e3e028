"""Several persons voted on one after the other: a row for each, each becoming a vote of its own."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from sotay.domain.voting import PersonCase
from sotay.services.workspace import Speaker
from sotay_ui.counts import Count
from sotay_ui.fields import Box
from sotay_ui.labels import wrapped
from sotay_ui.speaker import SpeakerField
from sotay_ui.theme.theme import Theme
from sotay_ui.votes.check import Line

MOST_PEOPLE = 8
"""Voted on at once; more are written down in a second go."""
_COLUMNS = 5


class PersonRow:
    """Who, what was counted, and the line below that says what came of it."""

    def __init__(self, theme: Theme, answering_to: Callable[[str], list[Speaker]]) -> None:
        self.name = SpeakerField(answering_to)
        self.votes_for, self.against, self.other, self.invalid = (Count() for _ in range(4))
        self.said = Line(theme)
        self.name.taken.connect(lambda _person_id: self.votes_for.setFocus(Qt.FocusReason.OtherFocusReason))

    @property
    def editors(self) -> tuple[QLineEdit, ...]:
        return (self.name, self.votes_for, self.against, self.other, self.invalid)

    @property
    def has_keyboard(self) -> bool:
        return any(editor.hasFocus() for editor in self.editors)

    @property
    def typed_name(self) -> str:
        return self.name.text().strip()

    @property
    def is_typed_in(self) -> bool:
        return any(editor.text().strip() for editor in self.editors)


class People(QWidget):
    """Rows appear as they are needed; ``case`` says what is decided about all of them."""

    def __init__(self, theme: Theme, answering_to: Callable[[str], list[Speaker]]) -> None:
        super().__init__()
        self.case = Box(theme)
        for case, words in (
            (PersonCase.ADMISSION, self.tr("Admission to the Party")),
            (PersonCase.CONFIRMATION, self.tr("Confirmation as official member")),
            (PersonCase.OTHER, self.tr("Something else, written before the name")),
        ):
            self.case.addItem(words, case)
        self.rows = [PersonRow(theme, answering_to) for _ in range(MOST_PEOPLE)]
        grid = QGridLayout(self)
        theme.space(grid, 8)
        grid.setColumnStretch(0, 3)
        self._heads = [
            wrapped(words, "hint")
            for words in (
                self.tr("Full name"),
                self.tr("For"),
                self.tr("Against"),
                self.tr("Other opinion"),
                self.tr("Invalid ballots"),
            )
        ]
        for column, head in enumerate(self._heads):
            grid.addWidget(head, 0, column, Qt.AlignmentFlag.AlignBottom)
            grid.setColumnStretch(column, 1 if column else 3)
        for place, row in enumerate(self.rows):
            for column, (editor, head) in enumerate(zip(row.editors, self._heads, strict=True)):
                editor.setAccessibleName(_name(head, place))
                grid.addWidget(editor, 2 * place + 1, column)
            grid.addWidget(row.said, 2 * place + 2, 0, 1, _COLUMNS)

    @property
    def chosen_case(self) -> PersonCase:
        return PersonCase(self.case.currentData())

    def typed(self) -> Iterator[PersonRow]:
        """The rows that something is typed in."""
        return (row for row in self.rows if row.is_typed_in)

    def missing(self) -> QLineEdit | None:
        """The first name or figure without which there is no vote on that person, or on anyone."""
        for row in tuple(self.typed()) or self.rows[:1]:
            if not row.typed_name:
                return row.name
            if row.votes_for.number is None:
                return row.votes_for
        return None

    def unfold(self, *, has_ballots: bool) -> None:
        """Show the rows up to the first empty one, and the invalid ballots of a secret vote."""
        last = max((place for place, row in enumerate(self.rows) if row.is_typed_in), default=-1)
        for place, row in enumerate(self.rows):
            for editor in row.editors:
                editor.setVisible(place <= last + 1 and (editor is not row.invalid or has_ballots))
            if place > last:
                row.said.say("circle", "text2", "")
        self._heads[-1].setVisible(has_ballots)

    def all_for(self, present: int) -> None:
        """Everyone is for everyone named; where nobody is named yet, for the first."""
        for row in tuple(self.typed()) or self.rows[:1]:
            row.votes_for.set_number(present)
            for count in (row.against, row.other):
                count.set_number(0)


def _name(head: QLabel, place: int) -> str:
    return f"{head.text()} {place + 1}"
