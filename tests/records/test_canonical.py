"""The bytes of records: canonical, in NFC, and readable for ever."""

import json
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.records.filled import filled_record
from tests.strategies import JSON, TEXTS

from sotay.domain.record import SCHEMA
from sotay.domain.sealed import digest
from sotay.domain.signed import SCAN_SCHEMA
from sotay.domain.spelling import nfc
from sotay.records import canonical
from sotay.records.canonical import CanonicalCodec, RecordUnreadable

FOLDER = Path(__file__).parent
DIGESTS = {1: "28552daec8730e3ef359187fdb0adb4cc3e1f6764c05c54441cd69524aff61d9"}
"""Of the golden file of each schema. Neither file nor digest ever changes: a changed content is a new schema."""


def golden(schema: int) -> bytes:
    return (FOLDER / f"schema-{schema}.json").read_bytes()


@pytest.mark.parametrize("schema", DIGESTS)
def test_the_golden_file_of_every_schema_has_its_digest_and_is_read(schema: int) -> None:
    assert digest(golden(schema)) == DIGESTS[schema]
    assert CanonicalCodec().decode(golden(schema)).schema == schema


def test_every_schema_ever_written_has_a_reader_and_a_golden_file() -> None:
    files = {int(path.stem.removeprefix("schema-")) for path in FOLDER.glob("schema-*.json")}
    assert files == set(DIGESTS) == set(canonical._READERS)
    assert max(files) == SCHEMA


SCANS = {1: "1ae914c876e9f2612f0dd64ebbb53fcb3467505daaf845ef09fb9fa66c8f0e25"}
"""Of the golden file of each schema of a scan; they never change either."""


def golden_scan(schema: int) -> bytes:
    return (FOLDER / f"scan-{schema}.json").read_bytes()


@pytest.mark.parametrize("schema", SCANS)
def test_the_golden_file_of_every_schema_of_a_scan_has_its_digest_and_is_read(schema: int) -> None:
    assert digest(golden_scan(schema)) == SCANS[schema]
    scan = CanonicalCodec().decode_scan(golden_scan(schema))
    assert (scan.schema, scan.sha256, scan.of.record_id) == (schema, "a" * 64, "biên bản")


def test_every_schema_of_a_scan_has_a_reader_and_a_golden_file() -> None:
    files = {int(path.stem.removeprefix("scan-")) for path in FOLDER.glob("scan-*.json")}
    assert files == set(SCANS) == set(canonical._SCAN_READERS)
    assert max(files) == SCAN_SCHEMA


def test_todays_scans_are_written_as_the_golden_file_is() -> None:
    assert CanonicalCodec().encode(CanonicalCodec().decode_scan(golden_scan(SCAN_SCHEMA))) == golden_scan(SCAN_SCHEMA)


def test_a_scan_is_no_meeting_and_a_meeting_no_scan() -> None:
    with pytest.raises(RecordUnreadable):
        CanonicalCodec().decode(golden_scan(1))
    with pytest.raises(RecordUnreadable):
        CanonicalCodec().decode_scan(golden(1))


@settings(deadline=None, max_examples=100)
@given(name=st.sampled_from(sorted(json.loads(golden_scan(1)))), value=JSON)
def test_any_value_in_any_field_of_a_scan_is_read_or_refused(name: str, value: object) -> None:
    facts = {**json.loads(golden_scan(1)), name: value}
    try:
        assert CanonicalCodec().decode_scan(json.dumps(facts).encode()).kind == "scan"
    except RecordUnreadable:
        return


def test_todays_records_are_written_as_the_golden_file_is() -> None:
    assert CanonicalCodec().encode(filled_record()) == golden(SCHEMA)
    assert CanonicalCodec().decode(golden(SCHEMA)) == filled_record()


@settings(deadline=None, max_examples=60)
@given(text=TEXTS, number=st.integers(0, 2**53 - 1))
def test_bytes_are_in_canonical_form(text: str, number: int) -> None:
    record = replace(filled_record(), title=text, place=text[::-1], doc_number=number)
    written = CanonicalCodec().encode(record)
    facts = json.loads(written)
    # All keys are ASCII, so that Python's order of keys is the one of RFC 8785.
    plainly = json.dumps(facts, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    assert written == plainly.encode()
    assert (facts["title"], facts["place"]) == (nfc(text), nfc(text[::-1]))
    assert CanonicalCodec().encode(CanonicalCodec().decode(written)) == written


def test_decomposed_text_gives_the_same_bytes() -> None:
    record = filled_record()
    typed = replace(record, title=unicodedata.normalize("NFD", record.title))
    assert typed != record
    assert CanonicalCodec().encode(typed) == CanonicalCodec().encode(record)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"null",
        b"[]",
        b"{}",
        b"1",
        b'{"schema":99}',
        b'{"schema":[]}',
        b'{"schema":1}',
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"schema":1,"items":' + b"[" * 100_000,
        golden(1)[:-1],
        golden(1).replace(b'"kind":"thematic"', b'"kind":"other"'),
        golden(1).replace(b'"on":"2026-11-05"', b'"on":5'),
        golden(1).replace(b'{"adoption":', b'{"added":1,"adoption":'),
    ],
)
def test_what_is_no_record_is_said_so(content: bytes) -> None:
    assert content != golden(1)
    with pytest.raises(RecordUnreadable):
        CanonicalCodec().decode(content)


@settings(deadline=None, max_examples=150)
@given(st.binary(max_size=200) | JSON.map(lambda value: json.dumps({"schema": 1, "title": value}).encode()))
def test_no_bytes_are_a_surprise(content: bytes) -> None:
    with pytest.raises(RecordUnreadable):
        CanonicalCodec().decode(content)


@settings(deadline=None, max_examples=150)
@given(name=st.sampled_from(sorted(json.loads(golden(1)))), value=JSON)
def test_any_value_in_any_field_is_read_or_refused(name: str, value: object) -> None:
    facts = {**json.loads(golden(1)), name: value}
    try:
        CanonicalCodec().decode(json.dumps(facts).encode())
    except RecordUnreadable:
        return
