"""What the chair reads from: the steps, the words, the names, each vote with places for its counts, in large type."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache

from sotay.documents import sentences
from sotay.documents.convening_rules import ConveningRules
from sotay.documents.convening_words import Convener
from sotay.documents.parts import Paper
from sotay.documents.rules import Rules
from sotay.domain import voting
from sotay.domain.agenda import Standing, Threshold
from sotay.domain.holding import Mark
from sotay.domain.member import MemberState
from sotay.domain.record import ItemLine, TaskLine
from sotay.domain.times import long_date, month_number
from sotay.services.convening import Convening

_OF_ALL = frozenset({Standing.RESOLUTION, Standing.NONE})
"""Where the vote base of the whole cell counts; programme, recorder and minutes are voted on by those present."""


def script_docx(convening: Convening, *, rules: Rules, words: ConveningRules) -> bytes:
    """The script as a .docx, in the order of the agenda."""
    large = enlarged(rules, words.script.text_pt, words.script.line_pt)
    convener, script, paper = Convener(convening, large, words), words.script, Paper(large)
    convener.write_head(paper, number="", dated="", notes=[rules.head.draft] * convening.is_draft)
    paper.title(script.type, convener.event)
    for item in convening.record.items:
        form = script.step_minutes if item.minutes_planned else script.step
        paper.item(form.format(number=item.number, title=item.title.strip(), count=item.minutes_planned))
        _write_step(paper, convener, item)
    for line in script.closing.strip().splitlines():
        paper.text(line)
    return paper.docx()


@cache
def enlarged(rules: Rules, text_pt: float, line_pt: float) -> Rules:
    """The rules with text of that size: for reading aloud and for eyes that need it."""
    return replace(
        rules,
        title=replace(rules.title, type_pt=text_pt + 1, subject_pt=text_pt),
        body=replace(rules.body, text_pt=text_pt, line_pt=line_pt),
        table=replace(rules.table, text_pt=text_pt, line_pt=line_pt),
    )


def _write_step(paper: Paper, convener: Convener, item: ItemLine) -> None:
    script = convener.words.script
    template = script.words[item.standing]
    threshold = convener.convening.thresholds.get(item.id, Threshold.NONE)
    asks = "{vote}" in template
    lines = template.strip().splitlines()
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        if line == "{vote}":
            _write_vote(paper, convener, item, threshold)
        elif line == "{lines}":
            paper.dotted(script.lines, script.line_mm)
        else:
            for sentence in _filled(line, convener, item):
                paper.text(sentence, keep=following in {"{lines}", "{vote}", "{tasks}"})
    if threshold is not Threshold.NONE and not asks:
        _write_vote(paper, convener, item, threshold)


def _write_vote(paper: Paper, convener: Convener, item: ItemLine, threshold: Threshold) -> None:
    script, base = convener.words.script, convener.convening.vote_base
    counts_all = item.standing in _OF_ALL and threshold is not Threshold.NONE
    if counts_all and base:
        needed = sentences.number(voting.needed(threshold, base))
        paper.text(script.vote_needed.format(base=sentences.number(base), needed=needed), keep=True)
    paper.text(script.vote, keep=True)
    paper.text(script.vote_counts, keep=counts_all)
    if counts_all:
        paper.text(script.vote_result)


def _filled(line: str, convener: Convener, item: ItemLine) -> Iterator[str]:
    """The line with what its names in braces stand for, a paragraph for each of a list; none where one is empty."""
    if line == "{programme}":
        yield from _programme(convener)
    elif line == "{tasks}":
        yield from _tasks(convener, item)
    elif line.endswith(":") and convener.words.script.words[item.standing].strip().endswith(f"{line}\n{{tasks}}"):
        yield from [line] if list(_tasks(convener, item)) else []
    else:
        facts = {name: value for name, value in _facts(convener, item).items() if f"{{{name}}}" in line}
        if all(facts.values()):
            yield line.format(**facts)


def _facts(convener: Convener, item: ItemLine) -> Mapping[str, str]:
    script, record, rules = convener.words.script, convener.record, convener.rules
    own = [line for line in convener.convening.roll if line.state is not MemberState.GUEST]
    excused = [line for line in own if line.mark is Mark.EXCUSED and line.state is not MemberState.SUSPENDED]
    return {
        "greeting": script.greeting_guests if record.guests else script.greeting,
        "date": long_date(record.on),
        "cell": record.cell_name,
        "event": convener.event,
        "guests": convener.guests,
        "recorder": sentences.addressed(record.recorder, rules) if record.recorder else rules.words.unknown,
        "total": sentences.number(len(own)),
        "excused": sentences.joined((sentences.with_its_reason(line, rules) for line in excused), rules),
        "month": month_number(record.on),
        "presents": _presents(convener, item),
    }


def _presents(convener: Convener, item: ItemLine) -> str:
    script, chair = convener.words.script, convener.record.chair
    if item.presenter is None:
        return script.presents_nobody
    if chair is not None and item.presenter.id == chair.id:
        return script.presents_self
    return script.presents.format(person=sentences.addressed(item.presenter, convener.rules))


def _programme(convener: Convener) -> Iterator[str]:
    for place, branch in enumerate(convener.programme, 1):
        title = branch.item.title.strip().rstrip(" .;")
        yield convener.words.script.programme_item.format(number=place, title=title)


def _tasks(convener: Convener, item: ItemLine) -> Iterator[str]:
    """The tasks of the last meeting that stand under this item, or under none."""
    script, record = convener.words.script, convener.record
    entries = [*item.entries, *(record.closing if item.standing is Standing.REPORT else ())]
    for entry in entries:
        if isinstance(entry, TaskLine) and entry.carried_from_id is not None:
            person = entry.assignee and sentences.capitalised(sentences.addressed(entry.assignee, convener.rules))
            form = script.task if person else script.task_of_none
            yield form.format(person=person, text=sentences.stopped(" ".join(entry.text.split())))
