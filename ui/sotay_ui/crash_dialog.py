"""The calm dialog after a mistake of the program."""

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from sotay import wording
from sotay_ui.buttons import KeyButton
from sotay_ui.labels import wrapped
from sotay_ui.page import Action
from sotay_ui.theme.theme import Theme


class CrashDialog(QDialog):
    """``report`` is copied on wish; ``path`` says where it lies (None: it could not be written)."""

    def __init__(self, theme: Theme, report: str, path: Path | None, language: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        theme.dress(self)
        self._report = report
        words = wording.entries(language)["bug"]
        self.setWindowTitle(self.tr("Party Cell Handbook"))
        column = QVBoxLayout(self)
        theme.space(column, 12, (20, 16, 20, 16))
        column.addWidget(wrapped(words.sentence, "card-title"))
        column.addWidget(wrapped(words.advice))
        if path is not None:
            column.addWidget(wrapped(self.tr("The report lies in {path}").format(path=path), "hint"))
        row = QHBoxLayout()
        column.addLayout(row)
        theme.space(row, 12, (0, 8, 0, 0))
        row.addWidget(KeyButton(theme, Action(self.tr("Copy details"), self._copy, "copy")))
        row.addStretch(1)
        go_on = KeyButton(theme, Action(self.tr("Continue"), self.accept), "main")
        go_on.setDefault(True)
        row.addWidget(go_on)
        self.setMinimumWidth(theme.px(520))
        go_on.setFocus()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report)
