"""Twenty photographs of 12 megapixels made into one signed copy ÷ decoding, turning grey and writing them with Pillow.

The floor is the least that any program does with a photograph: read it whole, leave out the colour, make it as large
as a page at 200 dots an inch, write it as JPEG. It runs in this process, unprotected, and finds no sheet.
"""

import io
import time
from collections.abc import Callable

from PIL import Image
from tests.pdf.photographs import photograph

from benchmarks.measuring import print_table
from sotay.domain.photos import Photo
from sotay.pdf.darkroom import PhotoDarkroom
from sotay.services import photographs

PHOTOS = 20
SIZE = (3000, 4000)
PAGE = (1654, 2339)


def main() -> None:
    seen = [photograph(seed=seed, size=SIZE)[0] for seed in range(4)]
    files = [(f"IMG_{number}.jpg", seen[number % len(seen)]) for number in range(PHOTOS)]
    with PhotoDarkroom() as darkroom:
        darkroom.take_in(*files[0])
        taken: list[Photo] = []
        looking = _seconds(lambda: taken.extend(photographs.take_in(darkroom, files, _nothing).photos))
        pages = [(photo, photographs.first_look(photo)) for photo in taken]
        made: list[int] = []
        making = _seconds(lambda: made.append(len(photographs.develop(darkroom, pages, _nothing).content)))
    floor = _seconds(lambda: [_written(content) for _, content in files])
    mean = sum(len(content) for _, content in files) / PHOTOS / 1_000_000
    print_table(
        f"{PHOTOS} photographs of {SIZE[0]} × {SIZE[1]}, {mean:.1f} MB each, to a PDF of {made[0] / 1_000_000:.1f} MB",
        [("", "seconds", "s a page", "ratio")]
        + [
            (name, f"{took:.1f}", f"{took / PHOTOS:.2f}", f"{took / floor:.1f}")
            for name, took in (
                ("looked at: upright, sheet, sharpness", looking),
                ("made into the PDF", making),
                ("Pillow: read, grey, write", floor),
            )
        ],
    )


def _written(content: bytes) -> bytes:
    written = io.BytesIO()
    picture = Image.open(io.BytesIO(content)).convert("L")
    picture.thumbnail(PAGE)
    picture.save(written, "JPEG", quality=75)
    return written.getvalue()


def _seconds(call: Callable[[], object]) -> float:
    began = time.perf_counter()
    call()
    return time.perf_counter() - began


def _nothing(_done: int, _total: int) -> None:
    """Nobody is told."""


if __name__ == "__main__":
    main()
