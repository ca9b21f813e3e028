"""The red button of a meeting: what comes next at each step and state."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from sotay.domain.meeting import MeetingState
from sotay.services import finishing, minutes, steps
from sotay.services.workspace import WorkspaceView
from sotay_ui.bench import Bench, Shows
from sotay_ui.convene.panel import ConvenePanel
from sotay_ui.finish.panel import FinishPanel
from sotay_ui.finish.spots import spot_of
from sotay_ui.outside import documents_folder
from sotay_ui.page import Action
from sotay_ui.readback.panel import ReadBackPanel
from sotay_ui.workspace.hold import HoldPanel


class GoingOn(QObject):
    def __init__(
        self,
        bench: Bench,
        go: Shows,
        hold: HoldPanel,
        finish: FinishPanel,
        convene: ConvenePanel,
        read_back: ReadBackPanel,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._bench = bench
        self._go = go
        self._hold = hold
        self._finish = finish
        self._convene = convene
        self._read_back = read_back
        self._parent = parent

    def action(self, view: WorkspaceView, step: str) -> Action | None:
        """What comes next; F8 everywhere but on adopting and sealing, which nobody may press by going on."""
        state = view.meeting.state
        if step == "finish" and self._finish.is_asking:
            return None
        if step == "convene":
            return Action(self.tr("Make the notice"), self._convene.make_notice, "file", "F8")
        if step in {"prepare", "ready"} and state is MeetingState.RECORDING:
            return Action(self.tr("Begin the meeting"), partial(self._begin, view), "arrow", "F8")
        if step == "hold" and (state is MeetingState.RECORDING or self._hold.is_voting):
            return self._holding(view)
        adopt = self._read_back.adopt if step == "readback" else self._finish.adopt
        word = partial(self.put_into_word, view)
        signing = partial(self._send_for_signing, view)
        return {
            MeetingState.RECORDING: Action(self.tr("Adopt the minutes"), adopt, "check"),
            MeetingState.ADOPTED: Action(self.tr("Print for signing"), signing, "file", "F8"),
            MeetingState.SIGNING: Action(self.tr("Seal the record"), self._ask_to_seal, "lock"),
            MeetingState.SEALED: Action(self.tr("Minutes in Word"), word, "file", "F8"),
        }[state]

    def _holding(self, view: WorkspaceView) -> Action:
        if self._hold.is_voting:
            return Action(self.tr("Write down the result"), self._hold.keep_vote, "check", "F8")
        item = self._hold.next_item
        if item is None:
            return Action(self.tr("End the meeting"), partial(self._end, view), "arrow", "F8")
        text = self.tr("To item {number}").format(number=view.numbers[item.id])
        return Action(text, self._hold.open_next, "arrow", "F8")

    def _begin(self, view: WorkspaceView) -> None:
        meeting, services = view.meeting, self._bench.desk.services
        for lack in steps.before_beginning(meeting):
            self._bench.desk.tell.warning(lack.code)
            spot = spot_of(lack)
            self._go(spot.step, spot.item_id, spot.field)
            return
        if meeting.started is not None:
            self._go("hold")
            return
        chair, recorder = meeting.chair_id or "", meeting.recorder_id or ""
        at = None if meeting.typed_afterwards else services.clock.wall()
        self._bench.act(
            self.tr("Beginning the meeting"),
            lambda: minutes.begin(services.store, meeting.id, chair_id=chair, recorder_id=recorder, at=at),
            lambda _meeting: self._go("hold"),
        )

    def _end(self, view: WorkspaceView) -> None:
        meeting, services = view.meeting, self._bench.desk.services
        at = meeting.ended or (None if meeting.typed_afterwards else services.clock.wall())
        self._bench.act(
            self.tr("Ending the meeting"),
            lambda: minutes.close(services.store, meeting.id, at=at),
            lambda _meeting: self._go("finish"),
        )

    def _send_for_signing(self, view: WorkspaceView) -> None:
        services, meeting_id = self._bench.desk.services, view.meeting.id
        self.put_into_word(
            view,
            lambda: self._bench.act(
                self.tr("Saving the meeting"), lambda: finishing.send_for_signing(services.store, meeting_id)
            ),
        )

    def _ask_to_seal(self) -> None:
        self._go("finish")
        self._finish.ask_to_seal()

    def put_into_word(self, view: WorkspaceView, then: Callable[[], None] | None = None) -> None:
        """Ask where to, and put the minutes there as they stand; ``then`` is called once they are."""
        name = self.tr("Minutes {day}.docx").format(day=f"{view.meeting.on:%d-%m-%Y}")
        chosen, _ = QFileDialog.getSaveFileName(
            self._parent, self.tr("Minutes in Word"), str(documents_folder() / name)
        )
        if not chosen:
            return
        services, meeting_id, to = self._bench.desk.services, view.meeting.id, Path(chosen)

        def done(_result: object) -> None:
            self._bench.desk.tell.info("document-made", file=to.name)
            if then is not None:
                then()

        self._bench.read(self.tr("Making the Word file"), lambda: services.minutes_in_word(meeting_id, to), done)
