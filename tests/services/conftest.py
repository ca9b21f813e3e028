"""A cell of 27 on a real store."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pyrage import x25519
from tests.cells import crowd, new_store, set_up

from sotay.materials.vault import Vault
from sotay.persistence.store import SqlStore


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqlStore]:
    made = new_store(tmp_path)
    set_up(made, crowd(27))
    yield made
    made.close()


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    folder = tmp_path / "materials"
    folder.mkdir()
    return Vault(folder, str(x25519.Identity.generate()), bytes(32))
