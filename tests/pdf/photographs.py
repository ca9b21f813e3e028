"""Photographs of a printed page as a phone takes them: on a table, aslant, in shade, blurred, with noise."""

import io
import math
import random

import pymupdf
from PIL import Image, ImageChops, ImageFilter
from tests.pdf.samples import FONT

Place = tuple[float, float]
_LINE = "Đồng chí Nguyễn Thị An báo cáo kết quả thực hiện nhiệm vụ tháng 10, nhất trí với dự thảo."


def sheet(lines: int = 38) -> Image.Image:
    """A page of A4 with so many lines, at 150 dots an inch."""
    document = pymupdf.open()
    page = document.new_page(width=595, height=842)
    page.insert_font(fontname="F", fontfile=FONT)
    page.insert_text((220, 70), "BIÊN BẢN", fontname="F", fontsize=14)
    for line in range(lines):
        page.insert_text((85, 100 + line * 18), _LINE[line % 9 :][:66], fontname="F", fontsize=14)
    drawn = page.get_pixmap(dpi=150)
    return Image.frombytes("RGB", (drawn.width, drawn.height), drawn.samples)


def photograph(
    *,
    seed: int = 0,
    lines: int = 38,
    size: tuple[int, int] = (1500, 2000),
    table: tuple[int, int, int] = (110, 80, 55),
    angle: float = 4,
    shade: float = 0.4,
    blur: float = 0.0,
    noise: float = 6.0,
    exif: Image.Exif | None = None,
    turned: Image.Transpose | None = None,
) -> tuple[bytes, list[Place]]:
    """The JPEG, and where the corners of the sheet lie on it, as parts of its sides."""
    chance, page = random.Random(seed), sheet(lines)  # noqa: S311 - a drawing, no secret
    width, height = size
    scale = min(width * 0.8 / page.width, height * 0.85 / page.height)
    corners = []
    for x, y in ((-1, -1), (1, -1), (1, 1), (-1, 1)):
        across, down = x * page.width * scale / 2 * (0.94 if y < 0 else 1), y * page.height * scale / 2
        turn = math.radians(angle)
        corners.append(
            (
                width / 2 + across * math.cos(turn) - down * math.sin(turn) + chance.uniform(-12, 12),
                height / 2 + across * math.sin(turn) + down * math.cos(turn) + chance.uniform(-12, 12),
            )
        )
    seen = _laid(page.point(lambda light: int(light * 0.88)), corners, _grained(size, table))
    fall = Image.linear_gradient("L").rotate(chance.choice([0, 90, 180, 270])).resize(size)
    fall = fall.point(lambda light: int(255 - (255 - light) * shade))
    seen = ImageChops.multiply(seen, Image.merge("RGB", [fall] * 3)).filter(ImageFilter.GaussianBlur(blur))
    grain = Image.effect_noise(size, noise)
    seen = ImageChops.add(seen, Image.merge("RGB", [grain] * 3), scale=1, offset=-128)
    if turned is not None:
        seen = seen.transpose(turned)
    written = io.BytesIO()
    seen.save(written, "JPEG", quality=90, exif=exif or Image.Exif())
    return written.getvalue(), [(x / width, y / height) for x, y in corners]


def _grained(size: tuple[int, int], colour: tuple[int, int, int]) -> Image.Image:
    grain = Image.effect_noise((size[0] // 8, size[1] // 8), 40).resize(size)
    return Image.merge(
        "RGB", [grain.point(lambda light, tone=tone: int(tone + (light - 128) * 0.35)) for tone in colour]
    )


def _laid(page: Image.Image, corners: list[Place], table: Image.Image) -> Image.Image:
    """The page laid on the table with its corners there."""
    seen_from = _solved(corners, page.width, page.height)
    kinds = (Image.Transform.PERSPECTIVE, seen_from, Image.Resampling.BICUBIC)
    mask = Image.new("L", page.size, 255).transform(table.size, *kinds)
    return Image.composite(page.transform(table.size, *kinds), table, mask)


def _solved(corners: list[Place], width: int, height: int) -> list[float]:
    """The eight numbers by which each corner goes to that of the page (Gauss and Jordan)."""
    rows = []
    for (x, y), (u, v) in zip(corners, ((0, 0), (width, 0), (width, height), (0, height)), strict=True):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y, u], [0, 0, 0, x, y, 1, -v * x, -v * y, v]]
    for at in range(8):
        column = [abs(row[at]) for row in rows[at:]]
        pivot = at + column.index(max(column))
        rows[at], rows[pivot] = rows[pivot], rows[at]
        for row in range(8):
            if row != at:
                by = rows[row][at] / rows[at][at]
                rows[row] = [a - by * b for a, b in zip(rows[row], rows[at], strict=True)]
    return [rows[at][8] / rows[at][at] for at in range(8)]
