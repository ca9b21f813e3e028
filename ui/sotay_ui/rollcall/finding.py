"""The row above the names: the search, and in its place a question while one is asked."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from sotay_ui.rollcall.asking import Asking, Question
from sotay_ui.searching import SearchLine
from sotay_ui.tables import RowTable
from sotay_ui.theme.theme import Theme


class Finding(QStackedWidget):
    typed = Signal(str)
    """What the search says now."""
    taken = Signal()
    """Enter in the search."""
    asked = Signal()
    """The search is about to get the keyboard."""
    answered = Signal()
    """The question was answered, or given up."""
    refused = Signal(str)
    """Why an answer was not taken; empty: nothing is wrong."""

    def __init__(self, theme: Theme, table: RowTable, example: str, page: QWidget) -> None:
        super().__init__()
        self._is_low = False
        self._search = SearchLine(theme, table, example, page)
        self._asking = Asking(theme)
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        self._search.begin_row(column)
        for part in (row, self._asking):
            self.addWidget(part)
        self.setSizePolicy(self.sizePolicy().horizontalPolicy(), self._asking.sizePolicy().verticalPolicy())
        self._search.asked.connect(self._on_asked)
        self._search.editingFinished.connect(self._show)
        self._search.textChanged.connect(self.typed)
        self._search.returnPressed.connect(self.taken)
        self._asking.refused.connect(self.refused)
        self._asking.closed.connect(self._on_closed)

    def clear(self) -> None:
        self._search.clear()

    def take_focus(self) -> None:
        """Give the keyboard to the search."""
        self._search.take_focus()

    def ask(self, question: Question) -> None:
        self.setCurrentWidget(self._asking)
        self.show()
        self._asking.ask(question)

    def fold(self, *, is_low: bool) -> None:
        """Where the page is low the row is there while it is used."""
        self._is_low = is_low
        self._show()

    def _show(self) -> None:
        is_used = self.currentWidget() is self._asking or self._search.hasFocus() or self._search.text()
        self.setVisible(not self._is_low or bool(is_used))

    def _on_asked(self) -> None:
        self.asked.emit()
        self.setCurrentIndex(0)
        self.show()

    def _on_closed(self) -> None:
        self.setCurrentIndex(0)
        self.answered.emit()
        self._show()
