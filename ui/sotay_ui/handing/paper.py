"""Phiếu khôi phục: the code that opens the handbook and its backups on any computer, printed or copied by hand."""

import secrets
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from sotay.domain.recovery_code import GROUPS, letters_of
from sotay.domain.times import short_date
from sotay_ui.bench import Bench
from sotay_ui.buttons import KeyButton
from sotay_ui.cards import Card, Columns
from sotay_ui.desk import Desk
from sotay_ui.fields import Beside, Line
from sotay_ui.flow import Flow
from sotay_ui.focus import FocusLeading
from sotay_ui.handing.paper_print import print_paper, recovery_paper
from sotay_ui.labels import wrapped
from sotay_ui.layouts import empty
from sotay_ui.page import Action, Head, Key
from sotay_ui.theme.theme import Theme

_ASKED = 2
"""Groups typed back from the paper."""


class PaperSheet(FocusLeading):
    """Nothing of the code is put on the clipboard or on the disk; it is shown only while the sheet is."""

    def __init__(self, desk: Desk, back: Callable[[], None]) -> None:
        super().__init__()
        self._desk = desk
        self._bench = Bench(desk, self)
        self._back_to_all = back
        self._back = Action(self.tr("Back"), back, key="Esc")
        self._code = ""
        self._asked: list[int] = []
        self._typed: list[Line] = []
        self._groups = QWidget()
        self._groups_row = Flow(desk.theme, 8)
        self._groups.setLayout(self._groups_row)
        self._fields = QVBoxLayout()
        self._kept = KeyButton(desk.theme, Action(self.tr("It is on paper"), self._confirm, "check"))
        self._printer = wrapped(self.tr("Without a printer, copy it by hand; the numbers too."), "hint")
        self._lay_out()

    @property
    def is_saved(self) -> bool:
        return True

    def head(self) -> Head:
        main = Action(self.tr("Print the sheet"), self._print, "documents", "F8")
        return Head(
            self.tr("Recovery sheet"), self.tr("To be kept on paper, away from this computer"), main, (self._back,)
        )

    def keys(self) -> tuple[Key, ...]:
        return (Key("F8", self.tr("Print the sheet")), Key("Esc", self.tr("Back")))

    def look(self) -> None:
        """The code is read once it is seen."""

    def leave(self) -> None:
        """What is typed here is kept nowhere."""

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        code = self._desk.services.handing.recovery_code
        self._bench.read(self.tr("Reading the recovery code"), code, self._show)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        """The code is not left on a page that nobody sees."""
        super().hideEvent(event)
        self._forget()

    def _forget(self) -> None:
        self._code = ""
        self.lead_focus(self._kept)
        empty(self._groups_row)
        empty(self._fields)
        self._typed = []

    def _lay_out(self) -> None:
        theme = self._desk.theme
        code, kept = Card(theme, self.tr("The code")), Card(theme, self.tr("Is it on paper?"))
        code.add(wrapped(self.tr("It opens the handbook and every backup of it on any computer.")))
        code.add(self._groups)
        code.add(self._printer)
        kept.add(wrapped(self.tr("Type two groups of it, read from the paper.")))
        fields = QWidget()
        fields.setLayout(self._fields)
        theme.space(self._fields, 8)
        kept.add(fields)
        kept.add(self._kept)
        where = Card(theme, self.tr("Where to keep it"))
        for words in (
            self.tr("In the cell's cabinet, not beside this computer, not with the USB stick."),
            self.tr("No photograph of it, no message: whoever has the code can read the handbook."),
            self.tr("It can be printed again here as long as this computer works."),
        ):
            where.add(wrapped(words))
        columns = Columns(theme)
        columns.show_cards([code, kept], [where])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(columns)

    def _show(self, code: str) -> None:
        self._forget()
        if not self.isVisible():
            return
        self._code = code
        theme = self._desk.theme
        for number, group in enumerate(code.split("-"), start=1):
            self._groups_row.addWidget(_Group(theme, number, group))
        self._asked = sorted(secrets.SystemRandom().sample(range(GROUPS), _ASKED))
        self._typed = [Line(theme, self.tr("Group {number}").format(number=number + 1)) for number in self._asked]
        for line in self._typed:
            line.line.returnPressed.connect(self._confirm)
        self._fields.addWidget(Beside(theme, *self._typed))
        self.lead_focus(self._typed[0])
        self._typed[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _print(self) -> None:
        if not self._code:
            return
        services = self._desk.services
        paper = recovery_paper(services.cell_name, self._code, short_date(services.clock.wall().date()))
        if not print_paper(self.window(), paper):
            self._printer.setText(self.tr("This computer has no printer now; copy the code by hand."))

    def _confirm(self) -> None:
        groups = self._code.split("-")
        for line, number in zip(self._typed, self._asked, strict=False):
            line.show_problem("")
            if letters_of(line.text) != groups[number]:
                line.point_out(self.tr("That is not this group; compare it with the paper."))
                return
        if self._typed:
            services = self._desk.services.handing
            self._bench.write(self.tr("Saving"), services.note_sheet_kept, self._on_kept)

    def _on_kept(self, _done: None) -> None:
        self._desk.tell.info("recovery-sheet-kept")
        self._back_to_all()


class _Group(QWidget):
    """A group with its number above, by which a mistake is said."""

    def __init__(self, theme: Theme, number: int, group: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        theme.space(column, 2)
        above = QLabel(str(number))
        above.setProperty("role", "hint")
        shown = QLabel(group)
        shown.setProperty("role", "code")
        shown.setTextFormat(Qt.TextFormat.PlainText)
        shown.setAccessibleName(self.tr("Group {number}").format(number=number))
        column.addWidget(above, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(shown)
