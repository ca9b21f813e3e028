"""F1: the keys of this screen."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QVBoxLayout, QWidget

from sotay_ui.buttons import KeyButton
from sotay_ui.labels import wrapped
from sotay_ui.page import Action, Key
from sotay_ui.theme.theme import Theme


class KeysDialog(QDialog):
    """Esc or Enter closes it."""

    def __init__(self, theme: Theme, keys: Sequence[Key], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys of this screen"))
        column = QVBoxLayout(self)
        theme.space(column, 16, (20, 16, 20, 16))
        grid = QGridLayout()
        column.addLayout(grid)
        theme.space(grid, 10)
        for row, key in enumerate(keys):
            name = QLabel(key.key)
            name.setProperty("role", "strong")
            grid.addWidget(name, row, 0)
            grid.addWidget(wrapped(key.does), row, 1)
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(1, theme.px(280))
        close = KeyButton(theme, Action(self.tr("Close"), self.accept))
        close.setDefault(True)
        column.addStretch(1)
        column.addWidget(close)
