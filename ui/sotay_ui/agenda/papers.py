"""The papers of a meeting: which there are, and taking more in."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QInputDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QVBoxLayout,
)

from sotay import wording
from sotay.domain.errors import KnownError
from sotay.domain.inspection import ConfirmationNeeded, PasswordNeeded, PasswordWrong
from sotay.domain.material import Material
from sotay.domain.meeting import MeetingState
from sotay.services import papers
from sotay.services.workspace import WorkspaceView
from sotay_ui.bench import Bench
from sotay_ui.buttons import KeyButton
from sotay_ui.labels import wrapped
from sotay_ui.page import Action

_PAPER = Qt.ItemDataRole.UserRole


class Papers(QFrame):
    """A card; files are taken in one after the other, a refused one never stops the next."""

    def __init__(self, bench: Bench) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._bench = bench
        self._view: WorkspaceView | None = None
        self._waiting: list[Path] = []
        self._list = QListWidget()
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.itemActivated.connect(self._on_activated)
        self._empty = wrapped(self.tr("No paper yet. Add PDF, Word, Excel or pictures."), "hint")
        theme = bench.desk.theme
        self._column = column = QVBoxLayout(self)
        theme.space(column, 8)
        column.addWidget(wrapped(self.tr("Papers"), "card-title"))
        column.addWidget(self._empty)
        column.addWidget(self._list, 1)
        self._add = add = KeyButton(theme, Action(self.tr("Add papers"), self._on_add, "file", "Ctrl+T"))
        column.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(0)
        self.setAcceptDrops(True)

    def draw(self, view: WorkspaceView) -> None:
        self._view = view
        self._list.clear()
        for paper in view.papers:
            entry = QListWidgetItem(self._line(view, paper))
            entry.setData(_PAPER, paper)
            self._list.addItem(entry)
        self._list.setVisible(bool(view.papers))
        self._column.setStretch(self._column.count() - 1, 0 if view.papers else 1)
        self._empty.setVisible(not view.papers)
        self._add.setVisible(view.meeting.state is not MeetingState.SEALED)

    def take_in(self, files: list[Path]) -> None:
        """Attach these files, one after the other."""
        is_busy = bool(self._waiting)
        self._waiting += files
        if not is_busy:
            self._next()

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

    def _attach(self, file: Path, *, confirmed: bool = False, password: str = "") -> None:
        if self._view is None:
            return
        services, meeting_id = self._bench.desk.services, self._view.meeting.id

        def attach() -> object:
            return papers.attach(
                services.store,
                services.vault,
                services.inspector,
                services.clock,
                meeting_id=meeting_id,
                file_name=file.name,
                content=services.read_file(file),
                limits=services.paper_limits,
                confirmed=confirmed,
                password=password,
            )

        title = self.tr("Looking at {name}").format(name=file.name)
        self._bench.read(title, attach, self._done, partial(self._refused, file, confirmed, password))

    def _refused(self, file: Path, confirmed: bool, password: str, error: KnownError) -> None:
        if isinstance(error, ConfirmationNeeded) and self._is_confirmed(file, error):
            self._attach(file, confirmed=True, password=password)
            return
        if isinstance(error, PasswordNeeded | PasswordWrong):
            typed, is_given = self._ask_password(file)
            if is_given:
                self._attach(file, confirmed=confirmed, password=typed)
                return
        if not isinstance(error, ConfirmationNeeded):
            self._bench.desk.tell.error(error)
        self._done()

    def _is_confirmed(self, file: Path, error: ConfirmationNeeded) -> bool:
        words = wording.of_error(error, self._bench.desk.tell.language)
        text = f"{file.name}\n\n{words.text}"
        answer = QMessageBox.question(self, self.tr("Papers"), text)
        return answer is QMessageBox.StandardButton.Yes

    def _ask_password(self, file: Path) -> tuple[str, bool]:
        label = self.tr("Password of {name}").format(name=file.name)
        return QInputDialog.getText(self, self.tr("Papers"), label, QLineEdit.EchoMode.Password)


def _show_outside(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
