"""Bản đã ký: which copy there is, taking one in, reading it, removing it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget
from typing_extensions import override

from sotay.domain.material import Material
from sotay.domain.meeting import MeetingState
from sotay.services import signed_copy
from sotay.services.signed_copy import Signed
from sotay.services.workspace import WorkspaceView
from sotay_ui.bench import Bench, Panel
from sotay_ui.buttons import KeyButton
from sotay_ui.cards import Card
from sotay_ui.drops import dropped_files, has_files
from sotay_ui.flow import Flow
from sotay_ui.labels import wrapped
from sotay_ui.layouts import empty
from sotay_ui.page import Action
from sotay_ui.signed.panel import PhotosPanel

_FILES = "*.pdf *.jpg *.jpeg *.png *.heic *.PDF *.JPG *.JPEG *.PNG *.HEIC"


class SignedCard(Panel):
    """``read`` shows a copy in the reader; photographs go to their own sheet."""

    def __init__(self, bench: Bench, photos: PhotosPanel, read: Callable[[Material], None]) -> None:
        super().__init__(bench)
        self._photos = photos
        self._read = read
        self._view: WorkspaceView | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.setAcceptDrops(True)
        photos.changed.connect(self._draw)
        bench.desk.theme.changed.connect(self._draw)

    @override
    def draw(self, view: WorkspaceView) -> None:
        before, self._view = self._view, view
        self.setVisible(view.meeting.state in {MeetingState.SIGNING, MeetingState.SEALED})
        if before is None or (before.meeting, before.signed) != (view.meeting, view.signed):
            self._draw()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if has_files(event.mimeData()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self._photos.take(dropped_files(event.mimeData()))

    def _draw(self) -> None:
        if self._view is None:
            return
        empty(self._column)
        theme, view = self.bench.desk.theme, self._view
        card = Card(theme, self.tr("Signed copy"))
        is_sealed = view.meeting.state is MeetingState.SEALED
        for copy in view.signed:
            self._line(card, copy)
        if not view.signed:
            card.add(
                wrapped(
                    self.tr("None yet. Choose the PDF of the scanner or photographs of the pages, or drop them here."),
                    "hint",
                )
            )
        elif is_sealed:
            card.add(wrapped(self.tr("Bound to the sealed record; nothing can remove it."), "hint"))
        if self._photos.waiting:
            go_on = Action(self.tr("Go on"), self._photos.go_on)
            text = self.tr("{count} photographs wait to be made into the signed copy.")
            text = text.format(count=self._photos.waiting)
            card.line("information", "blue", text, "", go_on)
        card.add(self._buttons(is_new=not view.signed, is_sealed=is_sealed))
        self._column.addWidget(card)

    def _line(self, card: Card, copy: Signed) -> None:
        pages = self.tr("{count} pages").format(count=copy.pages)
        of = self.tr("from {count} photographs").format(count=copy.photos) if copy.photos else self.tr("from a scan")
        size = self.tr("{size} MB").format(size=f"{max(copy.size / 1_000_000, 0.1):.1f}".replace(".", ","))
        remove = Action(self.tr("Remove"), partial(self._remove, copy)) if copy.copy_id else None
        card.line(
            "check-circle",
            "green",
            f"{pages} · {of}",
            size,
            Action(self.tr("Read"), partial(self._show, copy)),
            remove,
        )

    def _buttons(self, *, is_new: bool, is_sealed: bool) -> QWidget:
        row = QWidget()
        flow = Flow(self.bench.desk.theme, 8)
        row.setLayout(flow)
        text = self.tr("Choose files")
        if not is_new:
            text = self.tr("Attach another") if is_sealed else self.tr("Replace")
        flow.addWidget(KeyButton(self.bench.desk.theme, Action(text, self._choose, "file", "Ctrl+T")))
        return row

    def _choose(self) -> None:
        kinds = self.tr("PDF or photographs ({files})").format(files=_FILES)
        chosen, _ = QFileDialog.getOpenFileNames(self, self.tr("Signed copy"), "", kinds)
        if chosen:
            self._photos.take([Path(name) for name in chosen])

    def _show(self, copy: Signed) -> None:
        if self._view is not None:
            title = self.tr("Signed copy {day}").format(day=f"{self._view.meeting.on:%d-%m-%Y}")
            self._read(signed_copy.as_paper(copy, self._view.meeting.id, title))

    def _remove(self, copy: Signed) -> None:
        store = self.bench.desk.services.store
        self.bench.remove(
            self.tr("Saving the meeting"), lambda: signed_copy.remove(store, copy.copy_id), "signed-copy-removed"
        )
