"""How far a meeting to come is prepared: one line for each thing that 42-HD or a calm evening asks for."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from sotay.domain.calling import Deadline, lacks_hour_or_place
from sotay.domain.errors import Fact
from sotay.domain.meeting import Meeting, MeetingKind
from sotay.domain.times import WallTime

LEAST_FREE_MB = 500
"""Below that a meeting with scans may fill the disk."""
_OLD_BACKUP = timedelta(days=35)
"""Longer than from one monthly meeting to the next."""


class Standing(StrEnum):
    LATE = "late"
    """Wrong, or its time has passed."""
    OPEN = "open"
    READY = "ready"


@dataclass(frozen=True, slots=True)
class Point:
    """One line; its sentence lies in ``wording`` under ``code``, filled in with ``facts``."""

    subject: str
    """What it is about, and so where it is mended: ``recorder``, ``papers`` …"""
    code: str
    standing: Standing
    facts: tuple[tuple[str, Fact], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Preparation:
    """What is known of a meeting to come and of the computer it will be held with."""

    meeting: Meeting
    chair: str
    """Printed names; empty where nobody is chosen."""
    recorder: str
    items: int
    minutes: int
    least_minutes: int
    deadline: Deadline
    papers: int
    unopened: int
    """How many of them were not looked through yet on this computer."""
    broken: tuple[str, ...]
    """Titles of those with a page that cannot be drawn."""
    foreign: tuple[str, ...]
    """Titles of those that are no PDF and nothing here turns into one: they cannot be projected."""
    now: WallTime
    free_mb: int
    last_backup: WallTime | None


def points(known: Preparation) -> tuple[Point, ...]:
    """All lines, what is late first, then what is open, each as it comes in a month's work."""
    found = [
        *_people(known),
        _agenda(known),
        *_told(known),
        *_papers(known),
        _projector(known.meeting),
        _disk(known),
        _clock(known),
        _backup(known),
    ]
    return tuple(sorted(found, key=lambda point: list(Standing).index(point.standing)))


def _people(known: Preparation) -> Iterator[Point]:
    meeting = known.meeting
    if lacks_hour_or_place(meeting):
        yield _open("when", "ready-when-open")
    for subject, name in (("chair", known.chair), ("recorder", known.recorder)):
        yield _done(subject, f"ready-{subject}", name=name) if name else _open(subject, f"ready-{subject}-open")


def _agenda(known: Preparation) -> Point:
    if not known.items:
        return _open("agenda", "ready-agenda-empty")
    if known.minutes < known.least_minutes:
        lack = known.least_minutes - known.minutes
        return _open("agenda", "ready-agenda-short", lack=lack, least=known.least_minutes)
    return _done("agenda", "ready-agenda", items=known.items, minutes=known.minutes)


def _told(known: Preparation) -> Iterator[Point]:
    """The notice, and the papers on the national handbook; a committee meets by word of mouth."""
    if known.meeting.kind is MeetingKind.COMMITTEE:
        return
    yield _in_time(known, "notice", known.meeting.notified)
    if known.papers:
        yield _in_time(known, "posted", known.meeting.posted)


def _in_time(known: Preparation, subject: str, at: WallTime | None) -> Point:
    due = f"{known.deadline.last_day:%d/%m/%Y}"
    if at is not None:
        code = f"ready-{subject}" if known.deadline.is_kept_by(at) else f"ready-{subject}-tardy"
        return _done(subject, code, at=_hour(at), due=due)
    if not known.deadline.is_kept_by(known.now):
        return _late(subject, f"ready-{subject}-late", due=due)
    return _open(subject, f"ready-{subject}-open", due=due)


def _papers(known: Preparation) -> Iterator[Point]:
    if known.foreign:
        yield _open("papers", "ready-papers-foreign", titles="; ".join(known.foreign))
    if known.broken:
        yield _late("papers", "ready-papers-broken", titles="; ".join(known.broken))
    elif not known.papers:
        yield _open("papers", "ready-papers-none")
    elif known.unopened:
        yield _open("papers", "ready-papers-open", unopened=known.unopened, papers=known.papers)
    else:
        yield _done("papers", "ready-papers", papers=known.papers)


def _projector(meeting: Meeting) -> Point:
    if meeting.without_projector:
        return _done("projector", "ready-projector-none")
    if meeting.projector_tried is not None:
        return _done("projector", "ready-projector", at=_hour(meeting.projector_tried))
    return _open("projector", "ready-projector-open")


def _disk(known: Preparation) -> Point:
    if known.free_mb < LEAST_FREE_MB:
        return _late("disk", "ready-disk-full", free=known.free_mb)
    return _done("disk", "ready-disk", free=f"{known.free_mb / 1024:.1f}".replace(".", ","))


def _clock(known: Preparation) -> Point:
    if known.last_backup is not None and known.now < known.last_backup:
        return _late("clock", "ready-clock-behind", now=_hour(known.now), backup=_hour(known.last_backup))
    return _done("clock", "ready-clock", now=_hour(known.now))


def _backup(known: Preparation) -> Point:
    if known.last_backup is None:
        return _open("backup", "ready-backup-none")
    if known.now - known.last_backup > _OLD_BACKUP:
        return _open("backup", "ready-backup-old", days=(known.now - known.last_backup).days)
    return _done("backup", "ready-backup", at=_hour(known.last_backup))


def _hour(at: WallTime) -> str:
    return f"{at:%H:%M, %d/%m/%Y}"


def _done(subject: str, code: str, **facts: Fact) -> Point:
    return Point(subject, code, Standing.READY, tuple(facts.items()))


def _open(subject: str, code: str, **facts: Fact) -> Point:
    return Point(subject, code, Standing.OPEN, tuple(facts.items()))


def _late(subject: str, code: str, **facts: Fact) -> Point:
    return Point(subject, code, Standing.LATE, tuple(facts.items()))
