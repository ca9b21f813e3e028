"""One remark, conclusion, task, proposal or vote as it stands in the minutes of an item."""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sotay.domain import running_text
from sotay.domain.holding import Conclusion, Proposal, Remark, Task, Vote
from sotay.domain.meeting import MeetingState
from sotay.domain.times import short_date
from sotay.services.entries import Spoken
from sotay.services.workspace import WorkspaceView
from sotay_ui.buttons import KeyButton
from sotay_ui.labels import wrapped
from sotay_ui.minutes.question import Question
from sotay_ui.page import Action
from sotay_ui.theme.theme import Theme

_LABEL = 150

Command = tuple[str, Callable[[Spoken], None]]
"""What a button says, and what it does with the row."""


class Words(NamedTuple):
    """Who or what, a hint below it, the text, and what is to be asked about it: who was meant, of whom (id, name)."""

    who: str
    hint: str
    text: str
    asked: str = ""
    choices: tuple[tuple[str, str], ...] = ()


class EntryRow(QWidget):
    """Label column and text; the buttons at its right act on it."""

    question_left = Signal()

    def __init__(self, theme: Theme, commands: list[Command], answer: Callable[[Spoken, str], None]) -> None:
        super().__init__()
        self._theme = theme
        self._answer = answer
        self._question: Question | None = None
        self._row: Spoken | None = None
        self._words = Words("", "", "")
        self._who, self._hint, self._text = wrapped("", "strong"), wrapped("", "hint"), wrapped()
        self._text.setAlignment(Qt.AlignmentFlag.AlignTop)
        line = QHBoxLayout(self)
        theme.space(line, 12, (0, 4, 0, 4))
        label = QVBoxLayout()
        theme.space(label, 0)
        label.addWidget(self._who)
        label.addWidget(self._hint)
        label.addStretch(1)
        column = QWidget()
        column.setLayout(label)
        column.setFixedWidth(theme.px(_LABEL))
        line.addWidget(column)
        self._said = QVBoxLayout()
        line.addLayout(self._said, 1)
        theme.space(self._said, 0)
        self._said.addWidget(self._text, 1)
        for name, run in commands:
            action = Action(name, partial(self._run, run))
            line.addWidget(KeyButton(theme, action, "link"), 0, Qt.AlignmentFlag.AlignTop)

    def show_row(self, row: Spoken, words: Words) -> None:
        """Say this from now on; nothing is laid out anew where it says the same already."""
        self._row = row
        if words == self._words:
            return
        if words[3:] != self._words[3:]:
            self._ask(words)
        self._words = words
        self._who.setText(words.who)
        self._hint.setText(words.hint)
        self._hint.setVisible(bool(words.hint))
        self._text.setText(words.text)

    def take_question(self) -> bool:
        """Put the keyboard into the question; whether there is one with an answer."""
        return self._question is not None and self._question.take_focus()

    def _ask(self, words: Words) -> None:
        if self._question is not None:
            self._said.removeWidget(self._question)
            self._question.hide()
            self._question.deleteLater()
            self._question = None
        if words.asked:
            answers = [(name, partial(self._on_answered, person_id)) for person_id, name in words.choices]
            self._question = Question(self._theme, words.asked, answers)
            self._question.left.connect(self.question_left)
            self._said.addWidget(self._question)

    def _on_answered(self, person_id: str) -> None:
        if self._row is not None:
            self._answer(self._row, person_id)

    def _run(self, run: Callable[[Spoken], None]) -> None:
        if self._row is not None:
            run(self._row)


def words_of(view: WorkspaceView, row: Spoken) -> Words:
    match row:
        case Remark():
            asked = _asked(view, row)
            nobody = QCoreApplication.translate("Entry", "Not known who")
            name = view.name_of(row.speaker_id) or (nobody if asked[0] else _cell())
            return Words(name, f"{row.said:%H:%M}" if row.said else "", row.text, *asked)
        case Conclusion():
            heading = QCoreApplication.translate("Entry", "Conclusion")
            return Words(heading, view.name_of(view.meeting.chair_id), row.text)
        case Task():
            due = QCoreApplication.translate("Entry", "due {day}")
            hint = due.format(day=short_date(row.due_on)) if row.due_on else ""
            text = _with_name(view.name_of(row.assignee_id), row.text)
            return Words(QCoreApplication.translate("Entry", "Task"), hint, text)
        case Proposal():
            heading = QCoreApplication.translate("Entry", "Proposal")
            return Words(heading, "", _with_name(view.name_of(row.speaker_id), row.text))
        case Vote():
            heading = QCoreApplication.translate("Entry", "Vote")
            return Words(heading, f"{row.taken:%H:%M}" if row.taken else "", _vote_words(view, row))


def _cell() -> str:
    return QCoreApplication.translate("Entry", "The cell")


def _asked(view: WorkspaceView, remark: Remark) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Who was meant, where that is not known; nothing once the record is sealed."""
    if remark.speaker_id is not None or view.meeting.state is MeetingState.SEALED:
        return "", ()
    question = running_text.question(remark.text, view.speakers)
    if question is None:
        return "", ()
    if not question.choices:
        nobody = QCoreApplication.translate("Entry", "Nobody named {name} is at this meeting.")
        return nobody.format(name=question.named), ()
    which = QCoreApplication.translate("Entry", "Which {name}?").format(name=question.named)
    return which, tuple((person_id, view.name_of(person_id)) for person_id in question.choices)


def _vote_words(view: WorkspaceView, vote: Vote) -> str:
    """The figures of a vote and what they decide, under both readings of the base where these differ."""
    sentence = QCoreApplication.translate(
        "Entry", "{subject}: {votes_for}/{present} for, {against} against, {other} other, {silent} not voting."
    )
    figures = sentence.format(
        subject=vote.subject,
        votes_for=vote.votes_for,
        present=vote.voters_present,
        against=vote.votes_against,
        other=vote.votes_other,
        silent=vote.not_voting,
    )
    outcome = view.outcomes[vote.id]
    passed = QCoreApplication.translate("Entry", "Carried; {needed} of {base} were needed.")
    failed = QCoreApplication.translate("Entry", "Not carried; {needed} of {base} were needed.")
    decided = (passed if outcome.passes else failed).format(needed=outcome.needed, base=vote.base)
    if outcome.passes == outcome.passes_by_other:
        return f"{figures} {decided}"
    otherwise = QCoreApplication.translate("Entry", "Counted on {base} it would be the other way round.")
    return f"{figures} {decided} {otherwise.format(base=outcome.other_base)}"


def _with_name(name: str, text: str) -> str:
    return f"{name}: {text}" if name else text
