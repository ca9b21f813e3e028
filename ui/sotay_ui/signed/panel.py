"""Photographs of the signed pages: in their order, upright, cut out, in grey; then one PDF."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from sotay import wording
from sotay.domain.photos import Corners
from sotay.services.photographs import TakenIn
from sotay.services.workspace import WorkspaceView
from sotay_ui.bench import Bench, SheetPanel, Shows
from sotay_ui.buttons import KeyButton
from sotay_ui.drops import DroppedFile, dropped_files, has_files
from sotay_ui.fields import Tick
from sotay_ui.flow import Flow
from sotay_ui.labels import wrapped
from sotay_ui.page import Action
from sotay_ui.signed import taking
from sotay_ui.signed.canvas import Canvas
from sotay_ui.signed.leaves import Leaf, leaf
from sotay_ui.signed.list import PhotoList
from sotay_ui.signed.previews import Previews
from sotay_ui.signed.words import line_of, problems_of
from sotay_ui.work import Step

_PICTURES = "*.jpg *.jpeg *.png *.heic *.JPG *.JPEG *.PNG *.HEIC"
_NARROW_UNDER = 820
"""Logical width under which the pages stand above the one that is looked at."""
_LEAST_PAGE = 400


class PhotosPanel(SheetPanel):
    """Keeps the photographs of each meeting until they are its signed copy or the window closes."""

    changed = Signal()
    """How many photographs wait is another number now."""

    def __init__(self, bench: Bench, go: Shows) -> None:
        super().__init__(bench)
        self._go = go
        self._meeting_id = ""
        self._leaves: dict[str, list[Leaf]] = {}
        self._chosen = 0
        self._is_adjusting = False
        self._making: Step | None = None
        theme = bench.desk.theme
        self._previews = Previews(bench, self._show)
        self._list, self._canvas = PhotoList(theme), Canvas(theme)
        self._about = wrapped("", "problem")
        self._hint = wrapped(self.tr("Drag the corners to the sheet; or Space: next corner, arrows: move it."), "hint")
        self._cut = Tick(theme, self.tr("Cut out the sheet"))
        self._grey = Tick(theme, self.tr("White paper, dark ink"))
        self._lay_out()
        self._connect()
        self.setAcceptDrops(True)
        self.lead_focus(self._list)
        theme.changed.connect(self._space)
        self._space()

    @property
    def waiting(self) -> int:
        """How many photographs of the meeting shown are no signed copy yet."""
        return len(self._of_meeting)

    @override
    def draw(self, view: WorkspaceView) -> None:
        if view.meeting.id != self._meeting_id:
            self._meeting_id, self._chosen, self._is_adjusting = view.meeting.id, 0, False
        if self.isVisible():
            self._show()

    @override
    def leave(self) -> None:
        self._is_adjusting = False

    def take(self, files: Sequence[DroppedFile]) -> None:
        """A PDF becomes the signed copy; photographs are shown here behind those that wait."""
        if files and self._meeting_id:
            taking.take(self.bench, self._meeting_id, files, partial(self._add, self._meeting_id), self.waiting)

    def go_on(self) -> None:
        """Show the photographs that wait."""
        self._go("photos")
        self._show()

    @override
    def main(self, view: WorkspaceView) -> Action:
        return Action(self.tr("Make the signed copy"), self.save, "check", "F8")

    def save(self) -> None:
        """Make the signed copy of the pages shown; pressed again before it is made, nothing happens."""
        if self._making is not None and self.bench.desk.work.runs(self._making):
            return
        if self._of_meeting:
            meeting_id = self._meeting_id
            self._making = taking.develop(self.bench, meeting_id, self._of_meeting, partial(self._on_kept, meeting_id))
        else:
            self._on_add()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if has_files(event.mimeData()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.take(dropped_files(event.mimeData()))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._space()
        self._show()

    @property
    def _of_meeting(self) -> list[Leaf]:
        return self._leaves.get(self._meeting_id, [])

    @property
    def _leaf(self) -> Leaf | None:
        return self._of_meeting[self._chosen] if self._chosen < len(self._of_meeting) else None

    def _lay_out(self) -> None:
        theme = self.bench.desk.theme
        tools = QWidget()
        flow = Flow(theme, 10)
        tools.setLayout(flow)
        self._adjusting = KeyButton(theme, Action(self.tr("Corners"), self._on_adjust, "fit", "Ctrl+G"))
        self._adjusting.setCheckable(True)
        for part in (
            KeyButton(theme, Action(self.tr("Turn"), self._turn, "sync", "Ctrl+R")),
            self._adjusting,
            self._cut,
            self._grey,
        ):
            flow.addWidget(part)
        body = QWidget()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, body)
        self._left = QVBoxLayout()
        self._row.addLayout(self._left)
        self._left.addWidget(self._list, 1)
        for action in (
            Action(self.tr("Add photographs"), self._on_add, "add", "Ctrl+T"),
            Action(self.tr("Remove page"), self._remove, "close"),
        ):
            self._left.addWidget(KeyButton(theme, action))
        self._right = QVBoxLayout()
        self._row.addLayout(self._right, 1)
        for widget in (tools, self._about, self._hint):
            self._right.addWidget(widget)
        self._right.addWidget(self._canvas, 1)
        page = self._page = QScrollArea()
        page.setWidgetResizable(True)
        page.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page.setWidget(body)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(page)

    def _connect(self) -> None:
        self._list.currentRowChanged.connect(self._on_chosen)
        self._list.shifted.connect(self._shift)
        self._list.removed.connect(self._remove)
        self._canvas.moved.connect(self._on_corners)
        self._canvas.closed.connect(self._on_adjust)
        self._cut.clicked.connect(self._on_cut)
        self._grey.clicked.connect(self._on_grey)

    def _space(self) -> None:
        theme = self.bench.desk.theme
        theme.space(self._row, 16, (20, 12, 20, 12))
        is_narrow = self.width() * 100 / theme.text_scale < _NARROW_UNDER
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.TopToBottom if is_narrow else directions.LeftToRight)
        self._list.fit(is_narrow=is_narrow)
        self._canvas.setMinimumHeight(theme.px(_LEAST_PAGE if is_narrow else 0))
        theme.space(self._left, 8)
        theme.space(self._right, 8)

    def _add(self, meeting_id: str, taken: TakenIn) -> None:
        waiting = self._leaves.setdefault(meeting_id, [])
        held = {one.photo.content for one in waiting}
        waiting.extend(leaf(photo) for photo in taken.photos if photo.content not in held)
        tell = self.bench.desk.tell
        for refused in taken.refused[:1]:
            words = wording.of_error(refused.reason, tell.language)
            details = "\n".join(f"{one.name}: {one.reason.code}" for one in taken.refused)
            tell.warning(
                "photos-refused", details=details, count=len(taken.refused), file=refused.name, why=words.sentence
            )
        self.changed.emit()
        if meeting_id == self._meeting_id and self._of_meeting:
            self.go_on()

    def _on_kept(self, meeting_id: str) -> None:
        self._leaves.pop(meeting_id, None)
        self._previews.forget()
        self.bench.desk.services.papers.leave_darkroom()
        self.changed.emit()
        if meeting_id == self._meeting_id:
            self._go("finish")

    def _show(self) -> None:
        leaves = self._of_meeting
        self._chosen = min(self._chosen, max(len(leaves) - 1, 0))
        if not self.isVisible():
            return
        self._list.show_lines(
            [
                (line_of(number, one), self._previews.image(one.photo, one.look, self._list.side))
                for number, one in enumerate(leaves, 1)
            ],
            self._chosen,
        )
        chosen = self._leaf
        self._about.setText("" if chosen is None else problems_of(chosen))
        self._about.setVisible(bool(self._about.text()) and not self._is_adjusting)
        self._hint.setVisible(self._is_adjusting)
        self._adjusting.setChecked(self._is_adjusting)
        for part in (self._cut, self._grey):
            part.setEnabled(chosen is not None)
        if chosen is None:
            self._canvas.show_page(None, None)
            return
        self._cut.setChecked(chosen.is_cut)
        self._grey.setChecked(chosen.look.is_grey)
        look = chosen.uncut if self._is_adjusting else chosen.look
        image = self._previews.image(chosen.photo, look, self._canvas.side)
        image = image or self._previews.image(chosen.photo, chosen.look, self._list.side)
        self._canvas.show_page(image, chosen.corners if self._is_adjusting else None)

    def _change(self, one: Leaf) -> None:
        self._of_meeting[self._chosen] = one
        self._show()

    def _on_chosen(self, row: int) -> None:
        if row >= 0:
            self._chosen, self._is_adjusting = row, False
            self._show()

    def _shift(self, source: int, to: int) -> None:
        leaves = self._of_meeting
        leaves.insert(to, leaves.pop(source))
        self._chosen = to
        self._show()

    def _remove(self) -> None:
        if self._leaf is not None:
            del self._of_meeting[self._chosen]
            self._is_adjusting = False
            self.changed.emit()
            self._show()

    def _turn(self) -> None:
        if self._leaf is not None:
            self._change(self._leaf.turned())

    def _on_adjust(self) -> None:
        self._adjust(is_adjusting=not self._is_adjusting)

    def _adjust(self, *, is_adjusting: bool) -> None:
        self._is_adjusting = is_adjusting and self._leaf is not None
        self._show()
        shown = self._canvas if self._is_adjusting else self._list
        shown.setFocus(Qt.FocusReason.OtherFocusReason)
        self._page.ensureWidgetVisible(shown, 0, 0)

    def _on_corners(self, corners: Corners) -> None:
        if self._leaf is not None:
            self._change(self._leaf.with_corners(corners))

    def _on_cut(self, is_cut: bool) -> None:
        if self._leaf is not None:
            self._change(self._leaf.cut(is_cut=is_cut))

    def _on_grey(self, is_grey: bool) -> None:
        if self._leaf is not None:
            self._change(self._leaf.in_grey(is_grey=is_grey))

    def _on_add(self) -> None:
        kinds = self.tr("Photographs ({files})").format(files=_PICTURES)
        chosen, _ = QFileDialog.getOpenFileNames(self, self.tr("Add photographs"), "", kinds)
        self.take([Path(name) for name in chosen])
