"""The question before an amendment is sealed: what is corrected and why is read once more."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from sotay.domain.amending import Correction
from sotay_ui.amending.words import heading_of
from sotay_ui.buttons import KeyButton
from sotay_ui.cards import Card, Columns
from sotay_ui.flow import Flow
from sotay_ui.focus import FocusLeading
from sotay_ui.page import Action
from sotay_ui.theme.theme import Theme


class Confirming(FocusLeading):
    """The keyboard begins on *Xem lại*, and Esc is the same."""

    def __init__(self, theme: Theme, amend: Callable[[], None], look_again: Callable[[], None]) -> None:
        super().__init__()
        self._theme = theme
        self._amend = amend
        self._look_again = look_again
        self._columns = Columns(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._columns)

    def draw(self, corrections: Sequence[Correction], reason: str) -> None:
        card = Card(self._theme, self.tr("Seal this amendment?"))
        for correction in corrections:
            text = self.tr("was: {before} → is: {after}").format(
                before=correction.passage.text or "–", after=correction.text or "–"
            )
            card.line("check", "text2", heading_of(correction.passage), text)
        card.line("information", "text2", self.tr("Reason: {reason}").format(reason=reason))
        card.line(
            "lock",
            "amber",
            self.tr("A sealed amendment can never be changed again."),
            self.tr("The record before it stays as it was."),
        )
        card.add(self._buttons())
        self._columns.show_cards([card])

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._look_again()
        else:
            super().keyPressEvent(event)

    def _buttons(self) -> QWidget:
        buttons = QWidget()
        flow = Flow(self._theme, 12)
        buttons.setLayout(flow)
        again = KeyButton(self._theme, Action(self.tr("Look again"), self._look_again))
        flow.addWidget(again)
        flow.addWidget(KeyButton(self._theme, Action(self.tr("Seal the amendment"), self._amend, "lock"), "main"))
        self.lead_focus(again)
        return buttons
