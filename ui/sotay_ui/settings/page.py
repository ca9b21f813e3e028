"""Thiết lập: how the window looks on this computer, and keeping the handbook safe. A choice acts at once."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QVBoxLayout, QWidget
from typing_extensions import override

from sotay_ui.buttons import KeyButton
from sotay_ui.cards import Card, Columns
from sotay_ui.desk import Desk
from sotay_ui.labels import wrapped
from sotay_ui.page import Action, Head, Page
from sotay_ui.settings.backup import BackupCard
from sotay_ui.settings.handbook import HandbookCard
from sotay_ui.theme.theme import Contrast, Theme
from sotay_ui.theme.tokens import TEXT_SCALES

Choice = tuple[str, bool, Callable[[], None]]
"""Its words, whether it is the one in force, what choosing it does."""


class Choices(QWidget):
    """Buttons of which one is in force, side by side or, where there is no room, below each other."""

    def __init__(self, theme: Theme, choices: Sequence[Choice]) -> None:
        super().__init__()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        theme.space(self._row, 8)
        group = QButtonGroup(self)
        self._buttons = [KeyButton(theme, Action(text, choose)) for text, _, choose in choices]
        for button, (_, is_chosen, _) in zip(self._buttons, choices, strict=True):
            button.setCheckable(True)
            button.setChecked(is_chosen)
            group.addButton(button)
            self._row.addWidget(button)
        self._row.addStretch(1)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(max(self._widths()), super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        gaps = self._row.spacing() * len(self._buttons)
        is_narrow = sum(self._widths()) + gaps > self.width()
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.TopToBottom if is_narrow else directions.LeftToRight)

    def _widths(self) -> list[int]:
        return [button.sizeHint().width() for button in self._buttons]


class SettingsPage(Page):
    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        self._desk = desk
        self._columns = Columns(desk.theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._columns)
        self._draw()

    @override
    def head(self) -> Head:
        return Head(self.tr("Settings"), self.tr("This computer"))

    def _draw(self) -> None:
        look = [self._text_card(), self._contrast_card(), self._language_card()]
        self._columns.show_cards(look, [BackupCard(self._desk), HandbookCard(self._desk)])

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
