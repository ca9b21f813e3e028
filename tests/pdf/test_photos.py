"""Photographs of signed pages become pages: upright, cut out, white and dark, in order; blurred ones are said."""

import io
import itertools
from collections.abc import Iterator

import pymupdf
import pytest
from PIL import Image, ImageStat
from tests.pdf.photographs import photograph
from tests.pdf.samples import picture

from sotay.domain.inspection import NotAPaper, PaperDamaged
from sotay.domain.photos import Corners, Look, Photo
from sotay.pdf.darkroom import PhotoDarkroom
from sotay.services import photographs

A4 = (595, 842)


@pytest.fixture
def darkroom() -> Iterator[PhotoDarkroom]:
    with PhotoDarkroom() as opened:
        yield opened


def taken(darkroom: PhotoDarkroom, content: bytes, name: str = "a.jpg") -> Photo:
    return darkroom.take_in(name, content)


def apart(corners: Corners | None, places: list[tuple[float, float]]) -> float:
    assert corners is not None
    return max(abs(a - b) for pair in zip(corners, places, strict=True) for a, b in zip(*pair, strict=True))


def made(darkroom: PhotoDarkroom, photo: Photo, look: Look) -> Image.Image:
    return Image.open(io.BytesIO(darkroom.page(photo, look)))


@pytest.mark.parametrize(
    "table", [(110, 80, 55), (60, 120, 80), (190, 185, 175), (190, 160, 120)], ids=["wood", "green", "light", "cane"]
)
@pytest.mark.parametrize("shade", [0.15, 0.75])
def test_the_sheet_is_found_on_any_table_in_any_light(
    darkroom: PhotoDarkroom, table: tuple[int, int, int], shade: float
) -> None:
    for seed, angle in ((1, 4.0), (2, -9.0)):
        content, corners = photograph(seed=seed, angle=angle, table=table, shade=shade)
        assert apart(taken(darkroom, content).corners, corners) < 0.015


def test_white_on_white_is_said_to_have_no_edge(darkroom: PhotoDarkroom) -> None:
    content, _ = photograph(table=(226, 226, 224), shade=0.1)
    photo = taken(darkroom, content)
    assert photo.corners is None
    page = made(darkroom, photo, photographs.first_look(photo))
    assert round(page.height / page.width, 1) == 1.3  # the whole photograph


def test_a_page_is_a4_white_where_the_shade_was_and_small(darkroom: PhotoDarkroom) -> None:
    content, _ = photograph(shade=0.7, size=(2400, 3200))
    photo = taken(darkroom, content)
    written = darkroom.page(photo, photographs.first_look(photo))
    page = Image.open(io.BytesIO(written))
    assert (page.mode, page.size) == ("L", (1654, 2339))
    assert len(written) <= 450 * 1024
    corners = [page.crop((x, y, x + 90, y + 90)) for x, y in itertools.product((60, 1500), (60, 2180))]
    assert min(ImageStat.Stat(corner).mean[0] for corner in corners) > 240
    assert page.getextrema()[0] < 40


