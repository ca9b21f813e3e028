"""Where somebody was typing: a program that was cut off opens there again."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOff:
    meeting_id: str
    item_id: str
    remark_id: str | None
    """The remark that was open; None: none was."""
    cursor: int
    """Place in its text, in UTF-16 units as Qt counts."""
    kept_at: datetime
    """The moment of the last commit: what was typed until then is there."""
