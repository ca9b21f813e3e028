"""Covering the window: by Ctrl+L, after some minutes without a hand on the computer, and when a handbook opens."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Callable

    from sotay_ui.desk import Desk
    from sotay_ui.layers import Layers
    from sotay_ui.opening.covered import Cover


KEY = "Ctrl+L"
_HANDS = {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel}
_MINUTE_MS = 60_000


class Locking(QObject):
    """Fits :class:`sotay_ui.desk.Lock`."""

    def __init__(self, app: QApplication, layers: Layers, flush: Callable[[], None]) -> None:
        """``flush`` stores what is being typed."""
        super().__init__(layers)
        self.may_lock: Callable[[], bool] = lambda: True
        self._app = app
        self._layers = layers
        self._flush = flush
        self._desk: Desk | None = None
        self._idle = QTimer(self, singleShot=True)
        self._idle.timeout.connect(self._on_idle)
        self._is_watching = False
        QShortcut(QKeySequence(KEY), layers.body, self.lock)

    def begin(self, desk: Desk) -> None:
        """A handbook was opened: cover it at once where a PIN is set, before anything of it is painted."""
        self._desk = desk
        self.follow()
        self.lock()

    def end(self) -> None:
        """The handbook is left."""
        self._desk = None
        self._stop()
        self._layers.uncover()

    def lock(self) -> None:
        if self._desk is None or not self._desk.services.curtain.is_set or not self.may_lock():
            return
        if self._layers.is_covered:
            return
        self._flush()
        cover: Cover = import_module("sotay_ui.opening.covered").Cover(self._desk)  # most handbooks have no PIN
        cover.opened.connect(self._on_opened)
        self._stop()
        self._layers.cover(cover)

    def follow(self) -> None:
        self._stop()
        if self._desk is None or self._layers.is_covered:
            return
        curtain = self._desk.services.curtain
        if curtain.is_set and curtain.minutes:
            self._idle.start(curtain.minutes * _MINUTE_MS)
            self._app.installEventFilter(self)  # costs something with each event: only while it is needed
            self._is_watching = True

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _HANDS:
            self._idle.start()
        return False

    def _on_opened(self) -> None:
        self._layers.uncover()
        self.follow()

    def _on_idle(self) -> None:
        self.lock()
        if not self._layers.is_covered:
            self._idle.start()  # not now: looked at again after as long

    def _stop(self) -> None:
        self._idle.stop()
        if self._is_watching:
            self._app.removeEventFilter(self)
            self._is_watching = False
