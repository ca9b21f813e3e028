"""How the paragraphs of a .docx of any origin really look: direct formatting, styles, defaults, theme."""

import zipfile
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from io import BytesIO

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import nsmap, qn
from docx.oxml.parser import parse_xml
from docx.section import Section
from docx.shared import Length
from lxml.etree import XMLSyntaxError, _Element

from sotay.domain.errors import Refused

_NS = {"w": nsmap["w"]}
_STYLE_ID = qn("w:styleId")
_BLANKS = (qn("w:br"), qn("w:tab"), qn("w:cr"))
_MM_PER_TWIP = 25.4 / 1440
_SIZE = 20
"""Half-points of letters that nothing gives a size."""
_LINE = 240
"""One line of spacing that is a multiple of lines."""
_OFF = frozenset({"0", "false", "off", "none"})

_UNREADABLE = (
    PackageNotFoundError,
    XMLSyntaxError,
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,  # a zip of another version
    RuntimeError,  # a zip with a password
    KeyError,  # a part that is named and not there
    ValueError,  # a measure that is no number, a letter in no encoding
    AttributeError,  # a part of another type than its place asks, which python-docx reads as bare bytes
)
"""What comes out of python-docx for files that are no sound .docx."""


class NotWord(Refused):
    """The bytes are no .docx that can be read."""

    code = "not-word"


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What a paragraph looks like on paper; letters are those of its first run with text."""

    text: str
    in_table: bool
    fonts: frozenset[str]
    """Of every run, for Latin letters."""
    sizes: tuple[float, ...]
    """Of every run with text, in points, in order."""
    is_bold: bool
    is_italic: bool
    is_underlined: bool
    align: str
    """``both``, ``center``, ``left``, ``right`` …"""
    indent_mm: float
    line_rule: str
    """``exact``, ``atLeast`` or ``auto``."""
    line: float
    """Points; for ``auto`` multiples of a line."""
    gap_pt: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Margins:
    """Of one section, in mm."""

    width: float
    height: float
    top: float
    bottom: float
    left: float
    right: float


class WordFile:
    """A .docx opened for looking at it. Raises NotWord."""

    def __init__(self, content: bytes) -> None:
        try:
            document: Document = docx.Document(BytesIO(content))
            styles = document.styles.element
            self.body: _Element = document.element.body
            self._paragraphs = list(self.body.iter(qn("w:p")))
            self._theme = _theme_fonts(document)
            self.sections = [_margins(section) for section in document.sections]
        except _UNREADABLE as broken:
            raise NotWord from broken
        self._styles = {style.get(_STYLE_ID): style for style in styles.iter(qn("w:style"))}
        self._usual = next((name for name, style in self._styles.items() if _is_usual(style)), None)
        self._defaults = [
            *styles.iterfind("w:docDefaults/*/w:pPr", _NS),
            *styles.iterfind("w:docDefaults/*/w:rPr", _NS),
        ]

    def looks(self) -> list[Look]:
        """Of every paragraph of the body, those in tables included, in reading order."""
        return [self.look(paragraph) for paragraph in self._paragraphs]

    def look(self, paragraph: _Element) -> Look:
        """Of one paragraph of its body."""
        layout = self._layout(paragraph)
        runs = [run for run in paragraph.iter(qn("w:r")) if _text(run).strip()]
        letters = [self._letters(run, layout) for run in runs]
        rule = _first(layout, "w:spacing", "w:lineRule") or "auto"
        line = _number(_first(layout, "w:spacing", "w:line"), _LINE)
        return Look(
            text="".join(map(_text, paragraph.iter(qn("w:r")))),
            in_table=next(paragraph.iterancestors(qn("w:tc")), None) is not None,
            fonts=frozenset(self._font(properties) for properties in letters),
            sizes=tuple(_number(_first(properties, "w:sz", "w:val"), _SIZE) / 2 for properties in letters),
            is_bold=any(_is_on(properties, "w:b") for properties in letters),
            is_italic=any(_is_on(properties, "w:i") for properties in letters),
            is_underlined=any(_is_on(properties, "w:u") for properties in letters),
            align=_first(layout, "w:jc", "w:val") or "left",
            indent_mm=_number(_first(layout, "w:ind", "w:firstLine"), 0) * _MM_PER_TWIP,
            line_rule=rule,
            line=line / (_LINE if rule == "auto" else 20),
            gap_pt=(_gap(layout, "w:before") + _gap(layout, "w:after")) / 20,
        )

    def _layout(self, paragraph: _Element) -> list[_Element]:
        """Where the look of a paragraph is said, the strongest first."""
        own = paragraph.find("w:pPr", _NS)
        direct = [] if own is None else [own]
        return [*direct, *self._of_style(_first(direct, "w:pStyle", "w:val") or self._usual), *self._defaults]

    def _letters(self, run: _Element, layout: list[_Element]) -> list[_Element]:
        """Where the look of a run is said, the strongest first; the mark of its paragraph says nothing of it."""
        own = run.find("w:rPr", _NS)
        direct = [] if own is None else [own]
        style = _first(direct, "w:rStyle", "w:val")
        return [*direct, *self._of_style(style), *(part for part in layout if part.tag == qn("w:rPr"))]

    def _of_style(self, name: str | None) -> list[_Element]:
        """The properties of a style and of those it is based on; a circle of styles ends where it closes."""
        found: list[_Element] = []
        seen: set[str] = set()
        while name is not None and name in self._styles and name not in seen:
            seen.add(name)
            style = self._styles[name]
            found += [part for part in style if part.tag in {qn("w:pPr"), qn("w:rPr")}]
            name = _first([style], "w:basedOn", "w:val")
        return found

    def _font(self, properties: list[_Element]) -> str:
        for part in properties:
            fonts = part.find("w:rFonts", _NS)
            if fonts is None:
                continue
            theme = fonts.get(qn("w:hAnsiTheme")) or fonts.get(qn("w:asciiTheme"))
            if theme:
                return self._theme.get(theme[:5], "")
            if name := fonts.get(qn("w:hAnsi")) or fonts.get(qn("w:ascii")):
                return name
        return ""


def _margins(section: Section) -> Margins:
    return Margins(
        width=_mm(section.page_width),
        height=_mm(section.page_height),
        top=_mm(section.top_margin),
        bottom=_mm(section.bottom_margin),
        left=_mm(section.left_margin),
        right=_mm(section.right_margin),
    )


def _theme_fonts(document: Document) -> Mapping[str, str]:
    """``major`` and ``minor`` → the font for Latin letters."""
    for relation in document.part.rels.values():
        if relation.reltype == RELATIONSHIP_TYPE.THEME:
            theme = parse_xml(relation.target_part.blob)
            return {
                name: latin.get("typeface", "")
                for name in ("major", "minor")
                for latin in theme.iterfind(f".//a:{name}Font/a:latin", {"a": nsmap["a"]})
            }
    return {}


def _is_usual(style: _Element) -> bool:
    return style.get(qn("w:type")) == "paragraph" and style.get(qn("w:default"), "0") not in _OFF


def _first(properties: Iterable[_Element], child: str, attribute: str) -> str | None:
    """The value of the strongest that names it."""
    for part in properties:
        found = part.find(child, _NS)
        if found is not None and (value := found.get(qn(attribute))) is not None:
            return value
    return None


def _is_on(properties: Iterable[_Element], child: str) -> bool:
    for part in properties:
        found = part.find(child, _NS)
        if found is not None:
            return found.get(qn("w:val"), "1") not in _OFF
    return False


def _gap(layout: Iterable[_Element], side: str) -> float:
    return _number(_first(layout, "w:spacing", side), 0)


def _number(text: str | None, usual: float) -> float:
    """``usual`` where nothing is said, or nothing that is a number."""
    try:
        return usual if text is None else float(text)
    except ValueError:
        return usual


def _text(run: _Element) -> str:
    """The text of a run, a line break or a tab as a blank."""
    return "".join(
        (part.text or "") if part.tag == qn("w:t") else " " for part in run if part.tag in {qn("w:t"), *_BLANKS}
    )


def _mm(length: Length | None) -> float:
    return 0.0 if length is None else length.mm
