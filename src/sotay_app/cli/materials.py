"""``sotay materials``: looks at files and needs no profile."""

import json
from argparse import Namespace
from pathlib import Path

from sotay import wording
from sotay.domain.errors import KnownError
from sotay.domain.file_kinds import kind_of
from sotay.domain.inspection import Inspection, PaperKind, PaperLimits
from sotay.pdf.client import INSPECTOR, Document, Worker
from sotay.pdf.engines import converter
from sotay.pdf.files import inspect_file
from sotay.pdf.inspector import PaperInspector
from sotay.services import bodies
from sotay.services.durable import write_durably
from sotay.services.files import called, read_ordinary
from sotay.services.ports import Clock
from sotay_app.cli.console import Console

_WIDTH_IN_PNG = slice(16, 20)
"""ISO 15948, 11.2.2: the head of a PNG file."""


class WithoutPages(KnownError):
    """An office document, and nothing here that makes it into pages."""

    code = "paper-without-pages"
    facts = ("file",)


class WidthTooLarge(KnownError):
    """More pixels than one picture may have."""

    code = "width-too-large"
    facts = ("most",)


def inspect(options: Namespace, console: Console, _clock: Clock) -> int:
    """``materials inspect FILE…``: a line of JSON for each path, in order, asked for or not."""
    all_accepted = True
    limits = PaperLimits()
    with PaperInspector(converter()) as inspector:
        for path in options.files:
            found = inspect_file(Path(path), inspector, limits)
            console.line(
                json.dumps({"path": path, **bodies.body(found), "message": _message(found, limits)}, ensure_ascii=False)
            )
            all_accepted &= found.accepted
    return 0 if all_accepted else 1


def render(options: Namespace, console: Console, _clock: Clock) -> int:
    """``materials render FILE --page N --width PX --out PNG``; pages count from 1, papers that are no PDF become it."""
    document = Document(_as_pdf(Path(options.file)))
    with Worker(INSPECTOR) as worker:
        picture = worker.render_png(document, options.page, options.width)
    drawn = int.from_bytes(picture[_WIDTH_IN_PNG])
    if drawn < options.width:
        raise WidthTooLarge(most=drawn)
    out = Path(options.out)
    write_durably(out, picture, for_others=True)
    console.result({"path": str(out), "bytes": len(picture)}, [str(out)])
    return 0


def _as_pdf(file: Path) -> bytes:
    content = read_ordinary(file, PaperLimits().size)
    if kind_of(content) is PaperKind.PDF:
        return content
    with PaperInspector(converter()) as inspector:
        contents = inspector.read(content)
    if not contents.pages:
        raise WithoutPages(file=called(file))
    return contents.content


def _message(found: Inspection, limits: PaperLimits) -> str:
    if not found.reason:
        return ""
    entry = wording.entries("vi")[found.reason]
    return entry.text.format(limit_mb=limits.megabytes)
