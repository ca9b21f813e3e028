"""Words on the pages of a PDF, found without regard to marks and case; imported in the worker only."""

import unicodedata

import pymupdf

from sotay.pdf.reading import own_errors

_D = str.maketrans("đĐ", "dD")
_MOST = 500
"""Places: nobody walks through more."""

Place = tuple[int, list[list[float]]]
"""Page from 1, and left, top, right, bottom for each line, in parts of the page."""


def sizes(document: pymupdf.Document) -> list[list[float]]:
    """Width and height of each page as it is seen, in points."""
    with own_errors():
        pages = (document[number].rect for number in range(document.page_count))
        return [[page.width, page.height] for page in pages]


def find(document: pymupdf.Document, folded: str, first: int, last: int) -> list[Place]:
    """Where the folded words stand on pages ``first`` to ``last`` (from 1), in reading order."""
    found: list[Place] = []
    with own_errors():
        for number in range(max(first, 1), min(last, document.page_count) + 1):
            found += [(number, boxes) for boxes in _on_page(document[number - 1], folded)]
            if len(found) >= _MOST:
                break
    return found[:_MOST]


def links(document: pymupdf.Document, number: int) -> list[str]:
    """Where the links of a page lead outside the paper, each once; nothing is followed."""
    with own_errors():
        targets = (link.get("uri") or link.get("file") for link in document[number - 1].get_links())
        return [*dict.fromkeys("".join(filter(str.isprintable, str(target))) for target in targets if target)]


def _on_page(page: pymupdf.Page, folded: str) -> list[list[list[float]]]:
    letters, places = _letters(page)
    found, at = [], letters.find(folded)
    while at >= 0:
        found.append(_boxes(page, places[at : at + len(folded)]))
        at = letters.find(folded, at + len(folded))
    return found


_Letter = tuple[int, tuple[float, float, float, float]]
"""The line it stands in and its box."""


def _letters(page: pymupdf.Page) -> tuple[str, list[_Letter]]:
    """The folded text of a page as ``sotay.domain.spelling.fold`` makes it, and where each letter of it stands."""
    text: list[str] = []
    places: list[_Letter] = []
    blocks = page.get_text("rawdict", flags=pymupdf.TEXTFLAGS_TEXT)["blocks"]
    lines = [line for block in blocks for line in block["lines"]]
    for number, line in enumerate(lines):
        for char in (char for span in line["spans"] for char in span["chars"]):
            for letter in _folded(char["c"]):
                if letter != " " or (text and text[-1] != " "):
                    text.append(letter)
                    places.append((number, char["bbox"]))
        if text and text[-1] != " ":
            text.append(" ")
            places.append(places[-1])
    return "".join(text), places


def _folded(letter: str) -> str:
    if letter.isspace():
        return " "
    bare = unicodedata.normalize("NFKD", letter).translate(_D).lower()
    return "".join(one for one in bare if not unicodedata.combining(one))


def _boxes(page: pymupdf.Page, places: list[_Letter]) -> list[list[float]]:
    """One box for each line, as the page is seen: text of a turned page is placed as if it were not turned."""
    across, down = page.rect.width, page.rect.height
    boxes = []
    for line in dict.fromkeys(number for number, _ in places):
        parts = [box for number, box in places if number == line]
        left, top = min(box[0] for box in parts), min(box[1] for box in parts)
        right, bottom = max(box[2] for box in parts), max(box[3] for box in parts)
        seen = pymupdf.Rect(left, top, right, bottom) * page.rotation_matrix
        boxes.append([seen.x0 / across, seen.y0 / down, seen.x1 / across, seen.y1 / down])
    return boxes
