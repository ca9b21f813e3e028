"""What the window is given to take papers in, read them and bind them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # services and domain are not imported before the first paint
    from collections.abc import Callable, Collection
    from pathlib import Path

    from sotay.domain.inspection import PaperLimits
    from sotay.domain.material import Material
    from sotay.services.binding import Book
    from sotay.services.pages import Pages
    from sotay.services.ports import Darkroom, Inspector


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperServices:
    """Verbs as callables; they may be called on any thread."""

    inspector: Inspector
    pages: Pages
    """Drawn pages of papers, for the reader and the room."""
    limits: PaperLimits
    """What the cell takes in."""
    read_file: Callable[[Path], bytes]
    """The bytes of a paper. Raises the subclasses of PaperRefused."""
    readable_copy: Callable[[Material], Path]
    """Puts a paper where another program can show it, until the handbook closes. Raises a KnownError."""
    bind: Callable[[str, Collection[str], Callable[[int, int], None]], Book]
    """These papers of the meeting of that id as one PDF; says how far it is. Raises a KnownError."""
    darkroom: Darkroom
    """Makes pages of photographs."""
    leave_darkroom: Callable[[], None]
    """Ends the making of pages, in the middle too; the next photograph begins anew."""
    give_up_binding: Callable[[], None]
    """Ends the making of a book in the middle."""
    read_texts: Callable[[], None]
    """Begins to read the text of papers for the search, quietly, until the handbook closes; called once."""
