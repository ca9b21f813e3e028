"""What is written of a meeting, gathered for judging its quality."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from sotay.domain import attendance
from sotay.domain.agenda import Standing
from sotay.domain.calling import MONTHLY, deadline
from sotay.domain.holding import Mark, RollCallEntry
from sotay.domain.meeting import Meeting, MeetingKind, MeetingState
from sotay.domain.member import MemberState
from sotay.domain.quality import SCORED, Frame
from sotay.domain.quality_points import Absence, Held, Prepared
from sotay.domain.record import ConclusionLine, Entry, MeetingRecord, RemarkLine, TaskLine
from sotay.domain.spelling import fold
from sotay.domain.times import WallTime
from sotay.services import finishing, reviewing, rollcall
from sotay.services.finishing import Desk
from sotay.services.meetings import the_cell
from sotay.services.members import members_now
from sotay.services.ports import Reading

_BEHIND_THE_SCORE = {Standing.SCORE, Standing.MINUTES}
_THEMATIC = {MeetingKind.THEMATIC, MeetingKind.COMBINED}
_WITH_MINUTES = {MeetingState.ADOPTED, MeetingState.SIGNING, MeetingState.SEALED}
_FAR_ENOUGH = 12
"""Meetings: a year of them is more than any sheet asks about who stays away."""
_ABSENT = {Mark.EXCUSED, Mark.UNEXCUSED}


def gather(reading: Reading, desk: Desk, frame: Frame, meeting_id: str) -> Held:
    """All that the criteria ask of a meeting. Raises NotFound, or what reading its record does once it is sealed."""
    meeting = reading.get(Meeting, meeting_id)
    record = finishing.as_it_stands(reading, desk, meeting_id)
    every = reading.find(Meeting)
    before = _earlier(every, meeting)
    counts = attendance.count(record.roll_call)
    entries = _written(record)
    criticism = next((item for item in record.items if item.standing is Standing.CRITICISM), None)
    done, tasks = reviewing.done(reviewing.under_review(reading, meeting))
    today = desk.clock.wall().date()
    last_day = meeting.on + timedelta(days=desk.rules.record_days_after)
    return Held(
        prepared=_prepared(reading, desk, frame, record, meeting),
        minutes=_minutes(record, desk.clock.wall()),
        is_over=record.ended is not None,
        least_minutes=desk.rules.least_minutes(meeting.kind, counts.total or members_now(reading)),
        present=counts.present,
        expected=counts.expected,
        unexcused=counts.unexcused,
        absences=_absences(reading, meeting, before),
        steps=len(desk.rules.agendas[meeting.kind]),
        steps_left_out=_left_out(record, desk),
        theme_on=_theme_on(every, meeting),
        quarter=(meeting.on.month + 2) // 3,
        criticism=_count(RemarkLine, criticism.entries) if criticism else 0,
        criticism_minutes=_spent(criticism.started, criticism.ended) if criticism else None,
        speakers=_speakers(record, entries),
        has_remarks=any(isinstance(entry, RemarkLine) and entry.speaker is not None for entry in entries),
        recorder=record.recorder.name if record.recorder else "",
        entries=len(entries),
        tasks=tasks,
        tasks_done=done,
        conclusions=_count(ConclusionLine, entries),
        tasks_given=_count(TaskLine, entries),
        is_adopted=record.adoption is not None,
        last_day_to_report=last_day,
        is_report_due=today > last_day,
    )


def _prepared(reading: Reading, desk: Desk, frame: Frame, record: MeetingRecord, meeting: Meeting) -> Prepared:
    every = reading.find(Meeting)
    in_time = deadline(meeting.on, desk.rules.papers_days_before, meeting.on)
    return Prepared(
        items=len(record.items),
        papers=len(record.papers),
        draft=next((p.title for p in record.papers if fold(p.title).startswith(frame.draft_titles)), ""),
        has_committee=the_cell(reading).has_committee,
        committee_on=_committee_on(every, meeting, _earlier(every, meeting)),
        is_told=meeting.notified is not None,
        is_posted=None if meeting.posted is None else in_time.is_kept_by(meeting.posted),
        posted_on=meeting.posted.date() if meeting.posted else None,
    )


def _written(record: MeetingRecord) -> list[Entry]:
    """What was written down at the meeting; a task passed on to it stands there by itself."""
    every = [*record.closing, *(entry for item in record.items for entry in item.entries)]
    return [entry for entry in every if not (isinstance(entry, TaskLine) and entry.carried_from_id is not None)]


def _count(kind: type[Entry], entries: Iterable[Entry]) -> int:
    return sum(isinstance(entry, kind) for entry in entries)


def _minutes(record: MeetingRecord, now: WallTime) -> int | None:
    """How long it took, or until now for one that is held by the clock."""
    until = record.ended or (None if record.typed_afterwards else now)
    return _spent(record.started, until)


def _spent(start: WallTime | None, end: WallTime | None) -> int | None:
    if start is None or end is None or end < start:
        return None
    return (end - start) // timedelta(minutes=1)


def _left_out(record: MeetingRecord, desk: Desk) -> tuple[str, ...]:
    """Steps of the order that the agenda lacks, or that a meeting by the clock passed over; the last ones come yet."""
    there = {item.standing: item for item in record.items}
    steps = desk.rules.agendas[record.kind]
    is_live = record.started is not None and not record.typed_afterwards
    return tuple(
        step.title
        for step in steps
        if step.standing not in there
        or (is_live and step.standing not in _BEHIND_THE_SCORE and there[step.standing].started is None)
    )


def _speakers(record: MeetingRecord, entries: Iterable[Entry]) -> int:
    """Members of the cell in the room who said something."""
    own = {
        line.member_id for line in record.roll_call if line.mark is Mark.PRESENT and line.state is not MemberState.GUEST
    }
    spoke = {entry.speaker.id for entry in entries if isinstance(entry, RemarkLine) and entry.speaker is not None}
    return len(own & spoke)


def _earlier(every: Iterable[Meeting], meeting: Meeting) -> list[Meeting]:
    """Meetings of the cell that are scored, before this one, the latest first."""
    found = [other for other in every if other.kind in SCORED and (other.on, other.id) < (meeting.on, meeting.id)]
    return sorted(found, key=lambda other: (other.on, other.id), reverse=True)


def _absences(reading: Reading, meeting: Meeting, before: Sequence[Meeting]) -> tuple[Absence, ...]:
    missing = [line for line in rollcall.called(reading, meeting.id) if _is_missing(line)]
    return tuple(_absence(reading, line, before) for line in missing)


def _absence(reading: Reading, line: RollCallEntry, before: Sequence[Meeting]) -> Absence:
    """How many meetings running the member stayed away; those at which nobody called the name do not count."""
    own = {entry.meeting_id: entry for entry in reading.find(RollCallEntry, member_id=line.member_id)}
    running = 1
    for other in before[:_FAR_ENOUGH]:
        entry = own.get(other.id)
        if entry is not None and _is_missing(entry) and _is_begun(other):
            running += 1
        elif entry is not None and entry.mark is not Mark.EXCUSED:
            return Absence(name=line.name, running=running, is_whole=True)
    return Absence(name=line.name, running=running, is_whole=False)


def _is_begun(meeting: Meeting) -> bool:
    """Whether an absence was one: an excuse told before a meeting that was never held is none."""
    return meeting.state is not MeetingState.RECORDING or bool(meeting.started) or meeting.typed_afterwards


def _is_missing(line: RollCallEntry) -> bool:
    """Whether a member who was expected stayed away; nobody expects who is exempt, elsewhere or suspended."""
    return line.mark in _ABSENT and line.state is MemberState.ACTIVE


def _committee_on(every: Iterable[Meeting], meeting: Meeting, before: Iterable[Meeting]) -> date | None:
    """When the committee met since the regular meeting before, with minutes adopted."""
    since = next((other.on for other in before if other.kind in MONTHLY), date.min)
    held = [
        other.on
        for other in every
        if other.kind is MeetingKind.COMMITTEE and since <= other.on <= meeting.on and other.state in _WITH_MINUTES
    ]
    return max(held, default=None)


def _theme_on(every: Iterable[Meeting], meeting: Meeting) -> date | None:
    """The thematic meeting of this quarter, up to this one."""
    quarter = (meeting.on.year, (meeting.on.month + 2) // 3)
    held = [
        other.on
        for other in every
        if other.kind in _THEMATIC and (other.on.year, (other.on.month + 2) // 3) == quarter and other.on <= meeting.on
    ]
    return max(held, default=None)
