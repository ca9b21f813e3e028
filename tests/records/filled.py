"""A record with a value in every field and a line of every kind, the same for ever."""

from datetime import date
from enum import StrEnum
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from sotay.domain.record import SCHEMA, MeetingRecord
from sotay.domain.times import parse_wall


def filled_record() -> MeetingRecord:
    made = filled(MeetingRecord, "record")
    assert isinstance(made, MeetingRecord)
    return made


def filled(hint: Any, name: str) -> Any:
    """A value of that type; texts say where they stand, tuples hold one of each kind they may hold."""
    if get_origin(hint) in {Union, UnionType}:
        return filled(next(part for part in get_args(hint) if part is not NoneType), name)
    if get_origin(hint) is tuple:
        inner = get_args(hint)[0]
        kinds = get_args(inner) if get_origin(inner) is UnionType else (inner,)
        return tuple(filled(kind, f"{name} {number}") for number, kind in enumerate(kinds, 1))
    if name.endswith("schema"):
        return SCHEMA
    if issubclass(hint, StrEnum):
        return list(hint)[1]
    plain = {
        str: f"Đoạn “{name}”,\n\\ \t 'ơ' 😀",
        int: len(name),
        bool: True,
        date: date(2026, 11, 5),
        type(parse_wall("2026-11-05T19:30")): parse_wall("2026-11-05T19:30"),
    }
    if hint in plain:
        return plain[hint]
    return hint(**{field: filled(kind, f"{name}.{field}") for field, kind in get_type_hints(hint).items()})
