"""What to think of before a meeting is called, and until when it is to be told: warnings with a reason, never a no."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from sotay.domain.errors import Fact
from sotay.domain.lacking import Lack, Weight
from sotay.domain.meeting import Meeting, MeetingKind
from sotay.domain.meeting_rules import MeetingRules
from sotay.domain.times import WallTime

MONTHLY = frozenset({MeetingKind.REGULAR, MeetingKind.COMBINED})
_THEMATIC = frozenset({MeetingKind.THEMATIC, MeetingKind.COMBINED})
_LAST_OF_QUARTER = {3, 6, 9, 12}

Called = tuple[MeetingKind, date]
"""A meeting that is called or was held: its kind and its day."""


def before_calling(
    kind: MeetingKind,
    on: date,
    others: Collection[Called],
    rules: MeetingRules,
    *,
    members: int,
    has_committee: bool,
    today: date,
) -> tuple[Lack, ...]:
    """What Hướng dẫn 42-HD/BTCTW, II, wants to be thought of; ``members`` is the size of the cell."""
    found = [
        *_of_the_month(kind, on, others),
        *_of_the_quarter(kind, on, others, rules),
        *_of_the_committee(kind, on, others, has_committee=has_committee),
        *_of_the_day(kind, on, rules, today),
    ]
    if kind is MeetingKind.COMBINED:
        found.append(_warns("call-both", least=rules.least_minutes(kind, members), rules=rules.citation))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Deadline:
    """The last day to tell the members and to post the papers, seen from a day."""

    last_day: date
    days_left: int
    """Negative: so many days late."""

    def is_kept_by(self, at: WallTime) -> bool:
        return at.date() <= self.last_day


def deadline(on: date, days_before: int, today: date) -> Deadline:
    """So many whole days before a meeting on that day (Hướng dẫn 42-HD/BTCTW, II.2.1)."""
    last_day = on - timedelta(days=days_before)
    return Deadline(last_day, (last_day - today).days)


def lacks_hour_or_place(meeting: Meeting) -> bool:
    """Whether what is said of the meeting can only be a draft."""
    return meeting.planned_at is None or not meeting.place.strip()


def _of_the_month(kind: MeetingKind, on: date, others: Collection[Called]) -> Iterator[Lack]:
    """A regular meeting each month and one only; a thematic one does not stand in for it."""
    regular = [day for other, day in others if other in MONTHLY and _month(day) == _month(on)]
    if kind in MONTHLY and regular:
        yield _warns("call-second-regular", day=f"{min(regular):%d/%m/%Y}")
    elif kind is MeetingKind.THEMATIC and not regular:
        yield _warns("call-thematic-alone", month=f"{on:%m/%Y}")


def _of_the_quarter(kind: MeetingKind, on: date, others: Collection[Called], rules: MeetingRules) -> Iterator[Lack]:
    if kind is not MeetingKind.REGULAR or on.month not in _LAST_OF_QUARTER:
        return
    held = sum(other in _THEMATIC and _quarter(day) == _quarter(on) for other, day in others)
    if held < rules.thematic_per_quarter:
        yield _warns("call-quarter-without-theme", quarter=_quarter(on)[1], rules=rules.citation)


def _of_the_committee(
    kind: MeetingKind, on: date, others: Collection[Called], *, has_committee: bool
) -> Iterator[Lack]:
    """The committee meets after the regular meeting before and ahead of this one."""
    if kind not in MONTHLY or not has_committee:
        return
    since = max((day for other, day in others if other in MONTHLY and day < on), default=date.min)
    if not any(other is MeetingKind.COMMITTEE and since <= day <= on for other, day in others):
        yield _warns("call-committee-first")


def _of_the_day(kind: MeetingKind, on: date, rules: MeetingRules, today: date) -> Iterator[Lack]:
    if on < today:
        yield _warns("call-past")
    elif kind is not MeetingKind.COMMITTEE and deadline(on, rules.papers_days_before, today).days_left < 0:
        yield _warns("call-short", days=rules.papers_days_before)


def _month(day: date) -> tuple[int, int]:
    return day.year, day.month


def _quarter(day: date) -> tuple[int, int]:
    """The year, and 1 to 4."""
    return day.year, (day.month + 2) // 3


def _warns(code: str, **facts: Fact) -> Lack:
    return Lack(code, Weight.WARNS, tuple(facts.items()))
