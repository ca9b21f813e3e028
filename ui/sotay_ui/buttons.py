"""The button of the program: words, an icon before them, the key that does the same behind them."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontInfo, QFontMetrics, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from sotay_ui.page import Action
from sotay_ui.theme.theme import Theme

_ICON = 20
_GAP = 8
_CAP_SCALE = 0.85


class KeyButton(QPushButton):
    """``kind``: ``main`` (the red one), ``plain``, ``link``, or ``icon`` for a sign that everybody knows (☰).

    The sheet paints the frame, the rest is painted here. The key acts while the button is visible; it stands in the
    tooltip and in the accessible description too.
    """

    def __init__(
        self,
        theme: Theme,
        action: Action,
        kind: str = "plain",
        parent: QWidget | None = None,
        *,
        is_key_heard: bool = True,
    ) -> None:
        """``is_key_heard`` False: something else hears the key, and the button only shows it."""
        super().__init__(action.text.replace("&", "&&"), parent)
        self.setProperty("kind", kind)
        self._theme = theme
        self._kind = kind
        self._action = action
        self._key = QKeySequence(action.key).toString(QKeySequence.SequenceFormat.NativeText)
        self._has_cap = bool(self._key)
        self._has_icon = bool(action.icon)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if action.key and is_key_heard:
            # Not setShortcut: it plays the button going down and acts 100 ms later.
            QShortcut(QKeySequence(action.key), self, self._on_clicked)
        if action.key:
            self.setToolTip(f"{action.text} ({self._key})")
            self.setAccessibleDescription(self._key)
        if kind == "icon":
            self.setToolTip(self.toolTip() or action.text)
            self.setAccessibleName(action.text)
        self.clicked.connect(self._on_clicked)

    def fold_cap(self, is_folded: bool) -> None:
        """Leave the key to the tooltip where there is no room for it."""
        self._has_cap = bool(self._key) and not is_folded
        self.updateGeometry()
        self.update()

    def fold_icon(self, is_folded: bool) -> None:
        """Leave out the sign where there is no room for it: the words say the same."""
        self._has_icon = bool(self._action.icon) and not is_folded
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width() + self._content_width() - self._plain_width(), hint.height())

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange}:
            self.updateGeometry()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)  # the frame; the sheet has the words in no colour
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._colour()
        left = (self.width() - self._content_width()) // 2
        if self._has_icon:
            size = self._theme.px(_ICON)
            icon = self._theme.pixmap(self._action.icon, colour, _ICON, self.devicePixelRatioF())
            painter.drawPixmap(left, (self.height() - size) // 2, icon)
            left += size + self._theme.px(_GAP)
        if self._kind != "icon":
            self._paint_words(painter, colour, left)
        painter.end()

    def _paint_words(self, painter: QPainter, colour: str, left: int) -> None:
        painter.setPen(self._theme.colour(colour))
        painter.setFont(self._text_font())
        width = self._text_width()
        rect = QRect(left, 0, width, self.height())
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, self._action.text)
        if self._has_cap:
            self._paint_cap(painter, left + width + self._theme.px(_GAP))

    def _paint_cap(self, painter: QPainter, left: int) -> None:
        font = self._cap_font()
        metrics = QFontMetrics(font)
        height = metrics.height()
        cap = QRect(left, (self.height() - height) // 2, self._cap_width(), height)
        painter.setFont(font)
        painter.drawRoundedRect(cap, self._theme.px(3), self._theme.px(3))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._key)

    def _content_width(self) -> int:
        if self._kind == "icon":
            return self._theme.px(_ICON)
        gap = self._theme.px(_GAP)
        width = self._text_width()
        if self._has_icon:
            width += self._theme.px(_ICON) + gap
        if self._has_cap:
            width += gap + self._cap_width()
        return width

    def _plain_width(self) -> int:
        """What the style reckons with: the words alone."""
        return self.fontMetrics().horizontalAdvance(self._action.text)

    def _cap_width(self) -> int:
        return QFontMetrics(self._cap_font()).horizontalAdvance(self._key) + self._theme.px(10)

    def _cap_font(self) -> QFont:
        font = QFont(self.font())
        font.setBold(False)
        # QFontInfo: before the button has a window its font is in points, and pixelSize() is -1.
        font.setPixelSize(round(QFontInfo(font).pixelSize() * _CAP_SCALE))
        return font

    def _text_font(self) -> QFont:
        font = QFont(self.font())
        font.setBold(self._kind == "main" or self.isChecked())
        return font

    def _text_width(self) -> int:
        """The width of the bold text where it may become so: a chosen button must not grow."""
        font = self._text_font()
        font.setBold(font.bold() or self.isCheckable())
        return QFontMetrics(font).horizontalAdvance(self._action.text)

    def _colour(self) -> str:
        if not self.isEnabled():
            return "disabled"
        return {"main": "on_red", "link": "blue"}.get(self._kind, "text")

    def _on_clicked(self) -> None:
        self._action.run()
