"""Tiến hành: the agenda, the minutes of the item held now, and the roll."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidgetItem, QStackedWidget, QVBoxLayout
from typing_extensions import override

from sotay.domain.agenda import AgendaItem, Section, minutes_spent
from sotay.domain.meeting import MeetingState
from sotay.domain.times import WallTime
from sotay.services import left_off, minutes
from sotay.services.changes import Inverse
from sotay.services.ports import Store
from sotay.services.workspace import WorkspaceView
from sotay_ui.bench import Bench, Panel
from sotay_ui.buttons import KeyButton
from sotay_ui.meeting_words import section_words
from sotay_ui.minutes.panel import MinutesPanel
from sotay_ui.page import Action, Key
from sotay_ui.rollcall.panel import RollCallPanel
from sotay_ui.rollcall.strip import CountsStrip
from sotay_ui.votes.form import BallotForm
from sotay_ui.workspace.held_agenda import ID, AgendaLine, HeldAgenda

_WIDE, _NARROW = 300, 240
_NARROW_UNDER, _TAB_UNDER = 1255, 910
"""Logical widths of the window's body under which the agenda is narrower, or takes turns with the minutes."""
_UNBOUND = 16_777_215
"""QWIDGETSIZE_MAX."""
_TICK_MS = 20_000
"""How often the minutes that an item takes are looked at."""


