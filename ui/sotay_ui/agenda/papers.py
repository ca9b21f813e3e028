"""The papers of a meeting: which there are, and taking more in."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QInputDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QSizePolicy,
)
from typing_extensions import override

from sotay import wording
from sotay.domain.errors import KnownError
from sotay.domain.inspection import ConfirmationNeeded, PasswordNeeded, PasswordWrong
from sotay.domain.material import Material
from sotay.domain.meeting import MeetingState
from sotay.services import papers
from sotay.services.changes import Inverse
from sotay.services.workspace import WorkspaceView
from sotay_ui.agenda.drops import dropped_files
from sotay_ui.bench import Bench
from sotay_ui.buttons import KeyButton
from sotay_ui.cards import Card
from sotay_ui.desk import Services
from sotay_ui.labels import wrapped
from sotay_ui.page import Action
from sotay_ui.work import Step

_PAPER = Qt.ItemDataRole.UserRole
_STEPS = 3
_PICTURES = frozenset({".jpg", ".jpeg", ".png", ".heic"})


@dataclass(frozen=True, slots=True)
class _Waiting:
    """A file on its way into the meeting that was open when it was chosen."""

    file: Path
    further: tuple[Path, ...]
    """Pictures chosen with it: photographs of one paper."""
    meeting_id: str
    item_id: str | None
    confirmed: bool = False
    password: str = ""


class Papers(Card):
    """Files are taken in one after the other, a refused one never stops the next; pictures together are one paper."""

    def __init__(self, bench: Bench) -> None:
        theme = bench.desk.theme
        super().__init__(theme, self.tr("Papers"))
        self._bench = bench
        self._view: WorkspaceView | None = None
        self._waiting: list[_Waiting] = []
        self._list = _List()
        self._list.itemActivated.connect(self._on_activated)
        self._empty = wrapped(self.tr("No paper yet. Add PDF, Word, Excel or pictures, or drop them here."), "hint")
        self._add = KeyButton(theme, Action(self.tr("Add papers"), self._on_add, "file", "Ctrl+T"))
        self.add(self._empty)
        self.add(self._list)
        self.add(self._add)
        self.setAcceptDrops(True)
        theme.changed.connect(self._list.updateGeometry)

    def draw(self, view: WorkspaceView) -> None:
        self._view = view
        self._list.show_lines([(self._line(view, paper), paper) for paper in view.papers])
        self._list.setVisible(bool(view.papers))
        self._empty.setVisible(not view.papers)
        self._add.setVisible(view.meeting.state is not MeetingState.SEALED)

    def take_in(self, files: Sequence[Path], item_id: str | None = None) -> None:
        """Attach these files to the meeting shown, or to one of its items, one after the other."""
        if self._view is None or self._view.meeting.state is MeetingState.SEALED:
            return
        is_busy = bool(self._waiting)
        together = len(files) > 1 and all(file.suffix.lower() in _PICTURES for file in files)
        chosen = [tuple(files)] if together else [(file,) for file in files]
        meeting_id = self._view.meeting.id
        self._waiting += [_Waiting(paper[0], paper[1:], meeting_id, item_id) for paper in chosen]
        if not is_busy:
            self._next()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.take_in(dropped_files(event.mimeData()))

    def _line(self, view: WorkspaceView, paper: Material) -> str:
        text = paper.title
        if paper.pages:
            text += " · " + self.tr("{count} pages").format(count=paper.pages)
        number = view.numbers.get(paper.item_id or "")
        return f"{text} · " + self.tr("item {number}").format(number=number) if number else text

    def _on_add(self) -> None:
        chosen, _ = QFileDialog.getOpenFileNames(self, self.tr("Add papers"))
        self.take_in([Path(name) for name in chosen])

    def _on_activated(self, entry: QListWidgetItem) -> None:
        """Show it in the computer's own program for such files."""
        paper, services = entry.data(_PAPER), self._bench.desk.services
        self._bench.read(
            self.tr("Opening {name}").format(name=paper.title),
            lambda: services.readable_copy(paper),
            _show_outside,
        )

    def _next(self) -> None:
        if self._waiting:
            self._attach(self._waiting[0])

    def _done(self, _attached: object = None) -> None:
        self._waiting.pop(0)
        self._next()

    def _stopped(self) -> None:
        self._waiting.clear()

    def _attach(self, waiting: _Waiting) -> None:
        services = self._bench.desk.services

        def attach(step: Step) -> tuple[Material, Inverse]:
            step(0, _STEPS)
            contents = [services.read_file(file) for file in (waiting.file, *waiting.further)]
            step(1, _STEPS)
            paper = _looked_at(services, waiting, contents)
            step(2, _STEPS)
            return papers.keep(
                services.store,
                services.vault,
                services.clock,
                paper,
                meeting_id=waiting.meeting_id,
                item_id=waiting.item_id,
                confirmed=waiting.confirmed,
            )

        title = self.tr("Looking at {name}").format(name=waiting.file.name)
        self._bench.take_long(title, attach, self._done, partial(self._refused, waiting), self._stopped)

    def _refused(self, waiting: _Waiting, error: KnownError) -> None:
        if isinstance(error, ConfirmationNeeded) and self._is_confirmed(waiting.file, error):
            self._attach(replace(waiting, confirmed=True))
            return
        if isinstance(error, PasswordNeeded | PasswordWrong):
            password = self._ask_password(waiting.file, error)
            if password is not None:
                self._attach(replace(waiting, password=password))
                return
        if not isinstance(error, ConfirmationNeeded):
            self._bench.desk.tell.error(error)
        self._done()

    def _is_confirmed(self, file: Path, error: ConfirmationNeeded) -> bool:
        words = wording.of_error(error, self._bench.desk.tell.language)
        text = f"{file.name}\n\n{words.text}"
        choices = QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.No
        answer = QMessageBox.question(self, self.tr("Papers"), text, choices, QMessageBox.StandardButton.No)
        return answer is QMessageBox.StandardButton.Yes

    def _ask_password(self, file: Path, error: KnownError) -> str | None:
        """None where the person gives up; a password that was wrong is said above the next."""
        label = self.tr("Password of {name}").format(name=file.name)
        if isinstance(error, PasswordWrong):
            label = f"{wording.of_error(error, self._bench.desk.tell.language).text}\n\n{label}"
        typed, is_given = QInputDialog.getText(self, self.tr("Papers"), label, QLineEdit.EchoMode.Password)
        return typed if is_given else None


def _looked_at(services: Services, waiting: _Waiting, contents: Sequence[bytes]) -> papers.Paper:
    if waiting.further:
        return papers.look_at_pictures(services.inspector, waiting.file.name, contents, services.paper_limits)
    (content,) = contents
    return papers.look_at(services.inspector, waiting.file.name, content, services.paper_limits, waiting.password)


class _List(QListWidget):
    """As high as its lines."""

    def __init__(self) -> None:
        super().__init__()
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def show_lines(self, lines: Sequence[tuple[str, Material]]) -> None:
        """Show these; lines that are there already keep the keyboard where it is."""
        while self.count() > len(lines):
            self.takeItem(self.count() - 1)
        for place, (text, paper) in enumerate(lines):
            entry = self.item(place) if place < self.count() else QListWidgetItem(self)
            entry.setText(text)
            entry.setToolTip(text)
            entry.setData(_PAPER, paper)
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        lines = sum(self.sizeHintForRow(row) for row in range(self.count()))
        return QSize(super().sizeHint().width(), lines + 2 * self.frameWidth())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """The height that was laid out may be older than the sheet by which rows have theirs."""
        super().resizeEvent(event)
        if self.height() != self.sizeHint().height():
            self.updateGeometry()


def _show_outside(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