def test_lines_are_level_again(darkroom: PhotoDarkroom) -> None:
    """Level lines leave rows of white between them: the rows differ far more than those of a page that is aslant."""
    content, _ = photograph(angle=8)
    photo = taken(darkroom, content)

    def contrast(look: Look) -> float:
        page = made(darkroom, photo, look)
        middle = page.crop((page.width // 4, page.height // 4, page.width * 3 // 4, page.height * 3 // 4))
        return ImageStat.Stat(middle.resize((1, middle.height), Image.Resampling.BOX)).stddev[0]

    assert contrast(photographs.first_look(photo)) > 3 * contrast(Look())


@pytest.mark.parametrize("noise", [4.0, 8.0])
def test_a_blurred_page_is_said_and_a_sharp_one_is_not(darkroom: PhotoDarkroom, noise: float) -> None:
    for blur, is_blurred in ((0.0, False), (0.7, False), (3.0, True), (5.0, True)):
        content, _ = photograph(blur=blur, noise=noise)
        assert taken(darkroom, content).is_blurred is is_blurred, blur


def test_an_empty_page_is_not_called_blurred(darkroom: PhotoDarkroom) -> None:
    content, _ = photograph(lines=0, blur=5)
    assert not taken(darkroom, content).is_blurred


def test_a_picture_with_too_few_dots_is_said(darkroom: PhotoDarkroom) -> None:
    small, large = photograph(size=(900, 1200))[0], photograph(size=(1800, 2400))[0]
    assert (taken(darkroom, small).is_small, taken(darkroom, large).is_small) == (True, False)


def test_the_mark_of_the_camera_turns_it_upright_and_its_time_is_read(darkroom: PhotoDarkroom) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # Orientation: turn a quarter with the clock
    exif.get_ifd(0x8769)[0x9003] = "2026:11:05 21:14:09"
    content, corners = photograph(exif=exif, turned=Image.Transpose.ROTATE_90)
    photo = taken(darkroom, content)
    assert photo.width < photo.height
    assert apart(photo.corners, corners) < 0.015
    assert photo.taken.startswith("2026:11:05 21:14:09")
    assert b"2026:11:05" not in photo.content


def test_turning_by_hand_turns_the_page_and_what_is_cut_out(darkroom: PhotoDarkroom) -> None:
    content, _ = photograph()
    photo = taken(darkroom, content)
    look = photographs.first_look(photo)
    upright, turned = made(darkroom, photo, look), made(darkroom, photo, look.turned())
    assert turned.size == upright.size[::-1]
    back = turned.transpose(Image.Transpose.ROTATE_90).resize((200, 283))
    again = upright.resize((200, 283))
    assert abs(ImageStat.Stat(back).mean[0] - ImageStat.Stat(again).mean[0]) < 3


def test_a_preview_is_the_page_made_small(darkroom: PhotoDarkroom) -> None:
    content, _ = photograph()
    photo = taken(darkroom, content)
    seen = darkroom.preview(photo, photographs.first_look(photo), 300)
    assert max(seen.width, seen.height) == 300
    assert len(seen.rgb) == seen.width * seen.height * 3
    coloured = darkroom.preview(photo, Look(is_grey=False), 300)
    red, _, blue = Image.frombytes("RGB", (coloured.width, coloured.height), coloured.rgb).split()
    assert ImageStat.Stat(red).mean[0] - ImageStat.Stat(blue).mean[0] > 5  # the wood of the table


def test_pages_are_bound_in_their_order_and_the_same_pages_give_the_same_bytes(darkroom: PhotoDarkroom) -> None:
    contents = [photograph(lines=lines)[0] for lines in (2, 30)]
    photos = [taken(darkroom, content) for content in contents]
    steps: list[tuple[int, int]] = []
    pages = [(photos[1], photographs.first_look(photos[1])), (photos[0], photographs.first_look(photos[0]).turned())]
    scan = photographs.develop(darkroom, pages, lambda done, total: steps.append((done, total)))
    assert (scan.pages, scan.photos, steps) == (2, 2, [(0, 2), (1, 2)])
    with pymupdf.open(stream=scan.content, filetype="pdf") as document:
        sizes = [(round(page.rect.width), round(page.rect.height)) for page in document]
        ink = [sum(255 - light for light in page.get_pixmap(dpi=20, colorspace="gray").samples) for page in document]
    assert sizes == [A4, A4[::-1]]
    assert ink[0] > 2 * ink[1]
    assert photographs.develop(darkroom, pages, lambda _done, _total: None) == scan


def test_one_broken_photograph_stops_no_other(darkroom: PhotoDarkroom) -> None:
    whole = picture(300, 400)
    files = [
        ("1.jpg", whole),
        ("2.jpg", whole[: len(whole) // 2]),
        ("3.jpg", b"chu"),
        ("4.png", picture(30, 40, "PNG")),
    ]
    found = photographs.take_in(darkroom, files, lambda _done, _total: None)
    assert [photo.name for photo in found.photos] == ["1.jpg", "4.png"]
    assert [(one.name, type(one.reason)) for one in found.refused] == [("2.jpg", PaperDamaged), ("3.jpg", NotAPaper)]
