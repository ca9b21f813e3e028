"""One's own cell on one page: what its documents need, and nothing else."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout
from typing_extensions import override

from sotay import wording
from sotay.domain.errors import KnownError
from sotay.domain.spelling import tidy
from sotay.services.members import NameUnreadable
from sotay_ui.cards import Card, Columns
from sotay_ui.doorway import First, NewCell
from sotay_ui.fields import Beside, Line
from sotay_ui.labels import wrapped
from sotay_ui.opening.paper import PaperPicture
from sotay_ui.opening.passphrase import NewPassphrase
from sotay_ui.page import Action, Head, Key, Page
from sotay_ui.theme.theme import Theme


class FoundingPage(Page):
    """``found`` is given the cell, and the passphrase where one is needed."""

    def __init__(
        self,
        theme: Theme,
        first: First,
        *,
        language: str,
        found: Callable[[NewCell, str | None], None],
        back: Callable[[], None],
    ) -> None:
        super().__init__(theme)
        self._language = language
        self._found = found
        self._back = Action(self.tr("Back"), back, key="Esc")
        self._name = Line(theme, self.tr("Name of the cell"), self.tr("For example: Chi bộ Tổ dân phố 5"))
        self._superior = Line(theme, self.tr("Organisation above"), self.tr("For example: Đảng bộ phường Tân Phong"))
        self._place = Line(theme, self.tr("Place on documents"), self.tr("For example: Tân Phong"))
        self._secretary = Line(theme, self.tr("Secretary"), self.tr("For example: Nguyễn Văn An"))
        self._deputy = Line(theme, self.tr("Deputy secretary"), self.tr("Empty where the cell has none"))
        self._recorder = Line(theme, self.tr("Who usually takes the minutes"), self.tr("May be one of the two above"))
        self._passphrase = NewPassphrase(theme, language) if first.needs_passphrase else None
        self._paper = PaperPicture(theme, first.paper)
        self._lay_out()
        self._watch()
        self._draw_paper()
        self.lead_focus(self._name)

    @override
    def head(self) -> Head:
        sub = self.tr("Only the name is needed; everything else can wait")
        main = Action(self.tr("Set up the handbook"), self.found, "check", "F8")
        return Head(self.tr("My cell"), sub, main, (self._back,))

    @override
    def keys(self) -> tuple[Key, ...]:
        return (Key("F8", self.tr("Set up the handbook")), Key("Esc", self.tr("Back")))

    def found(self) -> None:
        """Begin the handbook, or say below its field what is missing."""
        cell = self._cell()
        for line in self._lines:
            line.show_problem("")
        if not cell.name:
            self._name.point_out(self.tr("The cell has no name yet."))
            return
        if self._passphrase is None:
            self._found(cell, None)
        elif (passphrase := self._passphrase.value()) is not None:
            self._found(cell, passphrase)

    def refuse(self, error: KnownError) -> bool:
        """Show what was said no to below its field; whether it is about one."""
        if isinstance(error, NameUnreadable):
            sentence = wording.of_error(error, self._language).text
            next(line for line in self._lines[3:] if tidy(line.text) == error.values["name"]).point_out(sentence)
            return True
        return self._passphrase is not None and self._passphrase.refuse(error)

    def _lay_out(self) -> None:
        cell = Card(self.theme)
        for widget in (self._name, self._superior, self._place, Beside(self.theme, self._secretary, self._deputy)):
            cell.add(widget)
        cell.add(self._recorder)
        hint = self.tr("Names can wait: the list of members brings them too. Nobody is entered twice.")
        cell.add(wrapped(hint, "hint"))
        paper = Card(self.theme, self.tr("Documents will print like this"))
        paper.add(self._paper)
        paper.add(wrapped(self.tr("By Guidance 05-HD/VPTW of 27/5/2026."), "hint"))
        columns = Columns(self.theme)
        columns.show_cards([cell], [paper, *self._passphrase_cards()])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(columns)

    def _passphrase_cards(self) -> list[Card]:
        if self._passphrase is None:
            return []
        card = Card(self.theme)
        card.add(self._passphrase)
        return [card]

    def _watch(self) -> None:
        *before, last = (line.line for line in self._lines)
        for line in (*before, last):
            line.textChanged.connect(self._draw_paper)
        for line in before:
            line.returnPressed.connect(self.focusNextChild)
        if self._passphrase is None:
            last.returnPressed.connect(self.found)
        else:
            last.returnPressed.connect(self._passphrase.setFocus)
            self._passphrase.entered.connect(self.found)

    @property
    def _lines(self) -> tuple[Line, ...]:
        return (self._name, self._superior, self._place, self._secretary, self._deputy, self._recorder)

    def _cell(self) -> NewCell:
        return NewCell(*(line.text for line in self._lines))

    def _draw_paper(self) -> None:
        self._paper.show_cell(self._cell())
