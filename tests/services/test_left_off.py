"""Where somebody types is kept with the text, and forgotten once the program closes well."""

from tests.cells import MOMENT
from tests.meetings import begun, called, item_of, sealed

from sotay.domain.agenda import AgendaItem
from sotay.domain.holding import Remark
from sotay.domain.left_off import LeftOff
from sotay.domain.meeting import Meeting
from sotay.persistence.store import SqlStore
from sotay.services import agendas, left_off, meetings, minutes


def place(store: SqlStore) -> LeftOff | None:
    with store.reading() as reading:
        return left_off.look(reading)


def start(store: SqlStore) -> tuple[Meeting, AgendaItem]:
    meeting = begun(store, called(store))
    return meeting, item_of(store, meeting)


def test_nobody_typed_anywhere(store: SqlStore) -> None:
    start(store)
    assert place(store) is None


def test_the_place_is_kept_with_the_text(store: SqlStore) -> None:
    meeting, item = start(store)
    minutes.write(store, item.id, "Nhất", remark_id="r", cursor=4)
    minutes.write(store, item.id, "Nhất trí", remark_id="r", cursor=8)
    assert place(store) == LeftOff(
        meeting_id=meeting.id, item_id=item.id, remark_id="r", cursor=8, kept_at=MOMENT
    )  # fmt: skip


def test_a_remark_put_down_leaves_its_item(store: SqlStore) -> None:
    meeting, item = start(store)
    minutes.write(store, item.id, "Nhất", remark_id="r", cursor=4)
    remark = Remark(id="r", meeting_id=meeting.id, item_id=item.id, order="", text="Nhất trí")
    minutes.put_down(store, [remark])
    left = place(store)
    assert left is not None
    assert (left.item_id, left.remark_id, left.cursor) == (item.id, None, 0)


def test_an_item_gone_on_to_is_the_place(store: SqlStore) -> None:
    meeting, item = start(store)
    left_off.at_item(store, meeting.id, item.id)
    left = place(store)
    assert left is not None
    assert (left.meeting_id, left.item_id) == (meeting.id, item.id)


def test_nobody_told_of_a_text_is_kept_a_place(store: SqlStore) -> None:
    _, item = start(store)
    minutes.write(store, item.id, "Nhất", remark_id="r")
    assert place(store) is None


def test_it_is_forgotten_and_a_store_that_keeps_none_is_not_written_to(store: SqlStore) -> None:
    _, item = start(store)
    minutes.write(store, item.id, "Nhất", remark_id="r", cursor=4)
    left_off.forget(store)
    assert place(store) is None
    store.has_written = False
    left_off.forget(store)
    assert not store.has_written


def test_there_is_no_place_where_nothing_can_be_typed_any_more(store: SqlStore) -> None:
    meeting, item = start(store)
    minutes.write(store, item.id, "Nhất", remark_id="r", cursor=4)
    agendas.remove(store, item.id, now=MOMENT)
    assert place(store) is None
    other = called(store)
    left_off.at_item(store, other.id, item_of(store, other).id)
    sealed(store, other)
    assert place(store) is None
    left_off.at_item(store, meeting.id, "nowhere")
    assert place(store) is None
    third = called(store)
    left_off.at_item(store, third.id, item_of(store, third).id)
    meetings.remove(store, third.id, now=MOMENT)
    assert place(store) is None


def test_a_place_is_no_change_that_is_told_or_taken_back(store: SqlStore) -> None:
    told = []
    store.posted = told.append
    meeting, item = start(store)
    told.clear()
    left_off.at_item(store, meeting.id, item.id)
    assert told == []
    with store.writing() as tx:
        tx.leave_off(meeting.id, item.id)
        assert tx.inverse.is_empty
