"""What was deleted is listed for 90 days and can be put back while its minutes are open."""

from datetime import datetime, timedelta

import pytest
from tests.cells import MOMENT, NOW
from tests.meetings import adopted, called, item_of, sealed

from sotay.domain.agenda import AgendaItem
from sotay.domain.errors import NotFound, SealedAlready, WrongState
from sotay.domain.holding import Remark
from sotay.domain.meeting import Meeting
from sotay.persistence.store import SqlStore
from sotay.services import agendas, meetings, minutes, undo
from sotay.services.bin import KEPT, Binned, binned, put_back


def listed(store: SqlStore, now: datetime = MOMENT) -> tuple[Binned, ...]:
    with store.reading() as reading:
        return binned(reading, now)


def remarked(store: SqlStore, meeting: Meeting, text: str = "Nhất trí với báo cáo") -> Remark:
    return minutes.write(store, item_of(store, meeting).id, text, speaker_id=None, said=NOW)


def in_use(store: SqlStore, meeting: Meeting) -> set[str]:
    with store.reading() as reading:
        rows = [*reading.find(AgendaItem, meeting_id=meeting.id), *reading.find(Remark, meeting_id=meeting.id)]
        return {row.id for row in rows}


def found(store: SqlStore, words: str) -> list[str]:
    with store.reading() as reading:
        return [hit.id for hit in reading.search(words)]


def test_what_was_deleted_is_listed_with_its_text_and_meeting(store: SqlStore) -> None:
    meeting = called(store)
    first, second = remarked(store, meeting), remarked(store, meeting, "Đề nghị sửa đường")
    minutes.remove(store, first, now=MOMENT)
    minutes.remove(store, second, now=MOMENT + timedelta(seconds=1))
    assert [(line.id, line.kind, line.called, line.meeting) for line in listed(store, MOMENT + timedelta(1))] == [
        (second.id, "remark", "Đề nghị sửa đường", meeting.title),
        (first.id, "remark", "Nhất trí với báo cáo", meeting.title),
    ]


def test_after_90_days_nobody_lists_it_or_puts_it_back(store: SqlStore) -> None:
    remark = remarked(store, called(store))
    minutes.remove(store, remark, now=MOMENT)
    assert listed(store, MOMENT + KEPT)
    late = MOMENT + KEPT + timedelta(microseconds=1)
    assert listed(store, late) == ()
    with pytest.raises(NotFound):
        put_back(store, remark.id, now=late)


def test_a_remark_put_back_stands_where_it_was_and_is_found_again(store: SqlStore) -> None:
    meeting = called(store)
    remark = remarked(store, meeting)
    before = in_use(store, meeting)
    minutes.remove(store, remark, now=MOMENT)
    assert found(store, "nhat tri") == []
    done = put_back(store, remark.id, now=MOMENT)
    assert in_use(store, meeting) == before
    assert found(store, "nhat tri") == [remark.id]
    assert listed(store) == ()
    undo.take_back(store, done, now=MOMENT)
    assert found(store, "nhat tri") == []


def test_an_item_comes_back_with_those_nested_under_it_and_a_remark_with_its_item(store: SqlStore) -> None:
    meeting = called(store)
    parent = item_of(store, meeting)
    nested, _ = agendas.add(store, meeting.id, title="Việc nhỏ")
    agendas.move(store, nested.id, after_id=None, parent_id=parent.id)
    before = in_use(store, meeting)
    agendas.remove(store, parent.id, now=MOMENT)
    put_back(store, parent.id, now=MOMENT)
    assert in_use(store, meeting) == before
    agendas.remove(store, parent.id, now=MOMENT)
    put_back(store, nested.id, now=MOMENT)
    assert in_use(store, meeting) == before
    remark = remarked(store, meeting)
    minutes.remove(store, remark, now=MOMENT)
    agendas.remove(store, parent.id, now=MOMENT + timedelta(1))
    put_back(store, remark.id, now=MOMENT + timedelta(1))
    assert in_use(store, meeting) == {*before, remark.id} - {nested.id}


def test_an_item_comes_back_with_what_was_written_under_it(store: SqlStore) -> None:
    meeting = called(store)
    remarked(store, meeting)
    before = in_use(store, meeting)
    item = item_of(store, meeting)
    agendas.remove(store, item.id, now=MOMENT)
    put_back(store, item.id, now=MOMENT)
    assert in_use(store, meeting) == before


def test_a_removed_meeting_comes_back_with_all_it_has(store: SqlStore) -> None:
    meeting = called(store)
    remark = remarked(store, meeting)
    before = in_use(store, meeting)
    minutes.remove(store, remark, now=MOMENT)
    meetings.remove(store, meeting.id, now=MOMENT)
    assert {line.called for line in listed(store)} == {meeting.title, remark.text}
    with pytest.raises(NotFound):
        put_back(store, remark.id, now=MOMENT)
    put_back(store, meeting.id, now=MOMENT)
    put_back(store, remark.id, now=MOMENT)
    assert in_use(store, meeting) == before


def test_what_is_in_use_or_unknown_is_not_in_the_bin(store: SqlStore) -> None:
    meeting = called(store)
    for row_id in (item_of(store, meeting).id, meeting.id, "không có"):
        with pytest.raises(NotFound):
            put_back(store, row_id, now=MOMENT)


def test_nothing_comes_back_into_adopted_or_sealed_minutes(store: SqlStore) -> None:
    for finish, refusal in ((adopted, WrongState), (sealed, SealedAlready)):
        meeting = called(store)
        remark = remarked(store, meeting)
        minutes.remove(store, remark, now=MOMENT)
        finish(store, meeting)  # type: ignore[operator]  # of two kinds of result
        with pytest.raises(refusal):
            put_back(store, remark.id, now=MOMENT)
