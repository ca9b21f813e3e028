"""How many are there, and whether that agrees with those counted in the room."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QIntValidator

from sotay import wording
from sotay.domain.holding import Mark
from sotay.domain.meeting import Meeting, MeetingState
from sotay.services import meetings, roll_sheet
from sotay.services.workspace import WorkspaceView
from sotay_ui.bench import Bench
from sotay_ui.cards import Card
from sotay_ui.fields import Line
from sotay_ui.keeping import Keeping, Kept
from sotay_ui.labels import wrapped
from sotay_ui.meeting_words import mark_words
from sotay_ui.state_line import StateLine

MOST_PEOPLE = 999
_TOLD = ("lack-attendance", "lack-chair-absent", "lack-recorder-absent", "lack-reasons", "lack-line-times")
"""What the roll call itself can mend of all that is missing."""


class Counts(Card):
    counted = Signal()
    """The number counted in the room is typed: the names of the absent come next."""

    def __init__(self, bench: Bench, saved_changed: Callable[[], None]) -> None:
        theme = bench.desk.theme
        super().__init__(theme)
        self._bench = bench
        self._present = wrapped(role="card-title")
        self._absent = wrapped()
        self._lacks = [StateLine(theme) for _ in _TOLD]
        self._counted = Line(theme, self.tr("Counted in the room (*)"))
        self._counted.line.setValidator(QIntValidator(0, MOST_PEOPLE, self._counted.line))
        self._tally = StateLine(theme)
        fill = self._counted.line
        kept = Kept("counted_present", self._counted, lambda many: fill.setText(text_of(many)), self._read)
        self._keeping: Keeping[Meeting] = Keeping([kept], self._keep, self)
        self._keeping.changed.connect(saved_changed)
        self._counted.line.returnPressed.connect(self.counted)
        for widget in (self._present, self._absent, *self._lacks, self._counted, self._tally):
            self.add(widget)

    @property
    def is_saved(self) -> bool:
        return self._keeping.is_saved

    def draw(self, view: WorkspaceView) -> None:
        counts = view.standing.attendance
        told = self.tr("{present} of {total} present").format(present=counts.present, total=counts.total)
        self._present.setText(told)
        self._absent.setText(_absent(view))
        self._absent.setVisible(bool(self._absent.text()))
        self._draw_lacks(view)
        self._counted.line.setReadOnly(view.meeting.state is MeetingState.SEALED)
        self._keeping.ask_why(view.meeting.state is not MeetingState.RECORDING)
        self._keeping.draw(view.meeting)
        self._say_tally(view.meeting.counted_present, counts.present)

    def leave(self) -> None:
        self._keeping.leave()

    def point_out(self) -> None:
        """Put the keyboard into the number counted."""
        self._counted.setFocus()
        self._counted.line.selectAll()

    def _draw_lacks(self, view: WorkspaceView) -> None:
        found = [lack for lack in view.lacks if lack.code in _TOLD]
        for place, line in enumerate(self._lacks):
            line.setVisible(place < len(found))
            if place < len(found):
                words = wording.worded(found[place].code, dict(found[place].facts), self._bench.desk.tell.language)
                line.say("warning", "amber", words.sentence)

    def _say_tally(self, counted: int | None, present: int) -> None:
        self._tally.setVisible(counted is not None)
        if counted is None:
            return
        if counted == present:
            self._tally.say("check-circle", "green", self.tr("Agrees with the names."))
        elif counted < present:
            text = self.tr("The names have {present} present: {count} absent still to be named.")
            self._tally.say("warning", "amber", text.format(present=present, count=present - counted))
        else:
            text = self.tr("The names have {present} present: {count} marked absent are there.")
            self._tally.say("warning", "amber", text.format(present=present, count=counted - present))

    def _read(self) -> int | None:
        return int(self._counted.text) if self._counted.text else None

    def _keep(self, before: Meeting, after: Meeting, done: Callable[[bool], None]) -> None:
        store_meeting(self._bench, self.tr("Saving the meeting"), before, after, done)


def store_meeting(bench: Bench, title: str, before: Meeting, after: Meeting, done: Callable[[bool], None]) -> None:
    """Store what a field says of the meeting, so that it can be taken back."""

    bench.store(title, lambda: meetings.change(bench.desk.services.store, before, after), done)


def text_of(number: int | None) -> str:
    return "" if number is None else str(number)


def _absent(view: WorkspaceView) -> str:
    """Who is absent by name, a sentence for each mark."""
    told = []
    for mark in (Mark.EXCUSED, Mark.UNEXCUSED, Mark.EXEMPT, Mark.AWAY):
        names = roll_sheet.absent(view.roll, mark)
        if names:
            told.append(f"{mark_words(mark)} {len(names)}: {', '.join(names)}.")
    return "\n".join(told)
