"""The papers of a meeting: which there are, what becomes of each, and taking more in."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget
from typing_extensions import override

from sotay import wording
from sotay.domain.book import BookEmpty
from sotay.domain.material import Material
from sotay.domain.meeting import MeetingState
from sotay.services import shelf
from sotay.services.taking_in import Batch
from sotay.services.workspace import WorkspaceView
from sotay_ui.bench import Bench, Panel
from sotay_ui.buttons import KeyButton
from sotay_ui.cards import Card
from sotay_ui.drops import DroppedFile, dropped_files, has_files
from sotay_ui.flow import Flow
from sotay_ui.labels import wrapped
from sotay_ui.materials.binding import make_book
from sotay_ui.materials.book import BookForm
from sotay_ui.materials.left_out import LeftOutList
from sotay_ui.materials.list import PaperList
from sotay_ui.materials.taking_in import Chosen, TakingIn
from sotay_ui.materials.tools import Tools
from sotay_ui.outside import show_outside
from sotay_ui.page import Action
from sotay_ui.tell import Kind, Message


class Papers(Panel):
    """A card with the list, what can be done about the chosen paper, and what was left out last."""

    read_asked = Signal(object)
    """A paper that is to be read in the window."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self._view: WorkspaceView | None = None
        self._taking_in = TakingIn(bench, self, self._on_taken_in)
        theme = bench.desk.theme
        card = Card(theme, self.tr("Papers"))
        self._empty = wrapped(
            self.tr("No paper yet. Add PDF, Word, Excel, pictures or a .zip of them, or drop them here."), "hint"
        )
        self._list = PaperList()
        self._list.setAccessibleName(self.tr("Papers"))
        self._tools = Tools(theme)
        self._add = KeyButton(theme, Action(self.tr("Add papers"), self._on_add, "file", "Ctrl+T"))
        self._bind = KeyButton(theme, Action(self.tr("Book of papers"), self._on_book_asked, "documents"))
        self._book = BookForm(theme)
        self._left_out = LeftOutList(theme)
        row = QWidget()
        flow = Flow(theme, 8)
        row.setLayout(flow)
        flow.addWidget(self._add)
        flow.addWidget(self._bind)
        for part in (self._left_out, self._empty, self._list, self._tools, row, self._book):
            card.add(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        self._connect()
        self.setAcceptDrops(True)
        self.lead_focus(self._list)
        theme.changed.connect(self._list.updateGeometry)

    @override
    def draw(self, view: WorkspaceView) -> None:
        if self._view is not None and self._view.meeting.id != view.meeting.id:
            self._left_out.close_list()
            self._book.hide()
        self._view = view
        lines = [(self._line(view, paper), paper) for paper in view.papers]
        self._list.show_lines(lines, is_open=self._is_open)
        self._book.draw(lines)
        self._bind.setVisible(any(paper.pages for paper in view.papers))
        self._list.setVisible(bool(view.papers))
        self._empty.setVisible(not view.papers)
        self._add.setVisible(self._is_open)
        self._tools.draw(view, self._list.chosen)

    def take_in(self, files: Sequence[DroppedFile], item_id: str | None = None) -> None:
        """Attach these files to the meeting shown, or to one of its items."""
        if self._view is not None and self._is_open and files:
            self._taking_in.take(Chosen(tuple(files), self._view.meeting.id, item_id))

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._is_open and has_files(event.mimeData()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.take_in(dropped_files(event.mimeData()))

    @property
    def _is_open(self) -> bool:
        return self._view is not None and self._view.meeting.state is not MeetingState.SEALED

    def _connect(self) -> None:
        self._list.currentRowChanged.connect(self._on_chosen)
        self._list.read.connect(self._read)
        self._list.renamed.connect(self._rename)
        self._list.shifted.connect(self._shift)
        self._list.toggled.connect(self._toggle)
        self._list.removed.connect(self._remove)
        self._book.asked.connect(self._make_book)
        self._book.closed.connect(self._bind.setFocus)
        tools = self._tools
        tools.read.connect(self._read)
        tools.rename.connect(self._on_rename_asked)
        tools.shifted.connect(self._shift)
        tools.replace.connect(self._replace)
        tools.read_older.connect(self._read_older)
        tools.older.connect(self._use_older)
        tools.removed.connect(self._remove)
        tools.toggled.connect(self._toggle)
        tools.assigned.connect(self._assign)

    def _line(self, view: WorkspaceView, paper: Material) -> str:
        number = view.numbers.get(paper.item_id or "")
        facts = (
            self.tr("{count} pages").format(count=paper.pages) if paper.pages else "",
            self.tr("item {number}").format(number=number) if number else "",
            "" if paper.for_room else self.tr("not for the room"),
            self.tr("replaces an older one") if paper.replaces_id else "",
        )
        return " · ".join([paper.title, *filter(None, facts)])

    def _on_chosen(self, _row: int) -> None:
        if self._view is not None:
            self._tools.draw(self._view, self._list.chosen)

    def _on_add(self) -> None:
        chosen, _ = QFileDialog.getOpenFileNames(self, self.tr("Add papers"))
        self.take_in([Path(name) for name in chosen])

    def _on_rename_asked(self) -> None:
        self._list.setFocus()
        self._list.rename()

    def _read(self) -> None:
        paper = self._list.chosen
        if paper is not None:
            self.show_paper(paper)

    def show_paper(self, paper: Material) -> None:
        """Read it in the window where it has pages, else in the computer's own program for such files."""
        services = self.bench.desk.services
        if paper.pages:
            self.read_asked.emit(paper)
        else:
            title = self.tr("Opening {name}").format(name=paper.title)
            self.bench.read(title, lambda: services.papers.readable_copy(paper), show_outside)

    def _read_older(self) -> None:
        paper, store = self._list.chosen, self.bench.desk.services.store
        if paper is None:
            return

        def look() -> tuple[Material, ...]:
            with store.reading() as reading:
                return shelf.older(reading, paper)

        def show(found: tuple[Material, ...]) -> None:
            for older in found[:1]:
                self.show_paper(replace(older, title=self.tr("{name} (older one)").format(name=older.title)))

        self.bench.read(self.tr("Opening {name}").format(name=paper.title), look, show)

    def _rename(self, paper_id: str, title: str) -> None:
        store = self.bench.desk.services.store
        self.bench.write(self.tr("Saving the papers"), lambda: shelf.rename(store, paper_id, title))

    def _shift(self, by: int) -> None:
        paper, store = self._list.chosen, self.bench.desk.services.store
        if paper is not None:
            self.bench.write(self.tr("Saving the papers"), lambda: shelf.shift(store, paper.id, by))

    def _toggle(self) -> None:
        paper, store = self._list.chosen, self.bench.desk.services.store
        if paper is not None:
            is_shown = not paper.for_room
            self.bench.write(
                self.tr("Saving the papers"), lambda: shelf.show_to_room(store, paper.id, for_room=is_shown)
            )

    def _assign(self, item_id: str) -> None:
        paper, store = self._list.chosen, self.bench.desk.services.store
        if paper is not None and (paper.item_id or "") != item_id:
            self.bench.write(self.tr("Saving the papers"), lambda: shelf.assign(store, paper.id, item_id or None))

    def _remove(self) -> None:
        paper, services = self._list.chosen, self.bench.desk.services
        if paper is not None:
            self.bench.remove(
                self.tr("Saving the papers"),
                lambda: shelf.remove(services.store, paper.id, now=services.clock.moment()),
                "paper-removed",
            )

    def _replace(self) -> None:
        paper, view = self._list.chosen, self._view
        if paper is None or view is None:
            return
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("New version of {name}").format(name=paper.title))
        if chosen:
            self._taking_in.take(Chosen((Path(chosen),), view.meeting.id, instead_of=paper.id))

    def _use_older(self) -> None:
        paper, services = self._list.chosen, self.bench.desk.services
        if paper is not None:
            self.bench.write(
                self.tr("Saving the papers"),
                lambda: shelf.use_older(services.store, paper.id, now=services.clock.moment()),
                lambda _inverse: self.bench.desk.tell.info("paper-older-used"),
            )

    def _on_book_asked(self) -> None:
        if self._book.isVisible():
            self._book.close_form()
        else:
            self._book.open()

    def _make_book(self, paper_ids: list[str]) -> None:
        if not paper_ids:
            self.bench.desk.tell.error(BookEmpty())
        elif self._view is not None:
            make_book(self.bench, self, self._view, paper_ids, self._on_book_made)

    def _on_book_made(self, left_out: Sequence[str]) -> None:
        self._book.close_form()
        self._left_out.show_sentences(self.tr("Not in the book"), left_out)

    def _on_taken_in(self, batch: Batch, is_stopped: bool) -> None:
        tell = self.bench.desk.tell
        taken, left = len(batch.kept), batch.left_out
        is_alone = len(left) == 1 and not taken and not is_stopped
        if not is_alone:  # one file by itself is said in the strip
            self._left_out.show_these([(one.called, wording.of_error(one.reason, tell.language).text) for one in left])
        if is_stopped:
            tell.info("papers-stopped", taken=taken)
        elif is_alone:
            words = wording.of_error(left[0].reason, tell.language)
            tell.message(Message(Kind.ERROR, f"{left[0].called}: {words.sentence}", words.advice, left[0].reason.code))
        elif left:
            details = "\n".join(f"{one.called}: {one.reason.code}" for one in left)
            tell.warning("papers-left-out", details=details, taken=taken, left=len(left))
        elif batch.kept and batch.kept[0].replaces_id:
            tell.info("paper-replaced")
        elif taken > 1:
            tell.info("papers-taken-in", taken=taken)
