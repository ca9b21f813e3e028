"""Records as they are made, chained and found again."""

from typing import TYPE_CHECKING

from sotay.domain.ids import uuid7
from sotay.domain.record import MeetingRecord
from sotay.domain.sealed import Link, RecordKind, SealedRecord, digest
from sotay.domain.signed import Beside, ScanRecord, SignedCopy
from sotay.services.ports import Reading, Writing

if TYPE_CHECKING:  # finishing, whose desk it is, seals by this
    from sotay.services.finishing import Desk


def of_meeting(reading: Reading, meeting_id: str) -> tuple[SealedRecord, ...]:
    """What was sealed of a meeting itself, in the order of sealing: the last one is in force."""
    return _of_kind(reading, meeting_id, RecordKind.MEETING)


def in_force(reading: Reading, meeting_id: str) -> SealedRecord | None:
    """The record that holds, the last amending one; None for a meeting that is not sealed, or whose record is gone."""
    return next(reversed(of_meeting(reading, meeting_id)), None)


def scans_of(reading: Reading, desk: "Desk", meeting_id: str) -> tuple[ScanRecord, ...]:
    """The signed copies of its records, in the order they were bound to them. Raises RecordUnreadable."""
    return tuple(desk.codec.decode_scan(kept.sealed_bytes) for kept in _of_kind(reading, meeting_id, RecordKind.SCAN))


def keep(tx: Writing, desk: "Desk", content: MeetingRecord) -> SealedRecord:
    """Keep the content of a meeting for ever, chained."""
    return _kept(tx, desk, content, RecordKind.MEETING)


def keep_scan(tx: Writing, desk: "Desk", record: SealedRecord, copy: SignedCopy) -> SealedRecord:
    """Bind a signed copy to the record it is of, for ever."""
    content = ScanRecord(
        record_id=uuid7(),
        meeting_id=record.meeting_id,
        device_id=desk.device_id,
        of=Beside(record_id=record.id, digest=record.digest),
        sha256=copy.sha256,
        size=copy.size,
        pages=copy.pages,
        photos=copy.photos,
    )
    return _kept(tx, desk, content, RecordKind.SCAN)


def next_link(reading: Reading, device_id: str, record_digest: str) -> Link:
    """The link that continues this device's chain."""
    chain = [link for link in reading.links() if link.device_id == device_id]
    last = max(chain, key=lambda link: link.seq, default=None)
    return Link(
        device_id=device_id,
        seq=last.seq + 1 if last else 1,
        record_digest=record_digest,
        prev_link_digest=last.digest if last else "",
    )


def _of_kind(reading: Reading, meeting_id: str, kind: RecordKind) -> tuple[SealedRecord, ...]:
    return tuple(record for record in reading.records(meeting_id) if record.kind is kind)


def _kept(tx: Writing, desk: "Desk", content: MeetingRecord | ScanRecord, kind: RecordKind) -> SealedRecord:
    sealed_bytes = desk.codec.encode(content)
    record = SealedRecord(
        id=content.record_id,
        meeting_id=content.meeting_id,
        sealed_bytes=sealed_bytes,
        digest=digest(sealed_bytes),
        schema=content.schema,
        sealed_at=desk.clock.moment(),
        kind=kind,
    )
    tx.seal(record, next_link(tx, desk.device_id, record.digest))
    return record


def of_open(reading: Reading, meeting_id: str) -> SignedCopy | None:
    """The copy of a meeting that is not sealed."""
    return reading.last(SignedCopy, meeting_id=meeting_id)
