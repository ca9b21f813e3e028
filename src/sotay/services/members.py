"""Keep the list of members: bring in a list of the office, change one member, let one go."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from sotay.domain.errors import Refused
from sotay.domain.member import Member, MemberState
from sotay.domain.member_checks import is_before_birth
from sotay.domain.member_match import card_key, is_only_named
from sotay.domain.names import display_names, is_readable, name_key
from sotay.domain.spelling import nfc, tidy
from sotay.domain.times import partial_date
from sotay.services.changes import Inverse
from sotay.services.ports import Reading, Store

_NAMED_AT_FIRST = 3
"""Secretary, deputy, recorder."""


class MemberUnnamed(Refused):
    """A member has a name."""

    code = "member-unnamed"


class NameUnreadable(Refused):
    """The name is a formula of a spreadsheet, or has no letters."""

    code = "name-unreadable"
    facts = ("name",)


class JoinedBeforeBirth(Refused):
    """A member is admitted and confirmed after being born."""

    code = "joined-before-birth"


class CardTaken(Refused):
    """Another member has that card number."""

    code = "card-taken"
    facts = ("card", "name")


class BirthDateImpossible(Refused):
    """A birth date is a year, a month of a year or a real day."""

    code = "birth-date-impossible"
    facts = ("born",)


class LeftAlready(Refused):
    """The member has left before."""

    code = "left-already"
    facts = ("name",)


class LeavingWithoutReason(Refused):
    """A member leaves on a day and with a reason."""

    code = "leaving-without-reason"


@dataclass(frozen=True, slots=True)
class ListedMember:
    member: Member
    display_name: str
    """With what tells the member from others of the name."""


def listed(reading: Reading, *, with_left: bool = False) -> tuple[ListedMember, ...]:
    """The members in Vietnamese name order; those who left only if asked for."""
    members = [member for member in reading.find(Member) if with_left or member.state is not MemberState.LEFT]
    names = printed_names(reading)
    ordered = sorted(members, key=lambda member: (name_key(member.full_name), member.born, member.id))
    return tuple(ListedMember(member, names[member.id]) for member in ordered)


def members_now(reading: Reading) -> int:
    """How many the cell has: neither those who left nor those here on temporary stay are of their number."""
    return sum(member.state not in {MemberState.LEFT, MemberState.GUEST} for member in reading.find(Member))


def printed_names(reading: Reading) -> Mapping[str, str]:
    """The name to print of each member by id, everywhere; who left makes no namesake of who is there."""
    members = reading.find(Member)
    return {**display_names(members), **display_names(m for m in members if m.state is not MemberState.LEFT)}


def change(store: Store, member: Member) -> Inverse:
    """Keep a member as changed, or a new one. Texts become NFC with single blanks, nothing else is rewritten.

    Who comes back has left no more. Raises MemberUnnamed, NameUnreadable, BirthDateImpossible, JoinedBeforeBirth,
    CardTaken, or LeavingWithoutReason for one who would leave: that is :func:`leave`.
    """
    kept = _tidied(member)
    if not kept.full_name:
        raise MemberUnnamed
    refuse_unreadable(kept.full_name)
    _check_born(kept)
    if kept.state is not MemberState.LEFT:
        kept = replace(kept, left_on=None, left_reason="")
    with store.writing() as tx:
        if kept.state is MemberState.LEFT and not tx.find(Member, id=kept.id, state=MemberState.LEFT):
            raise LeavingWithoutReason
        _check_card(tx, kept)
        tx.save(kept)
    return tx.inverse


def leave(store: Store, member_id: str, on: date, reason: str) -> Inverse:
    """A member leaves the cell. Raises NotFound, LeftAlready or LeavingWithoutReason."""
    if not tidy(reason):
        raise LeavingWithoutReason
    with store.writing() as tx:
        member = tx.get(Member, member_id)
        if member.state is MemberState.LEFT:
            raise LeftAlready(name=member.full_name)
        tx.save(replace(member, state=MemberState.LEFT, left_on=on, left_reason=tidy(reason)))
    return tx.inverse


def refuse_unreadable(name: str) -> None:
    """Raises NameUnreadable for what can be no name of a person."""
    if not is_readable(name):
        raise NameUnreadable(name=name)


def is_list_begun(reading: Reading) -> bool:
    """Whether there are members beyond the few that were named when the cell was set up."""
    members = reading.find(Member)
    return len(members) > _NAMED_AT_FIRST or not all(map(is_only_named, members))


def _tidied(member: Member) -> Member:
    return replace(
        member,
        full_name=tidy(member.full_name),
        card_no=tidy(member.card_no),
        group=tidy(member.group),
        phone=tidy(member.phone),
        note=nfc(member.note),
    )


def _check_born(member: Member) -> None:
    try:
        if member.born:
            partial_date(member.born)
    except ValueError as impossible:
        raise BirthDateImpossible(born=member.born) from impossible
    if is_before_birth(member):
        raise JoinedBeforeBirth


def _check_card(reading: Reading, member: Member) -> None:
    card = card_key(member.card_no)
    for other in reading.find(Member):
        if card and other.id != member.id and card_key(other.card_no) == card:
            raise CardTaken(card=member.card_no, name=other.full_name)
