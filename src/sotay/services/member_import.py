"""Bring the member list of an office into the handbook: plan first, look at the plan, then carry it out whole."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any, Self

from sotay.domain import member_checks
from sotay.domain.errors import Refused
from sotay.domain.findings import Finding, Weight, error, odd
from sotay.domain.ids import uuid7
from sotay.domain.member import Member, MemberKind, MemberState, Office
from sotay.domain.member_list import Entry, PassedOver, read_members
from sotay.domain.member_match import (
    candidates,
    card_key,
    has_card_of,
    is_certain,
    is_only_named,
    is_same_name,
    may_be_one_day,
    namesakes,
)
from sotay.domain.names import display_names, spoken
from sotay.domain.spelling import fold
from sotay.domain.tables import Table
from sotay.domain.times import typed_date
from sotay.services.changes import Inverse
from sotay.services.ports import Reading, Store

_CONTRADICTING = {"row-other-name", "row-other-birth-date", "row-left-before"}


class ListHasErrors(Refused):
    """Rows of the list cannot be taken, and the person did not say to leave them out."""

    code = "list-has-errors"
    facts = ("rows",)


class Outcome(StrEnum):
    ADDED = "added"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of Member."""

    name: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedRow:
    """What becomes of one row of the list."""

    number: int
    """As the person sees it."""
    name: str
    """Empty where the row has none."""
    outcome: Outcome
    member: Member | None = None
    """As it will be; None for a refused row."""
    changes: tuple[FieldChange, ...] = ()
    findings: tuple[Finding, ...] = ()
    converted: bool = False
    """Some text was brought out of TCVN3 or VNI."""

    @property
    def is_odd(self) -> bool:
        return any(finding.weight is Weight.ODD for finding in self.findings)

    @property
    def is_asked(self) -> bool:
        """Whether it puts something else in the place of what the handbook says: the person decides which holds."""
        return self.outcome is Outcome.CHANGED and any(finding.code in _CONTRADICTING for finding in self.findings)


@dataclass(frozen=True, slots=True)
class ImportPlan:
    rows: tuple[PlannedRow, ...]
    """In the order of the list."""
    passed_over: tuple[PassedOver, ...]
    """Lines with text that are no member's: the person should see that none of them is."""
    other_sheets: tuple[str, ...] = ()
    """Names of further sheets that are member lists too and were not read."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What deserves a second look in the list as a whole."""
        converted = [str(row.number) for row in self.rows if row.converted]
        if len(converted) == len(self.rows):
            return (odd("list-converted"),)
        return (odd("rows-converted", rows=", ".join(converted)),) if converted else ()

    def of(self, outcome: Outcome) -> tuple[PlannedRow, ...]:
        return tuple(row for row in self.rows if row.outcome is outcome)

    def without(self, numbers: Set[int]) -> Self:
        """The plan without the rows of these numbers: the person left them out."""
        return replace(self, rows=tuple(row for row in self.rows if row.number not in numbers))

    @property
    def odd(self) -> tuple[PlannedRow, ...]:
        """Rows that are taken and deserve a second look."""
        return tuple(row for row in self.rows if row.is_odd and row.outcome is not Outcome.REFUSED)


def plan_import(members: Sequence[Member], tables: Sequence[Table], today: date) -> ImportPlan:
    """What carrying out the list would do to ``members``, all there are.

    ``today`` is the day in the cell's zone. Raises NoMemberList or NoMembersListed.

    A row is a member the handbook has by card number, without one by folded name and birth date; a row that may mean
    two members, or one not surely, is refused with that question, and so is one whose card number is that of a member
    of another name, unless the birth date is the same. An empty cell never empties a field.
    """
    found = read_members(tables, today)
    others = _others_of_a_name(found.entries, members)
    planned = [
        _planned(entry, [member for member in members if member.id not in others[entry.number]], today)
        for entry in found.entries
    ]
    return ImportPlan(tuple(_without_rivals(planned)), found.passed_over, found.other_sheets)


def carry_out(store: Store, plan: ImportPlan, *, skip_bad: bool = False) -> Inverse:
    """Write the plan in one transaction. Raises ListHasErrors, nothing written, for refused rows unless skipped."""
    refused = plan.of(Outcome.REFUSED)
    if refused and not skip_bad:
        raise ListHasErrors(rows=len(refused))
    with store.writing() as tx:
        tx.save(*(row.member for row in plan.of(Outcome.ADDED) if row.member))
        tx.save(*(_as_now(tx, row.member.id, row.changes) for row in plan.of(Outcome.CHANGED) if row.member))
    return tx.inverse


