"""Hoàn thiện: what is missing, the score, the adoption; then signing and sealing."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget
from typing_extensions import override

from sotay import wording
from sotay.domain.errors import KnownError
from sotay.domain.lacking import Lack, Weight
from sotay.domain.meeting import MeetingState
from sotay.services import finishing
from sotay.services.finishing import NotReady
from sotay.services.workspace import WorkspaceView
from sotay_ui.bench import Bench, Panel, Shows
from sotay_ui.buttons import KeyButton
from sotay_ui.cards import Card, Columns
from sotay_ui.finish.adopted import AdoptedCard
from sotay_ui.finish.figures import Figures
from sotay_ui.finish.sealing import Sealing
from sotay_ui.finish.spots import spot_of
from sotay_ui.labels import wrapped
from sotay_ui.layouts import empty
from sotay_ui.page import Action


class FinishPanel(Panel):
    """``head_changed`` is called when the question of sealing comes or goes: the red button is then on its page."""

    def __init__(
        self, bench: Bench, go: Shows, saved_changed: Callable[[], None], head_changed: Callable[[], None]
    ) -> None:
        super().__init__(bench)
        self._go = go
        self._head_changed = head_changed
        self._view: WorkspaceView | None = None
        self._figures = Figures(bench, saved_changed)
        self._lacks = QWidget()
        self._lacks_column = QVBoxLayout(self._lacks)
        self._lacks_column.setContentsMargins(0, 0, 0, 0)
        columns = Columns(bench.desk.theme)
        read_back = Action(self.tr("Read the minutes back"), lambda: go("readback"), "", "Ctrl+R")
        self._figures.add(KeyButton(bench.desk.theme, read_back))
        self._adopted = AdoptedCard(bench)
        columns.show_cards([self._lacks], [self._figures, self._adopted])
        self._sealing = Sealing(bench.desk.theme, self._seal, self._look_again)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(columns)
        self._stack.addWidget(self._sealing)
        self.lead_focus(self._figures)
        bench.desk.theme.changed.connect(self._on_theme_changed)

    @property
    @override
    def is_saved(self) -> bool:
        return self._figures.is_saved

    @property
    def is_asking(self) -> bool:
        """Whether the question of sealing is on the page."""
        return self._stack.currentWidget() is self._sealing

    @override
    def draw(self, view: WorkspaceView) -> None:
        is_same = self._view is not None and (self._view.meeting, self._view.lacks) == (view.meeting, view.lacks)
        self._view = view
        self._figures.draw(view)
        self._adopted.draw(view)
        if not is_same:
            self._draw_lacks(view)
        if self.is_asking:
            self._ask(view)

    @override
    def leave(self) -> None:
        self._figures.leave()
        self._stack.setCurrentIndex(0)

    @override
    def point_out(self, field: str) -> None:
        self._figures.point_out(field)

    def adopt(self) -> None:
        """The minutes were read back and adopted, by the figures typed here."""
        figures = self._figures.adopted()
        if self._view is None or figures is None:
            return
        services, meeting = self.bench.desk.services, self._view.meeting
        self.bench.act(
            self.tr("Saving the adoption"),
            lambda: finishing.adopt(
                services.store,
                services.records,
                meeting.id,
                votes_for=figures.votes_for,
                voters_present=figures.voters_present,
                at=figures.at,
            ),
            failed=self._on_not_adopted,
        )

    def ask_to_seal(self) -> None:
        """Ask once more, unless something is missing that forbids it."""
        if self._view is None:
            return
        self._figures.leave()
        forbidding = [lack for lack in self._view.lacks if lack.weight is Weight.FORBIDS]
        if forbidding:
            self.bench.desk.tell.error(NotReady(forbidding))
        else:
            self._ask(self._view)

    def _ask(self, view: WorkspaceView) -> None:
        if view.meeting.state is not MeetingState.SIGNING:
            self._look_again()
            return
        self._sealing.draw(view)
        self._stack.setCurrentWidget(self._sealing)
        self._sealing.setFocus(Qt.FocusReason.OtherFocusReason)
        self._head_changed()

    def _look_again(self) -> None:
        self._stack.setCurrentIndex(0)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._head_changed()

    def _seal(self) -> None:
        if self._view is None:
            return
        services, meeting_id = self.bench.desk.services, self._view.meeting.id
        self.bench.act(
            self.tr("Sealing the record"),
            lambda: finishing.seal(services.store, services.records, meeting_id),
            lambda _record: self._look_again(),
        )

    def _on_not_adopted(self, error: KnownError) -> None:
        if isinstance(error, NotReady):
            self.bench.desk.tell.error(error)
        else:
            self._figures.refuse(error)

    def _on_theme_changed(self) -> None:
        self._adopted.forget()
        if self._view is not None:
            self._adopted.draw(self._view)
            self._draw_lacks(self._view)
            if self.is_asking:
                self._sealing.draw(self._view)

    def _draw_lacks(self, view: WorkspaceView) -> None:
        empty(self._lacks_column)
        self._lacks_column.addWidget(self._card(view))

    def _card(self, view: WorkspaceView) -> Card:
        heading = {
            MeetingState.RECORDING: self.tr("Before the minutes are adopted"),
            MeetingState.SEALED: self.tr("The record is sealed"),
        }.get(view.meeting.state, self.tr("Before the record is sealed"))
        card = Card(self.bench.desk.theme, heading)
        for weight, words in ((Weight.FORBIDS, self.tr("Needed")), (Weight.WARNS, self.tr("Worth another look"))):
            lacks = [lack for lack in view.lacks if lack.weight is weight]
            if lacks:
                card.add(wrapped(words, "group"))
            for lack in lacks:
                self._line(card, lack)
        if view.meeting.state is MeetingState.SEALED:
            card.line("lock", "green", self.tr("Nothing in it can be changed. An amendment corrects what is wrong."))
        elif not view.lacks:
            card.line("check-circle", "green", self.tr("Nothing is missing."))
        return card

    def _line(self, card: Card, lack: Lack) -> None:
        words = wording.worded(lack.code, dict(lack.facts), self.bench.desk.tell.language)
        spot = spot_of(lack)
        go = Action(self.tr("Go there"), partial(self._go, spot.step, spot.item_id, spot.field))
        is_needed = lack.weight is Weight.FORBIDS
        card.line(
            "warning" if is_needed else "circle", "amber" if is_needed else "text2", words.sentence, words.advice, go
        )
