"""Tiến hành: the agenda, the minutes of the item held now, and the roll."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QListWidgetItem, QStackedWidget, QVBoxLayout
from typing_extensions import override

from sotay.domain.agenda import AgendaItem
from sotay.domain.meeting import MeetingState
from sotay.services import minutes
from sotay.services.workspace import WorkspaceView
from sotay_ui.bench import Bench, Panel
from sotay_ui.buttons import KeyButton
from sotay_ui.labels import ElidedLabel
from sotay_ui.meeting_words import counts_sentence
from sotay_ui.minutes.panel import MinutesPanel
from sotay_ui.page import Action
from sotay_ui.rollcall.panel import RollCallPanel
from sotay_ui.votes.form import BallotForm

_AGENDA_WIDTH = 300
_ID = Qt.ItemDataRole.UserRole


class HoldPanel(Panel):
    def __init__(self, bench: Bench, saved_changed: Callable[[], None]) -> None:
        super().__init__(bench)
        self._view: WorkspaceView | None = None
        self._item_id: str | None = None
        self._counts = ElidedLabel("strong")
        self._agenda = QListWidget()
        self._agenda.setWordWrap(True)
        self._agenda.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._agenda.setFixedWidth(bench.desk.theme.px(_AGENDA_WIDTH))
        self._agenda.currentItemChanged.connect(self._on_chosen)
        self._minutes = MinutesPanel(bench, BallotForm(bench), saved_changed)
        self._roll = RollCallPanel(bench)
        self._right = QStackedWidget()
        self._right.addWidget(self._minutes)
        self._right.addWidget(self._roll)
        self._lay_out()
        self.lead_focus(self._minutes)

    @property
    def next_item(self) -> AgendaItem | None:
        """The item behind the one held now; the first one before any was held, None behind the last.

        Without a clock the one shown counts as held.
        """
        items = self._view.items if self._view else ()
        is_live = self._view is not None and not self._view.meeting.typed_afterwards
        held = [at for at, item in enumerate(items) if (item.started if is_live else item.id == self._item_id)]
        place = held[-1] + 1 if held else 0
        return items[place] if place < len(items) else None

    @override
    def draw(self, view: WorkspaceView) -> None:
        self._view = view
        self._counts.setText(counts_sentence(view.standing))
        if self._item_id not in {item.id for item in view.items}:
            self._item_id = self._current(view)
        self._fill(view)
        self._minutes.draw(view)
        self._minutes.show_item(self._chosen())
        self._roll.draw(view)

    @override
    def leave(self) -> None:
        self._minutes.leave()

    @property
    @override
    def is_saved(self) -> bool:
        return self._minutes.is_saved

    def open_next(self) -> None:
        """Go on to the next item: the one before ends at this minute."""
        item = self.next_item
        if item is None or self._view is None:
            return
        services = self.bench.desk.services
        at = None if self._view.meeting.typed_afterwards else services.clock.wall()
        self.show_item(item.id)
        if self._view.meeting.state is MeetingState.RECORDING:
            self.bench.write(self.tr("Saving the minutes"), lambda: minutes.open_item(services.store, item.id, at=at))

    def show_item(self, item_id: str | None) -> None:
        """Work on this item; nothing of the meeting changes by it."""
        if item_id is not None:
            self._item_id = item_id
        self._right.setCurrentWidget(self._minutes)
        if self._view is not None:
            self._fill(self._view)
            self._minutes.show_item(self._chosen())

    def call_roll(self) -> None:
        """Show the roll, opened where it was not."""
        self._minutes.leave()
        self._roll.call()
        self._right.setCurrentWidget(self._roll)
        self._roll.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _lay_out(self) -> None:
        theme = self.bench.desk.theme
        strip = QFrame()
        strip.setProperty("role", "counts")
        line = QHBoxLayout(strip)
        theme.space(line, 12, (20, 4, 20, 4))
        line.addWidget(self._counts, 1)
        line.addWidget(KeyButton(theme, Action(self.tr("Roll call"), self.call_roll, "members", "F3")))
        body = QHBoxLayout()
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addWidget(self._agenda)
        body.addWidget(self._right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(strip)
        column.addLayout(body, 1)

    def _fill(self, view: WorkspaceView) -> None:
        self._agenda.blockSignals(True)
        self._agenda.clear()
        for item in view.items:
            entry = QListWidgetItem(f"{view.numbers[item.id]}. {item.title}{self._mark(item)}")
            entry.setData(_ID, item.id)
            self._agenda.addItem(entry)
            if item.id == self._item_id:
                self._agenda.setCurrentItem(entry)
        self._agenda.blockSignals(False)

    def _mark(self, item: AgendaItem) -> str:
        if item.started is None:
            return ""
        return "  ✓" if item.ended is not None else "  ▸ " + self.tr("now")

    def _current(self, view: WorkspaceView) -> str | None:
        held = [item.id for item in view.items if item.started is not None and item.ended is None]
        first = view.items[0].id if view.items else None
        return held[-1] if held else first

    def _chosen(self) -> AgendaItem | None:
        items = self._view.items if self._view else ()
        return next((item for item in items if item.id == self._item_id), None)

    def _on_chosen(self, entry: QListWidgetItem | None, _before: object) -> None:
        if entry is not None:
            self._item_id = entry.data(_ID)
            self._right.setCurrentWidget(self._minutes)
            self._minutes.show_item(self._chosen())
