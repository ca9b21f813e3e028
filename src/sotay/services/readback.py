"""Read the minutes back: as they will be printed, whole or in short, corrected on the spot.

Plain values, so that the room and the laptop draw the same.
"""

import difflib
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Unpack

from sotay.domain.agenda import AgendaItem
from sotay.domain.holding import Conclusion, Proposal, Remark, Task, Vote
from sotay.services import minutes, votes
from sotay.services.changes import Inverse
from sotay.services.corrections import Why
from sotay.services.ports import Store

_SYLLABLES_A_MINUTE = 170
"""Vietnamese read aloud calmly to a room."""
_WORD = re.compile(r"\s+|\w+|[^\w\s]+")

Readable = AgendaItem | Remark | Conclusion | Task | Proposal | Vote
"""What a passage can come from."""


class Source(StrEnum):
    """What a passage tells of."""

    HEADING = ""
    """Title, part, item, and words that announce what follows."""
    PLAIN = "plain"
    """What the program alone says: the programme, who presented."""
    ROLL = "roll"
    """Opening, attendance, chair, recorder, fee."""
    PRESENTATION = "item"
    REMARK = "remark"
    CONCLUSION = "result"
    VOTE = "vote"
    TASK = "task"
    REVIEW = "review"
    """How a task of the last meeting stands."""
    PROPOSAL = "asked"
    SCORE = "score"
    ADOPTION = "adoption"
    AMENDMENT = "amends"


_IN_SHORT = {Source.ROLL, Source.VOTE, Source.CONCLUSION, Source.TASK, Source.SCORE, Source.ADOPTION}


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One paragraph of the minutes."""

    source: Source
    row_id: str = ""
    """Of what it comes from; empty where no row alone says it."""
    level: int = 0
    """Of headings: 1 the title, 2 a part, 3 an item, 4 what announces; 0: text."""
    before: str = ""
    """The program's words around the typed text."""
    text: str
    """Of several lines where several paragraphs are printed."""
    after: str = ""
    marks: tuple[tuple[int, int], ...] = ()
    """Where :attr:`said` differs from what was read first, from one letter to before another."""

    @property
    def said(self) -> str:
        return f"{self.before}{self.text}{self.after}"

    @property
    def is_correctable(self) -> bool:
        """Whether its words can be corrected where they stand."""
        return bool(self.row_id)


def in_short(passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """Attendance, votes, conclusions, tasks and the score, each below the headings it stands under."""
    kept: list[Passage] = []
    waiting: list[Passage] = []
    for passage in passages:
        if passage.source is Source.HEADING:
            waiting = [*(one for one in waiting if one.level < passage.level), passage]
        elif passage.source in _IN_SHORT:
            kept += [*(heading for heading in waiting if heading.level < _ANNOUNCING), passage]
            waiting = []
    return tuple(kept)


_ANNOUNCING = 4


def minutes_long(passages: Sequence[Passage]) -> int:
    """About how many minutes it takes to read them out, at least 1."""
    syllables = sum(len(passage.said.split()) for passage in passages)
    return max(1, round(syllables / _SYLLABLES_A_MINUTE))


def keyed(passages: Sequence[Passage]) -> dict[str, str]:
    """What each passage says, by what tells it apart from the others."""
    return {key: passage.said for key, passage in _with_keys(passages)}


def marked(passages: Sequence[Passage], first: Mapping[str, str]) -> tuple[Passage, ...]:
    """The passages with the words marked that were said otherwise when they were read first.

    ``first`` is what :func:`keyed` gave then. What is new is marked whole.
    """
    found = ((passage, first.get(key, "")) for key, passage in _with_keys(passages))
    return tuple(
        passage if passage.source is Source.HEADING else replace(passage, marks=_differing(before, passage.said))
        for passage, before in found
    )


def words_of(row: Readable) -> str:
    """The text of a row that a passage can be corrected in."""
    match row:
        case AgendaItem():
            return row.presented
        case Vote():
            return row.subject
        case _:
            return row.text


def reword(store: Store, row: Readable, words: str, **why: Unpack[Why]) -> Inverse:
    """Keep other words for what a passage comes from. Raises as the verb of its kind does."""
    match row:
        case AgendaItem():
            return minutes.present(
                store, row.id, presenter_id=row.presenter_id, text=words, with_report=row.with_report, **why
            )
        case Vote():
            return votes.reword(store, row, words, **why)
        case _:
            return minutes.rewrite(store, row, replace(row, text=words), **why)


def _with_keys(passages: Sequence[Passage]) -> Iterator[tuple[str, Passage]]:
    seen: Counter[str] = Counter()
    for passage in passages:
        name = f"{passage.source}_{passage.row_id}"
        yield f"{name}_{seen[name]}", passage
        seen[name] += 1


def _differing(before: str, now: str) -> tuple[tuple[int, int], ...]:
    """Where ``now`` has other words; where words were only taken out, the one behind them."""
    if before == now:
        return ()
    old, new = _WORD.findall(before), _WORD.findall(now)
    ends = [0]
    for word in new:
        ends.append(ends[-1] + len(word))
    spans: list[tuple[int, int]] = []
    for tag, _, _, start, end in difflib.SequenceMatcher(a=old, b=new, autojunk=False).get_opcodes():
        first = min(start, len(new) - 1) if tag == "delete" else start
        if tag == "equal" or not new:
            continue
        start_at, end_at = max(ends[first], spans[-1][1] if spans else 0), ends[max(end, first + 1)]
        if start_at < end_at:  # else the word is marked already, by what was taken out before it
            spans.append((start_at, end_at))
    return tuple(spans)
