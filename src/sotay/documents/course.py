"""What happened at a meeting, item by item, as minutes tell it: what was written down, and nothing for the chair."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from operator import itemgetter

from sotay.documents import ooxml, sentences
from sotay.documents.rules import Rules
from sotay.documents.writing import Writer
from sotay.domain.agenda import Section, Standing
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
from sotay.domain.running_text import is_addressed
from sotay.domain.times import short_date

ROLL, SCORE, ADOPTION = "roll", "score", "adoption"
"""What sentences of the program's tell of, besides votes."""
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


def is_listed(item: ItemLine) -> bool:
    """Whether the item is one of the programme that is adopted: what opens the meeting has happened by then."""
    return item.section is not Section.OPENING or item.standing is Standing.NONE


def votes_of(record: MeetingRecord) -> list[VoteLine]:
    return [entry for entry in _entries_of(record) if isinstance(entry, VoteLine)]


def tasks_of(record: MeetingRecord) -> list[TaskLine]:
    """Tasks given at the meeting, and those of the last one that go on, once the meeting came to a conclusion."""
    entries = list(_entries_of(record))
    goes_on = _GOING_ON if any(map(_is_concluding, entries)) else frozenset()
    tasks = [entry for entry in entries if isinstance(entry, TaskLine)]
    return [task for task in tasks if task.carried_from_id is None or task.state in goes_on]


def is_begun(record: MeetingRecord) -> bool:
    """Whether the meeting was held, if only in part: until then whatever stands in it by itself is a plan."""
    times = (record.started, record.ended, record.adoption)
    return any(times) or record.typed_afterwards or any(not _is_carried(entry) for entry in _entries_of(record))


