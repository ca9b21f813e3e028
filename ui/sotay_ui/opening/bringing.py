"""Khôi phục từ tệp, Nhận bàn giao: a handbook out of a file. What is in it is seen before anything is done."""

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget
from typing_extensions import override

from sotay import wording
from sotay.domain.errors import KnownError
from sotay.domain.opening import KeyRefused
from sotay.services.inside import Inside
from sotay_ui.buttons import KeyButton
from sotay_ui.cards import Card, Columns
from sotay_ui.doorway import Bring, Brought, Secret
from sotay_ui.handing.inside import add_inside, made_words, size_words
from sotay_ui.handing.saving import SUFFIX
from sotay_ui.labels import wrapped
from sotay_ui.layouts import empty
from sotay_ui.opening.passphrase import NewPassphrase
from sotay_ui.opening.unsealing import Unsealing
from sotay_ui.page import Action, Head, Key, Page
from sotay_ui.theme.theme import Theme


class Looks(StrEnum):
    """How far the person has come."""

    FILE = "file"
    KEY = "key"
    INSIDE = "inside"


class BringingPage(Page):
    """``look_at`` is given the file, ``look_into`` what opens it, ``bring`` both and the new passphrase."""

    def __init__(
        self,
        theme: Theme,
        bring: Bring,
        *,
        language: str,
        look_at: Callable[[Path], None],
        look_into: Callable[[Path, Secret], None],
        put: Callable[[Path, Secret, Bring, str | None], None],
        back: Callable[[], None],
    ) -> None:
        super().__init__(theme)
        self._bring = bring
        self._language = language
        self._look_at, self._look_into, self._put = look_at, look_into, put
        self._back = Action(self.tr("Back"), back, key="Esc")
        self._brought: Brought | None = None
        self._inside: Inside | None = None
        self._unsealing = Unsealing(theme)
        self._unsealing.entered.connect(self.go_on)
        self._passphrase = NewPassphrase(theme, language) if bring.needs_passphrase else None
        self._right = QVBoxLayout()
        self._lay_out()
        self._draw()

    @property
    def looks(self) -> Looks:
        if self._brought is None:
            return Looks.FILE
        return Looks.KEY if self._inside is None else Looks.INSIDE

    @override
    def head(self) -> Head:
        received = self._bring.is_received
        title = self.tr("Take over a handbook") if received else self.tr("Restore from a file")
        sub = self._brought.cell_name if self._brought is not None else self.tr("Nothing on this computer is replaced")
        icon = {Looks.FILE: "file", Looks.KEY: "search", Looks.INSIDE: "check"}[self.looks]
        return Head(title, sub, Action(self._main_words, self.go_on, icon, "F8"), (self._back,))

    @override
    def keys(self) -> tuple[Key, ...]:
        return (Key("F8", self._main_words), Key("Esc", self._back.text))

    def go_on(self) -> None:
        """The next thing: choose a file, look into it, restore it."""
        match self.looks:
            case Looks.FILE:
                self._choose()
            case Looks.KEY:
                if self._brought is not None and (secret := self._unsealing.value()) is not None:
                    self._look_into(self._brought.file, secret)
            case Looks.INSIDE:
                self._restore()

    def show_brought(self, brought: Brought) -> None:
        """That file was chosen; one made to be handed over is taken over."""
        self._brought, self._inside = brought, None
        if brought.is_for_handing:
            self._bring = Bring(self._bring.needs_passphrase, is_received=True)
        self._unsealing.ask(brought)
        self._draw()
        self._unsealing.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_inside(self, inside: Inside) -> None:
        """That is in the file."""
        self._inside = inside
        self._draw()
        (self._passphrase or self._other).setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, error: KnownError) -> bool:
        """Show what was said no to below its field; whether it is about one."""
        if isinstance(error, KeyRefused) and self._brought is not None:
            self._inside = None
            self._draw()
            self._unsealing.refuse(wording.of_error(error, self._language).text)
            return True
        return self._passphrase is not None and self._passphrase.refuse(error)

    @property
    def _main_words(self) -> str:
        if self.looks is Looks.FILE:
            return self.tr("Choose the file")
        if self.looks is Looks.KEY:
            return self.tr("Look into it")
        return self.tr("Take it over") if self._bring.is_received else self.tr("Restore")

    def _lay_out(self) -> None:
        self._file = Card(self.theme, self.tr("The file"))
        self._said = wrapped()
        self._file.add(self._said)
        self._other = KeyButton(self.theme, Action(self.tr("Choose the file"), self._choose, "file"))
        self._file.add(self._other)
        self._new_key = Card(self.theme, self.tr("How it opens from now on"))
        if self._passphrase is not None:
            self._passphrase.entered.connect(self.go_on)
            self._new_key.add(self._passphrase)
        right = QWidget()
        right.setLayout(self._right)
        self.theme.space(self._right, 14)
        columns = Columns(self.theme)
        columns.show_cards([self._file, self._unsealing, self._new_key], [right])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(columns)

    def _draw(self) -> None:
        brought = self._brought
        if brought is None:
            self._said.setText(self.tr("A file that ends in .sotay, on a USB stick or in the folder it was saved to."))
        else:
            facts = f"{made_words(brought.made)} · {size_words(brought.size)}"
            self._said.setText(f"{brought.file.name}\n{facts}")
        self._unsealing.setVisible(self.looks is Looks.KEY)
        self._new_key.setVisible(self._inside is not None and self._passphrase is not None)
        empty(self._right)
        for card in self._cards():
            self._right.addWidget(card)
        self.head_changed.emit()

    def _cards(self) -> list[Card]:
        if self._inside is None:
            return [self._way_card()]
        inside = Card(self.theme, self.tr("In the file"))
        add_inside(inside, self._inside)
        return [inside, self._result_card()]

    def _way_card(self) -> Card:
        card = Card(self.theme, self.tr("How it goes"))
        steps = [
            self.tr("Choose the file."),
            self.tr("Type what opens it: the code on the recovery sheet, or the passphrase that was agreed."),
            self.tr("Look at what is in it. Nothing was done so far."),
        ]
        if self._bring.is_received:
            steps.append(self.tr("Take it over: it gets a key of its own, and a new recovery sheet is printed."))
            steps.append(self.tr("Tell the giver the five letters shown then: their copy is closed by them."))
        else:
            steps.append(self.tr("Restore: it is put beside what is on this computer, and opened."))
        for number, step in enumerate(steps, start=1):
            card.add(wrapped(f"{number}. {step}"))
        return card

    def _result_card(self) -> Card:
        card = Card(self.theme, self.tr("On this computer"))
        there = self._brought.there if self._brought is not None else ""
        if there:
            text = self.tr("The handbook of {cell} that is here stays whole and is set aside.").format(cell=there)
            card.line("information", "blue", text, self.tr("It can be opened again under Settings, Another cell."))
        else:
            card.line("information", "blue", self.tr("There is no handbook of this cell here; one is added."))
        if self._bring.is_received:
            card.line("lock", "text2", self.tr("The recovery sheet of the giver opens nothing that is written here."))
        else:
            card.line("lock", "text2", self.tr("The recovery sheet that there is stays good."))
        card.line("lock", "text2", self.tr("The PIN and the second place for backups are set anew."))
        return card

    def _restore(self) -> None:
        secret = self._unsealing.value()
        if self._brought is None or secret is None:
            return
        passphrase = None
        if self._passphrase is not None and (passphrase := self._passphrase.value()) is None:
            return
        self._put(self._brought.file, secret, self._bring, passphrase)

    def _choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose the file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        names = self.tr("Backup of the handbook (*{suffix})").format(suffix=SUFFIX)
        dialog.setNameFilters([names, self.tr("All files (*)")])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda chosen: self._look_at(Path(chosen)))
        dialog.open()
