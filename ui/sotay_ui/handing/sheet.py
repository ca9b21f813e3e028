"""Phiếu khôi phục: the code that opens the handbook and its backups on any computer, printed or copied by hand."""

import secrets
from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from sotay.domain.recovery_code import GROUPS, letters_of
from sotay_ui.buttons import KeyButton
from sotay_ui.fields import Beside, Line
from sotay_ui.handing.sheet_print import print_sheet, sheet_document
from sotay_ui.labels import wrapped
from sotay_ui.page import Action
from sotay_ui.theme.theme import Theme

_GROUPS_IN_A_LINE = 4
_ASKED = 2
"""Groups typed back from the paper."""


class RecoverySheet(QDialog):
    """``code`` in groups with dashes between them; nothing of it is put on the clipboard or on the disk."""

    kept = Signal()
    """Two groups were typed back: the code is on paper."""

    def __init__(self, theme: Theme, cell_name: str, code: str, today: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._cell_name, self._code, self._today = cell_name, code, today
        self._groups = code.split("-")
        self._asked = sorted(secrets.SystemRandom().sample(range(GROUPS), _ASKED))
        self._typed = [Line(theme, self.tr("Group {number}").format(number=number + 1)) for number in self._asked]
        self._printer = wrapped(self.tr("Without a printer, copy it by hand."), "hint")
        self.setWindowTitle(self.tr("Recovery sheet"))
        column = QVBoxLayout(self)
        theme.space(column, 14, (24, 20, 24, 20))
        column.addWidget(wrapped(cell_name, "card-title"))
        column.addWidget(wrapped(self._purpose()))
        column.addWidget(self._shown())
        column.addLayout(self._row(Action(self.tr("Print the sheet"), self._print, "documents", "Ctrl+P")))
        column.addWidget(wrapped(self.tr("Is it on paper? Type two groups of it, read from the paper."), "strong"))
        column.addWidget(Beside(theme, *self._typed))
        self._confirm = KeyButton(theme, Action(self.tr("It is on paper"), self._on_confirmed, "check"))
        column.addLayout(self._last_row())
        self.setMinimumWidth(theme.px(520))
        for line in self._typed:
            line.line.returnPressed.connect(self._on_confirmed)

    def _purpose(self) -> str:
        return self.tr(
            "This code opens the handbook and every backup of it on any computer. Keep it on paper in the cell's "
            "cabinet, away from this computer: whoever has it can read the handbook."
        )

    def _shown(self) -> QLabel:
        shown = QLabel(_in_lines(self._groups))
        shown.setProperty("role", "code")
        shown.setTextFormat(Qt.TextFormat.PlainText)
        shown.setAccessibleName(self.tr("Recovery code"))
        return shown

    def _last_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self._theme.space(row, 8)
        row.addWidget(self._confirm)
        row.addStretch(1)
        row.addWidget(KeyButton(self._theme, Action(self.tr("Close"), self.reject)))
        return row

    def _row(self, action: Action) -> QHBoxLayout:
        row = QHBoxLayout()
        self._theme.space(row, 8)
        print_button = KeyButton(self._theme, action)
        print_button.setDefault(True)
        row.addWidget(print_button)
        row.addWidget(self._printer, 1)
        return row

    def _print(self) -> None:
        document = sheet_document(self._cell_name, self._code, self._today)
        if not print_sheet(self, document, self._on_printed):
            self._printer.setText(self.tr("This computer has no printer now; copy the code by hand."))

    def _on_printed(self) -> None:
        self._typed[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_confirmed(self) -> None:
        for line, number in zip(self._typed, self._asked, strict=True):
            line.show_problem("")
            if letters_of(line.text) != self._groups[number]:
                line.point_out(self.tr("That is not this group; compare it with the paper."))
                return
        self.kept.emit()
        self.accept()


def open_sheet(
    theme: Theme, cell_name: str, code: str, today: str, parent: QWidget, kept: Callable[[], None]
) -> RecoverySheet:
    """Show the sheet over ``parent``; ``kept`` hears that it is on paper."""
    sheet = RecoverySheet(theme, cell_name, code, today, parent)
    sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    sheet.kept.connect(kept)
    sheet.open()
    return sheet


def _in_lines(groups: list[str]) -> str:
    """Four groups in a line, so that nobody loses the place while writing it down."""
    lines = [groups[start : start + _GROUPS_IN_A_LINE] for start in range(0, len(groups), _GROUPS_IN_A_LINE)]
    return " -\n".join(" - ".join(line) for line in lines)
