"""One line above the page that asks why adopted minutes are changed, and by whom."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from shiboken6 import isValid
from typing_extensions import override

from sotay.services.corrections import Why
from sotay.services.workspace import WorkspaceView
from sotay_ui.bench import Bench
from sotay_ui.buttons import KeyButton
from sotay_ui.fields import Line
from sotay_ui.labels import wrapped
from sotay_ui.offered_keys import takes_escape
from sotay_ui.page import Action

_LOW = 500
"""Logical height of the window under which the field alone says what is asked."""


class WhyLine(QFrame):
    """Pushes the page down and covers nothing. The last reason is offered again; one answer is for all that waits."""

    def __init__(self, bench: Bench) -> None:
        super().__init__()
        self.setProperty("role", "verdict")
        desk = self._desk = bench.desk
        bench.ask_why = self.ask
        self._waiting: list[tuple[Callable[[Why], None], Callable[[], None]]] = []
        self._had_keyboard: QWidget | None = None
        self._recorder = ""
        self._reason = Line(desk.theme, self.tr("Reason"))
        self._author = Line(desk.theme, self.tr("Changed by"))
        for line in (self._reason, self._author):
            line.line.returnPressed.connect(self._answer)
        self._heading = wrapped(
            self.tr("The minutes are adopted: a change is kept with its reason and who made it."), "strong"
        )
        fields = QWidget()
        row = QHBoxLayout(fields)
        desk.theme.space(row, 12)
        row.addWidget(self._reason, 3, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._author, 2, Qt.AlignmentFlag.AlignTop)
        for action in (
            Action(self.tr("Change it"), self._answer, "check"),
            Action(self.tr("Leave as it was"), self.give_up),
        ):
            row.addWidget(KeyButton(desk.theme, action), 0, Qt.AlignmentFlag.AlignBottom)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._heading)
        self._column.addWidget(fields)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        desk.theme.changed.connect(self._space)
        self._space()
        self.hide()

    def draw(self, view: WorkspaceView) -> None:
        """The recorder of this meeting is proposed as who changes it."""
        name = view.name_of(view.meeting.recorder_id)
        if self._author.text == self._recorder:
            self._author.line.setText(name)
        self._recorder = name

    def ask(self, again: Callable[[Why], None], given_up: Callable[[], None]) -> None:
        """Put the keyboard into the reason; ``again`` gets the answer, or ``given_up`` is called.

        Where the meeting was left meanwhile nobody is asked.
        """
        page = self.parentWidget()
        if page is not None and not page.isVisible():
            given_up()
            return
        self._waiting.append((again, given_up))
        if len(self._waiting) == 1:
            self._had_keyboard = QApplication.focusWidget()
        self._reason.show_problem("")
        height = self.window().height() * 100 / self._desk.theme.text_scale
        self._heading.setVisible(height >= _LOW)
        self.show()
        self._reason.line.selectAll()
        self._reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def give_up(self) -> None:
        """Leave everything as it was."""
        for _, given_up in self._taken():
            given_up()

    @override
    def event(self, event: QEvent) -> bool:
        """Esc is for this line, not for leaving the sheet below it."""
        return takes_escape(event) or super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.give_up()
        else:
            super().keyPressEvent(event)

    def _answer(self) -> None:
        if not self._reason.text:
            self._reason.point_out(self.tr("Write why it is changed."))
            return
        why = Why(because=self._reason.text, at=self._desk.services.clock.wall(), author=self._author.text)
        for again, _ in self._taken():
            again(why)

    def _taken(self) -> list[tuple[Callable[[Why], None], Callable[[], None]]]:
        """What waited; the line is put away and the keyboard goes back to where it was."""
        waiting, self._waiting = self._waiting, []
        if not waiting:
            return []
        self.hide()
        if self._had_keyboard is not None and isValid(self._had_keyboard) and self._had_keyboard.isVisible():
            self._had_keyboard.setFocus(Qt.FocusReason.OtherFocusReason)
        self._had_keyboard = None
        return waiting

    def _space(self) -> None:
        self._desk.theme.space(self._column, 6, (20, 8, 20, 8))
