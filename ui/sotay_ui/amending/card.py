"""Hồ sơ đã khóa: the record in force and those that it amends, each in Word; the way to the next amendment."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget
from typing_extensions import override

from sotay.domain.times import short_date
from sotay.services.amending import Version
from sotay.services.workspace import WorkspaceView
from sotay_ui.bench import Bench, Panel
from sotay_ui.buttons import KeyButton
from sotay_ui.cards import Card
from sotay_ui.flow import Flow
from sotay_ui.labels import wrapped
from sotay_ui.layouts import empty
from sotay_ui.outside import documents_folder
from sotay_ui.page import Action


class VersionsCard(Panel):
    """``amend`` opens the form of an amendment."""

    def __init__(self, bench: Bench, amend: Callable[[], None]) -> None:
        super().__init__(bench)
        self._amend = amend
        self._view: WorkspaceView | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        bench.desk.theme.changed.connect(self._draw)

    @override
    def draw(self, view: WorkspaceView) -> None:
        before, self._view = self._view, view
        self.setVisible(bool(view.versions))
        if before is None or before.versions != view.versions:
            self._draw()

    def _draw(self) -> None:
        if self._view is None:
            return
        empty(self._column)
        theme, versions = self.bench.desk.theme, self._view.versions
        card = Card(theme, self.tr("Sealed records"))
        for version in versions:
            self._line(card, version)
        if len(versions) > 1:
            card.add(wrapped(self.tr("Documents are made from the first one; the others stay as they were."), "hint"))
        row = QWidget()
        flow = Flow(theme, 8)
        row.setLayout(flow)
        amend = KeyButton(theme, Action(self.tr("Amend"), self._amend, "file", "Ctrl+D"))
        flow.addWidget(amend)
        self.lead_focus(amend)
        card.add(row)
        self._column.addWidget(card)

    def _line(self, card: Card, version: Version) -> None:
        text = self.tr("Amendment {number}").format(number=version.number) if version.number else self.tr("Record")
        sealed = self.tr("sealed {day}").format(day=short_date(version.sealed_at.astimezone().date()))
        state = self.tr("in force") if version.is_in_force else self.tr("amended")
        reason = self.tr("Reason: {reason}").format(reason=version.reason) if version.reason else ""
        icon, colour = ("lock", "green") if version.is_in_force else ("file", "text2")
        word = Action(self.tr("Word"), partial(self._put_into_word, version))
        card.line(icon, colour, f"{text} · {sealed} · {state}", reason, word)

    def _put_into_word(self, version: Version) -> None:
        if self._view is None:
            return
        day = f"{self._view.meeting.on:%d-%m-%Y}"
        name = self.tr("Minutes {day}.docx").format(day=day)
        if version.number:
            name = self.tr("Minutes {day} amendment {number}.docx").format(day=day, number=version.number)
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Minutes in Word"), str(documents_folder() / name))
        if chosen:
            to, services = Path(chosen), self.bench.desk.services
            self.bench.read(
                self.tr("Making the Word file"),
                lambda: services.record_in_word(version.record_id, to),
                lambda _made: self.bench.desk.tell.info("document-made", file=to.name),
            )
