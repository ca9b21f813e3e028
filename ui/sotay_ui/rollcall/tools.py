"""What can be said of a member, shown: buttons for the mouse, the other keys in a line below them, a menu of all."""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from sotay_ui.buttons import KeyButton
from sotay_ui.flow import Flow
from sotay_ui.labels import wrapped
from sotay_ui.page import Action
from sotay_ui.rollcall.marking import Command
from sotay_ui.theme.theme import Theme

Press = Callable[[Command], None]
"""Says it of the chosen member."""


class Tools(QWidget):
    def __init__(self, theme: Theme, marks: Iterable[Command], press: Press) -> None:
        super().__init__()
        self._press = press
        self._buttons = QWidget()
        flow = Flow(theme, 6)
        self._buttons.setLayout(flow)
        for command in marks:
            if command.is_on_button:
                action = Action(command.words, partial(press, command), key=command.key)
                flow.addWidget(KeyButton(theme, action, is_key_heard=False))
        self._hint = wrapped(role="hint")
        column = QVBoxLayout(self)
        theme.space(column, 8)
        column.addWidget(self._buttons)
        column.addWidget(self._hint)

    def say(self, commands: Iterable[Command], way: str) -> None:
        """The digits that stand on no button, and the way to the other column."""
        told = [f"{one.key} {one.words}" for one in commands if one.key.isdigit() and not one.is_on_button]
        self._hint.setText(" · ".join((*told, way)))

    def fold(self, *, has_buttons: bool, has_hint: bool) -> None:
        self._buttons.setVisible(has_buttons)
        self._hint.setVisible(has_hint)
        self.setVisible(has_buttons or has_hint)

    def open_menu(self, commands: Iterable[Command], at: QPoint) -> None:
        """Everything that can be said; ``at`` a point of the screen."""
        menu = QMenu(self)
        for command in commands:
            menu.addAction(f"{command.words}\t{command.key.strip()}", partial(self._press, command))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)
