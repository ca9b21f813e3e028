"""Chuẩn bị: the agenda on the left, the meeting's facts and papers on the right."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from sotay.domain.agenda import AgendaItem
from sotay.domain.meeting import MeetingState
from sotay.services import agendas, steps
from sotay.services.changes import Inverse
from sotay.services.workspace import WorkspaceView
from sotay_ui.agenda.calling import CallingCard
from sotay_ui.agenda.facts import Facts
from sotay_ui.agenda.papers import Papers
from sotay_ui.agenda.tree import AgendaTree, Row
from sotay_ui.bench import Bench, Panel
from sotay_ui.buttons import KeyButton
from sotay_ui.cards import Columns
from sotay_ui.flow import Flow
from sotay_ui.labels import wrapped
from sotay_ui.page import Action

_TITLE = 1
_ARROWS = {"up", "down"}
"""Their keys stand in the tooltip and under F1, so that all four buttons fit in one row."""


class AgendaPanel(Panel):
    convene_asked = Signal()

    def __init__(self, bench: Bench, saved_changed: Callable[[], None]) -> None:
        super().__init__(bench)
        self._view: WorkspaceView | None = None
        self._added = ""
        """An item that is to be named as soon as it is shown."""
        self._tree = AgendaTree()
        self._tree.edited.connect(self._on_edited)
        self._tree.delete_pressed.connect(self._remove)
        self._total = wrapped("", "hint")
        self._facts = Facts(bench, saved_changed)
        self._calling = CallingCard(bench, self.convene_asked.emit)
        self._papers = Papers(bench)
        self._tree.files_dropped.connect(self._on_files_dropped)
        self._lay_out()
        self.lead_focus(self._tree)
        bench.desk.theme.changed.connect(self._on_theme_changed)

    @property
    @override
    def is_saved(self) -> bool:
        return self._facts.is_saved

    @override
    def draw(self, view: WorkspaceView) -> None:
        self._view = view
        is_open = view.meeting.state is MeetingState.RECORDING
        self._buttons.setVisible(is_open)
        rows = [Row(item.id, view.numbers[item.id], item.title, str(item.minutes_planned)) for item in view.items]
        self._tree.show_rows(rows, is_open=is_open)
        if self._added and self._tree.choose(self._added):
            self._added = ""
            self._tree.edit_title()
        planned = steps.minutes_planned(view.items)
        self._total.setText(
            self.tr("{planned} minutes in all, at least {least}").format(planned=planned, least=view.least_minutes)
        )
        self._facts.draw(view)
        self._calling.draw(view)
        self._papers.draw(view)

    @override
    def leave(self) -> None:
        self._facts.leave()

    @override
    def point_out(self, field: str) -> None:
        self._facts.point_out(field)

    def _lay_out(self) -> None:
        theme = self.bench.desk.theme
        left = QWidget()
        self._left = QVBoxLayout(left)
        self._buttons = QWidget()
        flow = Flow(theme, 8)
        self._buttons.setLayout(flow)
        for action in (
            Action(self.tr("Add item"), self._add, "add", "Ctrl+N"),
            Action(self.tr("Up"), partial(self._move, -1), "up", "Alt+Up"),
            Action(self.tr("Down"), partial(self._move, 1), "down", "Alt+Down"),
            Action(self.tr("Remove"), self._remove, "close"),
        ):
            button = KeyButton(theme, action)
            button.fold_cap(action.icon in _ARROWS)
            flow.addWidget(button)
        self._left.addWidget(self._buttons)
        self._left.addWidget(self._tree)
        self._left.addWidget(self._total)
        columns = Columns(theme)
        columns.show_cards([left], [self._facts, self._calling, self._papers])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(columns)
        self._on_theme_changed()

    def _on_theme_changed(self) -> None:
        self.bench.desk.theme.space(self._left, 8)
        self._tree.updateGeometry()

    def _item(self, item_id: str) -> AgendaItem | None:
        items = self._view.items if self._view else ()
        return next((item for item in items if item.id == item_id), None)

    def _on_edited(self, item_id: str, column: int, text: str) -> None:
        before = self._item(item_id)
        if before is None or self._view is None:
            return
        if column == _TITLE and text:
            after = replace(before, title=text)
        elif column != _TITLE and text.isdecimal():
            after = replace(before, minutes_planned=int(text))
        else:
            self.draw(self._view)
            return
        store = self.bench.desk.services.store
        self.bench.write(self.tr("Saving the agenda"), lambda: agendas.change(store, before, after))

    def _add(self) -> None:
        if self._view is None:
            return
        store, meeting_id, title = self.bench.desk.services.store, self._view.meeting.id, self.tr("New item")

        def name(added: tuple[AgendaItem, Inverse]) -> None:
            self._added = added[0].id

        self.bench.write(self.tr("Saving the agenda"), lambda: agendas.add(store, meeting_id, title=title), name)

    def _move(self, by: int) -> None:
        store, item_id = self.bench.desk.services.store, self._tree.chosen
        if item_id:
            self.bench.write(self.tr("Saving the agenda"), lambda: steps.shift(store, item_id, by))

    def _remove(self) -> None:
        services, item_id = self.bench.desk.services, self._tree.chosen
        if item_id and self._view is not None and self._view.meeting.state is MeetingState.RECORDING:
            self.bench.remove(
                self.tr("Saving the agenda"),
                lambda: agendas.remove(services.store, item_id, now=services.clock.moment()),
                "item-removed",
            )

    def _on_files_dropped(self, files: list[Path], item_id: str) -> None:
        self._papers.take_in(files, item_id or None)
