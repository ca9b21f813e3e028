"""Nghị quyết: its texts beside its page, a sheet of the step of finishing."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from sotay.domain.errors import KnownError
from sotay.domain.meeting import MeetingKind
from sotay.services import resolutions
from sotay.services.finishing import TermMissing
from sotay.services.resolutions import ResolutionNotCarried, ResolutionNotVoted, ResolutionPage
from sotay.services.workspace import WorkspaceView
from sotay_ui.bench import Bench, SheetPanel, Shows
from sotay_ui.cards import Columns
from sotay_ui.filing import Filing
from sotay_ui.looking import LookingPanel
from sotay_ui.page import Action
from sotay_ui.paper_picture import PaperPicture
from sotay_ui.resolution.state import NARROW_UNDER, State
from sotay_ui.resolution.texts import TextsCard
from sotay_ui.tell import Link


class ResolutionPanel(LookingPanel[ResolutionPage], SheetPanel):
    def __init__(
        self, bench: Bench, go: Shows, saved_changed: Callable[[], None], head_changed: Callable[[], None]
    ) -> None:
        super().__init__(bench)
        self._go = go
        self._head_changed = head_changed
        self._page: ResolutionPage | None = None
        self._filing = Filing(bench, self)
        self._is_narrow = False
        self._state = State(bench, go, word=self._put_into_word, turn=self._turn)
        self._texts = TextsCard(bench, saved_changed)
        self._form = Columns(bench.desk.theme)
        self._form.show_cards([self._texts])
        self._picture = PaperPicture()
        self._paper = _scrolled(self._picture)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._state)
        self._sides = QHBoxLayout()
        column.addLayout(self._sides, 1)
        self._sides.setSpacing(0)
        self._sides.addWidget(self._form, 1)
        self._sides.addWidget(self._paper, 1)
        self.lead_focus(self._texts.first)
        bench.desk.theme.changed.connect(self._fold)

    @property
    @override
    def is_saved(self) -> bool:
        return self._texts.is_saved

    @override
    def main(self, view: WorkspaceView) -> Action | None:
        """The number is taken once; afterwards the same file comes out again."""
        if self._page is not None and self._page.found.document is not None:
            return Action(self.tr("Resolution in Word"), self._issue, "file", "F8")
        return Action(self.tr("Number and print"), self._issue, "file", "F8")

    @override
    def leave(self) -> None:
        self._texts.leave()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    @override
    def reading(self, view: WorkspaceView) -> Callable[[], ResolutionPage] | None:
        if view.meeting.kind is MeetingKind.COMMITTEE:
            return None
        return partial(self.bench.desk.services.concluding.resolution, view.meeting.id)

    @override
    def show_found(self, view: WorkspaceView, found: ResolutionPage) -> None:
        self._page = found
        self._state.draw(found)
        self._texts.draw(found)
        self._picture.show_sketch(found.sketch)
        self._head_changed()

    def _put_into_word(self) -> None:
        """As it stands: a draft, or the file that was issued."""
        if self._page is None:
            return
        self.leave()
        record = self._page.found.record
        is_draft = self._page.found.document is None
        title = self.tr("Draft resolution {day}") if is_draft else self.tr("Resolution {day}")
        make = partial(self.bench.desk.services.concluding.resolution_in_word, record.meeting_id)
        self._filing.file(record.meeting_id, title.format(day=f"{record.on:%d-%m-%Y}"), ".docx", make)

    def _issue(self) -> None:
        """Take the number, then put the file into the folder of the meeting; refused at once where it must be."""
        if self._page is None:
            return
        self.leave()
        found, concluding = self._page.found, self.bench.desk.services.concluding
        try:
            resolutions.check(found)
        except KnownError as refusal:
            self._on_refused(refusal)
            return
        meeting_id = found.record.meeting_id
        title = self.tr("Resolution {day}").format(day=f"{found.record.on:%d-%m-%Y}")
        make = partial(concluding.resolution_in_word, meeting_id)
        self.bench.act(
            self.tr("Giving the resolution its number"),
            partial(concluding.issue_resolution, meeting_id),
            lambda _document: self._filing.file(meeting_id, title, ".docx", make),
            self._on_refused,
        )

    def _on_refused(self, error: KnownError) -> None:
        desk, link = self.bench.desk, None
        if isinstance(error, ResolutionNotVoted | ResolutionNotCarried) and self._page is not None:
            item_id = self._page.found.vote_item_id
            link = Link(self.tr("To the vote"), lambda: self._go("hold", item_id))
        elif isinstance(error, TermMissing):
            link = Link(self.tr("Enter the term"), lambda: desk.go("settings", "terms"))
        desk.tell.error(error, link=link)

    def _turn(self) -> None:
        """Where there is room for one of them alone: the other one."""
        is_form = self._form.isVisible()
        self.leave()
        self._form.setHidden(is_form)
        self._paper.setVisible(is_form)
        (self._paper if is_form else self._texts.first).setFocus(Qt.FocusReason.OtherFocusReason)

    def _fold(self) -> None:
        is_narrow = self.width() * 100 / self.bench.desk.theme.text_scale < NARROW_UNDER
        self._state.fold(is_narrow)
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self._form.show()
            self._paper.setVisible(not is_narrow)


def _scrolled(widget: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(widget)
    return area
