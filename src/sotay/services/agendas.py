"""Assemble the agenda of a meeting."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from sotay.domain import ordering
from sotay.domain.agenda import AgendaItem, Section
from sotay.domain.errors import NotFound, Refused
from sotay.domain.ids import uuid7
from sotay.services.changes import Inverse, merged
from sotay.services.entries import ItemElsewhere, entries_in_order
from sotay.services.ports import Store
from sotay.services.states import being_recorded


class NestedTooDeep(Refused):
    """An item is nested one level at most, and never under itself."""

    code = "nested-too-deep"


def add(
    store: Store,
    meeting_id: str,
    *,
    title: str,
    section: Section = Section.CONDUCT,
    minutes_planned: int = 0,
    after_id: str | None = None,
) -> tuple[AgendaItem, Inverse]:
    """Add an item as the last of its section, or behind another one, beside it and of its section.

    Raises NotFound, WrongState once adopted, or SealedAlready.
    """
    with store.writing() as tx:
        being_recorded(tx, meeting_id)
        items = tx.find(AgendaItem, meeting_id=meeting_id)
        neighbour = next((item for item in items if item.id == after_id), None)
        if neighbour is None:
            beside = [item for item in items if item.parent_id is None]
            ahead = [item for item in beside if item.section.rank <= section.rank]
        else:
            beside = [item for item in items if item.parent_id == neighbour.parent_id]
            ahead = beside[: beside.index(neighbour) + 1]
            section = neighbour.section
        behind = [item for item in beside if item not in ahead]
        item = AgendaItem(
            id=uuid7(),
            meeting_id=meeting_id,
            order=ordering.between(ahead[-1].order if ahead else None, behind[0].order if behind else None),
            title=title,
            section=section,
            parent_id=neighbour.parent_id if neighbour else None,
            minutes_planned=minutes_planned,
        )
        tx.save(item)
    return item, tx.inverse


def change(store: Store, before: AgendaItem, after: AgendaItem) -> Inverse:
    """Keep what the person changed about an item: title, presenter, minutes, threshold, times, notes; not its place.

    Raises NotFound, ItemElsewhere for a removed one, WrongState once adopted, or SealedAlready.
    """
    with store.writing() as tx:
        being_recorded(tx, after.meeting_id)
        kept = tx.get(AgendaItem, after.id)
        if kept.deleted_at is not None:
            raise ItemElsewhere
        changed = merged(kept, before, after)
        tx.save(replace(changed, order=kept.order, parent_id=kept.parent_id))
    return tx.inverse


def move(
    store: Store, item_id: str, *, after_id: str | None, parent_id: str | None = None, section: Section | None = None
) -> Inverse:
    """Put an item behind another under the same parent; ``after_id`` None: to the front. What is nested goes with it.

    Without ``section`` an item takes the one of what it follows. Raises NestedTooDeep, NotFound where nothing to follow
    is there, WrongState once adopted, or SealedAlready.
    """
    with store.writing() as tx:
        item = tx.get(AgendaItem, item_id)
        being_recorded(tx, item.meeting_id)
        items = [other for other in tx.find(AgendaItem, meeting_id=item.meeting_id) if other.id != item_id]
        parent = next((other for other in items if other.id == parent_id), None)
        nested = [other for other in items if other.parent_id == item_id]
        if parent_id is not None and (parent is None or parent.parent_id is not None or nested):
            raise NestedTooDeep
        beside = [other for other in items if other.parent_id == parent_id]
        places = [None, *(other.id for other in beside)]
        if after_id not in places:
            raise NotFound(what=AgendaItem.__name__)
        place = places.index(after_id)
        ahead = beside[place - 1] if place else None
        behind = beside[place] if place < len(beside) else None
        order = ordering.between(ahead.order if ahead else None, behind.order if behind else None)
        neighbour = parent or ahead or behind
        section = section or (neighbour.section if neighbour else item.section)
        tx.save(replace(item, order=order, parent_id=parent_id, section=section))
        tx.save(*(replace(under, section=section) for under in nested))
    return tx.inverse


def remove(store: Store, item_id: str, *, now: datetime) -> Inverse:
    """Move an item and those nested under it to the bin; what was written under them goes with them.

    Raises NotFound, WrongState once adopted, or SealedAlready.
    """
    with store.writing() as tx:
        item = tx.get(AgendaItem, item_id)
        being_recorded(tx, item.meeting_id)
        nested = tx.find(AgendaItem, meeting_id=item.meeting_id, parent_id=item_id)
        gone = {item_id, *(under.id for under in nested)}
        written = [row for row in entries_in_order(tx, item.meeting_id) if row.item_id in gone]
        tx.save(*(replace(row, deleted_at=now) for row in (item, *nested, *written)))
    return tx.inverse


def numbers(items: tuple[AgendaItem, ...]) -> dict[str, str]:
    """The printed number of each item by id: ``1``, ``2``, ``2.1``; items in their order.

    Every item has one: where another computer removed its parent, or nested that too, it stands at the top.
    """
    parents = {item.id: item.parent_id for item in items}
    nested = {item.id for item in items if item.parent_id in parents and parents[item.parent_id] not in parents}
    found: dict[str, str] = {}
    for at, item in enumerate((item for item in items if item.id not in nested), 1):
        found[item.id] = str(at)
        under = [other for other in items if other.id in nested and other.parent_id == item.id]
        found |= {other.id: f"{at}.{place}" for place, other in enumerate(under, 1)}
    return found


def in_order(items: Iterable[AgendaItem], numbers: Mapping[str, str]) -> tuple[AgendaItem, ...]:
    """The items by their printed numbers."""
    return tuple(sorted(items, key=lambda item: rank(numbers[item.id])))


def rank(number: str) -> list[int]:
    """Sorts printed numbers: ``2.10`` behind ``2.9``."""
    return [int(part) for part in number.split(".")]
