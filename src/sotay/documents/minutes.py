"""The minutes of a meeting (biên bản), by Hướng dẫn 05-HD/VPTW and the practice of cells."""

from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass
from itertools import count

from sotay.documents import sentences
from sotay.documents.amendment import corrected
from sotay.documents.committee_minutes import write_committee_meeting
from sotay.documents.course import (
    ADOPTION,
    ROLL,
    SCORE,
    Branch,
    Course,
    branches_of,
    headings,
    is_begun,
    is_listed,
    tasks_of,
    votes_of,
)
from sotay.documents.parts import Paper
from sotay.documents.rules import Rules
from sotay.documents.writing import Writer
from sotay.domain import attendance
from sotay.domain.agenda import Standing
from sotay.domain.amending import Correction
from sotay.domain.document import Stage
from sotay.domain.errors import Refused
from sotay.domain.holding import VoteMatter
from sotay.domain.meeting import MeetingKind
from sotay.domain.record import ConclusionLine, MeetingRecord, VoteLine

_VOTED_APART = frozenset({VoteMatter.PROGRAMME, VoteMatter.RESOLUTION})


class RollCallDoesNotAddUp(Refused):
    """Present, absent, exempt and elsewhere are not all the members there are."""

    code = "roll-call-does-not-add-up"
    facts = ("total", "counted")


def minutes_docx(record: MeetingRecord, *, stage: Stage, rules: Rules, corrections: Sequence[Correction] = ()) -> bytes:
    """The minutes as a .docx: marked as a draft before adoption, clean for signing, the same from the sealed bytes.

    ``corrections``: what an amending record corrects, told below its title.
    Raises RollCallDoesNotAddUp for the copy to be signed.
    """
    if stage is Stage.SIGNING:
        _check_sum(record)
    paper = Paper(rules)
    _write_head(paper, record, stage, rules)
    for line in corrected(corrections, rules.amendment):
        paper.text(line)
    write_body(paper, record, rules)
    paper.signatures(
        left=(rules.choices.recorder_caption, sentences.signing_name(record.recorder)),
        right=(rules.choices.chair_caption, sentences.signing_name(record.chair)),
    )
    return paper.docx()


def write_body(paper: Writer, record: MeetingRecord, rules: Rules) -> None:
    """Everything between the title and the signatures."""
    if record.kind is MeetingKind.COMMITTEE:
        write_committee_meeting(paper, record, rules)
    else:
        _write_cell_meeting(paper, record, rules)
    if closing := sentences.adoption(record, rules):
        paper.text(closing, ADOPTION, keep=True)


def subject(record: MeetingRecord, rules: Rules) -> str:
    """What stands below the type."""
    return sentences.inside(record.title.strip().rstrip(".")) or sentences.event(record, rules)


def _check_sum(record: MeetingRecord) -> None:
    """27 = 21 + 02 + 01 + 03."""
    counts = attendance.count(record.roll_call)
    if not counts.adds_up:
        counted = counts.present + counts.exempt_absent + counts.away_absent + counts.excused + counts.unexcused
        raise RollCallDoesNotAddUp(total=counts.total, counted=counted)


def _write_head(paper: Paper, record: MeetingRecord, stage: Stage, rules: Rules) -> None:
    head, choices, words = rules.head, rules.choices, rules.minutes
    number = head.unnumbered.format(code=words.code)
    if record.doc_number is not None:
        number = head.number.format(number=sentences.number(record.doc_number), code=words.code)
    is_committee = record.kind is MeetingKind.COMMITTEE and choices.committee_head
    paper.head(
        superior=record.superior,
        cell=head.committee.format(cell=record.cell_name) if is_committee else record.cell_name,
        number=number if choices.numbered else "",
        dated=sentences.dated(record, rules) if choices.dated else "",
        notes=[head.draft] * (stage is Stage.DRAFT) + [head.practice] * record.is_practice,
    )
    paper.title(words.type, subject(record, rules), whole=record.meeting_id)
    if record.amends:
        paper.typed(words.amends, record.amends.reason, "amends", record.amends.record_id)


