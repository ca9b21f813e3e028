"""Take back what a verb did, and do it again."""

from dataclasses import replace
from datetime import datetime

from sotay.domain.agenda import AgendaItem
from sotay.domain.errors import Refused
from sotay.domain.holding import Conclusion, Proposal, Remark, RollCallEntry, Task, TimelineEntry, Vote
from sotay.domain.meeting import Guest, Meeting
from sotay.domain.registry import kind_of
from sotay.domain.resolution import Resolution
from sotay.domain.rows import Row
from sotay.services.changes import Inverse, differing, merged
from sotay.services.corrections import CORRECTED, keep
from sotay.services.ports import Store, Writing
from sotay.services.register import refuse_issued_resolution
from sotay.services.states import being_recorded, open_meeting

_FIXED = (Meeting, Conclusion, RollCallEntry, Vote, Remark, Task, Proposal)


class ChangedSince(Refused):
    """What the verb did was changed again by someone else, or by another computer."""

    code = "changed-since"


def take_back(store: Store, inverse: Inverse, *, now: datetime, initiator: str = "") -> Inverse:
    """Undo in one transaction; returns what redoes it. Only fields that the verb changed become what they were.

    Raises ChangedSince where they are something else by now, SealedAlready where a record was sealed meanwhile,
    WrongState for agenda and guests of adopted minutes, ResolutionIssued for texts that have their number since,
    ReasonNeeded for what else the minutes have fixed since they were adopted: that is told as a correction, where a
    reason is given (:func:`sotay.services.corrections.given`). A correction of adopted minutes goes as it came:
    with the line of the time-line that told of it.
    """
    corrected = _corrected(inverse)
    with store.writing(initiator) as tx:
        for before, after in zip(inverse.before, inverse.after, strict=True):
            kept = tx.get(type(after), after.id)
            if merged(kept, before, after) != kept:
                raise ChangedSince
            _put(tx, kept, merged(kept, after, before), is_correction=after.id in corrected)
        for row in inverse.added:
            kept = tx.get(type(row), row.id)
            if kept.deleted_at is not None:
                raise ChangedSince
            _put(tx, kept, replace(kept, deleted_at=now), is_correction=row.id in corrected)
    return tx.inverse


def _lives_on(kept: Row, wanted: Row) -> bool:
    """Whether nothing becomes different that sealing freezes: how far a task is, or that a meeting is in the bin."""
    free = {"deleted_at"} if isinstance(kept, Meeting) else kind_of(type(kept)).lives_on
    return differing(kept, wanted).keys() <= free


def _corrected(inverse: Inverse) -> set[str]:
    """What was changed with its reason, by the lines that the same change wrote to the time-line."""
    notes = (row for row in (*inverse.added, *inverse.after) if isinstance(row, TimelineEntry))
    return {note.subject_id for note in notes if note.event == CORRECTED and note.subject_id}


def _put(tx: Writing, kept: Row, wanted: Row, *, is_correction: bool) -> None:
    if is_correction and isinstance(wanted, (AgendaItem, *_FIXED)):
        open_meeting(tx, wanted.id if isinstance(wanted, Meeting) else wanted.meeting_id)
    elif isinstance(wanted, AgendaItem | Guest):
        being_recorded(tx, wanted.meeting_id)
    elif isinstance(wanted, Resolution):
        refuse_issued_resolution(tx, wanted.meeting_id)
    elif isinstance(kept, _FIXED) and isinstance(wanted, _FIXED) and not _lives_on(kept, wanted):
        keep(tx, kept, wanted)
        return
    tx.save(wanted)
