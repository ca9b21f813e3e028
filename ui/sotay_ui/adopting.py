"""The vote by which the minutes are adopted: for how many, of how many present, at what hour."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sotay import wording
from sotay.domain.errors import KnownError, Refused
from sotay.domain.meeting import MeetingState
from sotay.domain.times import WallTime, hour_of
from sotay.domain.typed_dates import read_whole_hour
from sotay.services import finishing
from sotay.services.workspace import WorkspaceView
from sotay_ui.bench import Bench
from sotay_ui.buttons import KeyButton
from sotay_ui.fields import Line
from sotay_ui.focus import FocusLeading
from sotay_ui.labels import wrapped
from sotay_ui.layouts import empty
from sotay_ui.page import Action

_MOST = 999


@dataclass(frozen=True, slots=True)
class Adopted:
    votes_for: int
    voters_present: int
    at: WallTime | None
    """None in minutes typed afterwards, where nobody remembers it."""


class Adopting(FocusLeading):
    """Figures checked while they are typed, with the sentence that will be printed."""

    entered = Signal()
    """Enter in the last field."""

    def __init__(self, bench: Bench, key: str = "") -> None:
        """``key`` fills in that everyone is for it."""
        super().__init__()
        theme = bench.desk.theme
        self._bench = bench
        self._key = key
        self._view: WorkspaceView | None = None
        self._present = 0
        self._for = _whole(Line(theme, self.tr("For the minutes")))
        self._of = _whole(Line(theme, self.tr("Of voters present")))
        self._at = Line(theme, self.tr("Adopted at"))
        self._empty = wrapped(role="hint")
        self._at.add_below(self._empty)
        self._said = wrapped("", "hint")
        self._all = QWidget()
        self._all_row = QHBoxLayout(self._all)
        theme.space(self._all_row, 12)
        fields = QWidget()
        row = QHBoxLayout(fields)
        theme.space(row, 12)
        for line, following in ((self._for, self._of), (self._of, self._at)):
            line.line.returnPressed.connect(following.line.setFocus)
        self._at.line.returnPressed.connect(self.entered)
        for line in (self._for, self._of, self._at):
            row.addWidget(line, 1, Qt.AlignmentFlag.AlignTop)
            line.line.textChanged.connect(self._look)
        column = QVBoxLayout(self)
        theme.space(column, 8)
        for widget in (fields, self._all, self._said):
            column.addWidget(widget)
        self.lead_focus(self._for)

    def draw(self, view: WorkspaceView) -> None:
        meeting = view.meeting
        is_other = self._view is None or self._view.meeting.id != meeting.id
        self._view = view
        is_open = meeting.state is MeetingState.RECORDING
        if is_other or meeting.adopted_for is not None:
            self._for.line.setText(_text(meeting.adopted_for))
            self._of.line.setText(_text(meeting.adopted_of))
            self._at.line.setText(f"{meeting.adopted:%H:%M}" if meeting.adopted else "")
        for line in (self._for, self._of, self._at):
            line.line.setReadOnly(not is_open)
        empty_means = self.tr("Empty: no hour") if meeting.typed_afterwards else self.tr("Empty: this minute")
        self._empty.setText(empty_means)
        self._at.editor.setAccessibleDescription(empty_means)
        self._offer_all(view.standing.voters_present if is_open else 0)
        self._look()

    def adopted(self) -> Adopted | None:
        """The figures as counted; where one is missing it is said below its field and asked for there."""
        for line in (self._for, self._of, self._at):
            line.show_problem("")
        for line, problem in (
            (self._for, self.tr("Count who is for the minutes and write the number.")),
            (self._of, self.tr("Count the voters present and write the number.")),
        ):
            if not line.text:
                line.point_out(problem)
                return None
        try:
            at = self._hour()
        except ValueError:
            self._at.point_out(self.tr("Write the hour as 19:30."))
            return None
        return Adopted(int(self._for.text), int(self._of.text), at)

    def refuse(self, error: KnownError) -> None:
        """Say below the first figure why the adoption was not kept."""
        self._for.point_out(wording.of_error(error, self._bench.desk.tell.language).text)

    def point_out(self) -> None:
        """Put the keyboard into the first figure."""
        self._for.point_out(self._for.problem)

    def all_for(self) -> None:
        """Everyone present is for it."""
        for line in (self._for, self._of):
            line.line.setText(str(self._present))

    def _hour(self) -> WallTime | None:
        """Raises ValueError."""
        if self._view is None:
            return None
        meeting = self._view.meeting
        if self._at.text:
            return hour_of(meeting.on, read_whole_hour(self._at.text), meeting.started)
        return None if meeting.typed_afterwards else self._bench.desk.services.clock.wall()

    def _look(self) -> None:
        """Say the sentence of the minutes, or what is wrong with the figures."""
        for line in (self._for, self._of, self._at):
            line.show_problem("")
        sentence = ""
        view = self._view
        if view is not None and self._for.text and self._of.text and view.meeting.state is MeetingState.RECORDING:
            votes_for, voters = int(self._for.text), int(self._of.text)
            try:
                finishing.check_adoption(view.standing, votes_for=votes_for, voters_present=voters)
                sentence = self._bench.desk.services.printed.adoption(votes_for, voters)
            except Refused as refusal:
                self._for.show_problem(wording.of_error(refusal, self._bench.desk.tell.language).text)
        self._said.setText(sentence)
        self._said.setVisible(bool(sentence))

    def _offer_all(self, present: int) -> None:
        """A button that writes down that everyone present was for the minutes; none where nobody is there."""
        self._all.setVisible(present > 0)
        if present == self._present:
            return
        self._present = present
        empty(self._all_row)
        text = self.tr("All {count} for it").format(count=present)
        self._all_row.addWidget(KeyButton(self._bench.desk.theme, Action(text, self.all_for, "", self._key)))
        self._all_row.addStretch(1)


def _whole(line: Line) -> Line:
    line.line.setValidator(QIntValidator(0, _MOST, line.line))
    return line


def _text(value: int | None) -> str:
    return "" if value is None else str(value)
