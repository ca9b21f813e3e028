"""Office documents: what is looked for before LibreOffice sees them, and what LibreOffice may do."""

import sys
import tempfile
import threading
import zipfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, HTTPServer
from io import BytesIO
from pathlib import Path

import pytest
from tests.pdf.samples import archive, docx

from sotay.domain.inspection import (
    NotAPaper,
    OfficePasswordNeeded,
    PaperDamaged,
    PaperKind,
    PaperRefused,
    PaperTooHard,
    PaperWithMacros,
)
from sotay.pdf import office
from sotay.pdf.client import INSPECTOR, Worker
from sotay.pdf.inspector import PaperInspector
from sotay.pdf.office import LibreOffice

RELATIONS = "word/_rels/document.xml.rels"
OPENED_BY_ITSELF = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


@pytest.fixture
def worker() -> Iterator[Worker]:
    with Worker(INSPECTOR) as started:
        yield started


@pytest.fixture(scope="module")
def libreoffice() -> LibreOffice:
    found = office.libreoffice()
    assert found is not None, "LibreOffice is among the packages of the tests"
    return found


def relations(*targets: tuple[str, str]) -> str:
    lines = "".join(
        f'<Relationship Id="rId{number}" Type="{OPENED_BY_ITSELF}/{kind}" Target="{target}" TargetMode="External"/>'
        for number, (kind, target) in enumerate(targets)
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns='
        f'"http://schemas.openxmlformats.org/package/2006/relationships">{lines}</Relationships>'
    )


def test_a_word_document_tells_its_kind_and_its_text(worker: Worker) -> None:
    facts = worker.container(docx("Báo cáo", "tháng 11"))
    assert (facts.kind, facts.texts) == (PaperKind.DOCX, ("Báo cáo\ntháng 11",))


def test_references_to_files_elsewhere_lead_nowhere_and_links_stay(worker: Worker) -> None:
    original = docx(
        "Xem ảnh",
        parts={
            RELATIONS: relations(
                ("image", "http://example.org/a.png"),
                ("attachedTemplate", "file:///c:/evil.dotm"),
                ("hyperlink", "https://dangcongsan.vn"),
            )
        },
    )
    cleaned = zipfile.ZipFile(BytesIO(worker.container(original).content))
    told = cleaned.read(RELATIONS).decode()
    assert "example.org" not in told
    assert "evil" not in told
    assert "https://dangcongsan.vn" in told
    assert cleaned.testzip() is None


def test_a_document_without_such_references_is_not_touched(worker: Worker) -> None:
    original = docx("Nguyên vẹn", parts={RELATIONS: relations(("hyperlink", "https://dangcongsan.vn"))})
    assert worker.container(original).content == original


