"""Edits made in Word come back: what differs is shown, and kept as far as the person says."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Unpack

from sotay.domain.agenda import AgendaItem
from sotay.domain.differing import Piece, differing
from sotay.domain.errors import Refused
from sotay.domain.holding import Conclusion, Proposal, Remark, Task
from sotay.domain.inspection import NotAPaper, PaperDamaged, PaperTooHard
from sotay.domain.meeting import Meeting, MeetingState
from sotay.domain.times import short_date
from sotay.domain.word_controls import Mark, WordTexts
from sotay.domain.word_edits import Comparison, Edit, Fate, Lines, as_kept, compare, has_own, is_of
from sotay.services import agendas, corrections, tasks
from sotay.services.changes import Inverse
from sotay.services.corrections import Why
from sotay.services.entries import EntryRemoved
from sotay.services.ports import Reading, Store, WordReader, Writing
from sotay.services.states import open_meeting

Typed = Remark | Conclusion | Task | Proposal | AgendaItem
_KINDS: dict[str, type[Typed]] = {
    "item": AgendaItem,
    "remark": Remark,
    "result": Conclusion,
    "task": Task,
    "review": Task,
    "asked": Proposal,
}
"""What each kind of mark in the minutes belongs to."""


class WordUnreadable(Refused):
    """The file is no .docx, or cannot be read whole."""

    code = "word-unreadable"


class NotTheseMinutes(Refused):
    """Nothing in the file is a text of these minutes: other minutes, or a document of another making."""

    code = "word-not-these-minutes"


class MinutesOfOtherMeeting(Refused):
    """The file has the minutes of another meeting of this cell."""

    code = "word-other-meeting"
    facts = ("day",)


class EditedSince(Refused):
    """A text was changed here after it was held against the file."""

    code = "word-edited-since"


@dataclass(frozen=True, slots=True)
class Version:
    """What a text became in Word."""

    text: str
    """As it would be kept."""
    before: tuple[Piece, ...]
    """As it is printed now, cut where this version differs."""
    after: tuple[Piece, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WordEdit:
    """One difference, as the person is asked about it."""

    row: Typed
    """As it is kept now."""
    fate: Fate
    printed: str
    versions: tuple[Version, ...]
    """One for each copy of a doubled text that is another one; none where it is gone, or all copies are as printed."""
    is_changed_here: bool
    is_whole_paragraph: bool

    @property
    def is_proposed(self) -> bool:
        """Whether nothing speaks against it: it is ticked before anybody looks."""
        return self.fate is Fate.CHANGED and not (self.is_changed_here or self.is_whole_paragraph)


@dataclass(frozen=True, slots=True, kw_only=True)
class Differences:
    """What a file of these minutes says otherwise."""

    meeting_id: str
    is_adopted: bool
    edits: tuple[WordEdit, ...]
    numbers: dict[str, str]
    """Printed number of each item by id."""
    is_older: bool
    outside: tuple[str, ...]
    """What is not read."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """A difference that the person confirms: the text to keep, None to take it out of the minutes."""

    edit: WordEdit
    text: str | None

    def applied(self, kept: Typed, now: datetime) -> Typed:
        if self.text is not None:
            return replace(kept, presented=self.text) if isinstance(kept, AgendaItem) else replace(kept, text=self.text)
        # An item stays on the agenda: what was presented of it goes.
        return replace(kept, presented="") if isinstance(kept, AgendaItem) else replace(kept, deleted_at=now)


def read(reader: WordReader, content: bytes) -> WordTexts:
    """A stranger's file. Raises WordUnreadable, PaperWithMacros, OfficePasswordNeeded or ReaderMissing."""
    try:
        return reader.word_texts(content)
    except (NotAPaper, PaperDamaged, PaperTooHard) as error:
        raise WordUnreadable from error


