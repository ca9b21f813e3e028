"""What cannot be, or is unlikely, about members of a typed list."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from sotay.domain.findings import Finding, error, odd
from sotay.domain.member import Member, MemberKind
from sotay.domain.member_match import card_key
from sotay.domain.spelling import fold

LEAST_AGE = 18
"""Điều lệ Đảng, điều 1: from the full age of 18."""
LONGEST_PROBATION = 18
"""Months. Điều lệ Đảng, điều 5, has twelve; the papers take some time after."""

Line = tuple[int, Mapping[str, Any]]
"""A row number and the fields of Member that the row says something about."""

_UNLIKE_A_NAME = re.compile("[^\\w\\s\u0300-\u036f'’-]|[\\d_]")


def assumed_kind(admitted: date | None, confirmed: date | None, today: date) -> MemberKind:
    """The kind of a member of whom a list tells only dates: probationary while the probation can still last."""
    if admitted and not confirmed and months_between(admitted, today) <= LONGEST_PROBATION:
        return MemberKind.PROBATIONARY
    return MemberKind.OFFICIAL


def of_member(member: Member, today: date) -> tuple[Finding, ...]:
    """What cannot be, or is worth a second look, about one member."""
    return (*_of_name(member.full_name), *_of_dates(member, today), *_of_kind(member, today))


def of_all(lines: Sequence[Line]) -> Mapping[int, tuple[Finding, ...]]:
    """What is found by holding lines against each other, by row number.

    One card number twice is an error of every row that has it. The same name and birth date is odd where the cards
    differ, and an error where a card is missing: nothing tells the two apart.
    """
    found: dict[int, list[Finding]] = defaultdict(list)
    for alike in _alike(lines, _card):
        for number, values in alike:
            found[number].append(error("row-card-twice", card=values["card_no"], rows=_others(number, alike)))
    for alike in _alike(lines, _person):
        cards = {_card(values) for _, values in alike}
        for number, _ in alike:
            if "" in cards:
                found[number].append(error("row-person-unclear", rows=_others(number, alike)))
            elif len(cards) > 1:
                found[number].append(odd("row-person-twice", rows=_others(number, alike)))
    return {number: tuple(findings) for number, findings in found.items()}


def is_before_birth(member: Member) -> bool:
    """Whether the member is said to have been admitted or confirmed before being born."""
    days = filter(None, (member.admitted_on, member.confirmed_on))
    return member.born != "" and any(_age(member.born, day) < 0 for day in days)


def months_between(earlier: date, later: date) -> int:
    """Whole months from one day to a later one."""
    return (later.year - earlier.year) * 12 + later.month - earlier.month - (later.day < earlier.day)


def _of_name(name: str) -> Iterator[Finding]:
    if _UNLIKE_A_NAME.search(name):
        yield odd("row-name-signs", name=name)
    elif name.isupper():
        yield odd("row-name-capitals", name=name)


def _of_dates(member: Member, today: date) -> Iterator[Finding]:
    admitted, confirmed = member.admitted_on, member.confirmed_on
    age = _age(member.born, admitted) if admitted and member.born else LEAST_AGE
    if is_before_birth(member):
        yield error("row-joined-before-birth")
    elif age < LEAST_AGE:
        yield odd("row-joined-too-young", age=age, least=LEAST_AGE)
    if admitted and confirmed and confirmed <= admitted:
        yield odd("row-confirmed-too-early")
    if any(day > today for day in (admitted, confirmed) if day) or member.born > today.isoformat():
        yield odd("row-date-to-come")


def _of_kind(member: Member, today: date) -> Iterator[Finding]:
    if member.kind is MemberKind.OFFICIAL and not member.confirmed_on:
        yield odd("row-official-unconfirmed")
    if member.kind is MemberKind.PROBATIONARY and member.admitted_on:
        months = months_between(member.admitted_on, today)
        if months > LONGEST_PROBATION or (months == LONGEST_PROBATION and member.admitted_on.day != today.day):
            yield odd("row-probation-too-long", months=months)


def _age(born: str, on: date) -> int:
    """Full years on a day; of a birth date known to the year or month, the most they can be."""
    year, month, day = (int(part) for part in (born + "-01-01"[len(born) - 4 :])[:10].split("-"))
    return on.year - year - ((on.month, on.day) < (month, day))


def _alike(lines: Sequence[Line], key_of: Callable[[Mapping[str, Any]], object]) -> list[list[Line]]:
    """The groups of two lines and more with one key."""
    groups: dict[object, list[Line]] = defaultdict(list)
    for line in lines:
        if key := key_of(line[1]):
            groups[key].append(line)
    return [group for group in groups.values() if len(group) > 1]


def _card(values: Mapping[str, Any]) -> str:
    return card_key(values.get("card_no", ""))


def _person(values: Mapping[str, Any]) -> tuple[str, str] | None:
    name, born = fold(values.get("full_name", "")), values.get("born", "")
    return (name, born) if name and (born or not _card(values)) else None


def _others(number: int, alike: Sequence[Line]) -> str:
    return ", ".join(str(other) for other, _ in alike if other != number)
