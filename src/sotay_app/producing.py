"""Documents of a meeting at the stage it has reached."""

from sotay.documents.minutes import minutes_docx
from sotay.documents.rules_file import rules
from sotay.domain.document import Stage
from sotay.domain.meeting import Meeting, MeetingState
from sotay.services import finishing
from sotay.services.finishing import Desk
from sotay.services.ports import Reading

_STAGES = {
    MeetingState.RECORDING: Stage.DRAFT,
    MeetingState.ADOPTED: Stage.SIGNING,
    MeetingState.SIGNING: Stage.SIGNING,
    MeetingState.SEALED: Stage.SEALED,
}


def minutes(reading: Reading, desk: Desk, meeting_id: str) -> bytes:
    """The minutes in Word: from the sealed bytes once there are some, a draft before adoption. Raises NotFound."""
    state = reading.get(Meeting, meeting_id).state
    record = finishing.as_it_stands(reading, desk, meeting_id)
    return minutes_docx(record, stage=_STAGES[state], rules=rules(record.rules_id))
