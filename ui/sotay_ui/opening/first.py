"""The very first page: try it with the practice cell, or begin with one's own."""

from collections.abc import Callable

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout
from typing_extensions import override

from sotay_ui.buttons import KeyButton
from sotay_ui.cards import Card, Columns
from sotay_ui.labels import wrapped
from sotay_ui.page import Action, Head, Key, Page
from sotay_ui.theme.theme import Theme


class FirstPage(Page):
    """``practise`` and ``begin`` are the two ways on."""

    def __init__(self, theme: Theme, *, practise: Callable[[], None], begin: Callable[[], None]) -> None:
        super().__init__(theme)
        self._columns = Columns(theme)
        self._practise = Action(self.tr("Try the practice cell"), practise, "meetings", "F7")
        self._begin = Action(self.tr("Set up my cell"), begin, "members", "F8")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._columns)
        theme.changed.connect(self._draw)
        self._draw()

    @override
    def head(self) -> Head:
        return Head(self.tr("Party Cell Handbook"), self.tr("There is no handbook on this computer yet"))

    @override
    def keys(self) -> tuple[Key, ...]:
        return (Key("F7", self._practise.text), Key("F8", self._begin.text))

    def _draw(self) -> None:
        practice = self._card(
            self.tr("See how it works"),
            self.tr(
                "A made-up cell with 27 members, three meetings that were held and one to come. Try whatever you like: "
                "nothing of it is real and nothing is sent anywhere."
            ),
            self._practise,
        )
        own = self._card(
            self.tr("Begin to work"),
            self.tr(
                "The name of the cell, the organisation above, who signs: one page, most of it can wait. Then the "
                "list of members, from Excel or one by one. Everything stays on this computer, encrypted."
            ),
            self._begin,
        )
        self._columns.show_cards([practice], [own])

    def _card(self, heading: str, words: str, action: Action) -> Card:
        card = Card(self.theme, heading)
        card.add(wrapped(words))
        button = KeyButton(self.theme, action, "large")
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        card.add(button)
        return card
