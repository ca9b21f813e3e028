"""Sealed bytes and the chain of links beside them.

The bytes of a record are never re-serialised: verifying hashes what is stored. Links form a chain per device, so two
computers without a network never fork one another's chain.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sotay.domain.errors import KnownError


class RecordKind(StrEnum):
    """What a record is; it stands in the bytes too."""

    MEETING = "meeting"
    """The content of a meeting, the amending ones among them."""
    SCAN = "scan"
    """The signed copy of such a record."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SealedRecord:
    """One immutable row; ``meeting_id`` stands in the bytes too."""

    id: str
    meeting_id: str
    sealed_bytes: bytes
    digest: str
    """sha256 of the bytes, hex."""
    schema: int
    sealed_at: datetime
    """Moment."""
    kind: RecordKind = RecordKind.MEETING


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """The ``seq``-th record sealed on a device, from 1."""

    device_id: str
    seq: int
    record_digest: str
    prev_link_digest: str
    """Digest of the link before, empty for the first."""

    @property
    def digest(self) -> str:
        """sha256 over five lines; anyone can recompute it with ``sha256sum``."""
        lines = ("sotay-link-1", self.device_id, str(self.seq), self.record_digest, self.prev_link_digest)
        return digest("\n".join(lines).encode())


def digest(content: bytes) -> str:
    """sha256 in hex."""
    return hashlib.sha256(content).hexdigest()


class RecordMissing(KnownError):
    """The meeting is sealed and its record is not here."""

    code = "record-missing"


class Fault(StrEnum):
    """What verifying found."""

    DIGEST = "record-digest"
    """The stored bytes no longer have their digest."""
    CONTENT = "record-content"
    """The bytes are whole but not a record of a schema this program knows, or name another id."""
    NO_LINK = "record-without-link"
    LINK = "link-broken"
    """A link does not continue the chain of its device, or names a record that another one named before."""
    NO_RECORD = "link-without-record"
    NOTHING_SIGNED = "scan-without-record"
    """A signed copy is of a record that is not here."""
    UNRECORDED = "meeting-without-record"
    """A meeting counts as sealed and has no record."""


@dataclass(frozen=True, slots=True)
class RecordFault:
    fault: Fault
    subject: str
    """Id of the record or of the meeting, or ``device:seq`` of the link."""


def broken_links(links: Iterable[Link], digests: Iterable[str]) -> list[RecordFault]:
    """Faults of the chains, given all links and the digests of all stored records."""
    known = set(digests)
    found: list[RecordFault] = []
    last: dict[str, Link] = {}
    linked: set[str] = set()
    for link in sorted(links, key=lambda link: (link.device_id, link.seq)):
        before = last.get(link.device_id)
        continues = (link.seq, link.prev_link_digest) == ((before.seq + 1, before.digest) if before else (1, ""))
        if not continues or link.record_digest in linked:
            found.append(RecordFault(Fault.LINK, f"{link.device_id}:{link.seq}"))
        if link.record_digest not in known:
            found.append(RecordFault(Fault.NO_RECORD, f"{link.device_id}:{link.seq}"))
        linked.add(link.record_digest)
        last[link.device_id] = link
    return found


def unlinked(records: Mapping[str, str], links: Iterable[Link]) -> list[RecordFault]:
    """Records (id → digest) that no link names."""
    linked = {link.record_digest for link in links}
    return [RecordFault(Fault.NO_LINK, record_id) for record_id, known in records.items() if known not in linked]
