"""Another vote base than the computed one, with the reason that is printed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sotay import wording
from sotay.domain.errors import KnownError
from sotay.domain.meeting import Meeting
from sotay.services import rollcall
from sotay.services.workspace import WorkspaceView
from sotay_ui.bench import Bench
from sotay_ui.buttons import KeyButton
from sotay_ui.counts import Count
from sotay_ui.fields import Field, Line
from sotay_ui.flow import Flow
from sotay_ui.page import Action


class OtherBase(QWidget):
    """Put away until it is asked for; what is kept holds for the votes of the meeting from then on."""

    def __init__(self, bench: Bench) -> None:
        super().__init__()
        theme = bench.desk.theme
        self._bench = bench
        self._meeting: Meeting | None = None
        self._count = Count()
        self._number = Field(theme, self.tr("Counted on"), self._count)
        self._reason = Line(theme, self.tr("Reason, printed in the minutes"))
        fields = QWidget()
        row = QHBoxLayout(fields)
        theme.space(row, 12)
        row.addWidget(self._number, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._reason, 3, Qt.AlignmentFlag.AlignTop)
        buttons = QWidget()
        flow = Flow(theme, 8)
        buttons.setLayout(flow)
        for action in (
            Action(self.tr("Count on this"), self._keep, "check"),
            Action(self.tr("Count as computed"), self._compute),
        ):
            flow.addWidget(KeyButton(theme, action))
        column = QVBoxLayout(self)
        theme.space(column, 8)
        column.addWidget(fields)
        column.addWidget(buttons)
        self.hide()

    def draw(self, view: WorkspaceView) -> None:
        self._meeting = view.meeting

    def toggle(self) -> None:
        """Ask for it, or put it away."""
        self.setVisible(self.isHidden())
        if self.isHidden() or self._meeting is None:
            return
        self._count.set_number(self._meeting.base_override)
        self._reason.line.setText(self._meeting.base_reason)
        self._say("")
        self._number.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep(self) -> None:
        if self._count.number is None:
            self._number.point_out(self.tr("Write how many members are counted."))
            return
        self._override(self._count.number, self._reason.text)

    def _compute(self) -> None:
        self._override(None, "")

    def _override(self, base: int | None, reason: str) -> None:
        if self._meeting is None:
            return
        store, meeting_id = self._bench.desk.services.store, self._meeting.id
        self._bench.write(
            self.tr("Saving the meeting"),
            lambda: rollcall.override_base(store, meeting_id, base, reason),
            lambda _meeting: self.hide(),
            self._on_refused,
        )

    def _on_refused(self, error: KnownError) -> None:
        self._say(wording.of_error(error, self._bench.desk.tell.language).text)

    def _say(self, problem: str) -> None:
        self._number.show_problem(problem)
