"""What is asked of a member besides the mark, and what becomes of the line by the answer."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from sotay import wording
from sotay.domain.errors import KnownError
from sotay.domain.holding import Mark, RollCallEntry
from sotay.domain.meeting import Meeting
from sotay.domain.times import WallTime
from sotay.services import rollcall
from sotay_ui.bench import Bench
from sotay_ui.rollcall.asking import Question
from sotay_ui.rollcall.lines import Lines


class Questions:
    def __init__(self, bench: Bench, lines: Lines) -> None:
        self._bench = bench
        self._lines = lines

    def hour(self, meeting: Meeting, line: RollCallEntry, *, is_late: bool) -> Question:
        """When a member came or left: who is asked about was there. Now is proposed while the meeting is held."""
        known = line.arrived if is_late else line.departed
        proposed = known or self._now(meeting)
        came = QCoreApplication.translate("Questions", "{name} came at")
        left = QCoreApplication.translate("Questions", "{name} left at")

        def take(typed: str) -> str:
            try:
                hour = self._read(meeting, typed, proposed)
            except KnownError as error:
                return wording.of_error(error, self._bench.desk.tell.language).text
            there = line if rollcall.is_there(line) else replace(line, mark=Mark.PRESENT)
            self._lines.change(replace(there, arrived=hour) if is_late else replace(there, departed=hour))
            return ""

        return Question((came if is_late else left).format(name=line.name), _hour(proposed), take)

    def reason(self, line: RollCallEntry) -> Question:
        """Why a member is absent."""

        def take(typed: str) -> str:
            self._lines.change(replace(line, reason=typed.strip()))
            return ""

        words = QCoreApplication.translate("Questions", "{name} is absent because")
        return Question(words.format(name=line.name), line.reason, take)

    def _now(self, meeting: Meeting) -> WallTime | None:
        is_held = meeting.started is not None and meeting.ended is None and not meeting.typed_afterwards
        return self._bench.desk.services.clock.wall() if is_held else None

    def _read(self, meeting: Meeting, typed: str, proposed: WallTime | None) -> WallTime | None:
        """The hour as proposed keeps its day; None where it is taken away. Raises as :func:`rollcall.hour`."""
        if typed.strip() == _hour(proposed):
            return proposed
        return rollcall.hour(meeting, typed) if typed.strip() else None


def _hour(at: WallTime | None) -> str:
    return f"{at:%H:%M}" if at else ""
