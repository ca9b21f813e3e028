"""Identities made on this device."""

import uuid

from sotay.domain.ids import uuid7


def test_the_vector_of_the_rfc() -> None:
    """RFC 9562, appendix A.6."""
    made = uuid7(unix_ms=0x017F22E279B0, random_bits=0xCC3 << 62 | 0x18C4DC0C0C07398F)
    assert made == "017f22e2-79b0-7cc3-98c4-dc0c0c07398f"


def test_an_identity_says_its_version_and_variant_and_comes_once() -> None:
    made = [uuid.UUID(uuid7()) for _ in range(2000)]
    assert len(set(made)) == 2000
    assert {(one.version, one.variant) for one in made} == {(7, uuid.RFC_4122)}


def test_all_random_bits_count() -> None:
    highest = uuid7(unix_ms=(1 << 48) - 1, random_bits=(1 << 74) - 1)
    assert highest == "ffffffff-ffff-7fff-bfff-ffffffffffff"
    assert uuid7(unix_ms=0, random_bits=0) == "00000000-0000-7000-8000-000000000000"
