"""What is missing for the next step, each line a link; below it what is in order."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from sotay import wording
from sotay.domain.lacking import Lack, Weight
from sotay.domain.meeting import MeetingState
from sotay.domain.times import short_date
from sotay.services.workspace import WorkspaceView
from sotay_ui.bench import Shows
from sotay_ui.cards import Card
from sotay_ui.finish.spots import ROLL, Spot, spot_of
from sotay_ui.labels import wrapped
from sotay_ui.layouts import empty
from sotay_ui.page import Action
from sotay_ui.record_clock import time_left
from sotay_ui.theme.theme import Theme

_SIGNS = {Weight.FORBIDS: ("warning", "amber"), Weight.WARNS: ("information", "blue")}


class Checklist(QWidget):
    def __init__(self, theme: Theme, language: str, go: Shows, rule: str) -> None:
        """``rule`` is the text that says by when a record is complete, as it is cited."""
        super().__init__()
        self._theme = theme
        self._language = language
        self._go = go
        self._rule = rule
        self._view: WorkspaceView | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        theme.changed.connect(self._draw)

    def draw(self, view: WorkspaceView) -> None:
        """Drawn anew where something is different: the keyboard may stand on a line."""
        before, self._view = self._view, view
        if before is None or _shown(before) != _shown(view):
            self._draw()

    def _draw(self) -> None:
        empty(self._column)
        if self._view is not None:
            self._column.addWidget(self._card(self._view))

    def _card(self, view: WorkspaceView) -> Card:
        needed = sum(lack.weight is Weight.FORBIDS for lack in view.lacks)
        pill = self.tr("{count} to do").format(count=needed) if needed else ""
        card = Card(self._theme, self._heading(view.meeting.state), pill=pill)
        if view.meeting.state is MeetingState.SEALED:
            card.line("lock", "green", self.tr("Nothing in it can be changed. An amendment corrects what is wrong."))
            return card
        if view.days_left is not None:
            icon, colour, left = time_left(view.days_left)
            due = self.tr("At the latest {day} ({rule}).").format(day=short_date(view.record_due), rule=self._rule)
            card.line(icon, colour, left[:1].upper() + left[1:], due)
        for weight, words in ((Weight.FORBIDS, self.tr("Needed")), (Weight.WARNS, self.tr("Worth another look"))):
            lacks = [lack for lack in view.lacks if lack.weight is weight]
            if lacks:
                card.add(wrapped(words, "group"))
                for lack in lacks:
                    self._line(card, view, lack)
                card.add(_rule())
        if not view.lacks:
            card.line("check-circle", "green", self.tr("Nothing is missing."))
        if view.settled:
            card.add(wrapped(self.tr("In order"), "group"))
        for done in view.settled:
            card.line("check-circle", "green", wording.phrase(done.code, self._language, **dict(done.facts)))
        return card

    def _heading(self, state: MeetingState) -> str:
        return {
            MeetingState.RECORDING: self.tr("Before the minutes are adopted"),
            MeetingState.SEALED: self.tr("The record is sealed"),
        }.get(state, self.tr("Before the record is sealed"))

    def _line(self, card: Card, view: WorkspaceView, lack: Lack) -> None:
        words = wording.worded(lack.code, dict(lack.facts), self._language)
        spot = spot_of(lack, view.meeting.state)
        go = Action(self._where(spot, view), partial(self._go, spot.step, spot.item_id, spot.field))
        icon, colour = _SIGNS[lack.weight]
        card.line(icon, colour, words.sentence, words.advice, go if spot.step else None)

    def _where(self, spot: Spot, view: WorkspaceView) -> str:
        if spot.field == ROLL:
            return self.tr("Open the roll call")
        number = view.numbers.get(spot.item_id or "")
        if number:
            return self.tr("Open item {number}").format(number=number)
        return {
            "prepare": self.tr("Open preparing"),
            "hold": self.tr("Open holding"),
            "finish": self.tr("Fill it in"),
        }.get(spot.step, self.tr("Go there"))


def _shown(view: WorkspaceView) -> tuple[object, ...]:
    return view.meeting, view.lacks, view.settled, view.numbers, view.days_left


def _rule() -> QFrame:
    rule = QFrame()
    rule.setProperty("role", "rule")
    rule.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return rule
