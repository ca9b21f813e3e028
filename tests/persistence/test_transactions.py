"""Whole or not at all: rows, marks, search lines and what is told of them."""

import threading
from dataclasses import replace

import pytest
from sqlcipher3 import dbapi2
from tests.cells import MOMENT

from sotay.domain.holding import Remark
from sotay.domain.ids import uuid7
from sotay.domain.member import Member
from sotay.persistence.store import SqlStore
from sotay.services.changes import Change, Inverse

MEMBER = Member(id=uuid7(), full_name="Nguyễn Thị An")


class Interrupted(Exception):
    pass


def whole(sql: dbapi2.Connection) -> list[list[object]]:
    """Everything that a transaction writes."""
    queries = ("SELECT * FROM member", "SELECT * FROM sync_state", "SELECT folded FROM search")
    return [sql.execute(query).fetchall() for query in (*queries, "SELECT * FROM search_line")]


def interrupted(store: SqlStore, *rows: Member) -> None:
    with store.writing() as tx:
        tx.save(*rows)
        raise Interrupted


def test_a_transaction_that_was_interrupted_leaves_nothing(store: SqlStore, sql: dbapi2.Connection) -> None:
    with store.writing() as tx:
        tx.save(MEMBER)
    before = whole(sql)
    with pytest.raises(Interrupted):
        interrupted(store, replace(MEMBER, full_name="Bình"), Member(id=uuid7(), full_name="Châu"))
    assert whole(sql) == before
    with store.reading() as reading:
        assert reading.search("binh") == reading.search("chau") == ()
        assert len(reading.search("nguyen thi an")) == 1


def test_nothing_is_told_of_what_was_interrupted_or_changed_nothing(store: SqlStore) -> None:
    told: list[Change] = []
    store.posted = told.append
    with pytest.raises(Interrupted):
        interrupted(store, MEMBER)
    with store.writing():
        pass
    assert told == []


def test_a_change_is_told_after_its_commit_with_its_initiator(store: SqlStore) -> None:
    told: list[tuple[Change, tuple[Member, ...]]] = []

    def hear(change: Change) -> None:
        with store.reading() as reading:
            told.append((change, reading.find(Member)))

    store.posted = hear
    with store.writing("trang đảng viên") as tx:
        tx.save(MEMBER)
    assert told == [(Change(frozenset({"member"}), frozenset({MEMBER.id}), "trang đảng viên"), (MEMBER,))]


def test_who_hears_of_a_change_may_write_himself(store: SqlStore) -> None:
    other = Member(id=uuid7(), full_name="Bình")

    def hear(_change: Change) -> None:
        store.posted = None
        with store.writing() as tx:
            tx.save(other)

    store.posted = hear
    with store.writing() as tx:
        tx.save(MEMBER)
    with store.reading() as reading:
        assert {member.full_name for member in reading.find(Member)} == {MEMBER.full_name, other.full_name}


def test_the_inverse_names_rows_as_they_were_and_rows_that_were_not(store: SqlStore) -> None:
    with store.writing() as tx:
        tx.save(MEMBER)
    new = Member(id=uuid7(), full_name="Bình")
    with store.writing() as tx:
        tx.save(replace(MEMBER, phone="1"), new)
        tx.save(replace(MEMBER, phone="2"), replace(new, phone="3"))
    assert tx.inverse == Inverse(
        before=(MEMBER,), after=(replace(MEMBER, phone="2"),), added=(replace(new, phone="3"),)
    )


def test_a_reader_sees_one_point_in_time(store: SqlStore) -> None:
    with store.writing() as tx:
        tx.save(MEMBER)
    with store.reading() as before:
        assert before.find(Member) == (MEMBER,)
        with store.writing() as tx:
            tx.save(replace(MEMBER, phone="1"))
        assert before.find(Member) == (MEMBER,)
    with store.reading() as after:
        assert after.get(Member, MEMBER.id).phone == "1"


def test_writers_and_readers_in_four_threads_lose_nothing(store: SqlStore) -> None:
    failed: list[BaseException] = []

    def write(writer: int) -> None:
        try:
            for number in range(40):
                with store.writing() as tx:
                    last = tx.last(Remark, item_id="i")
                    order = f"{int(last.order) + 1 if last else 1000}"
                    text = f"{writer} {number}"
                    tx.save(Remark(id=uuid7(), meeting_id="m", item_id="i", order=order, text=text))
        except BaseException as error:  # noqa: BLE001 - told to the test
            failed.append(error)

    def read() -> None:
        try:
            for _ in range(40):
                with store.reading() as reading:
                    orders = [remark.order for remark in reading.find(Remark, item_id="i")]
                    assert orders == [f"{1000 + at}" for at in range(len(orders))]
        except BaseException as error:  # noqa: BLE001 - told to the test
            failed.append(error)

    threads = [threading.Thread(target=write, args=(writer,)) for writer in (1, 2)]
    threads += [threading.Thread(target=read) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
    with store.reading() as reading:
        texts = {remark.text for remark in reading.find(Remark)}
    assert texts == {f"{writer} {number}" for writer in (1, 2) for number in range(40)}


def test_whether_anything_was_written_is_known(store: SqlStore) -> None:
    assert not store.has_written
    with pytest.raises(Interrupted):
        interrupted(store, MEMBER)
    assert not store.has_written
    with store.writing() as tx:
        tx.save(replace(MEMBER, deleted_at=MOMENT))
    assert store.has_written
