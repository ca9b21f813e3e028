"""What the cell is called on its documents, and where and when it meets."""

import re
from datetime import date

from sotay.domain.cell import Cell, Term
from sotay.domain.errors import Refused
from sotay.domain.ids import uuid7
from sotay.domain.spelling import tidy
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
_LAST_DAY = 31


def change(store: Store, cell: Cell) -> Cell:
    """Keep what was changed about the cell. Raises CellUnnamed, UsualTimeImpossible or UsualDayImpossible."""
    if not tidy(cell.name):
        raise CellUnnamed
    if cell.usual_time and not _HOUR.fullmatch(cell.usual_time):
        raise UsualTimeImpossible(time=cell.usual_time)
    if cell.usual_day is not None and not 1 <= cell.usual_day <= _LAST_DAY:
        raise UsualDayImpossible(day=cell.usual_day)
    with store.writing() as tx:
        tx.save(cell)
    return cell


def begin_term(store: Store, term_name: str, starts_on: date) -> Term:
    """A new term of office from that day; documents are numbered from 01 in it."""
    term = Term(id=uuid7(), name=term_name, starts_on=starts_on)
    with store.writing() as tx:
        tx.save(term)
    return term
