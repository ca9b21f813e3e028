"""The profile's database: one writer at a time, readers on their own connections."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, Engine

from sotay.domain.registry import KINDS
from sotay.domain.store_errors import StoreDamaged, StoreTooNew
from sotay.persistence import forgetting, migrations, page_search, search
from sotay.persistence.connecting import engine, is_in_transaction, store_errors
from sotay.persistence.transaction import Snapshot, Transaction
from sotay.services.changes import Change

READERS = 3


class SqlStore:
    """Fits :class:`sotay.services.ports.Store`.

    ``moment`` gives the aware UTC now for sync marks; ``posted`` is called with each change after its commit, in the
    thread that wrote.
    """

    def __init__(self, path: Path, key: bytes, *, moment: Callable[[], datetime]) -> None:
        self._path = path
        self._moment = moment
        self._writer = engine(path, key, connections=1)
        self._readers = engine(path, key, connections=READERS)
        self._one_writer = threading.Lock()
        self._writing_thread: int | None = None
        self.posted: Callable[[Change], None] | None = None
        self.refuse: Callable[[], None] = lambda: None
        """Asked before each transaction; raises where this copy is only read."""
        self.has_written = False
        """Whether anything was committed since opening."""

    @property
    def is_behind(self) -> bool:
        """Whether the file has tables of an older version, to be copied before it is migrated."""
        with self._connected(self._writer) as connection:
            return 0 < _version(connection) < migrations.VERSION

    def create(self) -> None:
        """Make today's tables in a new file."""
        with self._one_writer, self._connected(self._writer) as connection:
            _take_steps(connection, done=0)

    def migrate(self) -> None:
        """Bring the tables to today's version in one transaction.

        Raises StoreTooNew for a file from the future, StoreDamaged for one without tables: it was emptied.
        """
        with self._one_writer, self._connected(self._writer) as connection:
            found = _version(connection)
            if found > migrations.VERSION:
                raise StoreTooNew(found=found, known=migrations.VERSION)
            if found == 0:
                raise StoreDamaged
            if found == migrations.VERSION:
                return
            _take_steps(connection, done=found)
        self.rebuild_search()  # of what is searched today

    @contextmanager
    def reading(self) -> Iterator[Snapshot]:
        with self._connected(self._readers) as connection, _transaction(connection, "BEGIN"):
            yield Snapshot(connection)

    @contextmanager
    def writing(self, initiator: str = "") -> Iterator[Transaction]:
        if self._writing_thread == threading.get_ident():
            raise RuntimeError("a transaction within a transaction would wait for itself")
        self.refuse()
        with self._alone(), self._connected(self._writer) as connection:
            transaction = Transaction(connection, initiator, self._moment())
            with _transaction(connection):
                yield transaction
        self.has_written = True
        if self.posted and transaction.change.ids:
            self.posted(transaction.change)

    def snapshot(self, to: Path) -> None:
        """Write a whole copy, encrypted with the same key, to a new file."""
        with self._one_writer, self._connected(self._writer) as connection:
            connection.exec_driver_sql("VACUUM INTO ?", (str(to),))

    def change_key(self, key: bytes) -> None:
        """Encrypt the whole file with other 32 bytes; the store is closed afterwards. Raises a StorageError."""
        self._readers.dispose()
        with self._one_writer, self._connected(self._writer) as connection:
            # No bound value: SQLite takes none in a PRAGMA.
            connection.exec_driver_sql(f"PRAGMA rekey = \"x'{key.hex()}'\"")
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        self.close()

    def check(self) -> None:
        """Raises StoreDamaged where SQLite's own check, or the cipher's, finds a page that is not whole.

        The cipher's looks at the file alone: pages torn by a power cut are mended from the WAL first.
        """
        with self._one_writer, self._connected(self._writer) as connection:
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
            found = [*connection.exec_driver_sql("PRAGMA cipher_integrity_check")]
            found += [row for row in connection.exec_driver_sql("PRAGMA integrity_check") if row[0] != "ok"]
        if found:
            raise StoreDamaged

    def rebuild_search(self) -> int:
        """Write the search index anew; returns how many lines it has, pages of papers aside."""
        with self._one_writer, self._connected(self._writer) as connection, _transaction(connection):
            ranks = search.ranks(connection)
            rows = [(kind.name, row) for kind in KINDS for row in Snapshot(connection).find(kind.row)]
            search.clear(connection)
            for kind, row in sorted(rows, key=lambda at: ranks.get((at[0], at[1].id), len(ranks))):
                search.index(connection, kind, row)
            page_search.rebuild(connection)
            return int(connection.exec_driver_sql("SELECT count(*) FROM search_line").scalar_one())

    def forget(self, before: datetime) -> int:
        """Remove what went into the bin before that moment, as :func:`forgetting.forget` says; returns how many."""
        with self._one_writer, self._connected(self._writer) as connection, _transaction(connection):
            return forgetting.forget(connection, before)

    def close(self) -> None:
        self._readers.dispose()
        self._writer.dispose()

    @contextmanager
    def _alone(self) -> Iterator[None]:
        with self._one_writer:
            self._writing_thread = threading.get_ident()
            try:
                yield
            finally:
                self._writing_thread = None

    @contextmanager
    def _connected(self, of: Engine) -> Iterator[Connection]:
        with store_errors(self._path), of.connect() as connection:
            yield connection


@contextmanager
def _transaction(connection: Connection, begin: str = "BEGIN IMMEDIATE") -> Iterator[None]:
    """A full disk ends a transaction by SQLite's own rollback, or leaves it open where its commit failed."""
    connection.exec_driver_sql(begin)
    try:
        yield
        connection.exec_driver_sql("COMMIT")
    except BaseException:
        if is_in_transaction(connection):
            connection.exec_driver_sql("ROLLBACK")
        raise


def _version(connection: Connection) -> int:
    return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())


def _take_steps(connection: Connection, *, done: int) -> None:
    with _transaction(connection):
        for step in migrations.STEPS[done:]:
            for statement in step():
                connection.exec_driver_sql(statement)
        connection.exec_driver_sql(f"PRAGMA user_version = {migrations.VERSION}")
