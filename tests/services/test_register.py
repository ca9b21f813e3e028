"""Numbers of documents: one sequence for each type and term, never given twice."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from tests.cells import MOMENT, new_store
from tests.meetings import adopted, called

from sotay.domain.cell import Term
from sotay.domain.document import Document
from sotay.domain.ids import uuid7
from sotay.persistence.store import SqlStore
from sotay.services import register

FIRST_TERM = Term(id="1", name="2022 - 2025", starts_on=date(2022, 5, 10), ends_on=date(2025, 5, 10))
SECOND_TERM = Term(id="2", name="2025 - 2027", starts_on=date(2025, 5, 10))


def numbered(store: SqlStore, code: str, day: date) -> int | None:
    with store.writing() as tx:
        return register.number(tx, code=code, day=day, subject="x", meeting_id=None)


def test_numbers_run_by_type_and_term_and_not_by_year(tmp_path: Path) -> None:
    store = new_store(tmp_path)
    with store.writing() as tx:
        tx.save(FIRST_TERM, SECOND_TERM)
    old, new, next_year = date(2024, 1, 5), date(2025, 12, 5), date(2026, 1, 5)
    given = [numbered(store, code, day) for code, day in [("BB", old), ("BB", old), ("NQ", old), ("BB", new)]]
    assert given == [1, 2, 1, 1]
    assert [numbered(store, "BB", day) for day in (new, next_year, old)] == [2, 3, 3]
    store.close()


def test_a_number_in_the_bin_is_not_given_again(tmp_path: Path) -> None:
    store = new_store(tmp_path)
    with store.writing() as tx:
        tx.save(SECOND_TERM)
        tx.save(Document(id=uuid7(), meeting_id=None, term_id="2", code="BB", number=7, subject="", deleted_at=MOMENT))
    assert numbered(store, "BB", date(2026, 1, 5)) == 8
    store.close()


def test_the_day_a_term_ends_belongs_to_the_next_one(tmp_path: Path) -> None:
    store = new_store(tmp_path)
    with store.writing() as tx:
        tx.save(FIRST_TERM, SECOND_TERM)
    days = {date(2022, 5, 9): None, date(2022, 5, 10): "1", date(2025, 5, 9): "1", date(2025, 5, 10): "2"}
    with store.reading() as reading:
        terms = {day: register.term_on(reading, day) for day in days}
    assert {day: term.id if term else None for day, term in terms.items()} == days
    store.close()


def test_after_a_term_ended_there_is_none_until_the_next_is_entered(tmp_path: Path) -> None:
    store = new_store(tmp_path)
    with store.writing() as tx:
        tx.save(FIRST_TERM)
    assert [numbered(store, "BB", date(2025, 5, day)) for day in (9, 10, 11)] == [1, 2, None]
    store.close()


def test_a_day_outside_every_term_has_no_number(tmp_path: Path) -> None:
    store = new_store(tmp_path)
    assert numbered(store, "BB", date(2026, 1, 5)) is None
    with store.writing() as tx:
        tx.save(replace(SECOND_TERM, deleted_at=MOMENT))
    assert numbered(store, "BB", date(2026, 1, 5)) is None
    store.close()


def test_each_adopted_meeting_gets_the_next_number_and_enters_the_register(store: SqlStore) -> None:
    made = [adopted(store, called(store)) for _ in range(3)]
    assert [meeting.doc_number for meeting in made] == [1, 2, 3]
    with store.reading() as reading:
        documents = reading.find(Document, code="BB")
    assert {(each.number, each.meeting_id) for each in documents} == {(m.doc_number, m.id) for m in made}
