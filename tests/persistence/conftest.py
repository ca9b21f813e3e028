"""A store for each test, and a bare connection to its file."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2
from tests.cells import KEY, new_store

from sotay.persistence import connecting
from sotay.persistence.store import SqlStore


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqlStore]:
    made = new_store(tmp_path)
    yield made
    made.close()


@pytest.fixture
def sql(store: SqlStore, tmp_path: Path) -> Iterator[dbapi2.Connection]:
    """A connection as the store makes them, each statement its own transaction."""
    connection = connecting._connect(tmp_path / "store.db", KEY)
    yield connection
    connection.close()
