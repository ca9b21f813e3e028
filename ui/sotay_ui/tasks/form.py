"""One task or proposal: where it comes from, how far it is and what came of it. Each field stores itself."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sotay.domain.holding import Addressee, Proposal, Task, TaskState
from sotay.services import tasks
from sotay.services.tasks import Followed
from sotay_ui.bench import Bench
from sotay_ui.buttons import KeyButton
from sotay_ui.cards import Card, Columns
from sotay_ui.fields import Box, Field
from sotay_ui.flow import Flow
from sotay_ui.focus import FocusLeading
from sotay_ui.keeping import Keeping, Kept
from sotay_ui.page import Action
from sotay_ui.state_line import StateLine
from sotay_ui.tasks.words import due_words, given_words, kind_words, state_words
from sotay_ui.texts import Text


class TaskForm(FocusLeading):
    saved_changed = Signal()

    def __init__(self, bench: Bench, others: tuple[Action, ...]) -> None:
        """``others``: what else can be done with the one shown."""
        super().__init__()
        self._bench = bench
        theme = bench.desk.theme
        self._text, self._given = StateLine(theme), StateLine(theme)
        self._due = StateLine(theme)
        self._state = Box(theme)
        for state in TaskState:
            self._state.addItem("", state.value)
        self._outcome = Text(theme)
        self._state_field = Field(theme, self.tr("How far it is"), self._state)
        self._outcome_field = Field(
            theme, self.tr("Outcome"), self._outcome, self.tr("As the minutes of the next meeting tell it")
        )
        self._keeping: Keeping[Task | Proposal] = Keeping(
            [
                Kept("state", self._state_field, self._show_state, lambda: TaskState(self._state.currentData())),
                Kept("outcome", self._outcome_field, self._outcome.setPlainText, self._outcome.toPlainText),
            ],
            self._keep,
            self,
        )
        self._keeping.changed.connect(self.saved_changed)
        self._lay_out(others)
        self.lead_focus(self._outcome)

    @property
    def is_saved(self) -> bool:
        return self._keeping.is_saved

    def leave(self) -> None:
        """Store what is being typed."""
        self._keeping.leave()

    def draw(self, followed: Followed) -> None:
        """Show it as it is now, except where it is being typed."""
        row = followed.row
        for place, state in enumerate(TaskState):
            self._state.setItemText(place, state_words(row, state))
        self._text.say("tasks", "text2", row.text, self._whose(followed))
        title = followed.given.title
        self._given.say("calendar", "text2", f"{title[:1].upper()}{title[1:]}", given_words(followed))
        self._due.setVisible(followed.due_on is not None)
        if followed.due_on is not None:
            icon, colour = ("warning", "amber") if followed.is_late else ("clock", "text2")
            self._due.say(icon, colour, self.tr("Due {day}").format(day=due_words(followed)))
        self._keeping.draw(row)

    def _whose(self, followed: Followed) -> str:
        upwards = isinstance(followed.row, Proposal) and followed.row.addressee is Addressee.SUPERIOR
        words = (
            kind_words(followed.row),
            followed.person or self.tr("Nobody named"),
            self.tr("to the organisation above") if upwards else "",
        )
        return " · ".join(filter(None, words))

    def _lay_out(self, others: tuple[Action, ...]) -> None:
        theme = self._bench.desk.theme
        about, state = Card(theme), Card(theme)
        for line in (self._text, self._due, self._given):
            about.add(line)
        buttons = QWidget()
        flow = Flow(theme, 8)
        buttons.setLayout(flow)
        for action in others:
            flow.addWidget(KeyButton(theme, action))
        about.add(buttons)
        state.add(self._state_field)
        state.add(self._outcome_field)
        columns = Columns(theme)
        columns.show_cards([about], [state])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(columns)

    def _show_state(self, state: TaskState) -> None:
        self._state.setCurrentIndex(self._state.findData(state.value))

    def _keep(self, _before: Task | Proposal, after: Task | Proposal, done: Callable[[bool], None]) -> None:
        store = self._bench.desk.services.store
        call = partial(tasks.follow_up, store, type(after), after.id, after.state, after.outcome)
        self._bench.store(self.tr("Saving the outcome"), call, done)
