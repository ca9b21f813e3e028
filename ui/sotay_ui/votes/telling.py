"""What the typed figures come to: their sum, the result with the sentence that will be printed, and the base."""

from collections.abc import Iterable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sotay.domain.agenda import Threshold
from sotay.domain.holding import Vote
from sotay.services import vote_base, votes
from sotay.services.votes import Outcome
from sotay.services.workspace import WorkspaceView
from sotay_ui.desk import Desk
from sotay_ui.labels import wrapped
from sotay_ui.vote_words import base_words, other_base_words, sum_words, verdict_words
from sotay_ui.votes.check import Line, Verdict
from sotay_ui.votes.judging import Judged
from sotay_ui.votes.people import PersonRow


class Telling(QWidget):
    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._sum, self._verdict = Line(desk.theme), Verdict(desk.theme)
        self._base, self._other_base = wrapped("", "hint"), wrapped("", "hint")
        column = QVBoxLayout(self)
        desk.theme.space(column, 8)
        for widget in (self._sum, self._verdict, self._base, self._other_base):
            column.addWidget(widget)

    def say_one(self, view: WorkspaceView, found: Judged) -> None:
        """What one vote comes to."""
        if found.vote is not None:
            self._sum.say("check-circle", "green", sum_words(found.vote))
        elif found.problem:
            self._sum.say("warning", "amber", found.problem)
        else:
            self._sum.say("information", "text2", self.tr("Count the hands and write how many are for."))
        self._show_verdict(view, found.vote)

    def say_people(self, view: WorkspaceView, found: Iterable[tuple[PersonRow, Judged]]) -> None:
        """Below each row what it comes to, in short; in full that of the row which is typed in."""
        shown = None
        for row, one in found:
            shown = one.vote if row.has_keyboard or shown is None else shown
            if one.vote is not None:
                outcome = _outcome(view, one.vote)
                sentence = " ".join((f"{verdict_words(outcome)}.", *self._printed(view, one.vote)[1:2]))
                icon, colour = ("check-circle", "green") if outcome.passes else ("warning", "amber")
                row.said.say(icon, colour, sentence)
            elif one.problem:
                row.said.say("warning", "amber", one.problem)
            else:
                row.said.say("information", "text2", self.tr("Write the name, and how many are for."))
        self._sum.say("", "text2", "")
        self._show_verdict(view, shown)

    def say_base(self, view: WorkspaceView, threshold: Threshold) -> None:
        """How the base was reached and how many must be for, under the other reading too where that differs."""
        reasoning = vote_base.reasoning(view.roll, view.standing)
        asked = vote_base.question(view.standing, threshold)
        needed = self.tr("At least {needed} must be for.").format(needed=asked.needed)
        self._base.setText(f"{base_words(reasoning)} {needed}")
        other = other_base_words(reasoning, asked)
        self._other_base.setText(other)
        self._other_base.setVisible(bool(other))

    def _show_verdict(self, view: WorkspaceView, vote: Vote | None) -> None:
        if vote is None:
            self._verdict.show_outcome(None, ())
        else:
            self._verdict.show_outcome(_outcome(view, vote), self._printed(view, vote))

    def _printed(self, view: WorkspaceView, vote: Vote) -> list[str]:
        return list(self._desk.services.printed.vote(vote, view.meeting.kind))


def _outcome(view: WorkspaceView, vote: Vote) -> Outcome:
    return votes.outcome(vote, other_base=view.standing.other)
