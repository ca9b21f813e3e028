"""What the cell is called on its documents, and where and when it meets."""

from datetime import date

from sotay.domain.cell import Cell, Term
from sotay.domain.errors import Refused
from sotay.domain.ids import uuid7
from sotay.domain.spelling import tidy
from sotay.services.ports import Store


class CellUnnamed(Refused):
    """A cell has a name."""

    code = "cell-unnamed"


def change(store: Store, cell: Cell) -> Cell:
    """Keep what was changed about the cell. Raises CellUnnamed."""
    if not tidy(cell.name):
        raise CellUnnamed
    with store.writing() as tx:
        tx.save(cell)
    return cell


def begin_term(store: Store, term_name: str, starts_on: date) -> Term:
    """A new term of office from that day; documents are numbered from 01 in it."""
    term = Term(id=uuid7(), name=term_name, starts_on=starts_on)
    with store.writing() as tx:
        tx.save(term)
    return term
