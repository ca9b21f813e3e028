"""What is missing before the minutes are adopted and before the record is sealed.

Warns of what the rules of the cell's work want, forbids what would make the record untrue.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from sotay.domain import attendance
from sotay.domain.agenda import Standing
from sotay.domain.errors import Fact
from sotay.domain.holding import Mark, VoteMatter
from sotay.domain.meeting import MeetingKind
from sotay.domain.meeting_rules import MeetingRules
from sotay.domain.record import MeetingRecord, RemarkLine, TaskLine, VoteLine
from sotay.domain.voting import percent

_WITH_SCORE = {MeetingKind.REGULAR, MeetingKind.THEMATIC, MeetingKind.COMBINED}
_SPOKEN_OF = {Standing.REPORT, Standing.DISCUSSION, Standing.THEME, Standing.INFORMATION}


class Weight(StrEnum):
    FORBIDS = "forbids"
    WARNS = "warns"


@dataclass(frozen=True, slots=True)
class Lack:
    """One thing missing; its sentence lies in ``wording`` under ``code``, filled in with ``facts``."""

    code: str
    weight: Weight
    facts: tuple[tuple[str, Fact], ...] = ()
    item_id: str | None = None


def before_adopting(record: MeetingRecord, rules: MeetingRules) -> tuple[Lack, ...]:
    """What is missing before the minutes are read back and adopted, what forbids first."""
    return _ordered([*_people(record), *_figures(record), *_length(record, rules), *_content(record)])


def before_sealing(record: MeetingRecord, rules: MeetingRules) -> tuple[Lack, ...]:
    """What is missing before the record is sealed, what forbids first."""
    found = [*_people(record), *_figures(record), *_length(record, rules), *_content(record)]
    if record.adoption is None:
        found.append(_forbids("lack-adoption"))
    if record.doc_number is None:
        found.append(_warns("lack-number"))
    if record.score is None and record.kind in _WITH_SCORE:
        found.append(_warns("lack-score"))
    return _ordered(found)


def _people(record: MeetingRecord) -> Iterator[Lack]:
    if record.chair is None:
        yield _forbids("lack-chair")
    if record.recorder is None:
        yield _forbids("lack-recorder")
    if not record.roll_call:
        yield _forbids("lack-roll-call")
    present = {line.member_id for line in record.roll_call if line.mark in {Mark.PRESENT, Mark.GUEST}}
    for person, code in ((record.chair, "lack-chair-absent"), (record.recorder, "lack-recorder-absent")):
        if record.roll_call and person and person.id not in present:
            yield _warns(code, name=person.name)


def _figures(record: MeetingRecord) -> Iterator[Lack]:
    """Hands against people, and the sum of the roll call."""
    counts = attendance.count(record.roll_call)
    if record.roll_call and not counts.adds_up:
        yield _forbids("lack-sum", total=counts.total)
    under = [(item.id, entry) for item in record.items for entry in item.entries]
    for item_id, vote in [*under, *((None, entry) for entry in record.closing)]:
        if isinstance(vote, VoteLine):
            yield from _hands(vote, item_id)
    if record.adoption and record.adoption.votes_for > record.adoption.voters_present:
        yield _forbids("lack-hands", hands=record.adoption.votes_for, people=record.adoption.voters_present)


def _hands(vote: VoteLine, item_id: str | None) -> Iterator[Lack]:
    hands = vote.votes_for + vote.votes_against + vote.votes_other + vote.invalid
    if hands > vote.voters_present:
        yield _forbids("lack-hands", item_id, hands=hands, people=vote.voters_present)
    elif vote.voters_present > vote.base:
        yield _forbids("lack-base", item_id, people=vote.voters_present, base=vote.base)


def _length(record: MeetingRecord, rules: MeetingRules) -> Iterator[Lack]:
    counts = attendance.count(record.roll_call)
    least = rules.least_minutes(record.kind, counts.total)
    if record.started is None or record.ended is None:
        yield _warns("lack-times")
    elif record.ended < record.started:
        yield _forbids("lack-times-order")
    elif least and (took := (record.ended - record.started) // timedelta(minutes=1)) < least:
        yield _warns("lack-minutes", minutes=took, least=least)
    if counts.expected and 100 * counts.present < rules.attendance_goal * counts.expected:
        share = percent(counts.present, counts.expected)
        yield _warns("lack-attendance", percent=share, goal=rules.attendance_goal)


def _content(record: MeetingRecord) -> Iterator[Lack]:
    if any(line.mark is Mark.EXCUSED and not line.reason for line in record.roll_call):
        yield _warns("lack-reasons")
    if record.fee_paid is None and record.kind in {MeetingKind.REGULAR, MeetingKind.COMBINED}:
        yield _warns("lack-fee")
    owing = sum(map(attendance.owes_fee, record.roll_call))
    if record.roll_call and record.fee_paid is not None and record.fee_paid > owing:
        yield _warns("lack-fee-more", paid=record.fee_paid, owing=owing)
    for item in record.items:
        said = item.presented or item.with_report or item.entries
        if item.standing in _SPOKEN_OF and not said:
            yield _warns("lack-text", item.id, number=item.number, title=item.title)
        if any(isinstance(entry, RemarkLine) and entry.speaker is None for entry in item.entries):
            yield _warns("lack-speaker", item.id, number=item.number)
        resolved = any(isinstance(entry, VoteLine) and entry.matter is VoteMatter.RESOLUTION for entry in item.entries)
        if item.standing is Standing.RESOLUTION and not resolved:
            yield _warns("lack-resolution", item.id, number=item.number)
    yield from _tasks(record)


def _tasks(record: MeetingRecord) -> Iterator[Lack]:
    entries = [*record.closing, *(entry for item in record.items for entry in item.entries)]
    given = [entry for entry in entries if isinstance(entry, TaskLine) and entry.carried_from_id is None]
    open_ended = sum(task.due_on is None or task.assignee is None for task in given)
    if open_ended:
        yield _warns("lack-due", count=open_ended)


def _forbids(code: str, item_id: str | None = None, **facts: Fact) -> Lack:
    return Lack(code, Weight.FORBIDS, tuple(facts.items()), item_id)


def _warns(code: str, item_id: str | None = None, **facts: Fact) -> Lack:
    return Lack(code, Weight.WARNS, tuple(facts.items()), item_id)


def _ordered(lacks: list[Lack]) -> tuple[Lack, ...]:
    return tuple(sorted(lacks, key=lambda lack: lack.weight))
