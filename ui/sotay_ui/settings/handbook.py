"""Which handbook is open, and the way to another one."""

from functools import partial

from PySide6.QtWidgets import QWidget

from sotay_ui.buttons import KeyButton
from sotay_ui.cards import Card
from sotay_ui.desk import Desk, Wanted
from sotay_ui.flow import Flow
from sotay_ui.labels import wrapped
from sotay_ui.page import Action


class HandbookCard(Card):
    def __init__(self, desk: Desk) -> None:
        is_practice = desk.services.is_practice
        super().__init__(
            desk.theme, self.tr("This is the practice cell") if is_practice else self.tr("Other handbooks")
        )
        if is_practice:
            hint = self.tr("What is typed here stays here. The handbook of your own cell is another one.")
            actions = [Action(self.tr("The handbook of my cell"), partial(desk.change_handbook, Wanted.OWN), "arrow")]
        else:
            hint = self.tr(
                "This computer can keep the handbooks of several cells, each by itself. In the practice cell things "
                "can be tried out. This handbook stays as it is."
            )
            actions = [
                Action(self.tr("Another cell"), partial(desk.change_handbook, Wanted.CHOICE), "members"),
                Action(self.tr("Try the practice cell"), partial(desk.change_handbook, Wanted.PRACTICE), "meetings"),
            ]
        self.add(wrapped(hint, "hint"))
        buttons = QWidget()
        row = Flow(desk.theme, 8)
        buttons.setLayout(row)
        for action in actions:
            row.addWidget(KeyButton(desk.theme, action))
        self.add(buttons)
