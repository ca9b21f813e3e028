"""Verifying: whatever is touched is found."""

import json
from collections.abc import Iterator
from dataclasses import replace

import pytest
from tests.cells import MOMENT
from tests.records.filled import filled_record

from sotay.domain.sealed import Fault, Link, RecordFault, SealedRecord, digest
from sotay.records.canonical import CanonicalCodec
from sotay.records.verifying import verify


def sealed(number: int) -> SealedRecord:
    content = replace(filled_record(), record_id=f"r{number}", meeting_id=f"m{number}")
    sealed_bytes = CanonicalCodec().encode(content)
    return SealedRecord(
        id=f"r{number}",
        meeting_id=f"m{number}",
        sealed_bytes=sealed_bytes,
        digest=digest(sealed_bytes),
        schema=1,
        sealed_at=MOMENT,
    )


def chain(records: list[SealedRecord]) -> Iterator[Link]:
    before = ""
    for seq, record in enumerate(records, 1):
        link = Link(device_id="máy 1", seq=seq, record_digest=record.digest, prev_link_digest=before)
        yield link
        before = link.digest


RECORDS = [sealed(number) for number in (1, 2, 3)]
LINKS = list(chain(RECORDS))


def with_first(record: SealedRecord) -> list[SealedRecord]:
    return [record, *RECORDS[1:]]


def test_whole_records_and_links_have_no_findings() -> None:
    assert verify(RECORDS, LINKS) == []
    assert verify(RECORDS[::-1], LINKS[::-1]) == []
    assert verify([], []) == []


def test_every_single_byte_counts() -> None:
    first = RECORDS[0]
    for at in range(len(first.sealed_bytes)):
        touched = bytearray(first.sealed_bytes)
        touched[at] ^= 1
        assert verify(with_first(replace(first, sealed_bytes=bytes(touched))), LINKS) == [
            RecordFault(Fault.DIGEST, "r1")
        ]


def test_bytes_cut_short_or_added_to_are_found() -> None:
    first = RECORDS[0]
    for content in (b"", first.sealed_bytes[:-1], first.sealed_bytes + b" "):
        assert verify(with_first(replace(first, sealed_bytes=content)), LINKS) == [RecordFault(Fault.DIGEST, "r1")]


def forged() -> SealedRecord:
    """Another content with its own right digest."""
    content = replace(CanonicalCodec().decode(RECORDS[0].sealed_bytes), vote_base=1)
    sealed_bytes = CanonicalCodec().encode(content)
    return replace(RECORDS[0], sealed_bytes=sealed_bytes, digest=digest(sealed_bytes))


def test_a_forged_record_is_found_by_its_link() -> None:
    assert set(verify(with_first(forged()), LINKS)) == {
        RecordFault(Fault.NO_LINK, "r1"),
        RecordFault(Fault.NO_RECORD, "máy 1:1"),
    }


def test_a_forged_record_with_a_forged_link_is_found_by_the_next_link() -> None:
    links = [replace(LINKS[0], record_digest=forged().digest), *LINKS[1:]]
    assert verify(with_first(forged()), links) == [RecordFault(Fault.LINK, "máy 1:2")]


@pytest.mark.parametrize("changes", [{"id": "r9"}, {"meeting_id": "m9"}, {"schema": 2}])
def test_a_record_filed_as_another_is_found(changes: dict[str, object]) -> None:
    record = replace(RECORDS[0], **changes)  # type: ignore[arg-type]
    assert verify(with_first(record), LINKS) == [RecordFault(Fault.CONTENT, record.id)]


@pytest.mark.parametrize("facts", [{"schema": 99}, {"schema": 1}, []])
def test_whole_bytes_that_are_no_record_are_found(facts: object) -> None:
    content = json.dumps(facts).encode()
    record = replace(RECORDS[0], sealed_bytes=content, digest=digest(content))
    assert RecordFault(Fault.CONTENT, "r1") in verify([record], list(chain([record])))


def test_records_that_changed_places_are_found() -> None:
    first, second, third = RECORDS
    swapped = [
        replace(first, sealed_bytes=second.sealed_bytes, digest=second.digest),
        replace(second, sealed_bytes=first.sealed_bytes, digest=first.digest),
        third,
    ]
    assert verify(swapped, LINKS) == [RecordFault(Fault.CONTENT, "r1"), RecordFault(Fault.CONTENT, "r2")]


@pytest.mark.parametrize("at", range(3))
def test_a_dropped_record_or_link_is_found(at: int) -> None:
    assert verify(RECORDS[:at] + RECORDS[at + 1 :], LINKS) == [RecordFault(Fault.NO_RECORD, f"máy 1:{at + 1}")]
    assert RecordFault(Fault.NO_LINK, f"r{at + 1}") in verify(RECORDS, LINKS[:at] + LINKS[at + 1 :])


def test_a_meeting_that_counts_as_sealed_has_a_record() -> None:
    sealed = [record.meeting_id for record in RECORDS]
    assert verify(RECORDS, LINKS, sealed) == []
    assert verify(RECORDS, LINKS, [*sealed, "m0"]) == [RecordFault(Fault.UNRECORDED, "m0")]
