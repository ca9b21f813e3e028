"""What the meeting before leaves to this one, on a card."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout
from typing_extensions import override

from sotay.domain.document import Document
from sotay.domain.meeting import MeetingState
from sotay.domain.times import short_date
from sotay.services import preceding, taking_up
from sotay.services.preceding import OpenTask, Preceding
from sotay.services.workspace import WorkspaceView
from sotay_ui.bench import Bench
from sotay_ui.cards import Card
from sotay_ui.dates import day_and_hour, day_and_month
from sotay_ui.layouts import empty
from sotay_ui.looking import LookingPanel
from sotay_ui.page import Action
from sotay_ui.theme.theme import Theme


def left_card(theme: Theme, left: Preceding, take_up: Callable[[], None] | None = None) -> Card | None:
    """None where there is nothing to take up again; ``take_up`` puts what is open onto the agenda."""
    if left.on is None and left.resolution is None:
        return None
    words = QCoreApplication.translate("LeftCard", "Onto the agenda")
    action = Action(words, take_up, "add") if take_up is not None and left.open else None
    card = Card(theme, QCoreApplication.translate("LeftCard", "From the meeting before"), action=action)
    if left.on is not None:
        heading = left.title[:1].upper() + left.title[1:]
        card.line("calendar", "text2", heading, day_and_hour(left.on, None))
    if left.resolution is not None:
        card.line("documents", "text2", _resolution(left.resolution), left.resolution.subject)
    for text in left.conclusions:
        card.line("check", "text2", text, QCoreApplication.translate("LeftCard", "Concluded"))
    for task in left.carried:
        hint = QCoreApplication.translate("LeftCard", "Task carried over to this meeting")
        card.line("tasks", "text2", task.text, _task(task, hint))
    for task in left.tasks:
        card.line("tasks", "text2", task.text, _task(task, QCoreApplication.translate("LeftCard", "Task still open")))
    for text in left.proposals:
        card.line("information", "text2", text, QCoreApplication.translate("LeftCard", "Proposal not settled yet"))
    return card


def _resolution(last: Document) -> str:
    if last.issued_on is None:
        return QCoreApplication.translate("LeftCard", "Last resolution: {number}").format(number=last.symbol)
    words = QCoreApplication.translate("LeftCard", "Last resolution: {number}, {day}")
    return words.format(number=last.symbol, day=short_date(last.issued_on))


def _task(task: OpenTask, hint: str) -> str:
    words = [hint, task.assignee]
    if task.due_on is not None:
        due = QCoreApplication.translate("LeftCard", "due {day}")
        words.append(due.format(day=day_and_month(task.due_on)))
    return " · ".join(filter(None, words))


class LeftPanel(LookingPanel[Preceding]):
    """The place of that card beside the agenda."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self._shown: Preceding | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    @override
    def reading(self, view: WorkspaceView) -> Callable[[], Preceding]:
        store = self.bench.desk.services.store

        def look() -> Preceding:
            with store.reading() as reading:
                return preceding.before(reading, view.meeting)

        return look

    def _take_up(self) -> None:
        """An item for each; what was there already stays once."""
        if self.view is None or self._shown is None:
            return
        store, meeting_id, rows = self.bench.desk.services.store, self.view.meeting.id, self._shown.open
        self.bench.remove(
            self.tr("Saving the agenda"), lambda: taking_up.take_up(store, meeting_id, rows), "taken-up-here"
        )

    @override
    def show_found(self, view: WorkspaceView, found: Preceding) -> None:
        """The card is drawn anew only where it says something else."""
        if found == self._shown:
            return
        self._shown = found
        empty(self._column)
        is_open = view.meeting.state is MeetingState.RECORDING
        card = left_card(self.bench.desk.theme, found, self._take_up if is_open else None)
        if card is not None:
            self._column.addWidget(card)
