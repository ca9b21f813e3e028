"""Which column of a member list holds what, told from the words above it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import zip_longest

from sotay.domain.errors import KnownError
from sotay.domain.spelling import fold, tidy
from sotay.domain.tables import Table, TableCell, TableRow


class Column(StrEnum):
    NUMBER = "number"
    """STT: not kept, but a line that has one is a member's."""
    NAME = "name"
    NAME_PART = "name_part"
    """Họ đệm and Tên in two columns."""
    BORN = "born"
    CARD = "card"
    ADMITTED = "admitted"
    CONFIRMED = "confirmed"
    KIND = "kind"
    STATE = "state"
    OFFICE = "office"
    GROUP = "group"
    PHONE = "phone"
    PAPER = "paper"
    NOTE = "note"


class NoMemberList(KnownError):
    """No line has *Họ và tên* and another heading that a member list has."""

    code = "no-member-list"


@dataclass(frozen=True, slots=True)
class Heading:
    """The line of headings: where each column stands, in order, and the words above it."""

    number: int
    """Row number of the last line that belongs to it."""
    places: Mapping[Column, tuple[int, ...]]
    words: Mapping[Column, str]


_EXACT: Mapping[str, Column] = {
    "stt": Column.NUMBER,
    "tt": Column.NUMBER,
    "so tt": Column.NUMBER,
    "so thu tu": Column.NUMBER,
    "ten": Column.NAME_PART,
    "ho": Column.NAME_PART,
    "ho dem": Column.NAME_PART,
    "ho va dem": Column.NAME_PART,
    "ho lot": Column.NAME_PART,
    "ho va ten dem": Column.NAME_PART,
    "ho ten dem": Column.NAME_PART,
    "ho va ten lot": Column.NAME_PART,
    "dang vien": Column.NAME,
    "chuc vu": Column.OFFICE,
    "dt": Column.PHONE,
    "so dt": Column.PHONE,
    "loai": Column.KIND,
    "to": Column.GROUP,
}
_CONTAINED: Sequence[tuple[str, Column | None]] = (
    ("ngay cap", None),
    ("noi cap", None),
    ("ban giay", Column.PAPER),
    ("tai lieu giay", Column.PAPER),
    ("chinh thuc du bi", Column.KIND),
    ("chinh thuc hay du bi", Column.KIND),
    ("loai dang vien", Column.KIND),
    ("loai dv", Column.KIND),
    ("dien dang vien", Column.KIND),
    ("so the", Column.CARD),
    ("the dang", Column.CARD),
    ("the dv", Column.CARD),
    ("ngay sinh", Column.BORN),
    ("nam sinh", Column.BORN),
    ("sinh ngay", Column.BORN),
    ("sinh nam", Column.BORN),
    ("chinh thuc", Column.CONFIRMED),
    ("ket nap", Column.ADMITTED),
    ("vao dang", Column.ADMITTED),
    ("tinh trang", Column.STATE),
    ("trang thai", Column.STATE),
    ("dien sinh hoat", Column.STATE),
    ("chuc vu dang", Column.OFFICE),
    ("chuc vu trong dang", Column.OFFICE),
    ("chuc vu trong chi bo", Column.OFFICE),
    ("chuc vu chi bo", Column.OFFICE),
    ("to dang", Column.GROUP),
    ("dien thoai", Column.PHONE),
    ("sdt", Column.PHONE),
    ("di dong", Column.PHONE),
    ("ghi chu", Column.NOTE),
    ("ho va ten", Column.NAME),
    ("ho ten", Column.NAME),
)
"""Tried in this order: *ngày vào Đảng chính thức* is the confirmation, *chính thức/dự bị* the kind."""

_NAMES = {Column.NAME, Column.NAME_PART}
_RELATIVES = re.compile(r"\b(?:vo|chong|cha|me|nguoi gioi thieu)\b")
_LINES_ABOVE = 40
"""How many lines an office puts above the headings at most."""


def find_lists(tables: Sequence[Table]) -> list[tuple[Table, Heading]]:
    """The tables that are member lists, at least one, each with its headings; raises NoMemberList."""
    found = [(table, heading) for table in tables if (heading := find_heading(table))]
    if not found:
        raise NoMemberList
    return found


def find_heading(table: Table) -> Heading | None:
    """The headings of a table that is a member list."""
    lines = table.rows[: _LINES_ABOVE + 1]
    found = (_heading(row, below) for row, below in zip_longest(lines, lines[1:]))
    return next(filter(None, found), None)


def column_of(words: str) -> Column | None:
    """The column that a heading names, however it is worded; None for anything a cell's work does not need."""
    plain = " ".join(re.findall(r"[a-z0-9]+", fold(words)))
    if plain in _EXACT:
        return _EXACT[plain]
    spaced = f" {plain} "
    column = next((column for phrase, column in _CONTAINED if f" {phrase} " in spaced), None)
    return None if column is Column.NAME and _RELATIVES.search(plain.partition("ten")[2]) else column


def _heading(row: TableRow, below: TableRow | None) -> Heading | None:
    texts = [cell.text for cell in row.cells]
    columns = {column_of(text) for text in texts} - {None}
    if columns.isdisjoint(_NAMES) or columns <= _NAMES:
        return None
    number = row.number
    if below is not None and _continues(row, below):
        texts = [_both(upper, lower) for upper, lower in zip_longest(texts, below.cells)]
        number = below.number
    places: dict[Column, tuple[int, ...]] = {}
    words: dict[Column, str] = {}
    for place, text in enumerate(texts):
        if column := column_of(text):
            places[column] = (*places.get(column, ()), place)
            words.setdefault(column, tidy(text))
    return Heading(number, places, words)


def _continues(row: TableRow, below: TableRow) -> bool:
    """Whether the headings take two lines: the cell over the names is merged down, or nothing below is a figure."""
    over = [cell.text for cell in row.cells]
    under = [cell.text for cell in below.cells]
    names = [place for place, text in enumerate(over) if column_of(text) in _NAMES]
    if any(tidy(under[place]) for place in names if place < len(under)):
        return all(under[place : place + 1] == [over[place]] for place in names)
    return not any(re.search(r"\d", text) for text in under)


def _both(upper: str | None, lower: TableCell | None) -> str:
    return " ".join(dict.fromkeys(filter(None, (tidy(upper or ""), tidy(lower.text if lower else "")))))
