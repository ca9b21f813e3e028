"""A full disk loses what was being written and nothing else; with room again the store goes on."""

import subprocess
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from tests.persistence.remarks import said, texts

from sotay.domain.errors import KnownError
from sotay.domain.storage_errors import DiskFull, DriveFailing
from sotay.persistence.store import SqlStore

LONG = "ý kiến " * 1000


def fill(store: SqlStore) -> KnownError:
    """Write until the disk says no."""
    for number in range(10_000):
        try:
            said(store, f"{number} {LONG}")
        except KnownError as error:
            return error
    raise AssertionError("the disk was never full")


def goes_on(store: SqlStore, before: list[str]) -> None:
    """Everything saved is there, nothing else is, and the next remark is saved."""
    assert texts(store) == before
    said(store, "lại có chỗ")
    assert sorted(texts(store)) == sorted([*before, "lại có chỗ"])
    store.check()
    with store.reading() as reading:
        assert len(reading.search("lai co cho")) == 1


def test_a_database_that_may_not_grow(store: SqlStore) -> None:
    said(store, "đã lưu")
    with store._writer.connect() as connection:
        pages = int(connection.exec_driver_sql("PRAGMA page_count").scalar_one())
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 20}")
    assert isinstance(fill(store), DiskFull)
    kept = texts(store)
    with store._writer.connect() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 100000")
    assert "đã lưu" in kept
    goes_on(store, kept)


def test_one_transaction_larger_than_the_disk_leaves_nothing(store: SqlStore) -> None:
    said(store, "đã lưu")
    with store._writer.connect() as connection:
        pages = int(connection.exec_driver_sql("PRAGMA page_count").scalar_one())
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 20}")
    with pytest.raises(DiskFull):
        said(store, *(f"{number} {LONG}" for number in range(200)))
    with store._writer.connect() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 100000")
    goes_on(store, ["đã lưu"])


@pytest.mark.parametrize("room", [0, 100, 5_000, 20_000, 100_000])
def test_a_file_that_may_not_grow(
    store: SqlStore,
    tmp_path: Path,
    files_no_larger_than: Callable[[int], AbstractContextManager[None]],
    room: int,
) -> None:
    said(store, "đã lưu")
    size = (tmp_path / "store.db-wal").stat().st_size
    with files_no_larger_than(size + room):
        assert isinstance(fill(store), DiskFull | DriveFailing)
        kept = texts(store)
    assert "đã lưu" in kept
    goes_on(store, kept)


ON_A_SMALL_DISK = """
import sys
from pathlib import Path
from sotay.domain.storage_errors import DiskFull
from tests.cells import new_store
from tests.persistence.test_full_disks import fill, goes_on
from tests.persistence.remarks import said, texts

disk = Path(sys.argv[1])
ballast = disk / "ballast"
ballast.write_bytes(bytes(1_500_000))
store = new_store(disk)
said(store, "đã lưu")
assert isinstance(fill(store), DiskFull)
kept = texts(store)
assert "đã lưu" in kept
try:
    store.snapshot(disk / "copy.db")
    raise AssertionError("there was room for a copy")
except DiskFull:
    (disk / "copy.db").unlink(missing_ok=True)
ballast.unlink()
goes_on(store, kept)
store.close()
print("went on")
"""
OPENED_ON_A_FULL_DISK = """
import sys
from pathlib import Path
from sotay.domain.storage_errors import DiskFull
from sotay.persistence.store import SqlStore
from tests.cells import CLOCK, KEY, new_store
from tests.persistence.remarks import said, texts

disk = Path(sys.argv[1])
store = new_store(disk)
said(store, "đã lưu")
store.close()
try:
    with (disk / "ballast").open("wb", buffering=0) as ballast:
        while True:
            ballast.write(bytes(4096))
except OSError:
    pass
store = SqlStore(disk / "store.db", KEY, moment=CLOCK.moment)
try:
    said(store, "không có chỗ")
    raise AssertionError("there was room")
except DiskFull:
    (disk / "ballast").unlink()
assert texts(store) == ["đã lưu"]
store.close()
print("went on")
"""
OWN_MOUNTS = ["unshare", "--user", "--map-root-user", "--mount"]
"""What is mounted under it is seen by nobody else and is gone with it."""


@pytest.mark.parametrize("program", [ON_A_SMALL_DISK, OPENED_ON_A_FULL_DISK], ids=["while open", "before opening"])
def test_a_disk_that_is_really_full(tmp_path: Path, program: str) -> None:
    mounting = [*OWN_MOUNTS, "mount", "-t", "tmpfs", "tmpfs", tmp_path]
    if subprocess.run(mounting, capture_output=True, check=False).returncode != 0:
        pytest.skip("this system lets nobody mount a small disk of their own")
    script = 'mount -t tmpfs -o size=3m tmpfs "$1" && exec "$2" -c "$3" "$1"'
    done = subprocess.run(
        [*OWN_MOUNTS, "sh", "-c", script, "sh", tmp_path, sys.executable, program],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, "went on\n"), done.stderr
