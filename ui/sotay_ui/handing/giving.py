"""Bàn giao: the handbook passes to another secretary, step by step, and what then becomes of this copy."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sotay.domain.errors import KnownError
from sotay.domain.times import short_date
from sotay.services.inside import Inside
from sotay_ui.bench import Bench
from sotay_ui.cards import Card, Columns
from sotay_ui.desk import Desk, Wanted
from sotay_ui.fields import Tick
from sotay_ui.focus import FocusLeading
from sotay_ui.handing.inside import sentence
from sotay_ui.handing.locking import FileLock
from sotay_ui.handing.receipt import ReceiptCard
from sotay_ui.handing.saving import choose_file, file_name, usual_folder
from sotay_ui.handing_services import HandingView
from sotay_ui.labels import wrapped
from sotay_ui.layouts import empty
from sotay_ui.page import Action, Head, Key
from sotay_ui.state_line import StateLine
from sotay_ui.work import Step


class GivingSheet(FocusLeading):
    def __init__(self, desk: Desk, back: Callable[[], None], changed: Callable[[], None]) -> None:
        """``changed``: the head is another one."""
        super().__init__()
        self._desk = desk
        self._bench = Bench(desk, self)
        self._changed = changed
        self._back = Action(self.tr("Back"), back, key="Esc")
        self._view: HandingView | None = None
        self._sure: Tick | None = None
        self._made = ""
        """What the file made here holds; empty: none was made since the page was opened."""
        self._lock = FileLock(desk.theme, desk.tell.language)
        self._lock.entered.connect(self._make)
        self._receipt = ReceiptCard(self._bench, self._on_confirmed)
        self._file = Card(desk.theme, self.tr("1. The file"))
        self._state = StateLine(desk.theme)
        self._file.add(self._lock)
        self._file.add(self._state)
        self._given = QVBoxLayout()
        self._lay_out()
        self.lead_focus(self._lock)

    @property
    def is_saved(self) -> bool:
        return True

    @property
    def _is_open(self) -> bool:
        """Whether it can be handed over."""
        return self._view is not None and self._view.given_on is None

    def head(self) -> Head:
        if not self._is_open:
            return Head(self.tr("Hand over"), others=(self._back,))
        main = Action(self.tr("Make the file"), self._make, "file", "F8")
        return Head(self.tr("Hand over"), self.tr("To the next secretary, or to another computer"), main, (self._back,))

    def keys(self) -> tuple[Key, ...]:
        back = Key("Esc", self.tr("Back"))
        return (Key("F8", self.tr("Make the file")), back) if self._is_open else (back,)

    def look(self) -> None:
        """Show how it stands now."""
        self._bench.read(self.tr("Reading the handbook"), self._desk.services.handing.view, self._show)

    def leave(self) -> None:
        """Neither a passphrase nor a tick is kept behind."""
        self._lock.forget()
        if self._sure is not None:
            self._sure.setChecked(False)

    def _lay_out(self) -> None:
        theme = self._desk.theme
        given = QWidget()
        given.setLayout(self._given)
        theme.space(self._given, 0)
        columns = Columns(theme)
        columns.show_cards([self._file, self._receipt, given], [self._steps_card()])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(columns)

    def _show(self, view: HandingView) -> None:
        was_given_on, self._view = self._view.given_on if self._view is not None else None, view
        is_open = view.given_on is None
        self._file.setVisible(is_open)
        self._state.setVisible(view.made_on is not None)
        if view.made_on is not None:
            made = self.tr("The last file was made on {day}.").format(day=short_date(view.made_on))
            self._state.say("check-circle", "green", made, self._made)
        self._receipt.setVisible(is_open and view.made_on is not None)
        if view.given_on != was_given_on:
            empty(self._given)
            self._sure = None
            self.lead_focus(self._lock)
            if view.given_on is not None:
                self._given.addWidget(self._given_card(view.given_on))
        self._changed()

    def _steps_card(self) -> Card:
        card = Card(self._desk.theme, self.tr("How it goes"))
        card.add(wrapped(self.tr("Who hands over"), "strong"))
        for line in (
            self.tr("1. Make the file, best on a USB stick. It holds everything, papers included."),
            self.tr("2. Give the stick and tell the passphrase in person, not in the same message."),
            self.tr("3. Wait until the file was opened; type the five letters that the other one reads out."),
        ):
            card.add(wrapped(line))
        card.add(wrapped(self.tr("Who takes over"), "strong"))
        for line in (
            self.tr("1. Install the program, choose Take over a handbook on its first page, choose the file."),
            self.tr("2. Type what opens it, look at what is in it, take it over."),
            self.tr("3. Read out the five letters, and print the new recovery sheet."),
        ):
            card.add(wrapped(line))
        return card

    def _given_card(self, given_on: date) -> Card:
        theme = self._desk.theme
        card = Card(theme, self.tr("Handed over"))
        text = self.tr("Handed over on {day}. This copy is only read.").format(day=short_date(given_on))
        left = self.tr("What is on this computer: everything up to that day, and automatic backups of it.")
        card.line("lock", "text2", text, left)
        again = StateLine(theme, (Action(self.tr("Write here again"), self._take_up_again),))
        self.lead_focus(again.buttons[0])
        if self.isVisible():  # its passphrase, which had the keyboard, is gone from sight
            QTimer.singleShot(0, again.buttons[0], again.buttons[0].setFocus)
        again.say("", "text2", self.tr("It was not taken over after all?"))
        card.add(again)
        self._sure = Tick(theme, self.tr("The other one has it. Remove this copy and its automatic backups."))
        remove = StateLine(theme, (Action(self.tr("Remove this copy"), self._remove),))
        remove.say("", "text2", self.tr("Files on USB sticks stay; they open with the sheet there was."))
        card.add(self._sure)
        card.add(remove)
        return card

    def _make(self) -> None:
        if self._view is None or not self._is_open or not self._lock.is_ready():
            return
        name = self.tr("Hand-over {file}").format(file=file_name(self._desk))
        choose_file(self, self.tr("Make the file"), usual_folder(self._view), name, self._write)

    def _write(self, to: Path) -> None:
        services, agreed = self._desk.services.handing, self._lock.value()

        def call(step: Step) -> Inside:
            services.hand_over(to, agreed, step)
            return services.check(to, step)

        def made(inside: Inside) -> None:
            self._made = f"{to.name}: {sentence(inside)}"
            self._lock.forget()
            self._desk.tell.info("hand-over-made", file=to.name)
            self.look()

        def refused(error: KnownError) -> None:
            if not self._lock.refuse(error):
                self._desk.tell.error(error)

        self._bench.take_long(self.tr("Making the file"), call, made, refused, lambda: None)

    def _on_confirmed(self) -> None:
        self._desk.tell.info("hand-over-confirmed")
        self.look()

    def _take_up_again(self) -> None:
        self._bench.write(self.tr("Saving"), self._desk.services.handing.take_up_again, lambda _done: self.look())

    def _remove(self) -> None:
        if self._sure is not None and self._sure.isChecked():
            self._desk.change_handbook(Wanted.REMOVED)
        else:
            self._desk.tell.warning("hand-over-not-ticked")
