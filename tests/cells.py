"""Cells of any size on a real store, for the tests of rows and verbs."""

import dataclasses
from datetime import UTC, date, datetime
from enum import StrEnum
from pathlib import Path
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from sotay.domain.cell import Cell, Term
from sotay.domain.ids import uuid7
from sotay.domain.member import Member, Office
from sotay.domain.registry import Kind
from sotay.domain.rows import Row
from sotay.domain.times import parse_wall
from sotay.persistence.store import SqlStore
from sotay.records.canonical import CanonicalCodec
from sotay.rules.meetings import meeting_rules
from sotay.services.finishing import Desk
from sotay_app.clock import FixedClock

KEY = bytes(range(32))
NOW = parse_wall("2026-11-05T19:30")
CLOCK = FixedClock(NOW)
MOMENT = CLOCK.moment()
RULES = meeting_rules()


def new_store(folder: Path) -> SqlStore:
    """An empty store of today's version."""
    store = SqlStore(folder / "store.db", KEY, moment=CLOCK.moment)
    store.create()
    return store


def desk(device_id: str = "máy 1") -> Desk:
    return Desk(
        rules=RULES,
        format_id="official-format-2026-05",
        device_id=device_id,
        is_practice=False,
        codec=CanonicalCodec(),
        clock=CLOCK,
    )


def crowd(size: int) -> list[Member]:
    """Official members, the first three of them the committee."""
    offices = [Office.SECRETARY, Office.DEPUTY, Office.COMMITTEE]
    return [
        Member(
            id=uuid7(),
            full_name=f"Nguyễn Văn {number}",
            born=f"{1950 + number % 50}",
            office=offices[number] if number < len(offices) else Office.NONE,
        )
        for number in range(size)
    ]


def set_up(store: SqlStore, members: list[Member]) -> None:
    """The cell with its term and members; the second member usually records."""
    cell = Cell(
        id=uuid7(),
        name="Chi bộ Tổ 12",
        superior="Đảng bộ phường Long Bình",
        place="Long Bình",
        usual_place="Nhà văn hóa Tổ 12",
        usual_recorder_id=members[1].id,
    )
    with store.writing() as tx:
        tx.save(cell, Term(id=uuid7(), name="2025 - 2027", starts_on=date(2025, 5, 10)), *members)


def plain_row(kind: Kind, **changes: object) -> Row:
    """A row of that kind with a value in every field that has to have one."""
    hints = get_type_hints(kind.row, include_extras=True)
    needed = [field for field in dataclasses.fields(kind.row) if field.default is dataclasses.MISSING]
    values = {field.name: _plain(hints[field.name]) for field in needed if field.name != "extra"}
    return kind.row(**{**values, "id": uuid7(), **changes})


def other_row(row: Row) -> Row:
    """The same row with another value in every field but its identity and its bin."""
    hints = get_type_hints(type(row), include_extras=True)
    names = [field.name for field in dataclasses.fields(row) if field.name not in {"id", "deleted_at", "extra"}]
    return dataclasses.replace(row, **{name: _other(hints[name], getattr(row, name)) for name in names})


def _bare(hint: Any) -> Any:
    if get_origin(hint) is Annotated:
        return _bare(get_args(hint)[0])
    if get_origin(hint) in {Union, UnionType}:
        return _bare(next(part for part in get_args(hint) if part is not type(None)))
    return hint


def _plain(hint: Any) -> Any:
    bare = _bare(hint)
    if issubclass(bare, StrEnum):
        return next(iter(bare))
    return {str: "chữ", int: 1, bool: False, date: date(2026, 11, 5), datetime: NOW}[bare]


def _other(hint: Any, value: Any) -> Any:
    bare = _bare(hint)
    if issubclass(bare, StrEnum):
        return next(other for other in bare if other is not value)
    others = {
        str: "khác",
        int: 7,
        bool: not value,
        date: date(2027, 1, 2),
        datetime: datetime(2027, 1, 2, tzinfo=UTC),
    }
    return others[bare]
