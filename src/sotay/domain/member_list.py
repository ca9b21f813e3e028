"""A member list of an office, line by line: what each line says of a member, and what is wrong or odd about it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from sotay.domain import member_checks, member_words
from sotay.domain.errors import KnownError
from sotay.domain.findings import Finding, Weight, error, odd
from sotay.domain.list_columns import Column, Heading, find_lists
from sotay.domain.names import is_readable
from sotay.domain.spelling import fold, tidy
from sotay.domain.tables import Table, TableCell, TableRow, in_unicode
from sotay.domain.typed_dates import read_partial


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the list that is a member's."""

    number: int
    """Row number as the person sees it."""
    values: Mapping[str, Any]
    """Fields of Member that the line says something about; an empty cell says nothing."""
    findings: tuple[Finding, ...] = ()
    converted: bool = False
    """Whether some text was brought out of TCVN3 or VNI: the person should look at it."""

    @property
    def is_refused(self) -> bool:
        return any(finding.weight is Weight.ERROR for finding in self.findings)


@dataclass(frozen=True, slots=True)
class PassedOver:
    """A line with text that is no member's: a title inside the list, a total, a signature."""

    number: int
    text: str


class NoMembersListed(KnownError):
    """There are headings of a member list and no member below them."""

    code = "no-members-listed"


@dataclass(frozen=True, slots=True)
class MemberList:
    entries: tuple[Entry, ...]
    passed_over: tuple[PassedOver, ...]
    """Lines below the headings only."""
    other_sheets: tuple[str, ...] = ()
    """Names of further sheets that are member lists too; one list is read at a time."""


@dataclass(slots=True)
class _Line:
    """A line while it is read."""

    cells: Mapping[Column, tuple[TableCell, ...]]
    heading: Heading
    today: date
    values: dict[str, Any] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def text(self, column: Column) -> str:
        """The first cell with text among those of the column."""
        return next(filter(None, map(_said, self.cells.get(column, ()))), "")

    def keep(self, name: str, value: object) -> None:
        if value not in {"", None}:
            self.values[name] = value


_FOOTER = re.compile(
    r"(?:tong (?:cong|so)|nguoi lap|danh sach nay|an dinh|t m|tm|noi nhan|xac nhan|thay mat|ky (?:ten|ghi|ro))\b"
    r"|cong(?: to (?:dang )?\d.*)?$|.*\bngay\b.*\bthang\b.*\bnam\b"
)
_COLUMN_NUMBER = re.compile(r"\(?(?:[A-Z]|\d{1,2})\)?")
_SERIAL_NUMBER = re.compile(r"\d+\.?|=.*")


def read_members(tables: Sequence[Table], today: date) -> MemberList:
    """The lines of the first table that is a member list with members. Raises NoMemberList or NoMembersListed."""
    lists = find_lists([in_unicode(table) for table in tables])
    for table, heading in lists:
        entries, passed_over = _lines(table, heading, today)
        if entries:
            others = tuple(other.name for other, _ in lists if other is not table)
            return MemberList(_compared(entries), tuple(passed_over), others)
    raise NoMembersListed


def _lines(table: Table, heading: Heading, today: date) -> tuple[list[Entry], list[PassedOver]]:
    entries: list[Entry] = []
    passed_over: list[PassedOver] = []
    ended = False
    for row in table.rows:
        if row.number <= heading.number or row.is_blank:
            continue
        is_footer = _is_footer(row)
        if not is_footer and _is_member(row, heading, numbered_only=ended):
            entries.append(_entry(row, heading, today))
        else:
            passed_over.append(PassedOver(row.number, " · ".join(dict.fromkeys(_texts(row)))))
        ended = ended or is_footer
    return entries, passed_over


def _is_footer(row: TableRow) -> bool:
    first = " ".join(re.findall(r"[a-z0-9]+", fold(_texts(row)[0])))
    return _FOOTER.match(first) is not None


