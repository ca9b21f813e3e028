"""An agenda put in order by hand: however items are moved, none is lost and the parts of the meeting stay in order."""

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.cells import MOMENT, crowd, new_store, set_up
from tests.meetings import agenda_of, called

from sotay.domain.agenda import AgendaItem, Section
from sotay.domain.meeting import Meeting
from sotay.persistence.store import SqlStore
from sotay.services import agendas, arranging, undo
from sotay.services.agendas import NestedTooDeep
from sotay.services.arranging import Side

OPENING, CONDUCT, CLOSING = Section
MOVES = ("up", "down", "nest", "unnest", "drop")


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SqlStore]:
    made = new_store(tmp_path_factory.mktemp("arranging"))
    set_up(made, crowd(3))
    yield made
    made.close()


def agenda(store: SqlStore, meeting: Meeting) -> list[AgendaItem]:
    with store.reading() as reading:
        return agenda_of(reading, meeting.id)


def told(store: SqlStore, meeting: Meeting) -> str:
    """``a b/c d (e) | f``: sections apart by bars, nested items in brackets."""
    parts = []
    for section in Section:
        items = [item for item in agenda(store, meeting) if item.section is section]
        parts.append(" ".join(f"({item.title})" if item.parent_id else item.title for item in items))
    return " | ".join(parts)


def arranged(store: SqlStore, *sections: str) -> tuple[Meeting, dict[str, str]]:
    """A meeting with these items by section, and their ids by title."""
    meeting = called(store)
    for item in agenda(store, meeting):
        agendas.remove(store, item.id, now=MOMENT)
    for section, titles in zip(Section, sections, strict=True):
        for title in titles.split():
            agendas.add(store, meeting.id, title=title, section=section)
    return meeting, {item.title: item.id for item in agenda(store, meeting)}


def test_an_item_added_behind_another_stands_beside_it(store: SqlStore) -> None:
    meeting, ids = arranged(store, "a b", "c d", "e")
    arranging.nest(store, ids["d"])
    agendas.add(store, meeting.id, title="x", after_id=ids["a"])
    agendas.add(store, meeting.id, title="y", after_id=ids["d"])
    agendas.add(store, meeting.id, title="z", after_id=ids["e"])
    assert told(store, meeting) == "a x b | c (d) (y) | e z"


@pytest.mark.parametrize(
    ("title", "by", "after"),
    [
        ("a", 1, "b a | c d | e"),
        ("b", 1, "a | b c d | e"),
        ("c", -1, "a b c | d | e"),
        ("d", -1, "a b | d c | e"),
        ("d", 1, "a b | c | d e"),
        ("a", -1, None),
        ("e", 1, None),
    ],
)
def test_an_item_moves_by_places_and_first_over_the_border(
    store: SqlStore, title: str, by: int, after: str | None
) -> None:
    meeting, ids = arranged(store, "a b", "c d", "e")
    moved = arranging.shift(store, ids[title], by)
    assert (moved is None) == (after is None)
    assert told(store, meeting) == (after or "a b | c d | e")


def test_an_empty_part_is_gone_through_and_not_over(store: SqlStore) -> None:
    meeting, ids = arranged(store, "a", "", "e")
    arranging.shift(store, ids["a"], 1)
    assert told(store, meeting) == " | a | e"
    arranging.shift(store, ids["a"], 1)
    assert told(store, meeting) == " |  | a e"


def test_items_go_under_each_other_and_out_again_with_what_they_hold(store: SqlStore) -> None:
    meeting, ids = arranged(store, "a", "b c d", "e")
    arranging.nest(store, ids["c"])
    arranging.nest(store, ids["d"])
    assert told(store, meeting) == "a | b (c) (d) | e"
    assert arranging.nest(store, ids["a"]) is None
    assert arranging.nest(store, ids["c"]) is None
    with pytest.raises(NestedTooDeep):
        arranging.nest(store, ids["b"])
    assert arranging.shift(store, ids["d"], 1) is None
    arranging.shift(store, ids["d"], -1)
    assert told(store, meeting) == "a | b (d) (c) | e"
    arranging.shift(store, ids["b"], -1)
    assert told(store, meeting) == "a b (d) (c) |  | e"
    arranging.unnest(store, ids["d"])
    assert told(store, meeting) == "a b (c) d |  | e"
    assert arranging.unnest(store, ids["a"]) is None


@pytest.mark.parametrize(
    ("title", "on", "side", "after"),
    [
        ("a", "d", Side.BELOW, "| b (c) d a | e"),
        ("e", "b", Side.ABOVE, "a | e b (c) d |"),
        ("d", "b", Side.BELOW, "a | b (d) (c) | e"),
        ("d", "c", Side.ABOVE, "a | b (d) (c) | e"),
        ("d", "c", Side.INTO, "a | b (c) (d) | e"),
        ("e", "b", Side.INTO, "a | b (c) (e) d |"),
        ("c", "a", Side.BELOW, "a c | b d | e"),
        ("a", CLOSING, Side.BELOW, "| b (c) d | a e"),
        ("e", OPENING, Side.BELOW, "e a | b (c) d |"),
        ("b", CLOSING, Side.BELOW, "a | d | b (c) e"),
        ("d", "d", Side.BELOW, None),
    ],
)
def test_an_item_is_where_it_was_dropped(
    store: SqlStore, title: str, on: str | Section, side: Side, after: str | None
) -> None:
    meeting, ids = arranged(store, "a", "b c d", "e")
    arranging.nest(store, ids["c"])
    dropped = arranging.drop(store, ids[title], on if isinstance(on, Section) else ids[on], side)
    assert (dropped is None) == (after is None)
    assert told(store, meeting).strip() == (after or "a | b (c) d | e")


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_whatever_is_moved_nothing_is_lost_and_all_of_it_is_taken_back(shared: SqlStore, data: st.DataObject) -> None:
    meeting, ids = arranged(shared, "a b", "c d e", "f")
    for _ in range(data.draw(st.integers(1, 6))):
        before = told(shared, meeting)
        item_id = data.draw(st.sampled_from([*ids.values()]))
        move = data.draw(st.sampled_from(MOVES))
        try:
            if move == "drop":
                on = data.draw(st.sampled_from([*ids.values(), *Section]))
                inverse = arranging.drop(shared, item_id, on, data.draw(st.sampled_from(Side)))
            elif move in {"up", "down"}:
                inverse = arranging.shift(shared, item_id, 1 if move == "down" else -1)
            else:
                inverse = {"nest": arranging.nest, "unnest": arranging.unnest}[move](shared, item_id)
        except NestedTooDeep:
            assert told(shared, meeting) == before
            continue
        found = agenda(shared, meeting)
        assert sorted(item.title for item in found) == sorted(ids)
        assert [item.section for item in found] == sorted((item.section for item in found), key=list(Section).index)
        by_id = {item.id: item for item in found}
        for item in found:
            if item.parent_id:
                assert by_id[item.parent_id].parent_id is None
                assert by_id[item.parent_id].section is item.section
        if inverse is not None:
            after = told(shared, meeting)
            redo = undo.take_back(shared, inverse, now=MOMENT)
            assert told(shared, meeting) == before
            undo.take_back(shared, redo, now=MOMENT)
            assert told(shared, meeting) == after
