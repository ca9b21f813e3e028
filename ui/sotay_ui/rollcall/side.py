"""What stands beside the names: counts, vote base, fee, guests, and who leads and writes."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sotay.domain.meeting import MeetingState
from sotay.services.workspace import WorkspaceView
from sotay_ui.bench import Bench
from sotay_ui.cards import Card, Columns
from sotay_ui.page import Action
from sotay_ui.people import Guests
from sotay_ui.rollcall.base import Base
from sotay_ui.rollcall.counts import Counts
from sotay_ui.rollcall.fees import Fees
from sotay_ui.state_line import StateLine


class Side(QWidget):
    officers_asked = Signal()
    counted = Signal()

    def __init__(self, bench: Bench, saved_changed: Callable[[], None]) -> None:
        super().__init__()
        theme = bench.desk.theme
        self.counts = Counts(bench, saved_changed)
        self.counts.counted.connect(self.counted)
        self.fees = Fees(bench, saved_changed)
        self._base = Base(bench)
        self._guests = Guests(bench)
        officers = Card(theme, self.tr("Chair and recorder"))
        self._officers = StateLine(theme, (Action(self.tr("Change"), self.officers_asked.emit),))
        officers.add(self._officers)
        columns = Columns(theme)
        columns.show_cards([self.counts, self._base, self.fees, officers, self._guests])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(columns)

    @property
    def is_saved(self) -> bool:
        return self.counts.is_saved and self.fees.is_saved

    def draw(self, view: WorkspaceView) -> None:
        self.counts.draw(view)
        self._base.draw(view)
        self.fees.draw(view)
        is_recording = view.meeting.state is MeetingState.RECORDING
        self._guests.draw(view.meeting.id, view.guests, is_open=is_recording)
        nobody = self.tr("not chosen")
        text = self.tr("Chair: {chair}. Recorder: {recorder}.").format(
            chair=view.called_name_of(view.meeting.chair_id) or nobody,
            recorder=view.called_name_of(view.meeting.recorder_id) or nobody,
        )
        is_afterwards = view.meeting.typed_afterwards
        mode = self.tr("Typed in afterwards") if is_afterwards else self.tr("Recorded as it is held")
        self._officers.say("", "text", text, mode)
        self._officers.offer(None if view.meeting.state is MeetingState.SEALED else 0)

    def leave(self) -> None:
        self.counts.leave()
        self.fees.leave()
