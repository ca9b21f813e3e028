"""The bin: what was deleted in the last days, and putting it back."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sotay.domain.agenda import AgendaItem
from sotay.domain.errors import NotFound
from sotay.domain.holding import Conclusion, Proposal, Remark, Task, Vote
from sotay.domain.material import Material
from sotay.domain.meeting import Guest, Meeting
from sotay.domain.registry import kind_of
from sotay.services.changes import Inverse
from sotay.services.ports import Reading, Store
from sotay.services.states import being_recorded, open_meeting

KEPT = timedelta(days=90)
"""How long a deleted row can be put back."""
REMEMBERED = timedelta(days=400)
"""How long a row in the bin tells other computers that it was deleted; then it is forgotten."""

Part = Meeting | AgendaItem | Material | Guest | Remark | Conclusion | Vote | Task | Proposal
"""What a person deletes: a meeting, or parts of one."""
_CALLED: dict[type[Part], str] = {
    Meeting: "title",
    AgendaItem: "title",
    Material: "title",
    Guest: "name",
    Remark: "text",
    Conclusion: "text",
    Vote: "subject",
    Task: "text",
    Proposal: "text",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Binned:
    """A row in the bin."""

    id: str
    kind: str
    """Its name in the registry."""
    called: str
    """Its title or text."""
    meeting_id: str
    meeting: str
    """The title of its meeting."""
    deleted_at: datetime


def binned(reading: Reading, now: datetime) -> tuple[Binned, ...]:
    """What was deleted in the last 90 days before the moment ``now``, the latest first."""
    rows = _rows(reading, now)
    titles = {meeting_id: reading.get(Meeting, meeting_id).title for meeting_id in set(map(_meeting_of, rows))}
    found = [
        Binned(
            id=row.id,
            kind=kind_of(type(row)).name,
            called=getattr(row, _CALLED[type(row)]),
            meeting_id=_meeting_of(row),
            meeting=titles[_meeting_of(row)],
            deleted_at=row.deleted_at,
        )
        for row in rows
        if row.deleted_at is not None
    ]
    return tuple(sorted(found, key=lambda line: (line.deleted_at, line.id), reverse=True))


def put_back(store: Store, row_id: str, *, now: datetime) -> Inverse:
    """Put a row of the bin back where it was, with the item it stands under and what was deleted with it.

    Raises NotFound for what is not in the bin or belongs to a meeting in the bin, SealedAlready or WrongState once the
    minutes of its meeting are adopted.
    """
    with store.writing() as tx:
        rows = {row.id: row for row in _rows(tx, now)}
        row = rows.get(row_id)
        if row is None:
            raise NotFound(what="bin")
        belonging = _belonging(row, rows)
        if all(isinstance(back, Material) for back in belonging):
            open_meeting(tx, _meeting_of(row))  # as papers are removed: until the record is sealed
        elif not isinstance(row, Meeting):
            being_recorded(tx, row.meeting_id)
        tx.save(*(replace(back, deleted_at=None) for back in belonging))
    return tx.inverse


def _rows(reading: Reading, now: datetime) -> list[Part]:
    return [row for kind in _CALLED for row in reading.binned(kind, since=now - KEPT)]


def _belonging(row: Part, rows: dict[str, Part]) -> list[Part]:
    """The row, what it stands under, and what went into the bin with it."""
    found = [row]
    above = _above(row)
    while above is not None and above in rows and rows[above] not in found:
        found.append(rows[above])
        above = _above(rows[above])
    return found + _under(row, rows)


def _under(row: Part, rows: dict[str, Part]) -> list[Part]:
    """What went into the bin with an item: those nested under it, and what was written under any of them."""
    found = [other for other in rows.values() if _above(other) == row.id and other.deleted_at == row.deleted_at]
    return [*found, *(further for other in found for further in _under(other, rows))]


def _meeting_of(row: Part) -> str:
    return row.id if isinstance(row, Meeting) else row.meeting_id


def _above(row: Part) -> str | None:
    match row:
        case AgendaItem():
            return row.parent_id
        case Guest() | Meeting():
            return None
        case _:
            return row.item_id
