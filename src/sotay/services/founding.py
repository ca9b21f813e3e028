"""A new cell and the few people its first documents name."""

from dataclasses import dataclass, replace

from sotay.domain.cell import Cell
from sotay.domain.ids import uuid7
from sotay.domain.member import Member, Office
from sotay.domain.names import spoken
from sotay.domain.spelling import tidy
from sotay.services.members import refuse_unreadable


@dataclass(frozen=True, slots=True, kw_only=True)
class Officers:
    """Names as typed; any may be empty, and one person may be named twice."""

    secretary: str = ""
    deputy: str = ""
    recorder: str = ""
    """Who usually takes the minutes."""


def with_officers(cell: Cell, officers: Officers) -> tuple[Cell, tuple[Member, ...]]:
    """The cell and its first members, one for each person named. Raises NameUnreadable."""
    named = ((officers.secretary, Office.SECRETARY), (officers.deputy, Office.DEPUTY), (officers.recorder, Office.NONE))
    people: dict[str, Member] = {}
    for name, office in named:
        if tidy(name):
            refuse_unreadable(tidy(name))
            people.setdefault(spoken(tidy(name)), Member(id=uuid7(), full_name=tidy(name), office=office))
    recorder = people.get(spoken(tidy(officers.recorder)))
    return replace(cell, usual_recorder_id=recorder.id if recorder else None), tuple(people.values())
