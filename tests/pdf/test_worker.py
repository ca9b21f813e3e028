"""The worker as a program: what it may do, what it answers, what happens when a file fights it."""

import io
import os
import random
import select
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pymupdf
import pytest
from PIL import Image
from tests.pdf.samples import locked_pdf, pdf, picture, scan, scribble

from sotay.domain.inspection import (
    PageAbsent,
    PaperDamaged,
    PaperRefused,
    PaperTooHard,
    PasswordNeeded,
    PasswordWrong,
    ReaderMissing,
)
from sotay.pdf.client import INSPECTOR, Document, Role, Worker

IMPATIENT = Role("impatient", 1.0)
PATIENT = Role("patient", 300.0)


@pytest.fixture
def worker() -> Iterator[Worker]:
    with Worker(INSPECTOR) as started:
        yield started


@pytest.fixture(scope="module")
def endless() -> Document:
    """A sound PDF whose page takes minutes to draw."""
    return Document(scribble(30_000))


def process_of(worker: Worker) -> "subprocess.Popen[bytes]":
    assert worker._process is not None
    return worker._process


def limits_of(worker: Worker) -> dict[str, str]:
    lines = Path(f"/proc/{process_of(worker).pid}/limits").read_text().splitlines()[1:]
    return {line[:26].strip(): line[26:].split()[0] for line in lines}


def test_it_tells_the_facts_of_a_pdf(worker: Worker) -> None:
    facts = worker.inspect(Document(pdf("Báo cáo tháng 11", "Trang hai", title="Báo cáo")))
    assert (facts.pages, facts.title, facts.has_text, facts.unread) == (2, "Báo cáo", True, False)
    assert (facts.encrypted, facts.embedded_files, facts.scripts) == (False, 0, False)
    assert [text.strip() for text in facts.texts] == ["Báo cáo tháng 11", "Trang hai"]


def test_it_reads_the_first_three_pages_whole_and_the_heads_and_feet_of_the_others(worker: Worker) -> None:
    page = "\n".join(["đầu trang", *[""] * 24, "giữa trang"])
    texts = worker.inspect(Document(pdf(*[page] * 5))).texts
    assert ["giữa trang" in text for text in texts] == [True, True, True, False, False]
    assert all("đầu trang" in text for text in texts)


def test_it_counts_what_is_embedded_and_sees_scripts_without_running_them(worker: Worker) -> None:
    with pymupdf.open(stream=pdf("Có tệp đính kèm"), filetype="pdf") as document:
        document.embfile_add("../../evil.txt", b"harm", filename="../../evil.txt")
        document[0].add_file_annot((100, 100), b"harm", "note.exe")
        document.xref_set_key(document.pdf_catalog(), "OpenAction", "<</S/JavaScript/JS(app.alert(1))>>")
        facts = worker.inspect(Document(document.tobytes()))
    assert (facts.embedded_files, facts.scripts) == (2, True)


@pytest.mark.parametrize("action", ["<</S/Launch/F(calc.exe)>>", "<</S/JavaScript/JS 1 0 R>>"])
def test_it_sees_a_launch_action_on_a_link(worker: Worker, action: str) -> None:
    with pymupdf.open(stream=pdf("Bấm vào đây"), filetype="pdf") as document:
        document.xref_set_key(document[0].xref, "AA", f"<</O {action}>>")
        assert worker.inspect(Document(document.tobytes())).scripts


def test_what_a_note_says_is_searched_too(worker: Worker) -> None:
    with pymupdf.open(stream=pdf("Nội dung"), filetype="pdf") as document:
        document[0].add_freetext_annot((50, 100, 200, 140), "MAT")
        assert "MAT" in worker.inspect(Document(document.tobytes())).texts[0].splitlines()


def test_a_scan_has_no_text_and_is_unread(worker: Worker) -> None:
    facts = worker.inspect(Document(scan()))
    assert (facts.has_text, facts.unread) == (False, True)


def test_a_scanners_mark_over_a_scan_leaves_it_unread(worker: Worker) -> None:
    with pymupdf.open(stream=scan(), filetype="pdf") as document:
        document[0].insert_text((72, 72), "Scanned with a phone")
        facts = worker.inspect(Document(document.tobytes()))
    assert (facts.has_text, facts.unread) == (True, True)


def test_one_scanned_page_at_the_end_leaves_a_paper_unread(worker: Worker) -> None:
    with (
        pymupdf.open(stream=pdf(*["Báo cáo"] * 5), filetype="pdf") as document,
        pymupdf.open(stream=scan(), filetype="pdf") as appendix,
    ):
        document.insert_pdf(appendix)
        facts = worker.inspect(Document(document.tobytes()))
    assert (facts.has_text, facts.unread) == (True, True)


