"""Terms of office, and the numbers that documents of a term had before the cell kept this handbook."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from sotay.domain.cell import Term
from sotay.domain.document import Document
from sotay.domain.errors import Refused
from sotay.domain.ids import uuid7
from sotay.domain.spelling import tidy
from sotay.services import register
from sotay.services.changes import Inverse
from sotay.services.ports import Reading, Store


class TermUnnamed(Refused):
    """A term has a name."""

    code = "term-unnamed"


class TermBegunAlready(Refused):
    """Another term begins on that day."""

    code = "term-begun-already"
    facts = ("name",)


class CodeUnreadable(Refused):
    """A type of document is written ``BB``, ``NQ``, ``TB``."""

    code = "document-code-unreadable"
    facts = ("typed",)


class NumberImpossible(Refused):
    """Numbers of documents run from 1; 0 says that none was used."""

    code = "document-number-impossible"
    facts = ("most",)


_CODE = re.compile(r"[A-ZĐ]{1,6}")
_MOST = 9999


@dataclass(frozen=True, slots=True)
class TermLine:
    term: Term
    next_numbers: Mapping[str, int]
    """By type, of the types used in it."""
    is_current: bool
    """Documents of today are numbered in it."""


def listed(reading: Reading, today: date) -> tuple[TermLine, ...]:
    """All terms, the newest first."""
    current = register.term_on(reading, today)
    terms = sorted(reading.find(Term), key=lambda term: term.starts_on, reverse=True)
    return tuple(TermLine(term, _next_numbers(reading, term.id), term == current) for term in terms)


def begin(store: Store, name: str, starts_on: date) -> Inverse:
    """A new term of office from that day; documents are numbered from 01 in it.

    Raises TermUnnamed or TermBegunAlready.
    """
    return change(store, Term(id=uuid7(), name=name, starts_on=starts_on))


def change(store: Store, term: Term) -> Inverse:
    """Keep a term as corrected, or a new one. Raises TermUnnamed or TermBegunAlready."""
    kept = replace(term, name=tidy(term.name))
    if not kept.name:
        raise TermUnnamed
    with store.writing() as tx:
        for other in tx.find(Term, starts_on=kept.starts_on):
            if other.id != kept.id:
                raise TermBegunAlready(name=other.name)
        tx.save(kept)
    return tx.inverse


def note_used(store: Store, term_id: str, code: str, last: int) -> int:
    """Numbers of that type up to ``last`` were used in the term; returns the next one. Said again, it is corrected.

    Raises NotFound, CodeUnreadable or NumberImpossible. A number given here stays used whatever is said.
    """
    kind = tidy(code).upper()
    if not _CODE.fullmatch(kind):
        raise CodeUnreadable(typed=tidy(code))
    if not 0 <= last <= _MOST:
        raise NumberImpossible(most=_MOST)
    with store.writing() as tx:
        term = tx.get(Term, term_id)
        found = (row for row in tx.find(Document, term_id=term.id, code=kind) if _is_note(row))
        note = next(found, Document(id=uuid7(), meeting_id=None, term_id=term.id, code=kind, number=0, subject=""))
        tx.save(replace(note, number=last))
        return register.next_number(tx, term.id, kind)


def _next_numbers(reading: Reading, term_id: str) -> Mapping[str, int]:
    codes = sorted({document.code for document in reading.find(Document, term_id=term_id)})
    return {code: register.next_number(reading, term_id, code) for code in codes}


def _is_note(document: Document) -> bool:
    """A document that the register only knows the number of: of no meeting, without subject, day and file."""
    return not (document.meeting_id or document.subject or document.issued_on or document.sha256)
