"""The papers of the item that is held, by their names: one key, and they are read in the window."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from sotay.domain.material import Material
from sotay_ui.buttons import KeyButton
from sotay_ui.flow import Flow
from sotay_ui.layouts import empty
from sotay_ui.page import Action
from sotay_ui.theme.theme import Theme

KEY = "Ctrl+R"
_MOST_LETTERS = 44
"""Of a title on its button; the whole of it is the tooltip."""


class ItemPapers(QWidget):
    """The key reads the only paper, or puts the keyboard on the first of several."""

    def __init__(self, theme: Theme, read: Callable[[Material], None]) -> None:
        super().__init__()
        self._theme = theme
        self._read = read
        self._papers: tuple[Material, ...] = ()
        self._buttons: list[KeyButton] = []
        self._flow = Flow(theme, 4)
        self.setLayout(self._flow)
        QShortcut(QKeySequence(KEY), self, self._on_key)
        self.hide()

    def show_papers(self, papers: Sequence[Material]) -> None:
        """Show these; nothing is drawn anew where they are the same."""
        if tuple(papers) == self._papers:
            return
        self._papers = tuple(papers)
        empty(self._flow)
        self._buttons = [self._button(paper) for paper in papers]
        for button in self._buttons:
            self._flow.addWidget(button)
        self.setVisible(bool(papers))

    def _button(self, paper: Material) -> KeyButton:
        title = paper.title if len(paper.title) <= _MOST_LETTERS else f"{paper.title[: _MOST_LETTERS - 1].rstrip()}…"
        button = KeyButton(self._theme, Action(title, partial(self._read, paper), "file"), "link")
        button.setToolTip(f"{paper.title} ({QKeySequence(KEY).toString(QKeySequence.SequenceFormat.NativeText)})")
        return button

    def _on_key(self) -> None:
        if len(self._papers) == 1:
            self._read(self._papers[0])
        elif self._buttons:
            self._buttons[0].setFocus(Qt.FocusReason.ShortcutFocusReason)
