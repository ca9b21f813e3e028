"""Điểm danh và đảng phí: one pass of the keyboard over the names; what follows from it stands beside them."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from sotay.domain.errors import KnownError
from sotay.domain.holding import Mark, RollCallEntry
from sotay.domain.meeting import MeetingState
from sotay.services import roll_sheet, rollcall
from sotay.services.workspace import WorkspaceView
from sotay_ui.bench import Bench
from sotay_ui.buttons import KeyButton
from sotay_ui.flow import Flow
from sotay_ui.focus import FocusLeading
from sotay_ui.labels import wrapped
from sotay_ui.page import Action, Key
from sotay_ui.rollcall.asking import Asking, Question
from sotay_ui.rollcall.lines import Lines
from sotay_ui.rollcall.marking import COUNT_KEY, LATE, Command, fee_commands, keys_of, mark_commands
from sotay_ui.rollcall.questions import Questions
from sotay_ui.rollcall.side import Side
from sotay_ui.rollcall.table import RollTable
from sotay_ui.searching import SearchLine

_SIDE = 400
_FEW_COLUMNS_UNDER = 700
_UNBOUND = 16_777_215
"""QWIDGETSIZE_MAX."""
_TAB_UNDER = 910
"""Logical width under which the figures take turns with the names."""
_SIDE_KEY = "Ctrl+2"


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
        self._search = SearchLine(theme, self._table, self.tr("For example nta"), self)
        self._asking = Asking(theme)
        self._questions = Questions(bench, self._lines)
        self._side = Side(bench, saved_changed)
        self._hint = wrapped(role="hint")
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
        self._table.show_roll(view.roll, is_open=view.meeting.state is not MeetingState.SEALED)
        self._hint.setVisible(view.meeting.state is not MeetingState.SEALED and not self._is_side_a_tab)
        self._side.draw(view)

    def call(self) -> None:
        """Open the roll, or add those who joined since."""
        self._show_names()
        if self._view is not None and self._view.meeting.state is MeetingState.RECORDING:
            store, meeting_id = self._bench.desk.services.store, self._view.meeting.id
            self._bench.write(self.tr("Opening the roll"), lambda: rollcall.call(store, meeting_id))

    def leave(self) -> None:
        self._side.leave()

    def keys(self) -> tuple[Key, ...]:
        """For F1."""
        return keys_of(self._marks)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    @property
    def is_folded(self) -> bool:
        """Whether names and figures take turns, and :attr:`buttons` stand for those that have no room."""
        return self._is_side_a_tab

    @property
    def _is_side_a_tab(self) -> bool:
        return self._stack.indexOf(self._side) >= 0

    def _lay_out(self) -> None:
        theme = self._bench.desk.theme
        self._top = QStackedWidget()
        self._top.setSizePolicy(self._top.sizePolicy().horizontalPolicy(), self._asking.sizePolicy().verticalPolicy())
        finding = QWidget()
        finding.setLayout(self._search.row())
        for part in (finding, self._asking):
            self._top.addWidget(part)
        self._buttons = QWidget()
        flow = Flow(theme, 6)
        self._buttons.setLayout(flow)
        for command in self._marks:
            if command.is_on_button:
                action = Action(command.words, partial(self._press_chosen, command), key=command.key)
                flow.addWidget(KeyButton(theme, action, is_key_heard=False))
        self._more = KeyButton(theme, Action(self.tr("Mark…"), self._open_menu))
        self._to_side = KeyButton(theme, Action(self.tr("Names or figures"), self._turn_side, key=_SIDE_KEY))
        self.buttons = (self._more, self._to_side)
        self._names = QWidget()
        under = QVBoxLayout(self._names)
        theme.space(under, 8)
        for widget in (self._buttons, self._hint, self._table):
            under.addWidget(widget)
        self._table.setMinimumHeight(1)  # Qt's own least height would push the hint out of a low window
        self._stack = QStackedWidget()
        self._stack.addWidget(self._names)
        self._column = QVBoxLayout()
        self._column.addWidget(self._top)
        self._column.addWidget(self._problem)
        self._column.addWidget(self._stack, 1)
        self._problem.hide()
        self._row = QHBoxLayout(self)
        self._row.addLayout(self._column, 1)
        self._row.addWidget(self._side)

    def _listen(self) -> None:
        self._table.opened.connect(self._ask_reason)
        self._table.pressed.connect(self._on_pressed)
        self._table.asked.connect(lambda _line: self._open_menu())
        self._table.column_changed.connect(self._say_hint)
        self._search.asked.connect(self._on_search_asked)
        self._search.editingFinished.connect(self._fold_top)
        self._search.textChanged.connect(self._find)
        self._search.returnPressed.connect(self._on_found)
        self._asking.refused.connect(self._say)
        self._asking.closed.connect(self._on_answered)
        self._side.officers_asked.connect(self.officers_asked)
        self._side.counted.connect(self._on_counted)

    def _on_pressed(self, key: str, line: RollCallEntry, is_on_fee: bool) -> None:
        if key == COUNT_KEY:
            self._count()
            return
        commands = self._fees if is_on_fee else self._marks
        command = next((command for command in commands if command.key == key), None)
        if command is not None:
            self._run(command, line)

    def _press_chosen(self, command: Command) -> None:
        line = self._table.chosen
        if line is not None:
            self._table.setFocus(Qt.FocusReason.OtherFocusReason)
            self._run(command, line)

    def _run(self, command: Command, line: RollCallEntry) -> None:
        self._search.clear()
        self._say("")
        command.run(line)
        if command.goes_on:
            self._table.choose_next()

    def _open_menu(self) -> None:
        """Everything that can be said of the chosen member, for the mouse."""
        line = self._table.chosen
        if line is None:
            return
        menu = QMenu(self)
        for command in self._fees if self._table.is_on_fee else self._marks:
            menu.addAction(f"{command.words}\t{command.key.strip()}", partial(self._press_chosen, command))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._table.viewport().mapToGlobal(self._table.visualRect(self._table.currentIndex()).bottomLeft()))

    def _ask_hour(self, line: RollCallEntry, key: str) -> None:
        view = self._view
        if view is not None and view.meeting.state is not MeetingState.SEALED:
            self._ask(self._questions.hour(view.meeting, line, is_late=key == LATE))

    def _ask_reason(self, row: int) -> None:
        line = self._lines.line_at(row)
        if line is None or line.mark is not Mark.EXCUSED:
            self._say(self.tr("Only an absence with a reason has one: press 2 first."))
        else:
            self._ask(self._questions.reason(line))

    def _ask(self, question: Question) -> None:
        self._say("")
        self._top.setCurrentWidget(self._asking)
        self._top.show()
        self._asking.ask(question)

    def _on_answered(self) -> None:
        self._top.setCurrentIndex(0)
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)
        self._fold_top()

    def _on_search_asked(self) -> None:
        self._show_names()
        self._top.setCurrentIndex(0)
        self._top.show()

    def _fold_top(self) -> None:
        """Where there is little room, the search is there while it is used."""
        is_used = self._top.currentIndex() > 0 or self._search.hasFocus() or self._search.text()
        self._top.setVisible(not self._is_side_a_tab or bool(is_used))

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
        self._search.clear()
        if chosen is not None:
            self._table.choose(chosen.id)
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _count(self) -> None:
        if self._is_side_a_tab:
            self._stack.setCurrentWidget(self._side)
        self._side.counts.point_out()

    def _on_counted(self) -> None:
        """The names of the absent come next, by their letters."""
        self._search.take_focus()

    def _turn_side(self) -> None:
        is_on_names = self._stack.currentWidget() is self._names
        self._stack.setCurrentWidget(self._side if is_on_names else self._names)

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
        """What the keys say that stand on no button."""
        is_on_fee = self._table.is_on_fee
        commands = self._fees if is_on_fee else self._marks
        told = [f"{one.key} {one.words}" for one in commands if one.key.isdigit() and not one.is_on_button]
        self._hint.setText(" · ".join((*told, self.tr("← mark") if is_on_fee else self.tr("→ fee"))))

    def _fold(self) -> None:
        theme = self._bench.desk.theme
        width = self.width() * 100 / theme.text_scale
        is_tab = width < _TAB_UNDER
        self._buttons.setHidden(is_tab)
        self._hint.setHidden(is_tab)
        self._table.fold(width - (0 if is_tab else _SIDE) < _FEW_COLUMNS_UNDER)
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
        theme.space(self._column, 8, (16, 4, 16, 4) if is_tab else (16, 12, 16, 12))
        self._fold_top()

    def _space(self) -> None:
        self._bench.desk.theme.space(self._row, 0)
        self._fold()
