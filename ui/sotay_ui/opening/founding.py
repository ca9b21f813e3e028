"""One's own cell on one page: what its documents need, and nothing else."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout
from typing_extensions import override

from sotay import wording
from sotay.domain.errors import KnownError
from sotay.domain.opening import NewPassphraseRefused
from sotay_ui.cards import Card, Columns
from sotay_ui.doorway import NewCell
from sotay_ui.fields import Line
from sotay_ui.labels import wrapped
from sotay_ui.opening.paper import PaperHead
from sotay_ui.opening.passphrase import NewPassphrase
from sotay_ui.page import Action, Head, Key, Page
from sotay_ui.theme.theme import Theme


class FoundingPage(Page):
    """``found`` is given the cell, and the passphrase where ``needs_passphrase``."""

    def __init__(
        self,
        theme: Theme,
        *,
        needs_passphrase: bool,
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
        self._usual = Line(
            theme, self.tr("Where the cell usually meets"), self.tr("For example: Nhà văn hóa Tổ dân phố 5")
        )
        self._passphrase = NewPassphrase(theme, language) if needs_passphrase else None
        self._paper = PaperHead(theme)
        self._lay_out()
        self._watch()
        self._draw_paper()
        self.lead_focus(self._name)

    @override
    def head(self) -> Head:
        sub = self.tr("As documents of the cell have it")
        main = Action(self.tr("Set up the handbook"), self.found, "check", "F8")
        return Head(self.tr("My cell"), sub, main, (self._back,))

    @override
    def keys(self) -> tuple[Key, ...]:
        return (Key("F8", self.tr("Set up the handbook")), Key("Esc", self.tr("Back")))

    def found(self) -> None:
        """Begin the handbook, or say below its field what is missing."""
        cell = self._cell()
        self._name.show_problem("")
        if not cell.name:
            self._name.point_out(self.tr("The cell has no name yet."))
            return
        if self._passphrase is None:
            self._found(cell, None)
        elif (passphrase := self._passphrase.value()) is not None:
            self._found(cell, passphrase)

    def refuse(self, error: KnownError) -> bool:
        """Show what was said no to below its field; whether it is about one."""
        if self._passphrase is None or not isinstance(error, NewPassphraseRefused):
            return False
        self._passphrase.refuse(wording.of_error(error, self._language).text)
        return True

    def _lay_out(self) -> None:
        fields = Card(self.theme)
        for line in self._lines:
            fields.add(line)
        paper = Card(self.theme, self.tr("Documents will begin like this"))
        paper.add(self._paper)
        paper.add(wrapped(self.tr("By Guidance 05-HD/VPTW of 27/5/2026."), "hint"))
        columns = Columns(self.theme)
        columns.show_cards([fields], [paper, *self._passphrase_cards()])
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
        for line in self._lines:
            line.line.textChanged.connect(self._draw_paper)
        for line in self._lines[:-1]:
            line.line.returnPressed.connect(self.focusNextChild)
        if self._passphrase is None:
            self._usual.line.returnPressed.connect(self.found)
        else:
            self._usual.line.returnPressed.connect(self._passphrase.setFocus)
            self._passphrase.entered.connect(self.found)

    @property
    def _lines(self) -> tuple[Line, ...]:
        return (self._name, self._superior, self._place, self._usual)

    def _cell(self) -> NewCell:
        return NewCell(self._name.text, self._superior.text, self._place.text, self._usual.text)

    def _draw_paper(self) -> None:
        self._paper.show_cell(self._cell())
