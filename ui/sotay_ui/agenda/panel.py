"""Chuẩn bị: the agenda on the left, the meeting's facts and papers on the right."""

from dataclasses import replace

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QTreeView, QVBoxLayout, QWidget
from typing_extensions import override

from sotay.domain.agenda import AgendaItem
from sotay.domain.meeting import MeetingState
from sotay.services import agendas
from sotay.services.changes import Inverse
from sotay.services.workspace import WorkspaceView
from sotay_ui.agenda.facts import Facts
from sotay_ui.agenda.papers import Papers
from sotay_ui.bench import Bench, Panel
from sotay_ui.buttons import KeyButton
from sotay_ui.labels import wrapped
from sotay_ui.page import Action

_ID = Qt.ItemDataRole.UserRole
_EDITS = QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked


class AgendaPanel(Panel):
    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self._view: WorkspaceView | None = None
        self._is_drawing = False
        self._model = QStandardItemModel(self)
        self._model.itemChanged.connect(self._on_edited)
        self._tree = QTreeView()
        self._tree.setModel(self._model)
        self._tree.setRootIsDecorated(False)
        self._tree.setItemsExpandable(False)
        self._tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._total = wrapped("", "hint")
        self._facts = Facts(bench)
        self._papers = Papers(bench)
        self._lay_out()
        self.lead_focus(self._tree)

    @override
    def draw(self, view: WorkspaceView) -> None:
        self._view = view
        is_open = view.meeting.state is MeetingState.RECORDING
        self._buttons.setVisible(is_open)
        self._tree.setEditTriggers(_EDITS if is_open else QAbstractItemView.EditTrigger.NoEditTriggers)
        chosen = self._chosen()
        self._is_drawing = True
        self._fill(view)
        self._is_drawing = False
        self._choose(chosen)
        planned = sum(item.minutes_planned for item in view.items)
        self._total.setText(
            self.tr("{planned} minutes in all, at least {least}").format(planned=planned, least=view.least_minutes)
        )
        self._facts.draw(view)
        self._papers.draw(view)

    @override
    def leave(self) -> None:
        self._facts.leave()

    def _lay_out(self) -> None:
        theme = self.bench.desk.theme
        left = QVBoxLayout()
        theme.space(left, 8)
        self._buttons = QWidget()
        buttons = QHBoxLayout(self._buttons)
        theme.space(buttons, 8)
        for action in (
            Action(self.tr("Add item"), self._add, "add", "Ctrl+N"),
            Action(self.tr("Up"), lambda: self._move(-1), "up", "Alt+Up"),
            Action(self.tr("Down"), lambda: self._move(1), "down", "Alt+Down"),
            Action(self.tr("Remove"), self._remove, "close", "Del"),
        ):
            buttons.addWidget(KeyButton(theme, action))
        buttons.addStretch(1)
        left.addWidget(self._buttons)
        left.addWidget(self._tree, 1)
        left.addWidget(self._total)
        right = QVBoxLayout()
        theme.space(right, 14)
        right.addWidget(self._facts)
        right.addWidget(self._papers, 1)
        row = QHBoxLayout(self)
        theme.space(row, 16, (20, 16, 20, 16))
        row.addLayout(left, 11)
        row.addLayout(right, 9)

    def _fill(self, view: WorkspaceView) -> None:
        self._model.clear()
        self._model.setHorizontalHeaderLabels([self.tr("No."), self.tr("Item"), self.tr("Minutes")])
        for item in view.items:
            number = QStandardItem(view.numbers[item.id])
            number.setEditable(False)
            number.setData(item.id, _ID)
            minutes = QStandardItem(str(item.minutes_planned))
            minutes.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self._model.appendRow([number, QStandardItem(item.title), minutes])
        header = self._tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)

    def _item(self, item_id: str | None) -> AgendaItem | None:
        items = self._view.items if self._view else ()
        return next((item for item in items if item.id == item_id), None)

    def _chosen(self) -> str | None:
        index = self._tree.currentIndex()
        return index.siblingAtColumn(0).data(_ID) if index.isValid() else None

    def _choose(self, item_id: str | None) -> None:
        rows = [self._model.index(row, 0) for row in range(self._model.rowCount())]
        index = next((row for row in rows if row.data(_ID) == item_id), rows[0] if rows else QModelIndex())
        self._tree.setCurrentIndex(index)

    def _on_edited(self, changed: QStandardItem) -> None:
        if self._is_drawing or self._view is None:
            return
        before = self._item(self._model.item(changed.row(), 0).data(_ID))
        if before is None:
            return
        text = changed.text().strip()
        if changed.column() == 1 and text:
            after = replace(before, title=text)
        elif changed.column() != 1 and text.isdecimal():
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

        def rename(added: tuple[AgendaItem, Inverse]) -> None:
            self._choose(added[0].id)
            index = self._tree.currentIndex()
            self._tree.edit(index.siblingAtColumn(1))

        self.bench.write(self.tr("Saving the agenda"), lambda: agendas.add(store, meeting_id, title=title), rename)

    def _move(self, by: int) -> None:
        item = self._item(self._chosen())
        if item is None or self._view is None:
            return
        beside = [other.id for other in self._view.items if other.parent_id == item.parent_id]
        place = beside.index(item.id) + by
        if not 0 <= place < len(beside):
            return
        beside.remove(item.id)
        after_id = beside[place - 1] if place else None
        store, item_id, parent_id = self.bench.desk.services.store, item.id, item.parent_id
        self.bench.write(
            self.tr("Saving the agenda"),
            lambda: agendas.move(store, item_id, after_id=after_id, parent_id=parent_id),
        )

    def _remove(self) -> None:
        item = self._item(self._chosen())
        if item is None:
            return
        services, item_id = self.bench.desk.services, item.id
        self.bench.remove(
            self.tr("Saving the agenda"),
            lambda: agendas.remove(services.store, item_id, now=services.clock.moment()),
            "item-removed",
        )
