"""On the page of finishing: what was edited in the Word file of the minutes comes back from there."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout
from typing_extensions import override

from sotay.domain.meeting import MeetingState
from sotay.services.workspace import WorkspaceView
from sotay_ui.bench import Bench, Panel
from sotay_ui.buttons import KeyButton
from sotay_ui.cards import Card
from sotay_ui.labels import wrapped
from sotay_ui.page import Action


class WordCard(Panel):
    def __init__(self, bench: Bench, choose: Callable[[], None]) -> None:
        super().__init__(bench)
        theme = bench.desk.theme
        card = Card(theme, self.tr("Edited in Word"))
        card.add(
            wrapped(
                self.tr("Wording corrected in the Word file comes back: choose the file or drop it on this page."),
                "hint",
            )
        )
        button = KeyButton(theme, Action(self.tr("Take edits from Word"), choose, "file", "Ctrl+I"))
        card.add(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        self.lead_focus(button)

    @override
    def draw(self, view: WorkspaceView) -> None:
        self.setVisible(view.meeting.state is not MeetingState.SEALED)
