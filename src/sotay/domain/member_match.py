"""Whether a line of a list, or a member of another computer, is a member the handbook already has."""

from collections.abc import Iterable, Mapping
from typing import Any

from sotay.domain.member import Member
from sotay.domain.names import spoken
from sotay.domain.spelling import fold


def card_key(card_no: str) -> str:
    """The number of a card without the dots and blanks people group it with."""
    return "".join(letter for letter in card_no.lower() if letter.isalnum())


def candidates(values: Mapping[str, Any], members: Iterable[Member]) -> tuple[Member, ...]:
    """Members that the given fields of Member may mean: those with the card number; where none has it, those of one
    folded name and birth date, unless two card numbers keep them apart.

    A birth date known to the year fits every day of it, and an unknown one fits all.
    """
    known = tuple(members)
    card = card_key(values.get("card_no", ""))
    if card and (holders := tuple(member for member in known if card_key(member.card_no) == card)):
        return holders
    name, born = fold(values.get("full_name", "")), values.get("born", "")
    return tuple(
        member
        for member in known
        if fold(member.full_name) == name and _fits(member.born, born) and not (card and member.card_no)
    )


def namesakes(values: Mapping[str, Any], members: Iterable[Member]) -> tuple[Member, ...]:
    """Members of one folded name and known birth date with the given fields, whatever their cards say."""
    name, born = fold(values.get("full_name", "")), values.get("born", "")
    return tuple(member for member in members if born and member.born == born and fold(member.full_name) == name)


def is_certain(values: Mapping[str, Any], member: Member) -> bool:
    """Whether a lone candidate is the member meant: by card number, by the whole birth date, or by the year and a name
    spelled with the same marks.
    """
    card, born = card_key(values.get("card_no", "")), values.get("born", "")
    if (card and card == card_key(member.card_no)) or (len(born) == len("1961-02-03") and born == member.born):
        return True
    return bool(born and member.born) and spoken(values.get("full_name", "")) == spoken(member.full_name)


def _fits(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)
