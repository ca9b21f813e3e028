"""Zip archives of papers: names as they were written, one level, bombs and locked ones refused by one sentence."""

import io
import unicodedata
import zipfile
from collections.abc import Iterator
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.pdf.samples import pdf

from sotay.domain.inspection import (
    ArchiveEmpty,
    ArchiveLocked,
    ArchiveOfOtherKind,
    ArchiveTooLarge,
    PaperDamaged,
    PaperRefused,
)
from sotay.pdf import archives
from sotay.pdf.client import INSPECTOR, Worker
from sotay.pdf.inspector import PaperInspector


@pytest.fixture
def worker() -> Iterator[Worker]:
    with Worker(INSPECTOR) as started:
        yield started


def zipped(*files: tuple[str, bytes], packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", packing) as archive:
        for name, content in files:
            archive.writestr(name, content)
    return written.getvalue()


def named(raw: bytes) -> bytes:
    """An archive whose one name is these bytes, without the mark for UTF-8."""
    return zipped(("x" * len(raw), b"paper")).replace(b"x" * len(raw), raw)


def marked(content: bytes, at_local: int, at_central: int, bits: int) -> bytes:
    """The same with bits set in the first file's both heads."""
    changed = bytearray(content)
    changed[content.index(b"PK\x03\x04") + at_local] |= bits
    changed[content.index(b"PK\x01\x02") + at_central] |= bits
    return bytes(changed)


def test_files_come_out_in_order_with_their_folders(worker: Worker) -> None:
    files = (("Thư mục/Báo cáo.pdf", pdf("a")), ("b.txt", b""), ("c.pdf", pdf("c")))
    found = worker.unpack(zipped(*files))
    assert found is not None
    assert [(one.name, one.content) for one in found] == [*files]


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        ("Báo cáo.pdf".encode(), "Báo cáo.pdf"),
        (unicodedata.normalize("NFD", "Nghị quyết.pdf").encode(), "Nghị quyết.pdf"),
        ("Đề nghị ưu tiên.pdf".replace("ề", "ê\u0300").replace("ị", "i\u0323").encode("cp1258"), "Đề nghị ưu tiên.pdf"),
        ("Übersicht.pdf".encode("cp437"), "Übersicht.pdf"),
        (b"plain.pdf", "plain.pdf"),
    ],
)
def test_names_are_those_of_the_computer_that_packed_them(worker: Worker, raw: bytes, name: str) -> None:
    found = worker.unpack(named(raw))
    assert found is not None
    assert [one.name for one in found] == [name]


def test_what_systems_leave_behind_is_no_paper(worker: Worker) -> None:
    files = ("a.pdf", "__MACOSX/._a.pdf", "x/Thumbs.db", "x/desktop.ini", ".DS_Store", "._b.pdf")
    found = worker.unpack(zipped(*((name, b"1") for name in files)))
    assert found is not None
    assert [one.name for one in found] == ["a.pdf"]


def test_an_office_document_is_no_archive_of_papers(worker: Worker) -> None:
    assert worker.unpack(zipped(("[Content_Types].xml", b""), ("word/document.xml", b""))) is None
    assert worker.unpack(zipped(("mimetype", b"application/vnd.oasis.opendocument.text"))) is None


@pytest.mark.parametrize(
    ("content", "refusal"),
    [
        (zipped(), ArchiveEmpty),
        (zipped(("__MACOSX/a", b"1")), ArchiveEmpty),
        (marked(zipped(("a.pdf", b"paper")), 6, 8, 0x1), ArchiveLocked),
        (zipped(*((f"{at}.pdf", b"") for at in range(501))), ArchiveTooLarge),
        (zipped(("bomb.pdf", bytes(50_000_000))), ArchiveTooLarge),
        (marked(zipped(("a.pdf", b"paper")), 8, 10, 0x61), ArchiveOfOtherKind),
        (zipped(("a.pdf", pdf("a")))[:-40], PaperDamaged),
        (b"PK\x03\x04", PaperDamaged),
    ],
)
def test_what_is_not_opened_has_one_sentence(worker: Worker, content: bytes, refusal: type[PaperRefused]) -> None:
    with pytest.raises(refusal):
        worker.unpack(content)


@given(st.data())
@settings(max_examples=150, deadline=None)
def test_wrong_bytes_are_unpacked_or_refused(data: st.DataObject) -> None:
    content = bytearray(zipped(("Báo cáo.pdf", b"paper" * 50), ("b/c.txt", b"text")))
    for _ in range(data.draw(st.integers(1, 8))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    with suppress(PaperRefused):
        assert archives.unpack(bytes(content)) is not None


@pytest.mark.parametrize("content", [b"Rar!\x1a\x07\x01\x00data", b"7z\xbc\xaf\x27\x1c\x00\x04"])
def test_archives_of_other_kinds_are_named(content: bytes) -> None:
    with PaperInspector() as inspector, pytest.raises(ArchiveOfOtherKind):
        inspector.read(content)


def test_a_reader_that_was_given_up_blames_no_file(worker: Worker) -> None:
    content = zipped(("a.pdf", pdf("a")))
    for _ in range(3):
        worker.unpack(content)
        worker.close()
    assert worker.unpack(content)
