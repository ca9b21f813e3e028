"""The program's line icons, drawn from their SVG files in a colour of the theme."""

from functools import cache
from importlib import resources

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer


def draw(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    """The icon ``name`` in ``colour`` (``#RRGGBB``), ``size`` logical pixels square for a screen of ``ratio``.

    Raises FileNotFoundError for an icon that does not exist.
    """
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer = QSvgRenderer(QByteArray(_source(name).replace("currentColor", colour).encode()))
    renderer.render(painter, QRectF(pixmap.rect()))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


@cache
def _source(name: str) -> str:
    return (resources.files("sotay_resources") / "icons" / f"{name}.svg").read_text(encoding="utf-8")
