"""Sinh hoạt: the list of meetings, a new one, and one meeting from preparing to sealing."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout
from typing_extensions import override

from sotay.domain.meeting import Meeting, MeetingKind
from sotay.services import meetings, planning
from sotay.services.changes import Change
from sotay.services.meetings import MeetingLine
from sotay.services.planning import Outlook, When
from sotay_ui.bench import Bench
from sotay_ui.desk import Desk
from sotay_ui.meetings.list import MeetingList
from sotay_ui.meetings.new import NewMeeting, Wanted
from sotay_ui.page import NEW, Action, Head, Key, Page, PaperPlace, read_meeting_place
from sotay_ui.workspace.meeting import OneMeeting

_LISTED = ("meeting", "record")


class MeetingsPage(Page):
    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        self._desk = desk
        self._bench = Bench(desk, self)
        self._list = MeetingList(desk.theme, desk.tell.language)
        self._list.opened.connect(self._open)
        self._list.copy_asked.connect(self._create_like)
        self._list.removed.connect(self._remove)
        self._list.shown.connect(self.head_changed)
        self._new: NewMeeting | None = None
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
        if self._new is not None:
            return self._new.head()
        new = Action(self.tr("New meeting"), self._create, "add", "Ctrl+N")
        return Head(self.tr("Meetings"), "", new, self._list.others())

    @override
    def keys(self) -> tuple[Key, ...]:
        if self._stack.currentWidget() is self.meeting:
            return self.meeting.keys()
        if self._new is not None:
            return self._new.keys()
        return (Key("Ctrl+N", self.tr("New meeting")), *self._list.keys())

    @override
    def arrive(self, subject_id: str) -> None:
        if subject_id == NEW:
            self._create()
        elif subject_id:
            self._open(*read_meeting_place(subject_id))
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
        self._forget_new()
        self.lead_focus(self._list)
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)
        self._bench.read(self.tr("Reading the handbook"), self._lines, self._list.show_lines)
        self.head_changed.emit()

    def _lines(self) -> tuple[MeetingLine, ...]:
        with self._desk.services.store.reading() as reading:
            return meetings.listed(reading)

    def _on_change(self, _change: Change) -> None:
        if self._stack.currentWidget() is self._list:
            self._bench.read(self.tr("Reading the handbook"), self._lines, self._list.show_lines)

    def _open(
        self, meeting_id: str, step: str = "", item_id: str | None = None, paper: PaperPlace | None = None
    ) -> None:
        self._stack.setCurrentWidget(self.meeting)
        self._forget_new()
        self.lead_focus(self.meeting)
        self.meeting.show_meeting(meeting_id, step, item_id, paper)
        self.head_changed.emit()

    def _create(self) -> None:
        self._ask(MeetingKind.REGULAR)

    def _create_like(self, meeting_id: str) -> None:
        line = self._list.chosen
        if line is not None:
            self._ask(line.kind, meeting_id, line.title)

    def _ask(self, kind: MeetingKind, like_id: str = "", like: str = "") -> None:
        """What kind of meeting, when and where; with the usual filled in."""
        if self._new is not None:
            return
        services = self._desk.services
        new = NewMeeting(
            self.theme,
            kind=kind,
            today=services.clock.wall().date(),
            language=self._desk.tell.language,
            call=lambda wanted: self._call(wanted, like_id),
            back=Action(self.tr("Back"), self.show_list, key="Esc"),
            like=like,
        )
        self._new = new
        new.kind_chosen.connect(partial(self._propose, new, like_id))
        new.day_chosen.connect(partial(self._look_ahead, new, like_id))
        self._stack.addWidget(new)
        self._stack.setCurrentWidget(new)
        self.lead_focus(new)
        new.setFocus(Qt.FocusReason.OtherFocusReason)
        self._propose(new, like_id)
        self.head_changed.emit()

    def _propose(self, new: NewMeeting, like_id: str) -> None:
        services, kind = self._desk.services, new.kind
        today = services.clock.wall().date()

        def look() -> tuple[When, str]:
            with services.store.reading() as reading:
                cell = meetings.the_cell(reading)
                place = reading.get(Meeting, like_id).place if like_id else cell.usual_place
                return planning.proposed_when(reading, cell, kind, today), place

        def show(proposed: tuple[When, str]) -> None:
            if new is self._new and new.kind is kind:
                new.propose(*proposed)
                self._look_ahead(new, like_id)

        self._bench.read(self.tr("Reading the handbook"), look, show)

    def _look_ahead(self, new: NewMeeting, like_id: str) -> None:
        services, kind, day = self._desk.services, new.kind, new.day
        if day is None:
            return
        today = services.clock.wall().date()

        def look() -> Outlook:
            with services.store.reading() as reading:
                cell, rules = meetings.the_cell(reading), services.records.rules
                return planning.outlook(reading, rules, cell, kind, day, today=today, like_id=like_id)

        def show(outlook: Outlook) -> None:
            if new is self._new and (new.kind, new.day) == (kind, day):
                new.show_outlook(outlook)

        self._bench.read(self.tr("Reading the handbook"), look, show)

    def _call(self, wanted: Wanted, like_id: str) -> None:
        services = self._desk.services

        def call() -> Meeting:
            if wanted.is_usual:
                planning.keep_as_usual(services.store, When(on=wanted.on, planned_at=wanted.planned_at), wanted.place)
            return meetings.schedule(
                services.store,
                services.records.rules,
                kind=wanted.kind,
                on=wanted.on,
                planned_at=wanted.planned_at,
                place=wanted.place,
                like_id=like_id,
            )

        self._bench.act(self.tr("Creating the meeting"), call, lambda meeting: self._open(meeting.id))

    def _remove(self, meeting_id: str) -> None:
        services = self._desk.services
        self._bench.remove(
            self.tr("Removing the meeting"),
            lambda: meetings.remove(services.store, meeting_id, now=services.clock.moment()),
            "meeting-removed",
        )

    def _forget_new(self) -> None:
        if self._new is not None:
            self._stack.removeWidget(self._new)
            self._new.hide()
            self._new.deleteLater()
            self._new = None
