"""The way to the resolution of the meeting."""

from sotay.domain.meeting import MeetingKind
from sotay.services.workspace import WorkspaceView
from sotay_ui.bench import Bench, Shows
from sotay_ui.buttons import KeyButton
from sotay_ui.cards import Card
from sotay_ui.labels import wrapped
from sotay_ui.page import Action


class ResolutionCard(Card):
    def __init__(self, bench: Bench, go: Shows) -> None:
        theme = bench.desk.theme
        super().__init__(theme, self.tr("Resolution"))
        self.add(wrapped(self.tr("Its texts are proposed by what the minutes conclude and give to do."), "hint"))
        self.add(KeyButton(theme, Action(self.tr("Write the resolution"), lambda: go("resolution"), "file", "Ctrl+R")))

    def draw(self, view: WorkspaceView) -> None:
        self.setVisible(view.meeting.kind is not MeetingKind.COMMITTEE)
