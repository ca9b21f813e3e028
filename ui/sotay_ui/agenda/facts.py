"""When, where and with whom the meeting is held."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, time

from PySide6.QtWidgets import QFormLayout, QFrame, QLineEdit, QSizePolicy, QVBoxLayout

from sotay.domain.meeting import Meeting, MeetingState
from sotay.services import meetings, members
from sotay.services.members import ListedMember
from sotay.services.workspace import WorkspaceView
from sotay_ui.autosave import Autosave
from sotay_ui.bench import Bench
from sotay_ui.fields import Box, Tick
from sotay_ui.labels import wrapped

_DAY = "%d/%m/%Y"
_HOUR = "%H:%M"


class Facts(QFrame):
    """A card of fields that store themselves."""

    def __init__(self, bench: Bench) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._bench = bench
        self._meeting: Meeting | None = None
        self._is_drawing = False
        self._title, self._day, self._hour, self._place = (QLineEdit() for _ in range(4))
        self._chair, self._recorder = Box(bench.desk.theme), Box(bench.desk.theme)
        self._afterwards = Tick(bench.desk.theme, self.tr("Typed in after the meeting, without a clock"))
        self._problem = wrapped("", "problem")
        self._problem.hide()
        self._autosave = Autosave(self._save, self)
        self._lay_out()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        bench.read(self.tr("Reading the members"), self._members, self._show_members)
        for line in (self._title, self._day, self._hour, self._place):
            self._autosave.watch(line)
            line.textEdited.connect(self._autosave.touch)
        for box in (self._chair, self._recorder):
            box.activated.connect(self._on_chosen)
        self._afterwards.clicked.connect(self._on_chosen)

    def draw(self, view: WorkspaceView) -> None:
        """Show the meeting, except where it is being typed."""
        self._meeting = view.meeting
        self.setEnabled(view.meeting.state is MeetingState.RECORDING)
        if self._autosave.is_saved:
            self._fill(view.meeting)

    def leave(self) -> None:
        self._autosave.flush()

    def _lay_out(self) -> None:
        theme = self._bench.desk.theme
        column = QVBoxLayout(self)
        theme.space(column, 8)
        form = QFormLayout()
        theme.space(form, 8)
        form.addRow(self.tr("Subject"), self._title)
        form.addRow(self.tr("Day"), self._day)
        form.addRow(self.tr("Hour"), self._hour)
        form.addRow(self.tr("Place"), self._place)
        form.addRow(self.tr("Chair"), self._chair)
        form.addRow(self.tr("Recorder"), self._recorder)
        form.addRow("", self._afterwards)
        column.addLayout(form)
        column.addWidget(self._problem)

    def _members(self) -> tuple[ListedMember, ...]:
        with self._bench.desk.services.store.reading() as reading:
            return members.listed(reading)

    def _show_members(self, listed: tuple[ListedMember, ...]) -> None:
        for box in (self._chair, self._recorder):
            box.addItem(self.tr("Not chosen"), None)
            for line in listed:
                box.addItem(line.display_name, line.member.id)
        if self._meeting is not None:
            self._fill(self._meeting)

    def _fill(self, meeting: Meeting) -> None:
        self._title.setText(meeting.title)
        self._title.setCursorPosition(0)
        self._day.setText(meeting.on.strftime(_DAY))
        self._hour.setText(meeting.planned_at.strftime(_HOUR) if meeting.planned_at else "")
        self._place.setText(meeting.place)
        self._chair.setCurrentIndex(max(0, self._chair.findData(meeting.chair_id)))
        self._recorder.setCurrentIndex(max(0, self._recorder.findData(meeting.recorder_id)))
        self._afterwards.setChecked(meeting.typed_afterwards)

    def _on_chosen(self, _choice: object) -> None:
        self._autosave.touch()
        self._autosave.flush()

    def _save(self, done: Callable[[bool], None]) -> None:
        changed = self._typed()
        self._problem.setVisible(changed is None)
        if changed is None or self._meeting is None:
            self._problem.setText(self.tr("Write the day as 05/12/2026 and the hour as 19:30."))
            done(False)
            return
        store, before = self._bench.desk.services.store, self._meeting
        self._bench.store(self.tr("Saving the meeting"), lambda: meetings.change(store, before, changed), done)

    def _typed(self) -> Meeting | None:
        """The meeting as the fields say, None where a day or an hour is none."""
        if self._meeting is None:
            return None
        try:
            on = datetime.strptime(self._day.text().strip(), _DAY).date()  # noqa: DTZ007 - a day of the room
            hour = time.fromisoformat(self._hour.text().strip()) if self._hour.text().strip() else None
        except ValueError:
            return None
        return replace(
            self._meeting,
            title=self._title.text(),
            on=on,
            planned_at=datetime.combine(on, hour) if hour else None,
            place=self._place.text(),
            chair_id=self._chair.currentData(),
            recorder_id=self._recorder.currentData(),
            typed_afterwards=self._afterwards.isChecked(),
        )
