"""After adoption the figures and conclusions are fixed: a change then keeps author, time and reason."""

from datetime import datetime

from sotay.domain import ordering
from sotay.domain.errors import Refused
from sotay.domain.holding import RollCallEntry, TimelineEntry
from sotay.domain.ids import uuid7
from sotay.domain.meeting import Meeting, MeetingState
from sotay.services.meetings import open_meeting
from sotay.services.ports import Writing


class ReasonNeeded(Refused):
    """The minutes are adopted: votes, roll call and conclusions change with a reason only."""

    code = "reason-needed"


def correctable(tx: Writing, meeting_id: str, *, because: str, at: datetime | None) -> Meeting:
    """The meeting, if what adoption fixes may be changed now.

    After adoption the reason is kept in the time-line with the recorder's name and the wall time ``at``.
    Raises SealedAlready or ReasonNeeded.
    """
    meeting = open_meeting(tx, meeting_id)
    if meeting.state is MeetingState.RECORDING:
        return meeting
    if not because.strip() or at is None:
        raise ReasonNeeded
    author = next(iter(tx.find(RollCallEntry, meeting_id=meeting_id, member_id=meeting.recorder_id)), None)
    note(tx, meeting_id, at, "corrected", detail=f"{author.name}: {because}" if author else because)
    return meeting


def note(
    tx: Writing, meeting_id: str, at: datetime, event: str, *, subject_id: str | None = None, detail: str = ""
) -> None:
    """Write a line of the time-line."""
    last = tx.last(TimelineEntry, meeting_id=meeting_id)
    tx.save(
        TimelineEntry(
            id=uuid7(),
            meeting_id=meeting_id,
            order=ordering.after(last.order if last else None),
            at_wall=at,
            event=event,
            subject_id=subject_id,
            detail=detail,
        )
    )
