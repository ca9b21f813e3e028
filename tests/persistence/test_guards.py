"""Sealed is sealed: through the store, by SQL written by hand, and by the ways around plain triggers."""

import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2
from tests.cells import CLOCK, KEY, MOMENT, NOW, new_store, other_row, plain_row

from sotay.domain.errors import SealedAlready
from sotay.domain.holding import Task, TaskState
from sotay.domain.meeting import Meeting, MeetingKind, MeetingState
from sotay.domain.registry import KINDS, Kind
from sotay.domain.rows import Row
from sotay.domain.sealed import Link, SealedRecord, digest
from sotay.persistence.store import SqlStore
from sotay.services import bodies

FROZEN = [kind for kind in KINDS if kind.freezes]
EACH_FROZEN = pytest.mark.parametrize("kind", FROZEN, ids=lambda kind: kind.name)
REFUSED = pytest.raises(dbapi2.Error, match=r"^sealed-already$")


def meeting(meeting_id: str) -> Meeting:
    return Meeting(id=meeting_id, kind=MeetingKind.REGULAR, title="họp", on=NOW.date())


def record(record_id: str = "r", meeting_id: str = "sealed") -> SealedRecord:
    return SealedRecord(
        id=record_id,
        meeting_id=meeting_id,
        sealed_bytes=record_id.encode(),
        digest=digest(record_id.encode()),
        schema=1,
        sealed_at=MOMENT,
    )


def link(seq: int = 1, record_id: str = "r") -> Link:
    return Link(device_id="d", seq=seq, record_digest=record(record_id).digest, prev_link_digest="")


