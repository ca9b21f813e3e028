"""What the person chose as the signed copy, on its way: a PDF is kept at once, photographs become pages first."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from sotay.domain.errors import KnownError
from sotay.services import photographs, signed_copy
from sotay.services.changes import Inverse
from sotay.services.photographs import TakenIn
from sotay.services.signed_copy import Scan
from sotay_ui.bench import Bench
from sotay_ui.desk import Services
from sotay_ui.drops import DroppedFile
from sotay_ui.signed.leaves import Leaf
from sotay_ui.work import Step

_Looked = tuple[TakenIn | Scan, Inverse | None]


def take(
    bench: Bench, meeting_id: str, files: Sequence[DroppedFile], photos: Callable[[TakenIn], None], held: int = 0
) -> None:
    """Keep a PDF as the signed copy of the meeting, or give what photographs show; ``held``: how many wait already."""
    services = bench.desk.services

    def look(step: Step) -> _Looked:
        read = [(file.name, _content(services, file)) for file in files]
        if signed_copy.is_photos(read, held):
            return photographs.take_in(services.papers.darkroom, read, step), None
        scan = signed_copy.look_at(services.papers.inspector, *read[0], services.papers.limits)
        step()
        return scan, signed_copy.attach(services.store, services.vault, services.records, meeting_id, scan)

    def done(looked: _Looked) -> None:
        found = looked[0]
        if isinstance(found, Scan):
            bench.desk.tell.info("signed-copy-kept", pages=found.pages)
        else:
            photos(found)

    title = QCoreApplication.translate("TakingSigned", "Looking at the signed copy")
    _run(bench, title, look, done)


def develop(bench: Bench, meeting_id: str, leaves: Sequence[Leaf], kept: Callable[[], None]) -> Step:
    """Make one PDF of the pages in their order, and keep it as the signed copy of the meeting."""
    services = bench.desk.services
    pages = [(leaf.photo, leaf.look) for leaf in leaves]

    def make(step: Step) -> _Looked:
        scan = photographs.develop(services.papers.darkroom, pages, step)
        step(len(pages), len(pages))
        return scan, signed_copy.attach(services.store, services.vault, services.records, meeting_id, scan)

    def done(_made: _Looked) -> None:
        bench.desk.tell.info("signed-copy-kept", pages=len(pages))
        kept()

    return _run(bench, QCoreApplication.translate("TakingSigned", "Making the signed copy"), make, done)


def _run(bench: Bench, title: str, call: Callable[[Step], _Looked], then: Callable[[_Looked], None]) -> Step:
    leave = bench.desk.services.papers.leave_darkroom

    def failed(error: KnownError) -> None:
        bench.desk.tell.error(error)

    def interrupt() -> None:
        leave()
        bench.desk.services.give_up_reading()

    return bench.take_long(title, call, then, failed, lambda: None, interrupt)


def _content(services: Services, file: DroppedFile) -> bytes:
    return services.papers.read_file(file) if isinstance(file, Path) else file.content
