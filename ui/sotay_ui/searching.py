"""The field that narrows a table of rows, with its label."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from sotay_ui.tables import RowTable
from sotay_ui.theme.theme import Theme

_WIDEST = 360
"""In design pixels: what is searched for is short."""


class SearchLine(QLineEdit):
    """Ctrl+F and letters typed in the table lead here; Down and Up move in the table, Esc clears."""

    asked = Signal()
    """The keyboard is about to come here, from wherever: a field that was folded away has to be shown."""

    def __init__(self, theme: Theme, table: RowTable, example: str, page: QWidget) -> None:
        """``page`` is where Ctrl+F is pressed."""
        super().__init__()
        self._theme = theme
        self._table = table
        self._label = QLabel(self.tr("Find"))
        self._label.setBuddy(self)
        self.setAccessibleName(self._label.text())
        self.setPlaceholderText(example)
        self.setClearButtonEnabled(True)
        self.setMaximumWidth(theme.px(_WIDEST))
        table.typed.connect(self._on_typed)
        QShortcut(QKeySequence("Ctrl+F"), page, self.take_focus)

    def begin_row(self, column: QVBoxLayout, *beside: QWidget) -> QHBoxLayout:
        """Add to ``column`` a row of the label, this field, and what narrows the table besides."""
        row = QHBoxLayout()
        column.addLayout(row)
        self._theme.space(row, 8)
        row.addWidget(self._label)
        row.addWidget(self, 1)
        for widget in beside:
            row.addWidget(widget)
        row.addStretch(1)
        return row

    def take_focus(self) -> None:
        self.asked.emit()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self._table.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._table.keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def _on_typed(self, letters: str) -> None:
        self.take_focus()
        self.insert(letters)
