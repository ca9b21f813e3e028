"""Trang chủ: what comes next and what is late, in sentences."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout
from typing_extensions import override

from sotay.domain.meeting import MeetingState
from sotay.domain.readiness import Point, Standing
from sotay.services.changes import Change
from sotay.services.home import DueTask, HomeLine, HomeView
from sotay_ui.cards import Card, Columns
from sotay_ui.dates import day_and_hour, day_and_month, spoken_day
from sotay_ui.desk import Desk
from sotay_ui.handing_services import HandingView
from sotay_ui.labels import wrapped
from sotay_ui.page import NEW, Action, Head, Page
from sotay_ui.readiness_lines import add_points, summary
from sotay_ui.record_clock import time_left
from sotay_ui.tell import Link
from sotay_ui.work import Operation

_SHOWS = ("cell", "meeting", "agenda_item", "material", "member", "task", "record")
_MACHINE = {"disk", "clock", "backup"}
"""What is only worth a line here where something is wrong with it."""
_MEETINGS = "meetings"
_SETTINGS = "settings"
_MEMBERS = "members"
_TASKS = "tasks"


class HomePage(Page):
    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        self._desk = desk
        self._view: HomeView | None = None
        self._columns = Columns(desk.theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._columns)
        desk.changes.listen(self, _SHOWS, self._on_change)
        desk.changes.listen(self, ("record",), self._on_sealed)
        desk.theme.changed.connect(self._draw)

    @override
    def head(self) -> Head:
        sub = spoken_day(self._view.today) if self._view is not None else ""
        return Head(self._desk.services.cell_name, sub, self._main())

    @override
    def arrive(self, subject_id: str) -> None:
        operation = Operation(self.tr("Reading the handbook"), lambda _step: self._desk.services.home())
        self._desk.work.run(operation, owner=self, then=self._show)

    def _on_change(self, _change: Change) -> None:
        """What changes while another page is shown is read on coming back."""
        if self.isVisible():
            self.arrive("")

    def _on_sealed(self, _change: Change) -> None:
        """With the first record there is something that must not be lost."""
        services = self._desk.services
        if not services.is_practice:
            operation = Operation(self.tr("Reading the handbook"), lambda _step: services.handing.view())
            self._desk.work.run(operation, owner=self, then=self._ask_for_sheet)

    def _ask_for_sheet(self, view: HandingView) -> None:
        if not view.is_sheet_kept:
            link = Link(self.tr("Recovery sheet"), lambda: self._desk.go(_SETTINGS, "recovery-sheet"))
            self._desk.tell.info("recovery-sheet-due", link=link)

    def _show(self, view: HomeView) -> None:
        self._view = view
        self._draw()
        self.head_changed.emit()

    def _main(self) -> Action | None:
        if self._view is None or _MEETINGS not in self._desk.places:
            return None
        if self._view.needs_members and _MEMBERS in self._desk.places:
            return Action(self.tr("Enter the members"), lambda: self._desk.go(_MEMBERS, ""), "members")
        if self._view.unfinished:
            left = self._view.unfinished[0]
            text = self.tr("Finish meeting {day}").format(day=day_and_month(left.on))
            return Action(text, lambda: self._desk.go(_MEETINGS, left.id), "arrow")
        meeting = self._view.next
        if meeting is None:
            return Action(self.tr("New meeting"), lambda: self._desk.go(_MEETINGS, NEW), "add")
        text = self.tr("Open meeting {day}").format(day=day_and_month(meeting.on))
        return Action(text, lambda: self._desk.go(_MEETINGS, meeting.id), "arrow")

    def _draw(self) -> None:
        if self._view is None:
            return
        left = [self._members_card()] if self._view.needs_members else []
        left.append(self._next_card(self._view.next, self._view.points))
        if self._view.unfinished:
            left.append(self._unfinished_card(self._view.unfinished))
        if self._view.needs_backup:
            left.append(self._backup_card())
        if self._view.needs_recovery_sheet:
            left.append(self._sheet_card())
        self._columns.show_cards(left, [self._tasks_card(self._view.due)])

    def _members_card(self) -> Card:
        card = Card(self.theme, self.tr("First the members"))
        card.line(
            "members",
            "text2",
            self.tr("There is no list of members in this handbook yet."),
            self.tr("Import the list from Excel or add one by one; then meetings can be held."),
        )
        return card

    def _next_card(self, meeting: HomeLine | None, points: tuple[Point, ...]) -> Card:
        if meeting is None:
            card = Card(self.theme, self.tr("Next meeting"))
            card.line("calendar", "text2", self.tr("No meeting yet."), self.tr("Create this month's regular meeting."))
            return card
        pill = self._days_left(meeting.days_left)
        card = Card(self.theme, meeting.heading, caption=self.tr("Next meeting"), pill=pill)
        card.line("calendar", "text2", day_and_hour(meeting.on, meeting.planned_at))
        if meeting.place:
            card.line("place", "text2", meeting.place)
        if points:
            card.add(wrapped(summary(points), "strong"))
            shown = [point for point in points if not (point.standing is Standing.READY and point.subject in _MACHINE)]
            add_points(card, shown, self._desk.tell.language, lambda point: self._mending(meeting, point))
        return card

    def _mending(self, meeting: HomeLine, point: Point) -> tuple[Action, ...]:
        """The first thing missing leads to the meeting; a backup is made in the settings."""
        if point.standing is Standing.READY or self._view is None:
            return ()
        if point.subject == "backup":
            return (Action(self.tr("Back up"), lambda: self._desk.go(_SETTINGS, "")),)
        if point is self._view.points[0] and _MEETINGS in self._desk.places:
            return (Action(self.tr("Open"), lambda: self._desk.go(_MEETINGS, meeting.id)),)
        return ()

    def _unfinished_card(self, meetings: tuple[HomeLine, ...]) -> Card:
        card = Card(self.theme, self.tr("Meetings to finish"))
        for meeting in meetings:
            icon, colour, left = time_left(meeting.record_days_left)
            hint = " · ".join((day_and_hour(meeting.on, None), self._state(meeting.state), left))
            card.line(icon, colour, meeting.heading, hint, self._opening(meeting))
        return card

    def _tasks_card(self, tasks: tuple[DueTask, ...]) -> Card:
        all_of_them = (
            Action(self.tr("All"), partial(self._desk.go, _TASKS, "")) if _TASKS in self._desk.places else None
        )
        card = Card(self.theme, self.tr("Tasks due"), action=all_of_them)
        for task in tasks:
            icon, colour = ("warning", "amber") if task.days_left < 0 else ("clock", "text2")
            card.line(icon, colour, task.text, " · ".join(part for part in (task.assignee, self._due(task)) if part))
        if not tasks:
            card.line("check-circle", "green", self.tr("No task is due within seven days."))
        return card

    def _backup_card(self) -> Card:
        card = Card(self.theme)
        card.line(
            "information",
            "blue",
            self.tr("There is no backup of this handbook yet."),
            self.tr("One file on a USB stick keeps everything should this computer fail."),
            Action(self.tr("Back up"), lambda: self._desk.go(_SETTINGS, "")),
        )
        return card

    def _sheet_card(self) -> Card:
        card = Card(self.theme)
        card.line(
            "information",
            "text2",
            self.tr("The recovery sheet is not printed yet."),
            self.tr("Without it nobody can open the handbook on another computer."),
            Action(self.tr("Recovery sheet"), lambda: self._desk.go(_SETTINGS, "recovery-sheet")),
        )
        return card

    def _opening(self, meeting: HomeLine) -> Action | None:
        if _MEETINGS not in self._desk.places:
            return None
        return Action(self.tr("Open"), lambda: self._desk.go(_MEETINGS, meeting.id))

    def _days_left(self, days: int) -> str:
        if days == 0:
            return self.tr("today")
        return self.tr("tomorrow") if days == 1 else self.tr("in {days} days").format(days=days)

    def _due(self, task: DueTask) -> str:
        if task.days_left < 0:
            return self.tr("{days} days late").format(days=-task.days_left)
        if task.days_left == 0:
            return self.tr("due today")
        return self.tr("due {day}").format(day=day_and_month(task.due_on))

    def _state(self, state: MeetingState) -> str:
        return {
            MeetingState.RECORDING: self.tr("being recorded"),
            MeetingState.ADOPTED: self.tr("adopted"),
            MeetingState.SIGNING: self.tr("waiting for signatures"),
            MeetingState.SEALED: self.tr("sealed"),
        }[state]
