"""White cards on the page, and rows in them; two columns become one where the page is narrow."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from sotay_ui.buttons import KeyButton
from sotay_ui.labels import wrapped
from sotay_ui.page import Action
from sotay_ui.theme.theme import Theme

ONE_COLUMN_UNDER = 1100
"""Logical width of the window's body."""
_ROOM = 64
"""Above and below what has the keyboard, for its label and what is said about it."""


class Card(QFrame):
    """A caption, a heading with a pill or an action at its right, and what :meth:`add` and :meth:`line` put below."""

    def __init__(
        self, theme: Theme, heading: str = "", *, caption: str = "", pill: str = "", action: Action | None = None
    ) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._theme = theme
        self._column = QVBoxLayout(self)
        theme.changed.connect(self._space)
        self._space()
        if caption:
            self._column.addWidget(wrapped(caption, "group"))
        if heading:
            top = QHBoxLayout()
            self._column.addLayout(top)
            top.addWidget(wrapped(heading, "card-title"), 1)
            if pill:
                label = QLabel(pill)
                label.setProperty("role", "pill")
                top.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
            if action is not None:
                top.addWidget(KeyButton(theme, action, "link"), 0, Qt.AlignmentFlag.AlignTop)

    def add(self, widget: QWidget) -> None:
        self._column.addWidget(widget)

    def _space(self) -> None:
        self._theme.space(self._column, 8)

    def line(self, icon: str, colour: str, text: str, hint: str = "", *actions: Action | None) -> None:
        """A row: sign, sentence, a hint below it, and what can be done about it; None among that is nothing."""
        row = QHBoxLayout()
        self._column.addLayout(row)
        self._theme.space(row, 12)
        sign = QLabel()
        sign.setPixmap(self._theme.pixmap(icon, colour, 20, self.devicePixelRatioF()))
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        row.addLayout(words, 1)
        self._theme.space(words, 0)
        words.addWidget(wrapped(text))
        if hint:
            words.addWidget(wrapped(hint, "hint"))
        for action in filter(None, actions):
            row.addWidget(KeyButton(self._theme, action), 0, Qt.AlignmentFlag.AlignVCenter)


class Columns(QScrollArea):
    """Cards in a wide left and a narrower right column, below each other where there is no room; scrolls."""

    def __init__(self, theme: Theme, shares: tuple[int, int] = (11, 9)) -> None:
        """``shares``: of the width, what each column gets where there are two."""
        super().__init__()
        self._theme = theme
        self._shares = shares
        self._row: QBoxLayout | None = None
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        theme.changed.connect(self._fold)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus)

    def show_cards(self, left: Sequence[QWidget], right: Sequence[QWidget] = ()) -> None:
        """Put these in place of what was there."""
        body = QWidget()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, body)
        for widgets, share in zip((left, right), self._shares, strict=True):
            if widgets:
                column = QVBoxLayout()
                self._row.addLayout(column, share)
                self._theme.space(column, 14)
                for widget in widgets:
                    column.addWidget(widget)
                column.addStretch(1)
        self._fold()
        self.setWidget(body)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Enter goes on to the next field wherever that is; Qt scrolls to it for Tab alone."""
        body, height = self.widget(), self.viewport().height()
        if now is None or body is None or not body.isAncestorOf(now) or now.height() > height:
            return
        # Not ensureWidgetVisible: of a field it looks at the cursor alone.
        room = now.height() // 2 + self._theme.px(_ROOM)
        self.ensureVisible(0, now.mapTo(body, now.rect().center()).y(), 0, min(room, height // 2))

    def _fold(self) -> None:
        if self._row is None:
            return
        self._theme.space(self._row, 16, (20, 16, 20, 16))
        is_narrow = self.width() * 100 / self._theme.text_scale < ONE_COLUMN_UNDER
        direction = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        self._row.setDirection(direction)
