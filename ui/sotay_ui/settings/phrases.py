"""Cụm từ gõ tắt: the phrases of the office by abbreviation, as this cell wants them. Each change is saved at once."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sotay import wording
from sotay.domain.errors import KnownError
from sotay.domain.phrases import ShortUnfit
from sotay.services import phrases
from sotay.services.changes import Change
from sotay_ui.bench import Bench
from sotay_ui.buttons import KeyButton
from sotay_ui.cards import Card, Columns
from sotay_ui.desk import Desk
from sotay_ui.fields import Beside, Line
from sotay_ui.focus import FocusLeading
from sotay_ui.labels import wrapped
from sotay_ui.layouts import empty
from sotay_ui.page import Action, Head, Key


class PhrasesSheet(FocusLeading):
    def __init__(self, desk: Desk, back: Callable[[], None]) -> None:
        super().__init__()
        self._desk = desk
        self._bench = Bench(desk, self)
        self._back = Action(self.tr("Back"), back, key="Esc")
        theme = desk.theme
        self._short = Line(theme, self.tr("Abbreviation"), self.tr("For example: ntc"))
        self._phrase = Line(theme, self.tr("Stands for"), self.tr("For example: nhất trí cao"))
        self._list = QWidget()
        self._lines = QVBoxLayout(self._list)
        theme.space(self._lines, 8)
        self._lay_out()
        self.lead_focus(self._short)
        desk.changes.listen(self, ("setting",), self._on_change)

    def head(self) -> Head:
        return Head(self.tr("Phrases by abbreviation"), self.tr("Every change is saved at once"), others=(self._back,))

    def keys(self) -> tuple[Key, ...]:
        return (Key("Esc", self.tr("Back")), Key("Ctrl+S", self.tr("Save the phrase")))

    @property
    def is_saved(self) -> bool:
        """A phrase is kept by its button; what is typed beside it is none yet."""
        return True

    def leave(self) -> None:
        """Nothing waits to be stored."""

    def look(self) -> None:
        """Show the phrases as they are now."""
        services = self._desk.services

        def read() -> Mapping[str, str]:
            with services.store.reading() as rows:
                return phrases.read(rows, services.phrases)

        self._bench.read(self.tr("Reading the handbook"), read, self._show)

    def _lay_out(self) -> None:
        theme = self._desk.theme
        in_force, writes = Card(theme, self.tr("Phrases in force")), Card(theme, self.tr("Add or change"))
        in_force.add(self._list)
        writes.add(Beside(theme, self._short, self._phrase))
        writes.add(KeyButton(theme, Action(self.tr("Save the phrase"), self._keep, "check", "Ctrl+S")))
        use = self.tr("In the minutes type the abbreviation, then a blank. Backspace gives back what was typed.")
        writes.add(wrapped(use, "hint"))
        writes.add(wrapped(self.tr("Abbreviations of consonants alone suit UniKey best."), "hint"))
        self._short.line.returnPressed.connect(self._phrase.setFocus)
        self._phrase.line.returnPressed.connect(self._keep)
        columns = Columns(theme)
        columns.show_cards([in_force], [writes])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(columns)

    def _on_change(self, _change: Change) -> None:
        self.look()

    def _show(self, in_force: Mapping[str, str]) -> None:
        empty(self._lines)
        for short, phrase in in_force.items():
            line = Card(self._desk.theme)
            correct = Action(self.tr("Edit"), partial(self._correct, short, phrase))
            line.line(
                "keyboard", "text2", short, phrase, correct, Action(self.tr("Remove"), partial(self._drop, short))
            )
            self._lines.addWidget(line)
        if not in_force:
            self._lines.addWidget(wrapped(self.tr("No phrase. Write one beside this."), "hint"))

    def _correct(self, short: str, phrase: str) -> None:
        self._short.line.setText(short)
        self._phrase.line.setText(phrase)
        self._phrase.point_out("")

    def _keep(self) -> None:
        for line in (self._short, self._phrase):
            line.show_problem("")
        services, short, phrase = self._desk.services, self._short.text, self._phrase.text
        now = services.clock.moment()
        self._bench.write(
            self.tr("Saving the phrase"),
            lambda: phrases.keep(services.store, services.phrases, short, phrase, now=now),
            lambda _inverse: self._on_kept(),
            self._refuse,
        )

    def _on_kept(self) -> None:
        for line in (self._phrase, self._short):
            line.line.clear()
        self._short.setFocus(Qt.FocusReason.OtherFocusReason)

    def _drop(self, short: str) -> None:
        services = self._desk.services
        now = services.clock.moment()
        self._bench.remove(
            self.tr("Saving the phrase"),
            lambda: phrases.drop(services.store, services.phrases, short, now=now),
            "phrase-dropped",
        )

    def _refuse(self, error: KnownError) -> None:
        field = self._short if isinstance(error, ShortUnfit) else self._phrase
        field.point_out(wording.of_error(error, self._desk.tell.language).text)
