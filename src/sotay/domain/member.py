"""Members of the cell."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from sotay.domain.merging import Take, Text
from sotay.domain.rows import Row


class MemberKind(StrEnum):
    OFFICIAL = "official"
    PROBATIONARY = "probationary"


class MemberState(StrEnum):
    ACTIVE = "active"
    EXEMPT = "exempt"
    """Được miễn công tác và sinh hoạt đảng."""
    AWAY = "away"
    """On temporary stay with another cell."""
    GUEST = "guest"
    """Here on temporary stay: speaks, has no vote, is in no denominator."""
    SUSPENDED = "suspended"
    """Suspended from Party life, prosecuted or detained."""
    LEFT = "left"


class Office(StrEnum):
    """What a member is in the cell (chức vụ trong chi bộ)."""

    NONE = "none"
    SECRETARY = "secretary"
    DEPUTY = "deputy"
    COMMITTEE = "committee"
    """Chi ủy viên."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Member(Row):
    """A member. Kind and state are two fields; nothing beyond what a cell's work needs is kept."""

    full_name: Take[str]
    born: Take[str] = ""
    """A partial date: ``1961`` or ``1961-02-03``; empty when unknown."""
    card_no: Take[str] = ""
    admitted_on: Take[date | None] = None
    confirmed_on: Take[date | None] = None
    kind: Take[MemberKind] = MemberKind.OFFICIAL
    state: Take[MemberState] = MemberState.ACTIVE
    left_on: Take[date | None] = None
    left_reason: Take[str] = ""
    office: Take[Office] = Office.NONE
    group: Take[str] = ""
    """Tổ đảng."""
    phone: Take[str] = ""
    wants_paper: Take[bool] = False
    """Nhận bản giấy."""
    large_type: Take[bool] = False
    """Needs papers in large print (cần chữ to)."""
    note: Text[str] = ""


def as_on(member: Member, day: date) -> Member | None:
    """The member as on that day by the dates that are known; None before admission and from leaving on.

    Before confirmation the member is probationary; who left later counts as active.
    """
    if member.admitted_on is not None and day < member.admitted_on:
        return None
    if member.state is MemberState.LEFT:
        if member.left_on is None or member.left_on <= day:
            return None
        member = replace(member, state=MemberState.ACTIVE)
    if member.confirmed_on is not None and day < member.confirmed_on:
        return replace(member, kind=MemberKind.PROBATIONARY)
    return member
