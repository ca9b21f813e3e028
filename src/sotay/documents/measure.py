"""How wide a text is printed, known without drawing it, by a font with the metrics of Times New Roman."""

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources
from itertools import pairwise

MM_PER_PT = 25.4 / 72


def width_mm(text: str, pt: float, face: str = "regular") -> float:
    """Width in millimetres of one line; ``face`` is regular, bold, italic or bold_italic.

    Letters the font lacks count as wide as an m.
    """
    units_per_em, faces = _metrics()
    widths = faces[face]
    usual = widths["m"]
    return sum(widths.get(letter, usual) for letter in text) / units_per_em * pt * MM_PER_PT


def broken_by_sense(
    text: str, widest_mm: float, pt: float, face: str, *, before: Sequence[str], together: Sequence[str]
) -> list[str]:
    """The lines of a name: as few as fit, broken before the words ``before`` where possible, balanced.

    A pair of words in ``together`` is never parted, nor a dash put at the start of a line.
    """
    pieces = _unbroken(text.split(), together)
    best: dict[int, tuple[int, int, float, list[str]]] = {0: (0, 0, 0.0, [])}
    for end in range(1, len(pieces) + 1):
        ways = []
        for start in reversed(range(end)):
            line = " ".join(pieces[start:end])
            width = width_mm(line, pt, face)
            if width > widest_mm and end - start > 1:
                break
            lines, against_sense, widest, found = best[start]
            parted = start > 0 and not _starts_with_any(" ".join(pieces[start:]), before)
            ways.append((lines + 1, against_sense + parted, max(widest, width), [*found, line]))
        best[end] = min(ways)
    return best[len(pieces)][3]


def _unbroken(words: Sequence[str], together: Sequence[str]) -> list[str]:
    """Words joined where no line may end between them."""
    pieces = list(words[:1])
    for last, word in pairwise(words):
        if word in {"-", "–"} or f"{last} {word}" in together:
            pieces[-1] += f" {word}"
        else:
            pieces.append(word)
    return pieces


def _starts_with_any(text: str, starts: Sequence[str]) -> bool:
    return any(f"{text} ".startswith(f"{start} ") for start in starts)


@cache
def _metrics() -> tuple[int, Mapping[str, Mapping[str, int]]]:
    """Units of the em, and per face the width of each letter in them."""
    file = resources.files("sotay_resources") / "metrics" / "liberation-serif.toml"
    table = tomllib.loads(file.read_text(encoding="utf-8"))
    units_per_em = table.pop("units_per_em")
    return units_per_em, {
        face: {letter: int(width) for width, letters in widths.items() for letter in letters}
        for face, widths in table.items()
    }
