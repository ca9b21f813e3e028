"""What a person types to open a handbook, and the noes that are about that alone."""

from sotay.domain.errors import KnownError


class KeyRefused(KnownError):
    """Base: the passphrase or the code as typed opens nothing; typing it again may help."""


class NewPassphraseRefused(KnownError):
    """Base: this passphrase cannot be the new one."""


class RecoveryCodeMistyped(KeyRefused):
    """One group does not fit its check character."""

    code = "recovery-code-mistyped"
    facts = ("group",)


class RecoveryCodeWrongLength(KeyRefused):
    """Letters and digits are missing or too many."""

    code = "recovery-code-wrong-length"
    facts = ("expected", "found")


class RecoveryCodeWrongWhole(KeyRefused):
    """Each group fits, together they do not."""

    code = "recovery-code-wrong-whole"
