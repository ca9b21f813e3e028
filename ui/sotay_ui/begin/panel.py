"""Mở họp: a sheet where chair and recorder are confirmed, and whether the clock of the room is followed."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout
from typing_extensions import override

from sotay.domain.meeting import Meeting
from sotay.domain.times import WallTime, hour_of, short_date
from sotay.domain.typed_dates import read_whole_hour
from sotay.services import opening
from sotay.services.meetings import has_begun
from sotay.services.opening import Opening
from sotay.services.workspace import Speaker, WorkspaceView
from sotay_ui.bench import Bench, SheetPanel
from sotay_ui.cards import Card, Columns
from sotay_ui.choices import Choices
from sotay_ui.fields import Beside, Field, Line
from sotay_ui.labels import wrapped
from sotay_ui.page import Action
from sotay_ui.speaker import SpeakerField


class BeginPanel(SheetPanel):
    """Filled in anew each time it is shown; what is typed in it is kept by :meth:`confirm` alone."""

    opened = Signal()
    """It is on the disk."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        theme = bench.desk.theme
        self._view: WorkspaceView | None = None
        self._is_afterwards = False
        self._is_touched = False
        self._fields = (SpeakerField(self._answering_to), SpeakerField(self._answering_to))
        labels = (self.tr("Chair"), self.tr("Recorder"))
        self._people = [Field(theme, label, field) for label, field in zip(labels, self._fields, strict=True)]
        self._modes = Choices(
            theme,
            (
                (self.tr("Recorded as it is held"), True, lambda: self._on_chosen(is_afterwards=False)),
                (self.tr("Typed in afterwards"), False, lambda: self._on_chosen(is_afterwards=True)),
            ),
        )
        self._mode_hint = wrapped(role="hint")
        self._other_day = wrapped(role="problem")
        example = self.tr("For example 19:30 or 1930")
        self._started = Line(theme, self.tr("Began at"), example)
        self._ended = Line(theme, self.tr("Ended at"), self.tr("Left empty where nobody wrote it down"))
        self._lay_out()
        self.lead_focus(self._fields[0])

    @override
    def draw(self, view: WorkspaceView) -> None:
        """Anew where another meeting is shown, or nothing is typed yet."""
        is_other = self._view is None or self._view.meeting.id != view.meeting.id
        is_changed = self._view is None or self._view.meeting != view.meeting
        self._view = view
        if self.isVisible() and is_changed and (is_other or not self._is_touched):
            self._fill(view.meeting)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._view is not None:
            self._fill(self._view.meeting)

    @override
    def main(self, view: WorkspaceView) -> Action:
        if has_begun(view.meeting):
            return Action(self.tr("Write it down"), self.confirm, "check", "F8")
        return Action(self.tr("Begin the meeting"), self.confirm, "arrow", "F8")

    def confirm(self) -> None:
        """Keep what the sheet says; where something is missing it is said at its field."""
        if self._view is None:
            return
        said = self._said(self._view.meeting)
        if said is None:
            return
        store, meeting_id = self.bench.desk.services.store, self._view.meeting.id
        write = self.bench.write if has_begun(self._view.meeting) else self.bench.act
        write(
            self.tr("Saving the meeting"),
            lambda: opening.confirm(store, meeting_id, said),
            lambda _kept: self.opened.emit(),
        )

    def _lay_out(self) -> None:
        theme = self.bench.desk.theme
        card = Card(theme, self.tr("Who leads, who writes"))
        card.add(wrapped(self.tr("Elected in the room: type letters of the name, Enter takes it."), "hint"))
        card.add(Beside(theme, *self._people))
        card.add(self._modes)
        for label in (self._mode_hint, self._other_day):
            card.add(label)
        card.add(Beside(theme, self._started, self._ended))
        for at, field in enumerate(self._fields):
            following = self._fields[1] if at == 0 else self._started.line
            field.taken.connect(lambda _id, following=following: following.setFocus())
            field.returnPressed.connect(following.setFocus)
            field.textEdited.connect(lambda _text, at=at: self._on_edited(self._people[at]))
        self._started.line.returnPressed.connect(self._on_started_entered)
        self._ended.line.returnPressed.connect(self.confirm)
        for line in (self._started, self._ended):
            line.line.textEdited.connect(lambda _text, line=line: self._on_edited(line))
        columns = Columns(theme)
        columns.show_cards([card])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(columns)

    def _answering_to(self, typed: str) -> list[Speaker]:
        return self._view.members_answering_to(typed) if self._view else []

    def _fill(self, meeting: Meeting) -> None:
        now = self.bench.desk.services.clock.wall()
        for place, person_id in enumerate((meeting.chair_id, meeting.recorder_id)):
            name = self._view.called_name_of(person_id) if self._view else ""
            self._fields[place].set_person(person_id if name else None, name)
            self._people[place].show_problem("")
        self._is_touched = False
        self._ended.line.setText(_hour(meeting.ended))
        self._started.line.setText(_hour(meeting.started))
        for line in (self._started, self._ended):
            line.show_problem("")
        self._choose(is_afterwards=opening.is_usually_afterwards(meeting, now))

    def _on_chosen(self, *, is_afterwards: bool) -> None:
        self._is_touched = True
        self._choose(is_afterwards=is_afterwards)

    def _on_edited(self, field: Field) -> None:
        self._is_touched = True
        field.show_problem("")

    def _choose(self, *, is_afterwards: bool) -> None:
        """One of the two ways; a live meeting begins now where nobody says otherwise."""
        if self._view is None:
            return
        meeting, now = self._view.meeting, self.bench.desk.services.clock.wall()
        self._is_afterwards = is_afterwards
        self._modes.choose(int(is_afterwards))
        if meeting.started is None and self._started.text in {"", _hour(now)}:
            self._started.line.setText("" if is_afterwards else _hour(now))
        self._ended.setVisible(is_afterwards)
        self._mode_hint.setText(self._about_times(meeting))
        is_other_day = not is_afterwards and not has_begun(meeting) and meeting.on != now.date()
        told, today = short_date(meeting.on), short_date(now.date())
        self._other_day.setText(
            self.tr("The meeting was called for {told}, today is {today}.").format(told=told, today=today)
        )
        self._other_day.setVisible(is_other_day)

    def _about_times(self, meeting: Meeting) -> str:
        if has_begun(meeting) and self._is_afterwards != meeting.typed_afterwards:
            if self._is_afterwards:
                return self.tr("The hours written so far stay; from now on none is written down by itself.")
            return self.tr("The hours written so far stay; from now on the clock writes them down.")
        if self._is_afterwards:
            return self.tr("No clock: hours are typed or left out, roll call and votes are numbers and names.")
        return self.tr("The clock writes down when each item, remark and vote was.")

    def _said(self, meeting: Meeting) -> Opening | None:
        for field, person, problem in (
            (self._fields[0], self._people[0], self.tr("Choose who chairs the meeting.")),
            (self._fields[1], self._people[1], self.tr("Choose who writes the minutes.")),
        ):
            if field.person_id is None:
                person.point_out(problem)
                return None
        try:
            started = self._read_started(meeting)
        except ValueError:
            self._started.point_out(self.tr("Write the hour as 19:30 or 1930."))
            return None
        try:
            ended = self._read_ended(meeting, started)
        except ValueError:
            self._ended.point_out(self.tr("Write the hour as 19:30 or 1930."))
            return None
        return Opening(
            chair_id=self._fields[0].person_id or "",
            recorder_id=self._fields[1].person_id or "",
            typed_afterwards=self._is_afterwards,
            started=started,
            ended=ended,
        )

    def _read_started(self, meeting: Meeting) -> WallTime | None:
        """Raises ValueError for what is no hour; a live meeting has one."""
        typed = self._started.text
        if typed == _hour(meeting.started) and (typed or self._is_afterwards):
            return meeting.started
        if self._is_afterwards:
            return hour_of(meeting.on, read_whole_hour(typed)) if typed else None
        return opening.live_hour(typed, self.bench.desk.services.clock.wall())

    def _read_ended(self, meeting: Meeting, started: WallTime | None) -> WallTime | None:
        if not self._is_afterwards or self._ended.text == _hour(meeting.ended):
            return meeting.ended
        return hour_of(meeting.on, read_whole_hour(self._ended.text), started) if self._ended.text else None

    def _on_started_entered(self) -> None:
        if self._is_afterwards:
            self._ended.line.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.confirm()


def _hour(at: datetime | None) -> str:
    return f"{at:%H:%M}" if at else ""
