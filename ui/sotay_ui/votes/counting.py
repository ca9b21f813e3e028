"""The figures of a vote: hands or ballots, and how many voters are in the room."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sotay.services.votes import Figures
from sotay_ui.counts import Count
from sotay_ui.fields import Field
from sotay_ui.theme.theme import Theme
from sotay_ui.votes.people import PersonRow


class Counting(QObject):
    """Holds the editors; ``rows`` are put into a form in that order, ``present_field`` beside what is asked.

    A secret vote has its ballots too.
    """

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self.votes_for, self._against, self._other = (Count("figure") for _ in range(3))
        self._issued, self._returned, self._invalid, self.present = (Count() for _ in range(4))
        self._for_field = Field(theme, self.tr("For"), self.votes_for)
        hands = (
            self._for_field,
            Field(theme, self.tr("Against"), self._against),
            Field(theme, self.tr("Other opinion"), self._other),
        )
        self._issued_field = Field(theme, self.tr("Ballots issued"), self._issued)
        self._returned_field = Field(theme, self.tr("Ballots returned"), self._returned)
        self._invalid_field = Field(theme, self.tr("Invalid ballots"), self._invalid)
        ballots = (self._issued_field, self._returned_field, self._invalid_field)
        self.present_field = Field(theme, self.tr("Voters in the room"), self.present)
        self.fields = (*hands, *ballots, self.present_field)
        for figure in (self.votes_for, self._against, self._other):
            figure.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._hands = _beside(theme, *hands)
        self._ballots = _beside(theme, *ballots)
        self.rows: tuple[QWidget, ...] = (self._hands, self._ballots)

    @property
    def editors(self) -> tuple[Count, ...]:
        hands = (self.votes_for, self._against, self._other)
        return (*hands, self._issued, self._returned, self._invalid, self.present)

    @property
    def has_ballots_counted(self) -> bool:
        return self._issued.number is not None and self._returned.number is not None

    def is_complete(self, *, has_ballots: bool) -> bool:
        """Whether the figures are there without which there is no vote."""
        return self.votes_for.number is not None and (not has_ballots or self.has_ballots_counted)

    def complain(self, *, are_people: bool, has_ballots: bool) -> bool:
        """Whether that is so; else it is said at the first that is missing. Persons have hands of their own."""
        needed = [] if are_people else [(self._for_field, self.votes_for, self.tr("Write how many are for."))]
        if has_ballots:
            needed += [
                (self._issued_field, self._issued, self.tr("Write how many ballots were given out.")),
                (self._returned_field, self._returned, self.tr("Write how many ballots came back.")),
            ]
        missing = [(field, sentence) for field, count, sentence in needed if count.number is None]
        for field in self.fields:
            field.show_problem("")
        for field, sentence in missing[:1]:
            field.point_out(sentence)
        return not missing

    def unfold(self, *, present: int, are_people: bool, has_ballots: bool) -> None:
        """Show what this vote is counted by; ``present`` is what the roll call says where nothing else is typed."""
        self._hands.setVisible(not are_people)
        self._ballots.setVisible(has_ballots)
        self._invalid_field.setVisible(not are_people)
        self.present.setPlaceholderText(str(present))

    def hands(self) -> Figures:
        """Without ballots."""
        return Figures(
            votes_for=self.votes_for.number or 0,
            votes_against=self._against.number or 0,
            votes_other=self._other.number or 0,
            voters_present=self.present.number,
        )

    def figures(self, *, has_ballots: bool) -> Figures:
        hands = self.hands()
        return Figures(
            votes_for=hands.votes_for,
            votes_against=hands.votes_against,
            votes_other=hands.votes_other,
            voters_present=hands.voters_present,
            invalid=(self._invalid.number or 0) if has_ballots else 0,
            issued=self._issued.number if has_ballots else None,
            returned=self._returned.number if has_ballots else None,
        )

    def of_person(self, row: PersonRow, *, has_ballots: bool) -> Figures:
        """Ballots are given out and come back once for all persons; each has hands and invalid ballots of their own."""
        return Figures(
            votes_for=row.votes_for.number or 0,
            votes_against=row.against.number or 0,
            votes_other=row.other.number or 0,
            voters_present=self.present.number,
            invalid=(row.invalid.number or 0) if has_ballots else 0,
            issued=self._issued.number if has_ballots else None,
            returned=self._returned.number if has_ballots else None,
        )

    def fill(self, figures: Figures) -> None:
        """Show figures that are kept already."""
        self.votes_for.set_number(figures.votes_for)
        self._against.set_number(figures.votes_against)
        self._other.set_number(figures.votes_other)
        self._invalid.set_number(figures.invalid or None)
        self._issued.set_number(figures.issued)
        self._returned.set_number(figures.returned)
        self.present.set_number(figures.voters_present)

    def all_for(self, present: int, *, has_ballots: bool) -> None:
        self.votes_for.set_number(present)
        for count in (self._against, self._other):
            count.set_number(0)
        if has_ballots:
            self._issued.set_number(present)
            self._returned.set_number(present)
            self._invalid.set_number(0)


def _beside(theme: Theme, *fields: Field) -> QWidget:
    row = QWidget()
    line = QHBoxLayout(row)
    theme.space(line, 12)
    for field in fields:
        line.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
    return row
