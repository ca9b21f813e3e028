"""One member, new or kept, to be filled in."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget
from typing_extensions import override

from sotay import wording
from sotay.domain.errors import KnownError
from sotay.domain.member import Member, MemberKind, MemberState, Office
from sotay.domain.times import typed_date
from sotay.services.member_history import MemberHistory
from sotay.services.members import BirthDateImpossible, CardTaken, JoinedBeforeBirth, MemberUnnamed, NameUnreadable
from sotay_ui.cards import Card, Columns
from sotay_ui.fields import Choice, DayLine, Field, Line, Tick
from sotay_ui.members.history import HistoryCard
from sotay_ui.members.sheet import Sheet
from sotay_ui.members.words import day_words, field_words, kind_words, office_words, state_words
from sotay_ui.page import Action, Head, Key
from sotay_ui.theme.theme import Theme


class MemberForm(Sheet):
    """``save`` is given the member as filled in; dates are read as of ``today``. A new one has no ``history``."""

    def __init__(
        self,
        theme: Theme,
        member: Member,
        *,
        history: MemberHistory | None,
        today: date,
        language: str,
        save: Callable[[Member], None],
        others: tuple[Action, ...],
    ) -> None:
        super().__init__()
        self._theme = theme
        self._member = member
        self._history = history
        self._today = today
        self._language = language
        self._save = save
        self._others = others
        self._make_fields(member)
        self._lay_out()
        self._filled = self._state()
        self._watch()
        self.lead_focus(self._name)

    @property
    def member(self) -> Member:
        """As it was when the form was opened."""
        return self._member

    @property
    @override
    def is_saved(self) -> bool:
        return self._state() == self._filled

    @override
    def head(self) -> Head:
        title = self.tr("Add member") if self._history is None else self._member.full_name
        return Head(title, main=Action(self.tr("Save"), self.save, "check", "F8"), others=self._others)

    @override
    def keys(self) -> tuple[Key, ...]:
        return (Key("F8", self.tr("Save")), Key("Esc", self.tr("Back")))

    def save(self) -> None:
        """Hand on what is filled in, or show below its field what cannot be read."""
        for field in self._fields:
            field.show_problem("")
        born, admitted, confirmed = self._born.partial(), self._admitted.day(), self._confirmed.day()
        if any(field.problem for field in self._fields):
            self._go_to_problem()
            return
        has_left = self._standing.value is MemberState.LEFT
        self._save(
            replace(
                self._member,
                full_name=self._name.text,
                born=born,
                card_no=self._card.text,
                admitted_on=admitted,
                confirmed_on=confirmed,
                kind=self._kind.value,
                state=self._standing.value,
                left_on=self._member.left_on if has_left else None,
                left_reason=self._member.left_reason if has_left else "",
                office=self._office.value,
                group=self._group.text,
                phone=self._phone.text,
                wants_paper=self._paper.isChecked(),
                large_type=self._large.isChecked(),
                note=self._note.toPlainText().strip(),
            )
        )

    def settle(self) -> None:
        """What is filled in now is on the disk."""
        self._filled = self._state()

    def refuse(self, error: KnownError) -> bool:
        """Show what a service said no to below the field it is about; whether it is about any."""
        fields: Mapping[type[KnownError], Field] = {
            MemberUnnamed: self._name,
            NameUnreadable: self._name,
            BirthDateImpossible: self._born,
            JoinedBeforeBirth: self._admitted,
            CardTaken: self._card,
        }
        field = fields.get(type(error))
        if field is None:
            return False
        field.point_out(wording.of_error(error, self._language).text)
        return True

    def _make_fields(self, member: Member) -> None:
        line, day = self._line, self._day
        self._name = line("full_name", member.full_name, self.tr("For example: Nguyễn Thị An"))
        self._born = day("born", typed_date(member.born), self.tr("For example: 03/02/1961, or only 1961"))
        self._card = line("card_no", member.card_no)
        self._admitted = day("admitted_on", day_words(member.admitted_on), self.tr("For example: 19/5/1985"))
        self._confirmed = day("confirmed_on", day_words(member.confirmed_on), self.tr("Empty while probationary"))
        self._group = line("group", member.group, self.tr("For example: Tổ 1; empty where the cell has none"))
        self._phone = line("phone", member.phone)
        kinds = [(kind, kind_words(kind)) for kind in MemberKind]
        self._kind = Choice(self._theme, field_words("kind"), kinds, member.kind)
        states = [(state, state_words(state)) for state in MemberState if state in {member.state, *_CHOSEN_HERE}]
        self._standing = Choice(self._theme, field_words("state"), states, member.state)
        offices = [(office, office_words(office) or self.tr("None")) for office in Office]
        self._office = Choice(self._theme, field_words("office"), offices, member.office)
        words = self.tr("Gets the papers of meetings printed")
        self._paper = Tick(self._theme, words, is_ticked=member.wants_paper)
        self._large = Tick(self._theme, self.tr("Needs them in large type"), is_ticked=member.large_type)
        self._note = QPlainTextEdit(member.note)
        self._note.setTabChangesFocus(True)
        self._note.setFixedHeight(self._theme.px(96))
        self._note_field = Field(self._theme, field_words("note"), self._note)

    def _line(self, name: str, text: str, example: str = "") -> Line:
        field = Line(self._theme, field_words(name), example)
        field.line.setText(text)
        return field

    def _day(self, name: str, text: str, example: str) -> DayLine:
        field = DayLine(self._theme, field_words(name), example, today=self._today, language=self._language)
        field.line.setText(text)
        return field

    def _lay_out(self) -> None:
        left, right = Card(self._theme), Card(self._theme)
        self._add(left, self._name, self._born, self._card, self._admitted, self._confirmed)
        self._add(
            right,
            self._kind,
            self._standing,
            self._office,
            self._group,
            self._phone,
            self._paper,
            self._large,
            self._note_field,
        )
        columns = Columns(self._theme)
        known = [] if self._history is None else [HistoryCard(self._theme, self._history)]
        columns.show_cards([left, *known], [right])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(columns)

    def _add(self, card: Card, *widgets: QWidget) -> None:
        for widget in widgets:
            card.add(widget)

    def _watch(self) -> None:
        for line in self._lines:
            line.line.textChanged.connect(self.saved_changed)
            line.line.returnPressed.connect(self.focusNextChild)
        for choice in (self._kind, self._standing, self._office):
            choice.box.currentIndexChanged.connect(self.saved_changed)
        for tick in (self._paper, self._large):
            tick.toggled.connect(self.saved_changed)
        self._note.textChanged.connect(self.saved_changed)

    @property
    def _lines(self) -> tuple[Line, ...]:
        return (self._name, self._born, self._card, self._admitted, self._confirmed, self._group, self._phone)

    @property
    def _fields(self) -> tuple[Field, ...]:
        return (*self._lines, self._note_field)

    def _state(self) -> tuple[object, ...]:
        texts = [line.text for line in self._lines]
        values = (self._kind.value, self._standing.value, self._office.value)
        return (*texts, *values, self._paper.isChecked(), self._large.isChecked(), self._note.toPlainText())

    def _go_to_problem(self) -> None:
        wrong = next(field for field in self._fields if field.problem)
        wrong.point_out(wrong.problem)


_CHOSEN_HERE = set(MemberState) - {MemberState.LEFT}
"""Leaving has a day and a reason of its own."""
