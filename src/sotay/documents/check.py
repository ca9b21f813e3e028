"""What a document of any origin has that the format in force does not: the wrong values seen in the wild."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date

from sotay.documents.effective import Look, Margins, WordFile
from sotay.documents.rules import Rules
from sotay.domain.document import Deviation
from sotay.domain.spelling import nfc
from sotay.domain.times import long_date

_NUMBER = re.compile(r"Số(?P<colon>\s*:)?\s*(?P<digits>\d*)\s*-\s*[A-ZĐ]")
_DATE = re.compile(r"ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})")
_IN_SHORT = re.compile(r"\bV/v\b", re.IGNORECASE)
_FOR_THE_BODY_DOTTED = re.compile(r"(TM\.?|T\.M\.?|T/M\.)\s")
_LONG_LINE = 80
"""Letters from which an unindented paragraph is text all the same."""
_TEXT_TOLERANCE_PT = 0.01


def deviations(docx: bytes, rules: Rules, *, superior: str = "") -> list[Deviation]:
    """Where the file departs from the rules, the page first, then by paragraph; each wrong look is named once.

    ``superior`` is the organisation above as the cell writes it; given, the head must name it so. Raises NotWord.
    """
    file = WordFile(docx)
    looks = [(place, look) for place, look in enumerate(file.looks(), 1) if look.text.strip()]
    found = [
        *_of_page(file.sections, rules),
        *_of_title(looks, rules),
        *_of_issuer(looks, superior),
        *_of_body(looks, rules),
        *_of_dates(looks),
        *_of_basis(looks, rules),
        *_of_foot(looks, rules),
        *_of_words(looks, rules),
    ]
    return sorted(found, key=lambda deviation: deviation.paragraph)


_Placed = tuple[int, Look]


def _of_page(sections: Iterable[Margins], rules: Rules) -> Iterator[Deviation]:
    page = rules.page
    asked = (page.top_mm, page.bottom_mm, page.left_mm, page.right_mm)
    for section in sections:
        paper = sorted((section.width, section.height))
        if not _alike(paper, sorted((page.width_mm, page.height_mm)), rules):
            yield _deviation("format-paper", 0, _slashed(paper), _slashed((page.width_mm, page.height_mm)))
        margins = (section.top, section.bottom, section.left, section.right)
        if section.width < section.height and not _alike(margins, asked, rules):
            yield _deviation("format-margins", 0, _slashed(margins), _slashed(asked))


def _of_title(looks: Sequence[_Placed], rules: Rules) -> Iterator[Deviation]:
    head, title, most = rules.head, rules.title, rules.check.type_most_pt
    titles = [placed for placed in looks if _upper(placed[1]) == head.title]
    if not titles:
        yield _deviation("format-no-title", 0, "", head.title)
    for place, look in titles:
        if set(look.sizes) != {head.title_pt}:
            yield _deviation("format-title-size", place, _sizes(look), _plain(head.title_pt))
        if look.is_underlined:
            yield _deviation("format-title-underlined", place, look.text.strip(), "")
    for place, look in looks:
        if _upper(look) in rules.check.types and not all(title.type_pt <= size <= most for size in look.sizes):
            yield _deviation("format-type-size", place, _sizes(look), _plain(title.type_pt))


def _of_issuer(looks: Sequence[_Placed], superior: str) -> Iterator[Deviation]:
    for place, look in looks:
        if number := _NUMBER.match(look.text.strip()):
            if number["colon"]:
                yield _deviation("format-number-colon", place, look.text.strip(), "")
            if len(number["digits"]) == 1:
                yield _deviation("format-number-unpadded", place, number["digits"], f"0{number['digits']}")
    if superior and looks and _upper(looks[0][1]) != " ".join(nfc(superior).upper().split()):
        yield _deviation("format-superior", looks[0][0], looks[0][1].text.strip(), superior.upper())


def _of_body(looks: Sequence[_Placed], rules: Rules) -> Iterator[Deviation]:
    body = rules.body
    text = [placed for placed in looks if _is_text(placed[1])]

    def has_wrong_pitch(look: Look) -> bool:
        return look.line_rule != "exact" or not body.line_pt <= look.line <= body.line_most_pt

    def has_wrong_size(look: Look) -> bool:
        return any(not body.text_pt <= size <= body.text_most_pt for size in look.sizes)

    def has_wrong_indent(look: Look) -> bool:
        return abs(look.indent_mm - body.indent_mm) > rules.check.tolerance_mm

    font = rules.font.name
    pitch = f"{_plain(body.line_pt)}-{_plain(body.line_most_pt)}"
    yield from _once("format-font", looks, lambda look: look.fonts != {font}, _fonts, font)
    yield from _once("format-text-size", text, has_wrong_size, _sizes, _plain(body.text_pt))
    yield from _once(
        "format-indent", text, has_wrong_indent, lambda look: _plain(look.indent_mm), _plain(body.indent_mm)
    )
    yield from _once("format-pitch", text, has_wrong_pitch, _pitch, pitch)
    yield from _once(
        "format-gap",
        text,
        lambda look: look.gap_pt < body.gap_pt - _TEXT_TOLERANCE_PT,
        lambda look: _plain(look.gap_pt),
        _plain(body.gap_pt),
    )


def _of_dates(looks: Iterable[_Placed]) -> Iterator[Deviation]:
    for place, look in looks:
        for match in _DATE.finditer(nfc(look.text)):
            try:
                asked = long_date(date(int(match[3]), int(match[2]), int(match[1])))
            except ValueError:
                continue
            if len(match[1]) == 1:
                yield _deviation("format-day-unpadded", place, match[0], asked)
            if asked.split()[3] != match[2]:
                yield _deviation("format-month-padding", place, match[0], asked)


def _of_basis(looks: Sequence[_Placed], rules: Rules) -> Iterator[Deviation]:
    bases = [(place, look) for place, look in looks if nfc(look.text).lstrip("-– ").startswith(rules.check.basis)]
    for place, look in bases:
        if look.is_italic:
            yield _deviation("format-basis-italic", place, _start(look), "")
    if bases and not bases[-1][1].text.rstrip().endswith("."):
        place, look = bases[-1]
        yield _deviation("format-basis-ending", place, look.text.rstrip()[-1], ".")


def _of_foot(looks: Sequence[_Placed], rules: Rules) -> Iterator[Deviation]:
    for index, (place, look) in enumerate(looks):
        text = _upper(look)
        if _FOR_THE_BODY_DOTTED.match(text):
            yield _deviation("format-for-the-body", place, look.text.strip(), rules.check.for_the_body)
        is_signed_for = text.startswith(rules.check.for_the_body) or _FOR_THE_BODY_DOTTED.match(text)
        if is_signed_for and index + 1 < len(looks):
            below, office = looks[index + 1]
            if _upper(office) in rules.check.offices and office.is_bold:
                yield _deviation("format-office-bold", below, office.text.strip(), "")
        if nfc(look.text).strip().startswith(rules.check.recipients) and (look.is_bold or look.is_italic):
            yield _deviation("format-recipients", place, look.text.strip(), "")


def _of_words(looks: Iterable[_Placed], rules: Rules) -> Iterator[Deviation]:
    for place, look in looks:
        text = " ".join(nfc(look.text).split())
        if short := _IN_SHORT.search(text):
            yield _deviation("format-in-short", place, short[0], "về việc")
        if text.endswith("./."):
            yield _deviation("format-last-mark", place, "./.", ".")
        for words, code in ((rules.check.mottoes, "format-motto"), (rules.check.seal_words, "format-seal-words")):
            if any(word in text.casefold() for word in words):
                yield _deviation(code, place, text, "")


def _is_text(look: Look) -> bool:
    """Whether a paragraph is text rather than a title or part of the head."""
    is_long = look.align == "both" or look.indent_mm > 0 or len(look.text) > _LONG_LINE
    return is_long and not look.in_table and look.align != "center"


def _once(
    code: str,
    looks: Iterable[_Placed],
    is_wrong: Callable[[Look], bool],
    shown: Callable[[Look], str],
    asked: str,
) -> Iterator[Deviation]:
    """The first paragraph of each wrong value."""
    named: set[str] = set()
    for place, look in looks:
        if is_wrong(look) and shown(look) not in named:
            named.add(shown(look))
            yield _deviation(code, place, shown(look), asked)


def _deviation(code: str, paragraph: int, found: str, asked: str) -> Deviation:
    return Deviation(code=code, paragraph=paragraph, found=found, asked=asked)


def _alike(found: Sequence[float], asked: Sequence[float], rules: Rules) -> bool:
    return all(abs(one - other) <= rules.check.tolerance_mm for one, other in zip(found, asked, strict=True))


def _upper(look: Look) -> str:
    return " ".join(nfc(look.text).upper().split())


def _start(look: Look) -> str:
    return look.text.strip()[:40]


def _fonts(look: Look) -> str:
    return ", ".join(sorted(look.fonts))


def _sizes(look: Look) -> str:
    return ", ".join(_plain(size) for size in sorted(set(look.sizes)))


def _pitch(look: Look) -> str:
    return f"× {_plain(look.line)}" if look.line_rule == "auto" else _plain(look.line)


def _slashed(lengths: Iterable[float]) -> str:
    return "/".join(map(_plain, lengths))


def _plain(number: float) -> str:
    """``12,7``, ``20``."""
    return f"{number:.1f}".removesuffix(".0").replace(".", ",")
