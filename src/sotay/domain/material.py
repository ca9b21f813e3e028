"""Papers of a meeting."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sotay.domain.merging import Never, Order, Take
from sotay.domain.rows import Row


class Secrecy(StrEnum):
    """What the search for secrecy marks found in a file (Luật 117/2025/QH15, điều 5)."""

    NONE = "none"
    MENTION = "mention"
    """The words stand within a sentence: the person confirms."""
    STAMP = "stamp"
    """The words stand like a stamp: refused, nothing kept."""
    UNREADABLE = "unreadable"
    """No text to search, a scan: the person confirms."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Material(Row):
    """A paper attached to a meeting (``item_id`` None) or to one of its items. Its bytes lie in the encrypted store."""

    meeting_id: Never[str]
    order: Order[str]
    title: Take[str]
    file_name: Take[str]
    """As it came, for the person; never a path, never a key."""
    sha256: Never[str]
    size: Never[int]
    """Bytes."""
    media_type: Never[str]
    pages: Never[int] = 0
    """0 for a file kept as it is because nothing here turns it into PDF."""
    item_id: Take[str | None] = None
    secrecy: Never[Secrecy] = Secrecy.NONE
    confirmed_at: Take[datetime | None] = None
    """The moment the person confirmed that a mention or an unreadable scan is no secret."""
    for_room: Take[bool] = True
    """Cho chiếu: whether the room may see it."""
    replaces_id: Take[str | None] = None
