"""The book of papers: one PDF of agenda, contents and the papers chosen, in the order of the agenda."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from sotay import wording
from sotay.domain.agenda import AgendaItem
from sotay.domain.book import BookEmpty, BookFront, BookLine, WithoutPages
from sotay.domain.errors import KnownError
from sotay.domain.inspection import PaperRefused, PaperTooHard
from sotay.domain.material import Material
from sotay.domain.meeting import Meeting
from sotay.domain.storage_errors import StorageError
from sotay.domain.times import hour_words, long_date
from sotay.services import agendas
from sotay.services.meetings import the_cell
from sotay.services.ports import Binder, Reading, Store, Vault
from sotay.services.shelf import in_agenda_order, papers_of

Step = Callable[[int, int], None]
_KB = 1024


@dataclass(frozen=True, slots=True)
class Unbound:
    """A paper that is not in the book, and why."""

    title: str
    reason: KnownError


@dataclass(frozen=True, slots=True)
class Book:
    content: bytes
    papers: int
    left_out: tuple[Unbound, ...]


@dataclass(frozen=True, slots=True)
class _Plan:
    meeting: Meeting
    items: tuple[AgendaItem, ...]
    numbers: dict[str, str]
    above: tuple[str, ...]
    papers: tuple[Material, ...]


def bind(
    store: Store,
    vault: Vault,
    binder: Binder,
    meeting_id: str,
    paper_ids: Collection[str] | None,
    *,
    is_practice: bool,
    step: Step,
) -> Book:
    """Bind these papers of a meeting, None: all of them. One that cannot be read is named and left out.

    ``step`` hears of the kilobytes done and may raise. Raises BookEmpty, NotFound, and PaperRefused where the book
    itself cannot be written.
    """
    with store.reading() as reading:
        plan = _plan(reading, meeting_id, paper_ids, is_practice=is_practice)
    left_out = {paper.id: WithoutPages() for paper in plan.papers if not paper.pages}
    refused: dict[str, KnownError] = {**left_out}
    while True:
        wanted = [paper for paper in plan.papers if paper.id not in refused]
        found = _bound(vault, binder, wanted, step)
        if not found:
            break
        refused |= found
    if not wanted:
        raise BookEmpty
    content = binder.finish(_front(plan, wanted))
    unbound = [Unbound(paper.title, refused[paper.id]) for paper in plan.papers if paper.id in refused]
    return Book(content, len(wanted), tuple(unbound))


def _bound(vault: Vault, binder: Binder, papers: Sequence[Material], step: Step) -> dict[str, KnownError]:
    """Bind all of these from the beginning; those refused by id: then there is no book yet, for the numbers are off.

    A paper that ended the binder ends this at once, the others only after all were tried.
    """
    refused: dict[str, KnownError] = {}
    done, total = 0, sum(paper.size for paper in papers)
    binder.begin()
    for paper in papers:
        step(done // _KB, total // _KB)
        try:
            binder.add(vault.get(paper.sha256))
        except (PaperRefused, StorageError) as refusal:
            step(done // _KB, total // _KB)  # a binder that was ended refuses what it read
            refused[paper.id] = refusal
            if isinstance(refusal, PaperTooHard):
                return refused
        done += paper.size
    return refused


def _plan(reading: Reading, meeting_id: str, paper_ids: Collection[str] | None, *, is_practice: bool) -> _Plan:
    meeting, cell = reading.get(Meeting, meeting_id), the_cell(reading)
    items = reading.find(AgendaItem, meeting_id=meeting_id)
    numbers = agendas.numbers(items)
    papers = in_agenda_order(papers_of(reading, meeting_id), numbers)
    marks = (wording.phrase("book-practice"),) if is_practice else ()
    return _Plan(
        meeting=meeting,
        items=agendas.in_order(items, numbers),
        numbers=numbers,
        above=tuple(filter(None, (cell.superior, cell.name, *marks))),
        papers=tuple(paper for paper in papers if paper_ids is None or paper.id in paper_ids),
    )


def _front(plan: _Plan, bound: Sequence[Material]) -> BookFront:
    meeting = plan.meeting
    hour = f"{hour_words(meeting.planned_at)}, " if meeting.planned_at else ""
    return BookFront(
        above=plan.above,
        title=wording.phrase("book-title"),
        below=tuple(
            filter(None, (meeting.title[:1].upper() + meeting.title[1:], hour + long_date(meeting.on), meeting.place))
        ),
        contents=wording.phrase("book-contents"),
        lines=tuple(_lines(plan, bound)),
    )


def _lines(plan: _Plan, bound: Sequence[Material]) -> list[BookLine]:
    def under(item_id: str | None) -> list[BookLine]:
        return [
            BookLine(paper.title, at)
            for at, paper in enumerate(bound)
            if (paper.item_id if paper.item_id in plan.numbers else None) == item_id
        ]

    common = under(None)
    lines = [BookLine(wording.phrase("book-common")), *common] if common else []
    for item in plan.items:
        lines += [BookLine(f"{plan.numbers[item.id]}. {item.title}"), *under(item.id)]
    return lines
