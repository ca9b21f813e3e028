"""The form for minutes written by hand (phiếu ghi tay): what is known is printed, the rest are places to write."""

from sotay.documents import sentences
from sotay.documents.convening_rules import ConveningRules
from sotay.documents.convening_words import Convener
from sotay.documents.course import headings
from sotay.documents.parts import Paper
from sotay.documents.rules import Rules
from sotay.domain.agenda import Standing
from sotay.domain.holding import Mark
from sotay.domain.meeting import MeetingKind
from sotay.domain.member import MemberKind, MemberState
from sotay.domain.record import ItemLine
from sotay.domain.times import long_date, month_number
from sotay.services.convening import Convening

_TOLD_AT_THE_END = frozenset({Standing.ASSIGNMENT, Standing.RESOLUTION, Standing.SCORE, Standing.MINUTES})


def hand_minutes_docx(convening: Convening, *, rules: Rules, words: ConveningRules) -> bytes:
    """The form as a .docx, in the order of the minutes, so that they are typed from it afterwards line by line."""
    convener, hand, paper = Convener(convening, rules, words), words.hand, Paper(rules)
    convener.write_head(paper, number=rules.head.unnumbered.format(code=hand.code), dated="", notes=[hand.note])
    paper.title(hand.type, convener.event)
    day = long_date(convening.record.on)
    paper.text(
        hand.opening.format(date=day, place=convener.place, cell=convening.record.cell_name, event=convener.event)
    )
    _write_attendance(paper, convener)
    _write_course(paper, convener)
    paper.part(hand.conclusions_part)
    paper.dotted(hand.lines_conclusion, hand.line_mm)
    paper.part(hand.tasks_part)
    blank = [("", "", "")] * hand.tasks_rows
    paper.table(hand.tasks_columns, hand.tasks_columns_mm, blank, row_mm=hand.line_mm)
    _write_end(paper, convener)
    paper.signatures(
        left=(rules.choices.recorder_caption, sentences.signing_name(convening.record.recorder)),
        right=(rules.choices.chair_caption, sentences.signing_name(convening.record.chair)),
    )
    return paper.docx()


def _write_attendance(paper: Paper, convener: Convener) -> None:
    hand, record, rules = convener.words.hand, convener.record, convener.rules
    own = [line for line in convener.convening.roll if line.state is not MemberState.GUEST]
    official = sum(line.kind is MemberKind.OFFICIAL for line in own)
    excused = [line for line in own if line.mark is Mark.EXCUSED and line.state is not MemberState.SUSPENDED]
    counts = {"official": sentences.number(official), "probationary": sentences.number(len(own) - official)}
    if record.kind is not MeetingKind.COMMITTEE:
        paper.text(hand.total.format(total=sentences.number(len(own)), **counts))
    paper.text(hand.present)
    paper.text(hand.excused, keep=True)
    if excused:
        names = sentences.joined((sentences.with_its_reason(line, rules) for line in excused), rules)
        paper.text(hand.excused_known.format(names=names))
    paper.dotted(hand.lines_absent, hand.line_mm)
    paper.text(hand.unexcused, keep=True)
    paper.dotted(1, hand.line_mm)
    paper.text(hand.guests.format(names=convener.guests or hand.somebody))
    paper.text(hand.chair.format(person=convener.chair or hand.somebody))
    recorder = sentences.addressed(record.recorder, rules) if record.recorder else hand.somebody
    paper.text(hand.recorder.format(person=recorder))
    if record.kind is not MeetingKind.COMMITTEE:
        paper.text(hand.fee.format(month=month_number(record.on)))


def _write_course(paper: Paper, convener: Convener) -> None:
    """An item, and lines by the minutes it is planned to take; what the end of the form asks for has none here."""
    hand = convener.words.hand
    paper.part(hand.course_part)
    told = [branch for branch in convener.programme if branch.item.standing not in _TOLD_AT_THE_END]
    for place, branch in enumerate(told, 1):
        first, *nested = headings(branch, place, convener.rules)
        paper.item(first)
        _write_places(paper, convener, branch.item)
        for heading, item in zip(nested, branch.nested, strict=True):
            paper.text(heading, keep=True)
            _write_places(paper, convener, item)


def _write_places(paper: Paper, convener: Convener, item: ItemLine) -> None:
    hand = convener.words.hand
    lines = min(hand.lines_most, max(hand.lines_least, round(item.minutes_planned / hand.minutes_a_line)))
    paper.dotted(lines, hand.line_mm)
    if item.id in convener.convening.thresholds:
        paper.text(hand.vote)


def _write_end(paper: Paper, convener: Convener) -> None:
    hand, record = convener.words.hand, convener.record
    standings = {item.standing for item in record.items}
    paper.part(hand.closing_part)
    if Standing.RESOLUTION in standings:
        paper.text(hand.resolution)
    if Standing.SCORE in standings:
        paper.text(hand.score)
    paper.text(hand.adopted)
    paper.text(hand.closed, keep=True)
