"""Take back what a verb did, and do it again."""

from dataclasses import replace
from datetime import datetime

from sotay.services.changes import Inverse
from sotay.services.ports import Store


def take_back(store: Store, inverse: Inverse, *, now: datetime, initiator: str = "") -> Inverse:
    """Undo in one transaction; returns what redoes it. Raises SealedAlready where a record was sealed meanwhile."""
    with store.writing(initiator) as tx:
        tx.save(*inverse.before)
        tx.save(*(replace(row, deleted_at=now) for row in inverse.added))
    return tx.inverse
