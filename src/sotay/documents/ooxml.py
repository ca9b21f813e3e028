"""What our documents need of WordprocessingML (ECMA-376, transitional) beyond python-docx, each under a name."""

import re
import unicodedata
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from copy import deepcopy
from functools import cache
from importlib import resources
from io import BytesIO
from typing import cast

from docx.document import Document
from docx.oxml.ns import nsmap, qn
from docx.oxml.parser import OxmlElement
from docx.oxml.text.run import CT_R
from docx.section import Section
from docx.shared import Mm
from docx.styles.style import ParagraphStyle
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph
from docx.text.run import Run
from lxml.etree import Element, _Element

WORD = nsmap["w"]
_SKELETON = (
    "[Content_Types].xml",
    "_rels/.rels",
    "word/_rels/document.xml.rels",
    "word/document.xml",
    "word/settings.xml",
    "word/styles.xml",
)
_DOCUMENT = sorted((*_SKELETON, "word/header1.xml"))
"""The parts of a document of ours, as they lie in its zip."""

_FIXED_DATE = (1980, 1, 1, 0, 0, 0)
"""The first moment a zip can name: a file tells when it was issued by its text alone."""

# Letters XML 1.0 forbids, non-characters, the byte order mark, and marks that turn the direction of what follows.
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff"
    "\u200e\u200f\u202a-\u202e\u2066-\u2069]"
)
_SIDES = ("top", "left", "bottom", "right")
_VALUE, _ID, _NAME = qn("w:val"), qn("w:id"), qn("w:name")
_WORD_2012 = "http://schemas.microsoft.com/office/word/2012/wordml"
_APPEARANCE = f"{{{_WORD_2012}}}appearance"


def lines_of(text: str) -> list[str]:
    """The lines of a typed text, printable, blank ones left out."""
    return [line for line in (printable(line).strip() for line in text.splitlines()) if line]


def printable(text: str) -> str:
    """Text as a document takes it: NFC, one line, without letters that no document can hold."""
    return unicodedata.normalize("NFC", _UNPRINTABLE.sub("", " ".join(text.splitlines())))


@cache
def skeleton() -> bytes:
    """A .docx without a word in it. python-docx's own brings 160 styles, a theme, a picture and an author."""
    folder = resources.files("sotay_resources") / "templates" / "word"
    return zipped({name: folder.joinpath(*name.split("/")).read_bytes() for name in _SKELETON})


def write(paragraph: Paragraph, *lines: str, font: str) -> Run:
    """Add a run of printable text in that font, which it names itself, for when it is copied into another document.

    A copied run takes a third of the time of ``add_run``, ``font`` and ``text``.
    """
    run = Run(cast(CT_R, deepcopy(_run(font))), paragraph)
    paragraph.paragraph_format.element.append(_of(run))
    for place, line in enumerate(map(printable, lines)):
        first, *others = line.split("\t")
        if place:
            run.add_break()
            run.add_text(first)
        else:
            _of(run)[-1].text = first
        for part in others:
            run.add_tab()
            run.add_text(part)
    return run


def name_font(style: ParagraphStyle, font: str) -> None:
    style.element.append(deepcopy(_letters(font)))


def size_all_scripts(style: ParagraphStyle) -> None:
    """Let the size of a style hold for letters that are not Latin as well, such as Khmer."""
    size = style.element.rPr.find(qn("w:sz"))
    size.addnext(_element("w:szCs", val=size.get(qn("w:val"))))


def speak(style: ParagraphStyle, language: str) -> None:
    """Say what language a style is written in, for whoever checks the spelling."""
    style.element.get_or_add_rPr().append(_element("w:lang", val=language, eastAsia=language))


def place_in_outline(style: ParagraphStyle, level: int) -> None:
    """Show the paragraphs of a style in the reader's outline, 0 the highest level."""
    style.element.get_or_add_pPr().append(_element("w:outlineLvl", val=str(level)))


def rule_above(paragraph: Paragraph, weight_pt: float) -> None:
    """Draw a solid line above a paragraph, as its border: drawn shapes move in other word processors and on phones."""
    borders = _element("w:pBdr")
    borders.append(_element("w:top", val="single", sz=str(round(weight_pt * 8)), space="0", color="000000"))
    paragraph.paragraph_format.element.get_or_add_pPr().insert_element_before(borders, "w:spacing", "w:ind", "w:jc")


def number_page(run: Run) -> None:
    """Turn a run into the number of the page it stands on."""
    field, shown = _element("w:fldSimple", instr=" PAGE "), _of(run)
    shown.addprevious(field)
    field.append(shown)


def two_columns(document: Document, left_mm: float, right_mm: float) -> tuple[_Cell, _Cell]:
    """Two cells side by side without borders or padding, never parted by a page, still without a paragraph."""
    table = document.add_table(rows=1, cols=2)
    table.autofit = False
    left, right = table.row_cells(0)
    for cell, column, mm in ((left, table.columns[0], left_mm), (right, table.columns[1], right_mm)):
        cell.width = column.width = Mm(mm)
    drawn = document.element.body.tbl_lst[-1]
    for empty in list(drawn.iter(qn("w:p"))):
        empty.getparent().remove(empty)
    drawn.tr_lst[0].get_or_add_trPr().append(_element("w:cantSplit"))
    borders, padding = _element("w:tblBorders"), _element("w:tblCellMar")
    borders.extend(_element(f"w:{side}", val="nil") for side in (*_SIDES, "insideH", "insideV"))
    padding.extend(_element(f"w:{side}", w="0", type="dxa") for side in _SIDES)
    layout = drawn.tblPr.find(qn("w:tblLayout"))
    layout.addprevious(borders)
    layout.addnext(padding)
    return left, right


