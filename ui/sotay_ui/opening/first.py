"""The very first page, and the page of who keeps several cells: choose one, begin one's own, or try it out."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from sotay.domain.times import short_date
from sotay_ui.buttons import KeyButton
from sotay_ui.cards import Card, Columns
from sotay_ui.doorway import Known
from sotay_ui.labels import wrapped
from sotay_ui.page import Action, Head, Key, Page
from sotay_ui.theme.theme import Theme


class FirstPage(Page):
    """``cells`` are offered in their order; ``choose`` is given the key of one."""

    def __init__(
        self,
        theme: Theme,
        cells: Sequence[Known],
        *,
        choose: Callable[[str], None],
        practise: Callable[[], None],
        begin: Callable[[], None],
        bring: Callable[[bool], None],
    ) -> None:
        """``bring`` leads to where a file is chosen; True: it comes from another secretary."""
        super().__init__(theme)
        self._columns = Columns(theme)
        self._cells = cells
        self._choose = choose
        self._practise = Action(self.tr("Try the practice cell"), practise, "meetings", "F7")
        words = self.tr("Set up another cell") if cells else self.tr("Set up my cell")
        self._begin = Action(words, begin, "members", "F8")
        self._restore = Action(self.tr("Restore from a file"), partial(bring, False), "file", "Ctrl+O")
        self._receive = Action(self.tr("Take over a handbook"), partial(bring, True), "members", "Ctrl+G")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._columns)
        theme.changed.connect(self._draw)
        self._draw()

    @override
    def head(self) -> Head:
        if self._cells:
            return Head(self.tr("Choose a cell"), self.tr("Each cell has a handbook of its own"))
        return Head(self.tr("Party Cell Handbook"), self.tr("There is no handbook on this computer yet"))

    @override
    def keys(self) -> tuple[Key, ...]:
        actions = (self._practise, self._begin, self._restore, self._receive)
        return tuple(Key(action.key, action.text) for action in actions)

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
        if self._cells:
            self._columns.show_cards([self._choice()], [own, practice, self._bringing()])
        else:
            self._columns.show_cards([practice], [own, self._bringing()])

    def _bringing(self) -> Card:
        card = Card(self.theme, self.tr("There is a handbook already"))
        card.add(
            wrapped(
                self.tr(
                    "Restore it from a backup, after a new computer or a broken one; or take it over from the "
                    "secretary before."
                )
            )
        )
        card.add(self._button(self._restore))
        card.add(self._button(self._receive))
        return card

    def _choice(self) -> Card:
        """A name has all the room it needs, as long ones do."""
        card = Card(self.theme, self.tr("Handbooks on this computer"))
        buttons = []
        for cell in self._cells:
            button = KeyButton(self.theme, Action(self.tr("Open"), partial(self._choose, cell.key), "arrow"), "large")
            button.setAutoDefault(True)  # Enter presses it
            button.setAccessibleName(self.tr("Open {cell}").format(cell=cell.name))
            buttons.append(button)
            body = QWidget()
            row = QHBoxLayout(body)
            self.theme.space(row, 12)
            words = QVBoxLayout()
            row.addLayout(words, 1)
            self._name(cell, words)
            row.addWidget(button)
            card.add(body)
        self.lead_focus(buttons[0])
        return card

    def _name(self, cell: Known, words: QVBoxLayout) -> None:
        self.theme.space(words, 0)
        words.addWidget(wrapped(cell.name, "strong"))
        if cell.given_on is not None:
            text = self.tr("Handed over on {day}, only to be read").format(day=short_date(cell.given_on))
            words.addWidget(wrapped(text, "hint"))
        elif cell.aside_on is not None:
            text = self.tr("Set aside on {day}, when a backup was restored").format(day=short_date(cell.aside_on))
            words.addWidget(wrapped(text, "hint"))

    def _card(self, heading: str, words: str, action: Action) -> Card:
        card = Card(self.theme, heading)
        card.add(wrapped(words))
        card.add(self._button(action))
        return card

    def _button(self, action: Action) -> KeyButton:
        button = KeyButton(self.theme, action, "large")
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        return button
