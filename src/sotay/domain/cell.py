"""The cell, its terms of office and its settings."""

from dataclasses import dataclass
from datetime import date

from sotay.domain.merging import Never, Take
from sotay.domain.rows import Row


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell(Row):
    """The cell this profile belongs to; a profile has exactly one."""

    name: Take[str]
    """As people say it: ``Chi bộ Tổ dân phố 5``."""
    superior: Take[str]
    """The organisation above as the head of a document prints it: ``Đảng bộ phường Long Bình``."""
    place: Take[str]
    """The place before the date of a document (địa danh)."""
    usual_place: Take[str] = ""
    """Where the cell meets."""
    usual_day: Take[int | None] = None
    """Day of the month of the regular meeting, 1 to 31."""
    usual_time: Take[str] = ""
    """``19:30``."""
    has_committee: Take[bool] = True
    """Whether the cell has a chi ủy; a small one has only a secretary."""
    usual_recorder_id: Take[str | None] = None
    overseer: Take[str] = ""
    """The committee member above who follows the cell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Term(Row):
    """From the close of one congress to the close of the next; numbers of documents run through it."""

    name: Take[str]
    starts_on: Take[date]
    ends_on: Take[date | None] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting(Row):
    """One setting of the cell, by key; see ``domain/settings.py`` for keys and defaults."""

    key: Never[str]
    value: Take[str]
