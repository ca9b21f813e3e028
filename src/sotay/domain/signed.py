"""The signed copy of the minutes: a scan, or photographs made into one PDF; before sealing a row, then a record."""

from dataclasses import dataclass
from typing import Literal

from sotay.domain.merging import Never
from sotay.domain.rows import Row

SCAN_SCHEMA = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedCopy(Row):
    """The copy that a meeting out for signing has so far; its bytes lie in the encrypted store.

    It is none of the meeting's papers: it goes into no pack, no book, and never to the room.
    """

    meeting_id: Never[str]
    sha256: Never[str]
    size: Never[int]
    """Bytes."""
    pages: Never[int]
    photos: Never[int] = 0
    """How many photographs it was made of; 0 for a scan that came as PDF."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """The record that a signed copy is of."""

    record_id: str
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ScanRecord:
    """The content of a record of kind ``scan``, schema 1: a signed copy for ever bound to the record it is of."""

    kind: Literal["scan"] = "scan"
    """Where a meeting's record has the kind of the meeting."""
    schema: int = SCAN_SCHEMA
    record_id: str
    meeting_id: str
    device_id: str
    of: Beside
    sha256: str
    size: int
    pages: int
    photos: int
