"""Chữ đã sửa trong Word: a sheet of the step of finishing, with every difference between a file and the minutes."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QFileInfo
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget
from typing_extensions import override

from sotay.domain.errors import KnownError
from sotay.domain.meeting import MeetingState
from sotay.services import finishing, word_edits
from sotay.services.changes import Inverse
from sotay.services.word_edits import Chosen, Differences
from sotay.services.workspace import WorkspaceView
from sotay_ui.bench import Bench, SheetPanel, Shows
from sotay_ui.cards import Card, Columns
from sotay_ui.drops import Carried, DroppedFile
from sotay_ui.fields import Line
from sotay_ui.filing import Filing
from sotay_ui.labels import wrapped
from sotay_ui.outside import documents_folder
from sotay_ui.page import Action
from sotay_ui.word_edits.called import called
from sotay_ui.word_edits.difference import Difference

_CAN_BE_SIGNED = "word-can-be-signed"


@dataclass(frozen=True, slots=True)
class _File:
    """What was read, and the name of what it was read from."""

    name: str
    saved: str
    """When, as this computer tells it; empty where the file came by itself, out of a mail."""
    differences: Differences


class WordEditsPanel(SheetPanel):
    """``head_changed`` is called when another number of differences is chosen: the red button says it."""

    def __init__(self, bench: Bench, go: Shows, head_changed: Callable[[], None]) -> None:
        super().__init__(bench)
        self._go = go
        self._head_changed = head_changed
        self._view: WorkspaceView | None = None
        self._file: _File | None = None
        self._shown: list[Difference] = []
        self._filing = Filing(bench, self)
        self._columns = Columns(bench.desk.theme)
        self._reason = self._new_reason()
        self._columns.show_cards([self._reason])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._columns)
        bench.desk.theme.changed.connect(self._on_theme_changed)

    @override
    def draw(self, view: WorkspaceView) -> None:
        if self._view is None or self._view.meeting.id != view.meeting.id:
            self._file = None
        self._view = view

    @override
    def main(self, view: WorkspaceView) -> Action:
        chosen = self._chosen
        if not chosen:
            return Action(self.tr("Take nothing"), lambda: self._go("finish"), "arrow", "F8")
        text = self.tr("Take {count} edits").format(count=len(chosen))
        return Action(text, self._keep, "check", "F8")

    def choose(self) -> None:
        """Ask for the file where those of the meeting lie, and read it."""
        if self._view is not None:
            folder = partial(self._filing.folder, self._view.meeting.id)
            self.bench.read(self.tr("Reading the meeting"), folder, self._ask, lambda _error: self._ask(None))

    def _ask(self, folder: Path | None) -> None:
        words, kinds = self.tr("The minutes as they were edited in Word"), self.tr("Word files (*.docx)")
        chosen, _ = QFileDialog.getOpenFileName(self, words, str(folder or documents_folder()), kinds)
        if chosen:
            self.take_back(Path(chosen))

    def take_back(self, file: DroppedFile) -> None:
        """Read this file and show what differs; where nothing does it is said."""
        if self._view is None:
            return
        services, meeting_id = self.bench.desk.services, self._view.meeting.id

        def read() -> _File:
            content = file.content if isinstance(file, Carried) else services.papers.read_file(file)
            return _File(file.name, _saved(file), services.edits_in_word(meeting_id, content))

        self.bench.take_long(
            self.tr("Reading {name}").format(name=file.name),
            lambda _step: read(),
            self._on_read,
            self.bench.desk.tell.error,
            lambda: None,
            services.give_up_reading,
        )

    def _on_read(self, file: _File) -> None:
        view = self._view
        if view is None or view.meeting.id != file.differences.meeting_id:
            return
        if file.differences.is_nothing:
            self.bench.desk.tell.info("word-nothing-differs", file=file.name)
            return
        self._file = file
        self._show(view, file)
        self._go("word")

    def _show(self, view: WorkspaceView, file: _File) -> None:
        theme, differences = self.bench.desk.theme, file.differences
        self._shown = [
            Difference(theme, edit, called(view, differences, edit), self._on_chosen) for edit in differences.edits
        ]
        self._reason = self._new_reason()
        self._columns.show_cards([self._about(file), *self._shown, *self._outside(differences), self._reason])
        self.lead_focus(self._shown[0] if self._shown else self._columns)
        self._on_chosen()

    def _new_reason(self) -> Line:
        example = self.tr("For example: slips of the pen seen when it was read again")
        reason = Line(self.bench.desk.theme, self.tr("Reason for correcting what was adopted"), example)
        reason.line.textEdited.connect(lambda: reason.show_problem(""))
        reason.hide()
        return reason

    def _about(self, file: _File) -> Card:
        differences = file.differences
        caption = self.tr("Saved at {when}").format(when=file.saved) if file.saved else ""
        heading = self.tr("What differs in {name}").format(name=file.name)
        card = Card(self.bench.desk.theme, heading, caption=caption)
        card.line(
            "information",
            "blue",
            self.tr("Only texts typed in the handbook are read back. Tick what is to be in the minutes."),
            self.tr("Tracked changes count as accepted. Ctrl+Z takes all of it back."),
        )
        if differences.is_older:
            card.line(
                "warning",
                "amber",
                self.tr("The minutes were changed here after this file was made."),
                self.tr("What the file does not have stays as it is here."),
            )
        return card

    def _outside(self, differences: Differences) -> list[QWidget]:
        """What is not read, so that nobody thinks it was."""
        if not (differences.outside or differences.outside_gone):
            return []
        card = Card(self.bench.desk.theme, self.tr("Not read back"))
        card.line(
            "information",
            "blue",
            self.tr("This stands in the file outside the texts of the handbook and is not the same here."),
            self.tr("Where it belongs into the minutes, write it down in the step 2."),
        )
        for words, lines in (
            (self.tr("Only in the file"), differences.outside),
            (self.tr("Only here"), differences.outside_gone),
        ):
            if lines:
                card.add(wrapped(words, "group"))
            for text in lines:
                card.line("minus", "text2", text)
        return [card]

    @property
    def _chosen(self) -> list[Chosen]:
        return [chosen for shown in self._shown if (chosen := shown.chosen) is not None]

    def _on_chosen(self) -> None:
        self._reason.setVisible(self._needs_reason(self._chosen))
        self._head_changed()

    def _needs_reason(self, chosen: list[Chosen]) -> bool:
        if self._file is None:
            return False
        now = self.bench.desk.services.clock.moment()
        return word_edits.needs_reason(self._file.differences, chosen, now=now)

    def _keep(self) -> None:
        services, chosen = self.bench.desk.services, self._chosen
        because = self._reason.text
        if self._needs_reason(chosen) and not because:
            self._reason.point_out(self.tr("The minutes are adopted: write why they are corrected."))
            return
        now, at = services.clock.moment(), services.clock.wall()

        code, meeting = self._code_of(chosen), self._view.meeting if self._view is not None else None

        def kept(_inverse: Inverse) -> None:
            self._file, self._shown = None, []
            self.bench.desk.tell.info(code, count=len(chosen))
            self._go("finish")

        def take() -> Inverse:
            inverse = word_edits.take(services.store, chosen, now=now, because=because, at=at)
            if meeting is not None and meeting.state is MeetingState.SIGNING and code == _CAN_BE_SIGNED:
                finishing.send_for_signing(services.store, services.records, meeting.id)
            return inverse

        self.bench.write(self.tr("Saving the minutes"), take, kept, self._on_refused)

    def _on_refused(self, error: KnownError) -> None:
        self.bench.desk.tell.error(error)

    def _code_of(self, chosen: list[Chosen]) -> str:
        """What is said afterwards: whether that file can be signed, once there is something to sign."""
        if self._file is None or not self._file.differences.is_adopted:
            return "word-taken-back"
        return _CAN_BE_SIGNED if word_edits.agrees(self._file.differences, chosen) else "word-to-print-again"

    def _on_theme_changed(self) -> None:
        if self._file is not None and self._view is not None:
            self._show(self._view, self._file)


def _saved(file: DroppedFile) -> str:
    return "" if isinstance(file, Carried) else QFileInfo(str(file)).lastModified().toString("HH:mm, dd/MM/yyyy")
