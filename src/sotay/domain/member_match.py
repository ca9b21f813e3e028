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
    """
    known = tuple(members)
    card = card_key(values.get("card_no", ""))
    if card and (holders := tuple(member for member in known if card_key(member.card_no) == card)):
        return holders
    name, born = fold(values.get("full_name", "")), values.get("born", "")
    return tuple(
        member
        for member in known
        if fold(member.full_name) == name and may_be_one_day(member.born, born) and not (card and member.card_no)
    )


def namesakes(values: Mapping[str, Any], members: Iterable[Member]) -> tuple[Member, ...]:
    """Members of one folded name and known birth date with the given fields, whatever their cards say."""
    name, born = fold(values.get("full_name", "")), values.get("born", "")
    return tuple(member for member in members if born and member.born == born and fold(member.full_name) == name)


def is_only_named(member: Member) -> bool:
    """Whether nothing is known that tells the member from a namesake, as of who was named with the new cell."""
    return not (member.born or member.card_no or member.admitted_on or member.confirmed_on)


def is_certain(values: Mapping[str, Any], member: Member) -> bool:
    """Whether a lone candidate is the member meant: by the whole birth date, by card number and name, by the year and a
    name spelled with the same marks, or by the name where only that is known of the member. A card number alone is
    none: one digit mistyped is another person's.
    """
    name, born = values.get("full_name", ""), values.get("born", "")
    if len(born) == len("1961-02-03") and born == member.born:
        return True
    if has_card_of(member, values) or is_only_named(member):
        return is_same_name(name, member.full_name)
    return bool(born and member.born) and spoken(name) == spoken(member.full_name)


def has_card_of(member: Member, values: Mapping[str, Any]) -> bool:
    """Whether the given fields of Member have the card number of that one."""
    card = card_key(values.get("card_no", ""))
    return card != "" and card == card_key(member.card_no)


def is_same_name(one: str, other: str) -> bool:
    """Whether two texts spell one name: spoken alike, or of the same letters where one is typed without marks."""
    without_marks = one.isascii() or other.isascii()
    return spoken(one) == spoken(other) or (without_marks and fold(one) == fold(other))


def may_be_one_day(one: str, other: str) -> bool:
    """Whether two partial dates can be of the same day: one known to the year fits every day of it, and an unknown
    one fits all.
    """
    return one.startswith(other) or other.startswith(one)
