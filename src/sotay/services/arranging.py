"""Put the items of an agenda in order by hand: by places, into and out of each other, by dragging."""

from enum import StrEnum

from sotay.domain.agenda import AgendaItem, Section
from sotay.services import agendas
from sotay.services.changes import Inverse
from sotay.services.ports import Store


class Side(StrEnum):
    """Where something is dropped, seen from what it is dropped on."""

    ABOVE = "above"
    BELOW = "below"
    INTO = "into"


def shift(store: Store, item_id: str, by: int) -> Inverse | None:
    """Move an item one place up (-1) or down (1) among those under the same parent; None where it is at the end.

    At the border of a section it first goes into the next one. Raises as :func:`sotay.services.agendas.move` does.
    """
    item, items = _read(store, item_id)
    beside = _under(items, item.parent_id)
    place = beside.index(item)
    if item.parent_id is None:
        sections = [*Section]
        neighbour = beside[place + by].section if 0 <= place + by < len(beside) else None
        if neighbour is not item.section:
            rank = item.section.rank + by
            if not 0 <= rank < len(sections):
                return None
            ahead = beside[place - 1].id if place else None
            return agendas.move(store, item_id, after_id=ahead, section=sections[rank])
    if not 0 <= place + by < len(beside):
        return None
    beside.remove(item)
    ahead = beside[place + by - 1].id if place + by else None
    return agendas.move(store, item_id, after_id=ahead, parent_id=item.parent_id, section=item.section)


def nest(store: Store, item_id: str) -> Inverse | None:
    """Put an item under the one above it, as its last; None where there is none or it is nested already.

    Raises as :func:`sotay.services.agendas.move` does, NestedTooDeep for an item with others under it.
    """
    item, items = _read(store, item_id)
    beside = _under(items, None)
    if item.parent_id is not None or beside[0] is item:
        return None
    above = beside[beside.index(item) - 1]
    return agendas.move(store, item_id, after_id=_last(items, above.id), parent_id=above.id)


def unnest(store: Store, item_id: str) -> Inverse | None:
    """Take an item out, to behind the one it stood under; None where it stands under none. Raises as above."""
    item, _ = _read(store, item_id)
    if item.parent_id is None:
        return None
    return agendas.move(store, item_id, after_id=item.parent_id)


def drop(store: Store, item_id: str, on: str | Section, side: Side) -> Inverse | None:
    """Put an item where it was dropped: on another one (id), or on the heading of a section: to its front.

    Below an item that has others under it means to their front. None where it is dropped on itself. Raises as above.
    """
    _, items = _read(store, item_id)
    others = [other for other in items if other.id != item_id]
    if isinstance(on, Section):
        ahead = [other for other in _under(others, None) if other.section.rank < on.rank]
        return agendas.move(store, item_id, after_id=ahead[-1].id if ahead else None, section=on)
    target = next((other for other in others if other.id == on), None)
    if target is None:
        return None
    if side is Side.INTO and target.parent_id is None:
        return agendas.move(store, item_id, after_id=_last(others, on), parent_id=on)
    if side is not Side.ABOVE and _last(others, on) is not None:
        return agendas.move(store, item_id, after_id=None, parent_id=on)
    beside = _under(others, target.parent_id)
    place = beside.index(target) - (side is Side.ABOVE)
    ahead_id = beside[place].id if place >= 0 else None
    return agendas.move(store, item_id, after_id=ahead_id, parent_id=target.parent_id, section=target.section)


def _read(store: Store, item_id: str) -> tuple[AgendaItem, list[AgendaItem]]:
    with store.reading() as reading:
        items = reading.find(AgendaItem, meeting_id=reading.get(AgendaItem, item_id).meeting_id)
    return next(item for item in items if item.id == item_id), list(items)


def _under(items: list[AgendaItem], parent_id: str | None) -> list[AgendaItem]:
    return [item for item in items if item.parent_id == parent_id]


def _last(items: list[AgendaItem], parent_id: str) -> str | None:
    under = _under(items, parent_id)
    return under[-1].id if under else None