def _others_of_a_name(entries: Sequence[Entry], members: Sequence[Member]) -> Mapping[int, Set[str]]:
    """By the number of a row the ids of members that it does not mean.

    Where only the name of an officer is known, the one namesake in the list with that office is the officer.
    """
    others: dict[int, set[str]] = defaultdict(set)
    for member in members:
        if member.office is Office.NONE or not is_only_named(member):
            continue
        alike = [entry for entry in entries if is_same_name(entry.values.get("full_name", ""), member.full_name)]
        officers = [entry.number for entry in alike if entry.values.get("office") is member.office]
        if len(officers) == 1:
            for entry in alike:
                if entry.number not in officers:
                    others[entry.number].add(member.id)
    return others


def _planned(entry: Entry, members: Sequence[Member], today: date) -> PlannedRow:
    if entry.is_refused:
        return _refused(entry)
    meant = candidates(entry.values, members)
    if len(meant) > 1:
        return _refused(entry, error("row-two-members", names=", ".join(display_names(meant).values())))
    if meant and not is_certain(entry.values, meant[0]):
        return _refused(entry, _doubt(entry, meant[0]))
    row = _change(entry, meant[0], today) if meant else _addition(entry, members, today)
    if any(finding.weight is Weight.ERROR for finding in row.findings):
        return replace(row, outcome=Outcome.REFUSED, member=None, changes=())
    return row


def _doubt(entry: Entry, member: Member) -> Finding:
    told = f"{member.full_name} ({typed_date(member.born)})" if member.born else member.full_name
    if has_card_of(member, entry.values):
        return error("row-other-person", card=entry.values["card_no"], name=told)
    return error("row-unsure-member", name=told)


def _refused(entry: Entry, *more: Finding) -> PlannedRow:
    return PlannedRow(
        number=entry.number,
        name=entry.values.get("full_name", ""),
        outcome=Outcome.REFUSED,
        findings=(*entry.findings, *more),
        converted=entry.converted,
    )


def _addition(entry: Entry, members: Sequence[Member], today: date) -> PlannedRow:
    member = Member(id=uuid7(), **entry.values)
    findings = [*entry.findings]
    if "kind" not in entry.values:
        member = replace(member, kind=member_checks.assumed_kind(member.admitted_on, member.confirmed_on, today))
        if member.kind is MemberKind.PROBATIONARY:
            findings.append(odd("row-kind-assumed"))
    findings.extend(odd("row-namesake", card=other.card_no) for other in namesakes(entry.values, members))
    return PlannedRow(
        number=entry.number,
        name=member.full_name,
        outcome=Outcome.ADDED,
        member=member,
        findings=(*findings, *member_checks.of_member(member, today)),
        converted=entry.converted,
    )


def _change(entry: Entry, before: Member, today: date) -> PlannedRow:
    values = {name: value for name, value in entry.values.items() if not _says_no_more(name, before, value)}
    after = replace(before, **values)
    changes = tuple(FieldChange(name, getattr(before, name), value) for name, value in values.items())
    left = [odd("row-left-before", name=before.full_name)] if before.state is MemberState.LEFT else []
    return PlannedRow(
        number=entry.number,
        name=after.full_name,
        outcome=Outcome.CHANGED if changes else Outcome.UNCHANGED,
        member=after,
        changes=changes,
        findings=(*entry.findings, *left, *_contradictions(before, after), *member_checks.of_member(after, today)),
        converted=entry.converted,
    )


def _contradictions(before: Member, after: Member) -> Iterator[Finding]:
    if not is_same_name(before.full_name, after.full_name):
        yield odd("row-other-name", known=before.full_name, given=after.full_name)
    if not may_be_one_day(before.born, after.born):
        yield odd("row-other-birth-date", known=typed_date(before.born), given=typed_date(after.born))


def _says_no_more(name: str, before: Member, value: Any) -> bool:
    """Whether the handbook says as much already, if in another spelling, with marks, with the whole birth date."""
    known = getattr(before, name)
    if name == "full_name":
        return spoken(known) == spoken(value) or (value.isascii() and fold(known) == fold(value))
    if name == "card_no":
        return card_key(known) == card_key(value)
    return known == value or (name == "born" and known.startswith(value))


def _without_rivals(rows: Sequence[PlannedRow]) -> list[PlannedRow]:
    """Two rows that mean the same member are both refused."""
    meaning: dict[str, list[int]] = defaultdict(list)
    for row in rows:
        if row.member:
            meaning[row.member.id].append(row.number)
    return [_rival(row, meaning[row.member.id]) if row.member else row for row in rows]


def _rival(row: PlannedRow, numbers: Sequence[int]) -> PlannedRow:
    if len(numbers) == 1:
        return row
    others = ", ".join(str(number) for number in numbers if number != row.number)
    finding = error("row-member-twice", rows=others)
    return replace(row, outcome=Outcome.REFUSED, member=None, changes=(), findings=(*row.findings, finding))


def _as_now(reading: Reading, member_id: str, changes: Sequence[FieldChange]) -> Member:
    """The planned changes on the member as it is now: other fields may have changed since the plan was made."""
    values: Mapping[str, Any] = {change.name: change.after for change in changes}
    return replace(reading.get(Member, member_id), **values)
