"""What the window makes the papers after a meeting with, made of an open handbook."""

from sotay.domain.document import Document
from sotay.services.resolutions import ResolutionPage
from sotay_app.bootstrap import Handbook
from sotay_app.scoring import guide, read_text
from sotay_ui.concluding import Concluding


def concluding(handbook: Handbook) -> Concluding:
    """What needs python-docx is imported when it is called: the first page need not wait for it."""

    def quality_in_word(meeting_id: str) -> bytes:
        from sotay_app import concluding_papers  # noqa: PLC0415

        return concluding_papers.quality_in_word(handbook, guide(), meeting_id)

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
        guide=guide,
        read_text=read_text,
        quality_in_word=quality_in_word,
        resolution=resolution,
        resolution_in_word=resolution_in_word,
        issue_resolution=issue_resolution,
    )
