"""The papers that are made in Word before the meeting, each by a button of its own."""

from functools import partial

from sotay.domain.document import Document
from sotay.domain.meeting import Meeting
from sotay.services.convening import ConveningView, Sheet
from sotay_ui.bench import Bench
from sotay_ui.buttons import KeyButton
from sotay_ui.cards import Card
from sotay_ui.filing import Filing, FolderLine
from sotay_ui.page import Action
from sotay_ui.state_line import StateLine


class Sheets(Card):
    def __init__(self, bench: Bench) -> None:
        theme = bench.desk.theme
        super().__init__(theme, self.tr("Papers in Word"))
        self._bench = bench
        self._filing = Filing(bench, self)
        self._meeting: Meeting | None = None
        self._lines = {
            sheet: StateLine(theme, (Action(self.tr("Make"), partial(self.make, sheet)),)) for sheet in Sheet
        }
        for sheet, line in self._lines.items():
            line.buttons[0].setAccessibleName(f"{self.tr('Make')}: {self._name(sheet)}")
            self.add(line)
        self._folder = FolderLine(bench)
        self.add(self._folder)

    @property
    def first(self) -> KeyButton:
        """The button of the notice."""
        return self._lines[Sheet.NOTICE].buttons[0]

    def draw(self, meeting: Meeting, view: ConveningView, guests: int) -> None:
        self._meeting = meeting
        self._folder.draw(meeting.id)
        for sheet, line in self._lines.items():
            line.say("file", "text2", self._name(sheet), self._hint(sheet, view, guests))

    def make(self, sheet: Sheet) -> None:
        """Put the paper into the folder of the meeting."""
        if self._meeting is None:
            return
        meeting_id, title = self._meeting.id, f"{self._name(sheet)} {self._meeting.on:%d-%m-%Y}"
        self._filing.file(
            meeting_id, title, ".docx", partial(self._bench.desk.services.calling.in_word, meeting_id, sheet)
        )

    def _name(self, sheet: Sheet) -> str:
        return {
            Sheet.NOTICE: self.tr("Notice"),
            Sheet.INVITATIONS: self.tr("Invitations"),
            Sheet.PROGRAMME: self.tr("Programme"),
            Sheet.SIGN_IN: self.tr("Sign-in sheet"),
            Sheet.SCRIPT: self.tr("Script for the chair"),
            Sheet.HAND: self.tr("Form for the hand"),
        }[sheet]

    def _hint(self, sheet: Sheet, view: ConveningView, guests: int) -> str:
        return {
            Sheet.NOTICE: self._numbered(self.tr("To the members."), view.notice),
            Sheet.INVITATIONS: self._numbered(
                self.tr("A page for each of {count} guests.").format(count=guests)
                if guests
                else self.tr("No guest yet."),
                view.invitation,
            ),
            Sheet.PROGRAMME: self.tr("A table: what, who, how long."),
            Sheet.SIGN_IN: self.tr("With the excuses told beforehand."),
            Sheet.SCRIPT: self.tr("Steps, words, votes to read from, in 16 points."),
            Sheet.HAND: self.tr("For minutes written with a pen."),
        }[sheet]

    def _numbered(self, text: str, document: Document | None) -> str:
        if document is None:
            return text
        number = self.tr("Number {number}.").format(number=document.symbol)
        return f"{text} {number}"
