"""A changed row is marked with the base it was changed from, once, until it is clean again."""

import json
from dataclasses import replace
from typing import Any

from sqlcipher3 import dbapi2
from tests.cells import MOMENT, plain_row

from sotay.domain.ids import uuid7
from sotay.domain.member import Member
from sotay.domain.registry import KINDS
from sotay.persistence.store import SqlStore
from sotay.services import bodies

MEMBER = Member(id=uuid7(), full_name="Nguyễn Thị An")


def marks(sql: dbapi2.Connection) -> dict[str, tuple[Any, ...]]:
    found = sql.execute("SELECT id, kind, base_version, base_body, changed_at, sending_batch FROM sync_state")
    return {str(mark[0]): mark[1:] for mark in found.fetchall()}


def synced(sql: dbapi2.Connection, row_id: str, version: int) -> None:
    """What the sync engine writes when the server has answered."""
    sql.execute(
        "UPDATE sync_state SET base_version = ?, base_body = NULL, changed_at = NULL WHERE id = ?", (version, row_id)
    )


def save(store: SqlStore, *rows: Member) -> None:
    with store.writing() as tx:
        tx.save(*rows)


def base(sql: dbapi2.Connection) -> Any:
    text = marks(sql)[MEMBER.id][2]
    return None if text is None else json.loads(text)


def test_a_new_row_has_no_base(store: SqlStore, sql: dbapi2.Connection) -> None:
    save(store, MEMBER)
    assert marks(sql) == {MEMBER.id: ("member", 0, None, "2026-11-05T12:30:00Z", None)}
    assert MOMENT.isoformat() == "2026-11-05T12:30:00+00:00"


def test_a_row_changed_before_it_was_ever_sent_still_has_no_base(store: SqlStore, sql: dbapi2.Connection) -> None:
    save(store, MEMBER)
    save(store, replace(MEMBER, phone="0912"))
    assert base(sql) is None


def test_the_base_stays_through_any_number_of_changes(store: SqlStore, sql: dbapi2.Connection) -> None:
    save(store, MEMBER)
    synced(sql, MEMBER.id, 7)
    for phone in ("1", "2", "3"):
        save(store, replace(MEMBER, phone=phone))
        assert base(sql) == bodies.body(MEMBER)
    assert marks(sql)[MEMBER.id][1] == 7


def test_after_the_next_sync_the_base_is_a_new_one(store: SqlStore, sql: dbapi2.Connection) -> None:
    save(store, MEMBER)
    synced(sql, MEMBER.id, 1)
    sent = replace(MEMBER, phone="1")
    save(store, sent)
    synced(sql, MEMBER.id, 2)
    save(store, replace(MEMBER, phone="2"))
    assert base(sql) == bodies.body(sent)
    assert marks(sql)[MEMBER.id][1] == 2


def test_two_changes_in_one_transaction_are_one_change_from_one_base(store: SqlStore, sql: dbapi2.Connection) -> None:
    save(store, MEMBER)
    synced(sql, MEMBER.id, 1)
    save(store, replace(MEMBER, phone="1"), replace(MEMBER, phone="2"))
    assert base(sql) == bodies.body(MEMBER)


def test_a_row_saved_as_it_was_is_not_marked(store: SqlStore, sql: dbapi2.Connection) -> None:
    save(store, MEMBER)
    synced(sql, MEMBER.id, 1)
    save(store, MEMBER)
    assert marks(sql)[MEMBER.id][3] is None


def test_moving_to_the_bin_is_a_change_like_any_other(store: SqlStore, sql: dbapi2.Connection) -> None:
    save(store, MEMBER)
    synced(sql, MEMBER.id, 1)
    save(store, replace(MEMBER, deleted_at=MOMENT))
    assert base(sql)["deleted_at"] is None
    assert marks(sql)[MEMBER.id][3] is not None


def test_a_change_to_a_field_of_a_newer_program_is_a_change(store: SqlStore, sql: dbapi2.Connection) -> None:
    save(store, MEMBER)
    synced(sql, MEMBER.id, 1)
    save(store, replace(MEMBER, extra={"ảnh": "x"}))
    assert "ảnh" not in base(sql)
    assert marks(sql)[MEMBER.id][3] is not None


def test_every_kind_is_marked(store: SqlStore, sql: dbapi2.Connection) -> None:
    with store.writing() as tx:
        tx.save(*(plain_row(kind) for kind in KINDS))
    assert {mark[0] for mark in marks(sql).values()} == {kind.name for kind in KINDS}
