"""The minutes as passages to be read out: the same sentences as on paper, in the same order."""

from sotay.documents import ooxml
from sotay.documents.minutes import subject, write_body
from sotay.documents.rules import Rules
from sotay.documents.writing import typed
from sotay.domain.record import MeetingRecord
from sotay.services.readback import Passage, Source

_TITLE, _PART, _ITEM, _ANNOUNCING = 1, 2, 3, 4


def passages(record: MeetingRecord, rules: Rules) -> tuple[Passage, ...]:
    """What the minutes of that record say between head and signatures, title included."""
    aloud = _Aloud(rules)
    aloud.heading(f"{rules.minutes.type} {subject(record, rules)}", _TITLE)
    if record.amends:
        aloud.typed(rules.minutes.amends, record.amends.reason, "amends", "")
    write_body(aloud, record, rules)
    return tuple(aloud.passages)


class _Aloud:
    """Takes what a paper takes."""

    def __init__(self, rules: Rules) -> None:
        self.passages: list[Passage] = []
        self._rules = rules
        self._parts = 0

    def heading(self, text: str, level: int) -> None:
        self.passages.append(Passage(source=Source.HEADING, level=level, text=ooxml.printable(text)))

    def part(self, title: str) -> None:
        self.heading(self._rules.outline.part.format(number=self.number_of_part(0), title=title), _PART)
        self._parts += 1

    def number_of_part(self, further: int) -> str:
        return self._rules.outline.parts[self._parts + further]

    def item(self, heading: str) -> None:
        self.heading(heading, _ITEM)

    def text(self, sentence: str, about: str = "", /, *, keep: bool = False) -> None:
        name, _, row_id = about.partition("_")
        if keep and not about:
            self.heading(sentence, _ANNOUNCING)
        else:
            source = Source(name) if about else Source.PLAIN
            self.passages.append(Passage(source=source, row_id=row_id, text=ooxml.printable(sentence)))

    def typed(self, sentence: str, text: str, kind: str, row_id: str, **values: str) -> None:
        told = typed(sentence, text, self._rules, **values)
        self.passages.append(
            Passage(
                source=Source(kind), row_id=row_id, before=told.before, text="\n".join(told.lines), after=told.after
            )
        )
