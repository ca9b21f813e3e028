"""What of a meeting is in order: the other side of what is missing."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sotay.domain import attendance
from sotay.domain.errors import Fact
from sotay.domain.lacking import Lack
from sotay.domain.record import MeetingRecord, TaskLine, VoteLine


@dataclass(frozen=True, slots=True)
class Settled:
    """One thing in order; its sentence lies in ``wording`` under ``code``, filled in with ``facts``."""

    code: str
    facts: tuple[tuple[str, Fact], ...] = ()


@dataclass(frozen=True, slots=True)
class Findings:
    """Of a meeting that was looked over."""

    lacks: tuple[Lack, ...]
    settled: tuple[Settled, ...]


_PEOPLE = {"lack-chair", "lack-recorder", "lack-chair-absent", "lack-recorder-absent"}
_ROLL = {"lack-roll-call", "lack-sum", "lack-line-times", "lack-reasons", "lack-base-reason"}
_TIMES = {"lack-times", "lack-times-order", "lack-hours", "lack-minutes"}
_FEE = {"lack-fee", "lack-fee-more"}
_TEXT = {"lack-text", "lack-speaker", "lack-resolution", "lack-item"}
_VOTES = {
    *("lack-figures", "lack-hands", "lack-base", "lack-voters", "lack-voters-fewer", "lack-ballots", "lack-vote-day"),
}


def settled(record: MeetingRecord, lacks: Iterable[Lack]) -> tuple[Settled, ...]:
    """In the order of a meeting; nothing of which something is missing, nor what the meeting does not have."""
    missing = {lack.code for lack in lacks}
    found = (*_of_meeting(record, missing), *_of_minutes(record, missing))
    return tuple(Settled(code, tuple(facts.items())) for code, facts in found)


_Found = Iterator[tuple[str, dict[str, Fact]]]


def _of_meeting(record: MeetingRecord, missing: set[str]) -> _Found:
    if record.chair and record.recorder and not missing & _PEOPLE:
        yield "settled-people", {"chair": record.chair.name, "recorder": record.recorder.name}
    counts = attendance.count(record.roll_call)
    if record.roll_call and not missing & _ROLL:
        yield "settled-roll", {"present": counts.present, "total": counts.total}
    if record.started and record.ended and not missing & _TIMES:
        yield "settled-times", {"started": f"{record.started:%H:%M}", "ended": f"{record.ended:%H:%M}"}
    if record.fee_paid is not None and not missing & _FEE:
        yield "settled-fee", {"paid": record.fee_paid}
    entries = [entry for item in record.items for entry in item.entries]
    if entries and not missing & _TEXT:
        yield "settled-text", {}
    votes = sum(isinstance(entry, VoteLine) for entry in (*entries, *record.closing))
    if votes and not missing & _VOTES:
        yield "settled-votes", {"count": votes}
    tasks = [entry for entry in (*entries, *record.closing) if isinstance(entry, TaskLine)]
    given = sum(task.carried_from_id is None for task in tasks)
    if given and "lack-due" not in missing:
        yield "settled-tasks", {"count": given}


def _of_minutes(record: MeetingRecord, missing: set[str]) -> _Found:
    if record.score is not None:
        yield "settled-score", {"score": record.score, "grade": record.score_class}
    adoption = record.adoption
    if adoption and "lack-carried" not in missing:
        figures: dict[str, Fact] = {"votes_for": adoption.votes_for, "people": adoption.voters_present}
        if adoption.at_wall:
            yield "settled-adopted-at", {**figures, "hour": f"{adoption.at_wall:%H:%M}"}
        else:
            yield "settled-adopted", figures
    if record.doc_number is not None:
        yield "settled-number", {"number": f"{record.doc_number:02}"}
