"""Workbooks of Excel 2007 and later, read as a stream: no picture, chart or pivot in them is touched."""

import io
import posixpath
import warnings
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import redirect_stdout

from openpyxl import load_workbook
from openpyxl.utils.cell import range_boundaries
from openpyxl.worksheet._read_only import ReadOnlyWorksheet
from openpyxl.worksheet.formula import ArrayFormula
from openpyxl.xml.functions import fromstring, iterparse

from sotay.domain.tables import Table, TableCell
from sotay.spreadsheets import sheet
from sotay.spreadsheets.errors import NotATable, TableDamaged
from sotay.spreadsheets.sheet import Merge

_WORKBOOK = "xl/workbook.xml"
_RELATIONS = "xl/_rels/workbook.xml.rels"
_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_RELATION_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_MOST_PARTS = 2_000
_DOCTYPE = b"<!DOCTYPE"
"""No workbook has one; its entities would unpack to more than the file declares."""
_MOST_UNPACKED = 2 * sheet.MOST_BYTES
"""Of all parts together."""


def read(content: bytes) -> tuple[Table, ...]:
    """The visible sheets. Raises NotATable, TableTooLarge, and whatever the libraries raise on a damaged file."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        _check_parts(archive)
        merges = _merges(archive)
    with warnings.catch_warnings(), redirect_stdout(io.StringIO()):
        warnings.simplefilter("ignore")  # openpyxl warns of every extension it leaves aside, and prints of odd styles
        workbook = load_workbook(io.BytesIO(content), read_only=True, keep_links=False)
        try:
            return tuple(
                sheet.table(found.title, _rows(found), merges.get(found.title, ()))
                for found in workbook.worksheets
                if found.sheet_state == "visible"
            )
        finally:
            workbook.close()


def _check_parts(archive: zipfile.ZipFile) -> None:
    """Against packed bombs: a part unpacks to no more bytes than it declares."""
    parts = archive.infolist()
    if _WORKBOOK not in archive.namelist():
        raise NotATable
    if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > _MOST_UNPACKED:
        raise sheet.too_large()
    if any(_DOCTYPE in archive.read(part) for part in parts if part.filename.endswith((".xml", ".rels"))):
        raise TableDamaged


def _rows(found: ReadOnlyWorksheet) -> Iterator[list[TableCell]]:
    found.reset_dimensions()  # programs other than Excel write wrong ones
    for row in found.rows:
        yield [sheet.EMPTY if cell.value is None else _cell(cell.value, cell) for cell in row]


def _cell(value: object, cell: object) -> TableCell:
    font = getattr(getattr(cell, "font", None), "name", None) or ""
    if isinstance(value, ArrayFormula):
        return TableCell(value.text or "", font=font)
    number_format = getattr(cell, "number_format", "")
    return TableCell(sheet.shown(value, number_format), sheet.day_of(value), font)


def _merges(archive: zipfile.ZipFile) -> Mapping[str, tuple[Merge, ...]]:
    """The merged ranges of each sheet by its name; openpyxl leaves them out of a stream."""
    targets = {
        relation.get("Id"): posixpath.normpath(posixpath.join("/xl", relation.get("Target", ""))).lstrip("/")
        for relation in fromstring(archive.read(_RELATIONS))
    }
    sheets = fromstring(archive.read(_WORKBOOK)).iter(f"{_MAIN}sheet")
    return {found.get("name", ""): _merges_in(archive, targets[found.get(_RELATION_ID)]) for found in sheets}


def _merges_in(archive: zipfile.ZipFile, part: str) -> tuple[Merge, ...]:
    merges: list[Merge] = []
    with archive.open(part) as source:
        for _, node in iterparse(source):
            if node.tag == f"{_MAIN}mergeCell":
                left, top, right, bottom = _bounds(node.get("ref", ""))
                merges.append(Merge(top, left, bottom, right))
            node.clear()  # a sheet need not fit into memory twice
    return tuple(merges)


def _bounds(ref: str) -> tuple[int, int, int, int]:
    left, top, right, bottom = range_boundaries(ref)
    if left is None or top is None or right is None or bottom is None:
        raise ValueError("a merged range without an end")
    return left, top, right, bottom
