"""Điểm danh và đảng phí: one pass of the keyboard over the names; what follows from it stands beside them."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from sotay.domain.errors import KnownError
from sotay.domain.holding import Mark, RollCallEntry
from sotay.domain.meeting import MeetingState
from sotay.services import roll_sheet, rollcall
from sotay.services.workspace import WorkspaceView
from sotay_ui.bench import Bench
from sotay_ui.buttons import KeyButton
from sotay_ui.focus import FocusLeading
from sotay_ui.labels import wrapped
from sotay_ui.page import Action, Key
from sotay_ui.rollcall.asking import Question
from sotay_ui.rollcall.finding import Finding
from sotay_ui.rollcall.lines import Lines
from sotay_ui.rollcall.marking import COUNT_KEY, LATE, PAID_KEY, Command, fee_commands, keys_of, mark_commands
from sotay_ui.rollcall.questions import Questions
from sotay_ui.rollcall.side import Side
from sotay_ui.rollcall.strip import SIDE_TAB_UNDER
from sotay_ui.rollcall.table import RollTable
from sotay_ui.rollcall.tools import Tools

_SIDE, _SIDE_KEY = 372, "Ctrl+2"
_UNBOUND = 16_777_215
"""QWIDGETSIZE_MAX."""
_LOW_UNDER = 340
"""Logical height."""
_SMALL_UNDER, _FEW_COLUMNS_UNDER = 800, 700
"""Logical widths: of the page, under which the buttons fold into one and the search is there while it is used; of the
names, under which they have few columns."""


class RollCallPanel(FocusLeading):
    officers_asked = Signal()

    def __init__(self, bench: Bench, saved_changed: Callable[[], None]) -> None:
        super().__init__()
        self._bench = bench
        self._view: WorkspaceView | None = None
        theme = bench.desk.theme
        self._lines = Lines(theme, self._keep)
        reasons = bench.desk.services.records.rules.reasons
        self._marks = mark_commands(self._lines, reasons, self._ask_hour)
        self._fees = fee_commands(self._lines)
        keys = {command.key for command in (*self._marks, *self._fees)}
        self._table = RollTable(theme, self._lines, keys | {COUNT_KEY})
        self._finding = Finding(theme, self._table, self.tr("For example nta"), self)
        self._questions = Questions(bench, self._lines)
        self._side = Side(bench, saved_changed)
        self._tools = Tools(theme, self._marks, self._press_chosen)
        self._problem = wrapped(role="problem")
        self._lay_out()
        self._listen()
        theme.changed.connect(self._space)
        self._space()
        self._say_hint()
        self.lead_focus(self._table)

    @property
    def is_saved(self) -> bool:
        return self._side.is_saved

    def draw(self, view: WorkspaceView) -> None:
        """Show the roll of this meeting."""
        self._view = view
        self._table.show_roll(view.roll, is_open=self._is_open)
        self._side.draw(view)
        self._fold()

    def call(self) -> None:
        """Open the roll, or add those who joined since."""
        self._show_names()
        if self._view is not None and self._view.meeting.state is MeetingState.RECORDING:
            store, meeting_id = self._bench.desk.services.store, self._view.meeting.id
            self._bench.write(self.tr("Opening the roll"), lambda: rollcall.call(store, meeting_id))

    def leave(self) -> None:
        self._say("")
        self._side.leave()

    def keys(self) -> tuple[Key, ...]:
        """For F1; a sealed roll is only read."""
        return keys_of(self._marks) if self._is_open else ()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc in an empty search goes back to the names."""
        if event.key() == Qt.Key.Key_Escape:
            self._show_names()
            self._go_to_names()
        else:
            super().keyPressEvent(event)

    def offer_buttons(self, width: float) -> None:
        """Show those of :attr:`buttons` that stand for what a page of this logical width has no room for."""
        self._more.setVisible(width < _SMALL_UNDER)
        self._to_side.setVisible(width < SIDE_TAB_UNDER)

    @property
    def _is_open(self) -> bool:
        return self._view is not None and self._view.meeting.state is not MeetingState.SEALED

    @property
    def _commands(self) -> tuple[Command, ...]:
        """Of the column that the keys are in."""
        return self._fees if self._table.is_on_fee else self._marks

    @property
    def _logical_width(self) -> float:
        return self.width() * 100 / self._bench.desk.theme.text_scale

    @property
    def _is_small(self) -> bool:
        return self._logical_width < _SMALL_UNDER

    @property
    def _is_low(self) -> bool:
        """Whether what explains the keys, and the search until it is used, leave their room to the names."""
        return self._is_small or self.height() * 100 / self._bench.desk.theme.text_scale < _LOW_UNDER

    @property
    def _is_on_side(self) -> bool:
        return self._stack.currentWidget() is self._side

    @property
    def _is_side_a_tab(self) -> bool:
        return self._stack.indexOf(self._side) >= 0

    def _lay_out(self) -> None:
        theme = self._bench.desk.theme
        self._more = KeyButton(theme, Action(self.tr("Mark…"), self._open_menu))
        self._to_side = KeyButton(theme, Action(self.tr("Figures"), self._turn_side, key=_SIDE_KEY))
        self._to_side.setCheckable(True)
        self.buttons = (self._more, self._to_side)
        self._names = QWidget()
        under = QVBoxLayout(self._names)
        theme.space(under, 8)
        for widget in (self._tools, self._table):
            under.addWidget(widget)
        self._table.setMinimumHeight(1)  # Qt's own least height would push the hint out of a low window
        self._stack = QStackedWidget()
        self._stack.addWidget(self._names)
        self._row = QHBoxLayout(self)
        self._column = QVBoxLayout()
        self._row.addLayout(self._column, 1)
        self._column.addWidget(self._finding)
        self._column.addWidget(self._problem)
        self._column.addWidget(self._stack, 1)
        self._problem.hide()
        self._row.addWidget(self._side)

    def _listen(self) -> None:
        self._table.opened.connect(self._ask_reason)
        self._table.pressed.connect(self._on_pressed)
        self._table.asked.connect(lambda _line: self._open_menu())
        self._table.column_changed.connect(self._say_hint)
        self._finding.asked.connect(self._show_names)
        self._finding.typed.connect(self._find)
        self._finding.taken.connect(self._on_found)
        self._finding.refused.connect(self._say)
        self._finding.answered.connect(self._go_to_names)
        self._side.officers_asked.connect(self.officers_asked)
        self._side.counted.connect(self._finding.take_focus)  # the names of the absent come next
        self._stack.currentChanged.connect(lambda _at: self._to_side.setChecked(self._is_on_side))
        QShortcut(QKeySequence(PAID_KEY), self, self._side.fees.settle)

    def _on_pressed(self, key: str, line: RollCallEntry) -> None:
        if key == COUNT_KEY:
            self._count()
            return
        command = next((command for command in self._commands if command.key == key), None)
        if command is not None:
            self._run(command, line)

    def _press_chosen(self, command: Command) -> None:
        line = self._table.chosen
        if line is not None:
            self._table.setFocus(Qt.FocusReason.OtherFocusReason)
            self._run(command, line)

    def _run(self, command: Command, line: RollCallEntry) -> None:
        self._finding.clear()
        self._say("")
        command.run(line)
        if command.goes_on:
            self._table.choose_next()

    def _open_menu(self) -> None:
        """Everything that can be said of the chosen member, for the mouse."""
        if self._table.chosen is not None:
            below = self._table.visualRect(self._table.currentIndex()).bottomLeft()
            self._tools.open_menu(self._commands, self._table.viewport().mapToGlobal(below))

    def _ask_hour(self, line: RollCallEntry, key: str) -> None:
        if self._view is not None and self._is_open:
            self._ask(self._questions.hour(self._view.meeting, line, is_late=key == LATE))

    def _ask_reason(self, row: int) -> None:
        line = self._lines.line_at(row)
        if line is None or line.mark is not Mark.EXCUSED:
            self._say(self.tr("Only an absence with a reason has one: press 2 first."))
        else:
            self._ask(self._questions.reason(line))

    def _ask(self, question: Question) -> None:
        self._say("")
        self._finding.ask(question)

    def _find(self, typed: str) -> None:
        """Show those who answer to the letters alone, and go to the best of them."""
        found = roll_sheet.answering_to(self._lines.lines, typed)
        is_nobody = bool(typed.strip()) and not found
        self._say(self.tr("Nobody answers to these letters.") if is_nobody else "")
        self._table.narrow({line.id for line in found} if typed.strip() else None)
        if found:
            self._table.choose(found[0].id)

    def _on_found(self) -> None:
        """Back to the names, at the one that was found."""
        chosen = self._table.chosen
        self._finding.clear()
        if chosen is not None:
            self._table.choose(chosen.id)
        self._go_to_names()

    def _go_to_names(self) -> None:
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _count(self) -> None:
        if self._is_side_a_tab:
            self._stack.setCurrentWidget(self._side)
        self._side.counts.point_out()

    def _turn_side(self) -> None:
        self._stack.setCurrentWidget(self._names if self._is_on_side else self._side)
        self._to_side.setChecked(self._is_on_side)

    def _show_names(self) -> None:
        self._stack.setCurrentWidget(self._names)

    def _keep(self, before: RollCallEntry, after: RollCallEntry) -> None:
        store = self._bench.desk.services.store

        def refused(error: KnownError) -> None:
            self._lines.answered(after.id)
            self._bench.desk.tell.error(error)
            if self._view is not None:
                self.draw(self._view)

        self._bench.write(
            self.tr("Saving the roll call"),
            lambda: rollcall.mark(store, before, after),
            lambda _inverse: self._lines.answered(after.id),
            refused,
        )

    def _say(self, problem: str) -> None:
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))

    def _say_hint(self) -> None:
        self._tools.say(self._commands, self.tr("← mark") if self._table.is_on_fee else self.tr("→ fee"))

    def _fold(self) -> None:
        theme = self._bench.desk.theme
        is_tab = self._logical_width < SIDE_TAB_UNDER
        self._tools.fold(has_buttons=self._is_open and not self._is_small, has_hint=self._is_open and not self._is_low)
        self._table.fold(self._logical_width - (0 if is_tab else _SIDE) < _FEW_COLUMNS_UNDER)
        if is_tab and not self._is_side_a_tab:
            self._row.removeWidget(self._side)
            self._side.setMinimumWidth(0)
            self._side.setMaximumWidth(_UNBOUND)
            self._stack.addWidget(self._side)
        elif not is_tab:
            if self._is_side_a_tab:
                self._stack.removeWidget(self._side)
                self._row.addWidget(self._side)
                self._side.show()
            self._side.setFixedWidth(theme.px(_SIDE))
        theme.space(self._column, 8, (16, 4, 16, 4) if self._is_low else (16, 12, 16, 12))
        self._finding.fold(is_low=self._is_low)

    def _space(self) -> None:
        self._bench.desk.theme.space(self._row, 0)
        self._fold()
