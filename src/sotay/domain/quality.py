"""The sheet by which a cell scores the quality of its meeting (Hướng dẫn 42-HD/BTCTW, 28/10/2025): 100 points.

The seven groups and their points are the Party's, the criteria within a group are of the committee above the cell.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from sotay.domain.errors import Refused
from sotay.domain.meeting import MeetingKind
from sotay.domain.merging import Never, Order, Text
from sotay.domain.rows import Row

SCORED = frozenset({MeetingKind.REGULAR, MeetingKind.THEMATIC, MeetingKind.COMBINED})
"""Kinds of meetings that are scored."""
ALL_POINTS = 100


class Measure(StrEnum):
    """By what the program can tell the points of a criterion itself."""

    PERSON = ""
    """By nothing: the person judges."""
    DURATION = "duration"
    ATTENDANCE = "attendance"
    ABSENT_RUNNING = "absent_running"
    """Nobody absent more than :attr:`Criterion.times` meetings running."""
    CONTENT = "content"
    DRAFT = "draft"
    COMMITTEE = "committee"
    NOTICE = "notice"
    POSTED = "posted"
    STEPS = "steps"
    THEMATIC = "thematic"
    CRITICISM = "criticism"
    SPEAKERS = "speakers"
    MINUTES_KEPT = "minutes_kept"
    IDEOLOGY = "ideology"
    """Between :attr:`Criterion.least_minutes` and :attr:`Criterion.most_minutes` for self-criticism and criticism."""
    DIGITAL = "digital"
    TASKS = "tasks"
    CONCLUSION = "conclusion"
    ADOPTION = "adoption"
    REPORTED = "reported"


GRADED = frozenset({Measure.DURATION, Measure.ATTENDANCE, Measure.SPEAKERS, Measure.TASKS})
"""Measures that give points by rungs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rung:
    """So many points where what is named holds; the last rung of a criterion names nothing."""

    points: int
    above: int | None = None
    """More than so many per cent."""
    least: int | None = None
    """So many per cent at least."""
    short: int | None = None
    """At most so many minutes less than asked."""

    @property
    def is_last(self) -> bool:
        return self.above is None and self.least is None and self.short is None

    def holds(self, part: int, whole: int) -> bool:
        """Whether ``part`` of ``whole`` is enough for it; minutes are parts of those asked."""
        return (
            (self.above is None or 100 * part > self.above * whole)
            and (self.least is None or 100 * part >= self.least * whole)
            and (self.short is None or whole - part <= self.short)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion:
    """One line of the sheet."""

    key: str
    """Names it in what is kept; no two of a sheet are alike."""
    group: int
    """From 1, as the frame counts them."""
    title: str
    points: int
    """The most it can get."""
    measure: Measure = Measure.PERSON
    rungs: tuple[Rung, ...] = ()
    unexcused: int | None = None
    """Points of attendance where somebody was absent without a reason; None: by the rungs alone."""
    times: int = 0
    least_minutes: int = 0
    most_minutes: int = 0

    def graded(self, part: int, whole: int) -> int:
        """The points of the first rung that holds."""
        return next(rung.points for rung in self.rungs if rung.holds(part, whole))


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    title: str
    points: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What the guidance fixes, and the sentences that say why a line has its points."""

    id: str
    citation: str
    groups: tuple[Group, ...]
    draft_titles: tuple[str, ...]
    """How the title of a draft begins, folded."""
    reasons: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """How the points of the groups are divided: of one committee, for the cells below it."""

    id: str
    source: str
    """Whose they are, as the person reads it."""
    lines: tuple[Criterion, ...]


class QualitySumWrong(Refused):
    """The points of all criteria are not 100."""

    code = "quality-sum-wrong"
    facts = ("total",)


class QualityGroupWrong(Refused):
    """The criteria of a group have other points together than the frame gives the group."""

    code = "quality-group-wrong"
    facts = ("group", "total", "asked")


class QualityLineWrong(Refused):
    """A criterion whose steps cannot be, or whose name stands twice."""

    code = "quality-line-wrong"
    facts = ("title",)


class QualityPointsTooMany(Refused):
    """More points than the criterion can get."""

    code = "quality-points-too-many"
    facts = ("points", "most")


def check(weights: Weights, frame: Frame) -> None:
    """Raises QualityLineWrong, QualitySumWrong or QualityGroupWrong for weights that do not fit the frame."""
    seen: set[str] = set()
    for line in weights.lines:
        is_in_frame = 1 <= line.group <= len(frame.groups)
        if not (is_in_frame and line.key and line.title.strip() and line.key not in seen and _is_sound(line)):
            raise QualityLineWrong(title=line.title or line.key)
        seen.add(line.key)
    if (total := _points(weights.lines)) != ALL_POINTS:
        raise QualitySumWrong(total=total)
    for number, group in enumerate(frame.groups, 1):
        total = _points(line for line in weights.lines if line.group == number)
        if total != group.points:
            raise QualityGroupWrong(group=f"{number}. {group.title}", total=total, asked=group.points)


def _points(lines: Iterable[Criterion]) -> int:
    return sum(line.points for line in lines)


def _is_sound(line: Criterion) -> bool:
    """Whether its points can be given: rungs from the best down, none above the most, the last for all that is left."""
    points = [rung.points for rung in line.rungs]
    if (line.measure in GRADED) != bool(points) or line.points <= 0:
        return False
    if not 0 <= (line.unexcused or 0) <= line.points or line.least_minutes > line.most_minutes or line.times < 0:
        return False
    if not points:
        return True
    is_falling = points == sorted(points, reverse=True) and points[0] == line.points and points[-1] >= 0
    return is_falling and [rung.is_last for rung in line.rungs] == [False] * (len(points) - 1) + [True]


@dataclass(frozen=True, slots=True, kw_only=True)
class QualityPoint(Row):
    """A line of the sheet of one meeting, as the person changed it or as the score was written down by it."""

    meeting_id: Never[str]
    order: Order[str]
    key: Never[str]
    group: Never[int]
    group_title: Never[str]
    title: Never[str]
    most: Never[int]
    points: Never[int | None] = None
    is_own: Never[bool] = False
    """The person said the points; else they are what was proposed."""
    reason: Text[str] = ""
    """Why it was proposed, as of writing the score down."""
    note: Text[str] = ""
