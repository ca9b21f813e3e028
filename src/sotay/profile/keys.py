"""The keys of a profile, and their wraps.

The keys are random and never stored in the clear. Each way of unlocking yields a wrapping key, and the whole bundle is
sealed under each of them with AES-256-GCM, bound to the profile and to the way.
"""

import hmac
import json
import secrets
from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from pyrage import x25519

from sotay.domain.recovery_code import new_secret
from sotay.profile.errors import ProfileDamaged

Settings = Mapping[str, str | int]
"""What a way of unlocking needs beside its secret: for a passphrase the salt and the cost of scrypt."""

_NONCE_BYTES = 12


@dataclass(frozen=True, slots=True)
class Keys:
    """The bundle. Nothing of it shows in ``repr``."""

    database_key: bytes = field(repr=False)
    """32 bytes, of the store."""
    name_key: bytes = field(repr=False)
    """32 bytes: names of files in the encrypted store are HMACs under it."""
    age_identity: str = field(repr=False)
    """``AGE-SECRET-KEY-1…``, of the files themselves."""
    recovery_secret: bytes = field(repr=False)
    """16 bytes of the recovery code, so that the sheet can be printed again while the profile is open."""

    @classmethod
    def fresh(cls) -> "Keys":
        return cls(
            database_key=secrets.token_bytes(32),
            name_key=secrets.token_bytes(32),
            age_identity=str(x25519.Identity.generate()),
            recovery_secret=new_secret(),
        )

    def with_new_recovery_secret(self) -> "Keys":
        return replace(self, recovery_secret=new_secret())

    def check_value(self, profile_id: str) -> str:
        """What ``profile.toml`` keeps to prove that an unwrapped bundle belongs to it."""
        return hmac.digest(self.database_key, f"sotay key check {profile_id}".encode(), "sha256").hex()


@dataclass(frozen=True, slots=True)
class Wrap:
    """The sealed bundle for one way of unlocking."""

    kind: str
    sealed: str
    """Base64 of nonce, ciphertext and tag."""
    settings: Settings = field(default_factory=dict)


def wrap(keys: Keys, *, profile_id: str, kind: str, wrapping_key: bytes, settings: Settings) -> Wrap:
    """Seal the bundle under 32 bytes."""
    plain = json.dumps(
        {
            "database_key": keys.database_key.hex(),
            "name_key": keys.name_key.hex(),
            "age_identity": keys.age_identity,
            "recovery_secret": keys.recovery_secret.hex(),
        }
    )
    nonce = secrets.token_bytes(_NONCE_BYTES)
    sealed = nonce + AESGCM(wrapping_key).encrypt(nonce, plain.encode(), _bound_to(profile_id, kind))
    return Wrap(kind=kind, sealed=b64encode(sealed).decode(), settings=settings)


def unwrap(wrapped: Wrap, *, profile_id: str, wrapping_key: bytes) -> Keys | None:
    """The bundle, or None where ``wrapping_key`` is not the one it was sealed under. Raises ProfileDamaged."""
    try:
        sealed = b64decode(wrapped.sealed)
        plain = AESGCM(wrapping_key).decrypt(
            sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], _bound_to(profile_id, wrapped.kind)
        )
    except InvalidTag:
        return None
    except ValueError as error:
        raise ProfileDamaged from error
    bundle = json.loads(plain)
    return Keys(
        database_key=bytes.fromhex(bundle["database_key"]),
        name_key=bytes.fromhex(bundle["name_key"]),
        age_identity=bundle["age_identity"],
        recovery_secret=bytes.fromhex(bundle["recovery_secret"]),
    )


def _bound_to(profile_id: str, kind: str) -> bytes:
    return f"sotay wrap 1 {profile_id} {kind}".encode()
