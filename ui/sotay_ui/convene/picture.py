"""The notice drawn for a phone: large letters on white, whatever the window looks like."""

from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QIODevice, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter

from sotay_ui.theme.tokens import INK, PAPER, PAPER_RED

_WIDTH = 1080
"""Pixels: what phones show without enlarging."""
_MARGIN = 72
_RULE = 12
_GAP = 22
_BOLD = 2
"""The heading and the subject."""
_SIZES = {1: 50}
_SIZE = 42
"""Pixels of the letters, by the place of the line."""
_FLAGS = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_TALLEST = 20_000


def picture_of(lines: Sequence[str]) -> bytes:
    """A PNG of the lines: the heading, the subject, then the facts."""
    fonts = [_font(place) for place in range(len(lines))]
    room = QRect(0, 0, _WIDTH - 2 * _MARGIN, _TALLEST)
    heights = [
        QFontMetrics(font).boundingRect(room, _FLAGS, text).height() for font, text in zip(fonts, lines, strict=True)
    ]
    top = _RULE + _MARGIN
    image = QImage(_WIDTH, top + sum(heights) + _GAP * len(lines) + _MARGIN, QImage.Format.Format_RGB32)
    image.fill(QColor(PAPER))
    painter = QPainter(image)
    painter.fillRect(QRect(0, 0, _WIDTH, _RULE), QColor(PAPER_RED))
    painter.setPen(QColor(INK))
    for font, text, height in zip(fonts, lines, heights, strict=True):
        painter.setFont(font)
        painter.drawText(QRect(_MARGIN, top, room.width(), height), _FLAGS, text)
        top += height + _GAP
    painter.end()
    return _png(image)


def _font(place: int) -> QFont:
    font = QFont(["Segoe UI", "Noto Sans", "Liberation Sans"])
    font.setPixelSize(_SIZES.get(place, _SIZE))
    font.setBold(place < _BOLD)
    return font


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())
