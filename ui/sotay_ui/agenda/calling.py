"""The way to the sheet of convening, and whether the members were told."""

from collections.abc import Callable

from sotay import wording
from sotay.domain.times import short_date
from sotay.services.workspace import WorkspaceView
from sotay_ui.bench import Bench
from sotay_ui.cards import Card
from sotay_ui.page import Action
from sotay_ui.state_line import StateLine


class CallingCard(Card):
    def __init__(self, bench: Bench, convene: Callable[[], None]) -> None:
        super().__init__(bench.desk.theme)
        self._language = bench.desk.tell.language
        self._line = StateLine(bench.desk.theme, (Action(self.tr("Call the meeting"), convene, key="Ctrl+B"),))
        self.add(self._line)

    def draw(self, view: WorkspaceView) -> None:
        at = view.meeting.notified
        hint = self.tr("Notice, invitations, programme, sign-in sheet, script of the chair")
        if at is None:
            self._line.say("circle", "text2", wording.entries(self._language)["notified-not"].sentence, hint)
        else:
            said = self.tr("The members were told on {day}.").format(day=short_date(at.date()))
            self._line.say("check-circle", "green", said, hint)
