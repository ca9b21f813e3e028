"""Taking back: only what the verb changed, only while it is still so, and never past adoption without a reason."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from tests.cells import MOMENT, RULES
from tests.meetings import adopted, begun, called, item_of, now_of

from sotay.domain.agenda import AgendaItem
from sotay.domain.errors import KnownError, WrongState
from sotay.domain.holding import Mark, Remark, RollCallEntry, Vote
from sotay.domain.meeting import Meeting
from sotay.persistence.store import SqlStore
from sotay.services import agendas, meetings, minutes, rollcall, undo, votes
from sotay.services.changes import Inverse
from sotay.services.corrections import ReasonNeeded
from sotay.services.undo import ChangedSince
from sotay.services.votes import Figures


def votes_of(store: SqlStore, meeting: Meeting) -> tuple[Vote, ...]:
    with store.reading() as reading:
        return reading.find(Vote, meeting_id=meeting.id)


def test_after_adoption_no_item_vanishes_with_its_votes(store: SqlStore) -> None:
    meeting = begun(store, called(store))
    item, inverse = agendas.add(store, meeting.id, title="Mục thêm")
    votes.take(store, RULES, meeting.id, Figures(votes_for=20), subject="x", item_id=item.id)
    adopted(store, meeting)
    with pytest.raises(WrongState):
        undo.take_back(store, inverse, now=MOMENT)
    with store.reading() as reading:
        assert reading.find(AgendaItem, id=item.id)
    assert len(votes_of(store, meeting)) == 1


def _removed_remark(store: SqlStore, meeting: Meeting) -> Inverse:
    return minutes.remove(store, minutes.write(store, item_of(store, meeting).id, "chữ"), now=MOMENT)


def _marked(store: SqlStore, meeting: Meeting) -> Inverse:
    line = rollcall.call(store, meeting.id)[0]
    return rollcall.mark(store, line, replace(line, mark=Mark.EXCUSED, reason="ốm"))


def _concluded(store: SqlStore, meeting: Meeting) -> Inverse:
    conclusion = minutes.conclude(store, meeting.id, "kết luận")
    return minutes.rewrite(store, conclusion, replace(conclusion, text="khác"))


@pytest.mark.parametrize("verb", [_removed_remark, _marked, _concluded])
def test_what_adoption_fixed_is_not_taken_back_without_a_reason(
    store: SqlStore, verb: Callable[[SqlStore, Meeting], Inverse]
) -> None:
    meeting = begun(store, called(store))
    inverse = verb(store, meeting)
    adopted(store, meeting)
    with pytest.raises(ReasonNeeded):
        undo.take_back(store, inverse, now=MOMENT)


def test_wording_is_taken_back_until_sealing(store: SqlStore) -> None:
    meeting = called(store)
    remark = minutes.write(store, item_of(store, meeting).id, "trước")
    adopted(store, meeting)
    inverse = minutes.rewrite(store, remark, replace(remark, text="sau"))
    undo.take_back(store, inverse, now=MOMENT)
    with store.reading() as reading:
        assert reading.get(Remark, remark.id).text == "trước"


def test_taking_back_keeps_what_others_changed_beside_it(store: SqlStore) -> None:
    line = rollcall.call(store, called(store).id)[0]
    inverse = rollcall.mark(store, line, replace(line, mark=Mark.UNEXCUSED))
    rollcall.mark(store, line, replace(line, departed=None, group="Tổ 1"))
    undo.take_back(store, inverse, now=MOMENT)
    with store.reading() as reading:
        kept = reading.get(RollCallEntry, line.id)
    assert (kept.mark, kept.group) == (Mark.PRESENT, "Tổ 1")


def test_what_was_changed_again_since_is_not_taken_back(store: SqlStore) -> None:
    meeting = called(store)
    item = item_of(store, meeting)
    inverse = minutes.present(store, item.id, presenter_id=None, text="một")
    minutes.present(store, item.id, presenter_id=None, text="hai")
    with pytest.raises(ChangedSince):
        undo.take_back(store, inverse, now=MOMENT)
    added, adding = agendas.add(store, meeting.id, title="Mục")
    agendas.remove(store, added.id, now=MOMENT)
    with pytest.raises(ChangedSince):
        undo.take_back(store, adding, now=MOMENT)
    with store.reading() as reading:
        assert reading.get(AgendaItem, item.id).presented == "hai"


def test_a_removed_item_takes_its_entries_with_it_and_brings_them_back(store: SqlStore) -> None:
    meeting = begun(store, called(store))
    item = item_of(store, meeting)
    minutes.write(store, item.id, "ý kiến")
    votes.take(store, RULES, meeting.id, Figures(votes_for=20), subject="x", item_id=item.id)
    inverse = agendas.remove(store, item.id, now=MOMENT)
    with store.reading() as reading:
        assert reading.find(Remark, meeting_id=meeting.id) == reading.find(Vote, meeting_id=meeting.id) == ()
    redo = undo.take_back(store, inverse, now=MOMENT)
    with store.reading() as reading:
        assert len(reading.find(Remark, item_id=item.id)) == len(reading.find(Vote, item_id=item.id)) == 1
    undo.take_back(store, redo, now=MOMENT)
    with store.reading() as reading:
        assert reading.find(Remark, item_id=item.id) == ()


def test_a_removed_meeting_comes_back_whole(store: SqlStore) -> None:
    meeting = called(store)
    minutes.write(store, item_of(store, meeting).id, "ý kiến")
    inverse = meetings.remove(store, meeting.id, now=MOMENT)
    with pytest.raises(KnownError):
        minutes.conclude(store, meeting.id, "kết luận")
    with store.reading() as reading:
        assert meetings.listed(reading) == ()
    undo.take_back(store, inverse, now=MOMENT)
    assert now_of(store, meeting) == meeting
