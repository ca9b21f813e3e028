"""What is searched of each kind, and how what was found is shown: the words around it, with the found ones marked."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from sotay.domain.resolution import TEXTS
from sotay.domain.rows import Row
from sotay.domain.spelling import bare, fold, nfc

SEARCHED: Mapping[str, tuple[str, ...]] = {
    "member": ("full_name",),
    "meeting": ("title", "place"),
    "agenda_item": ("title", "presented"),
    "material": ("title", "file_name"),
    "guest": ("name", "office"),
    "remark": ("text",),
    "conclusion": ("text",),
    "vote": ("subject",),
    "task": ("text", "outcome"),
    "proposal": ("text", "outcome"),
    "document": ("symbol", "subject"),
    "resolution": TEXTS,
    "quality_point": ("note",),
}
"""Attributes by the name of the kind; private notes are left out, those of the quality sheet are printed."""
_TOKEN = re.compile(r"[^\W_]+")
_BEFORE = 40
"""Letters of an excerpt before the first word found."""
_GAP = " · "


@dataclass(frozen=True, slots=True)
class Excerpt:
    text: str
    marks: tuple[tuple[int, int], ...]
    """Where the found words stand in it, first and behind the last letter, in their order."""


def text_of(kind: str, row: Row) -> str:
    """What is searched of a row, in one line; a part that says again what stands before it is left out."""
    said: list[str] = []
    for name in SEARCHED[kind]:
        part = " ".join(nfc(str(getattr(row, name) or "")).split())
        if part and not any(part in before for before in said):
            said.append(part)
    return _GAP.join(said)


def findable(text: str, query: str) -> str:
    """What to look for on a page by letters: the query where it stands so in the text, else its longest word."""
    return query if fold(query) in fold(text) else max(query.split(), key=len, default="")


def excerpt(text: str, query: str, longest: int) -> Excerpt:
    """The part of the text, about ``longest`` letters of it, where the query stands, else its words first do."""
    folded, places = _folded(text)
    marks = [*_marks(folded, places, query)]
    together = folded.find(fold(query)) if marks else -1
    first = places[together] if together >= 0 else marks[0][0] if marks else 0
    start = 0 if len(text) <= longest or first <= _BEFORE else text.rfind(" ", 0, first - _BEFORE) + 1
    end = len(text)
    if end - start > longest:
        blank = text.rfind(" ", start + 1, start + longest)
        end = blank if blank > first else start + longest
    head, tail = ("… " if start else ""), (" …" if end < len(text) else "")
    moved = ((low - start + len(head), min(high, end) - start + len(head)) for low, high in marks if start <= low < end)
    return Excerpt(f"{head}{text[start:end]}{tail}", tuple(moved))


def _marks(folded: str, places: Sequence[int], query: str) -> Iterator[tuple[int, int]]:
    """Whole words, and words that begin as the last one does."""
    wanted = _TOKEN.findall(fold(query))
    for token in _TOKEN.finditer(folded):
        if token[0] in wanted:
            yield places[token.start()], places[token.end() - 1] + 1
        elif wanted and token[0].startswith(wanted[-1]):
            yield places[token.start()], places[token.start() + len(wanted[-1]) - 1] + 1


@lru_cache(maxsize=4096)  # letters repeat; a pasted text has 100,000 of them
def _folded_letter(letter: str) -> str:
    return bare(letter).lower()


def _folded(text: str) -> tuple[str, list[int]]:
    """The text as it is searched, and of each of its letters the place in the text."""
    pieces = [(_folded_letter(letter), place) for place, letter in enumerate(text)]
    return "".join(piece for piece, _ in pieces), [place for piece, place in pieces for _ in piece]
