"""What minutes are written to: a paper for Word, or passages to be read out."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from sotay.documents import ooxml
from sotay.documents.rules import Rules
from sotay.documents.sentences import capitalised, stopped

_TEXT = "\0"
"""Stands for the typed text while a sentence is filled in; no printable text has it."""


class Writer(Protocol):
    """Takes paragraphs from top to bottom."""

    def part(self, title: str) -> None:
        """``I- TÊN MỤC``, counted."""
        ...

    def number_of_part(self, further: int) -> str:
        """The number of the next part, or of one ``further`` on."""
        ...

    def item(self, heading: str) -> None:
        """``1. Tên khoản``."""
        ...

    def text(self, sentence: str, about: str = "", /, *, keep: bool = False) -> None:
        """A sentence of the program's; ``about``: what it tells of; ``keep``: it announces what follows."""
        ...

    def typed(self, sentence: str, text: str, kind: str, row_id: str, **values: str) -> None:
        """A sentence around a typed text, found again by its kind and row."""
        ...


@dataclass(frozen=True, slots=True)
class Typed:
    """A typed text within a sentence of the program's."""

    before: str
    lines: Sequence[str]
    """At least one."""
    after: str


def typed(sentence: str, text: str, rules: Rules, **values: str) -> Typed:
    """The lines of a typed text, and the sentence around them; the last gets a full stop where it has no ending."""
    known = {name: ooxml.printable(value) for name, value in values.items()}
    before, _, after = sentence.format(text=_TEXT, **known).partition(_TEXT)
    *lines, last = ooxml.lines_of(text) or [rules.words.unknown]
    last = last.rstrip(" .,;") or rules.words.unknown if after else stopped(last)
    return Typed(_capitalised_item(before), (*lines, last), stopped(after) if after else "")


def _capitalised_item(before: str) -> str:
    """The beginning of a paragraph, after its dash if it is one of a list."""
    return f"- {capitalised(before[2:])}" if before.startswith("- ") else capitalised(before)
