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


@dataclass(frozen=True, slots=True)
class PaperPlace:
    """A page of a paper, with words to be marked there."""

    paper_id: str
    page: int
    words: str


def meeting_place(meeting_id: str, step: str = "", item_id: str | None = None, paper: PaperPlace | None = None) -> str:
    """Instead of the id of a meeting: a step of it, and in that an item or a paper to be read."""
    in_paper = (paper.paper_id, str(paper.page), paper.words) if paper is not None else ()
    return ":".join((meeting_id, step, item_id or "", *in_paper))


def read_meeting_place(subject_id: str) -> tuple[str, str, str | None, PaperPlace | None]:
    """What :func:`meeting_place` was given, or an id alone; an empty step: the one the meeting has reached."""
    meeting_id, step, item_id, *in_paper = [*subject_id.split(":", 5), "", ""]
    paper = PaperPlace(in_paper[0], int(in_paper[1]), in_paper[2]) if len(in_paper) > 2 else None
    return meeting_id, step, item_id or None, paper


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