def test_an_empty_page_hides_nothing(worker: Worker) -> None:
    assert not worker.inspect(Document(pdf(""))).unread


def test_it_draws_a_page_as_wide_as_asked(worker: Worker) -> None:
    drawn = worker.render(Document(scan()), 1, 595)
    assert (drawn.width, drawn.height, len(drawn.rgb)) == (595, 842, 595 * 842 * 3)
    red, green, _ = drawn.rgb[:3]
    assert (red > 240, green < 20) == (True, True)
    assert drawn.rgb[-3:] == b"\xff\xff\xff"


def test_a_picture_file_of_a_page_is_the_same_picture(worker: Worker) -> None:
    document = Document(pdf("Trang một"))
    with Image.open(io.BytesIO(worker.render_png(document, 1, 300))) as png:
        assert (png.format, png.mode) == ("PNG", "RGB")
        assert png.tobytes() == worker.render(document, 1, 300).rgb


def test_a_draft_is_a_quarter_as_wide(worker: Worker) -> None:
    assert worker.render(Document(pdf("Trang một")), 1, 1200, draft=True).width == 300


def test_a_turned_page_is_drawn_as_it_is_seen(worker: Worker) -> None:
    with pymupdf.open(stream=pdf("Nằm ngang"), filetype="pdf") as document:
        document[0].set_rotation(90)
        drawn = worker.render(Document(document.tobytes()), 1, 842)
    assert (drawn.width, drawn.height) == (842, 595)


def test_no_page_is_drawn_with_more_than_40_million_pixels(worker: Worker) -> None:
    document = pymupdf.open()
    document.new_page(width=14_400, height=14_400)
    document.new_page(width=1, height=14_400)
    paper = Document(document.tobytes())
    for page in (1, 2):
        drawn = worker.render(paper, page, 15_000)
        assert drawn.width * drawn.height <= 40_000_000


@pytest.mark.parametrize("page", [0, -1, 3])
def test_a_page_that_is_not_there_is_named(worker: Worker, page: int) -> None:
    with pytest.raises(PageAbsent) as told:
        worker.render(Document(pdf("a", "b")), page, 100)
    assert told.value.values == {"page": page, "pages": 2}


@pytest.mark.parametrize(("first", "last", "there"), [(1, 3, "một hai ba"), (2, 2, "hai"), (3, 9, "ba"), (4, 9, "")])
def test_the_texts_of_pages_come_in_order(worker: Worker, first: int, last: int, there: str) -> None:
    texts = worker.texts(Document(pdf("một", "hai", "ba")), first, last)
    assert [text.strip() for text in texts] == there.split()


def test_a_password_is_asked_for_checked_and_taken_off(worker: Worker) -> None:
    locked = locked_pdf("mở ra")
    with pytest.raises(PasswordNeeded):
        worker.inspect(Document(locked))
    with pytest.raises(PasswordWrong):
        worker.inspect(Document(locked, "mo ra"))
    paper = Document(locked, "mở ra")
    assert worker.inspect(paper).encrypted
    plain = worker.unlock(paper)
    assert plain == worker.unlock(paper)
    assert not worker.inspect(Document(plain)).encrypted


