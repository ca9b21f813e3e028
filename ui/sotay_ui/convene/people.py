"""Who said beforehand that they cannot come."""

from PySide6.QtCore import Qt
from typing_extensions import override

from sotay.services import excuses
from sotay.services.changes import Inverse
from sotay.services.convening import ConveningView
from sotay_ui.bench import Bench
from sotay_ui.buttons import KeyButton
from sotay_ui.fields import Box, Field, Line
from sotay_ui.page import Action
from sotay_ui.people import People


class Excused(People):
    """Xin vắng: the roll has them with their reason when it is called."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(
            bench,
            self.tr("Excused beforehand"),
            self.tr("Nobody said yet that they cannot come."),
            self.tr("Comes after all"),
        )
        theme = bench.desk.theme
        self._box = Box(theme)
        self._reason = Line(theme, self.tr("Reason"), self.tr("For example: ốm; đi công tác"))
        self._reason.line.returnPressed.connect(self._tell)
        self._who = Field(theme, self.tr("Member"), self._box)
        self.add_field(self._who)
        self.add_field(self._reason)
        self.add_field(KeyButton(theme, Action(self.tr("Add excuse"), self._tell, "add")))
        self._box.activated.connect(lambda _at: self._who.show_problem(""))

    def draw(self, meeting_id: str, view: ConveningView) -> None:
        self.meeting_id = meeting_id
        self.show_entries([(line.member_id, line.name, line.reason) for line in view.excused], is_open=view.is_open)
        chosen = self._box.currentData()
        self._box.clear()
        self._box.addItem(self.tr("Not chosen"), None)
        for line in view.callable:
            self._box.addItem(line.name, line.member_id)
        self._box.setCurrentIndex(max(0, self._box.findData(chosen)))

    @override
    def take_off(self, entry_id: str) -> None:
        store, meeting_id = self.bench.desk.services.store, self.meeting_id
        self.bench.write(self.tr("Saving the excuses"), lambda: excuses.withdraw(store, meeting_id, entry_id))

    def _tell(self) -> None:
        member_id, reason = self._box.currentData(), self._reason.text
        if member_id is None:
            self._who.point_out(self.tr("Choose the member first."))
            return
        store, meeting_id = self.bench.desk.services.store, self.meeting_id

        def told(_inverse: Inverse) -> None:
            self._reason.line.setText("")  # as in Guests: Ctrl+Z takes back the excuse
            self._box.setFocus(Qt.FocusReason.OtherFocusReason)

        self.bench.write(
            self.tr("Saving the excuses"), lambda: excuses.tell(store, meeting_id, member_id, reason), told
        )
