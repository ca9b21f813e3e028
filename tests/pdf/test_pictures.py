"""Photographs become pages of A4."""

import io
import zlib
from collections.abc import Iterator

import pillow_heif
import pymupdf
import pytest
from PIL import Image
from tests.pdf.samples import picture

from sotay.domain.inspection import NotAPaper, PaperDamaged, PaperKind, PaperTooHard
from sotay.pdf.client import INSPECTOR, Document, Worker
from sotay.pdf.inspector import PaperInspector

PORTRAIT, LANDSCAPE = (595, 842), (842, 595)


@pytest.fixture
def worker() -> Iterator[Worker]:
    with Worker(INSPECTOR) as started:
        yield started


def heic(width: int, height: int) -> bytes:
    written = io.BytesIO()
    pillow_heif.from_pillow(Image.new("RGB", (width, height), "red")).save(written)
    return written.getvalue()


def chunk(name: bytes, content: bytes) -> bytes:
    """A part of a PNG file."""
    return len(content).to_bytes(4, "big") + name + content + zlib.crc32(name + content).to_bytes(4, "big")


def two_in_one() -> bytes:
    """As some cameras write it: a photograph with a small one behind it (CIPA DC-007)."""
    written = io.BytesIO()
    first, second = Image.new("RGB", (300, 400), "red"), Image.new("RGB", (30, 40), "red")
    first.save(written, "MPO", save_all=True, append_images=[second])
    return written.getvalue()


def sheets(pdf: bytes) -> list[tuple[int, int]]:
    with pymupdf.open(stream=pdf, filetype="pdf") as document:
        return [(round(page.rect.width), round(page.rect.height)) for page in document]


def test_several_pictures_are_one_pdf_each_on_the_sheet_it_fits(worker: Worker) -> None:
    pictures = [picture(300, 400), picture(400, 300, "PNG"), heic(320, 240)]
    album = worker.album(pictures)
    assert sheets(album) == [PORTRAIT, LANDSCAPE, LANDSCAPE]
    assert worker.album(pictures) == album


@pytest.mark.parametrize("turn", range(1, 9))
def test_a_photograph_is_turned_as_its_camera_says(worker: Worker, turn: int) -> None:
    """Stored with red in the upper left; where it is seen then, by the eight marks of EXIF."""
    album = Document(worker.album([picture(400, 200, turn=turn)]))
    assert sheets(album.content) == [PORTRAIT if turn >= 5 else LANDSCAPE]
    seen = worker.render(album, 1, 200)
    image = Image.frombytes("RGB", (seen.width, seen.height), seen.rgb)
    box = image.convert("L").point(lambda light: 255 if light < 200 else 0).getbbox()
    assert box is not None
    middle = ((box[0] + box[2]) / 2 / seen.width < 0.5, (box[1] + box[3]) / 2 / seen.height < 0.5)
    left, upper = {1, 4, 5, 8}, {1, 2, 5, 6}
    assert middle == (turn in left, turn in upper)


def test_a_large_photograph_is_kept_at_200_dots_an_inch(worker: Worker) -> None:
    album = worker.album([picture(4000, 5600)])
    with pymupdf.open(stream=album, filetype="pdf") as document:
        (image,) = document[0].get_image_info()
    assert image["height"] == 2338
    assert len(album) < 200_000


def test_what_is_transparent_is_seen_on_white(worker: Worker) -> None:
    written = io.BytesIO()
    Image.new("RGBA", (200, 300), (0, 0, 0, 0)).save(written, "PNG")
    seen = worker.render(Document(worker.album([written.getvalue()])), 1, 100)
    assert set(seen.rgb) == {255}


def test_a_picture_of_too_many_points_is_refused_before_it_is_unpacked(worker: Worker) -> None:
    header = (60_000).to_bytes(4, "big") * 2 + b"\x08\x02\x00\x00\x00"
    bomb = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")
    with pytest.raises(PaperTooHard):
        worker.album([bomb])


def test_a_cut_off_photograph_is_damaged(worker: Worker) -> None:
    whole = picture(800, 600)
    for length in (4, len(whole) // 3, len(whole) // 2):
        with pytest.raises((PaperDamaged, NotAPaper)):
            worker.album([whole[:length]])


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (picture(300, 400), PaperKind.JPG),
        (picture(300, 400, "PNG"), PaperKind.PNG),
        (heic(300, 400), PaperKind.HEIC),
        (two_in_one(), PaperKind.JPG),
    ],
)
def test_a_picture_is_a_paper_of_one_page_that_no_one_could_search(content: bytes, kind: PaperKind) -> None:
    with PaperInspector() as inspector:
        contents = inspector.read(content)
    assert (contents.kind, contents.pages, contents.has_text, contents.unread) == (kind, 1, False, True)
    assert contents.media_type == "application/pdf"
    assert contents.content.startswith(b"%PDF-")
