"""Keyrings, stores and ways in for the tests of profiles."""

from collections.abc import Callable, Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from sqlcipher3 import dbapi2
from typing_extensions import override

from sotay.profile.unlocking import ByPassphrase

PASSPHRASE = "hoa phượng đỏ trước sân đình"


class MemoryKeyring(KeyringBackend):
    """A keyring backend in memory, for tests of what is above the keyring."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # keyring leaves it untyped
        self.kept: dict[tuple[str, str], str] = {}

    @override
    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    @override
    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    @override
    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


@pytest.fixture
def log_in(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], MemoryKeyring]]:
    """Log in as another user with an empty keyring, each time it is called."""
    before = keyring.get_keyring()

    def other_user() -> MemoryKeyring:
        backend = MemoryKeyring()
        keyring.set_keyring(backend)
        return backend

    yield other_user
    keyring.set_keyring(before)


@pytest.fixture
def own_keyring(log_in: Callable[[], MemoryKeyring]) -> MemoryKeyring:
    return log_in()


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
