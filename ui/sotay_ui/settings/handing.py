"""Bàn giao: how this copy of the handbook stands, and the way to hand it over."""

from collections.abc import Callable

from sotay.domain.times import short_date
from sotay_ui.bench import Bench
from sotay_ui.cards import Card
from sotay_ui.desk import Desk
from sotay_ui.handing_services import HandingView
from sotay_ui.labels import wrapped
from sotay_ui.page import Action
from sotay_ui.state_line import StateLine


class HandingCard(Card):
    def __init__(self, desk: Desk, show_giving: Callable[[], None]) -> None:
        super().__init__(desk.theme, self.tr("Hand over"))
        self._desk = desk
        self._bench = Bench(desk, self)
        services = desk.services.handing
        self._way = StateLine(desk.theme, (Action(self.tr("Hand over"), show_giving, "members"),))
        told = Action(self.tr("The giver was told"), lambda: self._write(services.forget_receipt), "check")
        self._received = StateLine(desk.theme, (told,))
        again = Action(self.tr("Use this one again"), lambda: self._write(services.use_again))
        self._aside = StateLine(desk.theme, (again,))
        hint = self.tr("When another secretary or another computer takes over: one file holds everything.")
        self.add(wrapped(hint, "hint"))
        for line in (self._received, self._aside, self._way):
            self.add(line)

    def look(self) -> None:
        """Show how it stands now."""
        self._bench.read(self.tr("Reading the handbook"), self._desk.services.handing.view, self._show)

    def _show(self, view: HandingView) -> None:
        self._received.setVisible(bool(view.receipt))
        if view.receipt:
            text = self.tr("Read out to who handed it over: {letters}").format(letters=view.receipt)
            self._received.say("information", "blue", text, self.tr("Their copy is closed by these five letters."))
        self._aside.setVisible(view.aside_on is not None)
        if view.aside_on is not None:
            text = self.tr("Set aside on {day}, when a backup was restored.").format(day=short_date(view.aside_on))
            self._aside.say("warning", "amber", text)
        if view.given_on is not None:
            text = self.tr("Handed over on {day}. This copy is only read.").format(day=short_date(view.given_on))
            self._way.say("lock", "text2", text)
        elif view.made_on is not None:
            text = self.tr("A file for it was made on {day}; it waits for the five letters.")
            self._way.say("clock", "text2", text.format(day=short_date(view.made_on)))
        else:
            self._way.say("members", "text2", self.tr("A page leads through it step by step."))

    def _write(self, change: Callable[[], None]) -> None:
        self._bench.write(self.tr("Saving"), change, lambda _done: self.look())
