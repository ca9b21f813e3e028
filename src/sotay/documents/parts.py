"""What documents are made of: head, title, numbered parts, text, signatures."""

from collections.abc import Sequence
from itertools import count

from sotay.documents import ooxml
from sotay.documents.measure import broken_by_sense, width_mm
from sotay.documents.ooxml import Letters, Lines, Xml
from sotay.documents.rules import Rules
from sotay.documents.sentences import capitalised, stopped

_TEXT = "\0"
"""Stands for the typed text while a sentence is filled in; no printable text has it."""


class Paper:
    """A document written from top to bottom."""

    def __init__(self, rules: Rules) -> None:
        self._rules = rules
        self._bookmarks = ooxml.Bookmarks()
        self._parts = count()
        self._body: list[Xml] = []

    def head(self, *, superior: str, cell: str, number: str, dated: str, note: str) -> None:
        """The two columns above the title; ``number``, ``dated`` (place and date) and ``note`` may be empty."""
        head = self._rules.head
        dated_mm = width_mm(dated, head.date_pt, "italic")
        is_wide = dated_mm > head.right_mm
        left_mm, right_mm = (head.wide_left_mm, head.wide_right_mm) if is_wide else (head.left_mm, head.right_mm)
        place, comma, day = dated.rpartition(", ")
        date_lines = [place + comma.rstrip(), day] if dated_mm > right_mm else [dated]
        left = [
            self._name(superior, left_mm, is_bold=False),
            self._name(cell, left_mm, is_bold=True),
            self._head_line(head.star, Letters(head.name_pt)),
        ]
        if number:
            left.append(self._head_line(number, Letters(head.name_pt)))
        if note:
            left.append(self._head_line(note, Letters(head.draft_pt, italic=True)))
        self._body.append(ooxml.two_columns(left_mm, left, right_mm, self._head_right(date_lines, right_mm)))

    def title(self, document_type: str, subject: str) -> None:
        title, pitch = self._rules.title, self._rules.body.line_pt
        before = Lines(line_pt=pitch, before_pt=title.type_before_pt, keep_with_next=True, level=0)
        centred = Lines(line_pt=pitch, keep_with_next=True)
        self._add(before, document_type, Letters(title.type_pt, bold=True))
        self._add(centred, subject, Letters(title.subject_pt, bold=True))
        self._add(centred, title.separator, Letters(title.subject_pt))

    def part(self, title: str) -> None:
        """``I- TÊN MỤC``, counted."""
        number = self._rules.outline.parts[next(self._parts)]
        heading = self._rules.outline.part.format(number=number, title=title)
        self._add(self._text_lines(keep=True, level=1), heading, Letters(self._rules.body.text_pt, bold=True))

    def item(self, heading: str) -> None:
        """``1. Tên khoản``."""
        self._add(self._text_lines(keep=True, level=2), heading, Letters(self._rules.body.text_pt, bold=True))

    def text(self, sentence: str, *, keep: bool = False) -> None:
        self._add(self._text_lines(keep=keep), sentence, Letters(self._rules.body.text_pt))

    def typed(self, sentence: str, text: str, mark: str, **values: str) -> None:
        """A sentence around a typed text, which may be edited in Word and found again by its mark.

        Each line of the text becomes a paragraph; the last one gets a full stop where it has no ending of its own.
        """
        known = {name: ooxml.printable(value) for name, value in values.items()}
        before, _, after = sentence.format(text=_TEXT, **known).partition(_TEXT)
        *lines, last = ooxml.lines_of(text) or [self._rules.words.unknown]
        if after:
            last, after = last.rstrip(" .,;") or self._rules.words.unknown, stopped(after)
        else:
            after = stopped(last)[len(last) :]
        start, end = self._bookmarks.named(mark)
        content = [[self._run(line)] for line in (*lines, last)]
        content[0].insert(0, start)
        if before:
            content[0].insert(0, self._run(_capitalised_item(before)))
        content[-1].append(end)
        if after:
            content[-1].append(self._run(after))
        self._body += [ooxml.paragraph(self._text_lines(), *runs) for runs in content]

    def signatures(self, *, left: tuple[str, str], right: tuple[str, str]) -> None:
        """Caption and name of who signs, left and right."""
        signature = self._rules.signature
        self._body.append(
            ooxml.two_columns(signature.left_mm, self._signature(*left), signature.right_mm, self._signature(*right))
        )
        # Word wants a paragraph after a table; a line of one point starts no page of its own.
        self._body.append(ooxml.paragraph(Lines(line_pt=1)))

    def docx(self) -> bytes:
        rules = self._rules
        page = rules.page
        sheet = ooxml.Sheet(
            width=page.width_mm,
            height=page.height_mm,
            top=page.top_mm,
            bottom=page.bottom_mm,
            left=page.left_mm,
            right=page.right_mm,
            header=page.header_mm,
        )
        number = ooxml.page_number(Letters(page.number_pt), rules.font.name)
        header = ooxml.paragraph(Lines(line_pt=rules.body.line_pt), number)
        styles = ooxml.styles(rules.font.name, rules.font.language, Letters(rules.body.text_pt), self._text_lines())
        return ooxml.document(sheet, header, self._body, styles)

    def _head_right(self, date_lines: Sequence[str], width: float) -> list[Xml]:
        head = self._rules.head
        title = Letters(head.title_pt, bold=True)
        inset = (width - width_mm(head.title, head.title_pt, "bold")) / 2
        lines = [
            self._head_line(head.title, title),
            ooxml.paragraph(Lines(line_pt=head.rule_line_pt, inset_mm=inset, rule_pt=head.rule_weight_pt)),
        ]
        for place, line in enumerate(filter(None, date_lines)):
            before = head.date_before_pt if place == 0 else 0
            lines.append(self._head_line(line, Letters(head.date_pt, italic=True), before))
        return lines

    def _head_line(self, text: str, letters: Letters, before_pt: float = 0) -> Xml:
        lines = Lines(line_pt=self._rules.head.line_pt, before_pt=before_pt)
        return ooxml.paragraph(lines, ooxml.run(text, letters, self._rules.font.name))

    def _name(self, name: str, width: float, *, is_bold: bool) -> Xml:
        """A name in capitals, on as many lines as it needs."""
        head = self._rules.head
        letters = Letters(head.name_pt, bold=is_bold)
        broken = broken_by_sense(
            ooxml.printable(name).upper(),
            width,
            head.name_pt,
            "bold" if is_bold else "regular",
            before=head.break_before,
            together=head.keep_together,
        )
        runs: list[Xml] = []
        for line in broken:
            runs += [ooxml.line_break(), ooxml.run(line, letters, self._rules.font.name)]
        return ooxml.paragraph(Lines(line_pt=head.line_pt), *runs[1:])

    def _signature(self, caption: str, name: str) -> list[Xml]:
        signature, pitch, font = self._rules.signature, self._rules.body.line_pt, self._rules.font.name
        top = Lines(line_pt=pitch, before_pt=signature.before_pt, keep_with_next=True)
        line = Lines(line_pt=pitch, keep_with_next=True)
        blank = ooxml.run("", Letters(signature.name_pt), font)
        return [
            ooxml.paragraph(top, ooxml.run(caption, Letters(signature.caption_pt, bold=True), font)),
            *[ooxml.paragraph(line, blank)] * signature.blank_lines,
            ooxml.paragraph(Lines(line_pt=pitch), ooxml.run(name, Letters(signature.name_pt, bold=True), font)),
        ]

    def _text_lines(self, *, keep: bool = False, level: int | None = None) -> Lines:
        body = self._rules.body
        return Lines(
            line_pt=body.line_pt,
            before_pt=body.gap_pt,
            align="both",
            indent_mm=body.indent_mm,
            keep_with_next=keep,
            level=level,
        )

    def _run(self, text: str) -> Xml:
        return ooxml.run(text, Letters(self._rules.body.text_pt), self._rules.font.name)

    def _add(self, lines: Lines, text: str, letters: Letters) -> None:
        self._body.append(ooxml.paragraph(lines, ooxml.run(text, letters, self._rules.font.name)))


def _capitalised_item(before: str) -> str:
    """The beginning of a paragraph, after its dash if it is one of a list."""
    return f"- {capitalised(before[2:])}" if before.startswith("- ") else capitalised(before)
