"""The program's side of the worker: starts it, sets the deadline of each request, starts it anew when it fell.

A worker may be called from several threads; requests wait for each other. It starts with the first request and ends
with :meth:`Worker.close`, with the ``with`` block, or when this program ends, however it ends.
"""

import hashlib
import os
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self, cast

from sotay.domain import inspection
from sotay.domain.inspection import PaperKind, PaperRefused, PaperTooHard, ReaderMissing, Unpacked
from sotay.domain.pages import PagePicture
from sotay.domain.rows import Json
from sotay.pdf.protocol import Frame, Head, receive, send

_START_SECONDS = 60.0
"""For the program itself, from a cold hard disk."""
_DEATHS = 2
"""A file that ended the worker so often is not sent again."""
_FOR_ITSELF = {
    *("album", "container", "word_texts", "unpack", "join", "enlarge"),
    *("begin_book", "add_to_book", "finish_book"),
    *("photo", "photo_preview", "photo_page", "bind_photos"),
}
"""Verbs that are not about the document that lies open."""
_ERRORS = {
    error.code: error
    for error in vars(inspection).values()
    if isinstance(error, type) and issubclass(error, PaperRefused)
}


@dataclass(frozen=True, slots=True)
class Role:
    """What a worker is for, and the seconds that one request of it may take."""

    name: str
    seconds: float


VIEWER = Role("viewer", 5.0)
INSPECTOR = Role("inspector", 20.0)


@dataclass(frozen=True)
class Document:
    """The bytes of one PDF; kept by the caller from page to page, so that they are hashed and sent once."""

    content: bytes
    password: str = ""

    @cached_property
    def sha256(self) -> str:
        return hashlib.sha256(self.content).hexdigest()


@dataclass(frozen=True, slots=True)
class PdfFacts:
    """What a PDF is; the meanings are those of ``Contents``."""

    pages: int
    title: str
    encrypted: bool
    embedded_files: int
    scripts: bool
    has_text: bool
    texts: tuple[str, ...]
    unread: bool


@dataclass(frozen=True, slots=True)
class OfficeFacts:
    """What an office document is, and its bytes with references to files elsewhere blanked."""

    kind: PaperKind
    texts: tuple[str, ...]
    embedded_files: int
    content: bytes


