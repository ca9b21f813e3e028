"""Spreadsheet files of every kind come down to the same table."""

import csv
import io
import unicodedata
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.styles import Font
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from sotay.domain.tables import Table
from sotay.spreadsheets.reading import read_tables

TONES = set("\u0300\u0301\u0303\u0309\u0323")
FILES = Path(__file__).parent / "files"
LINES = [["STT", "Họ và tên", "Ghi chú"], ["1", "Nguyễn Thị Ước", 'nói "rõ", xa'], ["2", "Đỗ Quý", "hai\ndòng"]]


def texts(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in table.rows]


def xlsx(fill: Callable[[Worksheet, Workbook], object]) -> bytes:
    book = openpyxl.Workbook()
    fill(book.worksheets[0], book)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def only(content: bytes) -> Table:
    (table,) = read_tables(content)
    return table


def delimited(lines: Sequence[Sequence[str]], delimiter: str) -> str:
    buffer = io.StringIO()
    csv.writer(buffer, delimiter=delimiter).writerows(lines)
    return buffer.getvalue()


def in_cp1258(text: str) -> bytes:
    """The code page has tones as marks of their own, behind a letter that keeps its hat or horn."""
    return b"".join(map(_in_cp1258, text))


def _in_cp1258(letter: str) -> bytes:
    try:
        return letter.encode("cp1258")
    except UnicodeEncodeError:
        parts = unicodedata.normalize("NFD", letter)
        (tone,) = set(parts) & TONES
        return (unicodedata.normalize("NFC", parts.replace(tone, "")) + tone).encode("cp1258")


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_text_file_is_read_whatever_its_delimiter_and_encoding(delimiter: str, encoding: str) -> None:
    assert texts(only(delimited(LINES, delimiter).encode(encoding))) == LINES


def test_a_text_file_of_vietnamese_windows_is_read() -> None:
    found = texts(only(in_cp1258(delimited(LINES, ";"))))
    assert [[unicodedata.normalize("NFC", text) for text in row] for row in found] == LINES


@pytest.mark.parametrize("line", ["NguyÔn ThÞ H\xadêng,Lª V¨n §ç", "Nguyeãn Thò Höôøng,Traàn Vaên Öôùc"])
def test_a_text_file_in_an_old_encoding_keeps_its_letters_for_the_conversion(line: str) -> None:
    assert texts(only(line.encode("latin-1"))) == [line.split(",")]


def test_row_numbers_are_those_of_the_spreadsheet_program() -> None:
    assert [row.number for row in only('a,b\n\n\n"hai\ndòng",c\nd,e\n'.encode()).rows] == [1, 4, 5]


@given(st.lists(st.lists(st.text("AnỬđ \"'\n=", min_size=1).filter(str.strip), min_size=2, max_size=2), min_size=1))
def test_whatever_cells_hold_comes_back_from_a_text_file(lines: list[list[str]]) -> None:
    assert texts(only(delimited(lines, ",").encode())) == lines


def test_a_workbook_gives_text_as_shown() -> None:
    def fill(sheet: Worksheet, _: Workbook) -> None:
        sheet.append([1, 2.0, 2.5, "0912", True, None, "Đỗ", date(1961, 2, 3), date(1970, 12, 31)])
        sheet.append([1234567])
        sheet["A2"].number_format = "00000000"

    table = only(xlsx(fill))
    assert texts(table) == [
        ["1", "2", "2.5", "0912", "True", "", "Đỗ", "03/02/1961", "31/12/1970"],
        ["01234567"],
    ]
    assert [cell.day for cell in table.rows[0].cells[6:]] == [None, date(1961, 2, 3), date(1970, 12, 31)]


def test_formulas_are_their_text() -> None:
    def fill(sheet: Worksheet, _: Workbook) -> None:
        sheet.append(['=HYPERLINK("http://x")', "=1+1"])

    assert texts(only(xlsx(fill))) == [['=HYPERLINK("http://x")', "=1+1"]]


def test_each_cell_of_a_merged_range_has_its_text() -> None:
    def fill(sheet: Worksheet, _: Workbook) -> None:
        sheet.append(["Danh sách"])
        for row in (["Tổ 1", "An"], ["", "Bình"], ["Tổ 2", "Cúc"]):
            sheet.append(row)
        sheet.merge_cells("A1:C1")
        sheet.merge_cells("A2:A3")

    assert texts(only(xlsx(fill))) == [["Danh sách"] * 3, ["Tổ 1", "An"], ["Tổ 1", "Bình"], ["Tổ 2", "Cúc"]]


def test_blank_rows_are_left_out_and_counted() -> None:
    def fill(sheet: Worksheet, _: Workbook) -> None:
        sheet["B3"] = "An"
        sheet["A5"] = "  "
        sheet["A9"] = "Bình"

    assert [(row.number, row.cells[-1].text) for row in only(xlsx(fill)).rows] == [(3, "An"), (9, "Bình")]


def test_hidden_sheets_are_left_out_and_the_fonts_are_known() -> None:
    def fill(sheet: Worksheet, book: Workbook) -> None:
        sheet["A1"] = "Lª"
        sheet["A1"].font = Font(name=".VnTime")
        hidden = book.create_sheet("Ẩn")
        hidden["A1"] = "x"
        hidden.sheet_state = "hidden"
        book.create_sheet("Hai")["A1"] = "y"

    tables = read_tables(xlsx(fill))
    assert [(table.name, table.rows[0].cells[0].text) for table in tables] == [("Sheet", "Lª"), ("Hai", "y")]
    assert tables[0].rows[0].cells[0].font == ".VnTime"


def test_a_workbook_of_excel_97_gives_the_same() -> None:
    table = only((FILES / "tcvn3.xls").read_bytes())
    assert [row.number for row in table.rows] == [1, 3, 4, 5, 6, 8]
    assert texts(table)[0] == ["®¶ng bé ph\xadêng t©n an"] * 7
    assert texts(table)[4] == ["3", "§ç Quý Th\xadëng", "31/12/1958", "01234567", "01/01/1980", "01/01/1981", "Tæ 1"]
    assert table.rows[4].cells[2].day == date(1958, 12, 31)
    assert table.rows[0].cells[0].font == ".VnTimeH"
    assert table.rows[4].cells[1].font == ".VnTime"
