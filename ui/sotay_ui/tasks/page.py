"""Nhiệm vụ đã giao: all tasks and proposals, how far they are, and what came of them."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedLayout
from typing_extensions import override

from sotay.domain.holding import TaskState
from sotay.services import taking_up, tasks
from sotay.services.changes import Change
from sotay.services.tasks import Followed
from sotay_ui.bench import Bench
from sotay_ui.desk import Desk
from sotay_ui.page import Action, Head, Key, Page, meeting_place
from sotay_ui.tasks.form import TaskForm
from sotay_ui.tasks.list import TaskList
from sotay_ui.tasks.words import state_words

_SHOWS = ("task", "proposal", "meeting", "member")


class TasksPage(Page):
    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        self._desk = desk
        self._bench = Bench(desk, self)
        self._all: tuple[Followed, ...] = ()
        self._wanted = ""
        self._opened: Followed | None = None
        self._list = TaskList(desk.theme)
        self._list.opened.connect(self._open)
        self._list.done.connect(self._finish)
        self._list.taken_up.connect(self._take_up)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._list)
        self._form = TaskForm(
            self._bench,
            (
                Action(self.tr("Onto the agenda"), partial(self._with_opened, self._take_up), "add"),
                Action(self.tr("Open the meeting"), partial(self._with_opened, self._open_meeting), "meetings"),
            ),
        )
        self._form.saved_changed.connect(self.saved_changed)
        self._stack.addWidget(self._form)
        self.lead_focus(self._list)
        for key, run in (("Ctrl+Z", self._bench.undo), ("Ctrl+Shift+Z", self._bench.redo)):
            QShortcut(QKeySequence(key), self, run)
        desk.changes.listen(self, _SHOWS, self._on_change)

    @override
    def head(self) -> Head:
        title = self.tr("Tasks given")
        if self._opened is not None:
            words = state_words(self._opened.row, TaskState.DONE)
            settle = Action(words, partial(self._with_opened, self._finish), "check", "F8")
            return Head(title, "", settle, (Action(self.tr("Back"), self._show_list, key="Esc"),))
        main = Action(self.tr("Note the outcome"), self._open_chosen, "check", "F8") if self._all else None
        return Head(title, self._counts(), main)

    @override
    def keys(self) -> tuple[Key, ...]:
        undo = (Key("Ctrl+Z", self.tr("Undo")), Key("Ctrl+Shift+Z", self.tr("Redo")))
        if self._opened is not None:
            return (Key("Esc", self.tr("Back")), Key("F8", state_words(self._opened.row, TaskState.DONE)), *undo)
        return (
            Key("Enter", self.tr("Note the outcome")),
            Key("Ctrl+D", self.tr("It is done")),
            Key("Ctrl+Enter", self.tr("Onto the agenda")),
            Key("Ctrl+F", self.tr("Find")),
            *undo,
        )

    @property
    @override
    def is_saved(self) -> bool:
        return self._form.is_saved

    @override
    def arrive(self, subject_id: str) -> None:
        """``subject_id``: a task or a proposal."""
        self._wanted = subject_id
        if self._opened is not None:
            self._show_list()
        self._look()

    @override
    def leave(self) -> None:
        self._form.leave()

    def _look(self) -> None:
        services = self._desk.services

        def read() -> tuple[Followed, ...]:
            with services.store.reading() as rows:
                return tasks.listed(rows, services.clock.wall().date())

        self._bench.read(self.tr("Reading the handbook"), read, self._show)

    def _show(self, found: tuple[Followed, ...]) -> None:
        before = self._counts()
        self._all = found
        self._list.show_all(found)
        if self._opened is not None:
            self._opened = self._followed(self._opened.row.id)
            if self._opened is None:
                self._show_list()
            else:
                self._form.draw(self._opened)
        if self._wanted:
            wanted, self._wanted = self._wanted, ""
            self._open(wanted)
        if self._counts() != before:
            self.head_changed.emit()

    def _followed(self, row_id: str) -> Followed | None:
        return next((followed for followed in self._all if followed.row.id == row_id), None)

    def _open_chosen(self) -> None:
        if self._list.chosen is not None:
            self._open(self._list.chosen.row.id)

    def _open(self, row_id: str) -> None:
        followed = self._followed(row_id)
        if followed is None:
            return
        self._form.leave()
        self._opened = followed
        self._form.draw(followed)
        self._stack.setCurrentWidget(self._form)
        self.lead_focus(self._form)
        self._form.setFocus(Qt.FocusReason.OtherFocusReason)
        self.head_changed.emit()

    def _with_opened(self, call: Callable[[str], None]) -> None:
        if self._opened is not None:
            call(self._opened.row.id)

    def _show_list(self) -> None:
        self._form.leave()
        opened, self._opened = self._opened, None
        self._stack.setCurrentWidget(self._list)
        self.lead_focus(self._list)
        if opened is not None:
            self._list.choose(opened.row.id)
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.head_changed.emit()

    def _finish(self, row_id: str) -> None:
        followed, store = self._followed(row_id), self._desk.services.store
        if followed is None:
            return
        self._show_list()
        row = followed.row
        self._bench.remove(
            self.tr("Saving the outcome"),
            lambda: tasks.follow_up(store, type(row), row.id, TaskState.DONE),
            "followed-up",
            state=state_words(row, TaskState.DONE),
        )

    def _take_up(self, row_id: str) -> None:
        followed, services = self._followed(row_id), self._desk.services
        if followed is None:
            return
        today, row = services.clock.wall().date(), followed.row
        self._bench.remove(
            self.tr("Saving the agenda"), lambda: taking_up.take_up_next(services.store, row, today), "taken-up"
        )

    def _open_meeting(self, row_id: str) -> None:
        followed = self._followed(row_id)
        if followed is None:
            return
        self._desk.go("meetings", meeting_place(followed.row.meeting_id, "hold", followed.row.item_id))

    def _on_change(self, _change: Change) -> None:
        if self.isVisible():
            self._look()

    def _counts(self) -> str:
        if not self._all:
            return ""
        live = sum(followed.is_live for followed in self._all)
        late = sum(followed.is_late for followed in self._all)
        if not late:
            return self.tr("{live} not finished").format(live=live)
        return self.tr("{live} not finished, {late} late").format(live=live, late=late)
