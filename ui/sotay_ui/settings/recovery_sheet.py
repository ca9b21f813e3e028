"""Phiếu khôi phục: the code that opens the handbook and its backups on any computer, to be written down."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from sotay_ui.buttons import KeyButton
from sotay_ui.labels import wrapped
from sotay_ui.page import Action
from sotay_ui.theme.theme import Theme

_GROUPS_IN_A_LINE = 4


class RecoverySheet(QDialog):
    """``code`` in groups with dashes between them. Esc or Enter closes it."""

    def __init__(self, theme: Theme, cell_name: str, code: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._code = code
        self.setWindowTitle(self.tr("Recovery sheet"))
        column = QVBoxLayout(self)
        theme.space(column, 14, (24, 20, 24, 20))
        column.addWidget(wrapped(cell_name, "card-title"))
        column.addWidget(
            wrapped(
                self.tr(
                    "Write this code on paper and keep it in the cell's cabinet, away from this computer. It opens "
                    "the handbook and every backup of it on any computer."
                )
            )
        )
        shown = QLabel(_in_lines(code))
        shown.setProperty("role", "code")
        shown.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        shown.setAccessibleName(self.tr("Recovery code"))
        column.addWidget(shown)
        column.addWidget(wrapped(self.tr("Whoever has it can read the handbook."), "hint"))
        close = KeyButton(theme, Action(self.tr("Close"), self.accept))
        close.setDefault(True)
        row = QHBoxLayout()
        theme.space(row, 8)
        row.addWidget(KeyButton(theme, Action(self.tr("Copy"), self._copy, "copy")))
        row.addStretch(1)
        row.addWidget(close)
        column.addLayout(row)
        self.setMinimumWidth(theme.px(520))
        close.setFocus(Qt.FocusReason.OtherFocusReason)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._code)


def _in_lines(code: str) -> str:
    """Four groups in a line, so that nobody loses the place while writing it down."""
    groups = code.split("-")
    lines = [groups[start : start + _GROUPS_IN_A_LINE] for start in range(0, len(groups), _GROUPS_IN_A_LINE)]
    return " -\n".join(" - ".join(line) for line in lines)
