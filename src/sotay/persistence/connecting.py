"""Opening the encrypted file, and the one place where the library's errors become ours."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import cast

from sqlalchemy import Connection, Engine, create_engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.pool import QueuePool
from sqlcipher3 import dbapi2

from sotay.domain.errors import KnownError, SealedAlready
from sotay.domain.storage_errors import DiskFull, DriveFailing, FolderGone, FolderReadOnly
from sotay.domain.store_errors import StoreBusy, StoreDamaged, StoreEngineTooOld, StoreKeyWrong

LEAST_SQLITE = (3, 51, 3)
"""The first with the fix of the WAL-reset damage: sqlite.org/wal.html#walresetbug."""
SETTINGS = (
    "journal_mode = WAL",
    "synchronous = FULL",
    "foreign_keys = ON",
    "recursive_triggers = ON",
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "busy_timeout = 5000",
)
"""Pragmas of every connection."""
_PLAIN: dict[str, type[KnownError]] = {
    "sealed-already": SealedAlready,
    "file is not a database": StoreKeyWrong,
    "database is locked": StoreBusy,
    "database table is locked": StoreBusy,
}
_FAILING = "disk I/O error"
_OF_FOLDER: dict[str, type[KnownError]] = {
    "database or disk is full": DiskFull,
    "attempt to write a readonly database": FolderReadOnly,
    "unable to open database file": FolderGone,
    _FAILING: DriveFailing,
}
_LEAST_FREE = 1 << 20
"""Bytes. Where the WAL and its index find no room SQLite speaks of a failing drive: rescode.html#ioerr_shmsize."""


def sqlite_version() -> str:
    """The version of the SQLite inside the cipher."""
    return dbapi2.sqlite_version


def engine(path: Path, key: bytes, *, connections: int) -> Engine:
    """An engine on the file at ``path`` with at most that many connections, made when first used.

    Transactions are begun and ended by the caller. Raises StoreEngineTooOld.
    """
    if dbapi2.sqlite_version_info < LEAST_SQLITE:
        raise StoreEngineTooOld(version=dbapi2.sqlite_version)
    return create_engine(
        "sqlite://",
        module=dbapi2,
        creator=lambda: _connect(path, key),
        poolclass=QueuePool,
        pool_size=connections,
        max_overflow=0,
        pool_reset_on_return=None,
        isolation_level="AUTOCOMMIT",
    )


@contextmanager
def store_errors(path: Path) -> Iterator[None]:
    """Raise what the library raises about the file as one of ours; what has no name stays as it is: a bug."""
    try:
        yield
    except PoolTimeout as error:
        raise StoreBusy from error
    except (DBAPIError, dbapi2.Error) as error:
        known = _known(error.orig if isinstance(error, DBAPIError) else error, path)
        if known is None:
            raise
        raise known from error


def is_in_transaction(connection: Connection) -> bool:
    """Whether a transaction is open, as SQLite sees it: it ends one by itself where the disk is full."""
    return cast("dbapi2.Connection", connection.connection.dbapi_connection).in_transaction


def _connect(path: Path, key: bytes) -> dbapi2.Connection:
    connection = dbapi2.connect(path, isolation_level=None, check_same_thread=False)
    try:
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        for setting in SETTINGS:
            connection.execute(f"PRAGMA {setting}").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection


def _known(error: BaseException | None, path: Path) -> KnownError | None:
    """By SQLite's own text (sqlite.org/rescode.html): the driver hands no result code through its errors."""
    text = str(error)
    if "malformed" in text:
        return StoreDamaged()
    if text in _PLAIN:
        return _PLAIN[text]()
    if text in _OF_FOLDER:
        is_full = text == _FAILING and _is_full(path.parent)
        return (DiskFull if is_full else _OF_FOLDER[text])(folder=str(path.parent))
    return None


def _is_full(folder: Path) -> bool:
    try:
        return shutil.disk_usage(folder).free < _LEAST_FREE
    except OSError:  # the drive is gone or does not answer
        return False
