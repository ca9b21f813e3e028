"""The month's fee: of whom it is written down, all of those present at once, or how many alone."""

from collections.abc import Callable

from PySide6.QtGui import QIntValidator

from sotay.domain import attendance
from sotay.domain.meeting import Meeting, MeetingState
from sotay.services import rollcall
from sotay.services.workspace import WorkspaceView
from sotay_ui.bench import Bench
from sotay_ui.buttons import KeyButton
from sotay_ui.cards import Card
from sotay_ui.fields import Line
from sotay_ui.keeping import Keeping, Kept
from sotay_ui.labels import wrapped
from sotay_ui.page import Action
from sotay_ui.rollcall.counts import MOST_PEOPLE, store_meeting, text_of
from sotay_ui.rollcall.marking import PAID_KEY


class Fees(Card):
    def __init__(self, bench: Bench, saved_changed: Callable[[], None]) -> None:
        theme = bench.desk.theme
        super().__init__(theme, self.tr("Party fee of the month"))
        self._bench = bench
        self._meeting_id = ""
        self._sentence = wrapped()
        settle = Action(self.tr("All present paid"), self.settle, "check", PAID_KEY)
        self._settle = KeyButton(theme, settle, is_key_heard=False)  # heard where the names are too
        self._paid = Line(theme, self.tr("Or the number alone"))
        self._paid.line.setValidator(QIntValidator(0, MOST_PEOPLE, self._paid.line))
        fill = self._paid.line
        kept = Kept("fee_paid", self._paid, lambda many: fill.setText(text_of(many)), self._read)
        self._keeping: Keeping[Meeting] = Keeping([kept], self._keep, self)
        self._keeping.changed.connect(saved_changed)
        for widget in (self._sentence, self._settle, self._paid):
            self.add(widget)

    @property
    def is_saved(self) -> bool:
        return self._keeping.is_saved

    def draw(self, view: WorkspaceView) -> None:
        self._meeting_id = view.meeting.id
        is_open = view.meeting.state is not MeetingState.SEALED
        count = attendance.count_fee(view.roll)
        text = self.tr("Paid {paid} of {owing}; not paid {unpaid}; not written down {unknown}.")
        told = text.format(paid=count.paid, owing=count.owing, unpaid=count.unpaid, unknown=count.unknown)
        if view.meeting.fee_paid is not None:
            told += " " + self.tr("The minutes print the number below.")
        self._sentence.setText(told)
        self._settle.setVisible(is_open)
        self._paid.line.setReadOnly(not is_open)
        self._keeping.ask_why(view.meeting.state is not MeetingState.RECORDING)
        self._keeping.draw(view.meeting)

    def leave(self) -> None:
        self._keeping.leave()

    def settle(self) -> None:
        """Everyone present has paid, but those of whom something is written down already."""
        store, meeting_id = self._bench.desk.services.store, self._meeting_id
        self._bench.write(self.tr("Saving the roll call"), lambda: rollcall.settle_fee(store, meeting_id))

    def _read(self) -> int | None:
        return int(self._paid.text) if self._paid.text else None

    def _keep(self, before: Meeting, after: Meeting, done: Callable[[bool], None]) -> None:
        store_meeting(self._bench, self.tr("Saving the meeting"), before, after, done)
