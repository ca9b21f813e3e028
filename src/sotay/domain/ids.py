"""Identities made on this device."""

import secrets
import time
import uuid


def uuid7(unix_ms: int | None = None, random_bits: int | None = None) -> str:
    """A UUID version 7 (RFC 9562 §5.7) as text; ``unix_ms`` and 74 ``random_bits`` are given in tests only.

    Python has ``uuid.uuid7`` from 3.14 on.
    """
    ms = time.time_ns() // 1_000_000 if unix_ms is None else unix_ms
    bits = secrets.randbits(74) if random_bits is None else random_bits
    value = (ms & (1 << 48) - 1) << 80 | 0x7 << 76 | (bits >> 62) << 64 | 0b10 << 62 | bits & (1 << 62) - 1
    return str(uuid.UUID(int=value))