def of(kind: Kind, meeting_id: str) -> Row:
    return plain_row(kind, id=f"{kind.name} of {meeting_id}", meeting_id=meeting_id)


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of two meetings with a part of every kind; one is sealed."""
    folder = tmp_path_factory.mktemp("template")
    store = new_store(folder)
    with store.writing() as tx:
        tx.save(meeting("sealed"), meeting("open"))
        tx.save(*(of(kind, meeting_id) for kind in FROZEN for meeting_id in ("sealed", "open")))
        tx.save(replace(meeting("sealed"), state=MeetingState.SEALED))
        tx.seal(record(), link())
    store.close()
    return folder / "store.db"


@pytest.fixture
def store(template: Path, tmp_path: Path) -> Iterator[SqlStore]:
    shutil.copy(template, tmp_path)
    opened = SqlStore(tmp_path / template.name, KEY, moment=CLOCK.moment)
    yield opened
    opened.close()


@pytest.fixture
def everything(store: SqlStore, sql: dbapi2.Connection) -> Iterator[None]:
    """Nothing of the sealed meeting has changed when the test ends."""
    before = frozen_rows(sql)
    yield
    assert frozen_rows(sql) == before


def told(statement: str, kind: Kind) -> str:
    """The statement for the table of that kind."""
    return statement.replace("PART", kind.name)


def frozen_rows(sql: dbapi2.Connection) -> list[Any]:
    parts = [sql.execute(told("SELECT * FROM PART WHERE meeting_id = 'sealed'", kind)).fetchall() for kind in FROZEN]
    own = "SELECT * FROM meeting WHERE id = 'sealed'"
    return [*parts, *(sql.execute(query).fetchall() for query in (own, "SELECT * FROM record", "SELECT * FROM link"))]


def save(store: SqlStore, *rows: Row) -> None:
    with store.writing() as tx:
        tx.save(*rows)


def columns(row: Row) -> dict[str, Any]:
    return {**bodies.body(row), "extra": "{}"}


def inserted(sql: dbapi2.Connection, verb: str, kind: Kind, row: Row, **more: Any) -> None:
    values = {**columns(row), **more}
    names = ", ".join(f'"{name}"' for name in values)
    marks = ", ".join("?" * len(values))
    sql.execute(f"{verb} INTO {kind.name} ({names}) VALUES ({marks})", tuple(values.values()))


@EACH_FROZEN
@pytest.mark.usefixtures("everything")
class TestThroughTheStore:
    def test_nothing_is_added_to_a_sealed_meeting(self, store: SqlStore, kind: Kind) -> None:
        with pytest.raises(SealedAlready):
            save(store, plain_row(kind, meeting_id="sealed"))

    def test_nothing_of_it_is_changed(self, store: SqlStore, kind: Kind) -> None:
        with pytest.raises(SealedAlready):
            save(store, replace(other_row(of(kind, "sealed")), meeting_id="sealed"))  # type: ignore[call-arg]

    def test_nothing_of_it_goes_to_the_bin(self, store: SqlStore, kind: Kind) -> None:
        with pytest.raises(SealedAlready):
            save(store, replace(of(kind, "sealed"), deleted_at=MOMENT))

    @pytest.mark.parametrize(("old", "new"), [("sealed", "open"), ("open", "sealed")])
    def test_nothing_moves_out_or_in(self, store: SqlStore, kind: Kind, old: str, new: str) -> None:
        with pytest.raises(SealedAlready):
            save(store, replace(of(kind, old), meeting_id=new))  # type: ignore[call-arg]

    def test_an_open_meeting_goes_on(self, store: SqlStore, kind: Kind) -> None:
        save(store, replace(other_row(of(kind, "open")), meeting_id="open"), plain_row(kind, meeting_id="open"))  # type: ignore[call-arg]


@EACH_FROZEN
@pytest.mark.usefixtures("everything")
class TestByHand:
    @pytest.mark.parametrize("verb", ["INSERT", "INSERT OR REPLACE", "INSERT OR IGNORE", "REPLACE"])
    def test_nothing_is_put_in(self, sql: dbapi2.Connection, kind: Kind, verb: str) -> None:
        with REFUSED:
            inserted(sql, verb, kind, plain_row(kind, meeting_id="sealed"))

    @pytest.mark.parametrize("verb", ["INSERT OR REPLACE", "REPLACE"])
    def test_nothing_is_put_in_place_of_it(self, sql: dbapi2.Connection, kind: Kind, verb: str) -> None:
        with REFUSED:
            inserted(sql, verb, kind, replace(of(kind, "sealed"), meeting_id="open"))  # type: ignore[call-arg]
        (rowid,) = sql.execute(told("SELECT rowid FROM PART WHERE meeting_id = 'sealed'", kind)).fetchall()[0]
        with REFUSED:
            inserted(sql, verb, kind, plain_row(kind, meeting_id="open"), rowid=rowid)

    def test_nothing_takes_its_identity(self, sql: dbapi2.Connection, kind: Kind) -> None:
        with REFUSED:
            sql.execute(
                told("UPDATE OR REPLACE PART SET id = ? WHERE meeting_id = 'open'", kind), (f"{kind.name} of sealed",)
            )

    def test_nothing_is_deleted(self, sql: dbapi2.Connection, kind: Kind) -> None:
        with REFUSED:
            sql.execute(told("DELETE FROM PART WHERE meeting_id = 'sealed'", kind))
        with REFUSED:
            sql.execute(told("DELETE FROM PART", kind))

    @pytest.mark.parametrize(("old", "new"), [("sealed", "open"), ("open", "sealed")])
    def test_nothing_moves_out_or_in(self, sql: dbapi2.Connection, kind: Kind, old: str, new: str) -> None:
        with REFUSED:
            sql.execute(told("UPDATE PART SET meeting_id = ? WHERE meeting_id = ?", kind), (new, old))

    def test_no_field_is_written_over_but_the_follow_up(self, sql: dbapi2.Connection, kind: Kind) -> None:
        other = columns(replace(other_row(of(kind, "sealed")), id="other", deleted_at=MOMENT))
        free = kind.lives_on | {"extra"} if kind.lives_on else set()
        for name in other.keys() - free:
            with REFUSED:
                sql.execute(
                    told('UPDATE PART SET "FIELD" = ? WHERE meeting_id = ?', kind).replace("FIELD", name),
                    (other[name], "sealed"),
                )


@pytest.mark.parametrize("name", [name for name in columns(meeting("sealed")) if name != "id"])
def test_no_field_of_a_sealed_meeting_is_written_over(store: SqlStore, sql: dbapi2.Connection, name: str) -> None:
    value = columns(replace(other_row(meeting("sealed")), deleted_at=MOMENT))[name]
    with REFUSED:
        sql.execute('UPDATE meeting SET "FIELD" = ? WHERE id = ?'.replace("FIELD", name), (value, "sealed"))


@pytest.mark.usefixtures("everything")
def test_a_sealed_meeting_is_not_replaced_deleted_or_renamed(store: SqlStore, sql: dbapi2.Connection) -> None:
    with pytest.raises(SealedAlready):
        save(store, replace(meeting("sealed"), place="nơi khác"))
    of_meeting = next(kind for kind in KINDS if kind.row is Meeting)
    for verb in ("INSERT OR REPLACE", "REPLACE"):
        with REFUSED:
            inserted(sql, verb, of_meeting, meeting("sealed"))
    for statement in (
        "DELETE FROM meeting WHERE id = 'sealed'",
        "DELETE FROM meeting",
        "UPDATE meeting SET id = 'x' WHERE id = 'sealed'",
        "UPDATE OR REPLACE meeting SET id = 'sealed' WHERE id = 'open'",
    ):
        with REFUSED:
            sql.execute(statement)


@pytest.mark.usefixtures("everything")
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE record SET sealed_bytes = x'00'",
        "UPDATE record SET digest = 'x' WHERE id = 'r'",
        "UPDATE record SET id = 'x'",
        "UPDATE record SET meeting_id = 'open'",
        "DELETE FROM record",
        "INSERT INTO record SELECT * FROM record",
        "INSERT OR REPLACE INTO record SELECT * FROM record",
        """INSERT OR REPLACE INTO record (rowid, id, meeting_id, sealed_bytes, digest, schema, sealed_at)
        SELECT rowid, 'x', 'open', x'00', 'x', 1, '' FROM record""",
        "INSERT INTO record SELECT * FROM record WHERE true ON CONFLICT (id) DO UPDATE SET digest = 'x'",
        "UPDATE link SET record_digest = 'x'",
        "UPDATE link SET seq = 2",
        "DELETE FROM link",
        "REPLACE INTO link VALUES ('d', 1, 'x', '')",
        """INSERT OR REPLACE INTO link (rowid, device_id, seq, record_digest, prev_link_digest)
        SELECT rowid, 'e', 1, 'x', '' FROM link""",
    ],
)
def test_records_and_links_are_for_ever(store: SqlStore, sql: dbapi2.Connection, statement: str) -> None:
    with REFUSED:
        sql.execute(statement)


def seal(store: SqlStore, what: SealedRecord, how: Link) -> None:
    with store.writing() as tx:
        tx.seal(what, how)


@pytest.mark.usefixtures("everything")
def test_the_same_record_or_link_is_not_kept_twice(store: SqlStore) -> None:
    with pytest.raises(SealedAlready):
        seal(store, record(), link(2))
    with pytest.raises(SealedAlready):
        seal(store, record("r2", "open"), link(1, "r2"))


def test_an_amending_record_of_a_sealed_meeting_is_kept_beside_it(store: SqlStore) -> None:
    seal(store, record("r2"), link(2, "r2"))
    with store.reading() as reading:
        assert [kept.id for kept in reading.records("sealed")] == ["r", "r2"]
        assert reading.records("open") == ()
        assert [kept.seq for kept in reading.links()] == [1, 2]


def test_records_come_in_the_order_of_sealing_whatever_the_clock_said(store: SqlStore) -> None:
    earlier = replace(record("a"), sealed_at=MOMENT.replace(year=2020))
    seal(store, earlier, link(2, "a"))
    with store.reading() as reading:
        assert [kept.id for kept in reading.records("sealed")] == ["r", "a"]


def test_a_record_comes_back_as_it_was_sealed(store: SqlStore) -> None:
    with store.reading() as reading:
        assert reading.records() == (record(),)
        assert reading.links() == (link(),)


def test_a_task_is_followed_up_after_sealing(store: SqlStore) -> None:
    task = of(next(kind for kind in FROZEN if kind.row is Task), "sealed")
    done = replace(task, state=TaskState.DONE, outcome="Đã xong", extra={"ảnh": ["x"]})  # type: ignore[call-arg]
    save(store, done)
    with store.reading() as reading:
        assert reading.get(Task, task.id) == done
    assert json.loads(json.dumps(bodies.body(done)))["ảnh"] == ["x"]
    with pytest.raises(SealedAlready):
        save(store, replace(done, text="việc khác"))  # type: ignore[call-arg]


def test_what_was_refused_leaves_the_rest_of_its_transaction_undone(store: SqlStore) -> None:
    with pytest.raises(SealedAlready):
        save(store, replace(meeting("open"), place="nơi khác"), replace(meeting("sealed"), place="nơi khác"))
    with store.reading() as reading:
        assert reading.get(Meeting, "open").place == ""
