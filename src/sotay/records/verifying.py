"""Verify every record and every link of a profile."""

from collections.abc import Iterable, Sequence

from sotay.domain.sealed import Fault, Link, RecordFault, SealedRecord, broken_links, digest, unlinked
from sotay.records.canonical import CanonicalCodec, RecordUnreadable


def verify(records: Sequence[SealedRecord], links: Sequence[Link], sealed: Iterable[str] = ()) -> list[RecordFault]:
    """What is wrong, or an empty list; ``sealed`` are the ids of meetings that count as sealed.

    The stored bytes are hashed as they are, never written anew.
    """
    found = [finding for record in records for finding in _record_faults(record)]
    found += unlinked({record.id: record.digest for record in records}, links)
    recorded = {record.meeting_id for record in records}
    found += [RecordFault(Fault.UNRECORDED, meeting_id) for meeting_id in sealed if meeting_id not in recorded]
    return found + broken_links(links, [record.digest for record in records])


def _record_faults(record: SealedRecord) -> list[RecordFault]:
    if digest(record.sealed_bytes) != record.digest:
        return [RecordFault(Fault.DIGEST, record.id)]
    try:
        content = CanonicalCodec().decode(record.sealed_bytes)
    except RecordUnreadable:
        return [RecordFault(Fault.CONTENT, record.id)]
    told = (content.record_id, content.meeting_id, content.schema)
    return [] if told == (record.id, record.meeting_id, record.schema) else [RecordFault(Fault.CONTENT, record.id)]
