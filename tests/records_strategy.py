"""Records of meetings as hypothesis makes them up: any text in every field, any mark, any entry."""

import dataclasses
import types
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from sotay.domain.record import MeetingRecord

TEXT = st.text(max_size=40) | st.sampled_from(
    [
        "",
        "Nguyễn Thị An",
        "Đồng chí\nnhất trí.",
        "a & b < c > “d”",
        "\x00\ud800\ufffe",
        "e\u0323\u0302",
        "\u202eđảo",
        "{x}",
    ]
)


def values(hint: Any) -> st.SearchStrategy[Any]:
    """Values of a field of the record, by its type; counts are those of a cell."""
    plain = {
        str: TEXT,
        int: st.integers(0, 200),
        bool: st.booleans(),
        types.NoneType: st.none(),
        date: st.dates(),
        datetime: st.datetimes().map(lambda time: time.replace(second=0, microsecond=0)),
    }
    if hint in plain:
        return plain[hint]
    if get_origin(hint) is tuple:
        return st.lists(values(get_args(hint)[0]), max_size=4).map(tuple)
    if get_origin(hint) in {Union, types.UnionType}:
        return st.one_of([values(part) for part in get_args(hint)])
    if issubclass(hint, StrEnum):
        return st.sampled_from(hint)
    if not dataclasses.is_dataclass(hint):
        raise TypeError(f"no values of {hint}")
    return st.builds(hint, **{name: values(part) for name, part in get_type_hints(hint).items()})


def meeting_records() -> st.SearchStrategy[MeetingRecord]:
    return values(MeetingRecord)