@dataclass(frozen=True, slots=True)
class Course:
    """Writes what was said and decided to a paper."""

    paper: Writer
    record: MeetingRecord
    rules: Rules
    body: str
    """Who votes: ``Chi bộ`` or ``Chi ủy``."""
    apart: frozenset[VoteMatter]
    """What is voted on in parts of their own."""

    def is_told_in_place(self, entry: Entry) -> bool:
        """Tasks given at the meeting have a part of their own, as have votes that stand apart.

        Nobody judged a task of the last meeting that is merely open before this one is held.
        """
        match entry:
            case VoteLine():
                return entry.matter not in self.apart
            case TaskLine():
                is_judged = entry.state is not TaskState.OPEN or bool(entry.outcome.strip())
                return _is_carried(entry) and (is_judged or is_begun(self.record))
            case _:
                return True

    def has_content(self, item: ItemLine) -> bool:
        """Whether anything is told of an item where it stands."""
        return self._is_said(item) or (item.presenter is not None and is_begun(self.record))

    def write_branch(self, branch: Branch, place: int) -> None:
        """The heading and content of an item, then of each nested one."""
        first, *nested = headings(branch, place, self.rules)
        self.paper.item(first)
        self._write_item(branch.item)
        for heading, item in zip(nested, branch.nested, strict=True):
            self.paper.text(heading, keep=True)
            self._write_item(item)

    def write_pointer(self, branch: Branch, place: int, parts: Iterable[str]) -> None:
        """The heading of an item, and the numbers of the parts that tell of it."""
        words = self.rules.minutes
        told = words.told_later_join.join(words.told_later_part.format(number=part) for part in parts)
        self.paper.item(headings(branch, place, self.rules)[0])
        self.paper.text(words.told_later.format(parts=told))

    def write_contents(self, branches: Iterable[Branch]) -> None:
        """The contents alone, of items told before the programme: nothing stands between their remarks."""
        announced: set[str] = set()
        for branch in branches:
            for item in filter(self._is_said, branch.all):
                self._write_presentation(item)
                self._write_announced(item.entries, announced)

    def write_vote(self, vote: VoteLine) -> None:
        for sentence in sentences.vote(vote, self.body, self.rules):
            self.paper.text(sentence, f"vote_{vote.id}")

    def write_task(self, task: TaskLine) -> None:
        """What is to be done, by whom, and until when, where that day is still to come."""
        words = self.rules.minutes
        form = words.task_carried if task.carried_from_id else words.task
        if task.assignee is None:
            form = words.task_of_none
        if task.due_on and task.due_on > self.record.on:
            form += words.task_due.format(date=short_date(task.due_on))
        self.paper.typed(form, sentences.inside(task.text), "task", task.id, person=self._person(task.assignee))

    def write_entries(self, entries: Iterable[Entry]) -> None:
        """What is told where it happened; remarks and reviewed tasks are announced once."""
        self._write_announced(entries, set())

    def _write_announced(self, entries: Iterable[Entry], announced: set[str]) -> None:
        for entry in _in_order(filter(self.is_told_in_place, entries)):
            heading = self._heading(entry)
            if heading and heading not in announced:
                self.paper.text(heading, keep=True)
                announced.add(heading)
            self._write_entry(entry)

    def _is_said(self, item: ItemLine) -> bool:
        is_presented = bool(item.presented.strip()) or self._is_enclosed(item)
        return is_presented or any(map(self.is_told_in_place, item.entries))

    def _is_enclosed(self, item: ItemLine) -> bool:
        return item.with_report and is_begun(self.record)

    def _write_item(self, item: ItemLine) -> None:
        self._write_presentation(item)
        self.write_entries(item.entries)

    def _write_entry(self, entry: Entry) -> None:
        match entry:
            case RemarkLine():
                self._write_remark(entry)
            case ConclusionLine():
                self.paper.typed(self.rules.minutes.conclusion, entry.text, "result", entry.id)
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
        words = self.rules.minutes
        person = self._person(item.presenter)
        enclosed = sentences.enclosed(item, self.record, self.rules) if self._is_enclosed(item) else ""
        if item.presented.strip():
            form = words.presented_by_enclosed if enclosed else words.presented_by
            sentence = form if person else words.as_typed
            self.paper.typed(sentence, item.presented, "item", item.id, person=person, enclosed=enclosed)
        elif person and is_begun(self.record):
            form = words.presents_enclosed if enclosed else words.presents
            self.paper.text(sentences.capitalised(form.format(person=person, enclosed=enclosed)))
        if enclosed and not person:
            self.paper.text(sentences.stopped(sentences.capitalised(enclosed)))

    def _write_remark(self, remark: RemarkLine) -> None:
        words = self.rules.minutes
        person = self._person(remark.speaker)
        if not person and not remark.is_reserved and is_addressed(remark.text):
            self.paper.typed(words.remark_as_typed, remark.text, "remark", remark.id)
            return
        form = words.remark_reserved if remark.is_reserved else words.remark
        self.paper.typed(form, remark.text, "remark", remark.id, person=person or words.remark_of_all)

    def _write_review(self, task: TaskLine) -> None:
        """How a task of the last meeting stands."""
        words = self.rules.minutes
        form = words.review if task.assignee else words.review_of_none
        if outcome := " ".join(ooxml.lines_of(task.outcome)):
            form += words.review_outcome
        self.paper.typed(
            form,
            sentences.inside(task.text),
            "review",
            task.id,
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
        self.paper.typed(form, proposal.text, "asked", proposal.id, person=person)

    def _person(self, person: Person | None) -> str:
        return sentences.addressed(person, self.rules) if person else ""


def _in_order(entries: Iterable[Entry]) -> list[Entry]:
    """As it happened, but a proposal after the remarks around it, so that it does not break their list."""
    run, ranked = 0, []
    for entry in entries:
        run += not isinstance(entry, RemarkLine | ProposalLine)
        ranked.append(((run, isinstance(entry, ProposalLine)), entry))
    return [entry for _, entry in sorted(ranked, key=itemgetter(0))]


def _is_carried(entry: Entry) -> bool:
    """Whether the entry is a task of the last meeting, which stands under its item before this one is held."""
    return isinstance(entry, TaskLine) and entry.carried_from_id is not None


def _is_concluding(entry: Entry) -> bool:
    match entry:
        case ConclusionLine():
            return True
        case VoteLine():
            return entry.matter is not VoteMatter.PROGRAMME
        case _:
            return isinstance(entry, TaskLine) and not _is_carried(entry)


def _entries_of(record: MeetingRecord) -> Iterator[Entry]:
    for item in record.items:
        yield from item.entries
    yield from record.closing
