"""Báo họp: a sheet of the step of preparing, with all that goes out before the meeting."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QVBoxLayout
from typing_extensions import override

from sotay.services import convening
from sotay.services.convening import AppFields, ConveningView, Sheet
from sotay.services.workspace import WorkspaceView
from sotay_ui.bench import Bench, SheetPanel, Shows
from sotay_ui.cards import Columns
from sotay_ui.convene.bundles import Pack, Posting
from sotay_ui.convene.people import Excused
from sotay_ui.convene.sending import Sending
from sotay_ui.convene.sheets import Sheets
from sotay_ui.convene.telling import Telling
from sotay_ui.looking import LookingPanel
from sotay_ui.page import Action
from sotay_ui.people import Guests


class ConvenePanel(LookingPanel[tuple[ConveningView, AppFields]], SheetPanel):
    def __init__(self, bench: Bench, go: Shows) -> None:
        super().__init__(bench)
        self._telling = Telling(bench, go)
        self._sheets = Sheets(bench)
        self._sending = Sending(bench)
        self._guests = Guests(bench)
        self._excused = Excused(bench)
        self._pack = Pack(bench)
        self._posting = Posting(bench)
        columns = Columns(bench.desk.theme)
        columns.show_cards(
            [self._telling, self._sheets, self._sending, self._pack], [self._guests, self._excused, self._posting]
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(columns)
        self.lead_focus(self._sheets.first)

    @override
    def main(self, view: WorkspaceView) -> Action:
        return Action(self.tr("Make the notice"), partial(self._sheets.make, Sheet.NOTICE), "file", "F8")

    @override
    def reading(self, view: WorkspaceView) -> Callable[[], tuple[ConveningView, AppFields]]:
        services = self.bench.desk.services

        def look() -> tuple[ConveningView, AppFields]:
            with services.store.reading() as reading:
                found = convening.look(reading, services.records, view.meeting.id)
            return found, services.calling.app_fields(view.meeting.id)

        return look

    @override
    def show_found(self, view: WorkspaceView, found: tuple[ConveningView, AppFields]) -> None:
        calling, fields = found
        self._telling.draw(view.meeting, calling)
        self._sheets.draw(view.meeting, calling, len(view.guests))
        self._sending.draw(view.meeting)
        self._guests.draw(view.meeting.id, view.guests, is_open=calling.is_open)
        self._excused.draw(view.meeting.id, calling)
        self._pack.draw(view.meeting, calling)
        self._posting.draw(view.meeting, fields)
