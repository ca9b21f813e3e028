"""Rows long in the bin are forgotten, and nothing else ever is."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st
from sqlcipher3 import dbapi2
from tests.cells import MOMENT, crowd, new_store, plain_row, set_up
from tests.meetings import called

from sotay.domain import ordering
from sotay.domain.document import Document
from sotay.domain.holding import Remark
from sotay.domain.ids import uuid7
from sotay.domain.meeting import Meeting
from sotay.domain.registry import KINDS
from sotay.domain.rows import Row
from sotay.domain.sealed import Link, SealedRecord, digest
from sotay.persistence.store import SqlStore

BEFORE = MOMENT - timedelta(days=400)
OLD, YOUNG = BEFORE - timedelta(seconds=1), BEFORE + timedelta(seconds=1)


def save(store: SqlStore, *rows: Row) -> None:
    with store.writing() as tx:
        tx.save(*rows)


def seal(store: SqlStore, meeting: Meeting) -> None:
    """A record of whatever is there: what it says is no matter here."""
    record = SealedRecord(
        id=uuid7(), meeting_id=meeting.id, sealed_bytes=b"{}", digest=digest(b"{}"), schema=1, sealed_at=MOMENT
    )
    with store.writing() as tx:
        tx.seal(record, Link(device_id="máy 1", seq=1, record_digest=record.digest, prev_link_digest=""))


def ids(sql: dbapi2.Connection, table: str) -> set[str]:
    return {str(row[0]) for row in sql.execute(f"SELECT id FROM {table}").fetchall()}  # noqa: S608 - names of tables


def test_an_old_row_of_the_bin_goes_with_its_mark_and_no_other_does(store: SqlStore, sql: dbapi2.Connection) -> None:
    old, young, used = (
        Remark(id=uuid7(), meeting_id="m", item_id="i", order="a", text="Nhất trí", deleted_at=deleted_at)
        for deleted_at in (OLD, YOUNG, None)
    )
    save(store, old, young, used)
    assert store.forget(BEFORE) == 1
    assert ids(sql, "remark") == ids(sql, "sync_state") == {young.id, used.id}
    with store.reading() as reading:
        assert [hit.id for hit in reading.search("nhat tri")] == [used.id]
    assert store.rebuild_search() == 1
    store.check()
    assert store.forget(BEFORE) == 0


def test_what_the_server_has_not_heard_of_yet_waits(store: SqlStore, sql: dbapi2.Connection) -> None:
    rows = {name: plain_row(KINDS[8], deleted_at=OLD) for name in ("sent", "changed", "sending", "never")}
    save(store, *rows.values())
    sql.execute("UPDATE sync_state SET base_version = 3, changed_at = NULL WHERE id = ?", (rows["sent"].id,))
    sql.execute("UPDATE sync_state SET base_version = 3 WHERE id = ?", (rows["changed"].id,))
    sql.execute("UPDATE sync_state SET sending_batch = 'b' WHERE id = ?", (rows["sending"].id,))
    assert store.forget(BEFORE) == 2
    assert ids(sql, KINDS[8].name) == ids(sql, "sync_state") == {rows["changed"].id, rows["sending"].id}


def test_a_number_once_given_is_never_forgotten(store: SqlStore) -> None:
    document = plain_row(next(kind for kind in KINDS if kind.row is Document), deleted_at=OLD)
    assert isinstance(document, Document)
    save(store, document)
    store.forget(BEFORE)
    with store.reading() as reading:
        assert reading.numbers_given(document.term_id, document.code) == (document.number,)


def test_what_a_row_in_use_names_stays(store: SqlStore, sql: dbapi2.Connection) -> None:
    meeting = next(plain_row(kind, deleted_at=OLD) for kind in KINDS if kind.row is Meeting)
    item = next(plain_row(kind, meeting_id=meeting.id, deleted_at=OLD) for kind in KINDS if kind.name == "agenda_item")
    remark = Remark(id=uuid7(), meeting_id=meeting.id, item_id=item.id, order="a", text="Nhất trí")
    save(store, meeting, item, remark)
    assert store.forget(BEFORE) == 0
    save(store, replace(remark, deleted_at=OLD))
    assert store.forget(BEFORE) == 3
    assert ids(sql, "meeting") | ids(sql, "agenda_item") | ids(sql, "remark") == set()


@settings(max_examples=15, deadline=None)
@given(chance=st.randoms(use_true_random=False))
def test_forgetting_never_touches_rows_in_use_or_parts_of_sealed_meetings(chance: Random) -> None:
    with TemporaryDirectory() as folder:
        store = new_store(Path(folder))
        set_up(store, crowd(5))
        meetings = [called(store), called(store)]
        made = _rows(chance, [meeting.id for meeting in meetings])
        save(store, *made)
        seal(store, meetings[0])
        before = _all(store)
        store.forget(BEFORE)
        after = _all(store)
        store.close()
    gone = [before[row_id] for row_id in before.keys() - after.keys()]
    assert {row_id: before[row_id] for row_id in after} == after
    assert all(row.deleted_at == OLD for row in gone)
    assert not any(getattr(row, "meeting_id", None) == meetings[0].id for row in gone if not isinstance(row, Document))
    named = {value for row in after.values() if row.deleted_at != OLD for value in _names(row)}
    assert not named & {row.id for row in gone}


def _rows(chance: Random, meetings: Sequence[str]) -> list[Row]:
    """A row of every kind of part for every meeting, in use, young in the bin or old in it, naming each other."""
    found: list[Row] = []
    for kind in KINDS * 3:
        if not kind.freezes or kind.name in {"roll_call_entry", "vote"}:
            continue
        row = plain_row(kind, meeting_id=chance.choice(meetings), deleted_at=chance.choice([OLD, OLD, YOUNG, None]))
        if hasattr(row, "order"):
            row = replace(row, order=ordering.after(None))  # type: ignore[call-arg]  # of the kinds that have one
        if hasattr(row, "item_id") and found:
            row = replace(row, item_id=chance.choice(found).id)  # type: ignore[call-arg]  # of the kinds that have one
        found.append(row)
    return found


def _all(store: SqlStore) -> dict[str, Row]:
    with store.reading() as reading:
        rows = [row for kind in KINDS for row in (*reading.find(kind.row), *reading.binned(kind.row, since=OLD))]
    return {row.id: row for row in rows}


def _names(row: Row) -> set[object]:
    return {getattr(row, name) for name in type(row).__dataclass_fields__ if name.endswith("_id")}
