"""Verify every record and every link of a profile."""

from collections.abc import Iterable, Sequence

from sotay.domain.sealed import Fault, Link, RecordFault, RecordKind, SealedRecord, broken_links, digest, unlinked
from sotay.domain.signed import ScanRecord
from sotay.records.canonical import CanonicalCodec, RecordUnreadable


def verify(records: Sequence[SealedRecord], links: Sequence[Link], sealed: Iterable[str] = ()) -> list[RecordFault]:
    """What is wrong, or an empty list; ``sealed`` are the ids of meetings that count as sealed.

    The stored bytes are hashed as they are, never written anew.
    """
    meetings = {record.id: record for record in records if record.kind is RecordKind.MEETING}
    found = [finding for record in records for finding in _record_faults(record, meetings.values())]
    found += unlinked({record.id: record.digest for record in records}, links)
    recorded = {record.meeting_id for record in meetings.values()}
    found += [RecordFault(Fault.UNRECORDED, meeting_id) for meeting_id in sealed if meeting_id not in recorded]
    return found + broken_links(links, [record.digest for record in records])


def _record_faults(record: SealedRecord, meetings: Iterable[SealedRecord]) -> list[RecordFault]:
    if digest(record.sealed_bytes) != record.digest:
        return [RecordFault(Fault.DIGEST, record.id)]
    codec, is_scan = CanonicalCodec(), record.kind is RecordKind.SCAN
    try:
        content = codec.decode_scan(record.sealed_bytes) if is_scan else codec.decode(record.sealed_bytes)
    except RecordUnreadable:
        return [RecordFault(Fault.CONTENT, record.id)]
    told = (content.record_id, content.meeting_id, content.schema)
    if told != (record.id, record.meeting_id, record.schema):
        return [RecordFault(Fault.CONTENT, record.id)]
    if isinstance(content, ScanRecord) and not _is_here(content, meetings):
        return [RecordFault(Fault.NOTHING_SIGNED, record.id)]
    return []


def _is_here(scan: ScanRecord, meetings: Iterable[SealedRecord]) -> bool:
    signed = (scan.of.record_id, scan.of.digest, scan.meeting_id)
    return any((record.id, record.digest, record.meeting_id) == signed for record in meetings)
