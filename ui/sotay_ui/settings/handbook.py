"""Which handbook is open, and the way to the other one."""

from sotay_ui.buttons import KeyButton
from sotay_ui.cards import Card
from sotay_ui.desk import Desk
from sotay_ui.labels import wrapped
from sotay_ui.page import Action


class HandbookCard(Card):
    def __init__(self, desk: Desk) -> None:
        is_practice = desk.services.is_practice
        super().__init__(desk.theme, self.tr("This is the practice cell") if is_practice else self.tr("Practice"))
        if is_practice:
            hint = self.tr("What is typed here stays here. The handbook of your own cell is another one.")
            action = Action(self.tr("The handbook of my cell"), desk.change_handbook, "arrow")
        else:
            hint = self.tr("Try things out in the practice cell; this handbook stays as it is.")
            action = Action(self.tr("Try the practice cell"), desk.change_handbook, "meetings")
        self.add(wrapped(hint, "hint"))
        self.add(KeyButton(desk.theme, action))
