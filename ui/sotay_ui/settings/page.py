"""Thiết lập: the cell, how the window looks on this computer, keeping the handbook safe. A choice acts at once."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedLayout
from typing_extensions import override

from sotay_ui.buttons import KeyButton
from sotay_ui.cards import Card, Columns
from sotay_ui.desk import Desk
from sotay_ui.labels import wrapped
from sotay_ui.page import Action, Head, Key, Page
from sotay_ui.settings.backup import BackupCard
from sotay_ui.settings.cell import CellSheet
from sotay_ui.settings.choices import Choice, Choices
from sotay_ui.settings.handbook import HandbookCard
from sotay_ui.settings.phrases import PhrasesSheet
from sotay_ui.settings.pin import PinCard
from sotay_ui.theme.theme import Contrast
from sotay_ui.theme.tokens import TEXT_SCALES

CELL, TERMS = "cell", "terms"
"""Instead of an id: the page shows what is said about the cell, its terms."""


class SettingsPage(Page):
    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        self._desk = desk
        self._columns = Columns(desk.theme)
        self._cell = CellSheet(desk, self._show_all)
        self._cell.saved_changed.connect(self.saved_changed)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._columns)
        self._stack.addWidget(self._cell)
        self._phrases = PhrasesSheet(desk, self._show_all)
        self._stack.addWidget(self._phrases)
        self._draw()

    @override
    def head(self) -> Head:
        sheet = self._sheet
        if sheet is not None:
            return sheet.head()
        return Head(self.tr("Settings"), self.tr("This computer"))

    @override
    def keys(self) -> tuple[Key, ...]:
        sheet = self._sheet
        return sheet.keys() if sheet is not None else ()

    @property
    @override
    def is_saved(self) -> bool:
        return self._cell.is_saved

    @override
    def arrive(self, subject_id: str) -> None:
        if subject_id in {CELL, TERMS}:
            self._show_cell(to_terms=subject_id == TERMS)
        else:
            self._show_all()

    @override
    def leave(self) -> None:
        self._cell.leave()

    @property
    def _sheet(self) -> CellSheet | PhrasesSheet | None:
        """The one shown in place of the cards."""
        shown = self._stack.currentWidget()
        return shown if isinstance(shown, CellSheet | PhrasesSheet) else None

    def _show_all(self) -> None:
        self._cell.leave()
        self._stack.setCurrentWidget(self._columns)
        self.lead_focus(self._columns)
        self._columns.setFocus(Qt.FocusReason.OtherFocusReason)
        self.head_changed.emit()

    def _show_cell(self, *, to_terms: bool = False) -> None:
        self._cell.lead(to_terms=to_terms)
        self._show_sheet(self._cell)

    def show_phrases(self) -> None:
        """Go to the phrases by abbreviation."""
        self._show_sheet(self._phrases)

    def _show_sheet(self, sheet: CellSheet | PhrasesSheet) -> None:
        sheet.look()
        self._stack.setCurrentWidget(sheet)
        self.lead_focus(sheet)
        sheet.setFocus(Qt.FocusReason.OtherFocusReason)
        self.head_changed.emit()

    def _draw(self) -> None:
        look = [self._text_card(), self._contrast_card(), self._language_card(), PinCard(self._desk)]
        kept = [self._cell_card(), self._phrases_card(), BackupCard(self._desk), HandbookCard(self._desk)]
        self._columns.show_cards(look, kept)

    def _cell_card(self) -> Card:
        card = Card(self.theme, self.tr("The cell"))
        hint = self.tr("Its name on documents, where and when it meets, who takes the minutes, terms and numbers.")
        card.add(wrapped(hint, "hint"))
        card.add(
            KeyButton(self.theme, Action(self.tr("Change what is said about the cell"), self._show_cell, "members"))
        )
        return card

    def _phrases_card(self) -> Card:
        card = Card(self.theme, self.tr("Phrases by abbreviation"))
        card.add(wrapped(self.tr("What the recorder types as ntc stands in the minutes as nhất trí cao."), "hint"))
        card.add(
            KeyButton(self.theme, Action(self.tr("Change phrases by abbreviation"), self.show_phrases, "keyboard"))
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
