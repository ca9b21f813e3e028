"""The sheet of the quality of a meeting, as a table with the reason of each line."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import groupby
from typing import Annotated

from sotay.documents import sentences
from sotay.documents.braces import names
from sotay.documents.parts import Paper
from sotay.documents.rules import Rules
from sotay.documents.rules_file import shipped
from sotay.domain.quality import QualityPoint
from sotay.domain.record import MeetingRecord
from sotay.services.quality import Sheet

IN_FORCE = "quality-sheet-2026-05"
_NUMBERS = frozenset({0, 2, 3})
"""Columns of figures stand in the middle."""


@dataclass(frozen=True, slots=True)
class SheetWords:
    """One dated file, checked as :class:`sotay.documents.rules.Rules` is."""

    id: str
    in_force_from: date
    citation: str
    type: str
    subject: Annotated[str, names("event")]
    basis: Annotated[str, names("citation")]
    columns: tuple[str, ...]
    columns_mm: tuple[float, ...]
    group: Annotated[str, names("number", "title", "points", "most")]
    line: Annotated[str, names("group", "number")]
    unknown: str
    total: Annotated[str, names("total", "grade")]
    total_open: Annotated[str, names("total", "count")]


@cache
def sheet_words(rules_id: str = IN_FORCE) -> SheetWords:
    """The words of that id, as shipped. Raises NotFound, or RulesBroken naming the key."""
    return shipped(SheetWords, rules_id)


def quality_sheet_docx(record: MeetingRecord, sheet: Sheet, *, rules: Rules, words: SheetWords) -> bytes:
    """The sheet as a .docx, signed by recorder and chair; marked as a draft while lines of it are open."""
    head, paper = rules.head, Paper(rules)
    notes = [head.draft] * bool(sheet.open_lines) + [head.practice] * record.is_practice
    paper.head(
        superior=record.superior, cell=record.cell_name, number="", dated=sentences.dated(record, rules), notes=notes
    )
    subject = sentences.inside(record.title.strip().rstrip(".")) or sentences.event(record, rules)
    paper.title(words.type, words.subject.format(event=subject))
    paper.text(words.basis.format(citation=words.citation), keep=True)
    paper.table(words.columns, words.columns_mm, _rows(sheet, words), centred=_NUMBERS)
    # Below the table: to Word two tables that touch are one, and its heading would stand over the signatures.
    paper.item(_total(sheet, words))
    paper.signatures(
        left=(rules.choices.recorder_caption, sentences.signing_name(record.recorder)),
        right=(rules.choices.chair_caption, sentences.signing_name(record.chair)),
    )
    return paper.docx()


def _rows(sheet: Sheet, words: SheetWords) -> Iterator[tuple[str, ...] | str]:
    """A bold line for each group, then its criteria."""
    for number, found in groupby((line.row for line in sheet.lines), key=lambda row: row.group):
        rows = list(found)
        yield words.group.format(
            number=number,
            title=rows[0].group_title,
            points=sum(row.points or 0 for row in rows),
            most=sum(row.most for row in rows),
        )
        for place, row in enumerate(rows, 1):
            given = words.unknown if row.points is None else str(row.points)
            yield words.line.format(group=number, number=place), row.title, str(row.most), given, _note(row)


def _note(row: QualityPoint) -> str:
    """What the person wrote, else why it was proposed; nothing of a proposal that the person did not follow."""
    return row.note.strip() or ("" if row.is_own else row.reason)


def _total(sheet: Sheet, words: SheetWords) -> str:
    if sheet.open_lines:
        return words.total_open.format(total=sheet.total, count=len(sheet.open_lines))
    return words.total.format(total=sheet.total, grade=sheet.grade)