def _is_member(row: TableRow, heading: Heading, *, numbered_only: bool) -> bool:
    """Whether a line is a member's: two different things at least; below a total or signature only with its STT."""
    if all(map(_COLUMN_NUMBER.fullmatch, _texts(row))):
        return False
    cells = _cells_by_column(row, heading)
    filled = {_said(cell) for found in cells.values() for cell in found} - {""}
    number = next(map(_said, cells.get(Column.NUMBER, ())), "")
    if Column.NUMBER in heading.places and numbered_only:
        return len(filled) > 1 and _SERIAL_NUMBER.fullmatch(number) is not None
    return len(filled) > 1 and not numbered_only


def _entry(row: TableRow, heading: Heading, today: date) -> Entry:
    cells = _cells_by_column(row, heading)
    line = _Line(cells, heading, today)
    _read_name(line)
    for column, name in ((Column.BORN, "born"), (Column.ADMITTED, "admitted_on"), (Column.CONFIRMED, "confirmed_on")):
        _read_date(line, column, name)
    line.keep("card_no", line.text(Column.CARD))
    line.keep("group", line.text(Column.GROUP))
    line.keep("phone", line.text(Column.PHONE))
    line.keep("note", line.text(Column.NOTE))
    line.keep("office", member_words.office(line.text(Column.OFFICE)))
    line.keep("wants_paper", member_words.yes(line.text(Column.PAPER)))
    _read_kind(line)
    _read_state(line)
    converted = any(cell.legacy is not None for found in cells.values() for cell in found)
    return Entry(row.number, line.values, tuple(line.findings), converted)


def _read_name(line: _Line) -> None:
    for column in (Column.NAME, Column.NAME_PART):
        texts = map(_said, line.cells.get(column, ()))
        if name := " ".join(dict.fromkeys(filter(None, texts))):
            line.values["full_name"] = name
            if not is_readable(name):
                line.findings.append(error("row-name-unreadable", name=name))
            return
    line.findings.append(error("row-no-name"))


def _read_date(line: _Line, column: Column, name: str) -> None:
    cell = next(filter(_said, line.cells.get(column, ())), None)
    if cell is None:
        return
    facts = {"column": line.heading.words[column], "text": _said(cell)}
    try:
        partial = cell.day.isoformat() if cell.day else read_partial(cell.text, line.today)
    except ValueError:
        line.findings.append(error("row-date-unreadable", **facts))
        return
    if name == "born":
        line.values[name] = partial
        if len(partial) < len("1961-02-03"):
            line.findings.append(odd("row-birth-date-partial", **facts))
    elif len(partial) < len("1961-02-03"):
        line.findings.append(error("row-date-partial", **facts))
    else:
        line.values[name] = date.fromisoformat(partial)


def _read_kind(line: _Line) -> None:
    typed = line.text(Column.KIND)
    kind = member_words.kind(typed)
    if typed and kind is None:
        line.findings.append(odd("row-kind-unknown", text=typed))
    line.keep("kind", kind)


def _read_state(line: _Line) -> None:
    typed = line.text(Column.STATE)
    state = member_words.state(typed) or member_words.state(line.text(Column.NOTE))
    if typed and member_words.state(typed) is None:
        line.findings.append(odd("row-state-unknown", text=typed))
    line.keep("state", state)


def _compared(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Each line with what is found by holding it against the others."""
    among = member_checks.of_all([(entry.number, entry.values) for entry in entries])
    return tuple(replace(entry, findings=(*entry.findings, *among.get(entry.number, ()))) for entry in entries)


def _cells_by_column(row: TableRow, heading: Heading) -> Mapping[Column, tuple[TableCell, ...]]:
    return {
        column: tuple(row.cells[place] for place in places if place < len(row.cells))
        for column, places in heading.places.items()
    }


def _texts(row: TableRow) -> list[str]:
    return [text for cell in row.cells if (text := tidy(cell.text))]


def _said(cell: TableCell) -> str:
    """The text of a cell; a dash stands for nothing."""
    text = tidy(cell.text)
    return text if text.strip("-–—./ ") else ""
