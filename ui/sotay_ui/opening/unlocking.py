"""A handbook that is locked: its passphrase, or the code of the recovery sheet."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout
from typing_extensions import override

from sotay import wording
from sotay.domain.errors import KnownError
from sotay.domain.opening import KeyRefused
from sotay_ui.buttons import KeyButton
from sotay_ui.cards import Card, Columns
from sotay_ui.doorway import Locked
from sotay_ui.fields import Line
from sotay_ui.labels import wrapped
from sotay_ui.opening.passphrase import NewPassphrase
from sotay_ui.page import Action, Head, Key, Page
from sotay_ui.theme.theme import Theme


class UnlockPage(Page):
    """``unlock`` is given the passphrase, ``recover`` shows the page for the code."""

    def __init__(
        self,
        theme: Theme,
        locked: Locked,
        *,
        language: str,
        unlock: Callable[[str], None],
        recover: Callable[[], None],
    ) -> None:
        super().__init__(theme)
        self._locked = locked
        self._language = language
        self._unlock = unlock
        self._field = Line(theme, self.tr("Passphrase of the handbook"), is_secret=True)
        self._field.line.returnPressed.connect(self.unlock)
        card = Card(theme, self.tr("The handbook is locked"))
        card.add(self._field)
        card.add(KeyButton(theme, Action(self.tr("Use the recovery code"), recover), "link"))
        _lay_out(self, card)
        self.lead_focus(self._field)

    @override
    def head(self) -> Head:
        main = Action(self.tr("Open the handbook"), self.unlock, "lock", "F8")
        return Head(self._locked.cell_name, self.tr("Party Cell Handbook"), main)

    @override
    def keys(self) -> tuple[Key, ...]:
        return (Key("F8", self.tr("Open the handbook")),)

    def unlock(self) -> None:
        """Try the passphrase that is typed."""
        self._field.show_problem("")
        self._unlock(self._field.line.text())

    def refuse(self, error: KnownError) -> bool:
        """Show what was said no to below the field; whether it is about it."""
        if not isinstance(error, KeyRefused):
            return False
        self._field.point_out(wording.of_error(error, self._language).text)
        self._field.line.selectAll()
        return True


class RecoveryPage(Page):
    """``recover`` is given the code, and a new passphrase where one is needed; without ``back`` it is the only way."""

    def __init__(
        self,
        theme: Theme,
        locked: Locked,
        *,
        language: str,
        recover: Callable[[str, str | None], None],
        back: Callable[[], None] | None,
    ) -> None:
        super().__init__(theme)
        self._locked = locked
        self._language = language
        self._recover = recover
        self._back = back
        self._code = Line(theme, self.tr("Recovery code"), self.tr("Seven groups of five: 7KM4Q-0PXD9-…"))
        self._passphrase = NewPassphrase(theme, language) if locked.needs_passphrase else None
        card = Card(theme, self.tr("Open by the recovery sheet"))
        if back is None:
            card.add(wrapped(wording.entries(language)["key-not-here"].text))
        card.add(self._code)
        if self._passphrase is None:
            self._code.line.returnPressed.connect(self.recover)
        else:
            card.add(self._passphrase)
            self._code.line.returnPressed.connect(self._passphrase.setFocus)
            self._passphrase.entered.connect(self.recover)
        _lay_out(self, card)
        self.lead_focus(self._code)

    @override
    def head(self) -> Head:
        main = Action(self.tr("Open the handbook"), self.recover, "lock", "F8")
        others = () if self._back is None else (Action(self.tr("Back"), self._back, key="Esc"),)
        return Head(self._locked.cell_name, self.tr("Party Cell Handbook"), main, others)

    @override
    def keys(self) -> tuple[Key, ...]:
        return (Key("F8", self.tr("Open the handbook")),)

    def recover(self) -> None:
        """Try the code that is typed."""
        self._code.show_problem("")
        if self._passphrase is None:
            self._recover(self._code.text, None)
        elif (passphrase := self._passphrase.value()) is not None:
            self._recover(self._code.text, passphrase)

    def refuse(self, error: KnownError) -> bool:
        """Show what was said no to below its field; whether it is about one."""
        if isinstance(error, KeyRefused):
            self._code.point_out(wording.of_error(error, self._language).text)
            return True
        return self._passphrase is not None and self._passphrase.refuse(error)


_WIDEST = 720
"""Of the card, in design pixels: what is typed here is short."""


def _lay_out(page: Page, card: Card) -> None:
    card.setMaximumWidth(page.theme.px(_WIDEST))
    columns = Columns(page.theme)
    columns.show_cards([card])
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(columns)
