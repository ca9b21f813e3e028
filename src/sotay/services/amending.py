"""Đính chính: what of a sealed record is wrong, what is right, and the records that stand beside each other."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sotay.domain import amending
from sotay.domain.amending import Correction, Key
from sotay.domain.errors import NotFound, Refused
from sotay.domain.record import MeetingRecord
from sotay.domain.sealed import RecordMissing, SealedRecord
from sotay.services import finishing, sealing
from sotay.services.finishing import Desk
from sotay.services.ports import Reading, Store


class NothingAmended(Refused):
    """The amendment says what the record says already."""

    code = "nothing-amended"


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One record of a meeting."""

    record_id: str
    sealed_at: datetime
    """Moment."""
    number: int
    """0 for the first, then how manieth amendment it is."""
    reason: str
    is_in_force: bool


def versions(reading: Reading, desk: Desk, meeting_id: str) -> tuple[Version, ...]:
    """The records of a meeting, the one in force first; nothing before it is sealed. Raises RecordUnreadable."""
    kept = sealing.of_meeting(reading, meeting_id)
    return tuple(
        Version(
            record_id=record.id,
            sealed_at=record.sealed_at,
            number=number,
            reason=_reason(desk.codec.decode(record.sealed_bytes)),
            is_in_force=record is kept[-1],
        )
        for number, record in reversed([*enumerate(kept)])
    )


def in_force(reading: Reading, desk: Desk, meeting_id: str) -> MeetingRecord:
    """The record that can be amended. Raises RecordMissing where there is none, or RecordUnreadable."""
    record = sealing.in_force(reading, meeting_id)
    if record is None:
        raise RecordMissing
    return desk.codec.decode(record.sealed_bytes)


def content(reading: Reading, desk: Desk, record_id: str) -> tuple[MeetingRecord, tuple[Correction, ...]]:
    """What a record says, and what it corrects of the one before it. Raises NotFound or RecordUnreadable."""
    kept = {record.id: record for record in reading.records()}
    record = _decoded(kept, desk, record_id)
    if record.amends is None or record.amends.record_id not in kept:
        return record, ()
    return record, amending.corrections(_decoded(kept, desk, record.amends.record_id), record)


def seen(record: MeetingRecord, changes: Mapping[Key, str]) -> tuple[Correction, ...]:
    """What an amendment with these passages would correct. Raises PassageUnreadable or PassageUnknown."""
    return amending.corrections(record, amending.corrected(record, changes))


def amend(store: Store, desk: Desk, record_id: str, reason: str, changes: Mapping[Key, str]) -> SealedRecord:
    """Seal the amendment beside the record, for ever.

    Raises NothingAmended, PassageUnreadable, PassageUnknown, and as :func:`finishing.amend`.
    """

    def correct(record: MeetingRecord) -> MeetingRecord:
        if not seen(record, changes):
            raise NothingAmended
        return amending.corrected(record, changes)

    return finishing.amend(store, desk, record_id, reason, correct)


def _decoded(kept: Mapping[str, SealedRecord], desk: Desk, record_id: str) -> MeetingRecord:
    if record_id not in kept:
        raise NotFound(what=SealedRecord.__name__)
    return desk.codec.decode(kept[record_id].sealed_bytes)


def _reason(record: MeetingRecord) -> str:
    return record.amends.reason if record.amends else ""
