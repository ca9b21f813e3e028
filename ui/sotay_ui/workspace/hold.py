"""Tiến hành: the agenda, the minutes of the item held now, and the roll."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
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

_WIDE, _NARROW = 300, 240
_NARROW_UNDER, _TAB_UNDER = 1255, 910
"""Logical widths of the window's body under which the agenda is narrower, or takes turns with the minutes."""
_UNBOUND = 16_777_215
"""QWIDGETSIZE_MAX."""
_ID = Qt.ItemDataRole.UserRole


class HoldPanel(Panel):
    item_shown = Signal()
    """Another item is worked on, or a vote begins or ends there: what comes next may be another thing too."""

    def __init__(self, bench: Bench, saved_changed: Callable[[], None]) -> None:
        super().__init__(bench)
        self.view: WorkspaceView | None = None
        self._item_id: str | None = None
        self._saved_changed = saved_changed
        self._counts = ElidedLabel("strong")
        self._agenda = QListWidget()
        self._agenda.setWordWrap(True)
        self._agenda.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._agenda.currentItemChanged.connect(self._on_current)
        self._agenda.itemClicked.connect(self._on_taken)
        self._agenda.itemActivated.connect(self._on_taken)
        self._ballot = BallotForm(bench)
        self._ballot.opened.connect(self.item_shown)
        self._ballot.closed.connect(self.item_shown)
        self._minutes = MinutesPanel(bench, self._ballot, self._ballot.correct, self._on_saved_changed)
        self._roll = RollCallPanel(bench)
        self._right = QStackedWidget()
        self._right.addWidget(self._minutes)
        self._right.addWidget(self._roll)
        self._lay_out()
        bench.desk.theme.changed.connect(self._space)
        self._space()
        self.lead_focus(self._minutes)

    @property
    def next_item(self) -> AgendaItem | None:
        """The item that F8 goes on to; None behind the last one."""
        return self.view.next_after(self._item_id) if self.view else None

    @property
    def is_voting(self) -> bool:
        """Whether the figures of a vote are asked for."""
        return self._ballot.isVisibleTo(self)

    def keep_vote(self) -> None:
        """Write down the vote whose figures are typed."""
        self._ballot.keep()

    @override
    def draw(self, view: WorkspaceView) -> None:
        self.view = view
        self._counts.setText(counts_sentence(view.standing))
        if self._item_id not in {item.id for item in view.items}:
            self._item_id = view.current.id if view.current else None
        self._minutes.show_item(view, self._chosen())
        self._fill(view)
        self._roll.draw(view)

    @override
    def leave(self) -> None:
        self._minutes.leave()

    @property
    @override
    def is_saved(self) -> bool:
        return self._minutes.is_saved

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def open_next(self) -> None:
        """Go on to the next item: the one before ends at this minute."""
        item = self.next_item
        if item is None or self.view is None:
            return
        services = self.bench.desk.services
        at = None if self.view.meeting.typed_afterwards else services.clock.wall()
        self.show_item(item.id)
        if self.view.meeting.state is MeetingState.RECORDING:
            self.bench.write(self.tr("Saving the minutes"), lambda: minutes.open_item(services.store, item.id, at=at))

    def show_item(self, item_id: str | None) -> None:
        """Work on this item; nothing of the meeting changes by it."""
        if item_id is not None:
            self._item_id = item_id
        self._right.setCurrentWidget(self._minutes)
        if self.view is not None:
            self._minutes.show_item(self.view, self._chosen())
            self._fill(self.view)
        self.item_shown.emit()

    def call_roll(self) -> None:
        """Show the roll, opened where it was not."""
        self._minutes.leave()
        self._roll.call()
        self._right.setCurrentWidget(self._roll)
        self._roll.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_agenda(self) -> None:
        """Put the keyboard into the agenda, in sight where it takes turns with the minutes."""
        if self._is_agenda_a_tab:
            self._right.setCurrentWidget(self._agenda)
        self._agenda.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def _is_agenda_a_tab(self) -> bool:
        return self._right.indexOf(self._agenda) >= 0

    def _lay_out(self) -> None:
        theme = self.bench.desk.theme
        strip = QFrame()
        strip.setProperty("role", "counts")
        self._line = QHBoxLayout(strip)
        self._line.addWidget(self._counts, 1)
        self._to_agenda = KeyButton(theme, Action(self.tr("Agenda"), self.show_agenda, "", "Ctrl+1"))
        self._line.addWidget(self._to_agenda)
        self._line.addWidget(KeyButton(theme, Action(self.tr("Roll call"), self.call_roll, "members", "F3")))
        self._body = QHBoxLayout()
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(0)
        self._body.addWidget(self._agenda)
        self._body.addWidget(self._right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(strip)
        column.addLayout(self._body, 1)

    def _space(self) -> None:
        self.bench.desk.theme.space(self._line, 12, (20, 4, 20, 4))
        self._fold()

    def _fold(self) -> None:
        theme = self.bench.desk.theme
        width = self.width() * 100 / theme.text_scale
        is_tab = width < _TAB_UNDER
        self._to_agenda.setVisible(is_tab)
        if is_tab and not self._is_agenda_a_tab:
            self._agenda.setMinimumWidth(0)
            self._agenda.setMaximumWidth(_UNBOUND)
            self._right.addWidget(self._agenda)
        elif not is_tab:
            if self._is_agenda_a_tab:
                self._right.removeWidget(self._agenda)
                self._body.insertWidget(0, self._agenda)
                self._agenda.show()
            self._agenda.setFixedWidth(theme.px(_NARROW if width < _NARROW_UNDER else _WIDE))

    def _fill(self, view: WorkspaceView) -> None:
        """Draw the agenda; entries that say the same already stay as they are."""
        self._agenda.blockSignals(True)
        unkept = self._minutes.unkept_items
        while self._agenda.count() > len(view.items):
            self._agenda.takeItem(self._agenda.count() - 1)
        for place, item in enumerate(view.items):
            entry = self._agenda.item(place) if place < self._agenda.count() else QListWidgetItem(self._agenda)
            text = f"{view.numbers[item.id]}. {item.title}{self._mark(item, is_unkept=item.id in unkept)}"
            if entry.text() != text:
                entry.setText(text)
            entry.setData(_ID, item.id)
            if item.id == self._item_id and self._agenda.currentItem() is not entry:
                self._agenda.setCurrentItem(entry)
        self._agenda.blockSignals(False)

    def _mark(self, item: AgendaItem, *, is_unkept: bool) -> str:
        unkept = "  · " + self.tr("not written down yet") if is_unkept and item.id != self._item_id else ""
        if item.started is None:
            return unkept
        return ("  ✓" if item.ended is not None else "  ▸ " + self.tr("now")) + unkept

    def _chosen(self) -> AgendaItem | None:
        items = self.view.items if self.view else ()
        return next((item for item in items if item.id == self._item_id), None)

    def _on_current(self, entry: QListWidgetItem | None, _before: object) -> None:
        if entry is not None and not self._is_agenda_a_tab:
            self.show_item(entry.data(_ID))

    def _on_taken(self, entry: QListWidgetItem) -> None:
        """Chosen by the mouse or Enter, the one that was chosen before too."""
        self.show_item(entry.data(_ID))

    def _on_saved_changed(self) -> None:
        if self.view is not None:
            self._fill(self.view)
        self._saved_changed()
