"""Đọc lại: a sheet with the minutes as they will be printed, to be read aloud, corrected on the spot and adopted."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QButtonGroup, QFrame, QVBoxLayout, QWidget
from typing_extensions import override

from sotay.domain.agenda import AgendaItem
from sotay.domain.errors import KnownError
from sotay.domain.meeting import MeetingState
from sotay.services import finishing, readback
from sotay.services.finishing import NotReady
from sotay.services.readback import Passage, Readable, Source
from sotay.services.workspace import WorkspaceView
from sotay_ui.adopting import Adopting
from sotay_ui.bench import Bench, SheetPanel, Shows
from sotay_ui.buttons import KeyButton
from sotay_ui.flow import Flow
from sotay_ui.labels import wrapped
from sotay_ui.looking import LookingPanel
from sotay_ui.page import Action
from sotay_ui.readback.correcting import Correcting
from sotay_ui.readback.text import SIZES, ReadingText

ROLL = "roll"
_LOW, _NARROW = 420, 1000
"""Logical height and width."""


class ReadBackPanel(LookingPanel[tuple[Passage, ...]], SheetPanel):
    def __init__(self, bench: Bench, go: Shows) -> None:
        super().__init__(bench)
        theme = bench.desk.theme
        self._go = go
        self._passages: tuple[Passage, ...] = ()
        self._first: dict[str, str] = {}
        """What each passage said when this meeting was first read back."""
        self._read_of = ""
        self._size = 1
        self._is_short = False
        self._text = ReadingText(theme)
        self._text.asked.connect(self._correct)
        self._text.verticalScrollBar().valueChanged.connect(self._place_editor)
        self._editor = Correcting(bench, self._go_to_row, self._text.viewport())
        self._editor.closed.connect(self._on_corrected)
        self._length = wrapped("", "hint")
        self._foot = QFrame()
        self._foot.setProperty("role", "card")
        self._adopting = Adopting(bench, "Alt+A")
        self._adopting.entered.connect(self.adopt)
        self._lay_out()
        QShortcut(QKeySequence("Ctrl+="), self, partial(self._resize, 1))
        QShortcut(QKeySequence("Ctrl+D"), self, self._switch)
        theme.changed.connect(self._on_theme_changed)
        self._text.viewport().installEventFilter(self)
        self.lead_focus(self._text)

    @property
    @override
    def is_saved(self) -> bool:
        return self._editor.is_saved

    @override
    def draw(self, view: WorkspaceView) -> None:
        self._adopting.draw(view)
        if view.meeting.state is not MeetingState.RECORDING:
            self._foot.hide()
            self._fold()
        super().draw(view)

    @override
    def main(self, view: WorkspaceView) -> Action | None:
        if view.meeting.state is not MeetingState.RECORDING:
            return None
        return Action(self.tr("Adopt the minutes"), self.adopt, "check")

    @override
    def leave(self) -> None:
        if self._editor.row is not None:
            self._editor.keep()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    @override
    def minimumSizeHint(self) -> QSize:
        """It folds by itself: a sheet that is not shown must not push the others out of a low window."""
        return QSize(0, 0)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self._place_editor()
        return super().eventFilter(watched, event)

    def adopt(self) -> None:
        """The vote that ends the reading: asked for first, then kept, and on to what follows."""
        if self.view is None:
            return
        if self._foot.isHidden():
            self.ask_for_vote()
            return
        figures = self._adopting.adopted()
        if figures is None:
            return
        services, meeting_id = self.bench.desk.services, self.view.meeting.id
        self.bench.act(
            self.tr("Saving the adoption"),
            lambda: finishing.adopt(
                services.store,
                services.records,
                meeting_id,
                votes_for=figures.votes_for,
                voters_present=figures.voters_present,
                at=figures.at,
            ),
            lambda _meeting: self._go("finish"),
            self._on_not_adopted,
        )

    def ask_for_vote(self) -> None:
        """Show the figures of the adoption and put the keyboard there."""
        if self.view is None or self.view.meeting.state is not MeetingState.RECORDING:
            return
        self._foot.show()
        self._fold()
        self._adopting.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _read_on(self) -> None:
        """Put the figures away: there is something to correct first."""
        self._foot.hide()
        self._fold()
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def shown(self) -> tuple[Passage, ...]:
        """What is read out, whole or in short, with its marks."""
        return readback.in_short(self._passages) if self._is_short else self._passages

    def _lay_out(self) -> None:
        theme = self.bench.desk.theme
        tools = QWidget()
        flow = Flow(theme, 8)
        tools.setLayout(flow)
        self._whole, self._short = (
            KeyButton(theme, Action(self.tr("Whole"), partial(self._choose, is_short=False))),
            KeyButton(theme, Action(self.tr("In short"), partial(self._choose, is_short=True))),
        )
        group = QButtonGroup(self)
        for button in (self._whole, self._short):
            button.setCheckable(True)
            group.addButton(button)
            flow.addWidget(button)
        self._buttons = [self._whole, self._short]
        self._whole.setChecked(True)
        for action in (
            Action("A−", partial(self._resize, -1), "", "Ctrl+-"),
            Action("A+", partial(self._resize, 1), "", "Ctrl++"),
            Action(self.tr("Correct"), lambda: self._correct(self._text.chosen), "", "F2"),
            Action(self.tr("Vote"), self.ask_for_vote, "check", "F6"),
        ):
            self._buttons.append(KeyButton(theme, action))
            flow.addWidget(self._buttons[-1])
        self._tools = tools
        self._outer = QVBoxLayout(self)
        self._outer.addWidget(tools)
        self._outer.addWidget(self._length)
        self._outer.addWidget(self._text, 1)
        self._foot_column = QVBoxLayout(self._foot)
        self._foot_column.addWidget(self._adopting)
        self._foot_column.addWidget(KeyButton(theme, Action(self.tr("Read on"), self._read_on)))
        self._outer.addWidget(self._foot)
        self._foot.hide()
        self._space()

    def _fold(self) -> None:
        """Where the window is low or narrow for the size of the text, what is not needed now gives its room."""
        scale = self.bench.desk.theme.text_scale
        is_low, is_narrow = self.height() * 100 / scale < _LOW, self.width() * 100 / scale < _NARROW
        is_voting, is_correcting = not self._foot.isHidden(), self._editor.row is not None
        for button in self._buttons:
            button.fold_cap(is_narrow)
        self._length.setHidden(is_low)
        self._tools.setHidden(is_low and (is_voting or is_correcting))
        self._text.setHidden(is_low and is_voting)
        self._place_editor()

    def _space(self) -> None:
        self.bench.desk.theme.space(self._outer, 8, (20, 10, 20, 10))
        self.bench.desk.theme.space(self._foot_column, 4)

    @override
    def reading(self, view: WorkspaceView) -> Callable[[], tuple[Passage, ...]]:
        return partial(self.bench.desk.services.printed.minutes, view.meeting.id)

    @override
    def show_found(self, view: WorkspaceView, found: tuple[Passage, ...]) -> None:
        if self._read_of != view.meeting.id:
            self._read_of, self._first = view.meeting.id, readback.keyed(found)
            self._text.forget()
        marked = readback.marked(found, self._first)
        if marked != self._passages:
            self._passages = marked
            self._draw_text()

    def _draw_text(self) -> None:
        shown = self.shown
        self._text.show_passages(shown, SIZES[self._size])
        long = readback.minutes_long(shown)
        self._length.setText(
            self.tr("About {count} minutes aloud. Space: next page. Enter: correct what is marked at the left.").format(
                count=long
            )
        )
        self._place_editor()

    def _choose(self, *, is_short: bool) -> None:
        """Whole or in short, at the same passage where it is in both."""
        self._is_short = is_short
        (self._short if is_short else self._whole).setChecked(True)
        self._draw_text()
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _switch(self) -> None:
        self._choose(is_short=not self._is_short)

    def _resize(self, step: int) -> None:
        self._size = min(max(self._size + step, 0), len(SIZES) - 1)
        self._draw_text()

    def _correct(self, place: int) -> None:
        """Open what the passage comes from where it stands; what no row alone says is corrected at its place."""
        view, shown = self.view, self.shown
        if view is None or place >= len(shown) or view.meeting.state is MeetingState.SEALED:
            return
        passage = shown[place]
        row = self._row_of(view, passage)
        if row is not None:
            self._text.choose(place)
            self._editor.correct(row)
            self._fold()
        elif passage.source is Source.ROLL:
            self._go("hold", None, ROLL)
        elif passage.source in {Source.SCORE, Source.ADOPTION}:
            self._go("finish", None, "score" if passage.source is Source.SCORE else "adopted_for")

    def _row_of(self, view: WorkspaceView, passage: Passage) -> Readable | None:
        rows: tuple[Readable, ...] = (*view.items, *view.entries)
        return next((row for row in rows if row.id == passage.row_id), None)

    def _place_editor(self) -> None:
        """At the passage, and whole in sight."""
        if self._editor.row is None:
            return
        room = self._text.viewport().rect()
        height = min(self._editor.sizeHint().height(), room.height())
        top = min(max(0, self._text.rect_of(self._text.chosen).top()), room.height() - height)
        self._editor.setGeometry(0, top, room.width(), height)

    def _on_corrected(self) -> None:
        self._fold()
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_to_row(self, row: Readable) -> None:
        self._go("hold", row.id if isinstance(row, AgendaItem) else row.item_id)

    def _on_not_adopted(self, error: KnownError) -> None:
        if isinstance(error, NotReady):
            self.bench.desk.tell.error(error)
        else:
            self._adopting.refuse(error)

    def _on_theme_changed(self) -> None:
        self._space()
        self._fold()
        self._draw_text()
