"""What is missing before the minutes are adopted and before the record is sealed.

Warns of what the rules of the cell's work want, forbids what would make the record untrue.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sotay.domain import attendance, voting
from sotay.domain.agenda import Standing, Threshold
from sotay.domain.errors import Fact, Refused
from sotay.domain.holding import Mark, VoteForm, VoteMatter
from sotay.domain.meeting import MeetingKind
from sotay.domain.meeting_rules import MeetingRules
from sotay.domain.member import MemberState
from sotay.domain.record import Adoption, MeetingRecord, RemarkLine, TaskLine, VoteLine
from sotay.domain.voting import Ballot, percent

_WITH_SCORE = {MeetingKind.REGULAR, MeetingKind.THEMATIC, MeetingKind.COMBINED}
_A_DAY = timedelta(days=1)
_A_MEETING = timedelta(hours=12)
"""What takes longer ended, by a slip, at an hour before it began."""
_UNTRUE: dict[type[Refused], str] = {
    voting.FigureNegative: "lack-figures",
    voting.MoreHandsThanPeople: "lack-hands",
    voting.MoreVotersThanBase: "lack-base",
    voting.MoreVotersThanRoll: "lack-voters",
    voting.BallotsNotCounted: "lack-ballots",
    voting.BallotsOfHands: "lack-ballots",
    voting.BallotsDoNotAddUp: "lack-ballots",
}
"""What a record says of figures that would be refused when typed."""
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


def before_adopting(
    record: MeetingRecord, rules: MeetingRules, *, unprinted: int = 0, counted: int | None = None
) -> tuple[Lack, ...]:
    """What is missing before the minutes are read back and adopted, what forbids first.

    ``unprinted``: how many entries of the meeting are in no record, as their item is gone. ``counted``: how many
    members were counted in the room.
    """
    return _ordered(_of_any_step(record, rules, unprinted, counted))


def before_sealing(
    record: MeetingRecord,
    rules: MeetingRules,
    *,
    unprinted: int = 0,
    counted: int | None = None,
    is_as_printed: bool = True,
) -> tuple[Lack, ...]:
    """What is missing before the record is sealed, what forbids first; the rest as before adopting.

    ``is_as_printed``: the minutes still say what was printed for signing.
    """
    found = _of_any_step(record, rules, unprinted, counted)
    if record.adoption is None:
        found.append(_forbids("lack-adoption"))
    if record.doc_number is None:
        found.append(_warns("lack-number"))
    if record.score is None and record.kind in _WITH_SCORE:
        found.append(_warns("lack-score"))
    if not is_as_printed:
        found.append(_warns("lack-printed"))
    return _ordered(found)


def _of_any_step(record: MeetingRecord, rules: MeetingRules, unprinted: int, counted: int | None) -> list[Lack]:
    present = attendance.count(record.roll_call).present
    found = [*_people(record), *_figures(record, rules), *_length(record, rules), *_content(record)]
    if record.roll_call and counted not in {None, present}:
        found.append(_warns("lack-counted", counted=counted or 0, present=present))
    return [*found, _forbids("lack-item", count=unprinted)] if unprinted else found


def _people(record: MeetingRecord) -> Iterator[Lack]:
    if record.chair is None:
        yield _forbids("lack-chair")
    if record.recorder is None:
        yield _forbids("lack-recorder")
    if not record.roll_call:
        yield _forbids("lack-roll-call")
    present = {line.member_id for line in record.roll_call if line.mark in {Mark.PRESENT, Mark.GUEST}}
    for line in record.roll_call:
        if line.arrived and line.departed and line.departed < line.arrived:
            yield _forbids("lack-line-times", name=line.name)
    for person, code in ((record.chair, "lack-chair-absent"), (record.recorder, "lack-recorder-absent")):
        if record.roll_call and person and person.id not in present:
            yield _warns(code, name=person.name)


def _figures(record: MeetingRecord, rules: MeetingRules) -> Iterator[Lack]:
    """Hands against people, people against the roll call, and the sum of the roll call."""
    counts = attendance.count(record.roll_call)
    if record.roll_call and not counts.adds_up:
        yield _forbids("lack-sum", total=counts.total)
    computed = voting.vote_base(record.roll_call).read(subtract_excused=rules.subtract_excused)
    if record.roll_call and record.vote_base != computed and not record.vote_base_reason:
        yield _forbids("lack-base-reason", base=record.vote_base, computed=computed)
    under = [(item.id, entry) for item in record.items for entry in item.entries]
    for item_id, vote in [*under, *((None, entry) for entry in record.closing)]:
        if isinstance(vote, VoteLine):
            yield from _vote(record, vote, item_id)
    if record.adoption:
        yield from _adoption(record, record.adoption)


def _vote(record: MeetingRecord, vote: VoteLine, item_id: str | None) -> Iterator[Lack]:
    has_ballots = vote.form is VoteForm.SECRET or vote.issued or vote.returned
    ballot = Ballot(
        base=vote.base,
        in_room=voting.voters_present(record.roll_call, vote.taken),
        voters_present=vote.voters_present,
        votes_for=vote.votes_for,
        votes_against=vote.votes_against,
        votes_other=vote.votes_other,
        invalid=vote.invalid,
        form=vote.form,
        issued=vote.issued if has_ballots else None,
        returned=vote.returned if has_ballots else None,
    )
    yield from _counted(record, ballot, vote.taken, item_id)


def _adoption(record: MeetingRecord, adoption: Adoption) -> Iterator[Lack]:
    ballot = Ballot(
        base=record.vote_base,
        in_room=voting.voters_present(record.roll_call, adoption.at_wall),
        voters_present=adoption.voters_present,
        votes_for=adoption.votes_for,
    )
    yield from _counted(record, ballot, adoption.at_wall, None)
    if not voting.passes(Threshold.MAJORITY, adoption.voters_present, adoption.votes_for):
        yield _forbids("lack-carried", votes_for=adoption.votes_for, people=adoption.voters_present)


def _counted(record: MeetingRecord, ballot: Ballot, at: datetime | None, item_id: str | None) -> Iterator[Lack]:
    """The same checks as when the figures were typed: the roll call may have been corrected since."""
    try:
        voting.not_voting(ballot)
    except Refused as refusal:
        yield _forbids(_UNTRUE[type(refusal)], item_id, **refusal.values)
    else:
        if ballot.voters_present != ballot.in_room:
            yield _warns("lack-voters-fewer", item_id, voters=ballot.voters_present, people=ballot.in_room)
    first, last = record.started or record.ended, record.ended or record.started
    if at and first and last and not first - _A_DAY <= at <= last + _A_DAY:
        yield _warns("lack-vote-day", item_id)


def _length(record: MeetingRecord, rules: MeetingRules) -> Iterator[Lack]:
    counts = attendance.count(record.roll_call)
    least = rules.least_minutes(record.kind, counts.total)
    if record.started is None or record.ended is None:
        yield _warns("lack-times")
    elif record.ended < record.started:
        yield _forbids("lack-times-order")
    elif record.ended - record.started > _A_MEETING:
        hours, minutes = divmod((record.ended - record.started) // timedelta(minutes=1), 60)
        yield _warns("lack-hours", hours=hours, minutes=minutes)
    elif least and (took := (record.ended - record.started) // timedelta(minutes=1)) < least:
        yield _warns("lack-minutes", minutes=took, least=least)
    if counts.expected and 100 * counts.present < rules.attendance_goal * counts.expected:
        share = percent(counts.present, counts.expected)
        yield _warns("lack-attendance", percent=share, goal=rules.attendance_goal)


def _content(record: MeetingRecord) -> Iterator[Lack]:
    expected = [line for line in record.roll_call if line.state is not MemberState.SUSPENDED]
    if any(line.mark is Mark.EXCUSED and not line.reason for line in expected):
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
    entries = [(item.id, entry) for item in record.items for entry in item.entries]
    given = [
        (item_id, entry)
        for item_id, entry in (*entries, *((None, entry) for entry in record.closing))
        if isinstance(entry, TaskLine) and entry.carried_from_id is None
    ]
    open_ended = [item_id for item_id, task in given if task.due_on is None or task.assignee is None]
    if open_ended:
        yield _warns("lack-due", open_ended[0], count=len(open_ended))


def _forbids(code: str, item_id: str | None = None, **facts: Fact) -> Lack:
    return Lack(code, Weight.FORBIDS, tuple(facts.items()), item_id)


def _warns(code: str, item_id: str | None = None, **facts: Fact) -> Lack:
    return Lack(code, Weight.WARNS, tuple(facts.items()), item_id)


def _ordered(lacks: list[Lack]) -> tuple[Lack, ...]:
    return tuple(sorted(lacks, key=lambda lack: lack.weight))
