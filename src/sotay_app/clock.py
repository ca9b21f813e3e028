"""The system's clock, and one that stands still for tests and shots."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from sotay.domain.settings import Settings
from sotay.domain.times import WallTime

USUAL_ZONE = ZoneInfo(Settings().time_zone)
"""Until a handbook is open and says its own."""


@dataclass(frozen=True, slots=True)
class SystemClock:
    """Fits :class:`sotay.services.ports.Clock`."""

    zone: ZoneInfo = field(default=USUAL_ZONE)

    def moment(self) -> datetime:
        return datetime.now(UTC)

    def wall(self) -> WallTime:
        return datetime.now(self.zone).replace(tzinfo=None, second=0, microsecond=0)


@dataclass(frozen=True, slots=True)
class FixedClock:
    """Always the same wall time in the cell's zone."""

    at: WallTime
    zone: ZoneInfo = field(default=USUAL_ZONE)

    def moment(self) -> datetime:
        return self.at.replace(tzinfo=self.zone).astimezone(UTC)

    def wall(self) -> WallTime:
        return self.at


def wall_of(made_at: str, zone: ZoneInfo) -> WallTime | None:
    """The moment that a backup says it was made, by the clock of that zone; None for anything else it says."""
    try:
        moment = datetime.fromisoformat(made_at)
    except ValueError:
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return moment.astimezone(zone).replace(tzinfo=None, second=0, microsecond=0)
