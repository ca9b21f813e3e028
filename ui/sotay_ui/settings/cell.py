"""Thông tin chi bộ: what documents call the cell, where and when it meets, its terms. Each field stores itself."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from sotay.domain.cell import Cell
from sotay.domain.member import MemberState
from sotay.domain.settings import Settings
from sotay.domain.typed_dates import read_hour
from sotay.services import cells, meetings, members, settings, terms
from sotay.services.changes import Change
from sotay.services.members import ListedMember
from sotay.services.terms import TermLine
from sotay_ui.bench import Bench
from sotay_ui.cards import Card, Columns
from sotay_ui.desk import Desk
from sotay_ui.fields import Beside, Box, Field, Line, Tick
from sotay_ui.focus import FocusLeading
from sotay_ui.keeping import Keeping, Kept
from sotay_ui.labels import wrapped
from sotay_ui.page import Action, Head, Key
from sotay_ui.settings.papers import PapersCard
from sotay_ui.settings.terms import TermsCard

_SHOWS = ("cell", "member", "term", "document", "setting")


@dataclass(frozen=True, slots=True)
class _View:
    cell: Cell
    people: Sequence[ListedMember]
    terms: Sequence[TermLine]
    settings: Settings


class CellSheet(FocusLeading):
    saved_changed = Signal()

    def __init__(self, desk: Desk, back: Callable[[], None]) -> None:
        super().__init__()
        self._desk = desk
        self._bench = Bench(desk, self)
        self._back = Action(self.tr("Back"), back, key="Esc")
        theme = desk.theme
        self._name = Line(theme, self.tr("Name of the cell"), self.tr("For example: Chi bộ Tổ dân phố 5"))
        self._superior = Line(theme, self.tr("Organisation above"), self.tr("For example: Đảng bộ phường Tân Phong"))
        self._place = Line(theme, self.tr("Place on documents"), self.tr("For example: Tân Phong"))
        self._usual_place = Line(
            theme, self.tr("Where the cell usually meets"), self.tr("For example: Nhà văn hóa Tổ dân phố 5")
        )
        self._day = Line(theme, self.tr("Usual day of the month"), self.tr("For example: 5"))
        self._hour = Line(theme, self.tr("Usual hour"), self.tr("For example: 19:30"))
        self._people = Box(theme)
        self._people.addItem(self.tr("Not chosen"), None)
        self._recorder = Field(theme, self.tr("Who usually takes the minutes"), self._people)
        self._committee = Tick(theme, self.tr("The cell has a chi ủy"))
        self._overseer = Line(
            theme,
            self.tr("Committee member above who follows the cell"),
            self.tr("For example: Lê Hữu Châu, Đảng ủy viên"),
        )
        self._terms = TermsCard(self._bench)
        self._papers = PapersCard(self._bench)
        self._keeping: Keeping[Cell] = Keeping(self._kept(), self._keep, self)
        self._keeping.changed.connect(self.saved_changed)
        self._lay_out()
        self.lead_focus(self._name)
        desk.changes.listen(self, _SHOWS, self._on_change)

    @property
    def is_saved(self) -> bool:
        return self._keeping.is_saved

    def head(self) -> Head:
        return Head(self.tr("About the cell"), self.tr("Every change is saved at once"), others=(self._back,))

    def keys(self) -> tuple[Key, ...]:
        return (Key("Esc", self.tr("Back")), Key("Enter", self.tr("Next field")))

    def look(self) -> None:
        """Show the cell as it is now."""
        store, today = self._desk.services.store, self._desk.services.clock.wall().date()

        def read() -> _View:
            with store.reading() as rows:
                return _View(
                    meetings.the_cell(rows),
                    members.listed(rows, with_left=True),
                    terms.listed(rows, today),
                    settings.read(rows),
                )

        self._bench.read(self.tr("Reading the handbook"), read, self._show)

    def leave(self) -> None:
        """Store what is being typed."""
        self._keeping.leave()

    def lead(self, *, to_terms: bool) -> None:
        """Where the keyboard goes: to where a term is written, or to the first field."""
        self.lead_focus(self._terms if to_terms else self._name)

    def _kept(self) -> list[Kept]:
        texts = {
            "superior": self._superior,
            "place": self._place,
            "usual_place": self._usual_place,
            "overseer": self._overseer,
        }
        unnamed = self.tr("A cell has a name. The one before stays until then.")
        bad_day = self.tr("Write a day from 1 to 31. The one before stays until then.")
        bad_hour = self.tr("Write the hour as 19:30. The one before stays until then.")
        return [
            Kept("name", self._name, self._name.line.setText, self._read_name, unnamed),
            *(Kept(name, line, line.line.setText, line.line.text) for name, line in texts.items()),
            Kept("usual_day", self._day, self._show_day, self._read_day, bad_day),
            Kept("usual_time", self._hour, self._hour.line.setText, self._read_hour, bad_hour),
            Kept("usual_recorder_id", self._recorder, self._choose, self._people.currentData),
            Kept("has_committee", self._committee, self._committee.setChecked, self._committee.isChecked),
        ]

    def _lay_out(self) -> None:
        theme = self._desk.theme
        printed, habits = Card(theme, self.tr("On documents")), Card(theme, self.tr("How it meets"))
        for line in (self._name, self._superior, self._place):
            printed.add(line)
        habits.add(self._usual_place)
        habits.add(Beside(theme, self._day, self._hour))
        habits.add(self._recorder)
        habits.add(wrapped(self.tr("New meetings are called with these; each can be changed."), "hint"))
        habits.add(self._committee)
        habits.add(self._overseer)
        columns = Columns(theme)
        columns.show_cards([printed, habits], [self._terms, self._papers])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(columns)

    def _on_change(self, _change: Change) -> None:
        self.look()

    def _show(self, view: _View) -> None:
        chosen = self._people.currentData()
        self._people.clear()
        self._people.addItem(self.tr("Not chosen"), None)
        for line in view.people:
            if line.member.state is not MemberState.LEFT or line.member.id == view.cell.usual_recorder_id:
                self._people.addItem(line.display_name, line.member.id)
        self._choose(chosen)
        self._keeping.draw(view.cell)
        self._terms.show_terms(view.terms)
        self._papers.show_settings(view.settings)

    def _choose(self, member_id: str | None) -> None:
        self._people.setCurrentIndex(max(self._people.findData(member_id), 0))

    def _show_day(self, day: int | None) -> None:
        self._day.line.setText("" if day is None else str(day))

    def _read_name(self) -> str:
        if not self._name.text:
            raise ValueError
        return self._name.line.text()

    def _read_day(self) -> int | None:
        if not self._day.text:
            return None
        day = int(self._day.text)
        if not 1 <= day <= cells.LAST_DAY:
            raise ValueError
        return day

    def _read_hour(self) -> str:
        return f"{read_hour(self._hour.text):%H:%M}" if self._hour.text else ""

    def _keep(self, before: Cell, after: Cell, done: Callable[[bool], None]) -> None:
        store = self._desk.services.store
        self._bench.store(self.tr("Saving the cell"), lambda: cells.change(store, before, after), done)
