"""Thiết lập: the cell, how the window looks on this computer, keeping the handbook safe. A choice acts at once."""

from collections.abc import Sequence
from functools import partial
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedLayout, QWidget
from typing_extensions import override

from sotay_ui.buttons import KeyButton
from sotay_ui.cards import Card, Columns
from sotay_ui.choices import Choice, Choices
from sotay_ui.desk import Desk
from sotay_ui.focus import FocusLeading
from sotay_ui.handing.backups import BackupsSheet
from sotay_ui.handing.giving import GivingSheet
from sotay_ui.handing.paper import PaperSheet
from sotay_ui.labels import wrapped
from sotay_ui.page import Action, Head, Key, Page
from sotay_ui.settings.backup import BackupCard
from sotay_ui.settings.cell import CellSheet
from sotay_ui.settings.handbook import HandbookCard
from sotay_ui.settings.handing import HandingCard
from sotay_ui.settings.phrases import PhrasesSheet
from sotay_ui.settings.pin import PinCard
from sotay_ui.theme.theme import Contrast
from sotay_ui.theme.tokens import TEXT_SCALES

CELL, TERMS, PHRASES = "cell", "terms", "phrases"
BACKUPS, GIVING, PAPER = "backups", "handing", "recovery-sheet"
"""Instead of an id: what is said about the cell, its terms, its phrases; the backups; handing over; the sheet."""


class Sheet(Protocol):
    """Takes the place of the cards, with a way back to them."""

    @property
    def is_saved(self) -> bool: ...
    def head(self) -> Head: ...
    def keys(self) -> tuple[Key, ...]: ...
    def look(self) -> None: ...
    def leave(self) -> None: ...


class SettingsPage(Page):
    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        self._desk = desk
        self._columns = Columns(desk.theme)
        self._backup = BackupCard(
            desk, partial(self._show_sheet, BACKUPS), partial(self._show_sheet, PAPER), self._on_backed_up
        )
        self._handing = HandingCard(desk, partial(self._show_sheet, GIVING))
        self._cell = CellSheet(desk, self._show_all)
        self._cell.saved_changed.connect(self.saved_changed)
        backups = BackupsSheet(desk, self._show_all, self._backup.now)
        giving = GivingSheet(desk, self._show_all, self.head_changed.emit)
        sheets = (
            (CELL, self._cell),
            (BACKUPS, backups),
            (GIVING, giving),
            (PAPER, PaperSheet(desk, self._show_all)),
            (PHRASES, PhrasesSheet(desk, self._show_all)),
        )
        self._sheets: dict[str, tuple[Sheet, FocusLeading]] = {name: (sheet, sheet) for name, sheet in sheets}
        self._shown: Sheet | None = None
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._columns)
        for _, widget in self._sheets.values():
            self._stack.addWidget(widget)
        self._draw()

    @override
    def head(self) -> Head:
        if self._shown is not None:
            return self._shown.head()
        return Head(self.tr("Settings"), self.tr("This computer"))

    @override
    def keys(self) -> tuple[Key, ...]:
        return self._shown.keys() if self._shown is not None else ()

    @property
    @override
    def is_saved(self) -> bool:
        return all(sheet.is_saved for sheet, _ in self._sheets.values())

    @override
    def arrive(self, subject_id: str) -> None:
        self._cell.lead(to_terms=subject_id == TERMS)
        name = CELL if subject_id == TERMS else subject_id
        if name in self._sheets:
            self._show_sheet(name)
        else:
            self._show_all()

    @override
    def leave(self) -> None:
        for sheet, _ in self._sheets.values():
            sheet.leave()

    def _show_all(self) -> None:
        self.leave()
        self._shown = None
        self._backup.look()
        self._handing.look()
        self._turn_to(self._columns)

    def _show_sheet(self, name: str) -> None:
        self._shown, widget = self._sheets[name]
        self._shown.look()
        self._turn_to(widget)

    def _turn_to(self, widget: QWidget) -> None:
        self._stack.setCurrentWidget(widget)
        self.lead_focus(widget)
        widget.setFocus(Qt.FocusReason.OtherFocusReason)
        self.head_changed.emit()

    def _on_backed_up(self) -> None:
        if self._shown is not None:
            self._shown.look()

    def _draw(self) -> None:
        look = [self._text_card(), self._contrast_card(), self._language_card(), PinCard(self._desk)]
        if self._desk.services.is_practice:
            self._handing.hide()
        kept = [self._cell_card(), self._phrases_card(), self._backup, self._handing, HandbookCard(self._desk)]
        self._columns.show_cards(look, kept)

    def _cell_card(self) -> Card:
        card = Card(self.theme, self.tr("The cell"))
        hint = self.tr("Its name on documents, where and when it meets, who takes the minutes, terms and numbers.")
        card.add(wrapped(hint, "hint"))
        card.add(
            KeyButton(
                self.theme,
                Action(self.tr("Change what is said about the cell"), partial(self._show_sheet, CELL), "members"),
            )
        )
        return card

    def _phrases_card(self) -> Card:
        card = Card(self.theme, self.tr("Phrases by abbreviation"))
        card.add(wrapped(self.tr("What the recorder types as ntc stands in the minutes as nhất trí cao."), "hint"))
        card.add(
            KeyButton(
                self.theme,
                Action(self.tr("Change phrases by abbreviation"), partial(self._show_sheet, PHRASES), "keyboard"),
            )
        )
        return card

    def _text_card(self) -> Card:
        choices = [
            (f"{percent}%", percent == self.theme.text_scale, partial(self._on_text_scale, percent))
            for percent in TEXT_SCALES
        ]
        return self._card(self.tr("Size of text"), self.tr("Larger text makes every page scroll more."), choices)

    def _contrast_card(self) -> Card:
        words = {
            Contrast.SYSTEM: self.tr("As in this computer"),
            Contrast.NORMAL: self.tr("Normal colours"),
            Contrast.HIGH: self.tr("High contrast"),
        }
        choices = [
            (text, contrast is self.theme.contrast, partial(self._on_contrast, contrast))
            for contrast, text in words.items()
        ]
        return self._card(self.tr("Colours"), self.tr("High contrast is white and yellow on black."), choices)

    def _language_card(self) -> Card:
        choices = [
            (text, code == self._desk.preferences.language, partial(self._on_language, code))
            for code, text in (("vi", "Tiếng Việt"), ("en", "English"))
        ]
        return self._card(self.tr("Language"), self.tr("Documents are always Vietnamese."), choices)

    def _card(self, heading: str, hint: str, choices: Sequence[Choice]) -> Card:
        card = Card(self.theme, heading)
        card.add(wrapped(hint, "hint"))
        card.add(Choices(self.theme, choices))
        return card

    def _on_text_scale(self, percent: int) -> None:
        self._desk.preferences.text_scale = percent
        self.theme.set_text_scale(percent)

    def _on_contrast(self, contrast: Contrast) -> None:
        self._desk.preferences.contrast = contrast
        self.theme.set_contrast(contrast)

    def _on_language(self, language: str) -> None:
        self._desk.preferences.language = language
        self._desk.tell.info("seen-after-restart")
