"""The minutes: what was said stands in the order it happened, correctable as far as the state allows."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from tests.cells import MOMENT, NOW, RULES, desk
from tests.meetings import adopted, begun, called, item_of, now_of, sealed

from sotay.domain.agenda import AgendaItem, Standing
from sotay.domain.errors import NotFound, SealedAlready, WrongState
from sotay.domain.holding import Addressee, Conclusion, Remark, Task, TimelineEntry
from sotay.domain.meeting import Meeting
from sotay.domain.record import MeetingRecord
from sotay.persistence.store import SqlStore
from sotay.services import agendas, finishing, meetings, minutes, undo, votes
from sotay.services.changes import Inverse
from sotay.services.corrections import ReasonNeeded
from sotay.services.entries import EntryRemoved, ItemElsewhere, entries_in_order
from sotay.services.finishing import NotReady
from sotay.services.votes import Figures

LATER = NOW + timedelta(minutes=5)


def shown(store: SqlStore, meeting: Meeting) -> MeetingRecord:
    with store.reading() as reading:
        return finishing.as_it_stands(reading, desk(), meeting.id)


def timeline(store: SqlStore, meeting: Meeting) -> list[tuple[str, str]]:
    with store.reading() as reading:
        return [(entry.event, entry.detail) for entry in reading.find(TimelineEntry, meeting_id=meeting.id)]


def item_now(store: SqlStore, item: AgendaItem) -> AgendaItem:
    with store.reading() as reading:
        return reading.get(AgendaItem, item.id)


def test_everything_under_an_item_stands_in_the_order_it_happened(store: SqlStore) -> None:
    meeting = begun(store, called(store))
    item = item_of(store, meeting)
    minutes.write(store, item.id, "một")
    figures = Figures(votes_for=27)
    votes.take(store, RULES, meeting.id, figures, subject="hai", item_id=item.id)
    minutes.propose(store, item.id, "ba", addressee=Addressee.SUPERIOR)
    minutes.assign(store, meeting.id, "bốn", assignee_id=None, due_on=date(2026, 12, 1), item_id=item.id)
    minutes.conclude(store, meeting.id, "năm", item_id=item.id)
    minutes.write(store, item.id, "sáu")
    line = next(line for line in shown(store, meeting).items if line.id == item.id)
    said = [getattr(entry, "text", None) or getattr(entry, "subject", None) for entry in line.entries]
    assert said == ["một", "hai", "ba", "bốn", "năm", "sáu"]


def test_what_is_of_no_item_closes_the_meeting(store: SqlStore) -> None:
    meeting = begun(store, called(store))
    minutes.conclude(store, meeting.id, "kết luận chung")
    minutes.assign(store, meeting.id, "việc chung", assignee_id=None, due_on=None)
    closing = shown(store, meeting).closing
    assert [getattr(entry, "text", "") for entry in closing] == ["kết luận chung", "việc chung"]


def test_going_on_to_an_item_ends_the_one_before_at_the_same_minute(store: SqlStore) -> None:
    meeting = begun(store, called(store))
    report, discussion = item_of(store, meeting, Standing.REPORT), item_of(store, meeting)
    minutes.open_item(store, report.id, at=NOW)
    minutes.open_item(store, discussion.id, at=LATER)
    assert (item_now(store, report).started, item_now(store, report).ended) == (NOW, LATER)
    assert (item_now(store, discussion).started, item_now(store, discussion).ended) == (LATER, None)
    back = minutes.open_item(store, report.id, at=LATER)
    assert (item_now(store, report).started, item_now(store, report).ended) == (NOW, None)
    undo.take_back(store, back, now=MOMENT)
    assert item_now(store, report).ended == LATER
    assert timeline(store, meeting) == [("item_started", "")] * 2


def test_minutes_typed_afterwards_have_no_time_line(store: SqlStore) -> None:
    meeting = called(store)
    meetings.change(store, meeting, replace(meeting, typed_afterwards=True))
    begun(store, meeting)
    minutes.open_item(store, item_of(store, meeting).id, at=NOW)
    votes.take(store, RULES, meeting.id, Figures(votes_for=27), subject="x", taken=NOW)
    assert timeline(store, meeting) == []


def test_closing_ends_what_is_still_open(store: SqlStore) -> None:
    meeting = begun(store, called(store))
    item = item_of(store, meeting)
    minutes.open_item(store, item.id, at=NOW)
    minutes.close(store, meeting.id, at=LATER)
    assert item_now(store, item).ended == LATER
    assert now_of(store, meeting).ended == LATER


def test_who_types_stores_as_often_as_they_like_under_one_identity(store: SqlStore) -> None:
    meeting = begun(store, called(store))
    item = item_of(store, meeting)
    first = minutes.write(store, item.id, "Nhất", remark_id="r", said=NOW)
    minutes.write(store, item.id, "khác")
    again = minutes.write(store, item.id, "Nhất trí", remark_id="r", speaker_id=meeting.chair_id, said=LATER)
    assert (again.order, again.said, again.text) == (first.order, NOW, "Nhất trí")
    with store.reading() as reading:
        assert [remark.text for remark in reading.find(Remark, item_id=item.id)] == ["Nhất trí", "khác"]


def remarks_in_order(store: SqlStore, meeting: Meeting) -> list[str]:
    with store.reading() as reading:
        return [row.text for row in entries_in_order(reading, meeting.id) if isinstance(row, Remark)]


def test_running_text_put_down_stands_at_the_place_of_the_remark_it_was_typed_in(store: SqlStore) -> None:
    meeting = begun(store, called(store))
    item = item_of(store, meeting)
    typed = minutes.write(store, item.id, "một\nĐ/c A: hai\nĐ/c B: ba", remark_id="r", said=NOW)
    minutes.write(store, item.id, "bốn")
    parts = [replace(typed, text="một"), replace(typed, id="s", text="hai"), replace(typed, id="t", text="ba")]
    inverse = minutes.put_down(store, parts)
    assert remarks_in_order(store, meeting) == ["một", "hai", "ba", "bốn"]
    back = undo.take_back(store, inverse, now=MOMENT)
    assert remarks_in_order(store, meeting) == ["bốn"]
    undo.take_back(store, back, now=MOMENT)
    assert remarks_in_order(store, meeting) == ["một", "hai", "ba", "bốn"]


def test_taking_back_leads_to_what_stood_there_before_anything_was_typed(store: SqlStore) -> None:
    meeting = begun(store, called(store))
    item = item_of(store, meeting)
    opened = minutes.write(store, item.id, "trước", remark_id="r")
    for text in ("trước m", "trước mắt", "trước mắt\nĐ/c A: hai"):
        minutes.write(store, item.id, text, remark_id="r")
    other = replace(opened, id="s", text="hai")
    inverse = minutes.put_down(store, [replace(opened, text="trước mắt"), other], opened=opened)
    assert remarks_in_order(store, meeting) == ["trước mắt", "hai"]
    undo.take_back(store, inverse, now=MOMENT)
    assert remarks_in_order(store, meeting) == ["trước"]


def test_what_was_typed_and_is_as_before_needs_no_taking_back(store: SqlStore) -> None:
    meeting = begun(store, called(store))
    opened = minutes.write(store, item_of(store, meeting).id, "trước", remark_id="r")
    assert minutes.put_down(store, [opened], opened=opened) == Inverse((), (), ())


def test_running_text_is_put_down_whole_or_not_at_all(store: SqlStore) -> None:
    meeting = begun(store, called(store))
    typed = minutes.write(store, item_of(store, meeting).id, "một\nhai", remark_id="r")
    with pytest.raises(NotFound):
        minutes.put_down(store, [replace(typed, text="một"), replace(typed, id="s", text="hai", item_id="nowhere")])
    assert remarks_in_order(store, meeting) == ["một\nhai"]


def test_a_removed_remark_is_not_put_down_again(store: SqlStore) -> None:
    meeting = begun(store, called(store))
    typed = minutes.write(store, item_of(store, meeting).id, "một", remark_id="r")
    minutes.remove(store, typed, now=MOMENT)
    with pytest.raises(EntryRemoved):
        minutes.put_down(store, [typed])


def test_a_rewritten_text_and_a_removed_one_are_taken_back(store: SqlStore) -> None:
    meeting = begun(store, called(store))
    item = item_of(store, meeting)
    remark = minutes.write(store, item.id, "trước", is_reserved=True)
    inverse = minutes.rewrite(store, remark, replace(remark, text="sau"))
    undo.take_back(store, inverse, now=MOMENT)
    with store.reading() as reading:
        assert reading.get(Remark, remark.id) == remark
    gone = minutes.remove(store, remark, now=MOMENT)
    with store.reading() as reading:
        assert reading.find(Remark, item_id=item.id) == ()
    undo.take_back(store, gone, now=MOMENT)
    with store.reading() as reading:
        assert reading.find(Remark, item_id=item.id) == (remark,)


def test_nothing_is_written_under_an_item_that_is_not_there(store: SqlStore) -> None:
    with pytest.raises(NotFound):
        minutes.write(store, "nowhere", "chữ")
    with pytest.raises(NotFound):
        minutes.propose(store, "nowhere", "chữ")


def test_after_adoption_wording_is_correctable_and_conclusions_with_a_reason(store: SqlStore) -> None:
    meeting = called(store)
    item = item_of(store, meeting)
    remark = minutes.write(store, item.id, "câu chữ")
    conclusion = minutes.conclude(store, meeting.id, "kết luận")
    adopted(store, meeting)
    minutes.rewrite(store, remark, replace(remark, text="câu chữ đúng"))
    for because, at in (("", NOW), ("  ", NOW), ("sai", None)):
        with pytest.raises(ReasonNeeded):
            minutes.rewrite(store, conclusion, replace(conclusion, text="khác"), because=because, at=at)
    with pytest.raises(ReasonNeeded):
        minutes.remove(store, conclusion, now=MOMENT)
    with pytest.raises(ReasonNeeded):
        minutes.conclude(store, meeting.id, "thêm")
    with store.reading() as reading:
        assert reading.find(Conclusion, meeting_id=meeting.id) == (conclusion,)
    minutes.rewrite(store, conclusion, replace(conclusion, text="khác"), because="ghi nhầm số", at=LATER)
    assert timeline(store, meeting)[-1] == ("corrected", "Nguyễn Văn 1: ghi nhầm số (conclusion text kết luận → khác)")
    assert shown(store, meeting).timeline[-1].at_wall == LATER


def test_an_adopted_meeting_is_not_held_again(store: SqlStore) -> None:
    meeting = adopted(store, called(store))
    with pytest.raises(WrongState):
        begun(store, meeting)
    with pytest.raises(WrongState):
        minutes.open_item(store, item_of(store, meeting).id, at=NOW)


def test_after_sealing_nothing_is_written_any_more(store: SqlStore) -> None:
    meeting = called(store)
    item = item_of(store, meeting)
    remark = minutes.write(store, item.id, "chữ")
    task = minutes.assign(store, meeting.id, "việc", assignee_id=None, due_on=None)
    conclusion = minutes.conclude(store, meeting.id, "kết luận")
    sealed(store, meeting)
    refused = (
        lambda: minutes.write(store, item.id, "thêm"),
        lambda: minutes.rewrite(store, remark, replace(remark, text="x")),
        lambda: minutes.remove(store, remark, now=MOMENT),
        lambda: minutes.conclude(store, meeting.id, "x", because="x", at=NOW),
        lambda: minutes.rewrite(store, conclusion, replace(conclusion, text="x"), because="x", at=NOW),
        lambda: minutes.assign(store, meeting.id, "x", assignee_id=None, due_on=None),
        lambda: minutes.rewrite(store, task, replace(task, text="x")),
        lambda: minutes.propose(store, item.id, "x"),
        lambda: minutes.present(store, item.id, presenter_id=None),
        lambda: minutes.open_item(store, item.id, at=NOW),
        lambda: minutes.close(store, meeting.id, at=NOW),
        lambda: meetings.invite(store, meeting.id, name="x"),
        lambda: meetings.change(store, meeting, replace(meeting, place="x")),
    )
    before = shown(store, meeting)
    for verb in refused:
        with pytest.raises(SealedAlready):
            verb()
    assert shown(store, meeting) == before
    with store.reading() as reading:
        assert reading.find(Task, meeting_id=meeting.id) == (task,)


def test_nothing_is_written_under_a_removed_item_or_one_of_another_meeting(store: SqlStore) -> None:
    meeting, other = begun(store, called(store)), called(store)
    gone, foreign = item_of(store, meeting), item_of(store, other)
    remark = minutes.write(store, gone.id, "trước", remark_id="r")
    agendas.remove(store, gone.id, now=MOMENT)
    figures = Figures(votes_for=20)
    refused = [
        lambda: minutes.write(store, gone.id, "chữ"),
        lambda: minutes.propose(store, gone.id, "chữ"),
        lambda: minutes.present(store, gone.id, presenter_id=None),
        lambda: minutes.open_item(store, gone.id, at=NOW),
        lambda: agendas.change(store, gone, replace(gone, title="khác")),
        *(
            verb
            for item in (gone, foreign)
            for verb in (
                lambda item=item: minutes.conclude(store, meeting.id, "chữ", item_id=item.id),
                lambda item=item: minutes.assign(
                    store, meeting.id, "chữ", assignee_id=None, due_on=None, item_id=item.id
                ),
                lambda item=item: votes.take(store, RULES, meeting.id, figures, subject="x", item_id=item.id),
            )
        ),
    ]
    for verb in refused:
        with pytest.raises(ItemElsewhere):
            verb()
    kept = minutes.write(store, item_of(store, meeting, Standing.REPORT).id, "chữ")
    with pytest.raises(ItemElsewhere):
        minutes.rewrite(store, kept, replace(kept, item_id=gone.id))
    with pytest.raises(EntryRemoved):
        minutes.rewrite(store, remark, replace(remark, text="sau"))


def test_what_is_typed_on_never_brings_a_removed_remark_back(store: SqlStore) -> None:
    meeting = begun(store, called(store))
    item = item_of(store, meeting)
    minutes.remove(store, minutes.write(store, item.id, "chữ", remark_id="r"), now=MOMENT)
    with pytest.raises(EntryRemoved):
        minutes.write(store, item.id, "chữ nữa", remark_id="r")
    with store.reading() as reading:
        assert reading.find(Remark, meeting_id=meeting.id) == ()


def test_a_rewritten_text_leaves_alone_what_another_changed(store: SqlStore) -> None:
    remark = minutes.write(store, item_of(store, begun(store, called(store))).id, "chữ")
    minutes.rewrite(store, remark, replace(remark, is_reserved=True))
    minutes.rewrite(store, remark, replace(remark, text="câu"))
    with store.reading() as reading:
        assert reading.get(Remark, remark.id) == replace(remark, is_reserved=True, text="câu")


def test_an_entry_whose_item_another_computer_removed_keeps_the_minutes_from_being_adopted(store: SqlStore) -> None:
    meeting = begun(store, called(store))
    item = item_of(store, meeting)
    minutes.write(store, item.id, "chữ")
    with store.writing() as tx:
        tx.bin(item)
    with pytest.raises(NotReady) as refusal:
        finishing.adopt(store, desk(), meeting.id, votes_for=27, voters_present=27)
    assert [lack.code for lack in refusal.value.lacks] == ["lack-item"]


def test_an_adopted_meeting_is_not_closed_again(store: SqlStore) -> None:
    with pytest.raises(WrongState):
        minutes.close(store, adopted(store, called(store)).id, at=LATER)
