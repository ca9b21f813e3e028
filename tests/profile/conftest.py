"""Keyrings, stores and ways in for the tests of profiles."""

from collections.abc import Callable
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from sqlcipher3 import dbapi2

from sotay.profile.unlocking import ByPassphrase

PASSPHRASE = "hoa phượng đỏ trước sân đình"


@pytest.fixture
def log_in(memory_keyring: KeyringBackend) -> Callable[[], None]:
    """Log in as another user of the computer, whose keyring is empty."""
    return lambda: keyring.set_keyring(type(memory_keyring)())


@pytest.fixture
def by_passphrase() -> ByPassphrase:
    return ByPassphrase(lambda: PASSPHRASE)


def _make_store(path: Path, database_key: bytes) -> None:
    connection = dbapi2.connect(str(path))
    connection.execute(f"PRAGMA key = \"x'{database_key.hex()}'\"")
    connection.execute("CREATE TABLE remark (text TEXT)")
    connection.execute("INSERT INTO remark VALUES ('Nhất trí với báo cáo')")
    connection.execute("COMMIT")
    connection.close()


def _remarks(path: Path, database_key: bytes) -> list[str]:
    connection = dbapi2.connect(str(path))
    connection.execute(f"PRAGMA key = \"x'{database_key.hex()}'\"")
    found = [text for (text,) in connection.execute("SELECT text FROM remark").fetchall()]
    connection.close()
    return found


@pytest.fixture
def make_store() -> Callable[[Path, bytes], None]:
    """A real SQLCipher file with one row, standing for the store."""
    return _make_store


@pytest.fixture
def remarks() -> Callable[[Path, bytes], list[str]]:
    """The rows of such a file."""
    return _remarks
