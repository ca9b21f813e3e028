"""Writes the advance widths of Liberation Serif, which has the metrics of Times New Roman, as data of the program.

Run once, after a new release of the font: ``.venv/bin/python scripts/font_metrics.py``; needs fonts-liberation2.
"""

import json
from collections import defaultdict
from pathlib import Path

from PIL import ImageFont

FONTS = Path("/usr/share/fonts/truetype/liberation2")
TARGET = Path(__file__).parents[1] / "resources/sotay_resources/metrics/liberation-serif.toml"
FACES = {"regular": "Regular", "bold": "Bold", "italic": "Italic", "bold_italic": "BoldItalic"}
UNITS_PER_EM = 2048
LETTERS = [
    chr(code) for code in (*range(0x20, 0x7F), *range(0xA0, 0x250), *range(0x1E00, 0x1F00), *range(0x2010, 0x2044))
]
"""Latin with every Vietnamese letter, and the punctuation of a text."""


def _by_width(face: str) -> dict[int, str]:
    """Advance width in units of the em → the letters that have it, of those the font draws."""
    font = ImageFont.truetype(FONTS / f"LiberationSerif-{face}.ttf", UNITS_PER_EM, layout_engine=ImageFont.Layout.BASIC)
    missing = font.getmask("\U0010ffff").getbbox()
    widths: dict[int, str] = defaultdict(str)
    for letter in LETTERS:
        if letter.isprintable() and (letter.isspace() or font.getmask(letter).getbbox() != missing):
            widths[round(font.getlength(letter))] += letter
    return dict(sorted(widths.items()))


def main() -> None:
    lines = [
        "# Advance widths of Liberation Serif 2, made by scripts/font_metrics.py: per face, width = the letters of it.",
        f"units_per_em = {UNITS_PER_EM}",
    ]
    for name, face in FACES.items():
        lines += ["", f"[{name}]"]
        lines += [f"{width} = {json.dumps(letters, ensure_ascii=False)}" for width, letters in _by_width(face).items()]
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
