"""What happened at a meeting, item by item, as minutes tell it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sotay.documents import sentences
from sotay.documents.parts import Paper
from sotay.documents.rules import Rules
from sotay.domain.holding import Addressee, VoteMatter
from sotay.domain.record import (
    ConclusionLine,
    Entry,
    ItemLine,
    MeetingRecord,
    ProposalLine,
    RemarkLine,
    TaskLine,
    VoteLine,
)
from sotay.domain.times import short_date


@dataclass(frozen=True, slots=True)
class Branch:
    """An item with those nested under it."""

    item: ItemLine
    nested: tuple[ItemLine, ...]

    @property
    def all(self) -> tuple[ItemLine, ...]:
        return (self.item, *self.nested)


def branches_of(items: Iterable[ItemLine]) -> list[Branch]:
    """The items in order, each nested one (``2.1``) under the one before it."""
    branches: list[Branch] = []
    for item in items:
        if "." in item.number and branches:
            last = branches.pop()
            branches.append(Branch(last.item, (*last.nested, item)))
        else:
            branches.append(Branch(item, ()))
    return branches


def headings(branch: Branch, place: int, rules: Rules) -> list[str]:
    """``1. Tên khoản`` and ``a) …`` for those nested; past the alphabet the letters start again, doubled."""
    letters, outline = rules.words.letters, rules.outline
    nested = [
        outline.nested.format(letter=letters[index % len(letters)] * (index // len(letters) + 1), title=item.title)
        for index, item in enumerate(branch.nested)
    ]
    return [outline.item.format(number=place, title=branch.item.title), *nested]


def votes_of(record: MeetingRecord) -> list[VoteLine]:
    return [entry for entry in _entries_of(record) if isinstance(entry, VoteLine)]


def tasks_of(record: MeetingRecord) -> list[TaskLine]:
    return [entry for entry in _entries_of(record) if isinstance(entry, TaskLine)]


@dataclass(frozen=True, slots=True)
class Course:
    """Writes what was said and decided to a paper; ``body`` is who votes: ``Chi bộ`` or ``Chi ủy``."""

    paper: Paper
    rules: Rules
    body: str

    def is_told_in_place(self, entry: Entry) -> bool:
        """Tasks and the votes on programme and resolution have parts of their own."""
        if isinstance(entry, VoteLine):
            return entry.matter in {VoteMatter.MATTER, VoteMatter.PERSON}
        return not isinstance(entry, TaskLine)

    def has_content(self, item: ItemLine) -> bool:
        return bool(item.presented.strip()) or any(map(self.is_told_in_place, item.entries))

    def write_branch(self, branch: Branch, place: int) -> None:
        """The heading and content of an item, then of each nested one."""
        first, *nested = headings(branch, place, self.rules)
        self.paper.item(first)
        self._write_item(branch.item)
        for heading, item in zip(nested, branch.nested, strict=True):
            self.paper.text(heading, keep=True)
            self._write_item(item)

    def write_content(self, branch: Branch) -> None:
        """The content alone, for items told before the programme."""
        for item in branch.all:
            if self.has_content(item):
                self._write_item(item)

    def write_entry(self, entry: Entry) -> None:
        match entry:
            case RemarkLine():
                self._write_remark(entry)
            case ConclusionLine():
                self.paper.typed(self.rules.minutes.conclusion, entry.text, f"conclusion.{entry.id}")
            case VoteLine():
                self.write_vote(entry)
            case TaskLine():
                self.write_task(entry)
            case ProposalLine():
                self._write_proposal(entry)

    def write_vote(self, vote: VoteLine) -> None:
        for sentence in sentences.vote(vote, self.body, self.rules):
            self.paper.text(sentence)

    def write_task(self, task: TaskLine) -> None:
        words = self.rules.minutes
        form = words.task_carried if task.carried_from_id else words.task
        person = sentences.addressed(task.assignee, self.rules) if task.assignee else ""
        if not person:
            form = words.task_of_none
        due = words.task_due.format(date=short_date(task.due_on)) if task.due_on else ""
        self.paper.typed(form + due, sentences.inside(task.text), f"task.{task.id}", person=person)

    def _write_item(self, item: ItemLine) -> None:
        self._write_presentation(item)
        is_first = True
        for entry in filter(self.is_told_in_place, item.entries):
            if isinstance(entry, RemarkLine) and is_first:
                self.paper.text(self.rules.minutes.remarks, keep=True)
                is_first = False
            self.write_entry(entry)

    def _write_presentation(self, item: ItemLine) -> None:
        words, tag = self.rules.minutes, f"presented.{item.id}"
        person = sentences.addressed(item.presenter, self.rules) if item.presenter else ""
        if item.presented.strip():
            form = words.presented_by_report if item.with_report else words.presented_by
            self.paper.typed(form if person else words.as_typed, item.presented, tag, person=person)
        elif person:
            form = words.presents_report if item.with_report else words.presents
            self.paper.text(sentences.capitalised(form.format(person=person)))

    def _write_remark(self, remark: RemarkLine) -> None:
        words = self.rules.minutes
        person = sentences.addressed(remark.speaker, self.rules) if remark.speaker else words.remark_of_all
        form = words.remark_reserved if remark.is_reserved else words.remark
        self.paper.typed(form, remark.text, f"remark.{remark.id}", person=person)

    def _write_proposal(self, proposal: ProposalLine) -> None:
        words = self.rules.minutes
        forms = {
            (Addressee.CELL, False): words.proposal,
            (Addressee.CELL, True): words.proposal_of,
            (Addressee.SUPERIOR, False): words.proposal_up,
            (Addressee.SUPERIOR, True): words.proposal_up_of,
        }
        person = sentences.addressed(proposal.speaker, self.rules) if proposal.speaker else ""
        form = forms[proposal.addressee, bool(person)]
        self.paper.typed(form, proposal.text, f"proposal.{proposal.id}", person=person)


def _entries_of(record: MeetingRecord) -> Iterator[Entry]:
    for item in record.items:
        yield from item.entries
    yield from record.closing
