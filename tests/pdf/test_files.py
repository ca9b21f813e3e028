"""Files where they lie: the made ones, and the real ones beside the clone where there are any."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.pdf.samples import archive, docx, locked_pdf, pdf, scan

from sotay.domain.inspection import Inspection, PaperKind, PaperLimits
from sotay.domain.material import Secrecy
from sotay.pdf.files import inspect_file
from sotay.pdf.inspector import PaperInspector
from sotay.pdf.office import libreoffice

DATA = Path(__file__).parents[3] / "shared" / "data"
SMALL = PaperLimits(size=2_000_000)


@pytest.fixture(scope="module")
def inspector() -> Iterator[PaperInspector]:
    with PaperInspector(libreoffice()) as started:
        started.read(pdf("its worker starts before a test looks at what it leaves behind"))
        yield started


def of(inspector: PaperInspector, folder: Path, content: bytes, name: str = "bao-cao.pdf") -> Inspection:
    (folder / name).write_bytes(content)
    return inspect_file(folder / name, inspector, SMALL)


def test_each_refusal_is_one_of_a_list_that_goes_on(inspector: PaperInspector, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.pdf")
    (tmp_path / "loop.pdf").symlink_to("loop.pdf")
    reasons = [
        inspect_file(tmp_path / name, inspector, SMALL).reason
        for name in ("none.pdf", "none/none.pdf", "pipe.pdf", "loop.pdf", ".")
    ]
    assert reasons == ["paper-absent", "paper-absent", "paper-locked", "paper-locked", "paper-locked"]


def test_a_file_over_the_limit_is_not_read(inspector: PaperInspector, tmp_path: Path) -> None:
    with (tmp_path / "large.pdf").open("wb") as large:
        large.truncate(5_000_000_000)
    told = inspect_file(tmp_path / "large.pdf", inspector, SMALL)
    assert (told.bytes, told.sha256, told.accepted, told.reason) == (5_000_000_000, "", False, "paper-too-large")


def test_a_sound_paper_is_accepted(inspector: PaperInspector, tmp_path: Path) -> None:
    told = of(inspector, tmp_path, pdf("Báo cáo tháng 11", title="Ba\u0301o cáo"))
    assert (told.kind, told.pages, told.title, told.secrecy) == (PaperKind.PDF, 1, "Báo cáo", Secrecy.NONE)
    assert (told.accepted, told.needs_confirmation, told.reason) == (True, False, "")
    assert len(told.sha256) == 64


@pytest.mark.parametrize("mark", ["MẬT", "T Ố I  M Ậ T", "Độ mật: Tuyệt mật"])
def test_a_stamped_paper_tells_nothing_of_what_it_says(inspector: PaperInspector, tmp_path: Path, mark: str) -> None:
    for content in (pdf("Trang một", mark, title="Kế hoạch"), docx("Kế hoạch", mark)):
        told = of(inspector, tmp_path, content)
        assert (told.secrecy, told.accepted, told.reason) == (Secrecy.STAMP, False, "paper-secret")
        assert (told.title, told.pages) == ("", 0)


def test_a_stamp_at_the_head_of_a_late_page_is_found(inspector: PaperInspector, tmp_path: Path) -> None:
    assert of(inspector, tmp_path, pdf(*["Nội dung"] * 8, "TỐI MẬT\nPhụ lục")).reason == "paper-secret"


def test_a_mention_and_a_scan_are_to_be_confirmed(inspector: PaperInspector, tmp_path: Path) -> None:
    mention = of(inspector, tmp_path, pdf("Không đưa tài liệu mật lên mạng."))
    unread = of(inspector, tmp_path, scan())
    assert [(told.accepted, told.needs_confirmation, told.reason) for told in (mention, unread)] == [
        (True, True, "paper-mention"),
        (True, True, "paper-unreadable"),
    ]


def test_a_locked_paper_says_that_it_is_locked(inspector: PaperInspector, tmp_path: Path) -> None:
    told = of(inspector, tmp_path, locked_pdf("1234"))
    assert (told.encrypted, told.accepted, told.reason) == (True, False, "paper-password-needed")


def test_a_name_that_lies_about_the_kind_does_not_matter(inspector: PaperInspector, tmp_path: Path) -> None:
    assert of(inspector, tmp_path, pdf("a"), "anh.jpg").kind is PaperKind.PDF
    bomb = archive({"word/document.xml": b"\x20" * 20_000_000})
    assert of(inspector, tmp_path, bomb, "a.pdf").reason == "paper-too-hard"


REAL = {
    "cong-van-2023-scan.pdf": (PaperKind.PDF, 2, "paper-unreadable"),
    "cong-van-2023.docx": (PaperKind.DOCX, 2, ""),
    "cong-van-2023.pdf": (PaperKind.PDF, 2, ""),
    "dang-vien.csv": (PaperKind.UNKNOWN, 0, "paper-unknown-kind"),
    "dang-vien.xlsx": (PaperKind.XLSX, 2, ""),
    "dang-vien-vntime.xls": (PaperKind.UNKNOWN, 0, "paper-old-excel"),
    "pdf-samples/LICENSE": (PaperKind.UNKNOWN, 0, "paper-unknown-kind"),
    "pdf-samples/annotated_pdf.pdf": (PaperKind.PDF, 1, ""),
    "pdf-samples/cmyk-image.pdf": (PaperKind.PDF, 1, "paper-unreadable"),
    "pdf-samples/crazyones-pdfa.pdf": (PaperKind.PDF, 1, ""),
    "pdf-samples/grayscale-image.pdf": (PaperKind.PDF, 1, "paper-unreadable"),
    "pdf-samples/habibi-rotated.pdf": (PaperKind.PDF, 4, ""),
    "pdf-samples/imagemagick-CCITTFaxDecode.pdf": (PaperKind.PDF, 1, "paper-unreadable"),
    "pdf-samples/libreoffice-writer-password.pdf": (PaperKind.PDF, 0, "paper-password-needed"),
    "pdf-samples/minimal-document.pdf": (PaperKind.PDF, 1, ""),
    "pdf-samples/mistitled_outlines_example.pdf": (PaperKind.PDF, 4, ""),
    "pdf-samples/pdflatex-4-pages.pdf": (PaperKind.PDF, 4, ""),
    "pdf-samples/unreadablemetadata.pdf": (PaperKind.PDF, 0, "paper-damaged"),
    "pdf-samples/with-attachment.pdf": (PaperKind.PDF, 1, ""),
}
"""``unreadablemetadata.pdf`` has lost its page tree: Poppler and PDFium give it up as well."""


@pytest.mark.skipif(not DATA.is_dir(), reason="the folder with real papers does not lie beside the clone")
@pytest.mark.parametrize("name", REAL)
def test_a_real_paper_is_what_it_is(inspector: PaperInspector, name: str) -> None:
    told = inspect_file(DATA / name, inspector, PaperLimits())
    assert (told.kind, told.pages, told.reason) == REAL[name]
    assert told.encrypted == ("password" in name)
    assert told.embedded_files == ("attachment" in name)
    assert told.accepted == (told.pages > 0)
    assert not told.scripts


@pytest.mark.skipif(not DATA.is_dir(), reason="the folder with real papers does not lie beside the clone")
def test_no_real_file_was_forgotten() -> None:
    papers = {path.relative_to(DATA).as_posix() for path in DATA.rglob("*") if path.is_file()}
    assert {name for name in papers if not name.startswith("dang-vien-")} <= REAL.keys()
