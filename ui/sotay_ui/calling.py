"""What makes the papers before a meeting, joined by whoever starts the program."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # services are not imported before the first paint
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from sotay.services.convening import AppFields, Sheet
    from sotay.services.posting import Packed, Posted


@dataclass(frozen=True, slots=True)
class Calling:
    """Each is given the id of a meeting, may be called on any thread and raises a KnownError."""

    in_word: Callable[[str, Sheet], bytes]
    """That paper; one with a number gets it now."""
    calendar_entry: Callable[[str], bytes]
    message: Callable[[str], Sequence[str]]
    """The notice in lines, to paste or to draw."""
    app_fields: Callable[[str], AppFields]
    post: Callable[[str, Path, Callable[[int, int], None]], Posted]
    """Makes the folder for the national app beside the files of the meeting, asking at each step whether to go on."""
    pack: Callable[[str, Path, Callable[[int, int], None]], Packed]
    """Makes the pack for the printer there. Raises NobodyOnPaper too."""
    has_message: bool
    """Whether the cell sends its notice by phone."""
