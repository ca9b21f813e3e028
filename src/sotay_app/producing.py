"""Documents of a meeting at the stage it has reached."""

from dataclasses import fields, replace
from functools import lru_cache

from sotay.documents.minutes import minutes_docx
from sotay.documents.rules import Choices, Rules
from sotay.documents.rules_file import rules
from sotay.domain.document import Stage
from sotay.domain.meeting import Meeting, MeetingState
from sotay.domain.settings import Settings
from sotay.services import amending, finishing, sealing, settings
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
    sealed = sealing.in_force(reading, meeting_id)
    if sealed is not None:
        return of_record(reading, desk, sealed.id)
    record = finishing.as_it_stands(reading, desk, meeting_id)
    return minutes_docx(record, stage=_STAGES[state], rules=rules_in_force(record.rules_id, settings.read(reading)))


def of_record(reading: Reading, desk: Desk, record_id: str) -> bytes:
    """The minutes of one sealed record in Word, of one that is amended too. Raises NotFound or RecordUnreadable."""
    record, corrections = amending.content(reading, desk, record_id)
    in_force = rules_in_force(record.rules_id, settings.read(reading))
    return minutes_docx(record, stage=Stage.SEALED, rules=in_force, corrections=corrections)


@lru_cache(maxsize=8)
def rules_in_force(rules_id: str, chosen: Settings) -> Rules:
    """The shipped rules with what the office has set. Captions are no content: a sealed record prints with today's.

    Kept, because the styles of documents are kept by the identity of their rules.
    """
    shipped = rules(rules_id)
    own = {field.name: getattr(chosen, field.name) for field in fields(Choices)}
    choices = replace(shipped.choices, **{name: value for name, value in own.items() if value not in {None, ""}})
    return shipped if choices == shipped.choices else replace(shipped, choices=choices)
