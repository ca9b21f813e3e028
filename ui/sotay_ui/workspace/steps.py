"""The three steps of a meeting as buttons: where one is, and the way to the others."""

from functools import partial

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from sotay_ui.bench import Shows
from sotay_ui.buttons import KeyButton
from sotay_ui.page import Action
from sotay_ui.theme.theme import Theme


class Steps(QWidget):
    def __init__(self, theme: Theme, go: Shows, parent: QWidget) -> None:
        """Belongs to ``parent`` while it is lent to nobody."""
        super().__init__(parent)
        self.hide()
        self._theme = theme
        self._row = QHBoxLayout(self)
        names = {
            "prepare": self.tr("1. Prepare"), "hold": self.tr("2. Hold"), "finish": self.tr("3. Finish"),
        }  # fmt: skip
        group = QButtonGroup(self)
        self._buttons: dict[str, KeyButton] = {}
        for name, text in names.items():
            button = KeyButton(theme, Action(text, partial(go, name)))
            button.setCheckable(True)
            group.addButton(button)
            self._row.addWidget(button)
            self._buttons[name] = button
        self._row.addStretch(1)
        self.stand(above=False)
        self.hide()

    def stand(self, *, above: bool) -> None:
        """Above the page they have its margins, in the header none."""
        self._theme.space(self._row, 8, (20, 8, 20, 0) if above else (0, 0, 0, 0))

    def choose(self, name: str) -> None:
        """Mark the step that is shown now."""
        self._buttons[name].setChecked(True)
