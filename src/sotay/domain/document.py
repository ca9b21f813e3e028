"""Documents issued by the cell, and clashes of two computers."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from sotay.domain.merging import Never, Take
from sotay.domain.rows import Row


class Stage(StrEnum):
    """How far a produced document is on its way."""

    DRAFT = "draft"
    """Before adoption: marked as a draft."""
    SIGNING = "signing"
    """Adopted, clean, to be signed."""
    SEALED = "sealed"
    """Made from the sealed bytes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Deviation:
    """Where a file departs from the format in force; its sentence lies in the wording, by ``code``."""

    code: str
    paragraph: int
    """The paragraph, from 1, tables included; 0 for the page."""
    found: str
    asked: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Document(Row):
    """A document in the register: one sequence per type and term, from 01, never reused (HD 05-HD/VPTW)."""

    meeting_id: Never[str | None]
    term_id: Never[str]
    code: Never[str]
    """``BB``, ``NQ``, ``TB`` …"""
    number: Never[int]
    subject: Take[str]
    issued_on: Take[date | None] = None
    """The day of signing."""
    sha256: Never[str | None] = None
    """The issued file in the encrypted store, once there is one."""

    @property
    def symbol(self) -> str:
        """``05-NQ/CB``."""
        return f"{self.number:02}-{self.code}/CB"


@dataclass(frozen=True, slots=True, kw_only=True)
class Clash(Row):
    """A field that two computers changed: both values are kept until the person chose."""

    kind: Never[str]
    object_id: Never[str]
    field_name: Never[str]
    base: Never[str]
    """The three values as JSON text."""
    ours: Never[str]
    theirs: Never[str]
    author: Never[str] = ""
    device: Never[str] = ""
    settled_at: Take[datetime | None] = None
    """Moment."""
