"""The program that opens strangers' files: bytes come in, pixels and text go out.

``python -I -m sotay.pdf.worker`` with an empty environment. It knows no path and no key, has no network code, and has
lowered its own limits before it imports a reader; from its first frame on it can open no file and no socket. It holds
one document at a time, the last one sent.
"""

import codecs
import os
from collections.abc import Callable
from typing import BinaryIO

from sotay.confining import limits
from sotay.domain.errors import KnownError
from sotay.domain.inspection import PaperTooHard
from sotay.pdf.protocol import Frame, Head, receive, send

Answer = tuple[Head, bytes]

_CODECS = (
    "cp437",
    "cp1252",
    "cp1258",
    "latin-1",
    "raw_unicode_escape",
    "unicode_escape",
    "utf-8-sig",
    "utf-16",
    "utf-16-be",
)
"""Of the names in archives and the strings in papers: Python reads each from a file of its own when first asked."""


def main() -> None:
    requests, answers = _private_streams()
    limits.confine(limits.WORKER)
    from sotay.pdf.answering import Desk  # noqa: PLC0415 - readers are imported under the limits

    for codec in _CODECS:
        codecs.lookup(codec)
    desk = Desk()
    limits.open_nothing_more()
    send(answers, {"ready": True})
    while True:
        try:
            request = receive(requests)
        except EOFError:
            return
        limits.allow(float(str(request.head["seconds"])))
        send(answers, *_answer(desk.answer, request))


def _answer(answer: Callable[[Frame], Answer], request: Frame) -> Answer:
    try:
        return answer(request)
    except KnownError as error:
        return {"error": error.code, "facts": dict(error.values)}, b""
    except MemoryError:
        return {"error": PaperTooHard.code, "facts": {}}, b""


def _private_streams() -> tuple[BinaryIO, BinaryIO]:
    """The two pipes, under numbers of our own: what a library prints must not become part of an answer."""
    requests, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, 0)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    return requests, answers


if __name__ == "__main__":
    main()
