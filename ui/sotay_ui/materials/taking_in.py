"""Files on their way into a meeting: one batch after the other, with what it asks of the person."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QInputDialog, QLineEdit, QMessageBox, QWidget

from sotay import wording
from sotay.domain.errors import KnownError
from sotay.domain.inspection import (
    ConfirmationNeeded,
    FileLocked,
    FolderEmpty,
    FolderTooLarge,
    PaperRefused,
    PasswordWrong,
)
from sotay.domain.storage_errors import StorageError
from sotay.services.changes import Inverse
from sotay.services.files import files_under
from sotay.services.taking_in import Batch, Incoming, Question, Receiving
from sotay_ui.bench import Bench
from sotay_ui.desk import Services
from sotay_ui.drops import Carried, DroppedFile
from sotay_ui.work import Step, Stopped

_PICTURES = frozenset({".jpg", ".jpeg", ".png", ".heic"})
_MOST_OF_FOLDER = 500
_NAMED = 12
"""Files of one question: each stands there by its name."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """Files that a person chose for the meeting that was open then."""

    files: tuple[DroppedFile, ...]
    meeting_id: str
    item_id: str | None = None
    instead_of: str = ""


@dataclass(frozen=True, slots=True)
class _Ran:
    batch: Batch
    is_stopped: bool


class TakingIn:
    """Runs one batch at a time; ``over`` hears of each when nothing of it waits any more."""

    def __init__(self, bench: Bench, parent: QWidget, over: Callable[[Batch, bool], None]) -> None:
        """``over`` gets the batch and whether the person stopped it."""
        self._bench = bench
        self._parent = parent
        self._over = over
        self._waiting: list[Chosen] = []
        self._batch: Batch | None = None

    def take(self, chosen: Chosen) -> None:
        """Take these in, behind those that are on their way."""
        self._waiting.append(chosen)
        if len(self._waiting) == 1:
            self._run()

    def _run(self) -> None:
        chosen, services = self._waiting[0], self._bench.desk.services

        def run(step: Step) -> tuple[_Ran, Inverse | None]:
            batch = self._batch = self._batch or _batch(services, chosen)
            before = len(batch.kept)
            try:
                batch.run(step)
                is_stopped = False
            except Stopped:
                is_stopped = True
            added = tuple(batch.kept[before:])
            return _Ran(batch, is_stopped), Inverse((), (), added) if added else None

        title = self._title(chosen.files)
        self._bench.take_long(title, run, self._ran, self._failed, self._done, services.give_up_reading)

    def _title(self, files: Sequence[DroppedFile]) -> str:
        if len(files) == 1:
            return QCoreApplication.translate("TakingIn", "Looking at {name}").format(name=files[0].name)
        return QCoreApplication.translate("TakingIn", "Taking in {count} files").format(count=len(files))

    def _ran(self, result: tuple[_Ran, Inverse | None]) -> None:
        ran = result[0]
        if not ran.is_stopped:
            self._ask(ran.batch)
        if ran.is_stopped or ran.batch.is_over:
            self._done(is_stopped=ran.is_stopped)
        else:
            self._run()

    def _failed(self, error: KnownError) -> None:
        """What is no fault of one file: a full disk, a meeting that was sealed meanwhile."""
        self._bench.desk.tell.error(error)
        self._done(is_stopped=True)

    def _done(self, *, is_stopped: bool = True) -> None:
        batch, self._batch = self._batch, None
        self._waiting.pop(0)
        if batch is not None:
            self._over(batch, is_stopped)
        if self._waiting:
            self._run()

    def _ask(self, batch: Batch) -> None:
        asked = [*batch.questions]
        unsure = [question for question in asked if isinstance(question.reason, ConfirmationNeeded)]
        for code in dict.fromkeys(question.reason.code for question in unsure):
            alike = [question for question in unsure if question.reason.code == code]
            for at in range(0, len(alike), _NAMED):
                together = alike[at : at + _NAMED]
                is_confirmed = self.is_confirmed([one.file.called for one in together], together[0].reason)
                for question in together:
                    batch.answer(question, is_confirmed=is_confirmed)
        for question in asked:
            if not isinstance(question.reason, ConfirmationNeeded):
                batch.answer(question, password=self._ask_password(question))

    def is_confirmed(self, names: Iterable[str], error: KnownError) -> bool:
        """Ask whether none of these is secret; Enter alone says no."""
        words = wording.of_error(error, self._bench.desk.tell.language)
        text = "{}\n\n{}".format("\n".join(names), words.text)
        choices = QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.No
        title = QCoreApplication.translate("TakingIn", "Papers")
        answer = QMessageBox.question(self._parent, title, text, choices, QMessageBox.StandardButton.No)
        return answer is QMessageBox.StandardButton.Yes

    def _ask_password(self, question: Question) -> str | None:
        """None where the person gives up; a password that was wrong is said above the next."""
        label = QCoreApplication.translate("TakingIn", "Password of {name}").format(name=question.file.called)
        if isinstance(question.reason, PasswordWrong):
            words = wording.of_error(question.reason, self._bench.desk.tell.language)
            label = f"{words.text}\n\n{label}"
        title = QCoreApplication.translate("TakingIn", "Papers")
        typed, is_given = QInputDialog.getText(self._parent, title, label, QLineEdit.EchoMode.Password)
        return typed if is_given else None


def _batch(services: Services, chosen: Chosen) -> Batch:
    together = len(chosen.files) > 1 and all(Path(file.name).suffix.lower() in _PICTURES for file in chosen.files)
    receiving = Receiving(
        store=services.store,
        vault=services.vault,
        inspector=services.papers.inspector,
        clock=services.clock,
        limits=services.papers.limits,
    )
    files = [_incoming(services, chosen.files)] if together else [*_each(services, chosen.files)]
    return Batch(receiving, files, meeting_id=chosen.meeting_id, item_id=chosen.item_id, instead_of=chosen.instead_of)


def _each(services: Services, files: Sequence[DroppedFile]) -> Iterator[Incoming]:
    """Each file by itself, those of a folder in its place."""
    for file in files:
        if isinstance(file, Path) and file.is_dir():
            yield from _of_folder(services, file)
        else:
            yield _incoming(services, (file,))


def _of_folder(services: Services, folder: Path) -> Iterator[Incoming]:
    try:
        found = files_under(folder)
    except StorageError:
        yield _refused(folder, FileLocked())
        return
    if not found:
        yield _refused(folder, FolderEmpty())
    elif len(found) > _MOST_OF_FOLDER:
        yield _refused(folder, FolderTooLarge(most=_MOST_OF_FOLDER))
    else:
        yield from (_incoming(services, (file,)) for file in found)


def _refused(folder: Path, refusal: PaperRefused) -> Incoming:
    def read() -> Sequence[bytes]:
        raise refusal

    return Incoming(name=folder.name, size=0, read=read)


def _incoming(services: Services, files: Sequence[DroppedFile]) -> Incoming:
    """Several files are photographs of one paper."""
    return Incoming(name=files[0].name, size=sum(map(_size, files)), read=partial(_read, services, files))


def _size(file: DroppedFile) -> int:
    if isinstance(file, Carried):
        return len(file.content)
    try:
        return file.stat().st_size
    except OSError:  # told when it is read
        return 0


def _read(services: Services, files: Sequence[DroppedFile]) -> Sequence[bytes]:
    return [file.content if isinstance(file, Carried) else services.papers.read_file(file) for file in files]
