"""The minutes of the cell's committee (chi ủy), which prepares the meeting of the cell."""

from collections.abc import Sequence

from sotay.documents import sentences
from sotay.documents.course import ROLL, Branch, Course, branches_of, is_begun, tasks_of
from sotay.documents.rules import Rules
from sotay.documents.writing import Writer
from sotay.domain.agenda import Standing
from sotay.domain.holding import Mark
from sotay.domain.member import Office
from sotay.domain.record import MeetingRecord, VoteLine


def write_committee_meeting(paper: Writer, record: MeetingRecord, rules: Rules) -> None:
    """Everything between the title and the closing sentence: only the committee is counted, no fee, no score."""
    words = rules.committee
    for sentence in _introduction(record, rules):
        paper.text(sentence, ROLL)
    course = Course(paper, record, rules, rules.vote.committee, apart=frozenset())
    evaluated, reported, debated, prepared = _sorted(branches_of(record.items), rules)
    month = sentences.evaluated_month(record.on, rules)
    _write_part(course, words.evaluation_part.format(month=month), evaluated)
    _write_part(course, words.reported_part, reported)
    _write_part(course, words.debated_part, debated)
    closing = [entry for entry in record.closing if course.is_told_in_place(entry)]
    tasks = tasks_of(record)
    _write_part(course, words.prepared_part, prepared, is_told=bool(closing or tasks))
    course.write_entries(closing)
    for task in tasks:
        course.write_task(task)


def _introduction(record: MeetingRecord, rules: Rules) -> list[str]:
    words = rules.committee
    event = rules.minutes.events[record.kind]
    members = [line for line in record.roll_call if line.office is not Office.NONE]
    present = sum(line.mark is Mark.PRESENT for line in members)
    opening, officers = sentences.opening(record, words.opening, event, rules), sentences.officers(record, rules)
    if not is_begun(record):
        return [opening, *officers]
    counted = words.present.format(count=sentences.number(present), total=sentences.number(len(members)))
    return [opening, counted, *sentences.absences(members, rules), *officers]


def _sorted(branches: Sequence[Branch], rules: Rules) -> tuple[list[Branch], list[Branch], list[Branch], list[Branch]]:
    """The items of each of the four parts; what opens and closes a meeting of the cell is in none unless told."""
    words = rules.committee
    parts: tuple[list[Branch], list[Branch], list[Branch], list[Branch]] = ([], [], [], [])
    for branch in branches:
        standing = branch.item.standing
        is_voted = any(isinstance(entry, VoteLine) for item in branch.all for entry in item.entries)
        if standing in words.evaluation:
            place = 0
        elif standing in words.prepared:
            place = 3
        elif standing in words.debated or is_voted:
            place = 2
        else:
            place = 1
        parts[place].append(branch)
    return parts


def _write_part(course: Course, title: str, branches: Sequence[Branch], *, is_told: bool = False) -> None:
    told = [branch for branch in branches if _is_told(course, branch)]
    is_empty = not told and not is_told
    if is_empty and not is_begun(course.record):
        return
    course.paper.part(title)
    if is_empty:
        course.paper.text(course.rules.committee.nothing)
    for place, branch in enumerate(told, 1):
        course.write_branch(branch, place)


def _is_told(course: Course, branch: Branch) -> bool:
    """Standing items are told when something was said, others always: no list of the programme names them."""
    return any(item.standing is Standing.NONE or course.has_content(item) for item in branch.all)
