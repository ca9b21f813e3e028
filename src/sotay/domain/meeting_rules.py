"""What a dated rules file says about meetings, as values."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sotay.domain.agenda import Section, Standing, Threshold
from sotay.domain.errors import Refused
from sotay.domain.meeting import MeetingKind
from sotay.domain.times import month_words


class PointsOutOfBounds(Refused):
    """The quality sheet has 100 points."""

    code = "points-out-of-bounds"
    facts = ("points",)


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingItem:
    """An item that a meeting of this kind starts with."""

    section: Section
    standing: Standing
    title: str
    minutes: int
    threshold: Threshold = Threshold.NONE


@dataclass(frozen=True, slots=True, kw_only=True)
class Duration:
    """Least minutes of meetings of these kinds, in cells of at most ``up_to_members`` (None: any)."""

    kinds: tuple[MeetingKind, ...]
    minutes: int
    up_to_members: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingRules:
    """The rules of meetings in force at a time."""

    id: str
    citation: str
    durations: tuple[Duration, ...]
    thematic_per_quarter: int
    """Least number of thematic meetings."""
    attendance_goal: int
    """Per cent."""
    reasons: Mapping[str, str]
    """Usual reasons of an absence by the digit that writes them down in the roll call."""
    subtract_excused: bool
    """Whether members absent with a reason leave the vote base of a monthly meeting."""
    papers_days_before: int
    record_days_after: int
    score_classes: tuple[tuple[str, int], ...]
    """Class and its least points, best first."""
    titles: Mapping[MeetingKind, str]
    """With ``{month}`` for ``tháng 11 năm 2026``."""
    agendas: Mapping[MeetingKind, tuple[StandingItem, ...]]

    def title(self, kind: MeetingKind, on: date) -> str:
        """``sinh hoạt chi bộ thường kỳ tháng 11 năm 2026``."""
        return self.titles[kind].format(month=month_words(on))

    def least_minutes(self, kind: MeetingKind, members: int) -> int:
        """The shortest a meeting may be in a cell of that many members; the narrowest line wins, 0 where none fits."""
        fitting = [
            line
            for line in self.durations
            if kind in line.kinds and (line.up_to_members is None or members <= line.up_to_members)
        ]
        fitting.sort(key=lambda line: line.up_to_members if line.up_to_members is not None else 1_000_000)
        return fitting[0].minutes if fitting else 0

    def with_least_minutes(self, minutes: int) -> "MeetingRules":
        """The rules with that least for every kind of meeting that has one; 0: as they are."""
        if not minutes:
            return self
        durations = tuple(replace(line, minutes=minutes) for line in self.durations)
        return replace(self, durations=durations)

    def record_due(self, on: date) -> date:
        """The last day to complete the record of a meeting held on that day."""
        return on + timedelta(days=self.record_days_after)

    def score_class(self, points: int) -> str:
        """``Tốt`` from 90 points on, and so down. Raises PointsOutOfBounds outside 0 to 100."""
        if not 0 <= points <= 100:
            raise PointsOutOfBounds(points=points)
        return next(name for name, least in self.score_classes if points >= least)
