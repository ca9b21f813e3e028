"""One meeting: the three steps with their sheets, and the view all of them draw from."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from sotay.domain.material import Material
from sotay.domain.meeting import MeetingState
from sotay.services import steps, workspace
from sotay.services.changes import Change
from sotay.services.workspace import WorkspaceView
from sotay_ui.agenda.panel import AgendaPanel
from sotay_ui.begin.panel import BeginPanel
from sotay_ui.bench import Bench, Panel, SheetPanel
from sotay_ui.convene.panel import ConvenePanel
from sotay_ui.dates import day_and_hour
from sotay_ui.finish.panel import FinishPanel
from sotay_ui.finish.spots import ROLL
from sotay_ui.focus import FocusLeading
from sotay_ui.materials.panel import Papers
from sotay_ui.materials.reader import Reader
from sotay_ui.meeting_words import kind_words
from sotay_ui.page import Action, Head, Key, PaperPlace
from sotay_ui.readiness.panel import ReadinessPanel
from sotay_ui.readiness.strip import ReadinessStrip
from sotay_ui.workspace.going_on import GoingOn
from sotay_ui.workspace.hold import HoldPanel
from sotay_ui.workspace.keys import keys_of
from sotay_ui.workspace.last_sheets import LastSheets
from sotay_ui.workspace.steps import Steps
from sotay_ui.workspace.why import WhyLine

_PARTS = (
    "meeting", "agenda_item", "material", "guest", "roll_call_entry", "remark", "conclusion", "vote", "task",
    "proposal", "document", "member", "signed_copy", "record", "quality_point",
    "resolution",
)  # fmt: skip

_SHEETS = {"ready": "prepare", "convene": "prepare", "begin": "hold"}
_SHEETS |= dict.fromkeys(("photos", "word", "amend", "readback", "quality", "resolution"), "finish")
"""Sheets, and the step that each belongs to and goes back to."""
STEPS_ABOVE_UNDER = 1000
"""Logical width of the page."""


class OneMeeting(FocusLeading):
    head_changed = Signal()
    saved_changed = Signal()

    def __init__(self, bench: Bench) -> None:
        super().__init__()
        self._bench = bench
        self._view: WorkspaceView | None = None
        self._meeting_id = ""
        self._is_new, self._asked = True, 0
        self._wanted: tuple[str, str | None] | None = None
        self._wanted_paper: PaperPlace | None = None
        self._hold = HoldPanel(bench, self.saved_changed.emit)
        self._hold.item_shown.connect(self.head_changed)
        self._papers = Papers(bench)
        begin = BeginPanel(bench)
        begin.opened.connect(lambda: self.go("hold"))
        self._hold.officers_asked.connect(lambda: self.go("begin"))
        self._last = LastSheets(bench, self.go, self._read_paper, self.saved_changed.emit, self.head_changed.emit)
        self._finish = FinishPanel(bench, self.go, self.saved_changed.emit, self.head_changed.emit, **self._last.cards)
        self._finish.files_dropped.connect(self._last.take)
        self._panels: dict[str, Panel] = {
            **self._make_preparing(), "begin": begin, "hold": self._hold, "finish": self._finish, **self._last.panels,
        }  # fmt: skip
        self._going_on = GoingOn(bench, self.go, self._hold, self._finish, self)
        self._stack = QStackedWidget()
        for panel in self._panels.values():
            self._stack.addWidget(panel)
        self._reader = Reader(bench)
        self._reader.closed.connect(self._on_read)
        self._papers.read_asked.connect(self._read_paper)
        self._hold.read_asked.connect(self._papers.show_paper)
        self._outer = QStackedWidget()
        self._outer.addWidget(self._stack)
        self._outer.addWidget(self._reader)
        self._column, self._are_steps_above = self._make_column(), False
        self._listen()

    def _make_column(self) -> QVBoxLayout:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._steps = Steps(self._bench.desk.theme, self.go, self)
        self._why = WhyLine(self._bench)
        column.addWidget(self._why)
        column.addWidget(self._outer, 1)
        return column

    def _listen(self) -> None:
        self._bench.desk.theme.changed.connect(self._place_steps)
        self._bench.desk.changes.listen(self, _PARTS, self._on_change)
        for key, run in (
            ("Ctrl+Z", self._bench.undo),
            ("Ctrl+Shift+Z", self._bench.redo),
            ("Ctrl+Shift+E", self._save_elsewhere),
            ("Ctrl+Shift+O", self._show_folder),
            ("Ctrl+Shift+R", lambda: self.go("readback")),
        ):
            QShortcut(QKeySequence(key), self, run)

    def _make_preparing(self) -> dict[str, Panel]:
        """The agenda with its papers, and the list of what is ready that its strip sums up."""
        bench, papers = self._bench, self._papers
        strip = ReadinessStrip(bench.desk.theme, bench.desk.tell.language, lambda: self.go("ready"))
        prepare = AgendaPanel(bench, self.saved_changed.emit, papers, strip)
        prepare.files_dropped.connect(lambda files, item_id: papers.take_in(files, item_id or None))
        prepare.convene_asked.connect(lambda: self.go("convene"))
        ready = ReadinessPanel(bench, self.go)
        ready.looked.connect(strip.show_points)
        return {"prepare": prepare, "ready": ready, "convene": ConvenePanel(bench, self.go)}

    @property
    def is_saved(self) -> bool:
        return all(panel.is_saved for panel in self._panels.values())

    def head(self) -> Head:
        if self._view is None:
            return Head("")
        meeting = self._view.meeting
        month = self.tr("month {month}").format(month=f"{meeting.on:%m/%Y}")
        title = f"{kind_words(meeting.kind)} {month}"
        sub = day_and_hour(meeting.on, meeting.planned_at)
        middle = None if self._has_own_steps else self._steps
        return Head(title, sub, self._main(self._view), self._others(self._view), middle)

    def _main(self, view: WorkspaceView) -> Action | None:
        panel = self._panels[self._step]
        return panel.main(view) if isinstance(panel, SheetPanel) else self._going_on.action(view, self._step)

    def _others(self, view: WorkspaceView) -> tuple[Action, ...]:
        if self._step == "amend" and self._last.is_asking:
            return ()
        if self._step in _SHEETS:
            return (Action(self.tr("Back"), partial(self.go, _SHEETS[self._step]), key="Esc"),)
        if view.meeting.state is MeetingState.SEALED:
            return (Action(self.tr("Folder"), self._show_folder, "folder"),)
        return (Action(self.tr("Word"), partial(self._going_on.put_into_word, view), "file", "Ctrl+E"),)

    def _show_folder(self) -> None:
        if self._view is not None:
            self._going_on.filing.show_folder(self._view.meeting.id)

    def _save_elsewhere(self) -> None:
        if self._view is not None:
            self._going_on.put_into_word_elsewhere(self._view)

    def keys(self) -> tuple[Key, ...]:
        """Those that do something in the step shown, at the state the meeting has."""
        if self._view is None:
            return ()
        if self._outer.currentWidget() is self._reader:
            return self._reader.keys()
        keys = keys_of(self._step, self._view.meeting.state, self._main(self._view))
        is_at_roll = self._step == "hold" and self._hold.is_calling_roll
        return (*keys[:1], *self._hold.roll_keys(), *keys[1:]) if is_at_roll else keys

    def show_meeting(
        self, meeting_id: str, step: str = "", item_id: str | None = None, paper: PaperPlace | None = None
    ) -> None:
        """Open a meeting at a step, and in it an item or a paper; without a step at the one it has reached."""
        self._wanted, self._wanted_paper = (step, item_id) if step else None, paper
        if meeting_id != self._meeting_id:
            self._view, self._is_new = None, True
            self._bench.forget()
            self._show_body(self._stack)
        self._meeting_id = meeting_id
        self._read()

    def leave(self) -> None:
        self._why.give_up()
        for panel in self._panels.values():
            panel.leave()

    def go(self, step: str, item_id: str | None = None, field: str = "") -> None:
        """Show a step, and in it an item or a field."""
        self.leave()
        self._show_body(self._stack)
        self._stack.setCurrentWidget(self._panels[step])
        self._steps.choose(_SHEETS.get(step, step))
        self.lead_focus(self._panels[step])
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if item_id is not None:
            self._hold.show_item(item_id)
        if field == ROLL:
            self._hold.call_roll()
        elif field:
            self._panels[step].point_out(field)
        self.head_changed.emit()

    def _read_wanted(self, view: WorkspaceView) -> None:
        wanted = self._wanted_paper
        for paper in view.papers:
            if wanted is not None and paper.id == wanted.paper_id:
                self._read_paper(paper, wanted.page, wanted.words)

    def _read_paper(self, paper: Material, page: int = 1, words: str = "") -> None:
        """Read a paper in the place of the step, which stays as it is behind it."""
        self.leave()
        self._show_body(self._reader)
        self.lead_focus(self._reader)
        self._reader.read(paper, page, words)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.head_changed.emit()

    def _on_read(self) -> None:
        self._show_body(self._stack)
        panel = self._panels[self._step]
        self.lead_focus(panel)
        (self._papers if self._step == "prepare" else panel).setFocus(Qt.FocusReason.OtherFocusReason)
        self.head_changed.emit()

    def _show_body(self, body: QWidget) -> None:
        """The step or the paper; steps that stand above the page give their room to a paper."""
        self._outer.setCurrentWidget(body)
        if self._are_steps_above:
            self._steps.setHidden(body is self._reader)

    @property
    def _step(self) -> str:
        return next(name for name, panel in self._panels.items() if panel is self._stack.currentWidget())

    @property
    def _has_own_steps(self) -> bool:
        """Whether the steps stand above the page: the header of a narrow window has no room for them."""
        return self.width() * 100 / self._bench.desk.theme.text_scale < STEPS_ABOVE_UNDER

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_steps()

    def _place_steps(self) -> None:
        """Take the steps from the header, or leave them to it."""
        if self._view is not None and self._has_own_steps != self._are_steps_above:
            self._are_steps_above = self._has_own_steps
            self._steps.stand(above=self._are_steps_above)
            self.head_changed.emit()
            if self._are_steps_above:
                self._column.insertWidget(0, self._steps)
                self._steps.show()

    def _read(self) -> None:
        services, meeting_id = self._bench.desk.services, self._meeting_id

        def look() -> WorkspaceView:
            with services.store.reading() as reading:
                return workspace.look(reading, services.records, meeting_id)

        self._asked += 1
        asked = self._asked
        self._bench.read(self.tr("Reading the meeting"), look, lambda view: self._show(view, asked))

    def _show(self, view: WorkspaceView, asked: int) -> None:
        """Reads may overtake each other: what was asked for before the newest is not shown any more."""
        if view.meeting.id != self._meeting_id or asked != self._asked:
            return
        self._view = view
        self._why.draw(view)
        self._place_steps()
        for panel in (*self._panels.values(), *self._last.cards.values()):
            panel.draw(view)
        if self._wanted is not None:
            self.go(*self._wanted)
        elif self._is_new:
            self.go("hold" if self._hold.is_left_off else steps.step_of(view.meeting))
            self._hold.resume()
        self._read_wanted(view)
        self._is_new, self._wanted, self._wanted_paper = False, None, None
        self.head_changed.emit()

    def _on_change(self, _change: Change) -> None:
        if self._meeting_id:
            self._read()
