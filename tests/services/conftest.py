"""A cell of 27 on a real store."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.cells import crowd, new_store, set_up

from sotay.persistence.store import SqlStore


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqlStore]:
    made = new_store(tmp_path)
    set_up(made, crowd(27))
    yield made
    made.close()
