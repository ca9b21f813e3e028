"""Records as bytes: JSON in the canonical form of RFC 8785, text in NFC, no floats."""

import json

from cattrs import BaseValidationError, StructureHandlerNotFoundError
from rfc8785 import dumps

from sotay.domain.errors import KnownError
from sotay.domain.record import MeetingRecord
from sotay.domain.rows import Json
from sotay.services import bodies


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

    def encode(self, record: MeetingRecord) -> bytes:
        return dumps(bodies.body(record))

    def decode(self, sealed_bytes: bytes) -> MeetingRecord:
        try:
            facts = json.loads(sealed_bytes)
            return _READERS[facts["schema"]](facts)
        except _UNREADABLE as error:
            raise RecordUnreadable from error


def _schema_1(facts: dict[str, Json]) -> MeetingRecord:
    return bodies.value(MeetingRecord, facts)


_READERS = {1: _schema_1}
