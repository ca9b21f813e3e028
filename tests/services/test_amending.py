"""Đính chính: a record beside the sealed one, which stays as it was."""

from dataclasses import replace

import pytest
from tests.cells import desk
from tests.meetings import called, now_of, sealed

from sotay.domain.errors import NotFound
from sotay.domain.meeting import MeetingState
from sotay.domain.record import Amendment, MeetingRecord
from sotay.persistence.store import SqlStore
from sotay.records.verifying import verify
from sotay.services import amending, finishing
from sotay.services.amending import NothingAmended
from sotay.services.finishing import AmendedAlready, AmendmentWithoutReason, NotReady


def moved(content: MeetingRecord) -> MeetingRecord:
    return replace(content, place="Trường Tiểu học", record_id="x", meeting_id="x", amends=None)


def test_an_amendment_stands_beside_the_first_record(store: SqlStore) -> None:
    meeting = called(store)
    first = sealed(store, meeting)
    amendment = finishing.amend(store, desk("máy 2"), first.id, " ghi nhầm địa điểm ", moved)
    with store.reading() as reading:
        assert reading.records(meeting.id) == (first, amendment)
        assert verify(reading.records(), reading.links(), [meeting.id]) == []
        content = finishing.as_it_stands(reading, desk(), meeting.id)
    assert (content.record_id, content.place) == (amendment.id, "Trường Tiểu học")
    assert content.amends == Amendment(record_id=first.id, digest=first.digest, reason="ghi nhầm địa điểm")
    assert now_of(store, meeting).state is MeetingState.SEALED


def test_what_is_amended_is_the_latest_record(store: SqlStore) -> None:
    first = sealed(store, called(store))
    second = finishing.amend(store, desk(), first.id, "nhầm", moved)
    with pytest.raises(AmendedAlready):
        finishing.amend(store, desk(), first.id, "nhầm", moved)
    third = finishing.amend(store, desk(), second.id, "nhầm nữa", moved)
    with store.reading() as reading:
        assert [record.id for record in reading.records()] == [first.id, second.id, third.id]


def test_passages_are_amended_and_told_of(store: SqlStore) -> None:
    meeting = called(store)
    first = sealed(store, meeting)
    with store.reading() as reading:
        record = amending.in_force(reading, desk(), meeting.id)
    changes = {("", "place"): "Trường Tiểu học", ("", "ended"): "22h"}
    seen = amending.seen(record, changes)
    assert [(one.passage.text, one.text) for one in seen] == [(record.place, "Trường Tiểu học"), ("21:30", "22:00")]
    second = amending.amend(store, desk(), first.id, "ghi nhầm", changes)
    with store.reading() as reading:
        latest, earlier = amending.versions(reading, desk(), meeting.id)
        assert amending.content(reading, desk(), first.id) == (record, ())
        assert amending.content(reading, desk(), second.id)[1] == seen
        assert verify(reading.records(), reading.links(), [meeting.id]) == []
    assert (latest.record_id, latest.number, latest.reason, latest.is_in_force) == (second.id, 1, "ghi nhầm", True)
    assert (earlier.record_id, earlier.number, earlier.reason, earlier.is_in_force) == (first.id, 0, "", False)


def test_an_amendment_amends_something_and_nothing_untrue(store: SqlStore) -> None:
    meeting = called(store)
    first = sealed(store, meeting)
    with store.reading() as reading:
        place = amending.in_force(reading, desk(), meeting.id).place
        assert amending.versions(reading, desk(), "nowhere") == ()
        with pytest.raises(NotFound):
            amending.content(reading, desk(), "nowhere")
    with pytest.raises(NothingAmended):
        amending.amend(store, desk(), first.id, "nhầm", {("", "place"): place})
    with pytest.raises(NotReady):
        amending.amend(store, desk(), first.id, "nhầm", {("", "started"): "23:59"})  # after its end
    with store.reading() as reading:
        assert reading.records() == (first,)


def test_an_amendment_has_a_reason_and_is_a_whole_record(store: SqlStore) -> None:
    first = sealed(store, called(store))
    with pytest.raises(AmendmentWithoutReason):
        finishing.amend(store, desk(), first.id, "  ", moved)
    with pytest.raises(NotFound):
        finishing.amend(store, desk(), "nowhere", "nhầm", moved)
    with pytest.raises(NotReady):
        finishing.amend(store, desk(), first.id, "nhầm", lambda content: replace(content, chair=None))
    with store.reading() as reading:
        assert reading.records() == (first,)
