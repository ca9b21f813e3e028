"""A full disk loses what was being written and nothing else; with room again the store goes on."""

import os
import subprocess
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from tests.cells import new_store
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


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of one megabyte."""
    place = tmp_path / "disk"
    place.mkdir()
    mounting = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1m", "sotay-test", place], capture_output=True, text=True, check=False
    )
    if mounting.returncode != 0:
        pytest.skip(f"a small file system needs the right to mount: {mounting.stderr.strip()}")
    yield place
    subprocess.run(["umount", place], check=True)


def test_a_disk_that_is_really_full(small_disk: Path) -> None:
    ballast = small_disk / "ballast"
    ballast.write_bytes(bytes(100_000))
    store = new_store(small_disk)
    said(store, "đã lưu")
    assert isinstance(fill(store), DiskFull)
    kept = texts(store)
    assert "đã lưu" in kept
    ballast.unlink()
    goes_on(store, kept)
    store.close()
    os.sync()


def test_a_full_disk_has_no_room_for_a_copy_and_says_so(small_disk: Path, store: SqlStore) -> None:
    said(store, *(f"{number} {LONG}" for number in range(200)))
    with pytest.raises(DiskFull):
        store.snapshot(small_disk / "copy.db")
    assert len(texts(store)) == 200
