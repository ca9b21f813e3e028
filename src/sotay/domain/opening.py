"""What a person types to open a handbook, and the noes that are about that alone."""

from sotay.domain.errors import KnownError


class KeyRefused(KnownError):
    """Base: the passphrase or the code as typed opens nothing; typing it again may help."""


class NewPassphraseRefused(KnownError):
    """Base: this passphrase cannot be the new one."""
