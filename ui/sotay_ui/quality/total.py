"""The running total above the sheet, and what can be done with the sheet as a whole."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from sotay.services.quality import Sheet
from sotay_ui.bench import Bench
from sotay_ui.buttons import KeyButton
from sotay_ui.filing import Filing
from sotay_ui.flow import Flow
from sotay_ui.labels import wrapped
from sotay_ui.page import Action


class Total(QFrame):
    def __init__(self, bench: Bench, give_full: Callable[[], None]) -> None:
        super().__init__()
        self.setProperty("role", "counts")
        self._bench = bench
        self._filing = Filing(bench, self)
        self._sheet: Sheet | None = None
        theme = bench.desk.theme
        self._total = wrapped("", "card-title")
        self._state = wrapped("", "hint")
        self._full = KeyButton(theme, Action(self.tr("Full points for open lines"), give_full, "check", "Ctrl+G"))
        self._word = KeyButton(theme, Action(self.tr("Sheet in Word"), self._put_into_word, "file", "Ctrl+E"))
        self._row = QHBoxLayout(self)
        words = QVBoxLayout()
        self._row.addLayout(words, 1)
        theme.space(words, 0)
        words.addWidget(self._total)
        words.addWidget(self._state)
        buttons = QWidget()
        flow = Flow(theme, 8)
        buttons.setLayout(flow)
        flow.addWidget(self._full)
        flow.addWidget(self._word)
        self._row.addWidget(buttons, 1)
        theme.changed.connect(self._space)
        self._space()

    def draw(self, sheet: Sheet) -> None:
        self._sheet = sheet
        is_whole = not sheet.open_lines
        self._total.setVisible(bool(sheet.lines))
        self._word.setVisible(bool(sheet.lines))
        total = self.tr("{total} of 100 points, class {grade}") if is_whole else self.tr("{total} of 100 points so far")
        self._total.setText(total.format(total=sheet.total, grade=sheet.grade))
        self._state.setText(self._said(sheet))
        self._full.setVisible(sheet.is_open and not is_whole)

    def _said(self, sheet: Sheet) -> str:
        score = sheet.meeting.score
        if sheet.open_lines and sheet.is_open:
            return self.tr("{count} criteria wait for the cell: the program cannot know them.").format(
                count=len(sheet.open_lines)
            )
        if score is None:
            return self.tr("Not in the minutes yet.") if sheet.is_open else ""
        if sheet.is_written:
            return self.tr("So it stands in the minutes.")
        return self.tr("The minutes say {score} points.").format(score=score)

    def _put_into_word(self) -> None:
        if self._sheet is None:
            return
        meeting = self._sheet.meeting
        make = partial(self._bench.desk.services.concluding.quality_in_word, meeting.id)
        title = self.tr("Quality sheet {day}").format(day=f"{meeting.on:%d-%m-%Y}")
        self._filing.file(meeting.id, title, ".docx", make)

    def _space(self) -> None:
        self._bench.desk.theme.space(self._row, 12, (20, 6, 20, 6))
