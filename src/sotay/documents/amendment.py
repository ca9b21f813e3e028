"""What an amending record corrects, as its minutes say it."""

from collections.abc import Iterator, Sequence

from sotay.documents.rules import AmendmentWords
from sotay.domain.amending import Correction


def corrected(corrections: Sequence[Correction], words: AmendmentWords) -> Iterator[str]:
    """A line for each, below a head; nothing where nothing is told of."""
    if corrections:
        yield words.head
    for correction in corrections:
        passage = correction.passage
        where = words.places[passage.place].format(about=passage.about or words.nobody)
        form = words.item if passage.item else words.unnumbered
        where = form.format(number=passage.item, where=where)
        said = words.changed if passage.text and correction.text else words.added if correction.text else words.removed
        yield said.format(where=where[:1].upper() + where[1:], before=_bare(passage.text), after=_bare(correction.text))


def _bare(text: str) -> str:
    """In one line, without the ending that the sentence around it has."""
    return " ".join(text.split()).rstrip(" .;")
