"""Which papers go into the book, with ticks in the order of the agenda."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from sotay.domain.material import Material
from sotay_ui.buttons import KeyButton
from sotay_ui.fields import Tick
from sotay_ui.flow import Flow
from sotay_ui.labels import wrapped
from sotay_ui.page import Action
from sotay_ui.scrolling import show_part
from sotay_ui.theme.theme import Theme


class BookForm(QFrame):
    asked = Signal(list)
    """Ids of the papers ticked."""
    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._ticks: dict[str, Tick] = {}
        self._texts: dict[str, str] = {}
        self._lines = QVBoxLayout()
        buttons = QWidget()
        flow = Flow(theme, 8)
        buttons.setLayout(flow)
        for action in (
            Action(self.tr("Make the PDF"), self._on_asked, "file"),
            Action(self.tr("All"), lambda: self._tick_all(is_ticked=True)),
            Action(self.tr("None"), lambda: self._tick_all(is_ticked=False)),
            Action(self.tr("Close"), self.close_form),
        ):
            flow.addWidget(KeyButton(theme, action))
        column = QVBoxLayout(self)
        column.addWidget(wrapped(self.tr("Choose the papers of the book"), "strong"))
        column.addLayout(self._lines)
        column.addWidget(buttons)
        theme.space(column, 6)
        theme.space(self._lines, 0)
        self.hide()

    def draw(self, papers: Sequence[tuple[str, Material]]) -> None:
        """A line for each paper that has pages; a tick that was taken away stays so."""
        left_out = {paper_id for paper_id, tick in self._ticks.items() if not tick.isChecked()}
        wanted = {paper.id: text for text, paper in papers if paper.pages}
        if [*self._texts.items()] == [*wanted.items()]:
            return
        for tick in self._ticks.values():
            self._lines.removeWidget(tick)
            tick.hide()
            tick.deleteLater()
        self._texts, self._ticks = wanted, {}
        for paper_id, text in wanted.items():
            tick = Tick(self._theme, text.replace("&", "&&"), is_ticked=paper_id not in left_out)
            tick.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)  # a long title widens nothing
            tick.setToolTip(text)
            self._lines.addWidget(tick)
            self._ticks[paper_id] = tick

    def open(self) -> None:
        """Show the choice, every paper ticked; the keyboard goes to the first one."""
        self._tick_all(is_ticked=True)
        self.show()
        for tick in [*self._ticks.values()][:1]:
            tick.setFocus(Qt.FocusReason.OtherFocusReason)
        show_part(self)

    def close_form(self) -> None:
        self.hide()
        self.closed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_form()
        else:
            super().keyPressEvent(event)

    def _tick_all(self, *, is_ticked: bool) -> None:
        for tick in self._ticks.values():
            tick.setChecked(is_ticked)

    def _on_asked(self) -> None:
        self.asked.emit([paper_id for paper_id, tick in self._ticks.items() if tick.isChecked()])
