"""Sinh hoạt: the list of meetings, and one meeting from preparing to sealing."""

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout
from typing_extensions import override

from sotay.services import meetings
from sotay.services.changes import Change
from sotay.services.meetings import MeetingLine
from sotay_ui.bench import Bench
from sotay_ui.desk import Desk
from sotay_ui.meetings.list import MeetingList
from sotay_ui.page import NEW, Action, Head, Key, Page
from sotay_ui.workspace.meeting import OneMeeting

_LISTED = ("meeting", "record")


class MeetingsPage(Page):
    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        self._desk = desk
        self._bench = Bench(desk, self)
        self._list = MeetingList(desk.theme, self._open, desk.tell.language)
        self.meeting = OneMeeting(self._bench)
        self.meeting.head_changed.connect(self.head_changed)
        self.meeting.saved_changed.connect(self.saved_changed)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._list)
        self._stack.addWidget(self.meeting)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        desk.changes.listen(self, _LISTED, self._on_change)

    @override
    def head(self) -> Head:
        if self._stack.currentWidget() is self.meeting:
            return self.meeting.head()
        new = Action(self.tr("New meeting"), self._create, "add", "Ctrl+N")
        return Head(self.tr("Meetings"), "", new)

    @override
    def keys(self) -> tuple[Key, ...]:
        if self._stack.currentWidget() is self.meeting:
            return self.meeting.keys()
        return (Key("Ctrl+N", self.tr("New meeting")), Key("Enter", self.tr("Open the meeting")))

    @override
    def arrive(self, subject_id: str) -> None:
        if subject_id == NEW:
            self._create()
        elif subject_id:
            self._open(subject_id)
        else:
            self.show_list()

    @override
    def leave(self) -> None:
        self.meeting.leave()

    @property
    @override
    def is_saved(self) -> bool:
        return self.meeting.is_saved

    def show_list(self) -> None:
        """Go back to the list."""
        self.meeting.leave()
        self._stack.setCurrentWidget(self._list)
        self.lead_focus(self._list)
        self._bench.read(self.tr("Reading the handbook"), self._lines, self._list.show_lines)
        self.head_changed.emit()

    def _lines(self) -> tuple[MeetingLine, ...]:
        with self._desk.services.store.reading() as reading:
            return meetings.listed(reading)

    def _on_change(self, _change: Change) -> None:
        if self._stack.currentWidget() is self._list:
            self._bench.read(self.tr("Reading the handbook"), self._lines, self._list.show_lines)

    def _open(self, meeting_id: str) -> None:
        self._stack.setCurrentWidget(self.meeting)
        self.lead_focus(self.meeting)
        self.meeting.show_meeting(meeting_id)
        self.head_changed.emit()

    def _create(self) -> None:
        """The next regular meeting, on the usual day and hour."""
        services = self._desk.services
        self._bench.act(
            self.tr("Creating the meeting"),
            lambda: meetings.schedule_next(services.store, services.records.rules, services.clock.wall().date()),
            lambda meeting: self._open(meeting.id),
        )
