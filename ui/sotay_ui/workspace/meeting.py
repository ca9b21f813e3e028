"""One meeting: the three steps, what the red button does in each, and the view all of it draws from."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QHBoxLayout,
    QMessageBox,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from sotay.domain.meeting import Meeting, MeetingState
from sotay.services import finishing, minutes, workspace
from sotay.services.changes import Change
from sotay.services.workspace import WorkspaceView
from sotay_ui.agenda.panel import AgendaPanel
from sotay_ui.bench import Bench, Panel
from sotay_ui.buttons import KeyButton
from sotay_ui.dates import day_and_hour
from sotay_ui.finish.panel import FinishPanel
from sotay_ui.focus import FocusLeading
from sotay_ui.meeting_words import kind_words
from sotay_ui.page import Action, Head, Key
from sotay_ui.workspace.hold import HoldPanel

_PARTS = (
    "meeting", "agenda_item", "material", "guest", "roll_call_entry", "remark", "conclusion", "vote", "task",
    "proposal", "document", "member",
)  # fmt: skip


class OneMeeting(FocusLeading):
    head_changed = Signal()
    saved_changed = Signal()

    def __init__(self, bench: Bench) -> None:
        super().__init__()
        self._bench = bench
        self._view: WorkspaceView | None = None
        self._meeting_id = ""
        self._is_new = True
        self._hold = HoldPanel(bench, self.saved_changed.emit)
        self._finish = FinishPanel(bench, self.go)
        self._panels: dict[str, Panel] = {"prepare": AgendaPanel(bench), "hold": self._hold, "finish": self._finish}
        self._stack = QStackedWidget()
        for panel in self._panels.values():
            self._stack.addWidget(panel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._steps = self._make_steps()
        bench.desk.changes.listen(self, _PARTS, self._on_change)

    @property
    def is_saved(self) -> bool:
        return all(panel.is_saved for panel in self._panels.values())

    def head(self) -> Head:
        if self._view is None:
            return Head("")
        meeting = self._view.meeting
        month = self.tr("month {month}").format(month=f"{meeting.on:%m/%Y}")
        title = f"{kind_words(meeting.kind)} {month}"
        word = Action(self.tr("Word"), self._export, "file", "Ctrl+E")
        is_made = meeting.state is MeetingState.SEALED
        sub = day_and_hour(meeting.on, meeting.planned_at)
        return Head(title, sub, self._main(self._view), () if is_made else (word,), self._steps)

    def keys(self) -> tuple[Key, ...]:
        return (
            Key("F8", self.tr("The red button")),
            Key("F2", self.tr("Write a remark")),
            Key("F3", self.tr("Roll call")),
            Key("F4", self.tr("Conclusion")),
            Key("F6", self.tr("Vote")),
            Key("F7", self.tr("Give a task")),
        )

    def show_meeting(self, meeting_id: str) -> None:
        """Open a meeting at the step it has reached."""
        if meeting_id != self._meeting_id:
            self._view, self._is_new = None, True
        self._meeting_id = meeting_id
        self._read()

    def leave(self) -> None:
        for panel in self._panels.values():
            panel.leave()

    def go(self, step: str, item_id: str | None = None) -> None:
        """Show a step, and in the second one an item."""
        self.leave()
        self._stack.setCurrentWidget(self._panels[step])
        self._buttons[step].setChecked(True)
        self.lead_focus(self._panels[step])
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if item_id is not None:
            self._hold.show_item(item_id)
        self.head_changed.emit()

    def _make_steps(self) -> QWidget:
        steps = QWidget()
        row = QHBoxLayout(steps)
        self._bench.desk.theme.space(row, 8)
        group = QButtonGroup(steps)
        self._buttons: dict[str, KeyButton] = {}
        names = {
            "prepare": self.tr("1. Prepare"), "hold": self.tr("2. Hold"), "finish": self.tr("3. Finish"),
        }  # fmt: skip
        for name, text in names.items():
            button = KeyButton(self._bench.desk.theme, Action(text, partial(self.go, name)))
            button.setCheckable(True)
            group.addButton(button)
            row.addWidget(button)
            self._buttons[name] = button
        steps.hide()
        return steps

    def _read(self) -> None:
        services, meeting_id = self._bench.desk.services, self._meeting_id

        def look() -> WorkspaceView:
            with services.store.reading() as reading:
                return workspace.look(reading, services.records, meeting_id)

        self._bench.read(self.tr("Reading the meeting"), look, self._show)

    def _show(self, view: WorkspaceView) -> None:
        if view.meeting.id != self._meeting_id:
            return
        self._view = view
        for panel in self._panels.values():
            panel.draw(view)
        if self._is_new:
            self._is_new = False
            self.go(_step_of(view.meeting))
        self.head_changed.emit()

    def _on_change(self, _change: Change) -> None:
        if self._meeting_id:
            self._read()

    def _main(self, view: WorkspaceView) -> Action | None:
        """What comes next; F8 everywhere but on adopting and sealing, which nobody may press by going on."""
        state = view.meeting.state
        step = next(name for name, panel in self._panels.items() if panel is self._stack.currentWidget())
        if step == "prepare" and state is MeetingState.RECORDING:
            return Action(self.tr("Begin the meeting"), self._begin, "arrow", "F8")
        if step == "hold" and state is MeetingState.RECORDING:
            item = self._hold.next_item
            if item is not None:
                text = self.tr("To item {number}").format(number=view.numbers[item.id])
                return Action(text, self._hold.open_next, "arrow", "F8")
            return Action(self.tr("End the meeting"), self._end, "arrow", "F8")
        return {
            MeetingState.RECORDING: Action(self.tr("Adopt the minutes"), self._finish.adopt, "check"),
            MeetingState.ADOPTED: Action(self.tr("Print for signing"), self._send_for_signing, "file", "F8"),
            MeetingState.SIGNING: Action(self.tr("Seal the record"), self._seal, "lock"),
            MeetingState.SEALED: Action(self.tr("Minutes in Word"), self._export, "file", "F8"),
        }[state]

    def _begin(self) -> None:
        if self._view is None:
            return
        meeting, services = self._view.meeting, self._bench.desk.services
        if meeting.chair_id is None or meeting.recorder_id is None:
            self._bench.desk.tell.warning("lack-chair" if meeting.chair_id is None else "lack-recorder")
            return
        if meeting.started is not None:
            self.go("hold")
            return
        chair, recorder = meeting.chair_id, meeting.recorder_id
        at = None if meeting.typed_afterwards else services.clock.wall()
        self._bench.write(
            self.tr("Beginning the meeting"),
            lambda: minutes.begin(services.store, meeting.id, chair_id=chair, recorder_id=recorder, at=at),
            lambda _meeting: self.go("hold"),
        )

    def _end(self) -> None:
        if self._view is None:
            return
        meeting, services = self._view.meeting, self._bench.desk.services
        at = meeting.ended or (None if meeting.typed_afterwards else services.clock.wall())
        self._bench.write(
            self.tr("Ending the meeting"),
            lambda: minutes.close(services.store, meeting.id, at=at),
            lambda _meeting: self.go("finish"),
        )

    def _send_for_signing(self) -> None:
        services, meeting_id = self._bench.desk.services, self._meeting_id
        self._export(
            lambda: self._bench.write(
                self.tr("Saving the meeting"), lambda: finishing.send_for_signing(services.store, meeting_id)
            )
        )

    def _seal(self) -> None:
        services, meeting_id = self._bench.desk.services, self._meeting_id
        question = self.tr("A sealed record can never be changed again. Seal it?")
        if QMessageBox.question(self, self.tr("Seal the record"), question) is QMessageBox.StandardButton.Yes:
            self._bench.write(
                self.tr("Sealing the record"), lambda: finishing.seal(services.store, services.records, meeting_id)
            )

    def _export(self, then: Callable[[], None] | None = None) -> None:
        if self._view is None:
            return
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        name = self.tr("Minutes {day}.docx").format(day=f"{self._view.meeting.on:%d-%m-%Y}")
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Minutes in Word"), str(Path(documents) / name))
        if not chosen:
            return
        services, meeting_id, to = self._bench.desk.services, self._meeting_id, Path(chosen)

        def done(_result: object) -> None:
            self._bench.desk.tell.info("document-made", file=to.name)
            if then is not None:
                then()

        self._bench.read(self.tr("Making the Word file"), lambda: services.minutes_in_word(meeting_id, to), done)


def _step_of(meeting: Meeting) -> str:
    if meeting.state is not MeetingState.RECORDING or meeting.ended is not None:
        return "finish"
    return "hold" if meeting.started is not None else "prepare"
