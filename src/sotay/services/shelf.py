"""The papers of a meeting once they are in: their names, their places, who may see them, and what replaced what.

A paper that was replaced stays in the store as it was; it is none of the meeting's papers as long as the one that
replaced it is in use. Whatever asks for the papers of a meeting asks here.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from sotay.domain import ordering
from sotay.domain.agenda import AgendaItem
from sotay.domain.material import Material
from sotay.domain.spelling import tidy
from sotay.services import agendas
from sotay.services.changes import Inverse
from sotay.services.entries import EntryRemoved, check_item
from sotay.services.ports import Reading, Store, Writing
from sotay.services.states import open_meeting


def papers_of(reading: Reading, meeting_id: str) -> tuple[Material, ...]:
    """Those in use that nothing replaced, by their order keys."""
    rows = reading.find(Material, meeting_id=meeting_id)
    replaced = {row.replaces_id for row in rows}
    return tuple(sorted((row for row in rows if row.id not in replaced), key=_key))


def in_agenda_order(papers: Iterable[Material], numbers: Mapping[str, str]) -> tuple[Material, ...]:
    """Those of the meeting as a whole first, then by the printed ``numbers`` of their items, in their own order."""

    def rank(paper: Material) -> tuple[list[int], tuple[str, str]]:
        number = numbers.get(paper.item_id or "")
        return agendas.rank(number) if number else [], _key(paper)

    return tuple(sorted(papers, key=rank))


def rename(store: Store, paper_id: str, title: str) -> Inverse | None:
    """Give a paper another title; None where that is empty or says the same. Raises as :func:`assign`."""
    with store.writing() as tx:
        paper = _open(tx, paper_id)
        wanted = tidy(title)
        if not wanted or wanted == paper.title:
            return None
        tx.save(replace(paper, title=wanted))
    return tx.inverse


def assign(store: Store, paper_id: str, item_id: str | None) -> Inverse:
    """Make it the last paper of an item, or (None) of the meeting as a whole.

    Raises NotFound, EntryRemoved for one that was removed, ItemElsewhere, or SealedAlready: until the record is sealed
    papers may change, adopted minutes do not speak of them.
    """
    with store.writing() as tx:
        paper = _open(tx, paper_id)
        check_item(tx, paper.meeting_id, item_id)
        last = max((other.order for other in papers_of(tx, paper.meeting_id) if other.id != paper_id), default=None)
        tx.save(replace(paper, item_id=item_id, order=ordering.after(last)))
    return tx.inverse


def show_to_room(store: Store, paper_id: str, *, for_room: bool) -> Inverse:
    """Say whether the room may see it (*cho chiếu*). Raises as :func:`assign`."""
    with store.writing() as tx:
        tx.save(replace(_open(tx, paper_id), for_room=for_room))
    return tx.inverse


def shift(store: Store, paper_id: str, by: int) -> Inverse | None:
    """Move it by so many places among the papers of its item; None where it is at the end of them already.

    Raises as :func:`assign`.
    """
    with store.writing() as tx:
        paper = _open(tx, paper_id)
        items = {item.id for item in tx.find(AgendaItem, meeting_id=paper.meeting_id)}
        papers = papers_of(tx, paper.meeting_id)
        beside = [other for other in papers if _place(other, items) == _place(paper, items)]
        place = [other.id for other in beside].index(paper_id) + by if paper in beside else -1
        if not 0 <= place < len(beside):
            return None
        beside.remove(paper)
        tx.save(replace(paper, order=_between(beside, place)))
    return tx.inverse


def remove(store: Store, paper_id: str, *, now: datetime) -> Inverse:
    """Move a paper to the bin with those that it replaced, so that none of them comes back by it.

    Raises NotFound, EntryRemoved, SealedAlready.
    """
    with store.writing() as tx:
        paper = _open(tx, paper_id)
        tx.save(*(replace(gone, deleted_at=now) for gone in (paper, *older(tx, paper))))
    return tx.inverse


def older(reading: Reading, paper: Material) -> tuple[Material, ...]:
    """What stood in the place of a paper before it, the latest first."""
    rows = {row.id: row for row in reading.find(Material, meeting_id=paper.meeting_id) if row.id != paper.id}
    found: list[Material] = []
    before = rows.pop(paper.replaces_id or "", None)
    while before is not None:
        found.append(before)
        before = rows.pop(before.replaces_id or "", None)
    return tuple(found)


def use_older(store: Store, paper_id: str, *, now: datetime) -> Inverse | None:
    """Move a paper to the bin, so that the one it replaced stands there again; None where it replaced nothing.

    Raises as :func:`remove`.
    """
    with store.writing() as tx:
        paper = _open(tx, paper_id)
        if not older(tx, paper):
            return None
        tx.save(replace(paper, deleted_at=now))
    return tx.inverse


def _open(tx: Writing, paper_id: str) -> Material:
    """A paper in use of a meeting that may still be written to."""
    paper = tx.get(Material, paper_id)
    open_meeting(tx, paper.meeting_id)
    if paper.deleted_at is not None:
        raise EntryRemoved
    return paper


def _place(paper: Material, items: set[str]) -> str | None:
    """The item it stands under; what belongs to a removed one stands with those of the meeting."""
    return paper.item_id if paper.item_id in items else None


def _between(beside: Sequence[Material], place: int) -> str:
    ahead = beside[place - 1].order if place else None
    behind = beside[place].order if place < len(beside) else None
    return ordering.between(ahead, behind)


def _key(paper: Material) -> tuple[str, str]:
    return paper.order, paper.id
