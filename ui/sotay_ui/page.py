"""What a page gives the window. No page computes anything about meetings: it shows what a service returns."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sotay_ui.focus import FocusLeading
from sotay_ui.theme.theme import Theme


@dataclass(frozen=True, slots=True)
class Action:
    """Something the person can do: verb and object, at most three words where possible."""

    text: str
    run: Callable[[], None]
    icon: str = ""
    key: str = ""
    """A sequence as QKeySequence reads it: ``F8``, ``Ctrl+N``; never a single letter."""


NEW = "new"
"""Instead of an id: the page begins a new thing."""


def meeting_place(meeting_id: str, step: str = "", item_id: str | None = None) -> str:
    """Instead of the id of a meeting: a step of it, and in that an item."""
    return ":".join((meeting_id, step, item_id or ""))


def read_meeting_place(subject_id: str) -> tuple[str, str, str | None]:
    """Meeting, step (empty: the one it has reached) and item of what :func:`meeting_place` gave, or of an id alone."""
    meeting_id, step, item_id = [*subject_id.split(":"), "", ""][:3]
    return meeting_id, step, item_id or None


@dataclass(frozen=True, slots=True)
class Head:
    """What stands in the header while the page is shown."""

    title: str
    sub: str = ""
    main: Action | None = None
    """The red button, never greyed out: where something is missing it goes there and says why."""
    others: tuple[Action, ...] = ()
    middle: QWidget | None = None
    """The steps of a meeting; belongs to the page, lent to the header while the page is shown."""


@dataclass(frozen=True, slots=True)
class Key:
    """A line of the F1 list."""

    key: str
    does: str


class Page(FocusLeading):
    """Base. A page is made when it is first shown and lives as long as the window."""

    head_changed = Signal()
    saved_changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self.theme = theme

    def head(self) -> Head:
        raise NotImplementedError

    def keys(self) -> tuple[Key, ...]:
        """The keys of this page for F1; the first two also stand in the status line."""
        return ()

    def arrive(self, subject_id: str) -> None:
        """The page is shown: look at what it shows anew. ``subject_id`` names what to open, empty: nothing."""

    def leave(self) -> None:
        """The page or the window is about to be left: store what is being typed."""

    @property
    def is_saved(self) -> bool:
        """Whether everything typed here is on the disk."""
        return True