class Worker:
    """One worker program. Every request raises the errors of ``sotay.domain.inspection``."""

    def __init__(self, role: Role) -> None:
        self._role = role
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._open: Document | None = None
        self._deaths: Counter[tuple[str, int | None]] = Counter()
        self._gives_up = False
        """The worker is ended because nobody waits any more: no fault of the file that it reads."""

    def inspect(self, document: Document) -> PdfFacts:
        head = self.ask("inspect", document).head
        return PdfFacts(
            pages=cast(int, head["pages"]),
            title=cast(str, head["title"]),
            encrypted=cast(bool, head["encrypted"]),
            embedded_files=cast(int, head["embedded_files"]),
            scripts=cast(bool, head["scripts"]),
            has_text=cast(bool, head["has_text"]),
            texts=tuple(cast(list[str], head["texts"])),
            unread=cast(bool, head["unread"]),
        )

    def render(self, document: Document, page: int, width: int, *, draft: bool = False) -> PagePicture:
        """Page ``page`` (from 1), ``width`` pixels wide, narrower only above 40 million pixels.

        A draft is a quarter as wide and without smooth edges: something to show while a drawn page gets ready.
        """
        answer = self._render(document, page, width, draft=draft, png=False)
        return PagePicture(cast(int, answer.head["width"]), cast(int, answer.head["height"]), answer.body)

    def render_png(self, document: Document, page: int, width: int) -> bytes:
        """The picture of :meth:`render` as a PNG file."""
        return self._render(document, page, width, draft=False, png=True).body

    def texts(self, document: Document, first: int, last: int) -> tuple[str, ...]:
        """The text of each of the pages ``first`` to ``last`` (from 1) that there is."""
        return tuple(cast(list[str], self.ask("texts", document, {"first": first, "last": last}).head["texts"]))

    def unlock(self, document: Document) -> bytes:
        """The document without its password; the same bytes each time."""
        return self.ask("unlock", document).body

    def settle(self, document: Document) -> bytes:
        """The document without the marks of its making, so that one source gives the same bytes each time."""
        return self.ask("settle", document).body

    def album(self, pictures: Sequence[bytes]) -> bytes:
        """One PDF, a page of A4 for each of the ``.jpg``, ``.png`` or ``.heic`` pictures, turned upright."""
        sizes: list[Json] = [len(picture) for picture in pictures]
        return self.ask("album", Document(b"".join(pictures)), {"sizes": sizes}).body

    def container(self, content: bytes) -> OfficeFacts:
        """What an office document in a zip archive is."""
        answer = self.ask("container", Document(content))
        head = answer.head
        return OfficeFacts(
            PaperKind(cast(str, head["kind"])),
            tuple(cast(list[str], head["texts"])),
            cast(int, head["embedded_files"]),
            answer.body,
        )

    def unpack(self, content: bytes) -> tuple[Unpacked, ...] | None:
        """The files of a zip archive in its order; None for an office document, which is one too."""
        answer = self.ask("unpack", Document(content))
        if not answer.head["is_archive"]:
            return None
        files, start = [], 0
        for name, size in zip(
            cast(list[str], answer.head["names"]), cast(list[int], answer.head["sizes"]), strict=True
        ):
            files.append(Unpacked(name, answer.body[start : start + size]))
            start += size
        return tuple(files)

    def close(self) -> None:
        """End the worker, in the middle of a request too: that one raises PaperTooHard. The next starts another."""
        self._gives_up = True
        process = self._process
        if process is not None:
            process.kill()
        with self._lock:
            self._end()
            self._gives_up = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _render(self, document: Document, page: int, width: int, *, draft: bool, png: bool) -> Frame:
        return self.ask("render", document, {"page": page, "width": width, "draft": draft, "png": png}, page)

    def ask(
        self, verb: str, document: Document, values: Mapping[str, Json] | None = None, page: int | None = None
    ) -> Frame:
        """One question and its answer. A crash counts against the file, a missed deadline against the page asked."""
        with self._lock:
            counted = {(document.sha256, None), (document.sha256, page)}
            if any(self._deaths[key] >= _DEATHS for key in counted):
                raise PaperTooHard
            process = self._started()
            deadline = _Deadline(process, self._role.seconds)
            try:
                with deadline:
                    answer = self._exchange(process, verb, document, values or {})
            except (OSError, EOFError, ValueError) as error:
                self._end()
                if not self._gives_up:
                    self._deaths[document.sha256, page if deadline.passed else None] += 1
                raise PaperTooHard from error
            if deadline.passed:  # in the moment between the answer and the end of its deadline
                self._end()
        if "error" in answer.head:
            raise _ERRORS[cast(str, answer.head["error"])](**cast(Mapping[str, str | int], answer.head["facts"]))
        return answer

    def _exchange(
        self, process: subprocess.Popen[bytes], verb: str, document: Document, values: Mapping[str, Json]
    ) -> Frame:
        requests, answers = _pipes(process)
        head: Head = {"verb": verb, "seconds": self._role.seconds, **values}
        if verb in _FOR_ITSELF:
            send(requests, head, document.content)
            return receive(answers)
        if self._open != document:
            self._open = None
            send(
                requests,
                {"verb": "open", "seconds": self._role.seconds, "password": document.password},
                document.content,
            )
            opened = receive(answers)
            if "error" in opened.head:
                return opened
            self._open = document
        send(requests, head)
        return receive(answers)

    def _started(self) -> subprocess.Popen[bytes]:
        if self._process is not None and self._process.poll() is None:
            return self._process
        self._end()
        try:
            process = self._process = subprocess.Popen(
                [sys.executable, "-I", "-m", "sotay.pdf.worker"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=_environment(),
                cwd=Path(sys.executable).anchor,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
            with _Deadline(process, _START_SECONDS):
                receive(_pipes(process)[1])
        except (OSError, EOFError, ValueError) as error:
            self._end()
            raise ReaderMissing from error
        return process

    def _end(self) -> None:
        process, self._process, self._open = self._process, None, None
        if process is None:
            return
        process.kill()
        process.wait()
        for pipe in _pipes(process):
            with suppress(OSError):  # bytes for a program that is gone
                pipe.close()


class _Deadline:
    """Kills the process when the block lasts longer; reading its pipe then ends at once."""

    def __init__(self, process: subprocess.Popen[bytes], seconds: float) -> None:
        self.passed = False
        self._process = process
        self._timer = threading.Timer(seconds, self._pass)
        self._timer.daemon = True

    def _pass(self) -> None:
        self.passed = True
        self._process.kill()

    def __enter__(self) -> None:
        self._timer.start()

    def __exit__(self, *_error: object) -> None:
        self._timer.cancel()
        self._timer.join()


def _pipes(process: subprocess.Popen[bytes]) -> tuple[BinaryIO, BinaryIO]:
    return cast(BinaryIO, process.stdin), cast(BinaryIO, process.stdout)


def _environment() -> dict[str, str]:
    """Nothing of ours; Windows starts no program without its own root."""
    return {"SYSTEMROOT": os.environ["SYSTEMROOT"]} if sys.platform == "win32" else {}
