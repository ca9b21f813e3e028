"""Điểm danh: one line for each member, marked by keys; the numbers stand in words above."""

from PySide6.QtWidgets import QVBoxLayout

from sotay.domain.errors import KnownError
from sotay.domain.holding import RollCallEntry
from sotay.domain.meeting import MeetingState
from sotay.services import rollcall
from sotay.services.workspace import WorkspaceView
from sotay_ui.bench import Bench
from sotay_ui.focus import FocusLeading
from sotay_ui.labels import wrapped
from sotay_ui.rollcall.lines import Lines
from sotay_ui.rollcall.table import RollTable


class RollCallPanel(FocusLeading):
    def __init__(self, bench: Bench) -> None:
        super().__init__()
        self._bench = bench
        self._model = Lines(self._keep)
        self._table = RollTable(bench.desk.theme, self._model)
        self._table.has_no_reason.connect(self._say_no_reason)
        self._hint = wrapped(
            self.tr(
                "Space: present and on. 1 present, 2 absent with a reason, 3 without, 4 as the member's state says. "
                "Enter: write the reason."
            ),
            "hint",
        )
        self._problem = wrapped("", "problem")
        self._problem.hide()
        self._table.setMinimumHeight(1)  # Qt's own least height would push the hint out of a low window
        self._view: WorkspaceView | None = None
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._hint)
        self._column.addWidget(self._problem)
        self._column.addWidget(self._table, 1)
        bench.desk.theme.changed.connect(self._space)
        self._space()
        self.lead_focus(self._table)

    def draw(self, view: WorkspaceView) -> None:
        """Show the roll of this meeting."""
        self._view = view
        is_open = view.meeting.state is not MeetingState.SEALED
        self._table.show_lines(view.roll, is_open=is_open)
        self._hint.setVisible(is_open)

    def call(self) -> None:
        """Open the roll, or add those who joined since."""
        if self._view is not None and self._view.meeting.state is MeetingState.RECORDING:
            store, meeting_id = self._bench.desk.services.store, self._view.meeting.id
            self._bench.write(self.tr("Opening the roll"), lambda: rollcall.call(store, meeting_id))

    def _keep(self, before: RollCallEntry, after: RollCallEntry) -> None:
        self._problem.hide()
        store = self._bench.desk.services.store

        def refused(error: KnownError) -> None:
            self._bench.desk.tell.error(error)
            if self._view is not None:
                self.draw(self._view)

        self._bench.write(self.tr("Saving the roll call"), lambda: rollcall.mark(store, before, after), failed=refused)

    def _say_no_reason(self) -> None:
        self._problem.setText(self.tr("Only an absence with a reason has one: press 2 first."))
        self._problem.show()

    def _space(self) -> None:
        self._bench.desk.theme.space(self._column, 8, (16, 12, 16, 12))
