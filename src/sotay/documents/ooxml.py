"""Every trick of WordprocessingML (ECMA-376, transitional) that our documents need, each under a name.

Text reaches a document through :func:`run` alone, so nothing a person typed can break the XML.
"""

import html
import re
import unicodedata
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from io import BytesIO
from typing import Literal, NewType

Xml = NewType("Xml", str)
"""Well-formed XML, as opposed to text."""

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_NAMESPACES = f'xmlns:w="{WORD}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_SKELETON = ("[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels", "word/settings.xml")
_MADE = ("word/document.xml", "word/header1.xml", "word/styles.xml")
_FIXED_DATE = (1980, 1, 1, 0, 0, 0)
"""The first moment a zip can name: a file tells when it was issued by its text alone."""

# Letters XML 1.0 forbids, non-characters, the byte order mark, and marks that turn the direction of what follows.
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff"
    "\u200e\u200f\u202a-\u202e\u2066-\u2069]"
)
_SIDES = ("top", "left", "bottom", "right")
_NO_BORDERS = "".join(f'<w:{side} w:val="nil"/>' for side in (*_SIDES, "insideH", "insideV"))
_NO_PADDING = "".join(f'<w:{side} w:w="0" w:type="dxa"/>' for side in _SIDES)
_NO_BOOKMARK = re.compile(r"[^0-9A-Za-z_]")
_BOOKMARK_LIMIT = 40
"""Longest name of a bookmark in Word; one that begins with a low line is hidden."""


@dataclass(frozen=True, slots=True)
class Letters:
    """How letters look."""

    pt: float
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Lines:
    """How the lines of a paragraph lie. Exact pitch: letters with two marks never push a line down."""

    line_pt: float
    before_pt: float = 0
    align: Literal["both", "center"] = "center"
    indent_mm: float = 0
    """Of the first line."""
    inset_mm: float = 0
    """Of both sides."""
    keep_with_next: bool = False
    level: int | None = None
    """Depth in the reader's outline, 0 the highest; None for text."""
    rule_pt: float | None = None
    """Weight of a solid line above."""


def lines_of(text: str) -> list[str]:
    """The lines of a typed text, printable, blank ones left out."""
    return [line for line in (printable(line).strip() for line in text.splitlines()) if line]


def printable(text: str) -> str:
    """Text as a document takes it: NFC, one line, without letters that no document can hold."""
    return unicodedata.normalize("NFC", _UNPRINTABLE.sub("", " ".join(text.splitlines())))


def run(text: str, letters: Letters, font: str) -> Xml:
    """Text in one look. All four slots name the font, so that no letter with marks falls back to another."""
    shown = '</w:t><w:tab/><w:t xml:space="preserve">'.join(_escaped(part) for part in printable(text).split("\t"))
    return Xml(f'<w:r>{_letters(letters, font)}<w:t xml:space="preserve">{shown}</w:t></w:r>')


def line_break() -> Xml:
    return Xml("<w:r><w:br/></w:r>")


def paragraph(lines: Lines, *content: Xml) -> Xml:
    return Xml(f"<w:p>{_lines(lines)}{''.join(content)}</w:p>")


class Bookmarks:
    """Hidden bookmarks around typed texts: an edit made in Word comes back to what it belongs to by the name.

    Not content controls: other programs drop or cannot see what is in them, and Word draws a frame around them.
    """

    def __init__(self) -> None:
        self._names: set[str] = set()

    def named(self, name: str) -> tuple[Xml, Xml]:
        """Where the bookmark starts and ends; a name that stands already marks nothing more. Ids are counted."""
        hidden = f"_{_NO_BOOKMARK.sub('', name)}"[:_BOOKMARK_LIMIT]
        if hidden in self._names:
            return Xml(""), Xml("")
        number = len(self._names)
        self._names.add(hidden)
        return (
            Xml(f'<w:bookmarkStart w:id="{number}" w:name="{hidden}"/>'),
            Xml(f'<w:bookmarkEnd w:id="{number}"/>'),
        )


def two_columns(left_mm: float, left: Iterable[Xml], right_mm: float, right: Iterable[Xml]) -> Xml:
    """Paragraphs side by side in a table of fixed widths without borders or padding, never parted by a page."""
    widths = (_twips_of_mm(left_mm), _twips_of_mm(right_mm))
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{"".join(content)}</w:tc>'
        for width, content in zip(widths, (left, right), strict=True)
    )
    return Xml(
        f"<w:tbl><w:tblPr>"
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>'
        f'<w:tblBorders>{_NO_BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/>'
        f"<w:tblCellMar>{_NO_PADDING}</w:tblCellMar></w:tblPr>"
        f"<w:tblGrid>{grid}</w:tblGrid>"
        f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr></w:tbl>"
    )


