"""A file that is no table, damaged, locked or too large is refused with its own sentence, and nothing else happens."""

import io
import zipfile
from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sotay.domain.tables import Table
from sotay.spreadsheets import sheet
from sotay.spreadsheets.errors import NotATable, TableDamaged, TableEmpty, TableEncrypted, TableTooLarge
from sotay.spreadsheets.reading import read_tables

FILES = Path(__file__).parent / "files"
XLS = (FILES / "tcvn3.xls").read_bytes()


def workbook() -> bytes:
    book = openpyxl.Workbook()
    rows = book.worksheets[0]
    for line in (["Họ và tên", "Năm sinh"], ["Nguyễn Văn An", 1961], ["Đỗ Quý", 1970]):
        rows.append(line)
    rows.merge_cells("A5:B6")
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def empty_workbook() -> bytes:
    buffer = io.BytesIO()
    openpyxl.Workbook().save(buffer)
    return buffer.getvalue()


XLSX = workbook()
PARTS = ["[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml"]
PARTS.append("xl/worksheets/sheet1.xml")


def packed(parts: Mapping[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def with_parts(changed: Mapping[str, bytes]) -> bytes:
    with zipfile.ZipFile(io.BytesIO(XLSX)) as archive:
        return packed({name: archive.read(name) for name in archive.namelist()} | changed)


def tables_unless_refused(content: bytes) -> tuple[Table, ...]:
    """Any other failure than a refusal fails the test."""
    try:
        return read_tables(content)
    except (NotATable, TableDamaged, TableEmpty, TableEncrypted, TableTooLarge):
        return ()


@pytest.mark.parametrize(
    "content",
    [
        b"%PDF-1.7\n1 0 obj",
        b"{\\rtf1 text}",
        b"<html><table><tr><td>1</td></tr></table></html>",
        b'\xef\xbb\xbf<?xml version="1.0"?><Workbook/>',
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
        b"\xff\xfeA",
        packed({"word/document.xml": b"<document/>"}),
        packed({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet", "content.xml": b"<x/>"}),
        (FILES / "letter.doc").read_bytes(),
    ],
)
def test_what_is_no_table_is_refused(content: bytes) -> None:
    with pytest.raises(NotATable):
        read_tables(content)


@pytest.mark.parametrize("content", [b"", b" \r\n ", b"\xef\xbb\xbf", b";;;\r\n;;;\r\n", empty_workbook()])
def test_a_file_without_text_is_said_to_be_empty(content: bytes) -> None:
    with pytest.raises(TableEmpty):
        read_tables(content)


@pytest.mark.parametrize("name", ["locked.xls", "locked.xlsx"])
def test_a_locked_workbook_is_refused(name: str) -> None:
    with pytest.raises(TableEncrypted):
        read_tables((FILES / name).read_bytes())


@pytest.mark.parametrize(
    "content",
    [
        XLSX[: len(XLSX) // 2],
        XLSX[:30],
        XLS[:-3000],
        XLS[:8] + bytes(2000),
        with_parts({"xl/worksheets/sheet1.xml": b"<worksheet><sheetData><row"}),
        with_parts({"xl/workbook.xml": b""}),
        with_parts({"xl/_rels/workbook.xml.rels": b"<Relationships/>"}),
    ],
)
def test_a_damaged_workbook_is_refused(content: bytes) -> None:
    with pytest.raises(TableDamaged):
        read_tables(content)


@settings(deadline=None)
@given(st.sampled_from([XLSX, XLS]), st.lists(st.tuples(st.integers(8, 100_000), st.integers(0, 255)), min_size=1))
def test_whatever_bytes_are_wrong_a_file_is_read_or_refused(content: bytes, wrong: list[tuple[int, int]]) -> None:
    changed = bytearray(content)
    for place, value in wrong:
        changed[place % len(changed)] = value
    assert all(row.number > 0 for table in tables_unless_refused(bytes(changed)) for row in table.rows)


@settings(deadline=None)
@given(st.sampled_from(PARTS), st.lists(st.tuples(st.integers(0, 100_000), st.sampled_from(b'09"<>/=&Az\xff '))))
def test_whatever_is_wrong_in_a_part_a_workbook_is_read_or_refused(part: str, wrong: list[tuple[int, int]]) -> None:
    with zipfile.ZipFile(io.BytesIO(XLSX)) as archive:
        changed = bytearray(archive.read(part))
    for place, value in wrong:
        changed[place % len(changed)] = value
    assert len(tables_unless_refused(with_parts({part: bytes(changed)}))) <= 1


def test_nothing_is_printed_about_a_damaged_workbook(capsys: pytest.CaptureFixture[str]) -> None:
    with zipfile.ZipFile(io.BytesIO(XLSX)) as archive:
        styles = archive.read("xl/styles.xml")
    assert b'xfId="0"' in styles
    tables_unless_refused(with_parts({"xl/styles.xml": styles.replace(b'xfId="0"', b'xfId="6"')}))
    assert capsys.readouterr() == ("", "")


@given(st.binary())
def test_any_bytes_are_a_table_or_refused(content: bytes) -> None:
    assert len(tables_unless_refused(content)) <= 1


def test_more_bytes_than_a_list_has_are_not_read() -> None:
    with pytest.raises(TableTooLarge):
        read_tables(b"a,b\n" * (sheet.MOST_BYTES // 4 + 1))


@pytest.mark.parametrize("content", [b"a,b\n" * (sheet.MOST_ROWS + 1), b"a," * (sheet.MOST_COLUMNS + 1) + b"b\n"])
def test_more_rows_or_columns_than_a_list_has_are_refused(content: bytes) -> None:
    with pytest.raises(TableTooLarge):
        read_tables(content)


def test_a_packed_bomb_is_refused_before_it_is_unpacked() -> None:
    with pytest.raises(TableTooLarge):
        read_tables(with_parts({"xl/sharedStrings.xml": bytes(2 * sheet.MOST_BYTES)}))


@pytest.mark.parametrize("part", ["xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/styles.xml"])
def test_entities_that_multiply_are_refused(part: str) -> None:
    entities = "".join(f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in pairwise("abcdefghij"))
    bomb = f'<!DOCTYPE x [<!ENTITY a "ha">{entities}]><x>&j;</x>'
    with pytest.raises(TableDamaged):
        read_tables(with_parts({part: bomb.encode()}))


def test_a_merged_range_as_large_as_the_sheet_costs_nothing() -> None:
    rows = b'<row r="1"><c r="A1" t="inlineStr"><is><t>An</t></is></c></row>'
    part = (
        b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        + rows
        + b'</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>'
    )
    (table,) = read_tables(with_parts({"xl/worksheets/sheet1.xml": part}))
    assert [cell.text for cell in table.rows[0].cells] == ["An"] * sheet.MOST_COLUMNS


def test_a_stray_format_far_below_the_list_does_no_harm() -> None:
    part = (
        b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        b'<row r="1"><c r="A1"><v>7</v></c></row><row r="1048576"><c r="XFD1048576" s="0"/></row>'
        b"</sheetData></worksheet>"
    )
    (table,) = read_tables(with_parts({"xl/worksheets/sheet1.xml": part}))
    assert [(row.number, row.cells[0].text) for row in table.rows] == [(1, "7")]


def test_a_row_number_without_end_is_refused() -> None:
    part = (
        b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        b'<row r="1"><c r="A1"><v>7</v></c></row><row r="99999999999"><c r="A99999999999"><v>7</v></c></row>'
        b"</sheetData></worksheet>"
    )
    with pytest.raises(TableTooLarge):
        read_tables(with_parts({"xl/worksheets/sheet1.xml": part}))


def test_sectors_in_a_ring_are_refused() -> None:
    ring = bytearray(XLS)
    assert ring[1708] != 0
    ring[1708] = 0
    with pytest.raises(TableDamaged):
        read_tables(bytes(ring))
