"""The notice for phones: as text to paste, as a picture, as an entry for a calendar. Never anything of the papers."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from sotay.domain.meeting import Meeting
from sotay_ui.bench import Bench
from sotay_ui.buttons import KeyButton
from sotay_ui.cards import Card
from sotay_ui.convene.picture import picture_of
from sotay_ui.filing import Filing
from sotay_ui.flow import Flow
from sotay_ui.labels import wrapped
from sotay_ui.page import Action


class Sending(Card):
    def __init__(self, bench: Bench) -> None:
        theme = bench.desk.theme
        super().__init__(theme, self.tr("For phones"))
        self._bench = bench
        self._filing = Filing(bench, self)
        self._meeting: Meeting | None = None
        self._calling = bench.desk.services.calling
        by_phone = (
            Action(self.tr("Copy as text"), self._copy, "copy"),
            Action(self.tr("Save as picture"), self._save_picture, "file"),
        )
        entry = Action(self.tr("Calendar entry"), self._save_entry, "calendar")
        hint = self.tr("The notice alone, to send by Zalo; the papers of the meeting are never in it.")
        off = self.tr("This cell sends no notice by phone: so it was chosen (setting phone-notice).")
        self.add(wrapped(hint if self._calling.has_message else off, "hint"))
        buttons = QWidget()
        row = Flow(theme, 8)
        buttons.setLayout(row)
        for action in (*(by_phone if self._calling.has_message else ()), entry):
            row.addWidget(KeyButton(theme, action))
        self.add(buttons)

    def draw(self, meeting: Meeting) -> None:
        self._meeting = meeting

    def _copy(self) -> None:
        def copy(lines: Sequence[str]) -> None:
            QGuiApplication.clipboard().setText("\n".join(lines))
            self._bench.desk.tell.info("message-copied")

        self._with_message(copy)

    def _save_picture(self) -> None:
        if self._meeting is not None:
            meeting_id, title = self._meeting.id, self._titled(self.tr("Notice {day}"), self._meeting)
            self._with_message(lambda lines: self._file_picture(meeting_id, title, picture_of(lines)))

    def _file_picture(self, meeting_id: str, title: str, picture: bytes) -> None:
        self._filing.file(meeting_id, title, ".png", lambda: picture)

    def _save_entry(self) -> None:
        if self._meeting is not None:
            meeting_id, title = self._meeting.id, self._titled(self.tr("Meeting {day}"), self._meeting)
            self._filing.file(meeting_id, title, ".ics", partial(self._calling.calendar_entry, meeting_id))

    def _titled(self, words: str, meeting: Meeting) -> str:
        return words.format(day=f"{meeting.on:%d-%m-%Y}")

    def _with_message(self, then: Callable[[Sequence[str]], None]) -> None:
        if self._meeting is not None:
            self._bench.read(self.tr("Reading the meeting"), partial(self._calling.message, self._meeting.id), then)
