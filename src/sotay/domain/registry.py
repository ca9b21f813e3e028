"""The one list of synced kinds; everything that treats kinds alike walks it."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, get_args, get_origin, get_type_hints

from sotay.domain.agenda import AgendaItem
from sotay.domain.cell import Cell, Setting, Term
from sotay.domain.document import Clash, Document
from sotay.domain.holding import Conclusion, Proposal, Remark, RollCallEntry, Task, TimelineEntry, Vote
from sotay.domain.material import Material
from sotay.domain.meeting import Guest, Meeting
from sotay.domain.member import Member
from sotay.domain.merging import Merge
from sotay.domain.rows import Row
from sotay.domain.signed import SignedCopy


@dataclass(frozen=True, slots=True)
class Kind:
    """A synced kind: its name in tables, on the wire and in records, its class, and the version of its schema."""

    name: str
    row: type[Row]
    schema: int = 1
    freezes: bool = False
    """Whether its rows are parts of a meeting that sealing freezes."""
    lives_on: frozenset[str] = frozenset()
    """Fields of a frozen row that may still change: the follow-up of a task."""


_FOLLOW_UP = frozenset({"state", "outcome"})

KINDS: tuple[Kind, ...] = (
    Kind("cell", Cell),
    Kind("term", Term),
    Kind("member", Member),
    Kind("meeting", Meeting),
    Kind("agenda_item", AgendaItem, freezes=True),
    Kind("material", Material, freezes=True),
    Kind("signed_copy", SignedCopy, freezes=True),
    Kind("guest", Guest, freezes=True),
    Kind("roll_call_entry", RollCallEntry, freezes=True),
    Kind("remark", Remark, freezes=True),
    Kind("conclusion", Conclusion, freezes=True),
    Kind("vote", Vote, freezes=True),
    Kind("task", Task, freezes=True, lives_on=_FOLLOW_UP),
    Kind("proposal", Proposal, freezes=True, lives_on=_FOLLOW_UP),
    Kind("document", Document),
    Kind("timeline_entry", TimelineEntry, freezes=True),
    Kind("setting", Setting),
    Kind("clash", Clash),
)

_BY_ROW = {kind.row: kind for kind in KINDS}
_BY_NAME = {kind.name: kind for kind in KINDS}


def kind_of(row: type[Row]) -> Kind:
    """The kind of a class of rows; raises KeyError for a class outside the registry."""
    return _BY_ROW[row]


def kind_named(name: str) -> Kind:
    """The kind of that name; raises KeyError for an unknown one."""
    return _BY_NAME[name]


def merge_rules(row: type[Row]) -> Mapping[str, Merge]:
    """The merge rule of each field; raises TypeError for a field without one."""
    hints = get_type_hints(row, include_extras=True)
    return {field.name: _rule(hints[field.name], f"{row.__name__}.{field.name}") for field in dataclasses.fields(row)}


def _rule(hint: object, where: str) -> Merge:
    if get_origin(hint) is Annotated:
        for mark in get_args(hint)[1:]:
            if isinstance(mark, Merge):
                return mark
    raise TypeError(f"{where} has no merge rule")
