"""The script of the practice cell, as values."""

from dataclasses import dataclass

from sotay.domain.cell import Cell
from sotay.domain.member import Member
from sotay.domain.notes import MeetingNotes


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticeScript:
    cell: Cell
    """Without an id that counts; the profile's own is put in its place."""
    recorder: str
    term: str
    members: tuple[Member, ...]
    past: tuple[MeetingNotes, ...]
    """Oldest first."""
