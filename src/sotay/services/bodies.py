"""One body for a value, wherever it goes: table, sync, record. JSON values only, text in NFC, no floats."""

import dataclasses
from collections.abc import Mapping
from datetime import date, datetime, time
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar, cast, get_origin

from cattrs import Converter
from cattrs.strategies import configure_tagged_union

from sotay.domain.record import Entry
from sotay.domain.rows import Json, Row
from sotay.domain.spelling import nfc
from sotay.domain.times import moment_text, parse_moment, parse_wall, wall_text

T = TypeVar("T")
R = TypeVar("R", bound=Row)
Body = dict[str, Json]


def body(value: object) -> Body:
    """The body of a dataclass; fields a newer program added (``extra``) stand beside the known ones."""
    made = cast("Body", _converter().unstructure(value))
    if isinstance(value, Row):
        made = {**cast("Body", made.pop("extra")), **made}
    return made


def value(kind: type[T], content: Mapping[str, Json]) -> T:
    """The inverse of :func:`body`. Raises ``cattrs.BaseValidationError`` for a body that is none of that kind."""
    if issubclass(kind, Row):
        known = _names(kind)
        unknown = {name: part for name, part in content.items() if name not in known}
        content = {name: part for name, part in content.items() if name in known} | {"extra": unknown}
    return _converter().structure(content, kind)


def _names(kind: type[Row]) -> frozenset[str]:
    return frozenset(field.name for field in dataclasses.fields(kind)) - {"extra"}


@cache
def _converter() -> Converter:
    converter = Converter(forbid_extra_keys=True)
    converter.register_unstructure_hook(str, nfc)
    converter.register_unstructure_hook(StrEnum, lambda member: member.value)
    converter.register_unstructure_hook(date, date.isoformat)
    converter.register_structure_hook(date, lambda text, _: date.fromisoformat(text))
    converter.register_unstructure_hook(datetime, _time_text)
    converter.register_structure_hook(datetime, lambda text, _: _time(text))
    converter.register_structure_hook(time, lambda text, _: time.fromisoformat(text))
    converter.register_structure_hook(bool, lambda flag, _: bool(flag))
    converter.register_unstructure_hook_func(_is_mapping, dict)
    converter.register_structure_hook_func(_is_mapping, lambda mapping, _: dict(mapping))
    configure_tagged_union(
        cast("Any", Entry),
        converter,
        tag_generator=lambda line: line.__name__.removesuffix("Line").lower(),
        tag_name="type",
    )
    return converter


def _is_mapping(kind: object) -> bool:
    return get_origin(kind) is Mapping


def _time_text(time: datetime) -> str:
    return wall_text(time) if time.tzinfo is None else moment_text(time)


def _time(text: str) -> datetime:
    return parse_moment(text) if text.endswith("Z") else parse_wall(text)
