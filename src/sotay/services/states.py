"""What the state of a meeting allows."""

from sotay.domain.errors import NotFound, SealedAlready, WrongState
from sotay.domain.meeting import Meeting, MeetingState
from sotay.services.ports import Reading


def open_meeting(reading: Reading, meeting_id: str) -> Meeting:
    """The meeting, if it may still be written to. Raises NotFound, for one in the bin too, or SealedAlready."""
    meeting = reading.get(Meeting, meeting_id)
    if meeting.deleted_at is not None:
        raise NotFound(what=Meeting.__name__)
    if meeting.state is MeetingState.SEALED:
        raise SealedAlready
    return meeting


def being_recorded(reading: Reading, meeting_id: str) -> Meeting:
    """The meeting, if its minutes are not adopted yet. Raises NotFound, SealedAlready or WrongState."""
    meeting = open_meeting(reading, meeting_id)
    if meeting.state is not MeetingState.RECORDING:
        raise WrongState(state=meeting.state.value)
    return meeting
