"""Chuẩn bị: the agenda on the left; the item chosen, papers and the meeting's facts on the right."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from sotay.domain.agenda import AgendaItem, Section
from sotay.domain.meeting import MeetingState
from sotay.domain.typed_dates import read_minutes
from sotay.services import agendas, arranging, steps
from sotay.services.arranging import Side
from sotay.services.changes import Inverse
from sotay.services.ports import Store
from sotay.services.workspace import WorkspaceView
from sotay_ui.agenda.calling import CallingCard
from sotay_ui.agenda.facts import Facts
from sotay_ui.agenda.item import ItemCard
from sotay_ui.agenda.total import TotalLine
from sotay_ui.agenda.tree import AgendaTree, Heading, Row
from sotay_ui.bench import Bench, Panel
from sotay_ui.buttons import KeyButton
from sotay_ui.cards import Columns
from sotay_ui.flow import Flow
from sotay_ui.left import LeftPanel
from sotay_ui.meeting_words import section_words
from sotay_ui.page import Action

_SHARES = (13, 8)


class AgendaPanel(Panel):
    files_dropped = Signal(list, str)
    """Files, and the item they were dropped on; empty: none."""
    convene_asked = Signal()

    def __init__(self, bench: Bench, saved_changed: Callable[[], None], papers: Panel, strip: QWidget) -> None:
        """``papers`` stand beside the agenda, ``strip`` stands above all."""
        super().__init__(bench)
        theme = bench.desk.theme
        self._view: WorkspaceView | None = None
        self._added = ""
        """An item that is to be named as soon as it is shown."""
        self._tree = AgendaTree(bench)
        self._total = TotalLine(theme)
        self._item_card = ItemCard(bench, saved_changed)
        self._facts = Facts(bench, saved_changed)
        self._calling = CallingCard(bench, self.convene_asked.emit)
        self._papers = papers
        self._left = LeftPanel(bench)
        self._lay_out(strip)
        self._listen()
        self.lead_focus(self._tree)

    @property
    @override
    def is_saved(self) -> bool:
        return self._facts.is_saved and self._item_card.is_saved

    @override
    def draw(self, view: WorkspaceView) -> None:
        self._view = view
        is_open = view.meeting.state is MeetingState.RECORDING
        self._buttons.setVisible(is_open)
        self._tree.show_rows(_rows(view), is_open=is_open)
        if self._added and self._tree.choose(self._added):
            self._added = ""
            self._tree.edit_title()
        self._total.show_minutes(steps.minutes_planned(view.items), view.least_minutes)
        self._facts.draw(view)
        self._calling.draw(view)
        self._papers.draw(view)
        self._left.draw(view)
        self._draw_item()

    @override
    def leave(self) -> None:
        self._facts.leave()
        self._item_card.leave()

    @override
    def point_out(self, field: str) -> None:
        self._facts.point_out(field)

    def _lay_out(self, strip: QWidget) -> None:
        theme = self.bench.desk.theme
        left = QWidget()
        self._column = QVBoxLayout(left)
        self._buttons = QWidget()
        flow = Flow(theme, 8)
        self._buttons.setLayout(flow)
        for action in (
            Action(self.tr("Add item"), self._add, "add", "Ctrl+N"),
            Action(self.tr("Up"), partial(self._arrange, partial(arranging.shift, by=-1)), "up", "Alt+Up"),
            Action(self.tr("Down"), partial(self._arrange, partial(arranging.shift, by=1)), "down", "Alt+Down"),
            Action(self.tr("Under"), partial(self._arrange, arranging.nest), "right", "Alt+Right"),
            Action(self.tr("Out"), partial(self._arrange, arranging.unnest), "left", "Alt+Left"),
            Action(self.tr("Remove"), self._remove, "close"),
        ):
            button = KeyButton(theme, action)
            button.fold_cap(True)  # under F1 and in the tooltip: all buttons fit in one row
            flow.addWidget(button)
        self._column.addWidget(self._buttons)
        self._column.addWidget(self._tree)
        self._column.addWidget(self._total)
        columns = Columns(theme, _SHARES)
        columns.show_cards([left], [self._item_card, self._calling, self._papers, self._facts, self._left])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(strip)
        column.addWidget(columns)
        self._on_theme_changed()

    def _listen(self) -> None:
        self._tree.edited.connect(self._on_edited)
        self._tree.delete_pressed.connect(self._remove)
        self._tree.files_dropped.connect(self.files_dropped)
        self._tree.item_dropped.connect(self._on_item_dropped)
        self._tree.another_chosen.connect(self._on_another_chosen)
        self.bench.desk.theme.changed.connect(self._on_theme_changed)

    def _on_theme_changed(self) -> None:
        self.bench.desk.theme.space(self._column, 8)
        self._tree.updateGeometry()
        if self._view is not None:
            self.draw(self._view)

    def _on_another_chosen(self) -> None:
        self._item_card.leave()
        self._draw_item()

    def _draw_item(self) -> None:
        if self._view is not None:
            self._item_card.draw(self._view, self._item(self._tree.chosen))

    def _item(self, item_id: str) -> AgendaItem | None:
        items = self._view.items if self._view else ()
        return next((item for item in items if item.id == item_id), None)

    def _on_edited(self, item_id: str, field: str, text: str) -> None:
        before = self._item(item_id)
        if before is None or self._view is None:
            return
        try:
            after = replace(before, title=_named(text)) if field == "title" else _lasting(before, text)
        except ValueError:
            self.draw(self._view)
            return
        store = self.bench.desk.services.store
        self.bench.write(self.tr("Saving the agenda"), lambda: agendas.change(store, before, after))

    def _add(self) -> None:
        """Behind the item chosen; as the last one of the middle part where none is."""
        if self._view is None:
            return
        store, meeting_id, title = self.bench.desk.services.store, self._view.meeting.id, self.tr("New item")
        after_id = self._tree.chosen or None

        def name(added: tuple[AgendaItem, Inverse]) -> None:
            self._added = added[0].id

        self.bench.write(
            self.tr("Saving the agenda"), lambda: agendas.add(store, meeting_id, title=title, after_id=after_id), name
        )

    def _arrange(self, move: Callable[[Store, str], Inverse | None]) -> None:
        store, item_id = self.bench.desk.services.store, self._tree.chosen
        if item_id:
            self.bench.write(self.tr("Saving the agenda"), lambda: move(store, item_id))

    def _on_item_dropped(self, item_id: str, on: str | Section, side: Side) -> None:
        store = self.bench.desk.services.store
        self.bench.write(self.tr("Saving the agenda"), lambda: arranging.drop(store, item_id, on, side))

    def _remove(self) -> None:
        services, item_id = self.bench.desk.services, self._tree.chosen
        if item_id and self._view is not None and self._view.meeting.state is MeetingState.RECORDING:
            self.bench.remove(
                self.tr("Saving the agenda"),
                lambda: agendas.remove(services.store, item_id, now=services.clock.moment()),
                "item-removed",
            )


def _rows(view: WorkspaceView) -> list[Row | Heading]:
    """Each part of the meeting under its heading, an empty one too: items can be dropped there."""
    papers = Counter(paper.item_id for paper in view.papers)
    rows: list[Row | Heading] = []
    parts = iter(Section)
    part: Section | None = None
    for item in view.items:
        while item.parent_id is None and (part is None or part.rank < item.section.rank):
            part = next(parts)
            rows.append(Heading(part, section_words(part)))
        rows.append(
            Row(
                item_id=item.id,
                number=view.numbers[item.id],
                title=item.title,
                presenter=view.presenter_of(item),
                minutes=str(item.minutes_planned),
                papers=str(papers[item.id] or ""),
            )
        )
    return [*rows, *(Heading(part, section_words(part)) for part in parts)]


def _named(text: str) -> str:
    if not text:
        raise ValueError("an item has a name")
    return text


def _lasting(item: AgendaItem, text: str) -> AgendaItem:
    return replace(item, minutes_planned=read_minutes(text))
