"""Sinh hoạt mới: of which kind, when and where, and what it will begin with."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sotay import wording
from sotay.domain.meeting import MeetingKind
from sotay.domain.times import hour_of
from sotay.domain.typed_dates import read_whole_hour
from sotay.services.planning import Outlook, When
from sotay_ui.cards import Card, Columns
from sotay_ui.dates import weekday
from sotay_ui.fields import Choice, DayLine, Line, Tick
from sotay_ui.focus import FocusLeading
from sotay_ui.layouts import empty
from sotay_ui.left import left_card
from sotay_ui.meeting_words import kind_words
from sotay_ui.page import Action, Head, Key
from sotay_ui.theme.theme import Theme


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A meeting as filled in."""

    kind: MeetingKind
    on: date
    planned_at: datetime | None
    place: str
    is_usual: bool
    """The cell meets so every month: it is to be proposed from now on."""


class NewMeeting(FocusLeading):
    """Asks for :attr:`kind_chosen` and :attr:`day_chosen` what a meeting of that kind on that day would be."""

    kind_chosen = Signal()
    day_chosen = Signal()

    def __init__(
        self,
        theme: Theme,
        *,
        kind: MeetingKind,
        today: date,
        language: str,
        call: Callable[[Wanted], None],
        back: Action,
        like: str = "",
    ) -> None:
        """``call`` is given what is filled in; ``like`` is the title of the meeting whose agenda it takes."""
        super().__init__()
        self._theme = theme
        self._language = language
        self._call = call
        self._back = back
        self._like = like
        self._usual_place = ""
        self._title = ""
        self._kind = Choice(theme, self.tr("Kind"), [(kind, kind_words(kind)) for kind in MeetingKind], kind)
        self._day = DayLine(theme, self.tr("Day"), self.tr("For example 05/12/2026"), today=today, language=language)
        self._hour = Line(theme, self.tr("Hour"), self.tr("For example 19:30"))
        self._place = Line(theme, self.tr("Place"))
        self._usual = Tick(theme, self.tr("The cell meets so every month: propose it from now on"))
        self._usual.hide()
        self._warnings, self._right = QVBoxLayout(), QVBoxLayout()
        self._lay_out()
        self._kind.box.activated.connect(self.kind_chosen)
        self._day.line.editingFinished.connect(self._on_day_typed)
        for line, following in ((self._day.line, self._hour), (self._hour.line, self._place)):
            line.returnPressed.connect(following.setFocus)
        self._place.line.returnPressed.connect(self.confirm)
        self.lead_focus(self._kind)

    @property
    def kind(self) -> MeetingKind:
        return self._kind.value

    @property
    def day(self) -> date | None:
        """None where none can be read; that is then said below the field."""
        return self._day.day()

    def head(self) -> Head:
        sub = self.tr("With the agenda of: {title}").format(title=self._like) if self._like else ""
        main = Action(self.tr("Create the meeting"), self.confirm, "check", "F8")
        return Head(self.tr("New meeting"), sub, main, (self._back,))

    def keys(self) -> tuple[Key, ...]:
        return (Key("F8", self.tr("Create the meeting")), Key("Esc", self.tr("Back")))

    def propose(self, when: When, place: str) -> None:
        """Fill in the usual day, hour and place."""
        self._day.line.setText(f"{when.on:%d/%m/%Y}")
        self._day.show_problem("")
        self._hour.line.setText(f"{when.planned_at:%H:%M}" if when.planned_at else "")
        if self._place.text == self._usual_place:
            self._place.line.setText(place)
        self._usual_place = place

    def show_outlook(self, outlook: Outlook) -> None:
        """Say what such a meeting would be, and what is to be thought of."""
        self._usual.setVisible(outlook.has_no_habit)
        empty(self._warnings)
        empty(self._right)
        if outlook.warnings:
            card = Card(self._theme, self.tr("To think of"))
            for lack in outlook.warnings:
                words = wording.worded(lack.code, dict(lack.facts), self._language)
                card.line("warning", "amber", words.sentence, words.advice)
            self._warnings.addWidget(card)
        self._right.addWidget(self._contents_card(outlook))
        left = left_card(self._theme, outlook.preceding)
        if left is not None:
            self._right.addWidget(left)
        self._right.addStretch(1)

    def confirm(self) -> None:
        """Hand on what is filled in, or say below its field what cannot be read."""
        self._hour.show_problem("")
        day = self._day.day()
        if day is None:
            self._day.point_out(self._day.problem or self.tr("The day is missing."))
            return
        try:
            hour = read_whole_hour(self._hour.text) if self._hour.text else None
        except ValueError:
            self._hour.point_out(self.tr("Write the hour as 19:30, or leave it empty."))
            return
        self._call(
            Wanted(
                kind=self.kind,
                on=day,
                planned_at=None if hour is None else hour_of(day, hour),
                place=self._place.text,
                is_usual=self._usual.isVisible() and self._usual.isChecked(),
            )
        )

    def _lay_out(self) -> None:
        sides = [QWidget(), QWidget()]
        for side, column in zip(sides, (self._warnings, self._right), strict=True):
            self._theme.space(column, 14)
            side.setLayout(column)
        columns = Columns(self._theme)
        columns.show_cards([self._form(), sides[0]], [sides[1]])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(columns)

    def _form(self) -> Card:
        card = Card(self._theme)
        when = QWidget()
        row = QHBoxLayout(when)
        self._theme.space(row, 12)
        row.addWidget(self._day, 3)
        row.addWidget(self._hour, 2)
        card.add(self._kind)
        card.add(when)
        card.add(self._place)
        card.add(self._usual)
        return card

    def _contents_card(self, outlook: Outlook) -> Card:
        heading = outlook.title[:1].upper() + outlook.title[1:]
        card = Card(self._theme, heading, caption=self.tr("It will begin with"))
        card.line("calendar", "text2", f"{weekday(outlook.on)} {outlook.on:%d/%m/%Y}")
        items = self.tr("{count} items, {minutes} minutes").format(count=outlook.items, minutes=outlook.minutes)
        least = self.tr("At least {minutes} minutes for this cell").format(minutes=outlook.least_minutes)
        card.line("meetings", "text2", items, least if outlook.least_minutes else "")
        return card

    def _on_day_typed(self) -> None:
        if self._day.day() is not None:
            self.day_chosen.emit()
