"""The way to the quality sheet, and whether the score written down is still what the sheet adds up to."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from sotay.domain.meeting import Meeting, MeetingState
from sotay.domain.quality import SCORED
from sotay.services import quality
from sotay.services.quality import Sheet
from sotay_ui.bench import Bench, Shows
from sotay_ui.buttons import KeyButton
from sotay_ui.labels import wrapped
from sotay_ui.page import Action


class Score(QWidget):
    """Looks at the sheet while it is seen."""

    def __init__(self, bench: Bench, go: Shows) -> None:
        super().__init__()
        self._bench = bench
        self._meeting: Meeting | None = None
        self._asked = 0
        self._said = wrapped("", "hint")
        column = QVBoxLayout(self)
        bench.desk.theme.space(column, 4)
        column.addWidget(self._said)
        column.addWidget(
            KeyButton(
                bench.desk.theme, Action(self.tr("Quality sheet"), lambda: go("quality"), "check-circle", "Ctrl+M")
            )
        )

    def draw(self, meeting: Meeting) -> None:
        self._meeting = meeting
        self.setVisible(meeting.kind in SCORED)
        if self.isVisible():
            self._look()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look()

    def _look(self) -> None:
        if self._meeting is None or self._meeting.kind not in SCORED:
            return
        services, meeting_id = self._bench.desk.services, self._meeting.id

        def look() -> Sheet:
            with services.store.reading() as reading:
                return quality.look(reading, services.records, services.concluding.guide(), meeting_id)

        self._asked += 1
        asked = self._asked
        self._bench.read(self.tr("Reading the meeting"), look, lambda sheet: self._show(sheet, asked))

    def _show(self, sheet: Sheet, asked: int) -> None:
        if asked != self._asked:
            return
        score, is_open = sheet.meeting.score, sheet.meeting.state is not MeetingState.SEALED
        text, is_wrong = "", False
        if score is not None and sheet.is_written:
            text = self.tr("As the sheet adds up, class {grade}.").format(grade=sheet.meeting.score_class)
        elif score is not None and is_open and sheet.was_written:
            text, is_wrong = self.tr("The sheet adds up to {total} now.").format(total=sheet.total), True
        elif is_open and score is None:
            text = self.tr("The sheet is filled in from what is written; it makes the points.")
        self._said.setText(text)
        self._said.setVisible(bool(text))
        self._said.setProperty("role", "problem" if is_wrong else "hint")
        self._said.style().polish(self._said)
