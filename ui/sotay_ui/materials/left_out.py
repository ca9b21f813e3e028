"""Files that did not go in, each with its sentence, until the person closes the list."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QVBoxLayout

from sotay_ui.buttons import KeyButton
from sotay_ui.labels import wrapped
from sotay_ui.page import Action
from sotay_ui.scrolling import show_part
from sotay_ui.theme.theme import Theme


class LeftOutList(QFrame):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._heading = wrapped("", "strong")
        self._lines = wrapped("", "problem")
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._heading)
        self._column.addWidget(self._lines)
        self._column.addWidget(KeyButton(theme, Action(self.tr("Close this list"), self.close_list)))
        theme.space(self._column, 6)
        self.hide()

    def show_these(self, files: Sequence[tuple[str, str]]) -> None:
        """Names and reasons; an earlier list stays until it is closed or there are others."""
        self.show_sentences(self.tr("Not taken in"), [f"{name}: {reason}" for name, reason in files])

    def show_sentences(self, heading: str, sentences: Sequence[str]) -> None:
        """One below the other; nothing changes where there are none."""
        if sentences:
            self._heading.setText(heading)
            self._lines.setText("\n".join(sentences))
            self.show()
            show_part(self)

    def close_list(self) -> None:
        self.hide()