def page_number(letters: Letters, font: str) -> Xml:
    """The number of the page it stands on."""
    look = _letters(letters, font)
    return Xml(
        f'<w:r>{look}<w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r>{look}<w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
        f'<w:r>{look}<w:fldChar w:fldCharType="separate"/></w:r>'
        f"<w:r>{look}<w:t>2</w:t></w:r>"
        f'<w:r>{look}<w:fldChar w:fldCharType="end"/></w:r>'
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """The paper, its margins in mm, and how far the header lies from the edge."""

    width: float
    height: float
    top: float
    bottom: float
    left: float
    right: float
    header: float


def document(sheet: Sheet, header: Xml, body: Iterable[Xml], styles_part: Xml) -> bytes:
    """A .docx of the paragraphs and tables ``body``, ``header`` on every page but the first.

    The same input gives the same bytes; no author, no time, no program is named.
    """
    parts = {name: _skeleton(name) for name in _SKELETON}
    parts["word/document.xml"] = _part(
        f"<w:document {_NAMESPACES}><w:body>", *body, _section(sheet), "</w:body></w:document>"
    )
    parts["word/header1.xml"] = _part(f"<w:hdr {_NAMESPACES}>", header, "</w:hdr>")
    parts["word/styles.xml"] = _part(styles_part)
    return zipped(parts)


def styles(font: str, language: str, letters: Letters, lines: Lines) -> Xml:
    """The part of styles: what a paragraph typed anew in Word looks like."""
    return Xml(
        f"<w:styles {_NAMESPACES}><w:docDefaults>"
        f"<w:rPrDefault>{_letters(letters, font, language)}</w:rPrDefault><w:pPrDefault/></w:docDefaults>"
        f'<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        f"{_lines(lines)}</w:style></w:styles>"
    )


def zipped(parts: Mapping[str, bytes]) -> bytes:
    """A zip with sorted entries, a fixed date and no trace of the system it was made on."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(parts):
            entry = zipfile.ZipInfo(name, _FIXED_DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            archive.writestr(entry, parts[name])
    return buffer.getvalue()


def is_untouched(content: bytes) -> bool:
    """Whether a file is as this module zipped it: whatever else saves a document zips it in another way."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            if archive.namelist() != sorted((*_SKELETON, *_MADE)):
                return False
            return zipped({name: archive.read(name) for name in archive.namelist()}) == content
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, zlib.error):
        return False


def _twips_of_mm(mm: float) -> int:
    """Twentieths of a point, the unit of Word's lengths."""
    return round(mm * 1440 / 25.4)


def _twips_of_pt(pt: float) -> int:
    return round(pt * 20)


@cache
def _letters(letters: Letters, font: str, language: str = "") -> str:
    slots = " ".join(f'w:{slot}="{_escaped(font)}"' for slot in ("ascii", "hAnsi", "eastAsia", "cs"))
    bold = "<w:b/><w:bCs/>" if letters.bold else ""
    italic = "<w:i/><w:iCs/>" if letters.italic else ""
    half_points = round(letters.pt * 2)
    spoken = f'<w:lang w:val="{language}" w:eastAsia="{language}"/>' if language else ""
    return (
        f"<w:rPr><w:rFonts {slots}/>{bold}{italic}"
        f'<w:color w:val="000000"/><w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>{spoken}</w:rPr>'
    )


@cache
def _lines(lines: Lines) -> str:
    keep = "<w:keepNext/>" if lines.keep_with_next else ""
    side = _twips_of_mm(lines.inset_mm)
    level = "" if lines.level is None else f'<w:outlineLvl w:val="{lines.level}"/>'
    return (
        f"<w:pPr>{keep}<w:widowControl/>{_rule(lines.rule_pt)}"
        f'<w:spacing w:before="{_twips_of_pt(lines.before_pt)}" w:after="0"'
        f' w:line="{_twips_of_pt(lines.line_pt)}" w:lineRule="exact"/>'
        f'<w:ind w:left="{side}" w:right="{side}" w:firstLine="{_twips_of_mm(lines.indent_mm)}"/>'
        f'<w:jc w:val="{lines.align}"/>{level}</w:pPr>'
    )


def _rule(weight_pt: float | None) -> str:
    """A border of the paragraph: drawn shapes move in other word processors and on phones."""
    if weight_pt is None:
        return ""
    eighths = round(weight_pt * 8)
    return f'<w:pBdr><w:top w:val="single" w:sz="{eighths}" w:space="0" w:color="000000"/></w:pBdr>'


def _section(sheet: Sheet) -> str:
    return (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId3"/>'
        f'<w:pgSz w:w="{_twips_of_mm(sheet.width)}" w:h="{_twips_of_mm(sheet.height)}"/>'
        f'<w:pgMar w:top="{_twips_of_mm(sheet.top)}" w:right="{_twips_of_mm(sheet.right)}"'
        f' w:bottom="{_twips_of_mm(sheet.bottom)}" w:left="{_twips_of_mm(sheet.left)}"'
        f' w:header="{_twips_of_mm(sheet.header)}" w:footer="0" w:gutter="0"/><w:titlePg/></w:sectPr>'
    )


@cache
def _skeleton(name: str) -> bytes:
    """A part that is the same in every document."""
    return resources.files("sotay_resources").joinpath("templates", "word", *name.split("/")).read_bytes()


def _part(*xml: str) -> bytes:
    return (_DECLARATION + "".join(xml)).encode()


def _escaped(text: str) -> str:
    return html.escape(text)
