"""What every format comes down to, and how much of it is taken."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sotay.domain.tables import Table, TableCell, TableRow
from sotay.spreadsheets.errors import TableTooLarge

MOST_ROWS = 5_000
MOST_COLUMNS = 200
MOST_BYTES = 16 << 20
"""Of a file. A list of 150 members has 30 kB."""

LAST_ROW = 1 << 20
"""Of a sheet of Excel; a file may name any number."""

SECONDS = 20
"""Of processor time for one file."""

EMPTY = TableCell("")


@dataclass(frozen=True, slots=True)
class Merge:
    """A merged range, rows and columns counted from 1, both ends included."""

    top: int
    left: int
    bottom: int
    right: int


def too_large() -> TableTooLarge:
    return TableTooLarge(rows=MOST_ROWS, columns=MOST_COLUMNS)


def table(name: str, rows: Iterable[Sequence[TableCell]], merges: Iterable[Merge] = ()) -> Table:
    """The table of rows counted from 1; blank rows are left out, merged ranges filled. Raises TableTooLarge."""
    filled = {number: list(_trimmed(row)) for number, row in enumerate(rows, 1) if _within(number, row)}
    for merge in merges:
        _fill(filled, merge)
    return Table(name, tuple(TableRow(number, tuple(cells)) for number, cells in filled.items()))


def shown(value: object, number_format: str = "") -> str:
    """A value as a person sees it: no ``.0``, dates as dd/mm/yyyy, zeros in front where the format asks for them."""
    if value is None:
        return ""
    if isinstance(value, date):
        return value.strftime("%d/%m/%Y")
    if isinstance(value, float):
        value = int(value) if value.is_integer() else f"{value:.15g}"
    if isinstance(value, int) and number_format and not number_format.strip("0"):
        return f"{value:0{len(number_format)}}"
    return str(value)


def day_of(value: object) -> date | None:
    """The day that a cell holds, if it holds one."""
    if isinstance(value, datetime):
        return value.date()
    return value if isinstance(value, date) else None


def _within(number: int, row: Sequence[TableCell]) -> bool:
    """Whether the row has text. Raises TableTooLarge where it has and lies outside what is taken."""
    width = len(_trimmed(row))
    if number > LAST_ROW or (width and (number > MOST_ROWS or width > MOST_COLUMNS)):
        raise too_large()
    return width > 0


def _trimmed(row: Sequence[TableCell]) -> Sequence[TableCell]:
    width = next((place for place in range(len(row), 0, -1) if row[place - 1].text.strip()), 0)
    return row[:width]


def _fill(rows: dict[int, list[TableCell]], merge: Merge) -> None:
    first = rows.get(merge.top, [])[merge.left - 1 : merge.left]
    if not first:
        return
    for cells in _rows_of(rows, merge):
        right = min(merge.right, MOST_COLUMNS)
        cells.extend([EMPTY] * (right - len(cells)))
        cells[merge.left - 1 : right] = first * (right - merge.left + 1)


def _rows_of(rows: dict[int, list[TableCell]], merge: Merge) -> Iterator[list[TableCell]]:
    return (rows[number] for number in range(merge.top, min(merge.bottom, MOST_ROWS) + 1) if number in rows)
