"""The programme on a sheet of its own: what, by whom, how long, where a vote is taken."""

from sotay.documents import sentences
from sotay.documents.convening_rules import ConveningRules
from sotay.documents.convening_words import Convener
from sotay.documents.parts import Paper
from sotay.documents.rules import Rules
from sotay.domain.record import ItemLine
from sotay.services.convening import Convening


def programme_docx(convening: Convening, *, rules: Rules, words: ConveningRules) -> bytes:
    """All items as the meeting takes them, the opening ones too, as a table in a .docx."""
    convener, programme, paper = Convener(convening, rules, words), words.programme, Paper(rules)
    convener.write_head(paper, number="", dated="", notes=[rules.head.draft] * convening.is_draft)
    paper.title(programme.type, convener.event)
    paper.text(sentences.capitalised(programme.when.format(when=convener.when, place=convener.place)) + ".")
    if convener.chair:
        paper.text(programme.chair.format(person=convener.chair) + ".")
    if convening.record.recorder:
        recorder = sentences.addressed(convening.record.recorder, rules)
        paper.text(programme.recorder.format(person=recorder) + ".")
    rows = [_row(item, convener) for item in convening.record.items]
    paper.table(programme.columns, programme.columns_mm, rows, centred=frozenset({0}))
    minutes = sum(item.minutes_planned for item in convening.record.items)
    if minutes:
        paper.text(programme.total.format(count=minutes))
    return paper.docx()


def _row(item: ItemLine, convener: Convener) -> tuple[str, ...]:
    presenter = sentences.addressed(item.presenter, convener.rules) if item.presenter else ""
    return (item.number, item.title.strip(), sentences.capitalised(presenter), _note(item, convener))


def _note(item: ItemLine, convener: Convener) -> str:
    programme = convener.words.programme
    has_paper = any(paper.item_id == item.id for paper in convener.record.papers)
    notes = [
        programme.minutes.format(count=sentences.number(item.minutes_planned)) if item.minutes_planned else "",
        programme.vote if item.id in convener.convening.thresholds else "",
        programme.paper if has_paper else "",
    ]
    return programme.note_join.join(filter(None, notes))
