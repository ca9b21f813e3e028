"""Opening: settings, keys, damage, other versions, copies, and a writer that was killed."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2
from tests.cells import KEY
from tests.persistence.remarks import opened, said, texts

from sotay.domain.errors import KnownError
from sotay.domain.storage_errors import FolderGone, FolderReadOnly
from sotay.domain.store_errors import StoreBusy, StoreDamaged, StoreEngineTooOld, StoreKeyWrong, StoreTooNew
from sotay.persistence import connecting, migrations
from sotay.persistence import store as store_module
from sotay.persistence.store import SqlStore

PAGE = 4096


def refused(path: Path, key: bytes = KEY) -> type[BaseException] | None:
    """What opening, checking and reading the store raises."""
    store = opened(path, key)
    try:
        store.migrate()
        store.check()
        texts(store)
    except KnownError as error:
        return type(error)
    finally:
        store.close()
    return None


@pytest.fixture
def path(store: SqlStore, tmp_path: Path) -> Path:
    """A closed store with 400 remarks."""
    said(store, *(f"{number} {'ý kiến ' * 50}" for number in range(400)))
    store.close()
    assert not (tmp_path / "store.db-wal").exists()
    return tmp_path / "store.db"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("recursive_triggers", 1),
        ("trusted_schema", 0),
        ("cell_size_check", 1),
        ("busy_timeout", 5000),
    ],
)
def test_every_connection_is_set_so_that_nothing_is_lost(store: SqlStore, name: str, value: object) -> None:
    for engine in (store._writer, store._readers):
        with engine.connect() as connection:
            assert connection.exec_driver_sql(f"PRAGMA {name}").scalar_one() == value


def test_nothing_can_be_read_in_the_file(path: Path) -> None:
    content = path.read_bytes()
    assert not content.startswith(b"SQLite format 3")
    for word in ("ý kiến".encode(), b"remark", b"CREATE TABLE"):
        assert word not in content


def test_a_wrong_key_is_said_so(path: Path) -> None:
    assert refused(path, bytes(32)) is StoreKeyWrong
    assert refused(path) is None


@pytest.mark.parametrize("content", [b"Ghi chep\n" * 1000, os.urandom(3 * PAGE)])
def test_what_is_no_store_is_refused(tmp_path: Path, content: bytes) -> None:
    other = tmp_path / "other.db"
    other.write_bytes(content)
    assert refused(other) is StoreKeyWrong
    assert other.read_bytes() == content


@pytest.mark.parametrize("tenth", range(1, 10))
def test_a_page_written_over_is_damage_and_no_wrong_key(path: Path, tenth: int) -> None:
    content = bytearray(path.read_bytes())
    at = len(content) * tenth // 10
    content[at] ^= 0xFF
    path.write_bytes(content)
    assert refused(path) is StoreDamaged


def test_reading_a_damaged_page_is_said_so(path: Path) -> None:
    content = bytearray(path.read_bytes())
    for page in range(2, len(content) // PAGE):
        content[page * PAGE + 100] ^= 0xFF
    path.write_bytes(content)
    store = opened(path)
    with pytest.raises(StoreDamaged):
        texts(store)
    with pytest.raises(StoreDamaged):
        said(store, "thêm")
    store.close()


def test_a_file_cut_short_is_damage(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2 // PAGE * PAGE)
    assert refused(path) is StoreDamaged


def test_a_store_from_the_future_is_refused_by_name_and_left_alone(path: Path) -> None:
    connection = connecting._connect(path, KEY)
    connection.execute(f"PRAGMA user_version = {migrations.VERSION + 3}")
    connection.close()
    store = opened(path)
    with pytest.raises(StoreTooNew) as refusal:
        store.migrate()
    assert refusal.value.values == {"found": migrations.VERSION + 3, "known": migrations.VERSION}
    assert not store.is_behind
    store.close()


def test_an_engine_with_the_wal_reset_damage_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert dbapi2.sqlite_version_info >= connecting.LEAST_SQLITE == (3, 51, 3)
    monkeypatch.setattr(connecting, "LEAST_SQLITE", (99, 0, 0))
    with pytest.raises(StoreEngineTooOld):
        opened(tmp_path / "store.db")
    assert not (tmp_path / "store.db").exists()


def test_a_migration_is_whole_or_not_at_all(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing() -> list[str]:
        return ["CREATE TABLE later (x TEXT) STRICT", "INSERT INTO remark SELECT 1"]

    monkeypatch.setattr(migrations, "STEPS", (*migrations.STEPS, failing))
    monkeypatch.setattr(store_module.migrations, "VERSION", migrations.VERSION + 1)
    store = opened(path)
    assert store.is_behind
    with pytest.raises(Exception, match="remark has"):
        store.migrate()
    assert store.is_behind
    assert len(texts(store)) == 400
    with store._readers.connect() as connection:
        assert not connection.exec_driver_sql("SELECT 1 FROM sqlite_schema WHERE name = 'later'").all()
    store.close()


def test_migrating_twice_changes_nothing(path: Path) -> None:
    store = opened(path)
    store.migrate()
    assert not store.is_behind
    assert len(texts(store)) == 400
    store.close()


def test_a_snapshot_is_whole_encrypted_and_opens_with_the_same_key(store: SqlStore, tmp_path: Path) -> None:
    said(store, "trước")
    copy = tmp_path / "copy.db"
    store.snapshot(copy)
    said(store, "sau")
    assert b"remark" not in copy.read_bytes()
    assert refused(copy, bytes(32)) is StoreKeyWrong
    copied = opened(copy)
    copied.check()
    assert texts(copied) == ["trước"]
    with copied.reading() as reading:
        assert len(reading.search("truoc")) == 1
    copied.close()


def test_a_folder_that_is_gone_or_read_only_is_said_so(path: Path) -> None:
    assert refused(path.parent / "nowhere" / "store.db") is FolderGone
    store = opened(path)
    with store._writer.connect() as connection:
        connection.exec_driver_sql("PRAGMA query_only = ON")
    with pytest.raises(FolderReadOnly):
        said(store, "thêm")
    store.close()


def test_another_program_in_the_file_is_said_so(store: SqlStore, sql: dbapi2.Connection) -> None:
    with store._writer.connect() as connection:
        connection.exec_driver_sql("PRAGMA busy_timeout = 1")
    sql.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreBusy):
        said(store, "thêm")
    sql.execute("ROLLBACK")
    said(store, "thêm")
    assert texts(store) == ["thêm"]


WRITER = """
import sys
from pathlib import Path
from tests.persistence.remarks import opened, said
from sotay.domain.holding import Remark

store = opened(Path(sys.argv[1]))
said(store, "đã lưu")
with store.writing() as tx:
    tx.save(*(Remark(id=f"{n}", meeting_id="m", item_id="i", order="1", text="đang ghi " * 400) for n in range(2000)))
    print("in the middle", flush=True)
    sys.stdin.read()
"""


def test_a_killed_writer_loses_nothing_that_was_saved_and_leaves_nothing_half(path: Path) -> None:
    root = Path(__file__).parents[2]
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, path], cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as writer:
        assert writer.stdout is not None
        assert writer.stdout.readline() == b"in the middle\n"
        assert (path.parent / "store.db-wal").stat().st_size > 500_000
        writer.send_signal(signal.SIGKILL)
    store = opened(path)
    store.migrate()
    store.check()
    found = texts(store)
    assert len(found) == 401
    assert "đã lưu" in found
    store.close()


def test_a_file_without_tables_is_damage_and_not_made_anew(path: Path) -> None:
    path.write_bytes(b"")
    assert refused(path) is StoreDamaged
