"""Values for every field of every kind, made from the registry, and rolls as people mark them."""

import dataclasses
from collections.abc import Mapping
from datetime import UTC, date, datetime
from enum import StrEnum
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy
from tests.documents.samples import called

from sotay.domain.holding import Mark
from sotay.domain.member import MemberKind, MemberState
from sotay.domain.registry import Kind
from sotay.domain.rows import Row

ODD_TEXTS = (
    "",
    " ",
    "\0",
    "trước\0sau",
    "Nguyê\u0303n Thi\u0323 An",  # NFD
    "שלום\u202eאב",  # right to left
    "👨‍👩‍👧‍👦 🇻🇳",
    "\ufeff\u200b\u00ad",
    "a\r\nb\rc\nd\te",
    "&<>\"'`%_;--\\",
    '"AND" OR NOT (NEAR) * ^ : {a b} + -',
    "'; DROP TABLE remark; --",
    "Ǆ İ ß ﬁ K",
    "\U0010ffff\uffff\ufffd",
    "ơ" * 100_000,
)
TEXTS = st.text(st.characters(exclude_categories=["Cs"])) | st.sampled_from(ODD_TEXTS)
"""Whatever a person pastes; half a character is no text and has a test of its own."""
WALL_TIMES = st.datetimes().map(lambda time: time.replace(second=0, microsecond=0))
MOMENTS = st.datetimes(timezones=st.just(UTC))
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=5,
)
_MOMENTS = {"deleted_at", "confirmed_at", "settled_at"}
_INTEGERS = st.integers(-(2**63), 2**63 - 1)
"""What SQLite keeps."""


def rows(kind: Kind) -> SearchStrategy[Row]:
    """Rows of a kind with any value in any field, of fields of a newer program too."""
    hints = get_type_hints(kind.row)
    fields = {field.name: _values(field.name, hints[field.name]) for field in dataclasses.fields(kind.row)}
    known = set(fields)
    newer = st.dictionaries(TEXTS.filter(lambda name: name not in known), JSON, max_size=3)
    return st.builds(kind.row, **{**fields, "id": st.uuids().map(str), "extra": newer})


def _values(name: str, hint: Any) -> SearchStrategy[Any]:
    if get_origin(hint) is Annotated:
        return _values(name, get_args(hint)[0])
    if get_origin(hint) in {Union, UnionType}:
        return st.one_of([_values(name, part) for part in get_args(hint)])
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return st.sampled_from(hint)
    if hint is datetime:
        return MOMENTS if name in _MOMENTS else WALL_TIMES
    return _PLAIN[get_origin(hint) or hint]


_PLAIN: dict[Any, SearchStrategy[Any]] = {
    str: TEXTS,
    bool: st.booleans(),
    int: _INTEGERS,
    date: st.dates(),
    type(None): st.none(),
    Mapping: st.just({}),
}

_MARKS = {
    MemberState.ACTIVE: [Mark.PRESENT, Mark.EXCUSED, Mark.UNEXCUSED],
    MemberState.EXEMPT: [Mark.PRESENT, Mark.EXEMPT, Mark.EXCUSED],
    MemberState.AWAY: [Mark.PRESENT, Mark.AWAY, Mark.EXCUSED],
    MemberState.GUEST: [Mark.GUEST, Mark.EXCUSED],
    MemberState.SUSPENDED: [Mark.EXCUSED, Mark.UNEXCUSED],
}
"""What people say of members of each state."""

ROLLS = st.lists(
    st.sampled_from(sorted(_MARKS)).flatmap(
        lambda state: st.builds(
            called,
            st.integers(1, 999),
            kind=st.sampled_from(MemberKind),
            state=st.just(state),
            mark=st.sampled_from(_MARKS[state]),
        )
    ),
    max_size=150,
)