def test_a_file_cut_off_anywhere_is_damaged(worker: Worker) -> None:
    whole = pdf(*[f"Trang {number}" for number in range(1, 9)])
    for length in range(20, len(whole) - 10, len(whole) // 25):
        with pytest.raises(PaperDamaged):
            worker.inspect(Document(whole[:length]))


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", b"%PDF-1.7\n%%EOF", os.urandom(5000), b"%PDF-1.4\n" * 5000])
def test_what_is_no_pdf_is_damaged(worker: Worker, content: bytes) -> None:
    with pytest.raises(PaperDamaged):
        worker.inspect(Document(content))


def test_it_starts_with_nothing_of_ours_and_little_of_the_machine(worker: Worker) -> None:
    worker.inspect(Document(pdf("a")))
    pid = process_of(worker).pid
    assert Path(f"/proc/{pid}/environ").read_bytes() == b""
    assert Path(f"/proc/{pid}/cwd").resolve() == Path("/")
    told = limits_of(worker)
    assert {told[name] for name in ("Max core file size", "Max file size")} == {"0"}
    assert told["Max open files"] == "0"
    assert int(told["Max address space"]) == 1200 * 1024 * 1024
    assert int(told["Max cpu time"]) < 60
    opened = {path.readlink().as_posix().partition(":")[0] for path in Path(f"/proc/{pid}/fd").iterdir()}
    assert opened == {"pipe", "/dev/null"}


def test_a_page_that_never_ends_is_given_up_and_the_next_paper_is_read(endless: Document) -> None:
    with Worker(IMPATIENT) as worker:
        for _ in range(2):
            with pytest.raises(PaperTooHard):
                worker.render(endless, 1, 400)
        with pytest.raises(PaperTooHard):
            worker.render(endless, 1, 400)
        assert worker._process is None, "the page was sent a third time"
    with Worker(INSPECTOR) as worker:
        assert worker.inspect(endless).unread
        assert worker.render(Document(pdf("a")), 1, 50).width == 50


def test_a_page_that_wants_all_memory_is_an_answer_and_not_the_end(worker: Worker, endless: Document) -> None:
    with pytest.raises(PaperTooHard):
        worker.render(endless, 1, 6000)
    before = process_of(worker).pid
    assert worker.inspect(Document(pdf("a"))).pages == 1
    assert process_of(worker).pid == before


def test_a_file_that_ended_the_worker_twice_is_refused_as_a_whole(endless: Document) -> None:
    with Worker(PATIENT) as worker:
        for page in (1, 1):
            with ThreadPoolExecutor(1) as pool:
                asked = pool.submit(worker.render, endless, page, 400)
                while worker._open is None:
                    os.sched_yield()
                process_of(worker).send_signal(signal.SIGSEGV)
                with pytest.raises(PaperTooHard):
                    asked.result()
        with pytest.raises(PaperTooHard):
            worker.inspect(endless)
        assert worker._process is None, "the file was sent a third time"
        assert worker.inspect(Document(pdf("a"))).pages == 1


def test_a_program_that_does_not_start_is_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    for program in ("/bin/false", "/nowhere/python"):
        monkeypatch.setattr(sys, "executable", program)
        with Worker(INSPECTOR) as worker, pytest.raises(ReaderMissing):
            worker.inspect(Document(pdf("a")))


def test_many_threads_get_each_their_own_answer(worker: Worker) -> None:
    papers = [Document(pdf(f"Tài liệu {number}")) for number in range(12)]
    with ThreadPoolExecutor(6) as pool:
        texts = [text.strip() for (text,) in pool.map(lambda paper: worker.texts(paper, 1, 1), papers)]
    assert texts == [f"Tài liệu {number}" for number in range(12)]


def test_it_ends_with_the_program_that_started_it_even_when_that_is_killed() -> None:
    program = (
        "import sys; from sotay.pdf.client import *; w = Worker(VIEWER)\n"
        "try: w.inspect(Document(b'x'))\n"
        "except Exception: pass\n"
        "print(w._process.pid, flush=True); sys.stdin.read()"
    )
    with subprocess.Popen([sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as parent:
        assert parent.stdout is not None
        child = os.pidfd_open(int(parent.stdout.readline()))
        parent.kill()
    ended, _, _ = select.select([child], [], [], 30)
    os.close(child)
    assert ended


def test_closing_does_not_wait_for_a_page_that_is_being_drawn(endless: Document) -> None:
    with ThreadPoolExecutor(1) as pool:
        with Worker(PATIENT) as worker:
            asked = pool.submit(worker.render, endless, 1, 400)
            while worker._open is None:
                os.sched_yield()
        with pytest.raises(PaperTooHard):
            asked.result()


def test_closing_leaves_no_process_no_pipe_and_no_thread() -> None:
    before = set(Path("/proc/self/fd").iterdir()), threading.active_count()
    for _ in range(3):
        with Worker(INSPECTOR) as worker:
            worker.album([picture(40, 40)])
            pid = process_of(worker).pid
        assert not Path(f"/proc/{pid}").exists()
    assert (set(Path("/proc/self/fd").iterdir()), threading.active_count()) == before


def test_wrong_bytes_anywhere_are_read_over_or_refused_and_the_worker_lives(worker: Worker) -> None:
    seeded = random.Random(11)  # noqa: S311 - the same flaws each time
    papers = [pdf("Báo cáo", "Trang hai", title="Báo cáo"), scan(), locked_pdf("1234")]
    worker.album([picture(40, 40)])
    pid = process_of(worker).pid
    outcomes = set()
    for _ in range(120):
        paper = bytearray(seeded.choice(papers))
        for _ in range(seeded.choice((1, 5, 50, 500))):
            paper[seeded.randrange(len(paper))] = seeded.randrange(256)
        try:
            document = Document(bytes(paper), "1234")
            worker.inspect(document)
            worker.render(document, 1, 60)
            outcomes.add("read")
        except PaperRefused as refusal:
            outcomes.add(refusal.code)
    assert {"read", "paper-damaged"} <= outcomes <= {"read", "paper-damaged", "paper-password-wrong", "paper-too-hard"}
    assert process_of(worker).pid == pid
