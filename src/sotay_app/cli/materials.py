"""``sotay materials``: looks at files, which needs no profile, and binds the papers of a meeting."""

import json
from argparse import Namespace
from pathlib import Path

from sotay import wording
from sotay.domain.errors import KnownError
from sotay.domain.file_kinds import kind_of
from sotay.domain.inspection import Inspection, PaperKind, PaperLimits
from sotay.domain.rows import Json
from sotay.pdf.binder import PaperBinder
from sotay.pdf.client import INSPECTOR, Document, Worker
from sotay.pdf.engines import converter
from sotay.pdf.files import inspect_file
from sotay.pdf.inspector import PaperInspector
from sotay.services import binding, bodies
from sotay.services.durable import write_durably
from sotay.services.files import called, read_ordinary
from sotay.services.ports import Clock
from sotay_app.cli.console import Console
from sotay_app.cli.places import reading_handbook

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


class NotAPdfName(KnownError):
    """Whoever opens a book goes by the ending of its name."""

    code = "not-a-pdf-name"
    facts = ("file",)


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


def book(options: Namespace, console: Console, clock: Clock) -> int:
    """``materials book ID --to FILE.pdf``: agenda, contents and all papers of a meeting as one PDF.

    Papers that cannot be bound are named, and the book is made without them.
    """
    to = Path(options.to)
    if to.suffix.lower() != ".pdf":
        raise NotAPdfName(file=called(to))
    with reading_handbook(options, clock) as handbook, PaperBinder() as binder:
        made = binding.bind(
            handbook.store,
            handbook.vault,
            binder,
            options.id,
            None,
            is_practice=handbook.desk.is_practice,
            step=lambda _done, _total: None,
        )
    write_durably(to, made.content, for_others=True)
    left_out = [
        wording.phrase("book-line-left-out", title=one.title, reason=wording.of_error(one.reason).text)
        for one in made.left_out
    ]
    for sentence in left_out:
        console.remark(sentence)
    data: Json = {"id": options.id, "path": str(to), "papers": made.papers, "left_out": list(left_out)}
    console.result(data, [str(to)])
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
