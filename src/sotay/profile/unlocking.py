"""The ways into a profile: the keyring, a passphrase, the recovery code. Each yields the key that wraps the bundle."""

import secrets
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import ClassVar, Protocol

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from sotay.domain.recovery_code import parse_code
from sotay.profile import keyring_secret
from sotay.profile.errors import (
    KeyNotHere,
    PassphraseTooShort,
    ProfileDamaged,
    WrongKey,
    WrongKeyringSecret,
    WrongPassphrase,
    WrongRecoveryCode,
)
from sotay.profile.keys import Settings

LEAST_PASSPHRASE = 8
"""Characters. NIST SP 800-63B: length, no rules of composition."""
_SCRYPT_COST = 2**17
"""128 MiB and about half a second on an office computer, OWASP's first choice."""
_SCRYPT_COST_LIMIT = 2**20
"""1 GiB: what a later program may have chosen."""
_SCRYPT_BLOCK = 8
_SCRYPT_LANES = 1


class Unlock(Protocol):
    """One way in."""

    kind: ClassVar[str]
    wrong: ClassVar[type[WrongKey]]
    """Raised by the caller when the key opens nothing."""

    def new_key(self, device_id: str, /) -> tuple[bytes, Settings]:
        """32 bytes to wrap under from now on, and what is kept beside the wrap to find them again."""
        ...

    def key(self, device_id: str, settings: Settings, /) -> bytes:
        """The 32 bytes found again. What fails on the way is raised."""
        ...


@dataclass(frozen=True, slots=True)
class ByKeyring:
    """A random secret in the keyring, under the id of this device: a restored copy never takes another's place.

    Raises NoKeyring, KeyringLocked; KeyNotHere where the keyring has no secret for this device.
    """

    kind: ClassVar[str] = "keyring"
    wrong: ClassVar[type[WrongKey]] = WrongKeyringSecret

    def new_key(self, device_id: str) -> tuple[bytes, Settings]:
        secret = keyring_secret.get(device_id)
        if secret is None:
            secret = secrets.token_hex(32)
            keyring_secret.put(device_id, secret)
        return _stretched(secret.encode(), self.kind), {}

    def key(self, device_id: str, _settings: Settings) -> bytes:
        secret = keyring_secret.get(device_id)
        if secret is None:
            raise KeyNotHere
        return _stretched(secret.encode(), self.kind)


@dataclass(frozen=True, slots=True)
class ByPassphrase:
    """What the person knows; asked for only when it is needed. Raises PassphraseTooShort for a new one."""

    ask: Callable[[], str] = field(repr=False)

    kind: ClassVar[str] = "passphrase"
    wrong: ClassVar[type[WrongKey]] = WrongPassphrase

    def new_key(self, _device_id: str) -> tuple[bytes, Settings]:
        passphrase = self.ask()
        if len(passphrase) < LEAST_PASSPHRASE:
            raise PassphraseTooShort(least=LEAST_PASSPHRASE)
        settings: Settings = {
            "salt": secrets.token_hex(16),
            "n": _SCRYPT_COST,
            "r": _SCRYPT_BLOCK,
            "p": _SCRYPT_LANES,
        }
        return _scrypt(passphrase, settings), settings

    def key(self, _device_id: str, settings: Settings) -> bytes:
        return _scrypt(self.ask(), settings)


@dataclass(frozen=True, slots=True)
class ByRecoveryCode:
    """What is printed on the recovery sheet."""

    secret: bytes = field(repr=False)

    kind: ClassVar[str] = "recovery"
    wrong: ClassVar[type[WrongKey]] = WrongRecoveryCode

    @classmethod
    def typed(cls, text: str) -> "ByRecoveryCode":
        """Raises RecoveryCodeWrongLength, RecoveryCodeMistyped or RecoveryCodeWrongWhole."""
        return cls(parse_code(text))

    def new_key(self, device_id: str) -> tuple[bytes, Settings]:
        return self.key(device_id, {}), {}

    def key(self, _device_id: str, _settings: Settings) -> bytes:
        return _stretched(self.secret, self.kind)


def _stretched(secret: bytes, kind: str) -> bytes:
    """32 bytes of a secret that is random already, so that one secret never serves two ends."""
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=f"sotay {kind}".encode()).derive(secret)


def _scrypt(passphrase: str, settings: Settings) -> bytes:
    """Keyboards differ in how they compose Vietnamese letters: the passphrase is NFC. What is no text opens nothing.

    Raises ProfileDamaged for settings that no profile has; a backup from a stranger may ask for all memory there is.
    """
    try:
        salt = bytes.fromhex(str(settings["salt"]))
        cost, block, lanes = (int(settings[name]) for name in ("n", "r", "p"))
        if not (0 < cost <= _SCRYPT_COST_LIMIT and 0 < block <= _SCRYPT_BLOCK and 0 < lanes <= _SCRYPT_LANES):
            raise ProfileDamaged
        function = Scrypt(salt=salt, length=32, n=cost, r=block, p=lanes)
    except (KeyError, ValueError) as error:
        raise ProfileDamaged from error
    return function.derive(unicodedata.normalize("NFC", passphrase).encode(errors="surrogatepass"))
