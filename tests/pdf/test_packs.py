"""Papers for the printer: put together whole, and in large on sheets that any office printer takes."""

from collections.abc import Iterator

import pymupdf
import pytest
from tests.pdf.samples import pdf, scan

from sotay.domain.inspection import PaperDamaged
from sotay.pdf.packer import PaperPacker

LYING, UPRIGHT = (842, 595), (595, 842)


@pytest.fixture
def packer() -> Iterator[PaperPacker]:
    with PaperPacker() as started:
        yield started


def texts(content: bytes) -> list[str]:
    with pymupdf.open(stream=content) as document:
        return [page.get_text() for page in document]


def sizes(content: bytes) -> list[tuple[int, int]]:
    with pymupdf.open(stream=content) as document:
        return [(round(page.rect.width), round(page.rect.height)) for page in document]


def letters(content: bytes) -> list[float]:
    with pymupdf.open(stream=content) as document:
        spans = [
            span
            for page in document
            for block in page.get_text("dict")["blocks"]
            for line in block.get("lines", [])
            for span in line["spans"]
        ]
        return sorted({round(span["size"], 1) for span in spans})


def turned(content: bytes) -> bytes:
    with pymupdf.open(stream=content) as document:
        document[0].set_rotation(90)
        return bytes(document.tobytes())


def test_papers_are_put_together_in_their_order(packer: PaperPacker) -> None:
    whole, pages = packer.join([pdf("một", "hai"), pdf("ba"), scan()])
    assert pages == 4
    assert [text.strip() for text in texts(whole)[:3]] == ["một", "hai", "ba"]
    again, _ = packer.join([pdf("một", "hai"), pdf("ba"), scan()])
    assert again == whole


def test_nothing_makes_no_pack_and_a_damaged_paper_is_said(packer: PaperPacker) -> None:
    with pytest.raises(PaperDamaged):
        packer.join([])
    with pytest.raises(PaperDamaged):
        packer.join([pdf("một"), b"%PDF-1.7 half"])


def test_a_page_becomes_two_lying_sheets_with_every_line_whole_on_one(packer: PaperPacker) -> None:
    lines = [f"dong {number}" for number in range(1, 45)]  # down to the lower edge
    large, pages = packer.enlarge(pdf("\n".join(lines)))
    assert pages == 2
    assert sizes(large) == [LYING, LYING]
    (size,) = letters(pdf("\n".join(lines)))
    assert all(found == pytest.approx(size * 1.37, abs=0.5) for found in letters(large))


def test_a_page_that_lies_becomes_two_upright_ones_turned_or_not(packer: PaperPacker) -> None:
    large, _ = packer.enlarge(turned(pdf("\n".join(["nằm ngang " * 12] * 30))))
    assert set(sizes(large)) == {UPRIGHT}


def test_a_half_with_nothing_on_it_is_no_sheet(packer: PaperPacker) -> None:
    large, pages = packer.enlarge(pdf("một dòng ở đầu trang"))
    assert pages == 1
    assert texts(large)[0].strip() == "một dòng ở đầu trang"


def test_a_scan_is_enlarged_too(packer: PaperPacker) -> None:
    large, _ = packer.enlarge(scan())
    with pymupdf.open(stream=large) as document:
        assert document[0].get_images()
