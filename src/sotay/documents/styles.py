"""An empty document as the rules want it: its page, and a style for each kind of paragraph.

The styles bear Word's own names, which Word shows in the language of its reader.
"""

from enum import StrEnum
from functools import cache
from io import BytesIO

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.section import Section
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from sotay.documents import ooxml
from sotay.documents.rules import Rules


class Style(StrEnum):
    TEXT = "Normal"
    HEAD = "Message Header"
    DATE = "Date"
    TYPE = "Title"
    SUBJECT = "Subtitle"
    PART = "Heading 1"
    ITEM = "Heading 2"
    SIGNATURE = "Signature"
    CELL = "Body Text"
    PAGE_NUMBER = "Header"


def empty_document(rules: Rules) -> Document:
    """A document without a paragraph; the number of the page stands over all pages but the first."""
    return docx.Document(BytesIO(_template(rules)))


@cache
def _template(rules: Rules) -> bytes:
    """Made once: the styles take python-docx as long as a hundred paragraphs."""
    document = docx.Document(BytesIO(ooxml.skeleton()))
    head, title, body = rules.head, rules.title, rules.body
    _write_text_style(document.styles[Style.TEXT], rules)
    _add_centred(document, Style.HEAD, rules, pt=head.name_pt, line_pt=head.line_pt)
    date = _add_centred(
        document, Style.DATE, rules, pt=head.date_pt, line_pt=head.line_pt, before_pt=head.date_before_pt
    )
    date.font.italic = True
    _make_bold(_add_centred(document, Style.TYPE, rules, pt=title.type_pt, before_pt=title.type_before_pt))
    _make_bold(_add_centred(document, Style.SUBJECT, rules, pt=title.subject_pt))
    for level, name in enumerate((Style.PART, Style.ITEM)):
        heading = _add(document, name, rules, pt=body.text_pt)
        _make_bold(heading)
        ooxml.place_in_outline(heading, level)
    _add_centred(document, Style.SIGNATURE, rules, pt=rules.signature.name_pt)
    _write_cell_style(_add(document, Style.CELL, rules, pt=rules.table.text_pt), rules)
    _add_centred(document, Style.PAGE_NUMBER, rules, pt=rules.page.number_pt)
    _lay_out(document.sections[0], rules)
    return ooxml.saved(document)


def _write_text_style(style: ParagraphStyle, rules: Rules) -> None:
    """The look of text, which the other styles change. Exact pitch: letters with two marks push no line down."""
    body, layout = rules.body, style.paragraph_format
    layout.widow_control = True
    layout.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    layout.first_line_indent = Mm(body.indent_mm)
    layout.line_spacing = Pt(body.line_pt)
    layout.space_before, layout.space_after = Pt(body.gap_pt), Pt(0)
    _write_letters(style, rules, body.text_pt)
    style.font.color.rgb = RGBColor(0, 0, 0)
    ooxml.speak(style, rules.font.language)


def _add(document: Document, name: Style, rules: Rules, *, pt: float) -> ParagraphStyle:
    """A style that differs from text; whoever presses Enter after it goes on with text."""
    text = document.styles[Style.TEXT]
    style: ParagraphStyle = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=True)
    style.base_style = style.next_paragraph_style = text
    _write_letters(style, rules, pt)
    return style


def _add_centred(
    document: Document, name: Style, rules: Rules, *, pt: float, line_pt: float | None = None, before_pt: float = 0
) -> ParagraphStyle:
    style = _add(document, name, rules, pt=pt)
    layout = style.paragraph_format
    layout.alignment = WD_ALIGN_PARAGRAPH.CENTER
    layout.first_line_indent = Mm(0)
    layout.line_spacing = line_pt and Pt(line_pt)
    layout.space_before = Pt(before_pt)
    return style


def _write_cell_style(style: ParagraphStyle, rules: Rules) -> None:
    """Text of a table: to the left, close together."""
    table, layout = rules.table, style.paragraph_format
    layout.alignment = WD_ALIGN_PARAGRAPH.LEFT
    layout.first_line_indent = Mm(0)
    layout.line_spacing = Pt(table.line_pt)
    layout.space_before = layout.space_after = Pt(table.gap_pt)


def _make_bold(style: ParagraphStyle) -> None:
    """What is bold stands over something, and on its page."""
    style.font.bold = True
    style.paragraph_format.keep_with_next = True


def _write_letters(style: ParagraphStyle, rules: Rules, pt: float) -> None:
    ooxml.name_font(style, rules.font.name)
    style.font.size = Pt(pt)
    ooxml.size_all_scripts(style)


def _lay_out(section: Section, rules: Rules) -> None:
    page = rules.page
    section.page_width, section.page_height = Mm(page.width_mm), Mm(page.height_mm)
    section.top_margin, section.bottom_margin = Mm(page.top_mm), Mm(page.bottom_mm)
    section.left_margin, section.right_margin = Mm(page.left_mm), Mm(page.right_mm)
    section.header_distance, section.footer_distance, section.gutter = Mm(page.header_mm), Mm(0), Mm(0)
    section.different_first_page_header_footer = True
    section.header.is_linked_to_previous = False
    ooxml.number_page(ooxml.write(section.header.paragraphs[0], "2", font=rules.font.name))
