"""Rows come back as they were kept, whatever a person typed into whatever field."""

import dataclasses
import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.cells import MOMENT, new_store, other_row, plain_row
from tests.strategies import TEXTS, rows

from sotay.domain.errors import NotFound
from sotay.domain.holding import Remark, Task
from sotay.domain.ids import uuid7
from sotay.domain.member import Member
from sotay.domain.registry import KINDS, Kind
from sotay.domain.rows import Row
from sotay.domain.spelling import nfc
from sotay.persistence.store import SqlStore
from sotay.services import bodies

EACH_KIND = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SqlStore]:
    """One store for all examples: rows have identities of their own."""
    made = new_store(tmp_path_factory.mktemp("fuzzed"))
    yield made
    made.close()


def values(row: Row) -> dict[str, Any]:
    return {field.name: getattr(row, field.name) for field in dataclasses.fields(row)}


def in_nfc(row: Row) -> Row:
    return replace(row, **{name: nfc(value) for name, value in values(row).items() if type(value) is str})


def kept(store: SqlStore, row: Row) -> Row:
    with store.writing() as tx:
        tx.save(row)
    with store.reading() as reading:
        return reading.get(type(row), row.id)


@EACH_KIND
@settings(deadline=None, max_examples=20, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(data=st.data())
def test_any_value_in_any_field_comes_back_in_nfc(shared: SqlStore, kind: Kind, data: st.DataObject) -> None:
    row = data.draw(rows(kind))
    back = kept(shared, row)
    assert back == in_nfc(row)
    sent = json.loads(json.dumps(bodies.body(back)))
    assert bodies.value(kind.row, sent) == back


@EACH_KIND
def test_every_field_is_written_anew(store: SqlStore, kind: Kind) -> None:
    row = plain_row(kind)
    assert kept(store, row) == row
    changed = other_row(row)
    same = {name for name, value in values(row).items() if values(changed)[name] == value}
    assert same == {"id", "deleted_at", "extra"}
    back = kept(store, changed)
    assert bodies.body(back) == bodies.body(changed)


@settings(deadline=None, max_examples=50)
@given(text=TEXTS)
def test_text_is_kept_in_nfc_and_otherwise_as_it_was_typed(shared: SqlStore, text: str) -> None:
    back = kept(shared, Remark(id=uuid7(), meeting_id="m", item_id="i", order="1000", text=text))
    assert isinstance(back, Remark)
    assert back.text == nfc(text)


def test_fields_of_a_newer_program_are_kept_and_sent_back(store: SqlStore) -> None:
    newer = {"id": "t", "meeting_id": "m", "order": "1000", "text": "việc", "màu": ["đỏ", {"độ": 3}], "when": None}
    task = bodies.value(Task, newer)
    assert task.extra == {"màu": ["đỏ", {"độ": 3}], "when": None}
    back = kept(store, task)
    assert bodies.body(back) == bodies.body(task)
    changed = kept(store, replace(task, text="việc khác"))
    assert changed.extra == task.extra
    assert bodies.body(changed)["màu"] == ["đỏ", {"độ": 3}]


def test_rows_are_found_by_what_they_hold_in_their_order(store: SqlStore) -> None:
    keys = ["1002", "1000", "1001", "1001"]
    remarks = [Remark(id=uuid7(), meeting_id="m", item_id="i", order=key, text="x") for key in keys]
    other = Remark(id=uuid7(), meeting_id="m", item_id="j", order="1000", text="x")
    binned = Remark(id=uuid7(), meeting_id="m", item_id="i", order="1003", text="x", deleted_at=MOMENT)
    with store.writing() as tx:
        tx.save(*remarks, other, binned)
    with store.reading() as reading:
        found = reading.find(Remark, meeting_id="m", item_id="i")
        assert list(found) == sorted(remarks, key=lambda remark: (remark.order, remark.id))
        assert reading.last(Remark, meeting_id="m", item_id="i") == found[-1]
        assert reading.find(Remark, item_id="nowhere") == ()
        assert reading.last(Remark, item_id="nowhere") is None
        assert reading.get(Remark, binned.id) == binned


def test_nothing_is_a_value_to_look_for(store: SqlStore) -> None:
    one, two = Member(id=uuid7(), full_name="An"), Member(id=uuid7(), full_name="Bình", left_on=MOMENT.date())
    with store.writing() as tx:
        tx.save(one, two)
    with store.reading() as reading:
        assert reading.find(Member, left_on=None) == (one,)


def test_a_row_that_is_not_there_is_said_so(store: SqlStore) -> None:
    with store.reading() as reading, pytest.raises(NotFound):
        reading.get(Member, "nobody")


def test_a_row_of_another_kind_is_not_there(store: SqlStore) -> None:
    with store.writing() as tx:
        tx.save(Member(id="same", full_name="An"))
    with store.reading() as reading, pytest.raises(NotFound):
        reading.get(Remark, "same")


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("nhất trí \ud83d", "nhất trí \ufffd"),
        ("\ude00 sau", "\ufffd sau"),
        ("\ud83d\ude00", "😀"),
        ("a\ud83d\ud83d\ude00b", "a\ufffd😀b"),
        ("\udcff", "\ufffd"),
    ],
)
def test_half_a_character_costs_no_more_than_itself(store: SqlStore, typed: str, text: str) -> None:
    back = kept(store, Remark(id=uuid7(), meeting_id="m", item_id="i", order="1000", text=typed))
    assert isinstance(back, Remark)
    assert back.text == text
    with store.reading() as reading:
        assert reading.search(typed) in {(), reading.search(text)}
