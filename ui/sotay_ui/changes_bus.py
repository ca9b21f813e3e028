"""What changed, told to the pages that show it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shiboken6 import isValid

if TYPE_CHECKING:  # services are not imported before the first paint
    from collections.abc import Callable, Iterable

    from PySide6.QtCore import QObject

    from sotay.services.changes import Change
    from sotay_ui.mailbox import Mailbox


@dataclass(frozen=True, slots=True)
class _Listener:
    owner: QObject
    kinds: frozenset[str]
    react: Callable[[Change], None]
    initiator: str


class ChangesBus:
    """Posted to from any thread after a commit, heard on the main thread."""

    def __init__(self, mailbox: Mailbox) -> None:
        self._mailbox = mailbox
        self._listeners: list[_Listener] = []

    def listen(
        self, owner: QObject, kinds: Iterable[str], react: Callable[[Change], None], *, initiator: str = ""
    ) -> None:
        """Call ``react`` for changes of one of the ``kinds`` while ``owner`` lives, not for those of ``initiator``."""
        self._listeners.append(_Listener(owner, frozenset(kinds), react, initiator))

    def close(self) -> None:
        """Nobody hears any more of what is posted: the window is closed."""
        self._listeners.clear()

    def post(self, change: Change) -> None:
        self._mailbox.post(lambda: self._deliver(change))

    def _deliver(self, change: Change) -> None:
        self._listeners = [listener for listener in self._listeners if isValid(listener.owner)]
        for listener in tuple(self._listeners):
            is_own = bool(listener.initiator) and listener.initiator == change.initiator
            if listener.kinds & change.kinds and not is_own and isValid(listener.owner):
                listener.react(change)
