"""Hoàn thiện: what is missing, the score, the adoption; then signing and sealing."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QStackedLayout, QWidget
from typing_extensions import override

from sotay.domain.errors import KnownError
from sotay.domain.lacking import Weight
from sotay.domain.meeting import MeetingState
from sotay.services import finishing
from sotay.services.finishing import NotReady
from sotay.services.workspace import WorkspaceView
from sotay_ui.bench import Bench, Panel, Shows
from sotay_ui.buttons import KeyButton
from sotay_ui.cards import Card, Columns
from sotay_ui.drops import dropped_files, has_files
from sotay_ui.filing import FolderLine
from sotay_ui.finish.adopted import AdoptedCard
from sotay_ui.finish.checklist import Checklist
from sotay_ui.finish.figures import Figures
from sotay_ui.finish.resolution import ResolutionCard
from sotay_ui.finish.sealing import Sealing
from sotay_ui.page import Action


class FinishPanel(Panel):
    """``head_changed`` is called when the question of sealing comes or goes: the red button is then on its page.

    Cards of other parts of the meeting are drawn by whoever made them: ``signed`` above the figures, ``word`` below
    them, ``sealed`` below what is missing.
    """

    files_dropped = Signal(list)
    """Files dropped on the page of a meeting that is not sealed."""

    def __init__(
        self,
        bench: Bench,
        go: Shows,
        saved_changed: Callable[[], None],
        head_changed: Callable[[], None],
        *,
        signed: QWidget,
        word: QWidget,
        sealed: QWidget,
    ) -> None:
        super().__init__(bench)
        self._go = go
        self._head_changed = head_changed
        self._view: WorkspaceView | None = None
        self._figures = Figures(bench, go, saved_changed)
        rule = bench.desk.services.records.rules.citation
        self._checklist = Checklist(bench.desk.theme, bench.desk.tell.language, go, rule)
        self._folder = FolderLine(bench)
        files = Card(bench.desk.theme)
        files.add(self._folder)
        self._resolution = ResolutionCard(bench, go)
        columns = Columns(bench.desk.theme)
        read_back = Action(self.tr("Read the minutes back"), lambda: go("readback"))
        self._figures.add(KeyButton(bench.desk.theme, read_back))
        self._adopted = AdoptedCard(bench)
        columns.show_cards(
            [self._checklist, sealed, self._adopted], [signed, self._figures, self._resolution, word, files]
        )
        self._sealing = Sealing(bench.desk.theme, bench.desk.tell.language, self._seal, self._look_again)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(columns)
        self._stack.addWidget(self._sealing)
        self._sealed = sealed
        self.setAcceptDrops(True)
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
        self._view = view
        self._figures.draw(view)
        self._resolution.draw(view)
        self.lead_focus(self._sealed if view.meeting.state is MeetingState.SEALED else self._figures)
        self._adopted.draw(view)
        self._checklist.draw(view)
        self._folder.draw(view.meeting.id)
        if self.is_asking:
            self._ask(view)

    @override
    def leave(self) -> None:
        self._figures.leave()
        self._stack.setCurrentIndex(0)

    @override
    def point_out(self, field: str) -> None:
        is_adopted = self._view is not None and self._view.meeting.state is not MeetingState.RECORDING
        if field == "adopted_for" and is_adopted:
            self._adopted.point_out()
        else:
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

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._takes_files and has_files(event.mimeData()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        if files := dropped_files(event.mimeData()):
            self.files_dropped.emit(files)

    @property
    def _takes_files(self) -> bool:
        return self._view is not None and self._view.meeting.state is not MeetingState.SEALED

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
        if self._view is None:
            return
        self._adopted.draw(self._view)
        if self.is_asking:
            self._sealing.draw(self._view)
