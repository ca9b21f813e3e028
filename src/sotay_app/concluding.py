"""What the window makes the papers after a meeting with, made of an open handbook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sotay_ui.concluding import Concluding

if TYPE_CHECKING:
    from pathlib import Path

    from sotay.domain.document import Document
    from sotay.services.quality import Guide, Sheet
    from sotay.services.resolutions import ResolutionPage
    from sotay_app.bootstrap import Handbook


def concluding(handbook: Handbook) -> Concluding:
    """What these need is imported when they are called: the first page need not wait for it."""

    def quality_sheet(meeting_id: str) -> Sheet:
        from sotay.services import quality  # noqa: PLC0415

        with handbook.store.reading() as reading:
            return quality.look(reading, handbook.desk, _guide(), meeting_id)

    def quality_in_word(meeting_id: str) -> bytes:
        from sotay_app import concluding_papers  # noqa: PLC0415

        return concluding_papers.quality_in_word(handbook, _guide(), meeting_id)

    def resolution(meeting_id: str) -> ResolutionPage:
        from sotay_app import concluding_papers  # noqa: PLC0415

        return concluding_papers.resolution_page(handbook, meeting_id)

    def resolution_in_word(meeting_id: str) -> bytes:
        from sotay_app import concluding_papers  # noqa: PLC0415

        return concluding_papers.resolution_in_word(handbook, meeting_id)

    def issue_resolution(meeting_id: str) -> Document:
        from sotay_app import concluding_papers  # noqa: PLC0415

        return concluding_papers.issue_resolution(handbook, meeting_id)

    return Concluding(
        guide=_guide,
        read_text=_read_text,
        quality_sheet=quality_sheet,
        quality_in_word=quality_in_word,
        resolution=resolution,
        resolution_in_word=resolution_in_word,
        issue_resolution=issue_resolution,
    )


def _guide() -> Guide:
    from sotay_app import scoring  # noqa: PLC0415

    return scoring.guide()


def _read_text(path: Path) -> str:
    from sotay_app import scoring  # noqa: PLC0415

    return scoring.read_text(path)