@pytest.mark.parametrize(
    ("parts", "refusal"),
    [
        ({"word/vbaProject.bin": "macro"}, PaperWithMacros),
        ({"word/activeX/activeX1.bin": "control"}, PaperWithMacros),
        ({"[Content_Types].xml": "application/vnd.ms-word.document.macroEnabled.main+xml"}, PaperWithMacros),
        ({"word/document.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}, PaperDamaged),
        ({"word/document.xml": "<w:document>"}, PaperDamaged),
        ({"word/document.xml": '<?xml version="1.0" encoding="koi8-r"?><a>b</a>'}, PaperDamaged),
        ({"word/document.xml": '<?xml version="1.0" encoding="none"?><a>b</a>'}, PaperDamaged),
        ({"[Content_Types].xml": "<Types/>"}, NotAPaper),
    ],
)
def test_what_a_document_may_not_hold(worker: Worker, parts: dict[str, str], refusal: type[PaperRefused]) -> None:
    with pytest.raises(refusal):
        worker.container(docx("Báo cáo", parts=parts))


def test_an_entity_bomb_in_another_encoding_is_refused(worker: Worker) -> None:
    bomb = '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'.encode("utf-16")
    with pytest.raises(PaperDamaged):
        worker.container(archive({"[Content_Types].xml": b"document.main+xml", "word/document.xml": bomb}))


def test_a_zip_bomb_is_given_up_while_it_is_read(worker: Worker) -> None:
    bomb = archive({"word/document.xml": b"\x20" * 60_000_000})
    assert len(bomb) < 100_000
    with pytest.raises(PaperTooHard):
        worker.container(bomb)


def test_a_zip_bomb_that_lies_about_its_size_is_no_document(worker: Worker) -> None:
    bomb = bytearray(archive({"word/document.xml": b"\x20" * 60_000_000}))
    directory = bomb.rindex(b"PK\x01\x02")
    bomb[directory + 24 : directory + 28] = (100).to_bytes(4, "little")
    with pytest.raises(PaperDamaged):
        worker.container(bytes(bomb))


def test_an_archive_of_too_many_parts_is_refused(worker: Worker) -> None:
    with pytest.raises(PaperTooHard):
        worker.container(docx("a", parts={f"word/media/{number}.txt": "" for number in range(2_001)}))


def test_a_cut_off_document_is_damaged(worker: Worker) -> None:
    whole = docx("Báo cáo")
    for length in range(4, len(whole) - 1, len(whole) // 15):
        with pytest.raises(PaperDamaged):
            worker.container(whole[:length])


def test_a_word_document_becomes_a_pdf_the_same_bytes_each_time(libreoffice: LibreOffice) -> None:
    original = docx("Báo cáo tháng 11", "Đồng chí Nguyễn Thị Ước")
    with PaperInspector(libreoffice) as inspector:
        contents = inspector.read(original)
        assert inspector.read(original).content == contents.content
    assert (contents.kind, contents.pages, contents.has_text) == (PaperKind.DOCX, 1, True)
    assert "Nguyễn Thị Ước" in contents.texts[0]
    assert contents.media_type == "application/pdf"
    assert list(Path(tempfile.gettempdir()).glob("sotay-*")) == []


def test_a_rich_text_document_becomes_a_pdf(libreoffice: LibreOffice) -> None:
    with PaperInspector(libreoffice) as inspector:
        contents = inspector.read(rb"{\rtf1\ansi Bao cao cua chi bo\par}")
    assert (contents.kind, contents.pages) == (PaperKind.RTF, 1)
    assert "Bao cao cua chi bo" in contents.texts[0]


def test_without_an_engine_a_document_is_kept_as_it_is_and_searched_all_the_same() -> None:
    original = docx("TỐI MẬT", "Báo cáo")
    with PaperInspector(None) as inspector:
        contents = inspector.read(original)
        unread = inspector.read(rb"{\rtf1\ansi Bao cao\par}")
    assert (contents.pages, contents.content, contents.unread) == (0, original, False)
    assert contents.texts == ("TỐI MẬT\nBáo cáo",)
    assert contents.media_type.endswith("wordprocessingml.document")
    assert (unread.pages, unread.unread) == (0, True)


def test_a_locked_word_document_is_named_as_such() -> None:
    locked = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le")
    with PaperInspector(None) as inspector, pytest.raises(OfficePasswordNeeded):
        inspector.read(locked)


@pytest.mark.parametrize("content", [b"", b"Just a text", b"GIF89a", b"MZ\x90", b"<html></html>", b"PK\x03\x04"])
def test_what_is_no_paper_is_told_so(content: bytes) -> None:
    with PaperInspector(None) as inspector, pytest.raises(NotAPaper):
        inspector.read(content)


def test_nothing_is_fetched_from_the_network(libreoffice: LibreOffice) -> None:
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

        do_HEAD = do_OPTIONS = do_PROPFIND = do_GET  # noqa: N815 - the library's names

        def log_message(self, *_words: object) -> None: ...

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        place = f"http://127.0.0.1:{server.server_port}"
        picture = r'{\rtf1 {\field{\*\fldinst INCLUDEPICTURE "%s/a.png" \\d}}{\*\template %s/b.dot}\par}'
        try:
            libreoffice(PaperKind.RTF, (picture % (place, place)).encode())
            libreoffice(PaperKind.ODT, _linking_odt(f"{place}/c.png"))
            libreoffice(PaperKind.DOCX, docx("a", parts={RELATIONS: relations(("image", f"{place}/d.png"))}))
        finally:
            server.shutdown()
            thread.join()
    assert asked == []


def test_a_document_that_takes_for_ever_is_ended_with_all_its_children(tmp_path: Path) -> None:
    slow = tmp_path / "soffice"
    slow.write_text(f"#!/bin/sh\nsleep 1000 & echo $! > {tmp_path}/child\nwait\n")
    slow.chmod(0o700)
    with pytest.raises(PaperTooHard):
        LibreOffice(slow, tmp_path, seconds=1)(PaperKind.RTF, b"{\\rtf1}")
    assert not is_running((tmp_path / "child").read_text().strip())
    assert list(tmp_path.glob("sotay-*")) == []


def test_an_engine_that_writes_nothing_says_the_document_is_damaged(tmp_path: Path) -> None:
    with pytest.raises(PaperDamaged):
        LibreOffice(Path("/bin/true"), tmp_path)(PaperKind.RTF, b"{\\rtf1}")


def is_running(pid: str) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def _linking_odt(picture: str) -> bytes:
    spaces = "urn:oasis:names:tc:opendocument:xmlns"
    content = (
        f'<office:document-content xmlns:office="{spaces}:office:1.0" xmlns:text="{spaces}:text:1.0" '
        f'xmlns:draw="{spaces}:drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.2">'
        f'<office:body><office:text><text:p>a<draw:frame><draw:image xlink:href="{picture}"/></draw:frame></text:p>'
        "</office:text></office:body></office:document-content>"
    )
    manifest = (
        f'<manifest:manifest xmlns:manifest="{spaces}:manifest:1.0"><manifest:file-entry manifest:full-path="/" '
        'manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry '
        'manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
    )
    return archive(
        {
            "mimetype": b"application/vnd.oasis.opendocument.text",
            "content.xml": content.encode(),
            "META-INF/manifest.xml": manifest.encode(),
        }
    )


@pytest.mark.skipif(sys.platform == "win32", reason="a script stands for a conversion without end")
def test_a_conversion_is_given_up_in_the_middle(tmp_path: Path) -> None:
    has_begun = tmp_path / "begun"
    program = tmp_path / "endless"
    program.write_text(f"#!/bin/sh\n: > {has_begun}\nexec sleep 1000\n", encoding="utf-8")
    program.chmod(0o700)
    endless = LibreOffice(program)
    with ThreadPoolExecutor(1) as pool:
        converting = pool.submit(endless, PaperKind.DOCX, b"")
        while not has_begun.exists():
            assert not converting.done()
        endless.close()
        with pytest.raises(PaperDamaged):
            converting.result()
    endless.close()
