"""The left edge: few large entries, or behind ☰ a panel with the same entries."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from sotay_ui.places import Place
from sotay_ui.theme.theme import Theme

_ICON = 22


class _Entry(QToolButton):
    """Reached by Tab and by the arrows. A button group would let the keyboard reach the marked entry alone."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.focusNextChild()
        elif event.key() == Qt.Key.Key_Up:
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)


class Rail(QFrame):
    chosen = Signal(str)
    """Name of the place."""

    def __init__(self, theme: Theme, places: Sequence[Place], parent: QWidget) -> None:
        super().__init__(parent)
        self._window_part = parent
        self.setObjectName("rail")
        self.is_folded = False
        self._theme = theme
        self._buttons = {place.name: self._button(place, index) for index, place in enumerate(places, start=1)}
        self._places = {place.name: place for place in places}
        entries = QWidget()
        column = QVBoxLayout(entries)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for button in self._buttons.values():
            column.addWidget(button)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(entries)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll)
        theme.changed.connect(self._draw)
        self._draw()

    def choose(self, name: str) -> None:
        """Mark the place that is shown now."""
        for place, button in self._buttons.items():
            button.setChecked(place == name)

    def fold(self, is_folded: bool) -> None:
        """Switch between the narrow rail with words under icons and the panel with words beside them."""
        self.is_folded = is_folded
        self.setProperty("folded", is_folded)
        self._draw()
        for widget in (self, *self._buttons.values()):
            widget.style().unpolish(widget)
            widget.style().polish(widget)

    def take_focus(self) -> None:
        buttons = [*self._buttons.values()]
        marked = [button for button in buttons if button.isChecked()]
        (marked or buttons)[0].setFocus(Qt.FocusReason.PopupFocusReason)

    def _button(self, place: Place, number: int) -> "_Entry":
        button = _Entry()
        button.setCheckable(True)
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setAccessibleName(place.label)
        # Of the window and not of the button: behind ☰ it is hidden, and its key acts all the same.
        QShortcut(QKeySequence(f"Alt+{number}"), self._window_part, lambda: self._ask(place.name))
        button.setToolTip(f"{place.label} (Alt+{number})")
        button.clicked.connect(lambda: self.chosen.emit(place.name))
        return button

    def _ask(self, name: str) -> None:
        if self.isEnabled():
            self.chosen.emit(name)

    def _draw(self) -> None:
        ratio = self.devicePixelRatioF()
        style = (
            Qt.ToolButtonStyle.ToolButtonTextBesideIcon
            if self.is_folded
            else Qt.ToolButtonStyle.ToolButtonTextUnderIcon
        )
        for name, button in self._buttons.items():
            place = self._places[name]
            button.setIcon(self._theme.icon(place.icon, "text2", checked="red", size=_ICON, ratio=ratio))
            button.setIconSize(self._theme.icon_size(_ICON))
            button.setToolButtonStyle(style)
            button.setText(f"  {place.label}" if self.is_folded else _two_lines(place.label))


_LINE = 10
"""Letters that fit under an icon."""


def _two_lines(label: str) -> str:
    """``Nhiệm vụ đã giao`` → ``Nhiệm vụ`` above ``đã giao``."""
    if len(label) <= _LINE:
        return label
    blanks = [at for at, letter in enumerate(label) if letter == " "]
    middle = min(blanks, key=lambda at: abs(2 * at - len(label)), default=None)
    return label if middle is None else f"{label[:middle]}\n{label[middle + 1 :]}"
