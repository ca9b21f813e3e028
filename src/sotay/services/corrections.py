"""After adoption what the minutes say is fixed: a change then keeps what it was, author, time and reason."""

import dataclasses
import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypedDict, Unpack

from sotay.domain import ordering
from sotay.domain.agenda import AgendaItem
from sotay.domain.errors import Refused
from sotay.domain.holding import Conclusion, Proposal, Remark, RollCallEntry, Task, TimelineEntry, Vote
from sotay.domain.ids import uuid7
from sotay.domain.meeting import Meeting, MeetingState
from sotay.domain.member import Member
from sotay.domain.registry import kind_of
from sotay.domain.rows import Row
from sotay.services.changes import differing
from sotay.services.ports import Reading, Writing
from sotay.services.states import open_meeting

Fixed = Meeting | AgendaItem | Conclusion | RollCallEntry | Vote | Remark | Task | Proposal
_WORDING = (Remark, Task, Proposal)
_FREE = {"note", "score", "score_class"}
"""What adoption does not fix: the note, for the recorder alone, and the points, which are given until sealing."""
CORRECTED = "corrected"
"""The event of the time-line."""
_SHORT = 60
"""Letters of a text that a correction repeats; the whole text stands in the minutes."""


class Why(TypedDict, total=False):
    """Why something adopted is changed: needed once the minutes are adopted, without meaning before."""

    because: str
    at: datetime | None
    """Wall time."""
    author: str
    """Who corrects; else the recorder of the meeting."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """One change of adopted minutes, as the time-line tells it."""

    at: datetime
    """Wall time."""
    author: str
    because: str
    kind: str
    """Of the row, as the registry names it."""
    was: str
    """``+`` added, ``-`` taken away, empty: changed."""
    changes: tuple[tuple[str, str, str], ...]
    """Field, what it said, what it says; long texts cut."""
    name: str = ""
    """Whose line of the roll it is; else empty."""


_given: ContextVar[Why | None] = ContextVar("why", default=None)
_KINDS = "|".join(kind_of(kind).name for kind in (*_WORDING, Meeting, AgendaItem, Conclusion, RollCallEntry, Vote))
_DETAIL = re.compile(rf"(.*?): (.*?) \(([+-]?) ?({_KINDS}) (.*)\)", re.DOTALL)
_CHANGE = re.compile(r"(\w+) (.*?) → (.*?)(?:, (?=\w+ .*? → )|$)", re.DOTALL)


class ReasonNeeded(Refused):
    """The minutes are adopted: what they say changes with a reason only."""

    code = "reason-needed"


@contextmanager
def given(why: Why) -> Iterator[None]:
    """Whatever is changed in this block and thread without a reason of its own is changed for this one."""
    token = _given.set(why)
    try:
        yield
    finally:
        _given.reset(token)


def permitted(reading: Reading, before: Fixed | None, after: Fixed, **why: Unpack[Why]) -> Meeting:
    """The meeting, if a row may become ``after`` now; ``before`` None: it is new.

    The wording of a remark, task or proposal is free until sealing, and so are points and notes of the recorder.
    Raises NotFound, SealedAlready or ReasonNeeded.
    """
    why = why or _given.get() or {}
    meeting = open_meeting(reading, after.id if isinstance(after, Meeting) else after.meeting_id)
    has_reason = bool(why.get("because", "").strip()) and why.get("at") is not None
    if meeting.state is not MeetingState.RECORDING and not has_reason and not _is_free(before, after):
        raise ReasonNeeded
    return meeting


def keep(tx: Writing, before: Fixed | None, after: Fixed, **why: Unpack[Why]) -> Meeting:
    """Save a row that adoption fixes. After adoption the time-line tells what was corrected, by whom and why.

    Returns its meeting as it was. Raises as :func:`permitted`.
    """
    why = why or _given.get() or {}
    meeting = permitted(tx, before, after, **why)
    tx.save(after)
    at = why.get("at")
    if meeting.state is not MeetingState.RECORDING and at is not None and not _is_free(before, after):
        author = why.get("author") or _recorder(tx, meeting)
        detail = f"{author}: {why.get('because', '')} ({_in_short(before, after)})"
        note(tx, meeting.id, at, CORRECTED, subject_id=after.id, detail=detail)
    return meeting


def kept(reading: Reading, meeting_id: str) -> tuple[Correction, ...]:
    """What was corrected since the minutes were adopted, in the order it was."""
    lines = reading.find(TimelineEntry, meeting_id=meeting_id, event=CORRECTED)
    names = {entry.id: entry.name for entry in reading.find(RollCallEntry, meeting_id=meeting_id)}
    read = ((read_correction(line), names.get(line.subject_id or "", "")) for line in lines)
    return tuple(replace(found, name=name) for found, name in read if found is not None)


def note(
    tx: Writing, meeting_id: str, at: datetime, event: str, *, subject_id: str | None = None, detail: str = ""
) -> None:
    """Write a line of the time-line."""
    last = tx.last(TimelineEntry, meeting_id=meeting_id)
    tx.save(
        TimelineEntry(
            id=uuid7(),
            meeting_id=meeting_id,
            order=ordering.after(last.order if last else None),
            at_wall=at,
            event=event,
            subject_id=subject_id,
            detail=detail,
        )
    )


def read_correction(line: TimelineEntry) -> Correction | None:
    """What :func:`keep` wrote; None for what was written otherwise, as by a later program."""
    found = _DETAIL.fullmatch(line.detail)
    if found is None:
        return None
    author, because, was, kind, told = found.groups()
    changes = () if was else tuple((name, old, new) for name, old, new in _CHANGE.findall(told))
    return Correction(at=line.at_wall, author=author, because=because, kind=kind, was=was, changes=changes)


def is_fixed(before: Fixed, after: Fixed) -> bool:
    """Whether adoption fixes what becomes different, so that it changes with a reason only."""
    return not _is_free(before, after)


def _is_free(before: Fixed | None, after: Fixed) -> bool:
    """Whether adoption fixes nothing of what becomes different."""
    if before is None or before.deleted_at != after.deleted_at:
        return False
    return isinstance(after, _WORDING) or differing(before, after).keys() <= _FREE


def _recorder(reading: Reading, meeting: Meeting) -> str:
    """The recorder's name as called at the meeting."""
    line = next(iter(reading.find(RollCallEntry, meeting_id=meeting.id, member_id=meeting.recorder_id)), None)
    if line is not None or meeting.recorder_id is None:
        return line.name if line else ""
    return reading.get(Member, meeting.recorder_id).full_name


def _in_short(before: Fixed | None, after: Fixed) -> str:
    """``vote votes_for 20 → 21``; ``+`` and ``-`` with the figures of a row that was added or taken away."""
    kind = kind_of(type(after)).name
    if before is None:
        return f"+ {kind} {_told(after)}"
    if before.deleted_at != after.deleted_at:
        return f"{'-' if after.deleted_at else '+'} {kind} {_told(before)}"
    changed = {name: new for name, new in differing(before, after).items() if name not in _FREE}
    told = (f"{name} {_cut(getattr(before, name))} → {_cut(new)}" for name, new in changed.items())
    return f"{kind} {', '.join(told)}"


def _told(row: Row) -> str:
    """What a row says, without its identities and what is empty."""
    names = (field.name for field in dataclasses.fields(row))
    told = {name: getattr(row, name) for name in names if name not in {"id", "order", "extra"} and name[-3:] != "_id"}
    return ", ".join(f"{name} {_cut(value)}" for name, value in told.items() if value)


def _cut(value: object) -> str:
    text = "-" if value is None or value == "" else str(value)
    return text if len(text) <= _SHORT else f"{text[:_SHORT]}…"