def look(reading: Reading, meeting_id: str, printed: WordTexts, found: WordTexts) -> Differences:
    """Hold a file against the minutes as they would be printed now.

    Raises NotFound, SealedAlready, MinutesOfOtherMeeting or NotTheseMinutes.
    """
    meeting = open_meeting(reading, meeting_id)
    if not is_of(found, meeting_id):
        _refuse_other(reading, meeting_id, printed, found)
    compared = compare(printed, found)
    items = reading.find(AgendaItem, meeting_id=meeting_id)
    return Differences(
        meeting_id=meeting_id,
        is_adopted=meeting.state is not MeetingState.RECORDING,
        edits=tuple(_edits(reading, meeting_id, compared)),
        numbers=agendas.numbers(items),
        is_older=compared.is_older,
        outside=compared.outside,
    )


def take(store: Store, chosen: Sequence[Chosen], *, now: datetime, **why: Unpack[Why]) -> Inverse:
    """Keep what was chosen in one transaction, at the moment ``now``.

    Raises EditedSince, EntryRemoved, ReasonNeeded, SealedAlready or NotFound; nothing is kept then.
    """
    with store.writing() as tx:
        for one in chosen:
            _take(tx, one, now, why)
    return tx.inverse


def needs_reason(differences: Differences, chosen: Sequence[Chosen], *, now: datetime) -> bool:
    """Whether adoption fixed any of what was chosen."""
    changes = ((one.edit.row, one.applied(one.edit.row, now)) for one in chosen)
    return differences.is_adopted and any(corrections.is_fixed(before, after) for before, after in changes)


def _take(tx: Writing, chosen: Chosen, now: datetime, why: Why) -> None:
    seen = chosen.edit.row
    kept = tx.get(type(seen), seen.id)
    if kept.deleted_at is not None:
        raise EntryRemoved
    if text_of(kept) != text_of(seen):
        raise EditedSince
    after = chosen.applied(kept, now)
    corrections.keep(tx, kept, after, **why)
    if isinstance(kept, Task) and isinstance(after, Task):
        tasks.pass_on(tx, kept, after)


def text_of(row: Typed) -> str:
    """What was typed."""
    return row.presented if isinstance(row, AgendaItem) else row.text


def _edits(reading: Reading, meeting_id: str, compared: Comparison) -> Iterator[WordEdit]:
    rows = {mark: row for row, mark in _marked(reading, meeting_id)}
    told: dict[str, WordEdit] = {}
    for edit in compared.edits:
        row = rows.get(edit.mark)
        if row is None:
            continue
        found = _edit(row, edit)
        if found is not None:
            told[row.id] = _together(told[row.id], found) if row.id in told else found
    yield from told.values()


def _edit(row: Typed, edit: Edit) -> WordEdit | None:
    """None where it comes to the text that is kept."""
    told = (_version(row, edit, lines) for lines in edit.versions)
    versions = tuple(version for version in told if version.text != text_of(row))
    if not versions and edit.fate in {Fate.CHANGED, Fate.SHORTENED}:
        return None
    return WordEdit(
        row=row,
        fate=edit.fate,
        printed="\n".join(edit.printed),
        versions=versions,
        is_changed_here=edit.is_changed_here,
        is_whole_paragraph=edit.is_whole_paragraph,
    )


def _version(row: Typed, edit: Edit, lines: Lines) -> Version:
    before, after = differing("\n".join(edit.printed), "\n".join(lines))
    return Version(as_kept(text_of(row), edit.printed, lines), before, after)


def _together(one: WordEdit, other: WordEdit) -> WordEdit:
    """A task of the last meeting stands in the minutes twice, as reviewed and as given again."""
    versions = tuple({version.text: version for version in (*one.versions, *other.versions)}.values())
    if len(versions) <= 1 and one.fate is other.fate:
        return one
    return replace(one, versions=versions, fate=Fate.DOUBLED)


def _marked(reading: Reading, meeting_id: str) -> Iterator[tuple[Typed, Mark]]:
    for kind, row_kind in _KINDS.items():
        for row in reading.find(row_kind, meeting_id=meeting_id):
            yield row, Mark.of(kind, row.id)


def _refuse_other(reading: Reading, meeting_id: str, printed: WordTexts, found: WordTexts) -> None:
    other = next((other for other in reading.find(Meeting) if is_of(found, other.id)), None)
    if other is not None and other.id != meeting_id:
        raise MinutesOfOtherMeeting(day=short_date(other.on))
    if not has_own(printed, found):
        raise NotTheseMinutes
