"""The minutes of a meeting (biên bản), by Hướng dẫn 05-HD/VPTW and the practice of cells."""

import re
from collections.abc import Sequence

from sotay.documents import sentences
from sotay.documents.committee_minutes import write_committee_meeting
from sotay.documents.course import Branch, Course, branches_of, headings, tasks_of, votes_of
from sotay.documents.parts import Paper
from sotay.documents.rules import Rules
from sotay.domain import attendance
from sotay.domain.agenda import Section, Standing
from sotay.domain.document import Stage
from sotay.domain.errors import Refused
from sotay.domain.holding import VoteMatter
from sotay.domain.meeting import MeetingKind
from sotay.domain.record import ConclusionLine, ItemLine, MeetingRecord, Person
from sotay.domain.times import long_date

_BIRTH_YEAR = re.compile(r" \(\d{4}\)$")
_VOTED_APART = frozenset({VoteMatter.PROGRAMME, VoteMatter.RESOLUTION})


class RollCallDoesNotAddUp(Refused):
    """Present, absent, exempt and elsewhere are not all the members there are."""

    code = "roll-call-does-not-add-up"
    facts = ("total", "counted")


def minutes_docx(record: MeetingRecord, *, stage: Stage, rules: Rules) -> bytes:
    """The minutes as a .docx: marked as a draft before adoption, clean for signing, the same from the sealed bytes.

    Raises RollCallDoesNotAddUp for the copy to be signed.
    """
    if stage is Stage.SIGNING:
        _check_sum(record)
    paper = Paper(rules)
    _write_head(paper, record, stage, rules)
    if record.kind is MeetingKind.COMMITTEE:
        write_committee_meeting(paper, record, rules)
    else:
        _write_cell_meeting(paper, record, rules)
    if closing := sentences.adoption(record, rules):
        paper.text(closing, keep=True)
    paper.signatures(
        left=(rules.choices.recorder_caption, _signing_name(record.recorder)),
        right=(rules.choices.chair_caption, _signing_name(record.chair)),
    )
    return paper.docx()


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
    day = long_date(record.on)
    dated = head.date.format(place=record.document_place, date=day) if record.document_place.strip() else day
    paper.head(
        superior=record.superior,
        cell=head.committee.format(cell=record.cell_name) if is_committee else record.cell_name,
        number=number if choices.numbered else "",
        dated=dated if choices.dated else "",
        notes=[head.draft] * (stage is Stage.DRAFT) + [head.practice] * record.is_practice,
    )
    subject = sentences.inside(record.title.strip().rstrip(".")) or sentences.event(record, rules)
    paper.title(words.type, subject)
    if record.amends:
        paper.typed(words.amends, record.amends.reason, f"amends_{record.amends.record_id}")


def _write_cell_meeting(paper: Paper, record: MeetingRecord, rules: Rules) -> None:
    branches = branches_of(record.items)
    listed = [branch for branch in branches if _is_listed(branch.item)]
    paper.text(sentences.opening(record, rules.minutes.opening, sentences.event(record, rules), rules))
    told = sentences.roll_call(record, rules) + sentences.officers(record, rules) + sentences.fee(record, rules)
    for sentence in told:
        paper.text(sentence)
    course = Course(paper, rules, rules.vote.cell, apart=_VOTED_APART)
    for branch in branches:
        if not _is_listed(branch.item):
            course.write_content(branch)
    _write_agenda(course, record, listed)
    _write_course(course, record, listed)
    _write_conclusions(course, record)
    _write_resolution(course, record)
    _write_score(paper, record, rules)


def _write_agenda(course: Course, record: MeetingRecord, listed: Sequence[Branch]) -> None:
    """What was adopted as the programme, and the vote on it."""
    paper, rules = course.paper, course.rules
    votes = [vote for vote in votes_of(record) if vote.matter is VoteMatter.PROGRAMME]
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


def _write_course(course: Course, record: MeetingRecord, listed: Sequence[Branch]) -> None:
    """Each item under its number in the programme, then what was said under none."""
    later = _told_later(record)
    told = [
        place
        for place, branch in enumerate(listed, 1)
        if branch.item.standing not in later or any(map(course.has_content, branch.all))
    ]
    rest = [
        entry for entry in record.closing if course.is_told_in_place(entry) and not isinstance(entry, ConclusionLine)
    ]
    if told or rest:
        course.paper.part(course.rules.minutes.course_part)
    for place, branch in enumerate(listed[: max(told, default=0)], 1):
        if place not in told and later.get(branch.item.standing):
            course.write_pointer(branch, place)
        else:
            course.write_branch(branch, place)
    course.write_entries(rest)


def _told_later(record: MeetingRecord) -> dict[Standing, bool]:
    """Standing items with a part or a sentence of their own after the course → whether it says anything."""
    return {
        Standing.ASSIGNMENT: bool(tasks_of(record)) or any(isinstance(line, ConclusionLine) for line in record.closing),
        Standing.RESOLUTION: any(vote.matter is VoteMatter.RESOLUTION for vote in votes_of(record)),
        Standing.SCORE: record.score is not None,
        Standing.MINUTES: record.adoption is not None or record.ended is not None,
    }


def _write_conclusions(course: Course, record: MeetingRecord) -> None:
    conclusions = [entry for entry in record.closing if isinstance(entry, ConclusionLine)]
    tasks = tasks_of(record)
    if not conclusions and not tasks:
        return
    course.paper.part(course.rules.minutes.conclusions_part)
    for conclusion in conclusions:
        course.paper.typed(course.rules.minutes.as_typed, conclusion.text, f"result_{conclusion.id}")
    for task in tasks:
        course.write_task(task, record.on)


def _write_resolution(course: Course, record: MeetingRecord) -> None:
    votes = [vote for vote in votes_of(record) if vote.matter is VoteMatter.RESOLUTION]
    if votes:
        course.paper.part(course.rules.minutes.resolution_part)
        for vote in votes:
            course.write_vote(vote)


def _write_score(paper: Paper, record: MeetingRecord, rules: Rules) -> None:
    if record.score is None:
        return
    paper.part(rules.minutes.score_part)
    form = rules.minutes.score_class if record.score_class.strip() else rules.minutes.score
    paper.text(form.format(score=sentences.number(record.score), grade=record.score_class.strip()))


def _is_listed(item: ItemLine) -> bool:
    """Whether the item is one of the programme that is adopted: what opens the meeting has happened by then."""
    return item.section is not Section.OPENING or item.standing is Standing.NONE


def _signing_name(person: Person | None) -> str:
    """A full name without title, rank or birth year."""
    return _BIRTH_YEAR.sub("", person.name) if person else ""
