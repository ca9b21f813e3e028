"""The list that members sign when they come (danh sách điểm danh)."""

from collections.abc import Iterator, Sequence

from sotay.documents import sentences
from sotay.documents.convening_rules import ConveningRules
from sotay.documents.convening_words import Convener
from sotay.documents.parts import Paper
from sotay.documents.rules import Rules
from sotay.domain.holding import Mark
from sotay.domain.member import MemberKind, MemberState
from sotay.domain.record import RollCallLine
from sotay.services.convening import Convening

Row = tuple[str, ...] | str


def sign_in_docx(convening: Convening, *, rules: Rules, words: ConveningRules) -> bytes:
    """Whoever would be called, by tổ đảng where the cell has some, then members of other cells and guests."""
    convener, sheet, paper = Convener(convening, rules, words), words.sign_in, Paper(rules)
    convener.write_head(paper, number="", dated="")
    paper.title(sheet.type, convener.event)
    paper.text(sentences.capitalised(words.programme.when.format(when=convener.when, place=convener.place)) + ".")
    rows = list(_rows(convener))
    paper.table(sheet.columns, sheet.columns_mm, rows, row_mm=sheet.row_mm, centred=frozenset({0}))
    own = [line for line in convening.roll if line.state is not MemberState.GUEST]
    official = sum(line.kind is MemberKind.OFFICIAL for line in own)
    paper.text(
        sheet.total.format(
            count=sentences.number(len(own)),
            official=sentences.number(official),
            probationary=sentences.number(len(own) - official),
        )
    )
    return paper.docx()


def _rows(convener: Convener) -> Iterator[Row]:
    sheet, roll = convener.words.sign_in, convener.convening.roll
    own = [line for line in roll if line.state is not MemberState.GUEST]
    groups = sorted({line.group.strip() for line in own}, key=lambda group: (not group, group))
    place = 0
    for group in groups:
        if len(groups) > 1:
            yield group or sheet.no_group
        for line in (line for line in own if line.group.strip() == group):
            place += 1
            yield _row(place, line, convener)
    yield from _others(place, convener)


def _others(place: int, convener: Convener) -> Iterator[Row]:
    sheet, record = convener.words.sign_in, convener.record
    elsewhere = [line for line in convener.convening.roll if line.state is MemberState.GUEST]
    if elsewhere:
        yield sheet.elsewhere
    for number, line in enumerate(elsewhere, place + 1):
        yield _row(number, line, convener)
    yield sheet.guests
    after = place + len(elsewhere)
    for number, guest in enumerate(record.guests, after + 1):
        yield (str(number), guest.name, guest.office, "", "")
    for blank in range(1, sheet.blank_guests + 1):
        yield (str(after + len(record.guests) + blank), "", "", "", "")


def _row(place: int, line: RollCallLine, convener: Convener) -> tuple[str, ...]:
    office = convener.rules.words.offices[line.office]
    return (str(place), line.name, office, "", convener.words.sign_in.note_join.join(_notes(line, convener)))


def _notes(line: RollCallLine, convener: Convener) -> Sequence[str]:
    """What the recorder has to know beside the signature; nothing of a suspension, since all read the list."""
    sheet = convener.words.sign_in
    notes = [sheet.probationary] if line.kind is MemberKind.PROBATIONARY else []
    if line.mark is Mark.EXCUSED and line.state is not MemberState.SUSPENDED:
        reason = line.reason.strip(" .;")
        notes.append(sheet.excused_for.format(reason=reason) if reason else sheet.excused)
    elif line.state is MemberState.EXEMPT:
        notes.append(sheet.exempt)
    elif line.state is MemberState.AWAY:
        notes.append(sheet.away)
    return notes
