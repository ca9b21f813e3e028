"""The minutes in Word: they go there to be signed, and what was edited in them comes back."""

from collections.abc import Callable

from sotay_ui.buttons import KeyButton
from sotay_ui.cards import Card
from sotay_ui.labels import wrapped
from sotay_ui.page import Action
from sotay_ui.theme.theme import Theme


class InWord(Card):
    def __init__(self, theme: Theme, take_back: Callable[[], None]) -> None:
        super().__init__(theme, self.tr("Edited in Word"))
        self.add(wrapped(self.tr("Wording corrected in the Word file of the minutes comes back from there."), "hint"))
        action = Action(self.tr("Take edits from Word"), take_back, "file", "Ctrl+Shift+W")
        self.add(KeyButton(theme, action))
        self.add(wrapped(self.tr("Or drop the file onto this page."), "hint"))
