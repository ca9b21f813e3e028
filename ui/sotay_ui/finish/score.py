"""The way to the quality sheet, and whether the score written down is still what the sheet adds up to."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QVBoxLayout
from typing_extensions import override

from sotay.domain.meeting import MeetingState
from sotay.domain.quality import SCORED
from sotay.services.quality import Sheet
from sotay.services.workspace import WorkspaceView
from sotay_ui.bench import Bench, Shows
from sotay_ui.buttons import KeyButton
from sotay_ui.labels import wrapped
from sotay_ui.looking import LookingPanel
from sotay_ui.page import Action


class Score(LookingPanel[Sheet]):
    def __init__(self, bench: Bench, go: Shows) -> None:
        super().__init__(bench)
        self._said = wrapped("", "hint")
        column = QVBoxLayout(self)
        bench.desk.theme.space(column, 4)
        column.addWidget(self._said)
        column.addWidget(
            KeyButton(
                bench.desk.theme, Action(self.tr("Quality sheet"), lambda: go("quality"), "check-circle", "Ctrl+M")
            )
        )

    @override
    def draw(self, view: WorkspaceView) -> None:
        super().draw(view)
        self.setVisible(view.meeting.kind in SCORED)

    @override
    def reading(self, view: WorkspaceView) -> Callable[[], Sheet] | None:
        if view.meeting.kind not in SCORED:
            return None
        return partial(self.bench.desk.services.concluding.quality_sheet, view.meeting.id)

    @override
    def show_found(self, view: WorkspaceView, found: Sheet) -> None:
        score, is_open = found.meeting.score, found.meeting.state is not MeetingState.SEALED
        text, is_wrong = "", False
        if score is not None and found.is_written:
            text = self.tr("As the sheet adds up, class {grade}.").format(grade=found.meeting.score_class)
        elif score is not None and is_open and found.was_written:
            text, is_wrong = self.tr("The sheet adds up to {total} now.").format(total=found.total), True
        elif is_open and score is None:
            text = self.tr("The sheet is filled in from what is written; it makes the points.")
        self._said.setText(text)
        self._said.setVisible(bool(text))
        self._said.setProperty("role", "problem" if is_wrong else "hint")
        self._said.style().polish(self._said)
