"""What a .docx of ours looks like, read out of its bytes: nothing is laid out, whoever draws it breaks the lines."""

from collections.abc import Iterable, Iterator

from docx.oxml.ns import nsmap, qn
from lxml.etree import _Element

from sotay.documents.effective import WordFile
from sotay.domain.sketch import Sketch, SketchLine, SketchTable

_NS = {"w": nsmap["w"]}
_MM_PER_TWIP = 25.4 / 1440
_USUAL_PT = 14.0
"""Of a paragraph without a letter."""
_BREAKS = {qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:tab"): "\t"}


def sketch_of(content: bytes) -> Sketch:
    """The first section of a document. Raises NotWord."""
    file = WordFile(content)
    page = file.sections[0]
    column_mm = page.width - page.left - page.right
    return Sketch(
        width_mm=page.width,
        height_mm=page.height,
        top_mm=page.top,
        bottom_mm=page.bottom,
        left_mm=page.left,
        right_mm=page.right,
        blocks=tuple(_blocks(file, file.body, column_mm)),
    )


def _blocks(file: WordFile, body: Iterable[_Element], column_mm: float) -> Iterator[SketchLine | SketchTable]:
    for element in body:
        if element.tag == qn("w:p"):
            yield _line(file, element, column_mm)
        elif element.tag == qn("w:tbl"):
            yield _table(file, element)
        elif element.tag == qn("w:sdt"):
            yield from _blocks(file, element.iterfind("w:sdtContent/*", _NS), column_mm)


def _line(file: WordFile, paragraph: _Element, column_mm: float) -> SketchLine:
    look = file.look(paragraph)
    return SketchLine(
        text="".join(map(_text, paragraph.iter(qn("w:r")))),
        pt=look.sizes[0] if look.sizes else _USUAL_PT,
        is_bold=look.is_bold,
        is_italic=look.is_italic,
        is_underlined=look.is_underlined,
        align=look.align,
        indent_mm=look.indent_mm,
        line_pt=look.line if look.line_rule == "exact" else 0,
        gap_pt=look.gap_pt,
        rule_mm=_rule_mm(paragraph, column_mm),
    )


def _table(file: WordFile, table: _Element) -> SketchTable:
    columns = tuple(_mm(column, "w:w") for column in table.iterfind("w:tblGrid/w:gridCol", _NS))
    rows = []
    for row in table.iterfind("w:tr", _NS):
        cells = row.findall("w:tc", _NS)
        widths = columns if len(cells) == len(columns) else (sum(columns),)
        rows.append(
            tuple(
                tuple(_line(file, paragraph, mm) for paragraph in cell.iterfind("w:p", _NS))
                for cell, mm in zip(cells, widths, strict=False)
            )
        )
    border, padding = table.find("w:tblPr/w:tblBorders/w:top", _NS), table.find("w:tblPr/w:tblCellMar/w:left", _NS)
    return SketchTable(
        columns_mm=columns,
        rows=tuple(rows),
        has_borders=border is not None and border.get(qn("w:val")) == "single",
        padding_mm=0 if padding is None else _mm(padding, "w:w"),
    )


def _rule_mm(paragraph: _Element, column_mm: float) -> float:
    if paragraph.find("w:pPr/w:pBdr/w:top", _NS) is None:
        return 0
    indent = paragraph.find("w:pPr/w:ind", _NS)
    sides = 0 if indent is None else _mm(indent, "w:left") + _mm(indent, "w:right")
    return column_mm - sides


def _mm(element: _Element, attribute: str) -> float:
    return float(element.get(qn(attribute), "0")) * _MM_PER_TWIP


def _text(run: _Element) -> str:
    return "".join((part.text or "") if part.tag == qn("w:t") else _BREAKS.get(str(part.tag), "") for part in run)
