"""The papers that are made in Word before the meeting, each by a button of its own."""

from functools import partial
from pathlib import Path

from sotay.domain.document import Document
from sotay.domain.meeting import Meeting
from sotay.services.convening import ConveningView, Sheet
from sotay_ui.bench import Bench
from sotay_ui.buttons import KeyButton
from sotay_ui.cards import Card
from sotay_ui.convene.places import ask_file
from sotay_ui.outside import show_outside
from sotay_ui.page import Action
from sotay_ui.state_line import StateLine
from sotay_ui.tell import Link


class Sheets(Card):
    def __init__(self, bench: Bench) -> None:
        theme = bench.desk.theme
        super().__init__(theme, self.tr("Papers in Word"))
        self._bench = bench
        self._meeting: Meeting | None = None
        self._lines = {
            sheet: StateLine(theme, (Action(self.tr("Make"), partial(self.make, sheet)),)) for sheet in Sheet
        }
        for sheet, line in self._lines.items():
            line.buttons[0].setAccessibleName(f"{self.tr('Make')}: {self._name(sheet)}")
            self.add(line)

    @property
    def first(self) -> KeyButton:
        """The button of the notice."""
        return self._lines[Sheet.NOTICE].buttons[0]

    def draw(self, meeting: Meeting, view: ConveningView, guests: int) -> None:
        self._meeting = meeting
        for sheet, line in self._lines.items():
            line.say("file", "text2", self._name(sheet), self._hint(sheet, view, guests))

    def make(self, sheet: Sheet) -> None:
        """Ask where, and put the paper there."""
        if self._meeting is None:
            return
        meeting_id, calling = self._meeting.id, self._bench.desk.services.calling
        name = f"{self._name(sheet)} {self._meeting.on:%d-%m-%Y}.docx"
        to = ask_file(self, self._name(sheet), self._meeting.on, name)
        if to is not None:
            self._bench.read(
                self.tr("Making the Word file"),
                lambda: calling.put_in_word(meeting_id, sheet, to),
                lambda _none: self._made(to),
            )

    def _made(self, to: Path) -> None:
        show = Link(self.tr("Open"), lambda: show_outside(to))
        self._bench.desk.tell.info("sheet-made", link=show, file=to.name, folder=to.parent.name)

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