def _write_cell_meeting(paper: Writer, record: MeetingRecord, rules: Rules) -> None:
    branches = branches_of(record.items)
    listed = [branch for branch in branches if is_listed(branch.item)]
    opening = sentences.opening(record, rules.minutes.opening, sentences.event(record, rules), rules)
    for sentence in (opening, *_introduction(record, rules)):
        paper.text(sentence, ROLL)
    course = Course(paper, record, rules, rules.vote.cell, apart=_VOTED_APART)
    course.write_contents(branch for branch in branches if not is_listed(branch.item))
    parts = _parts_after_course(record, rules)
    _write_agenda(course, listed)
    _write_course(course, listed, parts)
    for part in parts:
        paper.part(part.title)
        part.write(course)


def _introduction(record: MeetingRecord, rules: Rules) -> list[str]:
    """Who was there and what was paid, of a meeting that was held; who takes the chair, of any."""
    officers = sentences.officers(record, rules)
    if not is_begun(record):
        return officers
    return [*sentences.roll_call(record, rules), *officers, *sentences.fee(record, rules)]


def _write_agenda(course: Course, listed: Sequence[Branch]) -> None:
    """The programme, and the vote on it."""
    paper, rules = course.paper, course.rules
    votes = [vote for vote in votes_of(course.record) if vote.matter is VoteMatter.PROGRAMME]
    if not listed and not votes:
        return
    paper.part(rules.minutes.agenda_part)
    form = rules.minutes.agenda_voted if votes else rules.minutes.agenda
    paper.text(form.format(count=sentences.number(len(listed))), keep=True)
    for place, branch in enumerate(listed, 1):
        for heading in headings(branch, place, rules):
            paper.text(sentences.stopped(heading))
    for vote in votes:
        course.write_vote(vote)


@dataclass(frozen=True, slots=True)
class _Part:
    """A part after the course: its title, the standing items it tells of, and how it is written."""

    title: str
    tells_of: Set[Standing]
    write: Callable[[Course], None]


def _parts_after_course(record: MeetingRecord, rules: Rules) -> list[_Part]:
    """Those that have something to tell, in their order."""
    words = rules.minutes
    conclusions, parts = _conclusions_of(record), []
    if conclusions or tasks_of(record):
        summed_up = {Standing.ASSIGNMENT, Standing.RESOLUTION} if conclusions else {Standing.ASSIGNMENT}
        parts.append(_Part(words.conclusions_part, summed_up, _write_conclusions))
    if _votes_on_resolution(record):
        parts.append(_Part(words.resolution_part, {Standing.RESOLUTION}, _write_resolution))
    if sentences.score(record, rules):
        parts.append(_Part(words.score_part, {Standing.SCORE}, _write_score))
    return parts


def _write_course(course: Course, listed: Sequence[Branch], parts: Sequence[_Part]) -> None:
    """The items that something was written down of, then what was said under none.

    They are counted on their own: an outline with a number left out looks like one with a line struck out.
    """
    told = [branch for branch in listed if any(map(course.has_content, branch.all))]
    rest = [
        entry
        for entry in course.record.closing
        if course.is_told_in_place(entry) and not isinstance(entry, ConclusionLine)
    ]
    if not told and not rest:
        return
    course.paper.part(course.rules.minutes.course_part)
    places = count(1)
    for branch in listed:
        later = [further for further, part in enumerate(parts) if branch.item.standing in part.tells_of]
        if branch in told:
            nested = tuple(filter(course.has_content, branch.nested))
            course.write_branch(Branch(branch.item, nested), next(places))
        elif later:
            course.write_pointer(branch, next(places), map(course.paper.number_of_part, later))
    course.write_entries(rest)


def _conclusions_of(record: MeetingRecord) -> list[ConclusionLine]:
    return [entry for entry in record.closing if isinstance(entry, ConclusionLine)]


def _votes_on_resolution(record: MeetingRecord) -> list[VoteLine]:
    return [vote for vote in votes_of(record) if vote.matter is VoteMatter.RESOLUTION]


def _write_conclusions(course: Course) -> None:
    for conclusion in _conclusions_of(course.record):
        course.paper.typed(course.rules.minutes.as_typed, conclusion.text, "result", conclusion.id)
    for task in tasks_of(course.record):
        course.write_task(task)


def _write_resolution(course: Course) -> None:
    for vote in _votes_on_resolution(course.record):
        course.write_vote(vote)


def _write_score(course: Course) -> None:
    course.paper.text(sentences.score(course.record, course.rules), SCORE)
