"""Các bản sao lưu: which there are, where, and whether they open."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from sotay import wording
from sotay.domain.errors import KnownError
from sotay.domain.times import short_date
from sotay.services.inside import Inside
from sotay_ui.bench import Bench
from sotay_ui.cards import Card, Columns
from sotay_ui.desk import Desk
from sotay_ui.focus import FocusLeading
from sotay_ui.handing.inside import sentence, size_words
from sotay_ui.handing_services import Kept, KeptBackup
from sotay_ui.labels import wrapped
from sotay_ui.page import Action, Head, Key
from sotay_ui.state_line import StateLine
from sotay_ui.work import Step

_SHOWN = 10
"""Of each place."""


class BackupsSheet(FocusLeading):
    def __init__(self, desk: Desk, back: Callable[[], None], back_up: Action) -> None:
        super().__init__()
        self._desk = desk
        self._bench = Bench(desk, self)
        self._back = Action(self.tr("Back"), back, key="Esc")
        self._back_up = back_up
        self._lines: dict[Path, StateLine] = {}
        self._columns = Columns(desk.theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._columns)

    @property
    def is_saved(self) -> bool:
        return True

    def head(self) -> Head:
        sub = self.tr("Each can be opened as a check; nothing of the handbook changes")
        return Head(self.tr("Backups"), sub, self._back_up, (self._back,))

    def keys(self) -> tuple[Key, ...]:
        return (Key("F8", self._back_up.text), Key("Esc", self.tr("Back")))

    def look(self) -> None:
        """Show what there is now."""
        self._bench.read(self.tr("Looking for backups"), self._desk.services.handing.backups, self._show)

    def leave(self) -> None:
        """Nothing is typed here."""

    def _show(self, found: Sequence[KeptBackup]) -> None:
        self._lines.clear()
        self.lead_focus(self._columns)
        broken = {backup.file for backup in found if backup.trouble is not None}
        chosen = [self._card(kept, found) for kept in (Kept.CHOSEN, Kept.SECOND)]
        self._columns.show_cards(chosen, [self._card(Kept.HERE, found)])
        checks = [line.buttons[0] for backup, line in self._lines.items() if backup not in broken]
        self.lead_focus(checks[0] if checks else self._columns)
        if self.hasFocus() and checks:
            checks[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _card(self, kept: Kept, found: Sequence[KeptBackup]) -> Card:
        heading, hint = {
            Kept.CHOSEN: (self.tr("Made by you"), self.tr("The folder chosen last.")),
            Kept.SECOND: (self.tr("By itself, in the second place"), self.tr("The last ten, made on closing.")),
            Kept.HERE: (
                self.tr("By itself, on this computer"),
                self.tr("The last ten, made on closing; they are lost with this computer."),
            ),
        }[kept]
        card = Card(self._desk.theme, heading)
        card.add(wrapped(hint, "hint"))
        own = [backup for backup in found if backup.kept is kept]
        for backup in own[:_SHOWN]:
            card.add(self._line(backup))
        if not own:
            card.add(wrapped(self.tr("There is none here.")))
        return card

    def _line(self, backup: KeptBackup) -> StateLine:
        line = StateLine(self._desk.theme, (Action(self.tr("Check"), partial(self._check, backup), "search"),))
        line.buttons[0].setAccessibleName(f"{self.tr('Check')}: {self._words(backup)}")
        if backup.trouble is None:
            line.say("file", "text2", self._words(backup), f"{backup.file.name} · {size_words(backup.size)}")
        else:
            line.say("warning", "amber", backup.file.name, self._said(backup.trouble))
            line.offer(None)
        self._lines[backup.file] = line
        return line

    def _words(self, backup: KeptBackup) -> str:
        if backup.made is None:
            return self.tr("It does not say when it was made.")
        return self.tr("{day} at {hour}").format(day=short_date(backup.made.date()), hour=f"{backup.made:%H:%M}")

    def _said(self, error: KnownError) -> str:
        return wording.of_error(error, self._desk.tell.language).text

    def _check(self, backup: KeptBackup) -> None:
        services = self._desk.services.handing

        def checked(inside: Inside) -> None:
            is_well = not (inside.faults or inside.papers_missing)
            self._say(backup, is_well, sentence(inside))

        def failed(error: KnownError) -> None:
            self._say(backup, False, self._said(error))

        def call(step: Step) -> Inside:
            return services.check(backup.file, step)

        self._bench.take_long(self.tr("Checking the backup"), call, checked, failed, lambda: None)

    def _say(self, backup: KeptBackup, is_well: bool, text: str) -> None:
        """On its line, unless the list was drawn anew meanwhile."""
        line = self._lines.get(backup.file)
        if line is None:
            return
        icon, colour = ("check-circle", "green") if is_well else ("warning", "amber")
        words = self.tr("{made}: it opens and is whole.") if is_well else self.tr("{made}: not all is well.")
        line.say(icon, colour, words.format(made=self._words(backup)), text)
