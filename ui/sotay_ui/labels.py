"""Labels that never set the width of the window."""

from collections.abc import Iterable
from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget
from typing_extensions import override

from sotay.domain.differing import Piece
from sotay_ui.theme.theme import Theme


class ElidedLabel(QLabel):
    """One line, cut with … where there is no room; the whole text is then the tooltip."""

    def __init__(self, role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", role)
        self.setTextFormat(Qt.TextFormat.PlainText)

    @property
    def is_cut(self) -> bool:
        return self.fontMetrics().horizontalAdvance(self.text()) > self.contentsRect().width()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = self.contentsRect()
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, int(self.alignment() | Qt.AlignmentFlag.AlignVCenter), shown)
        painter.end()
        self.setToolTip(self.text() if self.is_cut else "")


def marked(theme: Theme, pieces: Iterable[Piece], name: str) -> QLabel:
    """A text that can be read and copied, its differing pieces coloured and underlined; called ``name``."""
    style = f"background-color: {theme.colour('mark').name()}; text-decoration: underline; font-weight: 600"
    shown = (
        f'<span style="{style}">{_plain(piece.text)}</span>' if piece.differs else _plain(piece.text)
        for piece in pieces
    )
    label = wrapped()
    label.setTextFormat(Qt.TextFormat.RichText)
    label.setText("".join(shown))
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setAccessibleName(name)
    return label


def _plain(text: str) -> str:
    """Nothing in it is taken for a sign of rich text."""
    return escape(text).replace("\n", "<br>")


def wrapped(text: str = "", role: str = "") -> QLabel:
    """A label that breaks into lines."""
    label = QLabel(text)
    label.setProperty("role", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
