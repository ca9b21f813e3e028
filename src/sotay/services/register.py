"""The register of documents: one sequence per type and term, from 01, never restarted by year, never reused."""

from datetime import date

from sotay.domain.cell import Term
from sotay.domain.document import Document
from sotay.domain.errors import Refused
from sotay.domain.ids import uuid7
from sotay.services.ports import Reading, Writing

RESOLUTION = "NQ"
"""The code of resolutions."""


class ResolutionIssued(Refused):
    """The resolution has its number: what it says stays."""

    code = "resolution-issued"
    facts = ("symbol",)


def issued(reading: Reading, meeting_id: str, code: str) -> Document | None:
    """The paper of that type that was made for the meeting, if it was."""
    return next(iter(reading.find(Document, meeting_id=meeting_id, code=code)), None)


def refuse_issued_resolution(reading: Reading, meeting_id: str) -> None:
    """Raises ResolutionIssued where the resolution of the meeting has its number."""
    document = issued(reading, meeting_id, RESOLUTION)
    if document is not None:
        raise ResolutionIssued(symbol=document.symbol)


def term_on(reading: Reading, day: date) -> Term | None:
    """The term of that day, its last day included, or None; on the day of a congress the new term holds."""
    terms = [
        term for term in reading.find(Term) if term.starts_on <= day and (term.ends_on is None or day <= term.ends_on)
    ]
    return max(terms, key=lambda term: term.starts_on, default=None)


def next_number(reading: Reading, term_id: str, code: str) -> int:
    """The number after the last one given, numbers of documents in the bin included."""
    return max(reading.numbers_given(term_id, code), default=0) + 1


def number(tx: Writing, *, code: str, day: date, subject: str, meeting_id: str | None) -> int | None:
    """Enter a document of that type and return its number; None where no term of that day has been entered."""
    term = term_on(tx, day)
    if term is None:
        return None
    given = next_number(tx, term.id, code)
    tx.save(
        Document(
            id=uuid7(),
            meeting_id=meeting_id,
            term_id=term.id,
            code=code,
            number=given,
            subject=subject,
            issued_on=day,
        )
    )
    return given
