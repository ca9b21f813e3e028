"""Excuses told before the meeting: lines of a roll that is not called yet, so that it then has them already."""

from dataclasses import replace

from sotay.domain import attendance
from sotay.domain.errors import NotFound
from sotay.domain.holding import Mark, RollCallEntry
from sotay.domain.spelling import tidy
from sotay.services import rollcall
from sotay.services.changes import Inverse
from sotay.services.ports import Store
from sotay.services.states import being_recorded


def tell(store: Store, meeting_id: str, member_id: str, reason: str) -> Inverse:
    """A member says beforehand that they cannot come, and why.

    Raises NotFound for one who would not be called, WrongState once adopted, or SealedAlready.
    """
    with store.writing() as tx:
        meeting = being_recorded(tx, meeting_id)
        line = next((line for line in rollcall.expected(tx, meeting) if line.member_id == member_id), None)
        if line is None:
            raise NotFound(what=RollCallEntry.__name__)
        excused = replace(line, mark=Mark.EXCUSED, reason=tidy(reason), arrived=None, departed=None)
        tx.save(replace(excused, told_beforehand=not rollcall.called(tx, meeting_id)))
    return tx.inverse


def withdraw(store: Store, meeting_id: str, member_id: str) -> Inverse:
    """The member comes after all. Raises NotFound, WrongState once adopted, or SealedAlready."""
    with store.writing() as tx:
        being_recorded(tx, meeting_id)
        for line in tx.find(RollCallEntry, meeting_id=meeting_id, member_id=member_id):
            if rollcall.called(tx, meeting_id):
                tx.save(replace(line, mark=attendance.usual_mark(line.state), reason="", told_beforehand=False))
            else:
                tx.bin(line)
    return tx.inverse
