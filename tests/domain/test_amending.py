"""What an amendment corrects: exactly what was typed, and nothing else of the record."""

from dataclasses import replace
from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.records.filled import filled_record
from tests.records_strategy import meeting_records

from sotay.domain.amending import (
    Key,
    PassageUnknown,
    PassageUnreadable,
    Place,
    corrected,
    corrections,
    passages,
)
from sotay.domain.record import MeetingRecord, Person, TaskLine, VoteLine

RECORD = filled_record()


def key(place: Place) -> Key:
    return next(passage.key for passage in passages(RECORD) if passage.place is place)


def vote(record: MeetingRecord) -> VoteLine:
    return next(entry for entry in record.items[0].entries if isinstance(entry, VoteLine))


@settings(deadline=None, max_examples=25)
@given(record=meeting_records())
def test_nothing_typed_corrects_nothing(record: MeetingRecord) -> None:
    assert corrected(record, {}) == record
    assert corrections(RECORD, RECORD) == ()


@settings(deadline=None, max_examples=25)
@given(at=st.integers(0, 10_000), text=st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=30))
def test_a_text_is_corrected_and_that_alone(at: int, text: str) -> None:
    texts = [passage for passage in passages(RECORD) if passage.field in {"text", "title", "subject", "office"}]
    passage = texts[at % len(texts)]
    after = corrected(RECORD, {passage.key: text})
    assert [(one.passage, one.text) for one in corrections(RECORD, after)] == [(passage, text)]
    assert corrected(after, {passage.key: text}) == after


def test_every_passage_of_a_full_record_has_a_key_of_its_own() -> None:
    keys = [passage.key for passage in passages(RECORD)]
    assert len(set(keys)) == len(keys)
    assert {passage.place for passage in passages(RECORD)} == set(Place)


def test_a_name_is_corrected_wherever_that_person_stands() -> None:
    line = RECORD.roll_call[0]
    person = Person(id=line.member_id, name=line.name)
    record = replace(RECORD, chair=person, recorder=Person(id="khác", name=line.name))
    after = corrected(record, {(line.member_id, "name"): "  Nguyễn Thị   Ân "})
    assert (after.roll_call[0].name, after.chair, after.recorder) == (
        "Nguyễn Thị Ân",
        replace(person, name="Nguyễn Thị Ân"),
        record.recorder,
    )


@pytest.mark.parametrize(
    ("typed", "ended"),
    [
        ("21h15", datetime(2026, 11, 5, 21, 15)),  # noqa: DTZ001 - wall time
        ("0:20", datetime(2026, 11, 6, 0, 20)),  # noqa: DTZ001
        ("", None),
    ],
)
def test_an_end_is_an_hour_of_that_evening(typed: str, ended: datetime | None) -> None:
    assert corrected(RECORD, {("", "ended"): typed}).ended == ended


def test_who_did_not_vote_is_counted_anew() -> None:
    before = vote(RECORD)
    after = vote(corrected(RECORD, {key(Place.VOTES_FOR): "3"}))
    counted = 3 + before.votes_against + before.votes_other + before.invalid
    assert (after.votes_for, after.not_voting) == (3, before.voters_present - counted)


@pytest.mark.parametrize(
    ("typed", "due"), [("05/12/2026", date(2026, 12, 5)), ("5-12-27", date(2027, 12, 5)), ("", None)]
)
def test_a_day_is_typed_as_people_type_it(typed: str, due: date | None) -> None:
    after = corrected(RECORD, {key(Place.DUE): typed})
    assert next(entry for entry in after.items[0].entries if isinstance(entry, TaskLine)).due_on == due


@pytest.mark.parametrize(
    ("at", "typed"),
    [
        (("", "started"), "tối"),
        (("", "started"), "25:00"),
        (key(Place.VOTES_FOR), "-1"),
        (key(Place.VOTES_FOR), "hai"),
        (key(Place.VOTES_FOR), ""),
        (key(Place.DUE), "30/02/2026"),
        (key(Place.DUE), "2026"),
        (key(Place.REMARK), "  "),
        (key(Place.NAME), ""),
    ],
)
def test_what_cannot_stand_there_is_refused(at: Key, typed: str) -> None:
    with pytest.raises(PassageUnreadable):
        corrected(RECORD, {at: typed})


def test_nothing_else_can_be_corrected() -> None:
    for at in (("", "record_id"), ("", "doc_number"), ("không có", "text")):
        with pytest.raises(PassageUnknown):
            corrected(RECORD, {at: "1"})
