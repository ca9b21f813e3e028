"""One remark, conclusion, task, proposal or vote as it stands in the minutes of an item."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sotay.domain.holding import Conclusion, Proposal, Remark, Task, Vote
from sotay.domain.times import short_date
from sotay.services.entries import Spoken
from sotay.services.workspace import WorkspaceView
from sotay_ui.buttons import KeyButton
from sotay_ui.labels import wrapped
from sotay_ui.page import Action
from sotay_ui.theme.theme import Theme

_LABEL = 150


class EntryRow(QWidget):
    """Label column and text; the buttons at its right act on it."""

    def __init__(self, theme: Theme, view: WorkspaceView, row: Spoken, actions: list[Action]) -> None:
        super().__init__()
        who, hint, text = _words(view, row)
        line = QHBoxLayout(self)
        theme.space(line, 12, (0, 4, 0, 4))
        label = QVBoxLayout()
        theme.space(label, 0)
        label.addWidget(wrapped(who, "strong"))
        if hint:
            label.addWidget(wrapped(hint, "hint"))
        label.addStretch(1)
        column = QWidget()
        column.setLayout(label)
        column.setFixedWidth(theme.px(_LABEL))
        line.addWidget(column)
        said = wrapped(text)
        said.setAlignment(Qt.AlignmentFlag.AlignTop)
        line.addWidget(said, 1)
        for action in actions:
            line.addWidget(KeyButton(theme, action, "link"), 0, Qt.AlignmentFlag.AlignTop)


def _words(view: WorkspaceView, row: Spoken) -> tuple[str, str, str]:
    """Who or what, a hint below it, and the text."""
    match row:
        case Remark():
            name = view.name_of(row.speaker_id) or QCoreApplication.translate("Entry", "The cell")
            return name, f"{row.said:%H:%M}" if row.said else "", row.text
        case Conclusion():
            return QCoreApplication.translate("Entry", "Conclusion"), view.name_of(view.meeting.chair_id), row.text
        case Task():
            due = (
                QCoreApplication.translate("Entry", "due {day}").format(day=short_date(row.due_on))
                if row.due_on
                else ""
            )
            return QCoreApplication.translate("Entry", "Task"), due, _with_name(view.name_of(row.assignee_id), row.text)
        case Proposal():
            heading = QCoreApplication.translate("Entry", "Proposal")
            return heading, "", _with_name(view.name_of(row.speaker_id), row.text)
        case Vote():
            return (
                QCoreApplication.translate("Entry", "Vote"),
                f"{row.taken:%H:%M}" if row.taken else "",
                vote_words(row),
            )


def vote_words(vote: Vote) -> str:
    """The figures of a vote in one sentence."""
    sentence = QCoreApplication.translate(
        "Entry", "{subject}: {votes_for}/{present} for, {against} against, {other} other, {silent} not voting."
    )
    return sentence.format(
        subject=vote.subject,
        votes_for=vote.votes_for,
        present=vote.voters_present,
        against=vote.votes_against,
        other=vote.votes_other,
        silent=vote.not_voting,
    )


def _with_name(name: str, text: str) -> str:
    return f"{name}: {text}" if name else text
