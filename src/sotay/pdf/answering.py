"""What the worker does for each request; a request names its ``verb``."""

import pymupdf

from sotay.domain.rows import Json
from sotay.pdf import packs, reading
from sotay.pdf.containers import open_container
from sotay.pdf.pictures import album
from sotay.pdf.protocol import Frame, Head

Answer = tuple[Head, bytes]


class Desk:
    """The one document that lies open."""

    def __init__(self) -> None:
        self._document: pymupdf.Document | None = None

    def answer(self, request: Frame) -> Answer:
        """Raises the errors of ``sotay.domain.inspection``, and KeyError for a verb that is none."""
        return {
            "open": self._open,
            "inspect": self._inspect,
            "render": self._render,
            "texts": self._texts,
            "unlock": self._unlock,
            "settle": self._settle,
            "album": _album,
            "container": _container,
            "join": _join,
            "enlarge": _enlarge,
        }[str(request.head["verb"])](request)

    def _open(self, request: Frame) -> Answer:
        self._close()
        self._document = reading.open_pdf(request.body, str(request.head["password"]))
        return {}, b""

    def _inspect(self, request: Frame) -> Answer:
        return reading.inspect(self._opened, _number(request.head["seconds"]) / 2), b""

    def _render(self, request: Frame) -> Answer:
        head = request.head
        pixmap = reading.render(
            self._opened, int(_number(head["page"])), int(_number(head["width"])), draft=bool(head["draft"])
        )
        content = pixmap.tobytes("png") if head["png"] else pixmap.samples
        return {"width": pixmap.width, "height": pixmap.height}, content

    def _texts(self, _request: Frame) -> Answer:
        return {"texts": list(reading.texts_of(self._opened))}, b""

    def _unlock(self, _request: Frame) -> Answer:
        return {}, reading.unlocked(self._opened)

    def _settle(self, _request: Frame) -> Answer:
        return {}, reading.settled(self._opened)

    @property
    def _opened(self) -> pymupdf.Document:
        if self._document is None:
            raise LookupError("no document was sent")
        return self._document

    def _close(self) -> None:
        if self._document is not None:
            self._document.close()
            self._document = None
            pymupdf.TOOLS.store_shrink(100)


def _album(request: Frame) -> Answer:
    return {}, album(_pieces(request))


def _join(request: Frame) -> Answer:
    content, pages = packs.joined(_pieces(request))
    return {"pages": pages}, content


def _enlarge(request: Frame) -> Answer:
    content, pages = packs.enlarged(request.body)
    return {"pages": pages}, content


def _pieces(request: Frame) -> list[bytes]:
    """The files that came together in one body."""
    sizes = request.head["sizes"]
    if not isinstance(sizes, list):
        raise TypeError("sizes is a list")
    pieces, start = [], 0
    for size in (int(_number(size)) for size in sizes):
        pieces.append(request.body[start : start + size])
        start += size
    return pieces


def _container(request: Frame) -> Answer:
    container = open_container(request.body)
    facts: Head = {
        "kind": container.kind,
        "texts": list(container.texts),
        "embedded_files": container.embedded_files,
    }
    return facts, container.content


def _number(value: Json) -> float:
    if not isinstance(value, int | float):
        raise TypeError("not a number")
    return value
