"""The practice cell where this computer keeps no keys: it opens by a passphrase as every handbook does."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout
from typing_extensions import override

from sotay.domain.errors import KnownError
from sotay_ui.cards import Card, Columns
from sotay_ui.opening.passphrase import NewPassphrase
from sotay_ui.page import Action, Head, Page
from sotay_ui.theme.theme import Theme


class PractisingPage(Page):
    """``practise`` is given the passphrase."""

    def __init__(
        self, theme: Theme, *, language: str, practise: Callable[[str], None], back: Callable[[], None]
    ) -> None:
        super().__init__(theme)
        self._practise = practise
        self._back = Action(self.tr("Back"), back, key="Esc")
        self._passphrase = NewPassphrase(theme, language)
        self._passphrase.entered.connect(self.practise)
        card = Card(theme)
        card.add(self._passphrase)
        columns = Columns(theme)
        columns.show_cards([card])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(columns)
        self.lead_focus(self._passphrase)

    @override
    def head(self) -> Head:
        main = Action(self.tr("Begin to practise"), self.practise, "check", "F8")
        return Head(self.tr("Try the practice cell"), main=main, others=(self._back,))

    def practise(self) -> None:
        """Begin with the passphrase that is typed."""
        if (passphrase := self._passphrase.value()) is not None:
            self._practise(passphrase)

    def refuse(self, error: KnownError) -> bool:
        """Show what was said no to below its field; whether it is about one."""
        return self._passphrase.refuse(error)
