"""How anything of another thread reaches the main thread."""

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal


class Mailbox(QObject):
    """One long-lived object with a deque and one bare signal.

    A QObject made for each task, or a signal that carries values, brings Python objects to death in the wrong thread.
    """

    _arrived = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._letters: deque[Callable[[], None]] = deque()
        self._arrived.connect(self._on_arrived, Qt.ConnectionType.QueuedConnection)

    def post(self, letter: Callable[[], None]) -> None:
        """Have ``letter`` called on the main thread, in the order of posting; from any thread."""
        self._letters.append(letter)
        self._arrived.emit()

    def empty(self) -> None:
        """Deliver now what has arrived; on the main thread, when no more is to come."""
        while self._letters:
            self._letters.popleft()()

    def _on_arrived(self) -> None:
        # One letter a signal: a letter that raises leaves the others to theirs, and the window is drawn in between.
        if self._letters:
            self._letters.popleft()()
