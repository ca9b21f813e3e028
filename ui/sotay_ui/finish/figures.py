"""Hours, fee, score and the figures of the adoption, each with its own problem below it."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sotay.domain.errors import KnownError
from sotay.domain.meeting import Meeting, MeetingState
from sotay.domain.times import WallTime, hour_of
from sotay.domain.typed_dates import read_hour
from sotay.services import finishing, meetings
from sotay.services.changes import Inverse
from sotay.services.finishing import TermMissing
from sotay.services.workspace import WorkspaceView
from sotay_ui.adopting import Adopted, Adopting
from sotay_ui.bench import Bench, Shows
from sotay_ui.buttons import KeyButton
from sotay_ui.cards import Card
from sotay_ui.fields import Line
from sotay_ui.finish.score import Score
from sotay_ui.keeping import Keeping, Kept
from sotay_ui.page import Action
from sotay_ui.tell import Link

_MOST_POINTS = 100
_MOST_PEOPLE = 999


class Figures(Card):
    """Made once; drawing fills only what nobody types."""

    def __init__(self, bench: Bench, go: Shows, saved_changed: Callable[[], None]) -> None:
        theme = bench.desk.theme
        super().__init__(theme, self.tr("Times, score and adoption"))
        self._bench = bench
        self._meeting: Meeting | None = None
        example = self.tr("For example 19:30")
        self._started = Line(theme, self.tr("Began at"), example)
        self._ended = Line(theme, self.tr("Ended at"), example)
        self._fee = _whole(Line(theme, self.tr("Paid the fee")), _MOST_PEOPLE)
        self._score = _whole(Line(theme, self.tr("Points (of 100)")), _MOST_POINTS)
        self._sheet = Score(bench, go)
        self._adopting = Adopting(bench)
        self._number = KeyButton(theme, Action(self.tr("Give the minutes a number"), self._give_number))
        self._keeping = Keeping(self._kept(), self._keep, self)
        self._keeping.changed.connect(saved_changed)
        self._lay_out()

    @property
    def is_saved(self) -> bool:
        return self._keeping.is_saved

    def draw(self, view: WorkspaceView) -> None:
        meeting = view.meeting
        self._meeting = meeting
        is_sealed = meeting.state is MeetingState.SEALED
        self._keeping.ask_why(meeting.state is not MeetingState.RECORDING)
        self._keeping.draw(meeting)
        self._sheet.draw(view)
        self._adopting.draw(view)
        for line in (self._started, self._ended, self._fee, self._score):
            line.line.setReadOnly(is_sealed)
        can_be_numbered = meeting.state in {MeetingState.ADOPTED, MeetingState.SIGNING}
        self._number.setVisible(can_be_numbered and meeting.doc_number is None)

    def leave(self) -> None:
        self._keeping.leave()

    def point_out(self, field: str) -> None:
        if field == "adopted_for":
            self._adopting.point_out()
        elif field == "doc_number":
            self._number.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._keeping.point_out(field)

    def adopted(self) -> Adopted | None:
        """The figures as counted; where one is missing it is said below its field and asked for there."""
        return self._adopting.adopted()

    def refuse(self, error: KnownError) -> None:
        """Say below the first figure why the adoption was not kept."""
        self._adopting.refuse(error)

    def _kept(self) -> list[Kept]:
        bad_hour = self.tr("Write the hour as 19:30. The hour before stays until then.")
        bad_score = self.tr("Write the points as a number. Those before stay until then.")
        started, ended, fee, score = (line.line for line in (self._started, self._ended, self._fee, self._score))
        return [
            Kept("started", self._started, lambda at: started.setText(_hour(at)), self._read_started, bad_hour),
            Kept("ended", self._ended, lambda at: ended.setText(_hour(at)), self._read_ended, bad_hour),
            Kept("fee_paid", self._fee, lambda paid: fee.setText(_text(paid)), self._read_fee),
            Kept("score", self._score, lambda points: score.setText(_text(points)), self._read_score, bad_score),
        ]

    def _lay_out(self) -> None:
        for pair in ((self._started, self._ended), (self._fee, self._score)):
            row = QWidget()
            line = QHBoxLayout(row)
            self._bench.desk.theme.space(line, 12)
            for field in pair:
                line.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
            self.add(row)
            if self._score in pair:
                self.add(self._sheet)
        self.add(self._adopting)
        self.add(self._number)

    def _read_started(self) -> WallTime | None:
        if self._meeting is None or not self._started.text:
            return None
        return hour_of(self._meeting.on, read_hour(self._started.text))

    def _read_ended(self) -> WallTime | None:
        if self._meeting is None or not self._ended.text:
            return None
        hour = read_hour(self._ended.text)
        try:
            began = self._read_started()
        except ValueError:
            began = self._meeting.started
        return hour_of(self._meeting.on, hour, began)

    def _read_fee(self) -> int | None:
        return int(self._fee.text) if self._fee.text else None

    def _read_score(self) -> int | None:
        """Points once given are changed, not taken away."""
        is_given = self._meeting is not None and self._meeting.score is not None
        return int(self._score.text) if self._score.text or is_given else None

    def _keep(self, before: Meeting, after: Meeting, done: Callable[[bool], None]) -> None:
        services = self._bench.desk.services

        def keep() -> Inverse:
            score_class = before.score_class
            if after.score is not None and after.score != before.score:
                score_class = finishing.score(services.store, services.records, before.id, after.score).score_class
            told = meetings.change(services.store, before, after)
            scored = replace(before, score=after.score, score_class=score_class)
            return replace(told, before=(*told.before, before), after=(*told.after, scored))

        self._bench.store(self.tr("Saving the meeting"), keep, done)

    def _give_number(self) -> None:
        if self._meeting is not None:
            store, meeting_id = self._bench.desk.services.store, self._meeting.id
            call = partial(finishing.number, store, meeting_id)
            self._bench.act(self.tr("Saving the meeting"), call, failed=self._on_not_numbered)

    def _on_not_numbered(self, error: KnownError) -> None:
        desk = self._bench.desk
        enter = Link(self.tr("Enter the term"), lambda: desk.go("settings", "terms"))
        desk.tell.error(error, link=enter if isinstance(error, TermMissing) else None)


def _whole(line: Line, most: int) -> Line:
    line.line.setValidator(QIntValidator(0, most, line.line))
    return line


def _text(value: int | None) -> str:
    return "" if value is None else str(value)


def _hour(at: WallTime | None) -> str:
    return f"{at:%H:%M}" if at else ""
