"""When what is being typed is stored: soon, and at once on leaving."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

LATEST_MS = 800
"""From the first key that is not stored yet; a throttle, so that typing on and on does not put it off."""

Save = Callable[[Callable[[bool], None]], None]
"""Starts storing what the fields hold now and calls back on the main thread: whether it is on the disk."""


class Autosave(QObject):
    """Stores by itself, and knows whether everything is stored: ``changed`` says to look at :attr:`is_saved`."""

    changed = Signal()

    def __init__(self, save: Save, parent: QObject, *, latest_ms: int = LATEST_MS) -> None:
        super().__init__(parent)
        self._save = save
        self._is_dirty = False
        self._is_saving = False
        self._is_due = False
        self._composing: set[QObject] = set()
        self._timer = QTimer(self, singleShot=True, interval=latest_ms)
        self._timer.timeout.connect(self._store)

    @property
    def is_saved(self) -> bool:
        """Whether nothing is unsaved: no key, no write under way, no word that an input method still composes."""
        return not (self._is_dirty or self._is_saving or self._composing)

    def watch(self, field: QWidget) -> None:
        """Store at once when the keyboard leaves ``field``; know of words being composed in it."""
        field.installEventFilter(self)

    def touch(self, *, waits: bool = False) -> None:
        """Something was typed or changed; ``waits``: it is stored on leaving alone."""
        self._is_dirty = True
        if not waits and not self._timer.isActive():
            self._timer.start()
        self.changed.emit()

    def flush(self) -> None:
        """Store now: the person leaves the field, the page or the window."""
        QGuiApplication.inputMethod().commit()  # else Qt loses the word (ibus-m17n 55)
        if self._is_dirty:
            self._store()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QInputMethodEvent):
            was_composing = bool(self._composing)
            (self._composing.add if event.preeditString() else self._composing.discard)(watched)
            if was_composing != bool(self._composing):
                self.changed.emit()
        elif event.type() is QEvent.Type.FocusOut:
            self._composing.discard(watched)
            self.flush()
        return super().eventFilter(watched, event)

    def _store(self) -> None:
        self._timer.stop()
        if self._is_saving:
            self._is_due = True
            return
        self._is_dirty = self._is_due = False
        self._is_saving = True
        self._save(self._on_stored)

    def _on_stored(self, is_stored: bool) -> None:
        self._is_saving = False
        if not is_stored:
            self._is_dirty = True  # tried again with the next key, or on leaving
            self._is_due = False
        elif self._is_due:
            self._store()
        self.changed.emit()