class HoldPanel(Panel):
    item_shown = Signal()
    """Another item is worked on, the roll, or a vote begins or ends: what comes next may be another thing too."""
    officers_asked = Signal()
    """Chair, recorder or the clock are to be others."""
    read_asked = Signal(object)
    """A paper that is to be read in the window."""

    def __init__(self, bench: Bench, saved_changed: Callable[[], None]) -> None:
        super().__init__(bench)
        self.view: WorkspaceView | None = None
        self._item_id: str | None = None
        self._left = bench.desk.services.left_off
        self._saved_changed = saved_changed
        self._agenda = HeldAgenda(bench.desk.theme)
        self._agenda.currentItemChanged.connect(self._on_current)
        self._agenda.itemClicked.connect(self._on_taken)
        self._agenda.itemActivated.connect(self._on_taken)
        self._ballot = BallotForm(bench)
        self._ballot.opened.connect(self.item_shown)
        self._ballot.closed.connect(self.item_shown)
        self._minutes = MinutesPanel(bench, self._ballot, self._ballot.correct, self._on_saved_changed)
        self._minutes.read_asked.connect(self.read_asked)
        self._roll = RollCallPanel(bench, saved_changed)
        self._roll.officers_asked.connect(self.officers_asked)
        self._right = QStackedWidget()
        self._right.addWidget(self._minutes)
        self._right.addWidget(self._roll)
        self._ticking = QTimer(self, interval=_TICK_MS)
        self._ticking.timeout.connect(self._on_tick)
        self._lay_out()
        bench.desk.theme.changed.connect(self._fold)
        self._fold()
        self.lead_focus(self._minutes)

    @property
    def next_item(self) -> AgendaItem | None:
        """The item that F8 goes on to; None behind the last one."""
        return self.view.next_after(self._item_id) if self.view else None

    @property
    def is_left_off(self) -> bool:
        """Whether typing was cut off in this meeting, and nobody has gone on there yet."""
        return self._left is not None and self.view is not None and self._left.meeting_id == self.view.meeting.id

    def resume(self) -> None:
        """Open the item, the remark and the cursor at which typing was cut off; once."""
        if self.is_left_off and self._left is not None:
            left, self._left = self._left, None
            self.show_item(left.item_id)
            self._minutes.resume(left)

    @property
    def is_voting(self) -> bool:
        """Whether the figures of a vote are asked for."""
        return self._ballot.isVisibleTo(self)

    def keep_vote(self) -> None:
        """Write down the vote whose figures are typed."""
        self._ballot.keep()

    @override
    def draw(self, view: WorkspaceView) -> None:
        if self.view is not None and self.view.meeting.id != view.meeting.id:
            self._right.setCurrentWidget(self._minutes)
            self._fold()
        self.view = view
        self._strip.say(view.standing)
        if self._item_id not in {item.id for item in view.items}:
            self._item_id = view.current.id if view.current else None
        self._minutes.show_item(view, self._chosen())
        self._fill(view)
        self._roll.draw(view)

    @override
    def leave(self) -> None:
        self._minutes.leave()
        self._roll.leave()

    @property
    @override
    def is_saved(self) -> bool:
        return self._minutes.is_saved and self._roll.is_saved

    @property
    def is_calling_roll(self) -> bool:
        return self._right.currentWidget() is self._roll

    def roll_keys(self) -> tuple[Key, ...]:
        """The keys of the roll, while it is shown."""
        return self._roll.keys()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ticking.start()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._ticking.stop()

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
            self.bench.write(self.tr("Saving the minutes"), lambda: _open_item(services.store, item, at))

    def show_item(self, item_id: str | None) -> None:
        """Work on this item; nothing of the meeting changes by it."""
        if item_id is not None:
            self._item_id = item_id
        self._roll.leave()
        self._right.setCurrentWidget(self._minutes)
        self._fold()
        if self.view is not None:
            self._minutes.show_item(self.view, self._chosen())
            self._fill(self.view)
        self.item_shown.emit()

    def call_roll(self) -> None:
        """Show the roll, opened where it was not."""
        self._minutes.leave()
        self._roll.call()
        self._right.setCurrentWidget(self._roll)
        self._fold()
        self._roll.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.item_shown.emit()

    def end_roll(self) -> None:
        """Back to the item that is worked on."""
        self.show_item(self._item_id)
        self._minutes.setFocus(Qt.FocusReason.ShortcutFocusReason)

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
        self._to_agenda = KeyButton(theme, Action(self.tr("Agenda"), self.show_agenda, "", "Ctrl+1"))
        self._to_roll = KeyButton(theme, Action(self.tr("Roll call"), self.call_roll, "members", "F3"))
        self._strip = CountsStrip(theme, (self._to_agenda, self._to_roll), self._roll.buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._strip)
        self._body = QHBoxLayout()
        column.addLayout(self._body, 1)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(0)
        self._body.addWidget(self._agenda)
        self._body.addWidget(self._right, 1)

    def _fold(self) -> None:
        theme = self.bench.desk.theme
        width = self.width() * 100 / theme.text_scale
        is_tab = width < _TAB_UNDER
        if not self.is_calling_roll:  # those that go before those that come, or the strip is higher for a moment
            self._roll.offer_buttons(_UNBOUND)
        self._to_agenda.setVisible(is_tab and not self.is_calling_roll)
        self._to_roll.setVisible(not self.is_calling_roll)
        if self.is_calling_roll:
            self._roll.offer_buttons(width)
        if is_tab and not self._is_agenda_a_tab:
            self._agenda.setMinimumWidth(0)
            self._agenda.setMaximumWidth(_UNBOUND)
            self._right.addWidget(self._agenda)
        elif not is_tab:
            if self._is_agenda_a_tab:
                self._right.removeWidget(self._agenda)
                self._body.insertWidget(0, self._agenda)
            self._agenda.setVisible(not self.is_calling_roll)
            self._agenda.setFixedWidth(theme.px(_NARROW if width < _NARROW_UNDER else _WIDE))

    def _fill(self, view: WorkspaceView) -> None:
        """Draw the agenda, with how long the item that is held takes already."""
        unkept, now = self._minutes.unkept_items, self.bench.desk.services.clock.wall()
        before: Section | None = None
        lines = []
        for item in view.items:
            lines.append(
                AgendaLine(
                    item_id=item.id,
                    number=view.numbers[item.id],
                    title=item.title,
                    minutes=f"{item.minutes_planned}'" if item.minutes_planned else "",
                    hint=self._hint(item, now, is_unkept=item.id in unkept),
                    heading=section_words(item.section).upper() if item.section is not before else "",
                    is_done=item.started is not None and item.ended is not None,
                    is_now=item.started is not None and item.ended is None,
                )
            )
            before = item.section
        self._agenda.show_lines(lines, self._item_id)

    def _hint(self, item: AgendaItem, now: WallTime, *, is_unkept: bool) -> str:
        spent = minutes_spent(item, now)
        is_planned = item.minutes_planned and spent is not None
        planned = self.tr("Now · {spent} of {planned} minutes") if is_planned else self.tr("Now · {spent} minutes")
        doing = "" if spent is None else planned.format(spent=spent, planned=item.minutes_planned)
        unkept = self.tr("not written down yet") if is_unkept and item.id != self._item_id else ""
        return " · ".join(filter(None, (doing, unkept)))

    def _on_tick(self) -> None:
        if self.view is not None:
            self._fill(self.view)

    def _chosen(self) -> AgendaItem | None:
        items = self.view.items if self.view else ()
        return next((item for item in items if item.id == self._item_id), None)

    def _on_current(self, entry: QListWidgetItem | None, _before: object) -> None:
        if entry is not None and not self._is_agenda_a_tab:
            self.show_item(entry.data(ID))

    def _on_taken(self, entry: QListWidgetItem) -> None:
        """Chosen by the mouse or Enter, the one that was chosen before too."""
        self.show_item(entry.data(ID))

    def _on_saved_changed(self) -> None:
        if self.view is not None:
            self._fill(self.view)
        self._saved_changed()


def _open_item(store: Store, item: AgendaItem, at: WallTime | None) -> Inverse:
    inverse = minutes.open_item(store, item.id, at=at)
    left_off.at_item(store, item.meeting_id, item.id)
    return inverse
