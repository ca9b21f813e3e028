"""Take back what a verb did, and do it again."""

from dataclasses import replace
from datetime import datetime

from sotay.domain.holding import Conclusion, RollCallEntry, Vote
from sotay.services.changes import Inverse
from sotay.services.corrections import correctable
from sotay.services.ports import Store

_FIXED_BY_ADOPTION = (Conclusion, RollCallEntry, Vote)


def take_back(store: Store, inverse: Inverse, *, now: datetime, initiator: str = "") -> Inverse:
    """Undo in one transaction; returns what redoes it.

    Raises SealedAlready where a record was sealed meanwhile, ReasonNeeded for what the minutes have fixed since they
    were adopted: that is corrected anew, with a reason.
    """
    rows = (*inverse.before, *inverse.added)
    with store.writing(initiator) as tx:
        for meeting_id in {row.meeting_id for row in rows if isinstance(row, _FIXED_BY_ADOPTION)}:
            correctable(tx, meeting_id, because="", at=None)
        tx.save(*inverse.before)
        tx.save(*(replace(row, deleted_at=now) for row in inverse.added))
    return tx.inverse
