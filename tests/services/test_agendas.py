"""The agenda: wherever items are put, numbers run from 1, and everything can be taken back."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.cells import MOMENT, crowd, desk, new_store, set_up
from tests.meetings import called

from sotay.domain.agenda import AgendaItem, Section
from sotay.domain.errors import NotFound
from sotay.domain.meeting import Meeting
from sotay.persistence.store import SqlStore
from sotay.services import agendas, finishing, undo
from sotay.services.agendas import NestedTooDeep


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SqlStore]:
    made = new_store(tmp_path_factory.mktemp("agendas"))
    set_up(made, crowd(3))
    yield made
    made.close()


def items(store: SqlStore, meeting: Meeting) -> tuple[AgendaItem, ...]:
    with store.reading() as reading:
        return reading.find(AgendaItem, meeting_id=meeting.id)


def printed(store: SqlStore, meeting: Meeting) -> dict[str, str]:
    """Title by number, in the order of the agenda."""
    found = items(store, meeting)
    titles = {item.id: item.title for item in found}
    numbers = agendas.numbers(found)
    return {number: titles[item_id] for item_id, number in numbers.items()}


def with_items(store: SqlStore, *titles: str) -> tuple[Meeting, dict[str, AgendaItem]]:
    """A meeting whose agenda is these items and nothing else."""
    meeting = called(store)
    for item in items(store, meeting):
        agendas.remove(store, item.id, now=MOMENT)
    return meeting, {title: agendas.add(store, meeting.id, title=title)[0] for title in titles}


def test_an_added_item_is_the_last_of_its_section(store: SqlStore) -> None:
    meeting = called(store)
    for section in Section:
        agendas.add(store, meeting.id, title=f"thêm {section}", section=section, minutes_planned=7)
    found = items(store, meeting)
    for section in Section:
        last = [item for item in found if item.section is section][-1]
        assert (last.title, last.minutes_planned) == (f"thêm {section}", 7)
    assert [item.section for item in found] == sorted((item.section for item in found), key=list(Section).index)


def test_items_are_moved_behind_one_another_and_to_the_front(store: SqlStore) -> None:
    meeting, made = with_items(store, "a", "b", "c")
    agendas.move(store, made["a"].id, after_id=made["c"].id)
    assert printed(store, meeting) == {"1": "b", "2": "c", "3": "a"}
    agendas.move(store, made["c"].id, after_id=None)
    assert printed(store, meeting) == {"1": "c", "2": "b", "3": "a"}
    agendas.move(store, made["c"].id, after_id=made["b"].id)
    assert printed(store, meeting) == {"1": "b", "2": "c", "3": "a"}


def test_a_moved_item_takes_the_section_of_what_it_follows(store: SqlStore) -> None:
    meeting = called(store)
    found = items(store, meeting)
    last = found[-1]
    agendas.move(store, found[0].id, after_id=last.id)
    assert items(store, meeting)[-1].id == found[0].id
    assert items(store, meeting)[-1].section is last.section


def test_items_are_nested_one_level(store: SqlStore) -> None:
    meeting, made = with_items(store, "a", "b", "c", "d")
    agendas.move(store, made["c"].id, after_id=None, parent_id=made["a"].id)
    agendas.move(store, made["d"].id, after_id=made["c"].id, parent_id=made["a"].id)
    assert printed(store, meeting) == {"1": "a", "1.1": "c", "1.2": "d", "2": "b"}
    agendas.move(store, made["c"].id, after_id=made["b"].id)
    assert printed(store, meeting) == {"1": "a", "1.1": "d", "2": "b", "3": "c"}


@pytest.mark.parametrize(("item", "parent"), [("c", "a"), ("b", "c"), ("b", "b"), ("c", "elsewhere")])
def test_nothing_is_nested_deeper_or_under_itself(store: SqlStore, item: str, parent: str) -> None:
    meeting, made = with_items(store, "a", "b", "c")
    agendas.move(store, made["a"].id, after_id=None, parent_id=made["b"].id)
    before = printed(store, meeting)
    ids = {title: each.id for title, each in made.items()}
    with pytest.raises(NestedTooDeep):
        agendas.move(store, ids[item], after_id=None, parent_id=ids.get(parent, parent))
    assert printed(store, meeting) == before


def test_what_an_item_should_follow_has_to_be_there(store: SqlStore) -> None:
    meeting, made = with_items(store, "a", "b", "c")
    agendas.remove(store, made["b"].id, now=MOMENT)
    with pytest.raises(NotFound):
        agendas.move(store, made["c"].id, after_id=made["b"].id)
    assert printed(store, meeting) == {"1": "a", "2": "c"}


def test_an_item_goes_to_the_bin_with_those_under_it_and_comes_back_with_them(store: SqlStore) -> None:
    meeting, made = with_items(store, "a", "b", "c")
    agendas.move(store, made["c"].id, after_id=None, parent_id=made["a"].id)
    before = items(store, meeting)
    inverse = agendas.remove(store, made["a"].id, now=MOMENT)
    assert printed(store, meeting) == {"1": "b"}
    undo.take_back(store, inverse, now=MOMENT)
    assert items(store, meeting) == before


def test_a_change_keeps_the_place(store: SqlStore) -> None:
    meeting, made = with_items(store, "a", "b")
    seen = made["b"]
    agendas.change(store, seen, replace(seen, minutes_planned=20))
    agendas.change(store, seen, replace(seen, title="đổi", order="0", parent_id=made["a"].id))
    assert printed(store, meeting) == {"1": "a", "2": "đổi"}
    assert items(store, meeting)[1].minutes_planned == 20


STEPS = st.lists(
    st.tuples(st.sampled_from(["add", "move", "nest", "remove"]), st.integers(0, 20), st.integers(0, 20)), max_size=12
)


def step(store: SqlStore, meeting: Meeting, what: str, one: int, other: int) -> Any:
    """One thing done to the agenda, as far as it can be; returns its inverse."""
    found = items(store, meeting)
    if what == "add" or not found:
        section = list(Section)[other % 3]
        return agendas.add(store, meeting.id, title=f"mục {one}", section=section)[1]
    item, beside = found[one % len(found)], found[other % len(found)]
    if what == "remove":
        return agendas.remove(store, item.id, now=MOMENT)
    try:
        if what == "nest":
            return agendas.move(store, item.id, after_id=None, parent_id=beside.id)
        if item.id == beside.id:
            return agendas.move(store, item.id, after_id=None)
        return agendas.move(store, item.id, after_id=beside.id, parent_id=beside.parent_id)
    except NestedTooDeep:
        return None


@settings(deadline=None, max_examples=15)
@given(steps=STEPS)
def test_numbers_always_run_from_one_and_everything_is_taken_back_and_done_again(
    shared: SqlStore, steps: list[tuple[str, int, int]]
) -> None:
    meeting = called(shared)
    start = items(shared, meeting)
    inverses = []
    for what, one, other in steps:
        inverse = step(shared, meeting, what, one, other)
        if inverse is not None:
            inverses.append(inverse)
        assert_numbered(items(shared, meeting))
    end = items(shared, meeting)
    again = [undo.take_back(shared, inverse, now=MOMENT) for inverse in inverses[::-1]]
    assert items(shared, meeting) == start
    for inverse in again[::-1]:
        undo.take_back(shared, inverse, now=MOMENT)
    assert items(shared, meeting) == end


def assert_numbered(found: tuple[AgendaItem, ...]) -> None:
    """Every item has a number; numbers run from 1 without a gap, at the top and under each item."""
    numbers = agendas.numbers(found)
    assert set(numbers) == {item.id for item in found}
    top = [number for number in numbers.values() if "." not in number]
    assert top == [str(at + 1) for at in range(len(top))]
    for number in top:
        under = [nested for nested in numbers.values() if nested.startswith(f"{number}.")]
        assert under == [f"{number}.{at + 1}" for at in range(len(under))]


def test_no_item_is_lost_whatever_two_computers_nested_or_removed(store: SqlStore) -> None:
    meeting, made = with_items(store, "a", "b", "c", "d", "e")
    parents = {"b": "a", "c": "b", "d": "e", "e": "d"}
    with store.writing() as tx:
        tx.save(*(replace(made[item], parent_id=made[parent].id) for item, parent in parents.items()))
    assert printed(store, meeting) == {"1": "a", "1.1": "b", "2": "c", "3": "d", "4": "e"}
    with store.writing() as tx:
        tx.save(replace(made["a"], deleted_at=MOMENT))
    assert printed(store, meeting) == {"1": "b", "1.1": "c", "2": "d", "3": "e"}
    with store.reading() as reading:
        record = finishing.as_it_stands(reading, desk(), meeting.id)
    assert [line.title for line in record.items] == ["b", "c", "d", "e"]
