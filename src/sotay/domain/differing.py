"""Two versions of a text, word by word."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

_WORDS = re.compile(r"\w+|\s+|[^\w\s]")


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
    """White space between two differing words differs with them: marks that follow each other are one."""
    text, differs = "", False
    shown = [("".join(words), is_other) for words, is_other in stretches if words]
    for place, (words, is_other) in enumerate(shown):
        is_between = words.isspace() and 0 < place < len(shown) - 1
        is_marked = is_other or (is_between and differs)
        if text and is_marked != differs:
            yield Piece(text, differs)
            text = ""
        text, differs = text + words, is_marked
    if text:
        yield Piece(text, differs)
