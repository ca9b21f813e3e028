"""Terms of office, and numbers used before there was a handbook."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.cells import MOMENT, new_store
from tests.services.test_register import numbered

from sotay.domain.cell import Term
from sotay.domain.errors import NotFound
from sotay.persistence.store import SqlStore
from sotay.services import terms, undo

STARTS = date(2025, 5, 10)


def begun(tmp_path: Path) -> tuple[SqlStore, Term]:
    store = new_store(tmp_path)
    terms.begin(store, "Nhiệm kỳ  2025 - 2027", STARTS)
    return store, the_terms(store)[0].term


def the_terms(store: SqlStore) -> tuple[terms.TermLine, ...]:
    with store.reading() as reading:
        return terms.listed(reading, date(2026, 11, 24))


def test_a_term_begins_and_is_taken_back(tmp_path: Path) -> None:
    store = new_store(tmp_path)
    inverse = terms.begin(store, "Nhiệm kỳ  2025 - 2027", STARTS)
    ((line,)) = the_terms(store)
    assert (line.term.name, line.term.starts_on, line.next_numbers) == ("Nhiệm kỳ 2025 - 2027", STARTS, {})
    undo.take_back(store, inverse, now=MOMENT)
    assert the_terms(store) == ()
    store.close()


def test_a_term_has_a_name_and_a_day_of_its_own(tmp_path: Path) -> None:
    store, term = begun(tmp_path)
    with pytest.raises(terms.TermUnnamed):
        terms.begin(store, " ", date(2027, 5, 1))
    with pytest.raises(terms.TermBegunAlready) as refused:
        terms.begin(store, "Nhiệm kỳ khác", STARTS)
    assert refused.value.values == {"name": "Nhiệm kỳ 2025 - 2027"}
    terms.begin(store, "Nhiệm kỳ 2027 - 2030", date(2027, 5, 1))
    assert [(line.term.starts_on.year, line.is_current) for line in the_terms(store)] == [(2027, False), (2025, True)]
    terms.change(store, term)
    store.close()


def test_numbering_goes_on_after_the_last_number_used(tmp_path: Path) -> None:
    store, term = begun(tmp_path)
    assert terms.note_used(store, term.id, " bb ", 7) == 8
    assert numbered(store, "BB", date(2026, 1, 5)) == 8
    assert numbered(store, "NQ", date(2026, 1, 5)) == 1
    assert the_terms(store)[0].next_numbers == {"BB": 9, "NQ": 2}
    store.close()


def test_a_mistyped_number_is_corrected_but_never_gives_one_twice(tmp_path: Path) -> None:
    store, term = begun(tmp_path)
    terms.note_used(store, term.id, "BB", 70)
    assert terms.note_used(store, term.id, "BB", 7) == 8
    assert numbered(store, "BB", date(2026, 1, 5)) == 8
    assert terms.note_used(store, term.id, "BB", 2) == 9
    store.close()


@pytest.mark.parametrize("code", ["", "B B", "B1", "BIENBAN", "=A1"])
def test_what_is_no_type_is_refused(tmp_path: Path, code: str) -> None:
    store, term = begun(tmp_path)
    with pytest.raises(terms.CodeUnreadable):
        terms.note_used(store, term.id, code, 7)
    store.close()


def test_a_number_of_no_term_or_out_of_bounds_is_refused(tmp_path: Path) -> None:
    store, term = begun(tmp_path)
    with pytest.raises(NotFound):
        terms.note_used(store, "no such term", "BB", 7)
    for number in (-1, 10_000):
        with pytest.raises(terms.NumberImpossible):
            terms.note_used(store, term.id, "BB", number)
    store.close()


@given(st.lists(st.one_of(st.none(), st.integers(0, 40)), max_size=12))
def test_no_number_is_given_twice_whatever_is_said_in_between(
    tmp_path_factory: pytest.TempPathFactory, said: list[int | None]
) -> None:
    store, term = begun(tmp_path_factory.mktemp("store"))
    given_here = []
    for last in said:
        if last is None:
            given_here.append(numbered(store, "BB", date(2026, 1, 5)))
        else:
            terms.note_used(store, term.id, "BB", last)
    store.close()
    assert len(set(given_here)) == len(given_here)
    assert given_here == sorted(given_here, key=lambda number: number or 0)
