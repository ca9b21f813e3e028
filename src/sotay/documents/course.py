"""What happened at a meeting, item by item, as minutes tell it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from sotay.documents import ooxml, sentences
from sotay.documents.parts import Paper
from sotay.documents.rules import Rules
from sotay.domain.holding import Addressee, TaskState, VoteMatter
from sotay.domain.record import (
    ConclusionLine,
    Entry,
    ItemLine,
    MeetingRecord,
    Person,
    ProposalLine,
    RemarkLine,
    TaskLine,
    VoteLine,
)
from sotay.domain.times import short_date

_GOING_ON = frozenset({TaskState.OPEN, TaskState.DOING})


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
    """Tasks given at the meeting, and those of the last one that go on."""
    tasks = [entry for entry in _entries_of(record) if isinstance(entry, TaskLine)]
    return [task for task in tasks if task.carried_from_id is None or task.state in _GOING_ON]


@dataclass(frozen=True, slots=True)
class Course:
    """Writes what was said and decided to a paper."""

    paper: Paper
    rules: Rules
    body: str
    """Who votes: ``Chi bộ`` or ``Chi ủy``."""
    apart: frozenset[VoteMatter]
    """What is voted on in parts of their own."""

    def is_told_in_place(self, entry: Entry) -> bool:
        """Tasks given at the meeting have a part of their own, as have votes that stand apart."""
        match entry:
            case VoteLine():
                return entry.matter not in self.apart
            case TaskLine():
                return entry.carried_from_id is not None
            case _:
                return True

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

    def write_pointer(self, branch: Branch, place: int) -> None:
        """The heading of an item that a part of its own tells of, so that no number is missing."""
        self.paper.item(headings(branch, place, self.rules)[0])
        self.paper.text(self.rules.minutes.told_later)

    def write_content(self, branch: Branch) -> None:
        """The content alone, for items told before the programme."""
        for item in branch.all:
            if self.has_content(item):
                self._write_item(item)

    def write_vote(self, vote: VoteLine) -> None:
        for sentence in sentences.vote(vote, self.body, self.rules):
            self.paper.text(sentence)

    def write_task(self, task: TaskLine, on: date) -> None:
        """What is to be done, by whom, and until when, where that day is still to come."""
        words = self.rules.minutes
        form = words.task_carried if task.carried_from_id else words.task
        if task.assignee is None:
            form = words.task_of_none
        if task.due_on and task.due_on > on:
            form += words.task_due.format(date=short_date(task.due_on))
        self.paper.typed(form, sentences.inside(task.text), f"task_{task.id}", person=self._person(task.assignee))

    def write_entries(self, entries: Iterable[Entry]) -> None:
        """What is told where it happened; remarks and reviewed tasks are announced once."""
        announced: set[str] = set()
        for entry in filter(self.is_told_in_place, entries):
            heading = self._heading(entry)
            if heading and heading not in announced:
                self.paper.text(heading, keep=True)
                announced.add(heading)
            self._write_entry(entry)

    def _write_item(self, item: ItemLine) -> None:
        self._write_presentation(item)
        self.write_entries(item.entries)

    def _write_entry(self, entry: Entry) -> None:
        match entry:
            case RemarkLine():
                self._write_remark(entry)
            case ConclusionLine():
                self.paper.typed(self.rules.minutes.conclusion, entry.text, f"result_{entry.id}")
            case VoteLine():
                self.write_vote(entry)
            case TaskLine():
                self._write_review(entry)
            case ProposalLine():
                self._write_proposal(entry)

    def _heading(self, entry: Entry) -> str:
        match entry:
            case RemarkLine():
                return self.rules.minutes.remarks
            case TaskLine():
                return self.rules.minutes.reviews
            case _:
                return ""

    def _write_presentation(self, item: ItemLine) -> None:
        words, mark = self.rules.minutes, f"item_{item.id}"
        person = self._person(item.presenter)
        if item.presented.strip():
            form = words.presented_by_report if item.with_report else words.presented_by
            self.paper.typed(form if person else words.as_typed, item.presented, mark, person=person)
        elif person:
            form = words.presents_report if item.with_report else words.presents
            self.paper.text(sentences.capitalised(form.format(person=person)))

    def _write_remark(self, remark: RemarkLine) -> None:
        words = self.rules.minutes
        person = self._person(remark.speaker) or words.remark_of_all
        form = words.remark_reserved if remark.is_reserved else words.remark
        self.paper.typed(form, remark.text, f"remark_{remark.id}", person=person)

    def _write_review(self, task: TaskLine) -> None:
        """How a task of the last meeting stands."""
        words = self.rules.minutes
        form = words.review if task.assignee else words.review_of_none
        if outcome := " ".join(ooxml.lines_of(task.outcome)):
            form += words.review_outcome
        self.paper.typed(
            form,
            sentences.inside(task.text),
            f"review_{task.id}",
            person=self._person(task.assignee),
            state=self.rules.words.task_states[task.state],
            outcome=outcome,
        )

    def _write_proposal(self, proposal: ProposalLine) -> None:
        words = self.rules.minutes
        forms = {
            (Addressee.CELL, False): words.proposal,
            (Addressee.CELL, True): words.proposal_of,
            (Addressee.SUPERIOR, False): words.proposal_up,
            (Addressee.SUPERIOR, True): words.proposal_up_of,
        }
        person = self._person(proposal.speaker)
        form = forms[proposal.addressee, bool(person)]
        self.paper.typed(form, proposal.text, f"asked_{proposal.id}", person=person)

    def _person(self, person: Person | None) -> str:
        return sentences.addressed(person, self.rules) if person else ""


def _entries_of(record: MeetingRecord) -> Iterator[Entry]:
    for item in record.items:
        yield from item.entries
    yield from record.closing
