"""The red button of a meeting: what comes next at each step and state."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from sotay.domain.meeting import MeetingState
from sotay.services import finishing, minutes
from sotay.services.meetings import has_begun
from sotay.services.workspace import WorkspaceView
from sotay_ui.bench import Bench, Shows
from sotay_ui.filing import Filing
from sotay_ui.finish.panel import FinishPanel
from sotay_ui.page import Action
from sotay_ui.workspace.hold import HoldPanel


class GoingOn(QObject):
    def __init__(self, bench: Bench, go: Shows, hold: HoldPanel, finish: FinishPanel, parent: QWidget) -> None:
        super().__init__(parent)
        self._bench = bench
        self._go = go
        self._hold = hold
        self._finish = finish
        self.filing = Filing(bench, parent)

    def action(self, view: WorkspaceView, step: str) -> Action | None:
        """What comes next; F8 everywhere but on adopting and sealing, which nobody may press by going on."""
        state = view.meeting.state
        if step == "finish" and self._finish.is_asking:
            return None
        if step in {"prepare", "ready"} and state is MeetingState.RECORDING:
            return Action(self.tr("Begin the meeting"), partial(self._begin, view), "arrow", "F8")
        if step == "hold" and self._hold.is_calling_roll:
            is_open = state is MeetingState.RECORDING
            text = self.tr("Roll call done") if is_open else self.tr("Back to the minutes")
            return Action(text, self._hold.end_roll, "check" if is_open else "arrow", "F8")
        if step == "hold" and (state is MeetingState.RECORDING or self._hold.is_voting):
            return self._holding(view)
        word = partial(self.put_into_word, view)
        signing = partial(self._send_for_signing, view)
        return {
            MeetingState.RECORDING: Action(self.tr("Adopt the minutes"), self._finish.adopt, "check"),
            MeetingState.ADOPTED: Action(self.tr("Print for signing"), signing, "file", "F8"),
            MeetingState.SIGNING: Action(self.tr("Seal the record"), self._ask_to_seal, "lock"),
            MeetingState.SEALED: Action(self.tr("Minutes in Word"), word, "file", "F8"),
        }[state]

    def _holding(self, view: WorkspaceView) -> Action:
        if self._hold.is_voting:
            return Action(self.tr("Write down the result"), self._hold.keep_vote, "check", "F8")
        if not has_begun(view.meeting):
            return Action(self.tr("Begin the meeting"), partial(self._begin, view), "arrow", "F8")
        item = self._hold.next_item
        if item is None:
            return Action(self.tr("End the meeting"), partial(self._end, view), "arrow", "F8")
        text = self.tr("To item {number}").format(number=view.numbers[item.id])
        return Action(text, self._hold.open_next, "arrow", "F8")

    def _begin(self, view: WorkspaceView) -> None:
        """A meeting is opened once; later that sheet is reached from the roll call."""
        self._go("hold" if has_begun(view.meeting) else "begin")

    def _end(self, view: WorkspaceView) -> None:
        meeting, services = view.meeting, self._bench.desk.services
        at = meeting.ended or (None if meeting.typed_afterwards else services.clock.wall())
        self._bench.act(
            self.tr("Ending the meeting"),
            lambda: minutes.close(services.store, meeting.id, at=at),
            lambda _meeting: self._go("finish"),
        )

    def _send_for_signing(self, view: WorkspaceView) -> None:
        """Put the clean minutes into the folder of the meeting; these are signed."""
        self.filing.file(view.meeting.id, self._title(view), ".docx", self._minutes(view), partial(self._sent, view))

    def _sent(self, view: WorkspaceView) -> None:
        services, meeting_id = self._bench.desk.services, view.meeting.id
        send = partial(finishing.send_for_signing, services.store, services.records, meeting_id)
        self._bench.act(self.tr("Saving the meeting"), send)

    def _ask_to_seal(self) -> None:
        self._go("finish")
        self._finish.ask_to_seal()

    def put_into_word(self, view: WorkspaceView) -> None:
        """Put the minutes as they stand into the folder of the meeting; out for signing, these are signed now."""
        self.filing.file(view.meeting.id, self._title(view), ".docx", self._minutes(view), self._then(view))

    def put_into_word_elsewhere(self, view: WorkspaceView) -> None:
        """The same, where the person says."""
        self.filing.file_elsewhere(view.meeting.id, self._title(view), ".docx", self._minutes(view), self._then(view))

    def _then(self, view: WorkspaceView) -> Callable[[], None] | None:
        return partial(self._sent, view) if view.meeting.state is MeetingState.SIGNING else None

    def _title(self, view: WorkspaceView) -> str:
        return self.tr("Minutes {day}").format(day=f"{view.meeting.on:%d-%m-%Y}")

    def _minutes(self, view: WorkspaceView) -> Callable[[], bytes]:
        return partial(self._bench.desk.services.minutes_in_word, view.meeting.id)
