"""Puts PDFs together for the printer, and makes them large, through a worker of its own."""

from collections.abc import Sequence
from typing import cast

from sotay.domain.rows import Json
from sotay.pdf.client import INSPECTOR, Document
from sotay.pdf.through_worker import ThroughWorker


class PaperPacker(ThroughWorker):
    """Every call raises the subclasses of PaperRefused."""

    def __init__(self) -> None:
        super().__init__(INSPECTOR)

    def join(self, pdfs: Sequence[bytes]) -> tuple[bytes, int]:
        """One PDF of all of them, and how many pages it has."""
        sizes: list[Json] = [len(content) for content in pdfs]
        answer = self._worker.ask("join", Document(b"".join(pdfs)), {"sizes": sizes})
        return answer.body, cast(int, answer.head["pages"])

    def enlarge(self, pdf: bytes) -> tuple[bytes, int]:
        """Each page on two sheets of A4, in large; and how many they are."""
        answer = self._worker.ask("enlarge", Document(pdf))
        return answer.body, cast(int, answer.head["pages"])
