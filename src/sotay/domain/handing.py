"""A handbook that passed to another secretary."""

from sotay.domain.errors import KnownError, Refused


class HandedOver(Refused):
    """This copy was handed over and is only read; ``day`` as ``24/11/2026``."""

    code = "handed-over"
    facts = ("day",)


class SetAside(KnownError):
    """A restored copy of the same cell is used in place of this one since that day, which is said and stops nothing."""

    code = "set-aside"
    facts = ("day",)


class HandbookReceived(KnownError):
    """This handbook came from another secretary, who waits for these letters; said until they were told."""

    code = "handbook-received"
    facts = ("letters",)


class NotHandedOver(Refused):
    """Only a copy that was handed over, and whose receiver has said so, is removed."""

    code = "not-handed-over"
