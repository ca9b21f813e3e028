"""Papers that are in: names, places, who may see them, what replaced what; each change can be taken back."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.cells import MOMENT
from tests.cells import desk as record_desk
from tests.fakes import RowsInMemory
from tests.meetings import adopted, called, item_of
from tests.services.test_papers import ITEM, LIMITS, MEETING, PlainInspector, StoppedClock, VaultInMemory

from sotay.domain.agenda import AgendaItem
from sotay.domain.errors import SealedAlready
from sotay.domain.inspection import AlreadyAttached
from sotay.domain.material import Material
from sotay.persistence.store import SqlStore
from sotay.services import finishing, papers, shelf
from sotay.services.bin import binned, put_back
from sotay.services.changes import Inverse
from sotay.services.entries import EntryRemoved, ItemElsewhere
from sotay.services.undo import take_back


def paper(paper_id: str, order: str, meeting_id: str = "m", **others: object) -> Material:
    return Material(
        id=paper_id,
        meeting_id=meeting_id,
        order=order,
        title=f"Tài liệu {paper_id}",
        file_name=f"{paper_id}.pdf",
        sha256=paper_id * 8,
        size=1,
        media_type="application/pdf",
        pages=1,
        **others,  # type: ignore[arg-type]
    )


SECOND = AgendaItem(id="j", meeting_id="m", order="2", title="Thảo luận")


@pytest.fixture
def rows() -> RowsInMemory:
    return RowsInMemory(MEETING, ITEM, SECOND, *(paper(name, f"100{at}") for at, name in enumerate("abcd")))


def names(rows: RowsInMemory) -> str:
    with rows.reading() as reading:
        return "".join(row.id for row in shelf.papers_of(reading, "m"))


def kept(rows: RowsInMemory, paper_id: str) -> Material:
    with rows.reading() as reading:
        return reading.get(Material, paper_id)


def instead(rows: RowsInMemory, paper_id: str, content: bytes = b"new") -> tuple[Material, Inverse]:
    vault = VaultInMemory()
    seen = papers.look_at(PlainInspector(), "bản mới.pdf", content, LIMITS)
    return papers.keep_instead(rows, vault, StoppedClock(), seen, paper_id=paper_id)


@given(st.lists(st.tuples(st.sampled_from("abcd"), st.integers(-4, 4)), max_size=12))
def test_papers_move_as_in_a_list_and_every_move_is_taken_back(moves: list[tuple[str, int]]) -> None:
    rows = RowsInMemory(MEETING, *(paper(name, f"100{at}") for at, name in enumerate("abcd")))
    expected = list("abcd")
    for name, by in moves:
        before = names(rows)
        place = expected.index(name) + by
        inverse = shelf.shift(rows, name, by)
        assert (inverse is not None) == (0 <= place < len(expected))
        if inverse is not None:
            expected.remove(name)
            expected.insert(place, name)
            again = take_back(rows, inverse, now=MOMENT)
            assert names(rows) == before
            take_back(rows, again, now=MOMENT)
        assert names(rows) == "".join(expected)


def test_a_paper_moves_among_those_of_its_item_alone(rows: RowsInMemory) -> None:
    shelf.assign(rows, "b", "i")
    assert shelf.shift(rows, "b", -1) is None
    shelf.shift(rows, "a", 1)
    with rows.reading() as reading:
        ordered = shelf.in_agenda_order(shelf.papers_of(reading, "m"), {"i": "2", "j": "10"})
    assert [row.id for row in ordered] == ["c", "a", "d", "b"]


def test_papers_of_an_item_that_is_gone_stand_with_those_of_the_meeting() -> None:
    places = {"c": "i2", "b": "i1", "a": "i1", "z": None, "y": "gone"}
    papers = [paper(name, name, item_id=item_id) for name, item_id in places.items()]
    assert [row.id for row in shelf.in_agenda_order(papers, {"i1": "1", "i2": "2"})] == ["y", "z", "a", "b", "c"]


def test_papers_stand_in_the_order_of_the_agenda(rows: RowsInMemory) -> None:
    shelf.assign(rows, "a", "j")
    shelf.assign(rows, "d", "i")
    with rows.reading() as reading:
        found = shelf.papers_of(reading, "m")
    assert [row.id for row in shelf.in_agenda_order(found, {"i": "2", "j": "10"})] == ["b", "c", "d", "a"]
    assert [row.id for row in shelf.in_agenda_order(found, {"i": "10", "j": "2"})] == ["b", "c", "a", "d"]


def test_a_paper_of_a_removed_item_stands_with_those_of_the_meeting_and_moves_among_them(rows: RowsInMemory) -> None:
    rows.rows["b"] = paper("b", "1001", item_id="gone")
    shelf.shift(rows, "b", -1)
    assert names(rows) == "bacd"


def test_a_title_is_tidied_and_an_empty_one_changes_nothing(rows: RowsInMemory) -> None:
    inverse = shelf.rename(rows, "a", "  Báo  cáo ")
    assert kept(rows, "a").title == "Báo cáo"
    assert shelf.rename(rows, "a", "   ") is None
    assert shelf.rename(rows, "a", "Báo cáo") is None
    assert inverse is not None
    take_back(rows, inverse, now=MOMENT)
    assert kept(rows, "a").title == "Tài liệu a"


def test_a_paper_goes_to_an_item_as_its_last(rows: RowsInMemory) -> None:
    take_back(rows, shelf.assign(rows, "a", "i"), now=MOMENT)
    assert names(rows) == "abcd"
    shelf.assign(rows, "a", "i")
    assert (names(rows), kept(rows, "a").item_id) == ("bcda", "i")
    with pytest.raises(ItemElsewhere):
        shelf.assign(rows, "a", "nowhere")


def test_the_room_may_see_it_or_not(rows: RowsInMemory) -> None:
    inverse = shelf.show_to_room(rows, "a", for_room=False)
    assert not kept(rows, "a").for_room
    take_back(rows, inverse, now=MOMENT)
    assert kept(rows, "a").for_room


def test_a_new_paper_takes_place_title_and_room_of_the_old_one_which_is_kept(rows: RowsInMemory) -> None:
    rows.rows["b"] = paper("b", "1001", item_id="i", for_room=False)
    new, inverse = instead(rows, "b")
    assert (new.title, new.order, new.item_id, new.for_room) == ("Tài liệu b", "1001", "i", False)
    assert (new.file_name, new.replaces_id) == ("bản mới.pdf", "b")
    assert names(rows) == f"a{new.id}cd"
    assert kept(rows, "b").deleted_at is None
    with rows.reading() as reading:
        assert [row.id for row in shelf.older(reading, new)] == ["b"]
    take_back(rows, inverse, now=MOMENT)
    assert names(rows) == "abcd"


def test_what_was_replaced_or_is_there_already_is_not_replaced(rows: RowsInMemory) -> None:
    instead(rows, "b")
    with pytest.raises(EntryRemoved):
        instead(rows, "b", b"newer")
    with pytest.raises(AlreadyAttached):
        instead(rows, "a")


def test_a_removed_paper_takes_its_older_ones_along_and_both_come_back(rows: RowsInMemory) -> None:
    newer = instead(rows, "b")[0]
    newest = instead(rows, newer.id, b"newest")[0]
    inverse = shelf.remove(rows, newest.id, now=MOMENT)
    assert names(rows) == "acd"
    with pytest.raises(EntryRemoved):
        shelf.rename(rows, newest.id, "Báo cáo")
    take_back(rows, inverse, now=MOMENT)
    assert names(rows) == f"a{newest.id}cd"


def test_the_older_paper_is_used_again(rows: RowsInMemory) -> None:
    new = instead(rows, "b")[0]
    inverse = shelf.use_older(rows, new.id, now=MOMENT)
    assert names(rows) == "abcd"
    assert inverse is not None
    take_back(rows, inverse, now=MOMENT)
    assert names(rows) == f"a{new.id}cd"
    assert shelf.use_older(rows, "a", now=MOMENT) is None


def test_two_papers_that_replaced_the_same_one_both_stay(rows: RowsInMemory) -> None:
    """Two computers did so, neither knowing of the other."""
    rows.rows["x"] = paper("x", "1001", replaces_id="b")
    rows.rows["y"] = paper("y", "1001", replaces_id="b")
    assert names(rows) == "axycd"


def test_papers_may_change_until_the_record_is_sealed_which_lists_those_in_use(store: SqlStore) -> None:
    meeting = called(store)
    item = item_of(store, meeting)
    with store.writing() as tx:
        tx.save(paper("a", "1000", meeting.id), paper("b", "1000", meeting.id, replaces_id="a", item_id=item.id))
        tx.save(paper("c", "1001", meeting.id))
    adopted(store, meeting)
    shelf.rename(store, "b", "Báo cáo (sửa)")
    shelf.remove(store, "c", now=MOMENT)
    with store.reading() as reading:
        assert [line.called for line in binned(reading, MOMENT)] == ["Tài liệu c"]
    put_back(store, "c", now=MOMENT)
    shelf.remove(store, "c", now=MOMENT)
    finishing.send_for_signing(store, record_desk(), meeting.id)
    record = finishing.seal(store, record_desk(), meeting.id)
    lines = record_desk().codec.decode(record.sealed_bytes).papers
    assert [(line.id, line.title) for line in lines] == [("b", "Báo cáo (sửa)")]
    for change in (
        lambda: shelf.rename(store, "b", "Khác"),
        lambda: shelf.show_to_room(store, "b", for_room=False),
        lambda: shelf.remove(store, "b", now=MOMENT),
        lambda: shelf.use_older(store, "b", now=MOMENT),
        lambda: put_back(store, "c", now=MOMENT),
    ):
        with pytest.raises(SealedAlready):
            change()


def test_the_order_survives_a_paper_that_another_computer_gave_the_same_key(rows: RowsInMemory) -> None:
    rows.rows["b"] = replace(kept(rows, "b"), order="1000")
    shelf.shift(rows, "d", -1)
    assert names(rows) == "abdc"
