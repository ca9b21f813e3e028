"""Strangers' spreadsheets are read in a process of their own, with the same result."""

import io
import zipfile
from pathlib import Path

import openpyxl
import pytest

from sotay.domain.errors import KnownError
from sotay.spreadsheets import confined, reading
from sotay.spreadsheets.errors import NotATable, TableDamaged, TableEmpty, TableTooHard, TableTooLarge

FILES = Path(__file__).parent / "files"


def workbook(rows: int, columns: int) -> bytes:
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Đảng viên")
    for row in range(rows):
        sheet.append([f"Nguyễn Văn {row} {column}" for column in range(columns)])
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()


def with_part(content: bytes, name: str, part: bytes) -> bytes:
    """The workbook with one part in place of another."""
    kept = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            new.writestr(entry.filename, part if entry.filename == name else old.read(entry))
    return kept.getvalue()


@pytest.mark.parametrize("content", [workbook(3, 4), "Họ và tên;Ngày sinh\nAn;1961\n".encode("utf-8-sig")])
def test_the_tables_are_the_same_as_read_in_place(content: bytes) -> None:
    assert confined.read_tables(content) == reading.read_tables(content)


@pytest.mark.parametrize(
    ("content", "refusal"),
    [(b"", TableEmpty), (b"%PDF-1.7", NotATable), (b"PK\x03\x04 cut", TableDamaged), (workbook(1, 300), TableTooLarge)],
)
def test_refusals_come_back_as_they_are(content: bytes, refusal: type[KnownError]) -> None:
    with pytest.raises(refusal):
        confined.read_tables(content)


def test_a_workbook_with_entities_is_refused_before_they_unpack() -> None:
    bomb = (
        b'<?xml version="1.0"?><!DOCTYPE sst [<!ENTITY a "' + b"x" * 4_000_000 + b'">]>'
        b'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>'
        + b"&a;" * 90
        + b"</t></si></sst>"
    )
    with pytest.raises(TableDamaged):
        reading.read_tables(with_part(workbook(1, 1), "xl/workbook.xml", bomb))


def test_a_reader_that_takes_too_much_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(confined, "_START_SECONDS", -confined.SECONDS)
    with pytest.raises(TableTooHard):
        confined.read_tables(workbook(1, 1))
