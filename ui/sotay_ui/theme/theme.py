"""What the window looks like now: colours, text scale, icons.

The sheet is set on windows, never on the application: slides in the room don't follow the recorder's theme.
"""

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QIcon, QPalette, QPixmap
from PySide6.QtWidgets import QLayout, QWidget

from sotay_ui.theme import icons
from sotay_ui.theme.sheet import PIXELS_PER_POINT, pixels, stylesheet
from sotay_ui.theme.tokens import BORDERS, FOCUS, FONTS, HIGH_CONTRAST, LIGHT, TEXT_SCALES


class Contrast(StrEnum):
    """The person's choice; SYSTEM does as the other programs of this computer do."""

    SYSTEM = "system"
    NORMAL = "normal"
    HIGH = "high"


class Theme(QObject):
    """Tells everyone who draws: read colours and lengths anew on ``changed``."""

    changed = Signal()

    def __init__(self, *, text_scale: int = 100, contrast: Contrast = Contrast.SYSTEM) -> None:
        super().__init__()
        self._text_scale = text_scale
        self._contrast = contrast
        self._icons: dict[tuple[str, str, int, float], QPixmap] = {}
        # Both held: when the wrapper of the style hints is collected, PySide takes a connected child of it for deleted.
        self._style_hints = QGuiApplication.styleHints()
        self._hints = self._style_hints.accessibility()
        self._hints.contrastPreferenceChanged.connect(self._on_system_changed)

    @property
    def text_scale(self) -> int:
        """Percent, 100 to 200."""
        return self._text_scale

    @property
    def contrast(self) -> Contrast:
        return self._contrast

    @property
    def is_high_contrast(self) -> bool:
        if self._contrast is Contrast.SYSTEM:
            return self._hints.contrastPreference() is Qt.ContrastPreference.HighContrast
        return self._contrast is Contrast.HIGH

    def set_text_scale(self, percent: int) -> None:
        self._text_scale = min(max(percent, TEXT_SCALES[0]), TEXT_SCALES[-1])
        self._change()

    def set_contrast(self, contrast: Contrast) -> None:
        self._contrast = contrast
        self._change()

    def colour(self, token: str) -> QColor:
        return QColor(self._colours[token])

    def px(self, length: float) -> int:
        """A length in design pixels as it is now."""
        return pixels(length, self._text_scale)

    def pixmap(self, name: str, colour: str = "text", size: int = 20, ratio: float = 1.0) -> QPixmap:
        """An icon in the colour of a token, ``size`` in design pixels."""
        key = (name, self._colours[colour], self.px(size), ratio)
        if key not in self._icons:
            self._icons[key] = icons.draw(*key)
        return self._icons[key]

    def icon(self, name: str, colour: str = "text", *, checked: str = "", size: int = 20, ratio: float = 1.0) -> QIcon:
        """The icon for a button; ``checked`` names the token of its chosen state."""
        icon = QIcon(self.pixmap(name, colour, size, ratio))
        if checked:
            chosen = self.pixmap(name, checked, size, ratio)
            icon.addPixmap(chosen, QIcon.Mode.Normal, QIcon.State.On)
        return icon

    def icon_size(self, size: int = 20) -> QSize:
        return QSize(self.px(size), self.px(size))

    def space(self, layout: QLayout, gap: int, margins: tuple[int, int, int, int] = (0, 0, 0, 0)) -> None:
        """Set gap and margins (left, top, right, bottom) of a layout, all in design pixels."""
        layout.setSpacing(self.px(gap))
        layout.setContentsMargins(*(self.px(margin) for margin in margins))

    def dress(self, window: QWidget) -> None:
        """Give a top-level widget the sheet, the palette and the font; what lies in it inherits them."""
        kind = "contrast" if self.is_high_contrast else "light"
        font = QFont(list(FONTS))
        font.setPixelSize(self.px(12 * PIXELS_PER_POINT))
        window.setFont(font)
        window.setPalette(self._palette())
        window.setStyleSheet(stylesheet(self._colours, BORDERS[kind], FOCUS[kind], self._text_scale))

    @property
    def _colours(self) -> Mapping[str, str]:
        return HIGH_CONTRAST if self.is_high_contrast else LIGHT

    def _palette(self) -> QPalette:
        palette = QPalette(self.colour("surface"), self.colour("bg"))
        for role, token in _ROLES.items():
            palette.setColor(role, self.colour(token))
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.colour("disabled"))
        return palette

    def _change(self) -> None:
        self._icons.clear()
        self.changed.emit()

    def _on_system_changed(self) -> None:
        if self._contrast is Contrast.SYSTEM:
            self._change()


_ROLES = {
    QPalette.ColorRole.Window: "bg",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "sunken",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.PlaceholderText: "text2",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.Highlight: "blue_tint",
    QPalette.ColorRole.HighlightedText: "text",
    QPalette.ColorRole.Link: "blue",
    QPalette.ColorRole.Accent: "blue",
}
