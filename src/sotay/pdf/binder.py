"""Binds papers into a book through a worker of its own: the port ``Binder`` of the services."""

import json
from typing import cast

from sotay.domain.book import BookFront
from sotay.domain.rows import Json
from sotay.pdf.client import Document, Role
from sotay.pdf.through_worker import ThroughWorker

BINDER = Role("binder", 60.0)
"""Writing some hundred megabytes down takes longer than reading one paper."""


class PaperBinder(ThroughWorker):
    """One book at a time. Every call raises the subclasses of PaperRefused."""

    def __init__(self) -> None:
        super().__init__(BINDER)

    def begin(self) -> None:
        """Begin a new book; what was bound before is gone."""
        self._worker.ask("begin_book", Document(b"begin"))

    def add(self, content: bytes) -> int:
        """Bind a paper behind the others; returns how many pages it has."""
        return cast(int, self._worker.ask("add_to_book", Document(content)).head["pages"])

    def finish(self, front: BookFront) -> bytes:
        """The book as PDF."""
        lines: list[Json] = [[line.text, line.paper] for line in front.lines]
        words: dict[str, Json] = {
            "above": list(front.above),
            "title": front.title,
            "below": list(front.below),
            "contents": front.contents,
            "lines": lines,
        }
        return self._worker.ask("finish_book", Document(json.dumps(words).encode()), words).body
