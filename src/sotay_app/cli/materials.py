"""``sotay materials``: looks at files and needs no profile."""

import json
from argparse import Namespace
from pathlib import Path

from sotay import wording
from sotay.domain.errors import WrongUsage
from sotay.domain.inspection import Inspection, PaperLimits
from sotay.pdf.client import INSPECTOR, Document, Worker
from sotay.pdf.engines import converter
from sotay.pdf.files import inspect_file, read_file
from sotay.pdf.inspector import PaperInspector
from sotay.services import bodies
from sotay.services.durable import write_durably
from sotay.services.ports import Clock
from sotay_app.cli.console import Console


def inspect(options: Namespace, console: Console, _clock: Clock) -> int:
    """``materials inspect FILE…``: a line of JSON for each path, in order."""
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
    """``materials render FILE --page N --width PX --out PNG``; pages count from 1."""
    if options.page < 1 or options.width < 1:
        raise WrongUsage
    content = read_file(Path(options.file), PaperLimits())
    with Worker(INSPECTOR) as worker:
        picture = worker.render_png(Document(content), options.page, options.width)
    out = Path(options.out)
    write_durably(out, picture)
    console.result({"path": str(out), "bytes": len(picture)}, [str(out)])
    return 0


def _message(found: Inspection, limits: PaperLimits) -> str:
    return wording.phrase(found.reason, limit_mb=limits.megabytes) if found.reason else ""
