"""What the minutes propose for the texts of a resolution."""

from collections.abc import Iterable

from sotay.documents import ooxml, sentences
from sotay.documents.course import tasks_of
from sotay.documents.resolution import months
from sotay.documents.resolution_words import ResolutionWords
from sotay.documents.rules import Rules
from sotay.domain import attendance
from sotay.domain.agenda import Standing
from sotay.domain.record import ConclusionLine, MeetingRecord, TaskLine
from sotay.domain.times import long_date, month_number, short_date
from sotay.services.resolutions import Resolving, Texts

_LOOKING_BACK = (Standing.REPORT, Standing.ASSESSMENT, Standing.THEME)
_TOLD_OTHERWISE = (Standing.ASSESSMENT, Standing.RESOLUTION)
"""Items whose conclusions are of the time before, or of the resolution itself."""


def proposed_texts(found: Resolving, *, rules: Rules, words: ResolutionWords) -> Texts:
    """From what was presented, concluded and given to do; empty where nothing of it was written down."""
    record = found.record
    return Texts(
        subject=_subject(record, words),
        basis="",
        introduction="\n".join(_introduction(record, rules, words)),
        assessment=_paragraphs(_assessment(record)),
        limits="",
        duties=_paragraphs(words.propose_duty.format(text=_ended(text)) for text in _duties(record)),
        organisation=_paragraphs(
            [*(_task(task, record, rules, words) for task in tasks_of(record)), words.propose_watch]
        ),
        recipients="\n".join(_recipients(record, words)),
    )


def _subject(record: MeetingRecord, words: ResolutionWords) -> str:
    month = months(record.on, words)[1]
    title = sentences.inside(record.title.strip().rstrip("."))
    form = words.propose_subjects[record.kind]
    return form.format(month=month_number(month), year=month.year, title=title)


def _introduction(record: MeetingRecord, rules: Rules, words: ResolutionWords) -> list[str]:
    event = sentences.event(record, rules)
    where = rules.minutes.opening_where.format(place=record.place) if record.place.strip() else ""
    when = sentences.capitalised(long_date(record.on))
    told = [words.propose_opening.format(when=when, where=where, cell=record.cell_name, event=event)]
    if record.roll_call:
        told.append(_attendance(record, words))
    if record.chair and record.recorder:
        chair = sentences.with_office(record.chair, rules)
        told.append(words.propose_officers.format(chair=chair, recorder=sentences.addressed(record.recorder, rules)))
    return [*told, words.propose_agreed.format(cell=record.cell_name)]


def _attendance(record: MeetingRecord, words: ResolutionWords) -> str:
    """Present and absent, so that the numbers add up to all."""
    counts = attendance.count(record.roll_call)
    told = [
        words.propose_attendance.format(
            present=sentences.number(counts.present),
            total=sentences.number(counts.total),
            excused=sentences.number(counts.excused),
            unexcused=sentences.number(counts.unexcused),
        )
    ]
    for form, count in ((words.propose_exempt, counts.exempt_absent), (words.propose_away, counts.away_absent)):
        if count:
            told.append(form.format(count=sentences.number(count)))
    return words.propose_attendance_join.join(told) + "."


def _assessment(record: MeetingRecord) -> list[str]:
    """What was presented of the time before, and what was concluded of it."""
    told = []
    for item in record.items:
        if item.standing in _LOOKING_BACK:
            told.append(item.presented)
        if item.standing is Standing.ASSESSMENT:
            told += [entry.text for entry in item.entries if isinstance(entry, ConclusionLine)]
    return told


def _duties(record: MeetingRecord) -> list[str]:
    """What the chair concluded otherwise, in the order it was concluded."""
    under = [entry for item in record.items if item.standing not in _TOLD_OTHERWISE for entry in item.entries]
    return [entry.text for entry in (*under, *record.closing) if isinstance(entry, ConclusionLine)]


def _task(task: TaskLine, record: MeetingRecord, rules: Rules, words: ResolutionWords) -> str:
    """What is to be done, by whom, and until when, where that day is still to come."""
    text = sentences.inside(_ended(task.text).rstrip("."))
    if task.assignee is None:
        told = words.propose_task_of_none.format(text=sentences.capitalised(text))
    else:
        form = words.propose_task_carried if task.carried_from_id else words.propose_task
        told = form.format(person=sentences.addressed(task.assignee, rules), text=text)
    if task.due_on and task.due_on > record.on:
        told = words.propose_task_due.format(task=told, date=short_date(task.due_on))
    return f"{told}."


def _recipients(record: MeetingRecord, words: ResolutionWords) -> list[str]:
    organisation, committee = words.body_above
    above = record.superior.strip()
    if above.startswith(organisation):
        above = committee + above.removeprefix(organisation)
    return [*([words.propose_above.format(committee=above)] if above else []), words.propose_members]


def _ended(text: str) -> str:
    """A typed text on one line, with its full stop."""
    line = " ".join(ooxml.lines_of(text))
    return sentences.stopped(line) if line else line


def _paragraphs(texts: Iterable[str]) -> str:
    return "\n".join(text for text in (text.strip() for text in texts) if text)
