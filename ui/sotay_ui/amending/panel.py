"""Đính chính: what is wrong and what is right side by side, the reason, and the question before it is sealed."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QStackedLayout, QVBoxLayout, QWidget
from typing_extensions import override

from sotay import wording
from sotay.domain.amending import Key, Passage, PassageUnreadable, passages
from sotay.domain.errors import KnownError
from sotay.domain.record import MeetingRecord
from sotay.services import amending
from sotay.services.amending import NothingAmended
from sotay.services.finishing import AmendmentWithoutReason
from sotay.services.workspace import WorkspaceView
from sotay_ui.amending.confirming import Confirming
from sotay_ui.amending.passages import PassageList
from sotay_ui.amending.words import heading_of
from sotay_ui.bench import Bench, SheetPanel, Shows
from sotay_ui.buttons import KeyButton
from sotay_ui.cards import Card, Columns
from sotay_ui.fields import Field, Line
from sotay_ui.labels import wrapped
from sotay_ui.looking import LookingPanel
from sotay_ui.page import Action

_ROWS = 5


class AmendPanel(LookingPanel[MeetingRecord], SheetPanel):
    """Keeps what is typed of each record until it is sealed or the window closes."""

    head_changed = Signal()
    """The question comes or goes: the red button is then on its page."""

    def __init__(self, bench: Bench, go: Shows, saved_changed: Callable[[], None]) -> None:
        super().__init__(bench)
        self._go = go
        self._saved_changed = saved_changed
        self._record: MeetingRecord | None = None
        self._changes: dict[Key, str] = {}
        self._passage: Passage | None = None
        theme = bench.desk.theme
        self._list = PassageList(theme)
        self._heading = wrapped("", "card-title")
        self._before = wrapped("")
        self._before.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._editor = QPlainTextEdit()
        self._editor.setTabChangesFocus(True)
        self._after = Field(theme, self.tr("Should say"), self._editor)
        self._back = KeyButton(theme, Action(self.tr("As it was"), self._take_back, "arrow-back"))
        self._reason = Line(theme, self.tr("Reason of the amendment"), self.tr("For example: the name was misspelt"))
        self._confirming = Confirming(theme, self._amend, self._look_again)
        self._lay_out()
        self._list.chosen.connect(self._on_chosen)
        self._editor.textChanged.connect(self._on_typed)
        self._reason.line.textChanged.connect(self._on_reason)
        self.lead_focus(self._list.search)
        theme.changed.connect(self._fit)
        self._fit()

    @property
    def is_asking(self) -> bool:
        """Whether the question is on the page."""
        return self._stack.currentWidget() is self._confirming

    @property
    @override
    def is_saved(self) -> bool:
        """What is typed of the meeting shown is nowhere else before it is sealed."""
        if self.view is None or self._record is None or self._record.meeting_id != self.view.meeting.id:
            return True
        return not (self._changes or self._reason.text)

    @override
    def leave(self) -> None:
        self._stack.setCurrentIndex(0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def main(self, view: WorkspaceView) -> Action | None:
        """No key: nobody may seal by going on."""
        return None if self.is_asking else Action(self.tr("Amend"), self.ask, "lock")

    def ask(self) -> None:
        """Ask once more, unless something is wrong with what is typed, which is then said at its place."""
        if self._record is None:
            return
        try:
            found = amending.seen(self._record, self._changes)
        except PassageUnreadable as error:
            self._after.point_out(self._words(error))
            return
        if not found:
            self.bench.desk.tell.error(NothingAmended())
        elif not self._reason.text:
            self._reason.point_out(self._words(AmendmentWithoutReason()))
        else:
            self._confirming.draw(found, self._reason.text)
            self._stack.setCurrentWidget(self._confirming)
            self._confirming.setFocus(Qt.FocusReason.OtherFocusReason)
            self.head_changed.emit()

    def _lay_out(self) -> None:
        theme = self.bench.desk.theme
        passage, reason = Card(theme), Card(theme, self.tr("Why"))
        said = wrapped(self.tr("The sealed record says"), "strong")
        for widget in (self._heading, said, self._before, self._after, self._back):
            passage.add(widget)
        reason.add(self._reason)
        form = QWidget()
        self._columns = Columns(theme)
        self._columns.show_cards([self._list], [passage, reason])
        column = QVBoxLayout(form)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._columns)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(form)
        self._stack.addWidget(self._confirming)

    def _fit(self) -> None:
        theme = self.bench.desk.theme
        self._editor.setFixedHeight(self._editor.fontMetrics().lineSpacing() * _ROWS + theme.px(20))
        self._list.setMinimumHeight(max(self.height() - theme.px(40), theme.px(260)))

    @override
    def reading(self, view: WorkspaceView) -> Callable[[], MeetingRecord] | None:
        if not view.versions:
            return None
        services = self.bench.desk.services

        def look() -> MeetingRecord:
            with services.store.reading() as reading:
                return amending.in_force(reading, services.records, view.meeting.id)

        return look

    @override
    def show_found(self, view: WorkspaceView, found: MeetingRecord) -> None:
        """What was typed of another record is of no use for this one."""
        if self._record is None or self._record.record_id != found.record_id:
            self._record, self._changes = found, {}
            self._reason.line.clear()
            self._saved_changed()
            self._list.show_passages(passages(found), self._changes)

    def _on_chosen(self, passage: Passage | None) -> None:
        self._passage = None
        self._heading.setText(heading_of(passage) if passage else self.tr("Nothing is found."))
        self._before.setText((passage.text or self.tr("(nothing)")) if passage else "")
        self._after.setEnabled(passage is not None)
        self._after.show_problem("")
        self._editor.setPlainText(self._changes.get(passage.key, passage.text) if passage else "")
        self._passage = passage
        self._back.setVisible(passage is not None and passage.key in self._changes)

    def _on_typed(self) -> None:
        passage = self._passage
        if passage is None:
            return
        text = self._editor.toPlainText()
        if text == passage.text:
            self._changes.pop(passage.key, None)
        else:
            self._changes[passage.key] = text
        self._after.show_problem("")
        self._back.setVisible(passage.key in self._changes)
        self._list.mark(passage)
        self._saved_changed()

    def _on_reason(self) -> None:
        self._reason.show_problem("")
        self._saved_changed()

    def _take_back(self) -> None:
        if self._passage is not None:
            self._editor.setPlainText(self._passage.text)
            self._editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _look_again(self) -> None:
        self._stack.setCurrentIndex(0)
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.head_changed.emit()

    def _amend(self) -> None:
        record, services = self._record, self.bench.desk.services
        if record is None:
            return
        changes, reason = dict(self._changes), self._reason.text

        def done(_record: object) -> None:
            self._changes = {}
            self._reason.line.clear()
            self.bench.desk.tell.info("amended-now")
            self._go("finish")

        self.bench.act(
            self.tr("Sealing the amendment"),
            lambda: amending.amend(services.store, services.records, record.record_id, reason, changes),
            done,
            self._on_refused,
        )

    def _on_refused(self, error: KnownError) -> None:
        self._look_again()
        self.bench.desk.tell.error(error)

    def _words(self, error: KnownError) -> str:
        return wording.of_error(error, self.bench.desk.tell.language).text
