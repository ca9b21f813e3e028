"""Open a meeting: who leads it, who writes, and whether by the clock of the room or afterwards."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Unpack

from sotay.domain.meeting import Meeting
from sotay.domain.times import WallTime
from sotay.domain.typed_dates import read_whole_hour
from sotay.services import rollcall, tasks
from sotay.services.changes import Inverse
from sotay.services.corrections import Why, keep
from sotay.services.meetings import has_begun
from sotay.services.ports import Store
from sotay.services.states import open_meeting

_HALF_A_DAY = timedelta(hours=12)


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """What is said when a meeting is opened, and changeable until it is sealed."""

    chair_id: str
    recorder_id: str
    typed_afterwards: bool = False
    """Nhập sau buổi họp: no clock, no time-line."""
    started: datetime | None = None
    """Wall time; None in minutes typed afterwards alone."""
    ended: datetime | None = None
    """Wall time."""


def confirm(store: Store, meeting_id: str, opening: Opening, **why: Unpack[Why]) -> tuple[Meeting, Inverse]:
    """Open the meeting with the chair and the recorder elected in the room, or say otherwise later.

    What was prepared early becomes as of today when it is opened: the roll where it is open, and the tasks carried
    over. Whatever was written stays, the hours with it, also where the clock is taken away or comes back.
    Raises NotFound, ReasonNeeded once adopted, or SealedAlready.
    """
    with store.writing() as tx:
        meeting = open_meeting(tx, meeting_id)
        opened = replace(
            meeting,
            chair_id=opening.chair_id,
            recorder_id=opening.recorder_id,
            typed_afterwards=opening.typed_afterwards,
            started=opening.started,
            ended=opening.ended,
        )
        keep(tx, meeting, opened, **why)
        if not has_begun(meeting):
            rollcall.renew_open(tx, opened)
            tasks.carry_over(tx, opened)
    return opened, tx.inverse


def is_usually_afterwards(meeting: Meeting, today: WallTime) -> bool:
    """Whether a meeting that is opened now is likely typed in afterwards: it was held on a day before."""
    return meeting.typed_afterwards or (not has_begun(meeting) and meeting.on < today.date())


def live_hour(typed: str, now: WallTime) -> WallTime:
    """When a meeting began that is recorded as it is held; an hour far ahead is one of yesterday.

    Raises ValueError for what is no hour.
    """
    at = datetime.combine(now.date(), read_whole_hour(typed))
    return at - timedelta(days=1) if at - now > _HALF_A_DAY else at
