"""What the window makes the papers after a meeting with, made of an open handbook."""

from pathlib import Path

from sotay.domain.document import Document
from sotay.rules.quality import QualityFileUnreadable, frame, read_weights, shipped_weights
from sotay.services.files import read_ordinary
from sotay.services.quality import Guide
from sotay.services.resolutions import ResolutionPage
from sotay_app.bootstrap import Handbook
from sotay_ui.concluding import Concluding

_LARGEST = 1 << 20
"""Bytes: a hundred times a table of points."""


def concluding(handbook: Handbook) -> Concluding:
    """What needs python-docx is imported when it is called: the first page need not wait for it."""

    def quality_in_word(meeting_id: str, to: Path) -> None:
        from sotay_app import concluding_papers  # noqa: PLC0415

        concluding_papers.put_quality_in_word(handbook, guide(), meeting_id, to)

    def resolution(meeting_id: str) -> ResolutionPage:
        from sotay_app import concluding_papers  # noqa: PLC0415

        return concluding_papers.resolution_page(handbook, meeting_id)

    def resolution_in_word(meeting_id: str, to: Path) -> None:
        from sotay_app import concluding_papers  # noqa: PLC0415

        concluding_papers.put_resolution_in_word(handbook, meeting_id, to)

    def issue_resolution(meeting_id: str, to: Path) -> Document:
        from sotay_app import concluding_papers  # noqa: PLC0415

        return concluding_papers.issue_resolution(handbook, meeting_id, to)

    return Concluding(
        guide=guide,
        read_text=read_text,
        quality_in_word=quality_in_word,
        resolution=resolution,
        resolution_in_word=resolution_in_word,
        issue_resolution=issue_resolution,
    )


def guide() -> Guide:
    """By what the quality of a meeting is scored."""
    return Guide(frame=frame(), shipped=shipped_weights(), read=read_weights)


def read_text(path: Path) -> str:
    """Raises QualityFileUnreadable for a file that is no text, or a StorageError."""
    try:
        return read_ordinary(path, _LARGEST).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise QualityFileUnreadable(where=str(error.reason)) from error
