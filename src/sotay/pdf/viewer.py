"""Papers drawn to be looked at: the port ``Viewer`` of the services, over a worker of its own."""

from dataclasses import dataclass
from typing import cast

from sotay.domain.pages import Box, Found, PagePicture, PageSize
from sotay.pdf.client import VIEWER, Document, Worker
from sotay.pdf.through_worker import ThroughWorker


class PaperViewer(ThroughWorker):
    """One worker for everything that is looked at; a page that it can't draw in five seconds is given up."""

    def __init__(self) -> None:
        super().__init__(VIEWER)

    def open(self, content: bytes) -> "ViewedPaper":
        """A PDF to look at; it travels to the worker when a page of it is asked for."""
        return ViewedPaper(self._worker, Document(content))


@dataclass(frozen=True, slots=True)
class ViewedPaper:
    """Fits ``services.ports.OpenPaper``; every call raises the subclasses of PaperRefused."""

    worker: Worker
    document: Document

    def sizes(self) -> tuple[PageSize, ...]:
        found = cast(list[list[float]], self.worker.ask("sizes", self.document).head["sizes"])
        return tuple(PageSize(width, height) for width, height in found)

    def draw(self, page: int, width: int, *, draft: bool = False) -> PagePicture:
        return self.worker.render(self.document, page, width, draft=draft)

    def find(self, folded: str, first: int, last: int) -> tuple[Found, ...]:
        answer = self.worker.ask("find", self.document, {"folded": folded, "first": first, "last": last})
        places = cast(list[tuple[int, list[list[float]]]], answer.head["places"])
        return tuple(Found(page, tuple(Box(*box) for box in boxes)) for page, boxes in places)

    def texts(self, first: int, last: int) -> tuple[str, ...]:
        return self.worker.texts(self.document, first, last)

    def links(self, page: int) -> tuple[str, ...]:
        return tuple(cast(list[str], self.worker.ask("links", self.document, {"page": page}, page).head["links"]))
