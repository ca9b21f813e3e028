"""What can be done with adopted minutes, and what was corrected in them since."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sotay.domain.meeting import Meeting, MeetingState
from sotay.services import finishing
from sotay.services.corrections import Correction
from sotay.services.workspace import WorkspaceView
from sotay_ui.bench import Bench
from sotay_ui.cards import Card
from sotay_ui.dates import day_and_hour
from sotay_ui.layouts import empty
from sotay_ui.page import Action


class AdoptedCard(QWidget):
    """Nothing before the minutes are adopted."""

    def __init__(self, bench: Bench) -> None:
        super().__init__()
        self._bench = bench
        self._drawn: tuple[Meeting, tuple[Correction, ...]] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def draw(self, view: WorkspaceView) -> None:
        meeting = view.meeting
        self.setVisible(meeting.state is not MeetingState.RECORDING or bool(view.corrections))
        if self.isHidden() or self._drawn == (meeting, view.corrections):
            return
        self._drawn = (meeting, view.corrections)
        empty(self._column)
        card = Card(self._bench.desk.theme, self.tr("Adopted minutes"))
        if meeting.state is not MeetingState.RECORDING:
            card.line("check-circle", "green", self._adopted(meeting), "", self._back(meeting))
        for correction in view.corrections:
            card.line("information", "blue", correction_words(correction), self._made(correction))
        if not view.corrections:
            card.line("circle", "text2", self.tr("No vote, roll call or conclusion was corrected since."))
        self._column.addWidget(card)

    def forget(self) -> None:
        """Draw it anew the next time: colours and sizes changed."""
        self._drawn = None

    def _adopted(self, meeting: Meeting) -> str:
        words = self.tr("Adopted by {votes} of {voters} voters present").format(
            votes=meeting.adopted_for, voters=meeting.adopted_of
        )
        return f"{words}, {meeting.adopted:%H:%M}" if meeting.adopted else words

    def _made(self, correction: Correction) -> str:
        made = self.tr("{name}, {when}. Reason: {reason}")
        when = day_and_hour(correction.at.date(), correction.at)
        return made.format(name=correction.author or "…", when=when, reason=correction.because)

    def _back(self, meeting: Meeting) -> Action | None:
        """One step back: from signing to adopted, from adopted to being recorded."""
        return {
            MeetingState.ADOPTED: Action(self.tr("Take the adoption back"), self._withdraw),
            MeetingState.SIGNING: Action(self.tr("Take back from signing"), self._reopen),
        }.get(meeting.state)

    def _withdraw(self) -> None:
        if self._drawn is not None:
            store, meeting_id = self._bench.desk.services.store, self._drawn[0].id
            self._bench.act(self.tr("Saving the meeting"), lambda: finishing.withdraw_adoption(store, meeting_id))

    def _reopen(self) -> None:
        if self._drawn is not None:
            store, meeting_id = self._bench.desk.services.store, self._drawn[0].id
            self._bench.act(self.tr("Saving the meeting"), lambda: finishing.reopen(store, meeting_id))


def correction_words(correction: Correction) -> str:
    """``Sửa biểu quyết: tán thành 20 → 21``."""
    kinds = {
        "meeting": QCoreApplication.translate("CorrectionWords", "facts of the meeting"),
        "agenda_item": QCoreApplication.translate("CorrectionWords", "an item"),
        "conclusion": QCoreApplication.translate("CorrectionWords", "a conclusion"),
        "roll_call_entry": QCoreApplication.translate("CorrectionWords", "the roll call"),
        "vote": QCoreApplication.translate("CorrectionWords", "a vote"),
        "remark": QCoreApplication.translate("CorrectionWords", "a remark"),
        "task": QCoreApplication.translate("CorrectionWords", "a task"),
        "proposal": QCoreApplication.translate("CorrectionWords", "a proposal"),
    }
    verb = {
        "+": QCoreApplication.translate("CorrectionWords", "Added {what}"),
        "-": QCoreApplication.translate("CorrectionWords", "Removed {what}"),
    }.get(correction.was, QCoreApplication.translate("CorrectionWords", "Corrected {what}"))
    words = verb.format(what=kinds[correction.kind])
    fields = _field_words()
    told = [f"{fields[name]}: {old} → {new}" for name, old, new in correction.changes if name in fields]
    return f"{words}. {'; '.join(told)}" if told else words


def _field_words() -> dict[str, str]:
    """Of the fields whose values can be read as they are kept."""
    return {
        "subject": QCoreApplication.translate("CorrectionWords", "subject"),
        "text": QCoreApplication.translate("CorrectionWords", "text"),
        "votes_for": QCoreApplication.translate("CorrectionWords", "for"),
        "votes_against": QCoreApplication.translate("CorrectionWords", "against"),
        "votes_other": QCoreApplication.translate("CorrectionWords", "other opinion"),
        "not_voting": QCoreApplication.translate("CorrectionWords", "not voting"),
        "voters_present": QCoreApplication.translate("CorrectionWords", "voters present"),
        "issued": QCoreApplication.translate("CorrectionWords", "ballots issued"),
        "returned": QCoreApplication.translate("CorrectionWords", "ballots returned"),
        "invalid": QCoreApplication.translate("CorrectionWords", "invalid ballots"),
        "base": QCoreApplication.translate("CorrectionWords", "vote base"),
        "base_override": QCoreApplication.translate("CorrectionWords", "vote base"),
        "adopted_for": QCoreApplication.translate("CorrectionWords", "for the minutes"),
        "adopted_of": QCoreApplication.translate("CorrectionWords", "voters present"),
        "place": QCoreApplication.translate("CorrectionWords", "place"),
        "title": QCoreApplication.translate("CorrectionWords", "title"),
        "presented": QCoreApplication.translate("CorrectionWords", "what was presented"),
        "reason": QCoreApplication.translate("CorrectionWords", "reason"),
        "fee_paid": QCoreApplication.translate("CorrectionWords", "paid the fee"),
    }
