"""What content controls in a Word file of ours are called, and what was read out of such a file.

A control stands around each paragraph of a typed text. Its name says what it belongs to and what it held when it was
printed, so that an edit made in Word finds its way back and is told from one made here.
"""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from sotay.domain.spelling import nfc

WHOLE = "minutes"
"""The kind of the control that names meeting and version; its text is printed and never read."""
_KEY, _DIGEST = 16, 8
"""Letters: a name is no longer than 40, the limit of a bookmark in Word."""
_NAME = re.compile(r"_?([a-z]{1,7})_([0-9a-f]{16})_([1-9]\d{0,3})_([0-9a-f]{8})")


@dataclass(frozen=True, slots=True)
class Mark:
    """One typed text: its kind and the key of its row."""

    kind: str
    key: str

    @classmethod
    def of(cls, kind: str, row_id: str) -> Self:
        return cls(kind, _shortened(row_id, _KEY))


@dataclass(frozen=True, slots=True)
class ControlName:
    """The name of the control around one paragraph of a text; ``line`` counts from 1."""

    mark: Mark
    line: int
    digest: str
    """Of what was printed in it."""

    @property
    def text(self) -> str:
        return f"{self.mark.kind}_{self.mark.key}_{self.line}_{self.digest}"

    @classmethod
    def read(cls, text: str) -> Self | None:
        """None for any other name; what a program put behind a copied one is left out."""
        found = _NAME.match(text)
        return cls(Mark(found[1], found[2]), int(found[3]), found[4]) if found else None


@dataclass(frozen=True, slots=True)
class Control:
    """What a file holds under one name."""

    name: str
    lines: tuple[str, ...]
    """As they stand there, tracked changes taken as accepted."""
    before: str = ""
    """What its paragraph has outside, before and behind it."""
    after: str = ""
    is_block: bool = False
    """It holds whole paragraphs, with what was printed before and behind the text."""


@dataclass(frozen=True, slots=True)
class WordTexts:
    """Everything that a file says, controls of ours apart, in reading order."""

    controls: tuple[Control, ...]
    outside: tuple[str, ...]
    """The paragraphs without a control of ours."""


def digest_of(lines: Iterable[str]) -> str:
    """Of the lines of one control."""
    return _shortened("\n".join(plain_lines(lines)), _DIGEST)


def plain_lines(lines: Iterable[str]) -> tuple[str, ...]:
    """As they are compared: NFC, without white space around them and without blank ones."""
    return tuple(filter(None, (nfc(line).strip() for line in lines)))


def _shortened(text: str, letters: int) -> str:
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:letters]
