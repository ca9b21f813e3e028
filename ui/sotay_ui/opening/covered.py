"""The window while it is locked: the cell's name and a field for the PIN, nothing else."""

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout

from sotay import wording
from sotay.domain.errors import KnownError
from sotay.domain.opening import KeyRefused
from sotay.services.curtain import pause_after
from sotay_ui.bench import Bench
from sotay_ui.buttons import KeyButton
from sotay_ui.cards import Card, Columns
from sotay_ui.desk import Desk
from sotay_ui.fields import Line
from sotay_ui.focus import FocusLeading
from sotay_ui.page import Action

_WIDEST = 480
"""Of the card, in design pixels."""


class Cover(FocusLeading):
    opened = Signal()
    """The PIN was typed, or given up for the recovery code."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._wrong = 0
        """How many in a row."""
        self._desk = desk
        self._bench = Bench(desk, self)
        self._is_asking = False
        theme = desk.theme
        self._pin = Line(theme, self.tr("PIN"), is_secret=True)
        self._code = Line(theme, self.tr("Recovery code, or the passphrase of the handbook"), is_secret=True)
        self._open = KeyButton(theme, Action(self.tr("Open"), self._try, "lock"), "main")
        forgotten = Action(self.tr("I have forgotten the PIN"), partial(self._ask, self._code))
        remembered = Action(self.tr("Type the PIN"), partial(self._ask, self._pin))
        self._forgotten, self._remembered = (KeyButton(theme, action, "link") for action in (forgotten, remembered))
        self._waiting = QTimer(self, singleShot=True)
        self._waiting.timeout.connect(self._on_waited)
        self._lay_out()
        for line in (self._pin, self._code):
            line.line.returnPressed.connect(self._try)
        self.lead_focus(self._pin)

    def _lay_out(self) -> None:
        card = Card(self._desk.theme, self._desk.services.cell_name)
        card.setMaximumWidth(self._desk.theme.px(_WIDEST))
        for widget in (self._pin, self._code, self._open, self._forgotten, self._remembered):
            card.add(widget)
        self._code.hide()
        self._remembered.hide()
        columns = Columns(self._desk.theme)
        columns.show_cards([card])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(columns)

    def _try(self) -> None:
        """Once: a second press while the first is looked at does nothing."""
        if self._is_asking:
            return
        if self._code.isVisibleTo(self):
            self._is_asking = True
            self._try_code(self._code.text)
        elif not self._waiting.isActive():
            self._is_asking = True
            self._try_pin(self._pin.line.text())

    def _try_pin(self, typed: str) -> None:
        curtain = self._desk.services.curtain
        self._bench.read(self.tr("Looking at the PIN"), lambda: curtain.opens(typed), self._on_looked, self._refuse)

    def _try_code(self, typed: str) -> None:
        curtain = self._desk.services.curtain
        self._bench.write(self.tr("Removing the PIN"), lambda: curtain.give_way(typed), self._on_given_up, self._refuse)

    def _on_looked(self, is_right: bool) -> None:
        self._is_asking = False
        if is_right:
            self.opened.emit()
            return
        self._wrong += 1
        self._pin.line.clear()
        self._pin.point_out(wording.entries(self._desk.tell.language)["pin-wrong"].text)
        self._wait()

    def _on_given_up(self, _done: None) -> None:
        self._is_asking = False
        self._desk.tell.info("pin-removed")
        self.opened.emit()

    def _refuse(self, error: KnownError) -> None:
        self._is_asking = False
        field = self._code if isinstance(error, KeyRefused) else self._pin
        field.point_out(wording.of_error(error, self._desk.tell.language).text)

    def _ask(self, field: Line) -> None:
        """For the PIN or for what takes its place."""
        for one in (self._pin, self._forgotten):
            one.setVisible(field is self._pin)
        for one in (self._code, self._remembered):
            one.setVisible(field is self._code)
        self.lead_focus(field)
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _wait(self) -> None:
        seconds = pause_after(self._wrong)
        if seconds:
            self._pin.line.setEnabled(False)
            self._pin.show_problem(wording.phrase("pin-wait", self._desk.tell.language, seconds=seconds))
            self._waiting.start(seconds * 1000)

    def _on_waited(self) -> None:
        self._pin.line.setEnabled(True)
        self._pin.show_problem("")
        self.setFocus(Qt.FocusReason.OtherFocusReason)
