"""Documents of a meeting at the stage it has reached."""

from dataclasses import fields, replace
from functools import lru_cache

from sotay.documents.minutes import minutes_docx
from sotay.documents.rules import Choices, Rules
from sotay.documents.rules_file import rules
from sotay.domain.document import Stage
from sotay.domain.meeting import Meeting, MeetingState
from sotay.domain.settings import Settings
from sotay.services import finishing, settings
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
    return minutes_docx(record, stage=_STAGES[state], rules=rules_in_force(record.rules_id, settings.read(reading)))


@lru_cache(maxsize=8)
def rules_in_force(rules_id: str, chosen: Settings) -> Rules:
    """The shipped rules with what the office has set. Captions are no content: a sealed record prints with today's.

    Kept, because the styles of documents are kept by the identity of their rules.
    """
    shipped = rules(rules_id)
    own = {field.name: getattr(chosen, field.name) for field in fields(Choices)}
    choices = replace(shipped.choices, **{name: value for name, value in own.items() if value not in {None, ""}})
    return shipped if choices == shipped.choices else replace(shipped, choices=choices)
