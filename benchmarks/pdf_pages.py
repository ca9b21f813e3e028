"""Page 1 of a text, a scanned and a drawn PDF through the worker ÷ pypdfium2 and pdftoppm; inspecting 100 files.

Every call opens the paper anew and draws its first page 1920 pixels wide into memory. The worker is warm and gets the
bytes through its pipe; pypdfium2 runs in this process, unprotected; pdftoppm is a process a page.
"""

import io
import random
import shutil
import subprocess
import time
from collections.abc import Callable, Sequence
from itertools import count

import pymupdf
import pypdfium2
from PIL import Image

from benchmarks.measuring import in_turn, print_table
from sotay.pdf.client import VIEWER, Document, Role, Worker
from sotay.pdf.inspector import PaperInspector

ROUNDS = 5
WIDTH = 1920
PATIENT = Role("patient", 60.0)
FONT = "/usr/share/fonts/truetype/liberation2/LiberationSerif-Regular.ttf"
LINE = "Chi bộ nhất trí với báo cáo và đề nghị đồng chí bí thư phân công đảng viên phụ trách từng tổ dân phố."
SEEDED = random.Random(7)  # noqa: S311 - drawings, no secret
fresh = count()


def main() -> None:
    papers = {
        "text, 300 pages": text(300),
        "scan, 10 pages at 300 dpi": scan(10),
        "drawn, 30,000 curves": drawn(30_000),
    }
    rows: list[Sequence[str]] = [("page 1", "worker ms", "draft ms", "pypdfium2 ms", "÷", "pdftoppm ms", "÷")]
    with Worker(PATIENT) as worker:
        for name, paper in papers.items():
            medians = in_turn(_ways(worker, paper), rounds=ROUNDS, warm_up=1)
            ours = medians["worker"]
            rows.append(
                (name, f"{ours:.0f}", f"{medians['draft']:.0f}", *_beside(ours, medians, "pypdfium2", "pdftoppm"))
            )
    print_table(f"a first page, {WIDTH} pixels wide; the viewer gives a page {VIEWER.seconds:.0f} s", rows)
    _inspect_100()


def _ways(worker: Worker, paper: bytes) -> dict[str, Callable[[], object]]:
    ways: dict[str, Callable[[], object]] = {
        "worker": lambda: worker.render(Document(_another(paper)), 1, WIDTH),
        "draft": lambda: worker.render(Document(_another(paper)), 1, WIDTH, draft=True),
        "pypdfium2": lambda: _pdfium(_another(paper)),
    }
    if shutil.which("pdftoppm"):
        ways["pdftoppm"] = lambda: _poppler(paper)
    return ways


def _beside(ours: float, medians: dict[str, float], *peers: str) -> list[str]:
    cells = []
    for peer in peers:
        cells += [f"{medians[peer]:.0f}", f"{ours / medians[peer]:.2f}"] if peer in medians else ["missing", ""]
    return cells


def _another(paper: bytes) -> bytes:
    """The same paper as a file that was not seen before."""
    return paper + b"\n%%%d" % next(fresh)


def _pdfium(paper: bytes) -> bytes:
    with pypdfium2.PdfDocument(paper) as document:
        page = document[0]
        bitmap = page.render(scale=WIDTH / page.get_width(), rev_byteorder=True)
        return bytes(bitmap.buffer)


def _poppler(paper: bytes) -> bytes:
    command = ["pdftoppm", "-f", "1", "-l", "1", "-scale-to-x", str(WIDTH), "-scale-to-y", "-1", "-"]
    return subprocess.run(command, input=paper, capture_output=True, check=True).stdout


def _inspect_100() -> None:
    files = [text(1 + n % 20) for n in range(60)] + [scan(1 + n % 4) for n in range(30)] + [drawn(500)] * 10
    files = [_another(file) for file in files]
    with PaperInspector() as inspector:
        inspector.read(files[0])
        ours = _seconds(lambda: [inspector.read(file) for file in files])
    peer = _seconds(lambda: [_pdfium_text(file) for file in files])
    size = sum(map(len, files)) / 1_000_000
    print_table(
        f"inspect 100 files, {size:.0f} MB: text of all pages, marks, scripts, embedded files",
        [
            ("", "seconds", "ms a file"),
            ("PaperInspector", f"{ours:.2f}", f"{ours * 10:.1f}"),
            ("pypdfium2, text of all pages alone", f"{peer:.2f}", f"{peer * 10:.1f}"),
            ("ratio", f"{ours / peer:.2f}", ""),
        ],
    )


def _seconds(call: Callable[[], object]) -> float:
    began = time.perf_counter()
    call()
    return time.perf_counter() - began


def _pdfium_text(paper: bytes) -> list[str]:
    with pypdfium2.PdfDocument(paper) as document:
        return [page.get_textpage().get_text_range() for page in document]


def text(pages: int) -> bytes:
    document = pymupdf.open()
    for number in range(pages):
        lines = [f"{number + 1}. {LINE}", *[LINE] * 45]
        document.new_page().insert_text((50, 50), lines, fontname="serif", fontfile=FONT, fontsize=11)
    return bytes(document.tobytes(deflate=True))


def scan(pages: int) -> bytes:
    """A4 at 300 dpi, a noise that JPEG can't make small."""
    document = pymupdf.open()
    for _ in range(pages):
        noise = Image.frombytes("RGB", (310, 438), SEEDED.randbytes(310 * 438 * 3)).resize((2480, 3508))
        written = io.BytesIO()
        noise.save(written, "JPEG", quality=80)
        page = document.new_page()
        page.insert_image(page.rect, stream=written.getvalue())
    return bytes(document.tobytes())


def drawn(curves: int) -> bytes:
    """A map: short curves all over the page."""
    source = "0.5 w\n" + "\n".join(_curve(SEEDED.random() * 555, SEEDED.random() * 800) for _ in range(curves))
    document = pymupdf.open()
    page = document.new_page()
    xref = document.get_new_xref()
    document.update_object(xref, "<<>>")
    document.update_stream(xref, source.encode())
    page.set_contents(xref)
    return bytes(document.tobytes(deflate=True))


def _curve(across: float, up: float) -> str:
    ends = " ".join(f"{across + SEEDED.random() * 40:.1f} {up + SEEDED.random() * 40:.1f}" for _ in range(3))
    return f"{across:.1f} {up:.1f} m {ends} c S"


if __name__ == "__main__":
    main()
