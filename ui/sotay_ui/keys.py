"""F1: the keys of this screen."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from sotay_ui.buttons import KeyButton
from sotay_ui.labels import wrapped
from sotay_ui.page import Action, Key
from sotay_ui.theme.theme import Theme

_WORDS = 320
"""The width of what a key does, before its words go on below."""


class KeysDialog(QDialog):
    """Esc or Enter closes it. No higher than the window: the keys scroll, the button stays in sight."""

    def __init__(self, theme: Theme, keys: Sequence[Key], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys of this screen"))
        listed = QWidget()
        grid = QGridLayout(listed)
        theme.space(grid, 10, (0, 0, 12, 0))
        for row, key in enumerate(keys):
            name = QLabel(key.key)
            name.setProperty("role", "strong")
            grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(wrapped(key.does), row, 1)
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(1, theme.px(_WORDS))
        page = QScrollArea()
        page.setWidgetResizable(True)
        page.setFrameShape(QFrame.Shape.NoFrame)
        page.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page.setWidget(listed)
        close = KeyButton(theme, Action(self.tr("Close"), self.accept))
        close.setDefault(True)
        column = QVBoxLayout(self)
        theme.space(column, 16, (20, 16, 20, 16))
        column.addWidget(page)
        column.addWidget(close)
        width = grid.minimumSize().width() + page.verticalScrollBar().sizeHint().width()
        page.setMinimumWidth(width)
        page.setFocus()  # the arrows scroll; Enter is of the button all the same
        above = column.sizeHint().height() - page.sizeHint().height()
        self.resize(self.sizeHint().width(), min(above + grid.heightForWidth(width), parent.window().height()))
