"""What the cell is called on its documents, where and when it meets, who takes its minutes."""

import re
from dataclasses import replace

from sotay.domain.cell import Cell
from sotay.domain.errors import Refused
from sotay.domain.spelling import tidy
from sotay.services.changes import Inverse, merged
from sotay.services.ports import Store


class CellUnnamed(Refused):
    """A cell has a name."""

    code = "cell-unnamed"


class UsualTimeImpossible(Refused):
    """An hour is written ``19:30``."""

    code = "usual-time-impossible"
    facts = ("time",)


class UsualDayImpossible(Refused):
    """A month has days 1 to 31."""

    code = "usual-day-impossible"
    facts = ("day",)


_HOUR = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
LAST_DAY = 31
"""Of a month."""


def change(store: Store, before: Cell, after: Cell) -> Inverse:
    """Keep what the person changed about the cell; whatever else changed meanwhile stays. Lines become tidy.

    Raises CellUnnamed, UsualTimeImpossible or UsualDayImpossible.
    """
    if not tidy(after.name):
        raise CellUnnamed
    if after.usual_time and not _HOUR.fullmatch(after.usual_time):
        raise UsualTimeImpossible(time=after.usual_time)
    if after.usual_day is not None and not 1 <= after.usual_day <= LAST_DAY:
        raise UsualDayImpossible(day=after.usual_day)
    tidied = replace(
        after,
        name=tidy(after.name),
        superior=tidy(after.superior),
        place=tidy(after.place),
        usual_place=tidy(after.usual_place),
        overseer=tidy(after.overseer),
    )
    with store.writing() as tx:
        tx.save(merged(tx.get(Cell, after.id), before, tidied))
    return tx.inverse
