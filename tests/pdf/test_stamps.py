"""Stamps drawn on pages as offices draw them, found through the worker."""

from collections.abc import Callable, Iterator

import pymupdf
import pytest
from tests.pdf.samples import FONT, picture

from sotay.domain.material import Secrecy
from sotay.domain.secrecy import secrecy_of
from sotay.pdf.client import INSPECTOR, Document, Worker

LEVELS = ("MẬT", "TỐI MẬT", "TUYỆT MẬT")
RED = (0.8, 0, 0)


def write(page: pymupdf.Page, place: tuple[float, float], text: str, **look: object) -> None:
    page.insert_text(place, text, fontname="serif", fontfile=FONT, **look)


def beside_the_issuer(page: pymupdf.Page, level: str) -> None:
    write(page, (300, 60), level, color=RED, fontsize=14)


def close_to_the_issuer(page: pymupdf.Page, level: str) -> None:
    write(page, (215, 60), level, color=RED, fontsize=11)


def boxed_below_the_number(page: pymupdf.Page, level: str) -> None:
    page.draw_rect((70, 100, 170, 125), color=RED)
    write(page, (80, 117), level, color=RED, fontsize=14)


def with_letters_apart(page: pymupdf.Page, level: str) -> None:
    for at, letter in enumerate(level):
        write(page, (72 + 22 * at, 120), letter, color=RED, fontsize=14)


def standing_upright(page: pymupdf.Page, level: str) -> None:
    write(page, (560, 300), level, color=RED, rotate=90, fontsize=14)


def as_a_note(page: pymupdf.Page, level: str) -> None:
    page.add_stamp_annot((70, 100, 200, 140)).set_info(content=level)


def on_two_lines(page: pymupdf.Page, level: str) -> None:
    for at, word in enumerate(level.split()):
        write(page, (72, 110 + 16 * at), word, color=RED, fontsize=14)


def declared(page: pymupdf.Page, level: str) -> None:
    write(page, (72, 120), f"Độ mật: {level.capitalize()}")


def in_columns(page: pymupdf.Page, level: str) -> None:
    write(page, (72, 120), "Độ mật:")
    write(page, (130, 120), level.capitalize())


DRAWN = (
    beside_the_issuer,
    close_to_the_issuer,
    boxed_below_the_number,
    with_letters_apart,
    standing_upright,
    as_a_note,
    on_two_lines,
    declared,
    in_columns,
)


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    with Worker(INSPECTOR) as started:
        started.album([picture(40, 40)])
        yield started


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("draw", DRAWN)
def test_a_stamp_is_found_wherever_it_stands(
    worker: Worker, draw: Callable[[pymupdf.Page, str], None], level: str
) -> None:
    document = pymupdf.open()
    page = document.new_page()
    write(page, (72, 60), "TỈNH ỦY ĐỒNG NAI")
    write(page, (72, 90), "Số 12-BC/TU")
    write(page, (72, 200), "Báo cáo công tác tháng 11 của chi bộ khu phố.")
    draw(page, level)
    texts = worker.inspect(Document(document.tobytes())).texts
    assert secrecy_of("bao-cao.pdf", "", texts, unread=False) is Secrecy.STAMP, texts
