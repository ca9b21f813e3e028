"""The points that a meeting earned by what is written of it, each with its reason.

What is not known earns nothing by itself: its points are left open for the person. What the order of a meeting puts
behind the scoring (its end, the minutes read and adopted, the file sent up) is counted as kept until its time is over.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sotay.domain.errors import Fact
from sotay.domain.quality import Criterion, Measure
from sotay.domain.times import short_date
from sotay.domain.voting import percent


class Basis(StrEnum):
    KNOWN = "known"
    AHEAD = "ahead"
    """Not due yet: counted as if it will be done."""
    OPEN = "open"
    """Nothing here tells: the person does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Absence:
    """A member absent from this meeting."""

    name: str
    running: int
    """Meetings missed one after the other up to this one, as far as the handbook goes back."""
    is_whole: bool
    """Whether it is known that the member came to the meeting before those."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """What is written of a meeting before it."""

    items: int
    papers: int
    draft: str
    """Title of a draft among its papers, empty: none."""
    has_committee: bool
    committee_on: date | None
    """When the committee met before it, with minutes adopted."""
    is_told: bool
    is_posted: bool | None
    """Whether the papers were posted in time; None: nobody said when."""
    posted_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """What is written of a meeting, as far as its quality is judged by it."""

    prepared: Prepared
    minutes: int | None
    """How long it took, or has taken until now where it is still held; None: unknown."""
    is_over: bool
    least_minutes: int
    present: int
    expected: int
    """Those the attendance is measured against; 0: no roll was called."""
    unexcused: int
    absences: tuple[Absence, ...]
    steps: int
    steps_left_out: tuple[str, ...]
    theme_on: date | None
    """A thematic meeting of this quarter, this one included."""
    quarter: int
    criticism: int
    """Remarks on the item of self-criticism and criticism."""
    criticism_minutes: int | None
    speakers: int
    """Members in the room who spoke."""
    has_remarks: bool
    recorder: str
    entries: int
    tasks: int
    """Given at the last meeting or passed on to it."""
    tasks_done: int
    conclusions: int
    tasks_given: int
    is_adopted: bool
    last_day_to_report: date
    is_report_due: bool


@dataclass(frozen=True, slots=True)
class Proposal:
    """Points with the code of their reason; None: left to the person."""

    points: int | None
    basis: Basis
    code: str
    facts: Mapping[str, Fact]


def propose(criterion: Criterion, held: Held) -> Proposal:
    """What the meeting earns by this criterion."""
    return _MEASURES[criterion.measure](criterion, held)


def _person(_criterion: Criterion, _held: Held) -> Proposal:
    return _open("person")


def _duration(criterion: Criterion, held: Held) -> Proposal:
    if held.minutes is None:
        return _open("duration-unknown")
    told = {"minutes": held.minutes, "least": held.least_minutes}
    if not held.is_over and held.minutes < held.least_minutes:
        return _ahead(criterion, "duration-ahead", **told)
    return _known(criterion.graded(held.minutes, held.least_minutes), "duration", **told)


def _attendance(criterion: Criterion, held: Held) -> Proposal:
    if not held.expected:
        return _open("attendance-unknown")
    points = criterion.graded(held.present, held.expected)
    told: dict[str, Fact] = {
        "present": held.present,
        "expected": held.expected,
        "percent": percent(held.present, held.expected),
    }
    if held.unexcused and criterion.unexcused is not None:
        return _known(min(points, criterion.unexcused), "attendance-unexcused", **told, count=held.unexcused)
    return _known(points, "attendance", **told)


def _absent_running(criterion: Criterion, held: Held) -> Proposal:
    if not held.expected:
        return _open("attendance-unknown")
    too_often = [absence.name for absence in held.absences if absence.running > criterion.times]
    if too_often:
        return _known(0, "running", names=", ".join(too_often), times=criterion.times)
    if all(absence.is_whole for absence in held.absences):
        return _known(criterion.points, "running-none", times=criterion.times)
    return _open("running-unknown", times=criterion.times)


def _content(criterion: Criterion, held: Held) -> Proposal:
    if held.prepared.items and held.prepared.papers:
        return _known(criterion.points, "content", items=held.prepared.items, papers=held.prepared.papers)
    return _open("content-unknown", items=held.prepared.items)


def _draft(criterion: Criterion, held: Held) -> Proposal:
    return (
        _known(criterion.points, "draft", title=held.prepared.draft) if held.prepared.draft else _open("draft-unknown")
    )


def _committee(criterion: Criterion, held: Held) -> Proposal:
    if not held.prepared.has_committee:
        return _known(criterion.points, "committee-none")
    if held.prepared.committee_on is None:
        return _open("committee-unknown")
    return _known(criterion.points, "committee", day=short_date(held.prepared.committee_on))


def _notice(criterion: Criterion, held: Held) -> Proposal:
    return _known(criterion.points, "notice") if held.prepared.is_told else _open("notice-unknown")


def _posted(criterion: Criterion, held: Held) -> Proposal:
    if held.prepared.is_posted is None or held.prepared.posted_on is None:
        return _open("posted-unknown")
    code, points = ("posted", criterion.points) if held.prepared.is_posted else ("posted-late", 0)
    return _known(points, code, day=short_date(held.prepared.posted_on))


def _steps(criterion: Criterion, held: Held) -> Proposal:
    if held.steps_left_out or not held.steps:
        return _open("steps-left-out", names="; ".join(held.steps_left_out))
    return _known(criterion.points, "steps", count=held.steps)


def _thematic(criterion: Criterion, held: Held) -> Proposal:
    if held.theme_on is None:
        return _open("thematic-unknown", quarter=held.quarter)
    return _known(criterion.points, "thematic", quarter=held.quarter, day=short_date(held.theme_on))


def _criticism(criterion: Criterion, held: Held) -> Proposal:
    if held.criticism:
        return _known(criterion.points, "criticism", count=held.criticism)
    return _open("criticism-unknown")


def _speakers(criterion: Criterion, held: Held) -> Proposal:
    if not held.has_remarks or not held.present:
        return _open("speakers-unknown")
    points = criterion.graded(held.speakers, held.present)
    share = percent(held.speakers, held.present)
    return _known(points, "speakers", count=held.speakers, present=held.present, percent=share)


def _minutes_kept(criterion: Criterion, held: Held) -> Proposal:
    if held.recorder and held.entries:
        return _known(criterion.points, "minutes-kept", name=held.recorder)
    return _open("minutes-kept-unknown")


def _ideology(criterion: Criterion, held: Held) -> Proposal:
    if held.criticism_minutes is None:
        return _open("ideology-unknown")
    is_enough = criterion.least_minutes <= held.criticism_minutes <= criterion.most_minutes
    points = criterion.points if is_enough else 0
    told = {"least": criterion.least_minutes, "most": criterion.most_minutes}
    return _known(points, "ideology", minutes=held.criticism_minutes, **told)


def _digital(criterion: Criterion, held: Held) -> Proposal:
    if held.prepared.posted_on is None:
        return _open("digital-unknown")
    return _known(criterion.points, "digital", day=short_date(held.prepared.posted_on))


def _tasks(criterion: Criterion, held: Held) -> Proposal:
    if not held.tasks:
        return _open("tasks-unknown")
    points = criterion.graded(held.tasks_done, held.tasks)
    return _known(points, "tasks", done=held.tasks_done, count=held.tasks, percent=percent(held.tasks_done, held.tasks))


def _conclusion(criterion: Criterion, held: Held) -> Proposal:
    if held.conclusions:
        return _known(criterion.points, "conclusion", count=held.conclusions)
    return _open("conclusion-unknown")


def _adoption(criterion: Criterion, held: Held) -> Proposal:
    if not held.tasks_given:
        return _open("adoption-without-tasks")
    if not held.is_adopted:
        return _ahead(criterion, "adoption-ahead", count=held.tasks_given)
    return _known(criterion.points, "adoption", count=held.tasks_given)


def _reported(criterion: Criterion, held: Held) -> Proposal:
    day = short_date(held.last_day_to_report)
    return _open("reported-unknown", day=day) if held.is_report_due else _ahead(criterion, "reported-ahead", day=day)


def _known(points: int, code: str, **facts: Fact) -> Proposal:
    return Proposal(points, Basis.KNOWN, code, facts)


def _ahead(criterion: Criterion, code: str, **facts: Fact) -> Proposal:
    return Proposal(criterion.points, Basis.AHEAD, code, facts)


def _open(code: str, **facts: Fact) -> Proposal:
    return Proposal(None, Basis.OPEN, code, facts)


_MEASURES: Mapping[Measure, Callable[[Criterion, Held], Proposal]] = {
    Measure.PERSON: _person,
    Measure.DURATION: _duration,
    Measure.ATTENDANCE: _attendance,
    Measure.ABSENT_RUNNING: _absent_running,
    Measure.CONTENT: _content,
    Measure.DRAFT: _draft,
    Measure.COMMITTEE: _committee,
    Measure.NOTICE: _notice,
    Measure.POSTED: _posted,
    Measure.STEPS: _steps,
    Measure.THEMATIC: _thematic,
    Measure.CRITICISM: _criticism,
    Measure.SPEAKERS: _speakers,
    Measure.MINUTES_KEPT: _minutes_kept,
    Measure.IDEOLOGY: _ideology,
    Measure.DIGITAL: _digital,
    Measure.TASKS: _tasks,
    Measure.CONCLUSION: _conclusion,
    Measure.ADOPTION: _adoption,
    Measure.REPORTED: _reported,
}
