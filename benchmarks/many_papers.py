"""Sixty papers in a meeting, a book of 500 pages, fifty files dropped at once, the first page in the reader.

Each figure stands beside the least that the same work can cost in the same run: a meeting without papers, PDFs joined
by poppler and by bare MuPDF, files looked at and copied, a page drawn by the worker alone.
"""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import pymupdf
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from benchmarks.doorway import standing_open
from benchmarks.measuring import in_turn, print_table
from benchmarks.pdf_pages import scan, text
from benchmarks.profiles import call_meetings, new_handbook
from sotay.domain.inspection import PaperLimits
from sotay.domain.material import Material
from sotay.domain.meeting import Meeting
from sotay.pdf.binder import PaperBinder
from sotay.pdf.client import VIEWER, Document, Worker
from sotay.pdf.inspector import PaperInspector
from sotay.services import binding
from sotay.services.durable import write_durably
from sotay.services.taking_in import Batch, Incoming, Receiving
from sotay_app.bootstrap import Handbook
from sotay_ui.materials.panel import Papers
from sotay_ui.materials.reader import Reader
from sotay_ui.start import Session

PAPERS, PAGES, FILES = 60, 500, 50
ROUNDS = 5
Rows = list[Sequence[str]]


def main() -> None:
    papers = [text(9) for _ in range(PAPERS - 10)] + [scan(5) for _ in range(10)]
    papers = [paper + b"\n%%%d" % at for at, paper in enumerate(papers)]
    rows: Rows = [("", "ours ms", "floor", "ms", "÷")]
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary, "so")
        with new_handbook(folder) as handbook, PaperInspector() as inspector:
            empty, full, *others = call_meetings(handbook, 2 + ROUNDS + 2)
            kept = _fill(handbook, inspector, full, papers)
            rows += _book(handbook, full, papers, Path(temporary))
            rows += _dropped(handbook, inspector, others, papers[:FILES], Path(temporary))
        rows += _window(folder, empty, full, kept, papers[0])
    print_table("papers", rows)


def _receiving(handbook: Handbook, inspector: PaperInspector) -> Receiving:
    return Receiving(
        store=handbook.store, vault=handbook.vault, inspector=inspector, clock=handbook.clock, limits=PaperLimits()
    )


def _fill(handbook: Handbook, inspector: PaperInspector, meeting: Meeting, papers: Sequence[bytes]) -> list[Material]:
    batch = Batch(_receiving(handbook, inspector), _incoming(papers), meeting_id=meeting.id)
    batch.run(lambda *_done: None)
    for question in [*batch.questions]:
        batch.answer(question, is_confirmed=True)
    batch.run(lambda *_done: None)
    assert len(batch.kept) == len(papers)
    return batch.kept


def _incoming(papers: Sequence[bytes]) -> list[Incoming]:
    return [
        Incoming(name=f"Tài liệu {at}.pdf", size=len(paper), read=partial(list, [paper]))
        for at, paper in enumerate(papers)
    ]


def _book(handbook: Handbook, meeting: Meeting, papers: Sequence[bytes], folder: Path) -> Rows:
    files = [folder / f"{at}.pdf" for at in range(len(papers))]
    for file, paper in zip(files, papers, strict=True):
        file.write_bytes(paper)

    def ours() -> None:
        made = binding.bind(
            handbook.store, handbook.vault, binder, meeting.id, None, is_practice=False, step=lambda *_done: None
        )
        assert made.papers == PAPERS

    def joined() -> None:
        document = pymupdf.open()
        for paper in papers:
            document.insert_pdf(pymupdf.open(stream=paper, filetype="pdf"))
        assert document.page_count == PAGES
        document.tobytes(garbage=3, deflate=True)

    ways: dict[str, Callable[[], object]] = {"ours": ours, "bare MuPDF": joined}
    if shutil.which("pdfunite"):
        ways["pdfunite"] = lambda: subprocess.run(["pdfunite", *files, folder / "united.pdf"], check=True)
    with PaperBinder() as binder:
        medians = in_turn(ways, rounds=ROUNDS, warm_up=1)
    name = f"book of {PAGES} pages from {PAPERS} papers"
    return [_row(name, medians, peer) for peer in ways if peer != "ours"]


def _dropped(
    handbook: Handbook, inspector: PaperInspector, meetings: Sequence[Meeting], papers: Sequence[bytes], folder: Path
) -> Rows:
    fresh = iter(meetings)
    receiving = _receiving(handbook, inspector)

    def ours() -> None:
        batch = Batch(receiving, _incoming(papers), meeting_id=next(fresh).id)
        batch.run(lambda *_done: None)
        assert len(batch.kept) == FILES

    def floor() -> None:
        for at, paper in enumerate(papers):
            inspector.read(paper)
            write_durably(folder / f"copy {at}", paper)

    medians = in_turn({"ours": ours, "looked at and copied": floor}, rounds=ROUNDS, warm_up=1)
    return [_row(f"{FILES} files dropped at once", medians, "looked at and copied")]


def _window(folder: Path, empty: Meeting, full: Meeting, kept: Sequence[Material], paper: bytes) -> Rows:
    app = QApplication([])
    session = Session(app, lambda: standing_open(folder), config=folder.parent, reports=folder.parent)
    window = session.window
    window.resize(1366, 697)
    window.show()
    _wait(lambda: window.page is not None and not session.work.is_busy)

    def opened(meeting: Meeting) -> None:
        window.go("meetings", meeting.id)
        _wait(lambda: not session.work.is_busy)
        window.grab()

    opened(full)
    medians = in_turn({"ours": lambda: opened(full), "without papers": lambda: opened(empty)}, rounds=9)
    rows = [_row(f"opening a meeting with {PAPERS} papers", medians, "without papers")]
    opened(full)
    card, reader = window.findChild(Papers), window.findChild(Reader)
    assert isinstance(card, Papers)
    assert isinstance(reader, Reader)
    rounds = iter([*kept] * 2)

    def read() -> None:
        card.read_asked.emit(next(rounds))
        _wait(lambda: reader.is_drawn)
        reader.close_paper()
        _wait(lambda: not session.work.is_busy)

    with Worker(VIEWER) as worker:
        fresh = iter(range(1000))
        medians = in_turn(
            {
                "ours": read,
                "drawn by the worker": lambda: worker.render(
                    Document(paper + b"%%%d" % next(fresh)), 1, window.width()
                ),
            },
            rounds=9,
        )
    rows.append(_row("first page of a paper, sharp in the reader", medians, "drawn by the worker"))
    window.close()
    session.close()
    return rows


def _row(name: str, medians: dict[str, float], peer: str) -> Sequence[str]:
    ours = medians["ours"]
    return (name, f"{ours:.0f}", peer, f"{medians[peer]:.0f}", f"{ours / medians[peer]:.2f}")


def _wait(until: Callable[[], bool]) -> None:
    loop = QEventLoop()
    timer = QTimer(interval=1)
    timer.timeout.connect(lambda: loop.quit() if until() else None)
    timer.start()
    loop.exec()


if __name__ == "__main__":
    main()
