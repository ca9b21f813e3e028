"""Sẵn sàng: one list of all that has to be there before the meeting, each line leading to its place."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout
from typing_extensions import override

from sotay.domain.readiness import Point, Standing
from sotay.services import readiness
from sotay.services.meetings import has_begun
from sotay.services.workspace import WorkspaceView
from sotay_ui.bench import Bench, Panel, Shows
from sotay_ui.cards import Card, Columns
from sotay_ui.page import Action
from sotay_ui.readiness_lines import add_points, summary
from sotay_ui.work import Step

_FIELDS = {"when": "planned_at", "chair": "chair_id", "recorder": "recorder_id"}
"""Subjects that are mended in a field of the meeting."""
_CONVENED = {"notice", "posted"}


class ReadinessPanel(Panel):
    looked = Signal(tuple)
    """The points as they stand now; none once the meeting has begun."""

    def __init__(self, bench: Bench, go: Shows) -> None:
        super().__init__(bench)
        self._go = go
        self._view: WorkspaceView | None = None
        self._points: tuple[Point, ...] = ()
        self._columns = Columns(bench.desk.theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._columns)
        self.lead_focus(self._columns)
        bench.desk.theme.changed.connect(self._show_points)

    @override
    def draw(self, view: WorkspaceView) -> None:
        self._view = view
        if has_begun(view.meeting):
            self._points = ()
            self.looked.emit(())
            return
        services = self.bench.desk.services

        def look() -> tuple[Point, ...]:
            machine = services.machine()
            with services.store.reading() as reading:
                return readiness.look(reading, services.records, view.meeting.id, machine, services.papers.pages.seen)

        self.bench.read(self.tr("Looking at what is ready"), look, partial(self._looked, view))

    def look_through(self) -> None:
        """Open every page of every paper once."""
        if self._view is None:
            return
        services, papers = self.bench.desk.services, self._view.papers

        def look(step: Step) -> None:
            readiness.look_through(services.papers.pages, papers, step)

        self.bench.take_long(
            self.tr("Opening the papers"), look, self._opened, self.bench.desk.tell.error, lambda: None
        )

    def _looked(self, view: WorkspaceView, points: tuple[Point, ...]) -> None:
        """Reads may overtake each other: what belongs to an older view is not shown."""
        if view is not self._view:
            return
        if points != self._points:
            self._points = points
            self._show_points()
        self.looked.emit(points)

    def _opened(self, _done: None) -> None:
        if self._view is not None:
            self.draw(self._view)

    def _show_points(self) -> None:
        theme = self.bench.desk.theme
        card = Card(theme, summary(self._points))
        add_points(card, self._points, self.bench.desk.tell.language, self._actions)
        self._columns.show_cards([card])

    def _actions(self, point: Point) -> tuple[Action, ...]:
        if point.subject == "projector":
            return self._projector_actions(point)
        if point.standing is Standing.READY:
            return ()
        if point.code == "ready-papers-open":
            return (Action(self.tr("Open them all"), self.look_through),)
        ways: dict[str, tuple[str, Callable[[], None]]] = {
            **{
                name: (self.tr("Fill in"), partial(self._go, "prepare", None, field)) for name, field in _FIELDS.items()
            },
            "agenda": (self.tr("To the agenda"), partial(self._go, "prepare")),
            "papers": (self.tr("To the papers"), partial(self._go, "prepare")),
            "backup": (self.tr("Back up"), partial(self.bench.desk.go, "settings", "")),
            **{name: (self.tr("Call the meeting"), partial(self._go, "convene")) for name in _CONVENED},
        }
        way = ways.get(point.subject)
        return (Action(*way),) if way is not None else ()

    def _projector_actions(self, point: Point) -> tuple[Action, ...]:
        if point.standing is Standing.READY:
            return (Action(self.tr("Not tried yet"), partial(self._note_projector, is_tried=False, is_without=False)),)
        return (
            Action(self.tr("Tried, clear"), partial(self._note_projector, is_tried=True, is_without=False)),
            Action(self.tr("None is used"), partial(self._note_projector, is_tried=False, is_without=True)),
        )

    def _note_projector(self, *, is_tried: bool, is_without: bool) -> None:
        if self._view is None:
            return
        services, meeting_id = self.bench.desk.services, self._view.meeting.id
        tried = services.clock.wall() if is_tried else None
        self.bench.write(
            self.tr("Saving the meeting"),
            lambda: readiness.note_projector(services.store, meeting_id, tried=tried, is_without=is_without),
        )
