"""What offices write for kind, state and office of a member, read by its folded form."""

from sotay.domain.member import MemberKind, MemberState, Office
from sotay.domain.spelling import fold

_KINDS = {
    "ct": MemberKind.OFFICIAL,
    "dvct": MemberKind.OFFICIAL,
    "db": MemberKind.PROBATIONARY,
    "dvdb": MemberKind.PROBATIONARY,
}
_STATES = (
    ("mien cong tac", MemberState.EXEMPT),
    ("mien sinh hoat", MemberState.EXEMPT),
    ("duoc mien", MemberState.EXEMPT),
    ("noi khac den", MemberState.GUEST),
    ("den sinh hoat tam thoi", MemberState.GUEST),
    ("noi khac", MemberState.AWAY),
    ("di sinh hoat tam thoi", MemberState.AWAY),
    ("sinh hoat tam thoi tai", MemberState.AWAY),
    ("chuyen sinh hoat tam thoi", MemberState.AWAY),
    ("dinh chi", MemberState.SUSPENDED),
    ("dang sinh hoat", MemberState.ACTIVE),
)
"""Tried in this order: who came from elsewhere is also *sinh hoạt tạm thời*."""
_NO = {"", "0", "khong", "k", "-"}


def kind(typed: str) -> MemberKind | None:
    """``Chính thức``, ``CT``, ``Dự bị``, ``DB`` …; None for anything else, or for both."""
    plain = fold(typed).strip(". ")
    official, probationary = "chinh thuc" in plain, "du bi" in plain
    if official != probationary:
        return MemberKind.OFFICIAL if official else MemberKind.PROBATIONARY
    return _KINDS.get(plain)


def state(typed: str) -> MemberState | None:
    """A state told by a note or a column of its own; None where the words tell none."""
    plain = fold(typed)
    return next((state for words, state in _STATES if words in plain), None)


def office(typed: str) -> Office | None:
    """An office in the cell. Offices elsewhere (*Bí thư Đoàn*, *Trưởng thôn*) are none of the cell's."""
    plain = fold(typed)
    if "doan" in plain:
        return None
    if "pho bi thu" in plain:
        return Office.DEPUTY
    if "bi thu" in plain:
        return Office.SECRETARY
    return Office.COMMITTEE if "chi uy" in plain else None


def yes(typed: str) -> bool | None:
    """Whether a cell under *Nhận bản giấy* is ticked, in whatever way; None where it is empty or says no."""
    return fold(typed) not in _NO or None
