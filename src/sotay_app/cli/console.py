"""What a command prints: results on stdout, messages in Vietnamese on stderr."""

import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sotay import wording
from sotay.domain.errors import Fact, KnownError
from sotay.domain.rows import Json


def aligned(rows: Sequence[Sequence[str]]) -> list[str]:
    """A line for each row, the texts of each column below each other; a column without any text takes no room."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return [
        "  ".join(text.ljust(width) for text, width in zip(row, widths, strict=True) if width).rstrip() for row in rows
    ]


@dataclass(frozen=True, slots=True)
class Console:
    as_json: bool = False

    def result(self, data: Json, lines: Iterable[str]) -> None:
        """The result: ``data`` as one JSON value where asked for, else ``lines`` for people."""
        if self.as_json:
            self.line(json.dumps(data, ensure_ascii=False))
        else:
            for text in lines:
                self.line(text)

    def line(self, text: str) -> None:
        sys.stdout.write(f"{text}\n")

    def say(self, code: str, /, **facts: Fact) -> None:
        """A message of the program's own."""
        sys.stderr.write(f"{wording.phrase(code, **facts)}\n")

    def tell(self, error: KnownError) -> None:
        """A no, with its advice."""
        sys.stderr.write(f"{wording.of_error(error).text}\n")

    def remark(self, text: str) -> None:
        """A line that belongs to a message."""
        sys.stderr.write(f"  {text}\n")
