"""Nhiệm kỳ: the terms of office, and which numbers were used before documents were numbered here."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QIntValidator
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from sotay import wording
from sotay.domain.cell import Term
from sotay.domain.errors import KnownError
from sotay.domain.ids import uuid7
from sotay.services import terms, undo
from sotay.services.changes import Inverse
from sotay.services.terms import CodeUnreadable, NumberImpossible, TermBegunAlready, TermLine, TermUnnamed
from sotay_ui.bench import Bench
from sotay_ui.buttons import KeyButton
from sotay_ui.cards import Card
from sotay_ui.fields import Beside, DayLine, Field, Line
from sotay_ui.labels import wrapped
from sotay_ui.layouts import empty
from sotay_ui.page import Action
from sotay_ui.tell import Link

_DAY = "%d/%m/%Y"
_USUAL_CODE = "BB"
_MOST_DIGITS = 9999


class TermsCard(Card):
    """Terms, the newest first; a new one or a correction is written below them."""

    def __init__(self, bench: Bench) -> None:
        theme = bench.desk.theme
        super().__init__(theme, self.tr("Terms and numbers of documents"))
        self._bench = bench
        self._edited: Term | None = None
        today, language = bench.desk.services.clock.wall().date(), bench.desk.tell.language
        self._list = QWidget()
        self._lines = QVBoxLayout(self._list)
        theme.space(self._lines, 8)
        self._name = Line(theme, self.tr("Name of the term"), self.tr("For example: Nhiệm kỳ 2025 - 2027"))
        self._day = DayLine(
            theme,
            self.tr("Begins on"),
            self.tr("Day of the congress, for example 10/5/2025"),
            today=today,
            language=language,
        )
        self._code = Line(theme, self.tr("Type of document"), self.tr("BB minutes, NQ resolution, TB notice"))
        self._last = Line(theme, self.tr("Last number used"), self.tr("For example: 7; the next is 08"))
        self._last.line.setValidator(QIntValidator(0, _MOST_DIGITS, self._last.line))
        self._save_term = KeyButton(theme, Action(self.tr("Save the term"), self._keep_term, "check"))
        self._save_numbers = KeyButton(theme, Action(self.tr("Save the number"), self._keep_number, "check"))
        self._numbers = QWidget()
        self._numbered = wrapped(role="group")
        self._current: Term | None = None
        self._lay_out()

    def show_terms(self, found: Sequence[TermLine]) -> None:
        """These, and for the one of today the way to say which numbers were used."""
        self._current = next((line.term for line in found if line.is_current), None)
        self._numbers.setVisible(self._current is not None)
        if self._current is not None:
            words = self.tr("Documents numbered before this handbook, in {term}").format(term=self._current.name)
            self._numbered.setText(words)
        empty(self._lines)
        for line in found:
            self._lines.addWidget(self._shown(line))
        if not found:
            self._lines.addWidget(wrapped(self.tr("No term yet, so documents get no number.")))

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._name.point_out("")

    def _lay_out(self) -> None:
        theme = self._bench.desk.theme
        self.add(self._list)
        self.add(Beside(theme, self._name, self._day))
        self.add(self._save_term)
        column = QVBoxLayout(self._numbers)
        theme.space(column, 8)
        column.addWidget(self._numbered)
        column.addWidget(Beside(theme, self._code, self._last))
        column.addWidget(self._save_numbers)
        self.add(self._numbers)
        self._code.line.setText(_USUAL_CODE)
        for line, then in ((self._day, self._keep_term), (self._last, self._keep_number)):
            line.line.returnPressed.connect(then)
        for line in (self._name, self._code):
            line.line.returnPressed.connect(line.focusNextChild)

    def _shown(self, line: TermLine) -> Card:
        numbers = ", ".join(f"{code} {number:02}" for code, number in line.next_numbers.items())
        begins = self.tr("from {day}").format(day=f"{line.term.starts_on:{_DAY}}")
        hint = self.tr("Next numbers: {numbers}").format(numbers=numbers) if numbers else ""
        card = Card(self._bench.desk.theme)
        action = Action(self.tr("Correct"), partial(self._correct, line.term))
        card.line("calendar", "text2", f"{line.term.name}, {begins}", hint, action)
        return card

    def _correct(self, term: Term) -> None:
        self._edited = term
        self._name.line.setText(term.name)
        self._day.line.setText(f"{term.starts_on:{_DAY}}")
        self._name.point_out("")

    def _keep_term(self) -> None:
        self._clear_problems(self._name, self._day)
        day = self._day.day()
        if day is None:
            self._day.point_out(self._day.problem or self.tr("Write the day on which the term begins."))
            return
        term = replace(self._edited, name=self._name.text, starts_on=day) if self._edited else None
        term = term or Term(id=uuid7(), name=self._name.text, starts_on=day)
        store = self._bench.desk.services.store
        self._bench.write(
            self.tr("Saving the term"), lambda: terms.change(store, term), partial(self._on_kept, term), self._refuse
        )

    def _on_kept(self, term: Term, inverse: Inverse) -> None:
        self._edited = None
        self._name.line.clear()
        self._day.line.clear()
        link = Link(self.tr("Undo"), partial(self._take_back, inverse))
        self._bench.desk.tell.info("term-saved", link=link, name=term.name)
        self._code.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_back(self, inverse: Inverse) -> None:
        services = self._bench.desk.services
        self._bench.write(
            self.tr("Taking it back"),
            lambda: undo.take_back(services.store, inverse, now=services.clock.moment()),
            lambda _redo: self._bench.desk.tell.info("taken-back"),
        )

    def _keep_number(self) -> None:
        self._clear_problems(self._code, self._last)
        if self._current is None:
            return
        if not self._last.text:
            self._last.point_out(self.tr("Write the last number that was given; 0 for none."))
            return
        store, term_id = self._bench.desk.services.store, self._current.id
        code, last = self._code.text, int(self._last.text)
        self._bench.write(
            self.tr("Saving the number"),
            lambda: terms.note_used(store, term_id, code, last),
            partial(self._on_number_kept, code),
            self._refuse,
        )

    def _on_number_kept(self, code: str, number: int) -> None:
        self._last.line.clear()
        self._bench.desk.tell.info("numbers-used-saved", kind=code.upper(), number=f"{number:02}")
        self._code.line.selectAll()
        self._code.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refuse(self, error: KnownError) -> None:
        fields: Mapping[type[KnownError], Field] = {
            TermUnnamed: self._name,
            TermBegunAlready: self._day,
            CodeUnreadable: self._code,
            NumberImpossible: self._last,
        }
        field = fields.get(type(error))
        if field is None:
            self._bench.desk.tell.error(error)
        else:
            field.point_out(wording.of_error(error, self._bench.desk.tell.language).text)

    def _clear_problems(self, *fields: Field) -> None:
        for field in fields:
            field.show_problem("")
