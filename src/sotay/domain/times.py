"""The two kinds of time, and how a document prints dates and hours.

*Wall time* is what the clock of the room shows: no zone, editable, absent in minutes typed afterwards.
*Moments* (fields ``…_at``) are aware UTC datetimes of this device, for display only, never for order or decisions.
"""

import re
from calendar import monthrange
from datetime import UTC, date, datetime, time, timedelta

WallTime = datetime
"""A naive datetime cut to minutes; ``2026-11-05T08:00`` in bytes."""

_WALL = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}")
_PARTIAL = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def wall_text(time: WallTime) -> str:
    """``2026-11-05T08:00``. Raises ValueError for an aware time: that is a moment."""
    if time.tzinfo is not None:
        raise ValueError("wall time has no zone")
    return time.isoformat(timespec="minutes")


def parse_wall(text: str) -> WallTime:
    """The inverse of :func:`wall_text`; raises ValueError for anything else."""
    if not _WALL.fullmatch(text):
        raise ValueError("not a wall time")
    return datetime.fromisoformat(text)


def moment_text(moment: datetime) -> str:
    """``2026-11-05T01:00:00.123456Z``. Raises ValueError for a naive time."""
    if moment.tzinfo is None:
        raise ValueError("a moment has a zone")
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")


def parse_moment(text: str) -> datetime:
    """The inverse of :func:`moment_text`; raises ValueError for anything else."""
    if not text.endswith("Z"):
        raise ValueError("a moment ends in Z")
    return datetime.fromisoformat(text)


def partial_date(text: str) -> str:
    """A birth date as known, ``1961``, ``1961-02`` or ``1961-02-03``; raises ValueError for an impossible one.

    Papers of older members often carry the year alone.
    """
    match = _PARTIAL.fullmatch(text)
    if match is None:
        raise ValueError("not a partial date")
    year, month, day = match.groups(default="01")
    date(int(year), int(month), int(day))
    return text


def typed_date(partial: str) -> str:
    """A partial date as people type it: ``03/02/1961``, ``02/1961``, ``1961``; empty for an unknown one."""
    return "/".join(reversed(partial.split("-")))


def long_date(day: date) -> str:
    """``ngày 05 tháng 02 năm 2026``: days below 10 and months 1 and 2 alone are padded (HD 05-HD/VPTW)."""
    return f"ngày {day.day:02} {month_words(day)}"


def month_words(day: date) -> str:
    """``tháng 02 năm 2026``, ``tháng 5 năm 2026``."""
    return f"tháng {_month(day)} năm {day.year}"


def month_number(day: date) -> str:
    """``02``, ``5``: as in ``tháng 5``."""
    return _month(day)


def short_date(day: date) -> str:
    """``05/9/2026``, ``03/02/2026``: the zero rule of :func:`long_date`."""
    return f"{day.day:02}/{_month(day)}/{day.year}"


def hour_words(time: WallTime) -> str:
    """``19 giờ 30``, ``08 giờ`` on the hour."""
    return f"{time.hour:02} giờ {time.minute:02}" if time.minute else f"{time.hour:02} giờ"


def hour_of(on: date, hour: time, not_before: WallTime | None = None) -> WallTime:
    """That hour of a meeting held ``on`` a day: after midnight where it would lie before ``not_before``."""
    at = datetime.combine(on, hour)
    return at + timedelta(days=1) if not_before is not None and at < not_before else at


def usual_days(today: date, usual_day: int, *, past: int, coming: int) -> list[date]:
    """That day of the month (1 to 31, the last one of a shorter month): the last ``past`` ones before today, then the
    first ``coming`` ones from today on.
    """
    this_month = today.year * 12 + today.month - 1
    days = [_day_of_month(month, usual_day) for month in range(this_month - past - 1, this_month + coming + 2)]
    first = next(at for at, day in enumerate(days) if day >= today)
    return days[first - past : first + coming]


def _day_of_month(month: int, day: int) -> date:
    """``month`` counted from the year 0."""
    year, number = divmod(month, 12)
    return date(year, number + 1, min(day, monthrange(year, number + 1)[1]))


def _month(day: date) -> str:
    return f"{day.month:02}" if day.month < 3 else str(day.month)
