"""Khóa màn hình: a PIN that covers the window while nobody sits before it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sotay.domain.errors import KnownError
from sotay_ui.bench import Bench
from sotay_ui.buttons import KeyButton
from sotay_ui.cards import Card
from sotay_ui.choices import Choices
from sotay_ui.desk import Desk
from sotay_ui.flow import Flow
from sotay_ui.labels import wrapped
from sotay_ui.layouts import empty
from sotay_ui.page import Action
from sotay_ui.twice import TwicePin

_MINUTES = (5, 10, 20, 30, 0)


class PinCard(Card):
    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, self.tr("Lock the window"))
        self._desk = desk
        self._bench = Bench(desk, self)
        self.add(
            wrapped(
                self.tr(
                    "A PIN covers the window while you are away. It is no key: whoever can use this account of the "
                    "computer can get at the handbook in other ways."
                ),
                "hint",
            )
        )
        self._body = QWidget()
        self._rows = QVBoxLayout(self._body)
        desk.theme.space(self._rows, 8)
        self.add(self._body)
        self._pin: TwicePin | None = None
        self._draw()

    def _draw(self) -> None:
        empty(self._rows)
        self._pin = None
        if self._desk.services.curtain.is_set:
            self._draw_set()
        else:
            self._draw_unset()

    def _draw_unset(self) -> None:
        self._pin = TwicePin(self._desk.theme, self._desk.tell.language)
        self._pin.entered.connect(self._set)
        self._rows.addWidget(self._pin)
        self._rows.addWidget(KeyButton(self._desk.theme, Action(self.tr("Set the PIN"), self._set, "lock")))

    def _draw_set(self) -> None:
        theme, curtain = self._desk.theme, self._desk.services.curtain
        self._rows.addWidget(wrapped(self.tr("Without a key or the mouse, lock after"), "strong"))
        choices = [
            (self._words(minutes), minutes == curtain.minutes, partial(self._wait, minutes)) for minutes in _MINUTES
        ]
        self._rows.addWidget(Choices(theme, choices))
        buttons = QWidget()
        row = Flow(theme, 8)
        buttons.setLayout(row)
        for action in (
            Action(self.tr("Lock now"), self._desk.lock.lock, "lock"),
            Action(self.tr("Remove the PIN"), self._remove),
        ):
            row.addWidget(KeyButton(theme, action))
        self._rows.addWidget(buttons)
        self._rows.addWidget(wrapped(self.tr("Ctrl+L locks at any time. It is asked for at the start too."), "hint"))

    def _words(self, minutes: int) -> str:
        return self.tr("{minutes} minutes").format(minutes=minutes) if minutes else self.tr("By key only")

    def _set(self) -> None:
        if self._pin is not None and (typed := self._pin.value()) is not None:
            self._write(partial(self._desk.services.curtain.set, typed), "pin-set")

    def _wait(self, minutes: int) -> None:
        curtain = self._desk.services.curtain
        self._bench.write(self.tr("Saving"), lambda: curtain.wait(minutes), lambda _done: self._desk.lock.follow())

    def _remove(self) -> None:
        self._write(self._desk.services.curtain.remove, "pin-removed")

    def _write(self, change: Callable[[], None], code: str) -> None:
        def done(_done: None) -> None:
            self._draw()
            self._desk.lock.follow()
            self._desk.tell.info(code)

        self._bench.write(self.tr("Saving"), change, done, self._refuse)

    def _refuse(self, error: KnownError) -> None:
        if self._pin is None or not self._pin.refuse(error):
            self._desk.tell.error(error)
