"""The notice that calls the members (Thông báo): time, place, content; never a word of the papers themselves."""

from sotay.documents import sentences
from sotay.documents.convening_rules import ConveningRules
from sotay.documents.convening_words import Convener
from sotay.documents.parts import Paper
from sotay.documents.rules import Rules
from sotay.domain.meeting import MeetingKind
from sotay.domain.record import Person
from sotay.services.convening import Convening, Issued


def notice_docx(convening: Convening, issued: Issued, *, rules: Rules, words: ConveningRules) -> bytes:
    """The notice as a .docx, for the secretary to sign; marked as a draft while hour or place are open."""
    convener, notice, paper = Convener(convening, rules, words), words.notice, Paper(rules)
    convener.write_signed_head(paper, issued, notice.code)
    paper.title(notice.type, notice.subject.format(event=convener.event))
    paper.text(notice.opening.format(cell=convening.record.cell_name, event=convener.event))
    for line in _facts(convener):
        paper.text(line)
    _write_content(paper, convener)
    paper.text(notice.request_papers if convening.record.papers else notice.request)
    paper.text(notice.absence.format(date=convener.absence_until), keep=True)
    convener.write_foot(paper, _recipients(convener))
    return paper.docx()


def _facts(convener: Convener) -> list[str]:
    notice, people = convener.words.notice, convener.people
    if convener.guests:
        people = notice.with_guests.format(people=people, guests=convener.guests)
    told = [
        notice.when.format(when=convener.when),
        notice.where.format(place=convener.place),
        notice.who.format(people=people),
    ]
    return [*told, notice.chair.format(person=convener.chair or convener.rules.words.unknown)]


def _write_content(paper: Paper, convener: Convener) -> None:
    notice, titles = convener.words.notice, convener.titles
    if not titles:
        paper.text(notice.no_content)
        return
    paper.text(notice.content, keep=True)
    *others, last = [notice.content_item.format(title=title) for title in titles]
    for line in others:
        paper.text(f"{line};")
    paper.text(sentences.stopped(last))


def _recipients(convener: Convener) -> list[str]:
    notice, overseer = convener.words.notice, convener.convening.overseer.strip()
    is_committee = convener.record.kind is MeetingKind.COMMITTEE
    called = notice.to_committee if is_committee else notice.to_members
    if not overseer:
        return [called]
    form = notice.to_overseer_titled if "," in overseer else notice.to_overseer
    person = sentences.addressed(Person(id="", name=overseer), convener.rules)
    return [called, form.format(person=sentences.capitalised(person))]
