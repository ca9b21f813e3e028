"""What makes the papers after a meeting, joined by whoever starts the program."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # services are not imported before the first paint
    from collections.abc import Callable
    from pathlib import Path

    from sotay.domain.document import Document
    from sotay.services.quality import Guide, Sheet
    from sotay.services.resolutions import ResolutionPage


@dataclass(frozen=True, slots=True)
class Concluding:
    """Each may be called on any thread and raises a KnownError."""

    guide: Callable[[], Guide]
    """By what the quality of a meeting is scored."""
    read_text: Callable[[Path], str]
    """The text of a small file that the person chose."""
    quality_sheet: Callable[[str], Sheet]
    """The sheet of the meeting of that id, as it stands."""
    quality_in_word: Callable[[str], bytes]
    """That sheet."""
    resolution: Callable[[str], ResolutionPage]
    """The resolution of the meeting of that id: its texts, and its page drawn from the document."""
    resolution_in_word: Callable[[str], bytes]
    """As it stands: a draft, or the file that was issued."""
    issue_resolution: Callable[[str], Document]
    """Gives it its number, once, and keeps its file. On the store lane."""