def grid(document: Document, widths_mm: Sequence[float], *, padding_mm: float, border_pt: float) -> Table:
    """A table with a thin line around each cell, still without a row."""
    line = {"val": "single", "sz": str(round(border_pt * 8)), "space": "0", "color": "000000"}
    borders = _element("w:tblBorders")
    borders.extend(_element(f"w:{side}", **line) for side in (*_SIDES, "insideH", "insideV"))
    return _framed(document, widths_mm, borders, padding_mm)


def ruled(document: Document, width_mm: float, *, border_pt: float) -> Table:
    """A column of dotted lines to write on, still without a row.

    As a table: a line of leading dots is as high as LibreOffice likes, whatever pitch it is given.
    """
    line = {"val": "dotted", "sz": str(round(border_pt * 8)), "space": "0", "color": "000000"}
    borders = _element("w:tblBorders")
    borders.extend(_element(f"w:{side}", val="nil") for side in ("top", "left"))
    borders.append(_element("w:bottom", **line))
    borders.append(_element("w:right", val="nil"))
    borders.append(_element("w:insideH", **line))
    return _framed(document, (width_mm,), borders, 0)


def repeat_row(row: _Row) -> None:
    """The row stands again at the top of each further page."""
    _properties_of(row).append(_element("w:tblHeader"))


def start_page_numbers_anew(section: Section) -> None:
    """The first page of the section counts as page 1."""
    properties: _Element = section._sectPr  # noqa: SLF001 - python-docx has no public way to it
    if properties.find(qn("w:pgNumType")) is None:
        properties.insert(properties.index(_child(properties, "w:pgMar")) + 1, _element("w:pgNumType", start="1"))


def add_row(table: Table) -> _Row:
    """A row that no page parts."""
    row: _Row = table.add_row()  # type: ignore[no-untyped-call]
    _properties_of(row).append(_element("w:cantSplit"))
    return row


class Controls:
    """Content controls around what may be edited in Word and is read back: tagged, and without a frame (hidden).

    Each begins with a hidden bookmark of the same name: LibreOffice before 7.5 keeps a control and loses its tag.
    """

    def __init__(self) -> None:
        self._count = 0

    def put(self, run: Run, name: str) -> None:
        """Around a run; ids are counted."""
        self._count += 1
        number, control = str(self._count), deepcopy(_control())
        properties, content = control
        tag, identity, _ = properties
        begins, ends = content
        tag.set(_VALUE, name)
        identity.set(_VALUE, number)
        begins.set(_ID, number)
        begins.set(_NAME, f"_{name}")
        ends.set(_ID, number)
        wrapped = _of(run)
        wrapped.addprevious(control)
        content.append(wrapped)


def saved(document: Document) -> bytes:
    """The document as a file: the same content gives the same bytes."""
    file = BytesIO()
    document.save(file)
    with zipfile.ZipFile(file) as archive:
        return zipped({name: archive.read(name) for name in archive.namelist()})


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
            if archive.namelist() != _DOCUMENT:
                return False
            return zipped({name: archive.read(name) for name in archive.namelist()}) == content
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, ValueError, zlib.error):
        return False


def _element(tag: str, **attributes: str) -> _Element:
    return OxmlElement(tag, {qn(f"w:{name}"): value for name, value in attributes.items()})


@cache
def _letters(font: str) -> _Element:
    """The font in all four slots: where one is empty, letters with marks fall back to another font."""
    properties = _element("w:rPr")
    properties.append(_element("w:rFonts", ascii=font, hAnsi=font, eastAsia=font, cs=font))
    return properties


@cache
def _run(font: str) -> _Element:
    """A run in that font, its text still empty."""
    run, text = _element("w:r"), _element("w:t")
    text.set(qn("xml:space"), "preserve")
    run.extend((deepcopy(_letters(font)), text))
    return run


@cache
def _control() -> _Element:
    """An empty control, its tag, id and bookmark still without a name."""
    control, properties, content = map(_element, ("w:sdt", "w:sdtPr", "w:sdtContent"))
    appearance = Element(_APPEARANCE, {f"{{{_WORD_2012}}}val": "hidden"}, nsmap={"w15": _WORD_2012})
    properties.extend((_element("w:tag"), _element("w:id"), appearance))
    content.extend((_element("w:bookmarkStart"), _element("w:bookmarkEnd")))
    control.extend((properties, content))
    return control


def _child(of: _Element, tag: str) -> _Element:
    return next(of.iterchildren(qn(tag)))


def _framed(document: Document, widths_mm: Sequence[float], borders: _Element, padding_mm: float) -> Table:
    table: Table = document.add_table(rows=0, cols=len(widths_mm))
    table.autofit = False
    for column, mm in zip(table.columns, widths_mm, strict=True):
        column.width = Mm(mm)
    padding, twips = _element("w:tblCellMar"), str(round(padding_mm * 1440 / 25.4))
    padding.extend(_element(f"w:{side}", w=twips if side in {"left", "right"} else "0", type="dxa") for side in _SIDES)
    layout = document.element.body.tbl_lst[-1].tblPr.find(qn("w:tblLayout"))
    layout.addprevious(borders)
    layout.addnext(padding)
    return table


def _properties_of(row: _Row) -> _Element:
    properties: _Element = row._tr.get_or_add_trPr()  # noqa: SLF001 - python-docx has no public way to it
    return properties


def _of(run: Run) -> _Element:
    """The element of a run, under the type that takes any other beside it."""
    return run.element
