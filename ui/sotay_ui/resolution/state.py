"""How far the resolution is, above its form, and what can be done with it as a whole."""

from collections.abc import Callable

from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from sotay import wording
from sotay.domain.times import short_date
from sotay.domain.voting import percent
from sotay.services.resolutions import ResolutionPage, needed_for
from sotay_ui.bench import Bench, Shows
from sotay_ui.buttons import KeyButton
from sotay_ui.flow import Flow
from sotay_ui.page import Action
from sotay_ui.state_line import StateLine

NARROW_UNDER = 1000
"""Logical width of the sheet under which form and page take turns."""


class State(QFrame):
    def __init__(self, bench: Bench, go: Shows, *, word: Callable[[], None], turn: Callable[[], None]) -> None:
        super().__init__()
        self.setProperty("role", "counts")
        self._bench = bench
        theme = bench.desk.theme
        self._go = go
        self._item_id: str | None = None
        self._line = StateLine(theme)
        self._vote = KeyButton(theme, Action(self.tr("To the vote"), self._to_vote, "arrow"))
        self._word = KeyButton(theme, Action(self.tr("As it stands, in Word"), word, "file", "Ctrl+E"))
        self._turn = KeyButton(theme, Action(self.tr("Form or page"), turn, "documents", "Ctrl+1"))
        buttons = QWidget()
        flow = Flow(theme, 8)
        buttons.setLayout(flow)
        for button in (self._vote, self._word, self._turn):
            flow.addWidget(button)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.addWidget(self._line, 3)
        self._row.addWidget(buttons, 2)
        theme.changed.connect(self._space)
        self._space()

    def draw(self, page: ResolutionPage) -> None:
        found = page.found
        self._item_id = found.vote_item_id
        icon, colour, text = self._said(page)
        self._line.say(icon, colour, text)
        self._vote.setVisible(found.document is None and not found.is_carried and found.is_open)

    def fold(self, is_narrow: bool) -> None:
        self._turn.setVisible(is_narrow)
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.TopToBottom if is_narrow else directions.LeftToRight)

    def _said(self, page: ResolutionPage) -> tuple[str, str, str]:
        found, language = page.found, self._bench.desk.tell.language
        vote, document = found.vote, found.document
        if document is not None:
            day = short_date(document.issued_on) if document.issued_on else ""
            return "lock", "green", wording.phrase("resolution-numbered", language, symbol=document.symbol, day=day)
        if vote is None:
            return "warning", "amber", wording.phrase("resolution-open", language)
        figures = {"votes_for": vote.votes_for, "base": vote.base}
        if not found.is_carried:
            text = wording.phrase("resolution-lost", language, **figures, needed=needed_for(vote))
            return "warning", "amber", text
        if not found.is_open:
            return "lock", "green", wording.phrase("resolution-sealed", language)
        share = percent(vote.votes_for, vote.base)
        return "check-circle", "green", wording.phrase("resolution-carried", language, **figures, percent=share)

    def _to_vote(self) -> None:
        self._go("hold", self._item_id)

    def _space(self) -> None:
        self._bench.desk.theme.space(self._row, 12, (20, 6, 20, 6))
