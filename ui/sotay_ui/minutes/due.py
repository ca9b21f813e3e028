"""By when work is due: a day, or the end of a month, a quarter or a year."""

from datetime import date

from typing_extensions import override

from sotay.domain.typed_dates import read_end
from sotay_ui.dates import spoken_day
from sotay_ui.fields import DayLine
from sotay_ui.labels import wrapped
from sotay_ui.theme.theme import Theme

_YEARS_AHEAD = 10
"""A year of two digits is at most so far away: work is given for the time to come."""


class DueLine(DayLine):
    """Says below which day is meant where none was typed."""

    def __init__(self, theme: Theme, label: str, example: str, *, today: date, language: str) -> None:
        """``example``: what may be typed."""
        latest = today.replace(year=today.year + _YEARS_AHEAD, day=1)
        super().__init__(theme, label, example, today=latest, language=language)
        self.said_on = today
        """The day of the meeting: the end of the month is that of its month."""
        self._understood = wrapped(role="hint")
        self.add_below(self._understood)
        self._understood.hide()
        self.line.textChanged.connect(lambda _text: self._say())

    @override
    def day(self) -> date | None:
        end = self._end()
        if end is None:
            return super().day()
        self.show_problem("")
        return end

    def _end(self) -> date | None:
        try:
            return read_end(self.text, self.said_on)
        except ValueError:
            return None

    def _say(self) -> None:
        end = self._end()
        self._understood.setVisible(end is not None)
        self._understood.setText(spoken_day(end) if end else "")
