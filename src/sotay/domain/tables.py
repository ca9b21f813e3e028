"""A list as an office keeps it: what any spreadsheet file comes down to, whatever program wrote it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from sotay.domain.legacy_text import Legacy, convert, legacy_of_font, recognise


@dataclass(frozen=True, slots=True)
class TableCell:
    """One cell. Formulas are their text, ``=A1+1``; they are never worked out."""

    text: str
    """As the person sees it; a date as ``03/02/1961``."""
    day: date | None = None
    """Where the file says the cell holds a date."""
    font: str = ""
    """Name of the font, empty where the file has none."""
    legacy: Legacy | None = None
    """The old encoding that ``text`` was brought out of; None: it came as it is."""


@dataclass(frozen=True, slots=True)
class TableRow:
    number: int
    """Counted from 1, as the person sees it in the spreadsheet program."""
    cells: tuple[TableCell, ...]

    @property
    def is_blank(self) -> bool:
        return not any(cell.text.strip() for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Table:
    """One sheet. Each cell of a merged range carries the text of the whole range."""

    name: str
    rows: tuple[TableRow, ...]


def in_unicode(table: Table) -> Table:
    """The table with text of the old encodings brought to Unicode, by font where it tells, else by the letters.

    Letters are judged over all cells whose font does not tell: one short word alone can be read both ways.
    """
    silent = (cell.text for cell in _cells(table) if legacy_of_font(cell.font) is None)
    by_letters = recognise("\n".join(silent))
    rows = (replace(row, cells=tuple(_restored(cell, by_letters) for cell in row.cells)) for row in table.rows)
    return replace(table, rows=tuple(rows))


def _restored(cell: TableCell, by_letters: Legacy | None) -> TableCell:
    legacy = legacy_of_font(cell.font) or by_letters
    if legacy is None:
        return cell
    text = convert(cell.text, legacy)
    return cell if text == cell.text else replace(cell, text=text, legacy=legacy)


def _cells(table: Table) -> Iterable[TableCell]:
    return (cell for row in table.rows for cell in row.cells)
