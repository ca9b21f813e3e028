"""Hồ sơ đã khóa: the record in force and those that it amends, each in Word; the way to the next amendment."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from sotay.domain.times import short_date
from sotay.services.amending import Version
from sotay.services.workspace import WorkspaceView
from sotay_ui.bench import Bench, Panel
from sotay_ui.buttons import KeyButton
from sotay_ui.cards import Card
from sotay_ui.filing import Filing
from sotay_ui.flow import Flow
from sotay_ui.labels import wrapped
from sotay_ui.layouts import empty
from sotay_ui.page import Action


class VersionsCard(Panel):
    """``amend`` opens the form of an amendment."""

    def __init__(self, bench: Bench, amend: Callable[[], None]) -> None:
        super().__init__(bench)
        self._amend = amend
        self._filing = Filing(bench, self)
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
        meeting, services = self._view.meeting, self.bench.desk.services
        title = self.tr("Minutes {day}").format(day=f"{meeting.on:%d-%m-%Y}")
        if version.number:
            title = self.tr("Minutes {day} amendment {number}").format(
                day=f"{meeting.on:%d-%m-%Y}", number=version.number
            )
        elif not version.is_in_force:
            title = self.tr("Minutes {day} before the amendment").format(day=f"{meeting.on:%d-%m-%Y}")
        self._filing.file(meeting.id, title, ".docx", lambda: services.record_in_word(version.record_id))
