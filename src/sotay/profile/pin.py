"""The PIN that covers the window while nobody sits before it: a curtain and no key.

Whoever may use this account of this computer can read the handbook without it. What is kept of the PIN is bound to the
keys of the profile, so that ``profile.toml`` alone does not give it away.
"""

import hmac
import secrets
import unicodedata
from dataclasses import dataclass

from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from sotay.profile.errors import PinUnfit
from sotay.profile.keys import Keys

LEAST, MOST = 4, 12
"""Digits."""
USUAL_MINUTES = 10
_COST = 2**15
"""32 MiB and about a tenth of a second: typed many times a day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pin:
    """What ``profile.toml`` keeps."""

    salt: str = ""
    check: str = ""
    """Empty: there is none."""
    minutes: int = USUAL_MINUTES
    """Without a key or the mouse before the window is covered; 0: only when it is asked for."""


def new_pin(typed: str, keys: Keys, minutes: int) -> Pin:
    """Raises PinUnfit."""
    digits = unicodedata.normalize("NFKC", typed).strip()
    if not (digits.isascii() and digits.isdecimal() and LEAST <= len(digits) <= MOST):
        raise PinUnfit(least=LEAST, most=MOST)
    salt = secrets.token_hex(16)
    return Pin(salt=salt, check=_check(digits, salt, keys), minutes=minutes)


def opens(typed: str, pin: Pin, keys: Keys) -> bool:
    digits = unicodedata.normalize("NFKC", typed).strip()
    return hmac.compare_digest(_check(digits, pin.salt, keys), pin.check)


def _check(digits: str, salt: str, keys: Keys) -> str:
    stretched = Scrypt(salt=salt.encode(), length=32, n=_COST, r=8, p=1).derive(digits.encode(errors="surrogatepass"))
    return hmac.digest(keys.name_key, b"sotay pin " + stretched, "sha256").hex()
