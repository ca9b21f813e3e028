"""What the worker does for each request; a request names its ``verb``."""

from typing import cast

import pymupdf

from sotay.domain.photos import Look
from sotay.domain.rows import Json
from sotay.pdf import finding, packs, photos, reading
from sotay.pdf.archives import unpack
from sotay.pdf.books import Book, Line
from sotay.pdf.containers import open_container, texts_of_word
from sotay.pdf.pictures import album
from sotay.pdf.protocol import Frame, Head
from sotay.services import bodies

Answer = tuple[Head, bytes]


class Desk:
    """The one document that lies open."""

    def __init__(self) -> None:
        self._document: pymupdf.Document | None = None
        self._book = Book()

    def answer(self, request: Frame) -> Answer:
        """Raises the errors of ``sotay.domain.inspection``, and KeyError for a verb that is none."""
        return {
            "open": self._open,
            "inspect": self._inspect,
            "render": self._render,
            "texts": self._texts,
            "sizes": self._sizes,
            "find": self._find,
            "links": self._links,
            "unlock": self._unlock,
            "settle": self._settle,
            "album": _album,
            "container": _container,
            "word_texts": _word_texts,
            "unpack": _unpack,
            "begin_book": self._begin_book,
            "add_to_book": self._add_to_book,
            "finish_book": self._finish_book,
            "join": _join,
            "enlarge": _enlarge,
            "photo": _photo,
            "photo_preview": _photo_preview,
            "photo_page": _photo_page,
            "bind_photos": _bind_photos,
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

    def _texts(self, request: Frame) -> Answer:
        first, last = int(_number(request.head["first"])), int(_number(request.head["last"]))
        return {"texts": list(reading.texts_of(self._opened, first, last))}, b""

    def _sizes(self, _request: Frame) -> Answer:
        return {"sizes": cast(Json, finding.sizes(self._opened))}, b""

    def _find(self, request: Frame) -> Answer:
        head = request.head
        first, last = int(_number(head["first"])), int(_number(head["last"]))
        return {"places": cast(Json, finding.find(self._opened, str(head["folded"]), first, last))}, b""

    def _links(self, request: Frame) -> Answer:
        return {"links": list(finding.links(self._opened, int(_number(request.head["page"]))))}, b""

    def _unlock(self, _request: Frame) -> Answer:
        return {}, reading.unlocked(self._opened)

    def _settle(self, _request: Frame) -> Answer:
        return {}, reading.settled(self._opened)

    def _begin_book(self, _request: Frame) -> Answer:
        self._book = Book()
        return {}, b""

    def _add_to_book(self, request: Frame) -> Answer:
        return {"pages": self._book.add(request.body)}, b""

    def _finish_book(self, request: Frame) -> Answer:
        head, book = request.head, self._book
        self._book = Book()
        above, below = cast(list[str], head["above"]), cast(list[str], head["below"])
        lines = [(text, paper) for text, paper in cast(list[Line], head["lines"])]
        return {}, book.finish(above, str(head["title"]), below, str(head["contents"]), lines)

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


def _photo(request: Frame) -> Answer:
    return photos.taken_in(request.body)


def _photo_preview(request: Frame) -> Answer:
    seen = photos.preview(request.body, _look(request.head), int(_number(request.head["side"])))
    return {"width": seen.width, "height": seen.height}, seen.tobytes()


def _photo_page(request: Frame) -> Answer:
    return {}, photos.page(request.body, _look(request.head))


def _bind_photos(request: Frame) -> Answer:
    return {}, photos.bound(_pieces(request))


def _look(head: Head) -> Look:
    corners = cast(list[list[float]] | None, head["corners"])
    turns, is_grey = int(_number(head["turns"])), bool(head["grey"])
    if corners is None:
        return Look(turns=turns, is_grey=is_grey)
    a, b, c, d = ((x, y) for x, y in corners)
    return Look(turns=turns, corners=(a, b, c, d), is_grey=is_grey)


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


def _word_texts(request: Frame) -> Answer:
    return bodies.body(texts_of_word(request.body)), b""


def _unpack(request: Frame) -> Answer:
    files = unpack(request.body)
    if files is None:
        return {"is_archive": False}, b""
    sizes: list[Json] = [len(content) for _, content in files]
    return {"is_archive": True, "names": [name for name, _ in files], "sizes": sizes}, b"".join(
        content for _, content in files
    )


def _number(value: Json) -> float:
    if not isinstance(value, int | float):
        raise TypeError("not a number")
    return value
