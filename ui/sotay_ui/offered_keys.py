"""Keys that a part of the page keeps to itself: Qt offers them there before they are shortcuts of the page."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent


def offered(event: QEvent) -> QKeyEvent | None:
    """The key that is offered by that event; None: it is another event. Whoever accepts it is given the key."""
    if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
        return event
    return None


def takes_escape(event: QEvent) -> bool:
    """Accept Esc where it is offered, so that it does not leave the sheet below; whether it was."""
    key = offered(event)
    if key is None or key.key() != Qt.Key.Key_Escape:
        return False
    key.accept()
    return True
