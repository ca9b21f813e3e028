"""The folder for the national app and the pack for the printer, with and without something that makes PDF."""

from dataclasses import replace
from pathlib import Path

import pymupdf
import pytest
from tests.pdf.samples import pdf

from sotay.domain.inspection import PaperKind
from sotay.domain.material import Material
from sotay.domain.meeting import Meeting, MeetingState
from sotay.domain.member import Member
from sotay.services.posting import NobodyOnPaper
from sotay_app import bundling
from sotay_app.bootstrap import Handbook

REPORT = pdf("báo cáo trang một", "báo cáo trang hai")


def as_pdf(kind: PaperKind, _content: bytes) -> bytes:
    """Stands for Word or LibreOffice: a page for any document."""
    assert kind is PaperKind.DOCX
    return pdf("văn bản\n" * 40)


class Stopped(Exception):
    """Somebody pressed Stop."""


@pytest.fixture
def meeting(opened: Handbook) -> Meeting:
    """One with a report of two pages and a table that has none; two members get paper, one of them in large."""
    with opened.store.reading() as reading:
        coming = reading.find(Meeting, state=MeetingState.RECORDING)[0]
        members = sorted(reading.find(Member), key=lambda member: member.id)
    with opened.store.writing() as tx:
        tx.bin(*tx.find(Material, meeting_id=coming.id))
        tx.save(*(replace(member, wants_paper=False, large_type=False) for member in members))
        tx.save(replace(members[0], wants_paper=True), replace(members[1], large_type=True))
        for order, (name, content, pages) in enumerate((("Báo cáo", REPORT, 2), ("Bảng thu chi", b"PK", 0))):
            tx.save(
                Material(
                    id=name,
                    meeting_id=coming.id,
                    order=str(order),
                    title=name,
                    file_name=f"{name}.xlsx",
                    sha256=opened.vault.put(content),
                    size=len(content),
                    media_type="",
                    pages=pages,
                )
            )
    return coming


def steps() -> tuple[list[tuple[int, int]], bundling.Step]:
    asked: list[tuple[int, int]] = []
    return asked, lambda done, total: asked.append((done, total))


def pages(file: Path) -> int:
    with pymupdf.open(file) as document:
        return document.page_count


def test_the_folder_has_the_files_in_the_order_of_putting_them_up(
    opened: Handbook, meeting: Meeting, tmp_path: Path
) -> None:
    asked, step = steps()
    posted = bundling.post(opened, as_pdf, meeting.id, tmp_path, step)
    assert [file.name for file in posted.files] == [
        "01-thong-bao.pdf",
        "02-chuong-trinh.pdf",
        "03-bao-cao.pdf",
        "04-bang-thu-chi.xlsx",
    ]
    assert (posted.folder / "03-bao-cao.pdf").read_bytes() == REPORT
    assert posted.too_large == ()
    assert asked == [(place, 5) for place in range(5)]
    small = replace(opened, settings=replace(opened.settings, posting_limit_mb=0))
    again = bundling.post(small, as_pdf, meeting.id, tmp_path, step)
    assert len(again.too_large) == 4
    assert again.folder != posted.folder


def test_a_paper_that_was_replaced_is_in_no_bundle(opened: Handbook, meeting: Meeting, tmp_path: Path) -> None:
    with opened.store.writing() as tx:
        old = tx.get(Material, "Báo cáo")
        tx.save(replace(old, id="mới", title="Báo cáo mới", replaces_id=old.id))
    posted = bundling.post(opened, as_pdf, meeting.id, tmp_path, steps()[1])
    assert [file.name for file in posted.files][2:] == ["03-bao-cao-moi.pdf", "04-bang-thu-chi.xlsx"]
    packed = bundling.pack(opened, as_pdf, meeting.id, tmp_path, steps()[1])
    assert packed.pages == 3


def test_without_a_maker_of_pdf_own_papers_are_word(opened: Handbook, meeting: Meeting, tmp_path: Path) -> None:
    posted = bundling.post(opened, None, meeting.id, tmp_path, steps()[1])
    assert [file.name for file in posted.files][:2] == ["01-thong-bao.docx", "02-chuong-trinh.docx"]


def test_the_pack_has_a_file_for_each_size_of_type_and_counts_pages(
    opened: Handbook, meeting: Meeting, tmp_path: Path
) -> None:
    packed = bundling.pack(opened, as_pdf, meeting.id, tmp_path, steps()[1])
    assert (packed.copies.plain, packed.copies.large) == (1, 1)
    names = sorted(path.name for path in packed.folder.iterdir())
    assert names == [
        "1 Tài liệu họp - in 1 bản.pdf",
        "2 Tài liệu họp chữ to - in 1 bản.pdf",
        "3 Danh sách điểm danh - in 1 bản.pdf",
    ]
    assert [pages(packed.folder / name) for name in names] == [packed.pages, packed.large_pages, packed.sheet_pages]
    assert (packed.pages, packed.sheet_pages) == (3, 1)
    assert packed.large_pages > packed.pages
    assert packed.apart == ("Bảng thu chi",)
    assert packed.all_pages == packed.pages + packed.large_pages + 1


def test_the_pack_without_a_maker_of_pdf_still_has_what_are_pages(
    opened: Handbook, meeting: Meeting, tmp_path: Path
) -> None:
    packed = bundling.pack(opened, None, meeting.id, tmp_path, steps()[1])
    assert sorted(path.name for path in packed.folder.iterdir()) == [
        "1 Chương trình - in 2 bản.docx",
        "1 Tài liệu họp - in 1 bản.pdf",
        "2 Tài liệu họp chữ to - in 1 bản.pdf",
        "3 Danh sách điểm danh - in 1 bản.docx",
    ]
    assert (packed.pages, packed.sheet_pages) == (2, 0)


def test_nobody_on_paper_is_said_and_leaves_nothing(opened: Handbook, meeting: Meeting, tmp_path: Path) -> None:
    with opened.store.writing() as tx:
        tx.save(*(replace(member, wants_paper=False, large_type=False) for member in tx.find(Member)))
    with pytest.raises(NobodyOnPaper):
        bundling.pack(opened, as_pdf, meeting.id, tmp_path, steps()[1])
    assert list(tmp_path.glob("Bộ in*")) == []


def test_what_is_stopped_leaves_no_folder(opened: Handbook, meeting: Meeting, tmp_path: Path) -> None:
    def stop(done: int, _total: int) -> None:
        if done == 3:
            raise Stopped

    for bundle in (bundling.post, bundling.pack):
        with pytest.raises(Stopped):
            bundle(opened, as_pdf, meeting.id, tmp_path, stop)
    assert [path for path in tmp_path.iterdir() if path.name.startswith(("Bộ in", "Đăng"))] == []
