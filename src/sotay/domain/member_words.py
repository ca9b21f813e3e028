"""What offices write for kind, state and office of a member, read by its folded form."""

import re

from sotay.domain.member import MemberKind, MemberState, Office
from sotay.domain.spelling import fold

_KINDS = {
    "ct": MemberKind.OFFICIAL,
    "dvct": MemberKind.OFFICIAL,
    "db": MemberKind.PROBATIONARY,
    "dvdb": MemberKind.PROBATIONARY,
}
_STATES = {
    MemberState.EXEMPT: r"\bmien (?:cong tac|sinh hoat)\b",
    MemberState.GUEST: r"\bnoi khac .*\bden\b.*\btam thoi|\btam thoi .*\btu noi khac\b|\bden sinh hoat tam thoi\b",
    MemberState.AWAY: r"\bsinh hoat (?:dang )?(?:tam thoi )?(?:o |tai )?noi khac\b|\b(?:di|chuyen) sinh hoat tam thoi\b"
    r"|\bsinh hoat tam thoi (?:o|tai)\b",
    MemberState.SUSPENDED: r"\bdinh chi sinh hoat\b",
    MemberState.ACTIVE: r"\bdang sinh hoat\b",
}
"""Tried in this order: who came from elsewhere is also *sinh hoạt tạm thời*."""
_SHORT_STATES = {
    "mien": MemberState.EXEMPT,
    "tu noi khac den": MemberState.GUEST,
    "noi khac": MemberState.AWAY,
    "dinh chi": MemberState.SUSPENDED,
    "binh thuong": MemberState.ACTIVE,
}
_OVER = re.compile(r"\b(?:het|khong con|chua)\b")
_NO = {"", "0", "khong", "k", "-"}


def kind(typed: str) -> MemberKind | None:
    """``Chính thức``, ``CT``, ``Dự bị``, ``DB`` …; None for anything else, or for both."""
    plain = fold(typed).strip(". ")
    official, probationary = "chinh thuc" in plain, "du bi" in plain
    if official != probationary:
        return MemberKind.OFFICIAL if official else MemberKind.PROBATIONARY
    return _KINDS.get(plain)


def state(typed: str) -> MemberState | None:
    """A state told by a note or a column of its own; None where the words tell none, or tell of one that is over.

    *Miễn đảng phí* and *đình chỉ công tác* tell none: the member sits and votes.
    """
    plain = fold(typed).strip(". ")
    if _OVER.search(plain):
        return None
    told = (state for state, words in _STATES.items() if re.search(words, plain))
    return _SHORT_STATES.get(plain) or next(told, None)


def office(typed: str) -> Office | None:
    """An office in the cell. Offices elsewhere (*Bí thư Đoàn*, *Trưởng thôn*) are none of the cell's."""
    plain = fold(typed)
    if "doan" in plain:
        return None
    if re.search(r"\b(?:pho|p\.?) ?bi thu\b", plain):
        return Office.DEPUTY
    if re.search(r"\bbi thu\b", plain):
        return Office.SECRETARY
    return Office.COMMITTEE if "chi uy" in plain else None


def yes(typed: str) -> bool | None:
    """Whether a cell under *Nhận bản giấy* is ticked, in whatever way; None where it is empty or says no."""
    return fold(typed) not in _NO or None
