"""Records as bytes: JSON in the canonical form of RFC 8785, text in NFC, no floats."""

import json
from collections.abc import Callable, Mapping
from typing import TypeVar

from cattrs import BaseValidationError, StructureHandlerNotFoundError
from rfc8785 import dumps

from sotay.domain.errors import KnownError
from sotay.domain.record import MeetingRecord
from sotay.domain.rows import Json
from sotay.domain.signed import ScanRecord
from sotay.services import bodies

C = TypeVar("C")


class RecordUnreadable(KnownError):
    """The bytes are no record, or one of a schema that this program does not know."""

    code = "record-unreadable"


_UNREADABLE = (
    ValueError,
    LookupError,
    TypeError,
    RecursionError,
    BaseValidationError,
    StructureHandlerNotFoundError,
)


class CanonicalCodec:
    """Fits :class:`sotay.services.ports.Codec`. One reader for each schema ever written; none is ever removed."""

    def encode(self, record: MeetingRecord | ScanRecord) -> bytes:
        return dumps(bodies.body(record))

    def decode(self, sealed_bytes: bytes) -> MeetingRecord:
        return _read(sealed_bytes, _READERS)

    def decode_scan(self, sealed_bytes: bytes) -> ScanRecord:
        return _read(sealed_bytes, _SCAN_READERS)


def _read(sealed_bytes: bytes, readers: Mapping[int, Callable[[dict[str, Json]], C]]) -> C:
    try:
        facts = json.loads(sealed_bytes)
        return readers[facts["schema"]](facts)
    except _UNREADABLE as error:
        raise RecordUnreadable from error


def _schema_1(facts: dict[str, Json]) -> MeetingRecord:
    return bodies.value(MeetingRecord, facts)


def _scan_1(facts: dict[str, Json]) -> ScanRecord:
    return bodies.value(ScanRecord, facts)


_READERS = {1: _schema_1}
_SCAN_READERS = {1: _scan_1}
