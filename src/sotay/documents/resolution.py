"""The resolution of a meeting (nghị quyết), for the secretary to sign; a draft until it is issued."""

from dataclasses import dataclass
from datetime import date

from sotay.documents import ooxml, sentences
from sotay.documents.parts import Paper
from sotay.documents.resolution_words import ResolutionWords
from sotay.documents.rules import Rules
from sotay.domain.calling import MONTHLY
from sotay.domain.member import Office
from sotay.domain.record import MeetingRecord
from sotay.domain.times import long_date, month_number, short_date
from sotay.domain.voting import percent
from sotay.services.resolutions import Resolving, Texts, needed_for
from sotay.services.reviewing import Reviewed

_CENTRED = frozenset({0})


def resolution_docx(found: Resolving, texts: Texts, *, rules: Rules, words: ResolutionWords) -> bytes:
    """The resolution as a .docx: with its number once it has one, until then marked as a draft."""
    return _Writing(found, texts, rules, words).docx()


def months(on: date, words: ResolutionWords) -> tuple[date, date]:
    """A day of the month that a meeting on that day looks back on, and one of the month it looks on to."""
    this = on.replace(day=1)
    before, after = _month_from(this, -1), _month_from(this, 1)
    return (before, this) if on.day <= words.last_day_of_previous else (this, after)


@dataclass(frozen=True, slots=True)
class _Writing:
    found: Resolving
    texts: Texts
    rules: Rules
    words: ResolutionWords

    @property
    def record(self) -> MeetingRecord:
        return self.found.record

    def docx(self) -> bytes:
        paper, words = Paper(self.rules), self.words
        self._write_head(paper)
        paper.title(words.type, " ".join(ooxml.lines_of(self.texts.subject)) or self.rules.words.unknown)
        self._write(paper, "basis")
        self._write(paper, "introduction")
        paper.part(self._part(words.assessment_part, words.assessment_part_other, 0))
        self._write_assessment(paper)
        paper.part(self._part(words.duties_part, words.duties_part_other, 1))
        self._typed(paper, self.texts.duties)
        paper.part(words.organisation_part)
        self._typed(paper, self.texts.organisation)
        paper.text(self._vote(), keep=True)
        self._write_foot(paper)
        return paper.docx()

    def _write_head(self, paper: Paper) -> None:
        head, issued = self.rules.head, self.found.issued
        number = head.unnumbered.format(code=self.words.code)
        if issued.number is not None:
            number = head.number.format(number=sentences.number(issued.number), code=self.words.code)
        paper.head(
            superior=self.record.superior,
            cell=self.record.cell_name,
            number=number,
            dated=sentences.dated(self.record, self.rules, issued.on),
            notes=[head.draft] * (issued.number is None) + [head.practice] * self.record.is_practice,
        )

    def _write(self, paper: Paper, name: str) -> None:
        """A text that may be left out."""
        if text := getattr(self.texts, name).strip():
            self._typed(paper, text)

    def _typed(self, paper: Paper, text: str) -> None:
        """Each line a paragraph, the last one with its full stop."""
        *lines, last = ooxml.lines_of(text) or [self.rules.words.unknown]
        for line in (*lines, sentences.stopped(last)):
            paper.text(line)

    def _write_assessment(self, paper: Paper) -> None:
        words = self.words
        is_bare = not (self.found.reviewed or self.texts.limits.strip())
        if self.texts.assessment.strip() or is_bare:
            self._typed(paper, self.texts.assessment)
        if self.found.reviewed:
            paper.text(words.tasks_heading, keep=True)
            rows = [self._row(place, task) for place, task in enumerate(self.found.reviewed, 1)]
            paper.table(words.columns, words.columns_mm, rows, centred=_CENTRED)
        if self.texts.limits.strip():
            paper.text(words.limits_heading, keep=True)
            self._typed(paper, self.texts.limits)

    def _row(self, place: int, task: Reviewed) -> tuple[str, ...]:
        words = self.words
        text = " ".join(ooxml.lines_of(task.text)).rstrip(" .;,")
        if task.assignee:
            text = words.task.format(text=text, person=f"{self.rules.words.comrade} {task.assignee}")
        begun = words.begun_carried if task.was_carried else words.begun_new
        if task.due_on:
            begun = words.begun_due.format(begun=begun, date=short_date(task.due_on))
        result = sentences.capitalised(self.rules.words.task_states[task.state])
        if outcome := " ".join(ooxml.lines_of(task.outcome)):
            result = words.result.format(state=result, outcome=outcome)
        return str(place), sentences.capitalised(text), begun, result

    def _part(self, monthly: str, other: str, which: int) -> str:
        month = months(self.record.on, self.words)[which]
        return monthly.format(month=month_number(month)) if self.record.kind in MONTHLY else other

    def _vote(self) -> str:
        vote, words = self.found.vote, self.words
        told = {"cell": self.record.cell_name, "date": long_date(self.record.on)}
        if vote is None or vote.base <= 0:
            return words.vote_open.format(**told)
        figures = {"votes_for": sentences.number(vote.votes_for), "base": sentences.number(vote.base)}
        if not self.found.is_carried:
            return words.vote_lost.format(**told, **figures, needed=sentences.number(needed_for(vote)))
        return words.vote.format(**told, **figures, percent=percent(vote.votes_for, vote.base))

    def _write_foot(self, paper: Paper) -> None:
        signer = self.found.signer
        office = signer.office if signer else Office.SECRETARY
        recipients = [line.lstrip("- ").rstrip(" ;.,") for line in ooxml.lines_of(self.texts.recipients)]
        paper.foot(recipients, office=self.rules.foot.offices[office], name=sentences.signing_name(signer))


def _month_from(first: date, months_on: int) -> date:
    count = first.year * 12 + first.month - 1 + months_on
    return date(count // 12, count % 12 + 1, 1)
