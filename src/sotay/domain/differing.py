"""Two versions of a text, word by word."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

_WORDS = re.compile(r"\d[\d./%:-]*\d|\w+|\s+|[^\w\s]")
"""A date or a number is one word."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one version."""

    text: str
    differs: bool
    """The other version does not have it there."""


def differing(before: str, after: str) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Both versions cut into what they share and what they don't; the pieces of each give it whole."""
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    blocks = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    left = [(old[start:end], tag != "equal") for tag, start, end, _, _ in blocks]
    right = [(new[start:end], tag != "equal") for tag, _, _, start, end in blocks]
    return tuple(_joined(left)), tuple(_joined(right))


def _joined(stretches: Iterable[tuple[Sequence[str], bool]]) -> Iterator[Piece]:
    """Marks with nothing but white space between them are one, and none has white space at its end."""
    shown = [("".join(words), is_other) for words, is_other in stretches if words]
    text, differs = "", False
    for place, (words, is_other) in enumerate(shown):
        is_between = words.isspace() and 0 < place < len(shown) - 1
        is_marked = is_other or (is_between and differs)
        if is_marked != differs:
            own = (text.rstrip() or text) if differs else text
            if own:
                yield Piece(own, differs)
            text, differs = text[len(own) :], is_marked
        text += words
    if text:
        yield Piece(text, differs)
