"""What an amendment (đính chính) may correct of a sealed record, and the record as it should have been.

Texts, names, hours, dates and the figures of votes; never who was there, which votes were held, or in what order. The
figures are held to the same rules as when they were typed, by whoever seals the amendment.
"""

import dataclasses
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any, TypeVar, cast

from sotay.domain.errors import Refused
from sotay.domain.record import (
    ConclusionLine,
    Entry,
    GuestLine,
    ItemLine,
    MeetingRecord,
    Person,
    ProposalLine,
    RemarkLine,
    RollCallLine,
    TaskLine,
    VoteLine,
)
from sotay.domain.spelling import nfc, tidy
from sotay.domain.times import hour_of, short_date
from sotay.domain.typed_dates import read_hour, read_partial

L = TypeVar("L")
Key = tuple[str, str]
"""Id of the line (empty: the meeting itself) and name of its field."""


class Place(StrEnum):
    """What a passage is; screens and documents have its words."""

    WHERE = "where"
    STARTED = "started"
    ENDED = "ended"
    NAME = "name"
    GUEST = "guest"
    GUEST_OFFICE = "guest_office"
    TITLE = "title"
    """Of an item of the agenda."""
    PRESENTED = "presented"
    REMARK = "remark"
    CONCLUSION = "conclusion"
    SUBJECT = "subject"
    """Of a vote."""
    VOTES_FOR = "votes_for"
    VOTES_AGAINST = "votes_against"
    VOTES_OTHER = "votes_other"
    TASK = "task"
    DUE = "due"
    OUTCOME = "outcome"
    PROPOSAL = "proposal"


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Something that stands in the record, as it is typed."""

    place: Place
    line_id: str
    field: str
    text: str
    item: str = ""
    """Number of the item it stands under."""
    about: str = ""
    """Who or what it is about: the speaker, the subject of the vote, the title of the item."""

    @property
    def key(self) -> Key:
        return self.line_id, self.field

    @property
    def is_long(self) -> bool:
        """Whether it may have several lines."""
        return self.field in _LONG


@dataclass(frozen=True, slots=True)
class Correction:
    """What stood there, and what it should have said."""

    passage: Passage
    text: str


class PassageUnreadable(Refused):
    """What was typed is no hour, no day or no number, or nothing at all where something has to stand."""

    code = "passage-unreadable"
    facts = ("text",)


class PassageUnknown(Refused):
    """The record has no such passage."""

    code = "passage-unknown"


_LONG = frozenset({"text", "presented", "outcome"})
_MEETING = {"place": Place.WHERE, "started": Place.STARTED, "ended": Place.ENDED}
_FIELDS: dict[type, dict[str, Place]] = {
    RollCallLine: {"name": Place.NAME},
    GuestLine: {"name": Place.GUEST, "office": Place.GUEST_OFFICE},
    ItemLine: {"title": Place.TITLE, "presented": Place.PRESENTED},
    RemarkLine: {"text": Place.REMARK},
    ConclusionLine: {"text": Place.CONCLUSION},
    VoteLine: {
        "subject": Place.SUBJECT,
        "votes_for": Place.VOTES_FOR,
        "votes_against": Place.VOTES_AGAINST,
        "votes_other": Place.VOTES_OTHER,
    },
    TaskLine: {"text": Place.TASK, "due_on": Place.DUE, "outcome": Place.OUTCOME},
    ProposalLine: {"text": Place.PROPOSAL},
}
_WHERE: Key = ("", "place")
_YEARS_AHEAD = 10
_MAY_BE_EMPTY = frozenset({"place", "started", "ended", "office", "presented", "due_on", "outcome"})


def passages(record: MeetingRecord) -> tuple[Passage, ...]:
    """Everything that can be corrected, in the order of the minutes."""
    return tuple(_passages(record))


def corrections(before: MeetingRecord, after: MeetingRecord) -> tuple[Correction, ...]:
    """What an amending record corrects of the one before it."""
    now = {passage.key: passage.text for passage in passages(after)}
    return tuple(
        Correction(passage, now[passage.key])
        for passage in passages(before)
        if now.get(passage.key, passage.text) != passage.text
    )


def corrected(record: MeetingRecord, changes: Mapping[Key, str]) -> MeetingRecord:
    """The record with these passages as typed. A name that changes does so wherever that person stands.

    Raises PassageUnreadable, or PassageUnknown.
    """
    if not changes.keys() <= {passage.key for passage in passages(record)}:
        raise PassageUnknown
    typed = _Typed(changes, date(record.on.year + _YEARS_AHEAD, 12, 31))
    content = replace(
        typed.hours(record),
        place=tidy(changes[_WHERE]) if _WHERE in changes else record.place,
        roll_call=tuple(typed.line(line, line.member_id) for line in record.roll_call),
        guests=tuple(typed.line(line, line.id) for line in record.guests),
        items=tuple(
            replace(typed.line(item, item.id), entries=tuple(typed.line(entry, entry.id) for entry in item.entries))
            for item in record.items
        ),
        closing=tuple(typed.line(entry, entry.id) for entry in record.closing),
    )
    called = {line.member_id: line.name for line in content.roll_call} | {line.id: line.name for line in content.guests}
    renamed: MeetingRecord = _renamed(content, {key[0]: called[key[0]] for key in changes if key[1] == "name"})
    return renamed


@dataclass(frozen=True, slots=True)
class _Typed:
    """What was typed, as values of the record."""

    changes: Mapping[Key, str]
    latest: date
    """A year of two digits is not after it."""

    def hours(self, record: MeetingRecord) -> MeetingRecord:
        """An end that would lie before the beginning is of the next day."""
        started, ended = self._hour(record, "started"), self._hour(record, "ended")
        if ("", "ended") in self.changes and ended is not None:
            ended = hour_of(record.on, ended.time(), started)
        return replace(record, started=started, ended=ended)

    def line(self, line: L, line_id: str) -> L:
        """Who did not vote is counted anew."""
        made = {
            field: self._value(self.changes[line_id, field], getattr(line, field), field)
            for field in _FIELDS[type(line)]
            if (line_id, field) in self.changes and self.changes[line_id, field] != _as_typed(getattr(line, field))
        }
        if not made:
            return line
        changed: Any = replace(cast(Any, line), **made)
        if isinstance(changed, VoteLine):
            counted = changed.votes_for + changed.votes_against + changed.votes_other + changed.invalid
            changed = replace(changed, not_voting=changed.voters_present - counted)
        return cast(L, changed)

    def _hour(self, record: MeetingRecord, field: str) -> datetime | None:
        before: datetime | None = getattr(record, field)
        typed = self.changes.get(("", field))
        if typed is None or typed.strip() == _as_typed(before):
            return before
        try:
            return hour_of(record.on, read_hour(typed)) if typed.strip() else None
        except ValueError as error:
            raise PassageUnreadable(text=typed) from error

    def _value(self, typed: str, before: object, field: str) -> object:
        text = nfc(typed).strip() if field in _LONG else tidy(typed)
        if not text and field not in _MAY_BE_EMPTY:
            raise PassageUnreadable(text=text)
        try:
            if isinstance(before, int):
                return _whole(text)
            if field == "due_on":
                return date.fromisoformat(read_partial(text, self.latest)) if text else None
        except ValueError as error:
            raise PassageUnreadable(text=text) from error
        return text


def _passages(record: MeetingRecord) -> Iterator[Passage]:
    for field, place in _MEETING.items():
        yield Passage(place=place, line_id="", field=field, text=_as_typed(getattr(record, field)))
    for line in record.roll_call:
        yield from _of(line, line.member_id)
    for guest in record.guests:
        yield from _of(guest, guest.id)
    for item in record.items:
        yield from _of(item, item.id, item.number, item.title)
        for entry in item.entries:
            yield from _of(entry, entry.id, item.number, _about(entry))
    for entry in record.closing:
        yield from _of(entry, entry.id, "", _about(entry))


def _of(line: object, line_id: str, item: str = "", about: str = "") -> Iterator[Passage]:
    for field, place in _FIELDS[type(line)].items():
        text = _as_typed(getattr(line, field))
        yield Passage(place=place, line_id=line_id, field=field, text=text, item=item, about=about)


def _about(entry: Entry) -> str:
    match entry:
        case RemarkLine() | ProposalLine():
            return entry.speaker.name if entry.speaker else ""
        case TaskLine():
            return entry.assignee.name if entry.assignee else ""
        case VoteLine():
            return entry.subject
        case ConclusionLine():
            return ""


def _as_typed(value: str | int | date | datetime | None) -> str:
    """As a person types it."""
    match value:
        case None:
            return ""
        case datetime():
            return f"{value:%H:%M}"
        case date():
            return short_date(value)
        case _:
            return str(value)


def _whole(text: str) -> int:
    if not (text.isascii() and text.isdecimal()):
        raise ValueError("not a whole number")
    return int(text)


def _renamed(value: Any, named: Mapping[str, str]) -> Any:
    """The same content in which every person has the name of the roll call."""
    if isinstance(value, Person):
        return replace(value, name=named.get(value.id or "", value.name))
    if isinstance(value, tuple):
        return tuple(_renamed(part, named) for part in value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return replace(
            value, **{field.name: _renamed(getattr(value, field.name), named) for field in dataclasses.fields(value)}
        )
    return value
