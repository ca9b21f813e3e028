"""What documents are made of: head, title, numbered parts, text, signatures."""

from collections.abc import Iterable, Sequence

from docx.enum.section import WD_SECTION
from docx.enum.table import WD_ROW_HEIGHT_RULE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from sotay.documents import ooxml
from sotay.documents.measure import broken_by_sense, width_mm
from sotay.documents.rules import Rules
from sotay.documents.styles import Style, empty_document
from sotay.documents.writing import typed
from sotay.domain.word_controls import WHOLE, ControlName, Mark, digest_of


class Paper:
    """A document written from top to bottom."""

    def __init__(self, rules: Rules) -> None:
        self._rules = rules
        self._document = empty_document(rules)
        self._controls = ooxml.Controls()
        self._names: dict[Mark, list[ControlName]] = {}
        self._whole: tuple[str, Run] | None = None
        self._parts = 0

    def head(self, *, superior: str, cell: str, number: str, dated: str, notes: Sequence[str]) -> None:
        """The two columns above the title; ``number``, ``dated`` (place and date) and ``notes`` may be empty."""
        head = self._rules.head
        is_wide = width_mm(dated, head.date_pt, "italic") > head.right_mm
        left_mm, right_mm = (head.wide_left_mm, head.wide_right_mm) if is_wide else (head.left_mm, head.right_mm)
        left, right = ooxml.two_columns(self._document, left_mm, right_mm)
        self._write_name(left, superior, left_mm, is_bold=False)
        self._write_name(left, cell, left_mm, is_bold=True)
        for line in filter(None, (head.star, number)):
            self._write(left.add_paragraph(style=Style.HEAD), line)
        for note in notes:
            run = self._write(left.add_paragraph(style=Style.HEAD), note)
            run.italic, run.font.size = True, Pt(head.note_pt)
        self._write_party(right, right_mm)
        if dated:
            self._write(right.add_paragraph(style=Style.DATE), *self._dated_lines(dated, right_mm))

    def title(self, document_type: str, subject: str, *, whole: str | None = None) -> None:
        """``whole``: of what the document is; it can then be told where texts edited in Word come from."""
        run = self._write(self._document.add_paragraph(style=Style.TYPE), document_type)
        if whole is not None:
            self._whole = (whole, run)
        self._write(self._document.add_paragraph(style=Style.SUBJECT), subject)
        separator = self._write(self._document.add_paragraph(style=Style.SUBJECT), self._rules.title.separator)
        separator.bold = False

    def part(self, title: str) -> None:
        """``I- TÊN MỤC``, counted."""
        heading = self._rules.outline.part.format(number=self.number_of_part(0), title=title)
        self._write(self._document.add_paragraph(style=Style.PART), heading)
        self._parts += 1

    def number_of_part(self, further: int) -> str:
        """The number of the next part, or of one ``further`` on."""
        return self._rules.outline.parts[self._parts + further]

    def item(self, heading: str) -> None:
        """``1. Tên khoản``."""
        self._write(self._document.add_paragraph(style=Style.ITEM), heading)

    def text(self, sentence: str, _about: str = "", /, *, keep: bool = False) -> None:
        """A sentence of the program's; what it is about is for whoever reads the minutes out."""
        paragraph = self._document.add_paragraph()
        self._write(paragraph, sentence)
        if keep:
            paragraph.paragraph_format.keep_with_next = True

    def typed(self, sentence: str, text: str, kind: str, row_id: str, **values: str) -> None:
        """A sentence around a typed text, which may be edited in Word and found again by its kind and row.

        Each line of the text becomes a paragraph; the last one gets a full stop where it has no ending of its own.
        """
        told = typed(sentence, text, self._rules, **values)
        paragraphs = [self._document.add_paragraph() for _ in told.lines]
        if told.before:
            self._write(paragraphs[0], told.before)
        runs = [self._write(paragraph, line) for paragraph, line in zip(paragraphs, told.lines, strict=True)]
        if told.after:
            self._write(paragraphs[-1], told.after)
        self._control(Mark.of(kind, row_id), runs, told.lines)

    def signatures(self, *, left: tuple[str, str], right: tuple[str, str]) -> None:
        """Caption and name of who signs, left and right."""
        signature = self._rules.signature
        cells = ooxml.two_columns(self._document, signature.left_mm, signature.right_mm)
        for cell, (caption, name) in zip(cells, (left, right), strict=True):
            self._write_signature(cell, caption, name)
        self._end_table()

    def foot(self, recipients: Sequence[str], *, office: str, name: str) -> None:
        """Who gets the document, and who signs it for the cell; the cell itself keeps a copy."""
        foot = self._rules.foot
        left, right = ooxml.two_columns(self._document, foot.left_mm, foot.right_mm)
        heading = self._recipient_line(left, foot.recipients, foot.recipients_pt)
        heading.underline = True
        for recipient in recipients:
            self._recipient_line(left, foot.recipient.format(recipient=recipient), foot.recipient_pt)
        self._recipient_line(left, foot.last_recipient.format(recipient=foot.kept), foot.recipient_pt)
        top, below, *blank, bottom = (right.add_paragraph(style=Style.SIGNATURE) for _ in range(foot.blank_lines + 3))
        top.paragraph_format.space_before = Pt(foot.before_pt)
        caption = self._write(top, foot.for_the_body)
        caption.bold, caption.font.size = True, Pt(foot.caption_pt)
        self._write(below, office)
        self._write(bottom, name).bold = True
        for paragraph in (top, below, *blank):
            paragraph.paragraph_format.keep_with_next = True
        self._end_table()

    def centred(self, text: str, pt: float) -> None:
        """A bold line in the middle, as the name of who is invited."""
        paragraph = self._document.add_paragraph()
        paragraph.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph.paragraph_format.first_line_indent = Mm(0)
        run = self._write(paragraph, text)
        run.bold, run.font.size = True, Pt(pt)

    def table(
        self,
        columns: Sequence[str],
        widths_mm: Sequence[float],
        rows: Iterable[Sequence[str] | str],
        *,
        row_mm: float = 0,
        centred: frozenset[int] = frozenset(),
    ) -> None:
        """Rows under a heading that every page repeats; a row that is one text goes over all columns, in bold."""
        rules = self._rules.table
        self._add_gap()
        drawn = ooxml.grid(self._document, widths_mm, padding_mm=rules.padding_mm, border_pt=rules.border_pt)
        for place, row in enumerate((columns, *rows)):
            cells = ooxml.add_row(drawn)
            if place == 0:
                ooxml.repeat_row(cells)
            elif row_mm:
                cells.height, cells.height_rule = Mm(row_mm), WD_ROW_HEIGHT_RULE.AT_LEAST
            if isinstance(row, str):
                joined = cells.cells[0].merge(cells.cells[-1])
                self._write_cell(joined.paragraphs[0], row, is_bold=True, is_centred=False)
                continue
            for column, (cell, text) in enumerate(zip(cells.cells, row, strict=True)):
                is_centred = place == 0 or column in centred
                self._write_cell(cell.paragraphs[0], text, is_bold=place == 0, is_centred=is_centred)

    def dotted(self, lines: int, pitch_mm: float) -> None:
        """Empty lines to write on."""
        page = self._rules.page
        width = page.width_mm - page.left_mm - page.right_mm
        drawn = ooxml.ruled(self._document, width, border_pt=self._rules.table.border_pt)
        for _ in range(lines):
            row = ooxml.add_row(drawn)
            row.height, row.height_rule = Mm(pitch_mm), WD_ROW_HEIGHT_RULE.EXACTLY
            self._write_cell(row.cells[0].paragraphs[0], "", is_bold=False, is_centred=False)

    def next_sheet(self) -> None:
        """What follows is a document of its own, on a page of its own."""
        section = self._document.add_section(WD_SECTION.NEW_PAGE)
        self._shrink(self._document.paragraphs[-1])
        ooxml.start_page_numbers_anew(section)
        self._parts = 0

    def docx(self) -> bytes:
        if self._whole is not None:
            row_id, run = self._whole
            names = (name.text for written in self._names.values() for name in written)
            self._controls.put(run, ControlName(Mark.of(WHOLE, row_id), 1, digest_of(names)).text)
            self._whole = None
        return ooxml.saved(self._document)

    def _control(self, mark: Mark, runs: Sequence[Run], lines: Sequence[str]) -> None:
        """A control for each line; a text that stands in the document twice is read where it stands first."""
        if mark in self._names:
            return
        names = [ControlName(mark, place, digest_of((line,))) for place, line in enumerate(lines, 1)]
        for run, name in zip(runs, names, strict=True):
            self._controls.put(run, name.text)
        self._names[mark] = names

    def _end_table(self) -> None:
        """Word wants a paragraph after a table; a line of one point starts no page of its own."""
        self._shrink(self._document.add_paragraph())

    def _add_gap(self) -> None:
        """A table has no room above it of its own."""
        gap = self._document.add_paragraph(style=Style.SIGNATURE)
        gap.paragraph_format.line_spacing = Pt(self._rules.body.gap_pt)
        gap.paragraph_format.keep_with_next = True

    def _shrink(self, paragraph: Paragraph) -> None:
        paragraph.style = self._document.styles[Style.SIGNATURE]
        paragraph.paragraph_format.line_spacing = Pt(1)

    def _recipient_line(self, cell: _Cell, text: str, pt: float) -> Run:
        paragraph = cell.add_paragraph(style=Style.SIGNATURE)
        paragraph.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.LEFT
        run = self._write(paragraph, text)
        run.font.size = Pt(pt)
        if pt == self._rules.foot.recipients_pt:
            paragraph.paragraph_format.space_before = Pt(self._rules.foot.before_pt)
        else:
            paragraph.paragraph_format.line_spacing = Pt(self._rules.foot.recipient_line_pt)
        return run

    def _write_cell(self, paragraph: Paragraph, text: str, *, is_bold: bool, is_centred: bool) -> None:
        paragraph.style = self._document.styles[Style.CELL]
        if is_centred:
            paragraph.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
        self._write(paragraph, *text.split("\n")).bold = is_bold or None

    def _write_party(self, cell: _Cell, width: float) -> None:
        """The name of the Party, and a rule exactly as long."""
        head = self._rules.head
        title = self._write(cell.add_paragraph(style=Style.HEAD), head.title)
        title.bold, title.font.size = True, Pt(head.title_pt)
        rule = cell.add_paragraph(style=Style.HEAD)
        layout = rule.paragraph_format
        layout.left_indent = layout.right_indent = Mm((width - width_mm(head.title, head.title_pt, "bold")) / 2)
        layout.line_spacing = Pt(head.rule_line_pt)
        ooxml.rule_above(rule, head.rule_weight_pt)

    def _dated_lines(self, dated: str, width: float) -> list[str]:
        """Place and date, broken after the comma where they don't fit on a line."""
        place, comma, day = dated.rpartition(", ")
        fits = width_mm(dated, self._rules.head.date_pt, "italic") <= width
        return [dated] if fits or not place else [place + comma.rstrip(), day]

    def _write_name(self, cell: _Cell, name: str, width: float, *, is_bold: bool) -> None:
        """A name in capitals, on as many lines as it needs."""
        head = self._rules.head
        lines = broken_by_sense(
            ooxml.printable(name).upper(),
            width,
            head.name_pt,
            "bold" if is_bold else "regular",
            before=head.break_before,
            together=head.keep_together,
        )
        run = self._write(cell.add_paragraph(style=Style.HEAD), *lines)
        run.bold = is_bold or None

    def _write_signature(self, cell: _Cell, caption: str, name: str) -> None:
        signature = self._rules.signature
        top, *blank, bottom = (cell.add_paragraph(style=Style.SIGNATURE) for _ in range(signature.blank_lines + 2))
        top.paragraph_format.space_before = Pt(signature.before_pt)
        run = self._write(top, caption)
        run.bold, run.font.size = True, Pt(signature.caption_pt)
        self._write(bottom, name).bold = True
        for paragraph in (top, *blank):
            paragraph.paragraph_format.keep_with_next = True

    def _write(self, paragraph: Paragraph, *lines: str) -> Run:
        return ooxml.write(paragraph, *lines, font=self._rules.font.name)
