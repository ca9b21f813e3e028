"""The texts of a meeting's resolution (nghị quyết) that a person may write otherwise than the minutes propose them."""

from dataclasses import dataclass
from datetime import date

from sotay.domain.merging import Never, Take
from sotay.domain.rows import Row


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution(Row):
    """A text that is None is as the minutes propose it, and follows them; a typed one stays as it was typed."""

    meeting_id: Never[str]
    subject: Take[str | None] = None
    """``về nhiệm vụ tháng 11 năm 2026``."""
    basis: Take[str | None] = None
    """Căn cứ, a line each."""
    introduction: Take[str | None] = None
    assessment: Take[str | None] = None
    """Before the table of last month's tasks."""
    limits: Take[str | None] = None
    """Hạn chế, nguyên nhân, behind the table."""
    duties: Take[str | None] = None
    """Nhiệm vụ, giải pháp."""
    organisation: Take[str | None] = None
    """Tổ chức thực hiện: who does what until when."""
    recipients: Take[str | None] = None
    """Nơi nhận, a line each, without the cell's own copy."""
    signed_on: Take[date | None] = None
    """The day of signing; None: the day of the meeting."""


TEXTS = ("subject", "basis", "introduction", "assessment", "limits", "duties", "organisation", "recipients")
"""Its texts, in the order they are printed."""
