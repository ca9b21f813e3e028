"""The status line: left whether everything is saved, right the keys that matter here."""

from collections.abc import Sequence

from PySide6.QtCore import QTime
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from sotay_ui.labels import ElidedLabel
from sotay_ui.page import Key
from sotay_ui.theme.theme import Theme

_KEYS_SHOWN = 2


class StatusLine(QFrame):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("status")
        self._theme = theme
        self._is_saved = True
        self._sign = QLabel()
        self._saved = ElidedLabel()
        self._keys = QLabel()
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._sign)
        self._row.addWidget(self._saved, 1)
        self._row.addWidget(self._keys)
        theme.changed.connect(self._draw)
        self._draw()

    @property
    def text(self) -> str:
        return self._saved.text()

    def say(self, sentence: str) -> None:
        """A standing sentence before anything was typed."""
        self._saved.setText(sentence)

    def show_saved(self, is_saved: bool) -> None:
        """Everything is on the disk as of now, or not yet."""
        self._is_saved = is_saved
        time = QTime.currentTime().toString("HH:mm")
        self._saved.setText(self.tr("Saved at {time}").format(time=time) if is_saved else self.tr("Not saved yet"))
        self._draw()

    def show_keys(self, keys: Sequence[Key]) -> None:
        shown = [*keys[:_KEYS_SHOWN], Key("F1", self.tr("Keys"))]
        self._keys.setText("     ".join(f"{key.key}  {key.does}" for key in shown))

    def _draw(self) -> None:
        name, colour = ("check-circle", "green") if self._is_saved else ("clock", "amber")
        self._sign.setPixmap(self._theme.pixmap(name, colour, 18, self.devicePixelRatioF()))
        self._theme.space(self._row, 8)
