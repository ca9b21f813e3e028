"""Workbooks of Excel 97 to 2003. A formula has the value it had when the file was saved: xlrd reads no other."""

import io
from collections.abc import Iterator

import xlrd
from xlrd.biffh import XLRDError
from xlrd.book import Book
from xlrd.compdoc import CompDoc
from xlrd.sheet import Cell, Sheet

from sotay.domain.tables import Table, TableCell
from sotay.spreadsheets import sheet
from sotay.spreadsheets.errors import NotATable, TableDamaged, TableEncrypted
from sotay.spreadsheets.sheet import Merge


def read(content: bytes) -> tuple[Table, ...]:
    """The visible sheets. Raises NotATable, TableEncrypted, TableTooLarge, and what xlrd raises on a damaged file."""
    with io.StringIO() as unread_log:
        _check_short_streams(CompDoc(content, logfile=unread_log))
        try:
            book = xlrd.open_workbook(file_contents=content, logfile=unread_log, formatting_info=True, ragged_rows=True)
        except XLRDError as refusal:
            said = str(refusal)
            if "encrypted" in said:
                raise TableEncrypted from refusal
            if "Can't find workbook" in said:  # Word and PowerPoint of that time use the same container
                raise NotATable from refusal
            raise
    return tuple(_table(book, found) for found in book.sheets() if found.visibility == 0)


def _check_short_streams(container: CompDoc) -> None:
    """Raises TableDamaged where sectors form a ring: xlrd would follow it round and round, its memory growing."""
    following = container.SSAT
    for entry in container.dirlist:
        sector, steps = entry.first_SID, 0
        while 0 <= sector < len(following):
            sector, steps = following[sector], steps + 1
            if steps > len(following):
                raise TableDamaged


def _table(book: Book, found: Sheet) -> Table:
    merges = (Merge(top + 1, left + 1, bottom, right) for top, bottom, left, right in found.merged_cells)
    return sheet.table(found.name, _rows(book, found), merges)


def _rows(book: Book, found: Sheet) -> Iterator[list[TableCell]]:
    for number in range(found.nrows):
        yield [_cell(book, cell) for cell in found.row(number)]


def _cell(book: Book, cell: Cell) -> TableCell:
    if cell.xf_index is None or cell.ctype in {xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK}:
        return sheet.EMPTY
    style = book.xf_list[cell.xf_index]
    value = _value(book, cell)
    number_format = book.format_map[style.format_key].format_str
    return TableCell(sheet.shown(value, number_format), sheet.day_of(value), book.font_list[style.font_index].name)


def _value(book: Book, cell: Cell) -> object:
    match cell.ctype:
        case xlrd.XL_CELL_DATE:
            return _day(book, float(cell.value))
        case xlrd.XL_CELL_BOOLEAN:
            return bool(cell.value)
        case xlrd.XL_CELL_ERROR:
            return xlrd.error_text_from_code.get(int(cell.value), "#N/A")
        case _:
            return cell.value


def _day(book: Book, serial: float) -> object:
    try:
        return xlrd.xldate_as_datetime(serial, book.datemode)
    except (xlrd.XLDateError, ValueError, OverflowError):
        return serial
