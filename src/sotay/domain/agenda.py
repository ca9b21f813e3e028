"""The agenda of a meeting."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sotay.domain.merging import Never, Order, Take, Text
from sotay.domain.rows import Row


class Section(StrEnum):
    """The three parts of Hướng dẫn 42-HD/BTCTW, II.2.2."""

    OPENING = "opening"
    CONDUCT = "conduct"
    CLOSING = "closing"

    @property
    def rank(self) -> int:
        """Its place among the parts, from 0."""
        return list(Section).index(self)


class Standing(StrEnum):
    """What a standing item of the template is, so that its page and its sentence are known."""

    NONE = ""
    OPENING = "opening"
    RECORDER = "recorder"
    ROLL_CALL = "roll_call"
    FEE = "fee"
    PROGRAMME = "programme"
    REPORT = "report"
    ASSESSMENT = "assessment"
    INFORMATION = "information"
    DISCUSSION = "discussion"
    CRITICISM = "criticism"
    THEME = "theme"
    ASSIGNMENT = "assignment"
    PROPOSALS = "proposals"
    RESOLUTION = "resolution"
    SCORE = "score"
    MINUTES = "minutes"


class Threshold(StrEnum):
    NONE = ""
    """No vote planned."""
    MAJORITY = "majority"
    """More than half of the base (Điều lệ Đảng, 9.5)."""
    TWO_THIRDS = "two_thirds"
    """At least two thirds of the base: admission, confirmation (Điều lệ Đảng, 4.3 and 5)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem(Row):
    """One item; ``parent_id`` nests it one level under another."""

    meeting_id: Never[str]
    order: Order[str]
    title: Take[str]
    section: Take[Section] = Section.CONDUCT
    standing: Take[Standing] = Standing.NONE
    parent_id: Take[str | None] = None
    presenter_id: Take[str | None] = None
    """A member or a guest."""
    minutes_planned: Take[int] = 0
    threshold: Take[Threshold] = Threshold.NONE
    with_report: Take[bool] = False
    """Kèm báo cáo: the presenter's text is enclosed, the minutes say so."""
    presented: Text[str] = ""
    """What was presented, as the minutes tell it."""
    started: Take[datetime | None] = None
    """Wall time."""
    ended: Take[datetime | None] = None
    """Wall time."""
    note: Text[str] = ""
    """For the recorder alone."""


def minutes_spent(item: AgendaItem, now: datetime) -> int | None:
    """Whole minutes since it was opened at wall time; None where it is not held now."""
    if item.started is None or item.ended is not None:
        return None
    return max(0, int((now - item.started).total_seconds()) // 60)
