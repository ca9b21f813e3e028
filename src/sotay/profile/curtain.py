"""Covering the window of an open profile, and the ways to uncover it."""

from dataclasses import replace

from sotay.domain.opening import KeyRefused
from sotay.profile import pin as pins
from sotay.profile.errors import WrongRecoveryCode
from sotay.profile.folder import OpenProfile, unlocked
from sotay.profile.unlocking import ByPassphrase, ByRecoveryCode


class Curtain:
    """Of the open profile on this computer; off until a PIN is set. May be called on any thread."""

    def __init__(self, profile: OpenProfile) -> None:
        self._profile = profile

    @property
    def is_set(self) -> bool:
        return bool(self._profile.manifest.pin.check)

    @property
    def minutes(self) -> int:
        """Without a key or the mouse before the window is covered; 0: only when it is asked for."""
        return self._profile.manifest.pin.minutes

    def set(self, typed: str) -> None:
        """Cover by this PIN from now on. Raises PinUnfit or a StorageError."""
        self._profile.keep_pin(pins.new_pin(typed, self._profile.keys, self.minutes))

    def wait(self, minutes: int) -> None:
        """Cover after so many. Raises a StorageError."""
        self._profile.keep_pin(replace(self._profile.manifest.pin, minutes=minutes))

    def remove(self) -> None:
        """No PIN from now on. Raises a StorageError."""
        self._profile.keep_pin(pins.Pin())

    def opens(self, typed: str) -> bool:
        """Whether that is the PIN; takes a tenth of a second."""
        return pins.opens(typed, self._profile.manifest.pin, self._profile.keys)

    def give_way(self, secret: str) -> None:
        """Remove a forgotten PIN for who has the recovery code, or the passphrase where there is one.

        Raises a KeyRefused for what is neither.
        """
        try:
            code = ByRecoveryCode.typed(secret)
        except KeyRefused:
            if ByPassphrase.kind not in self._profile.manifest.unlock_kinds:
                raise
            unlocked(self._profile.manifest, ByPassphrase(lambda: secret))
        else:
            if code.secret != self._profile.keys.recovery_secret:
                raise WrongRecoveryCode
        self.remove()
