"""Fakes at the ports."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import TypeVar

from sotay.domain.errors import NotFound
from sotay.domain.filing import Filed
from sotay.domain.left_off import LeftOff
from sotay.domain.rows import Row
from sotay.domain.sealed import Link, SealedRecord
from sotay.services.changes import Inverse
from sotay.services.ports import Hit, PageHit

R = TypeVar("R", bound=Row)


class RowsInMemory:
    """A store of rows in a dict: transactions, nothing sealed, nothing searched."""

    def __init__(self, *rows: Row) -> None:
        self.rows: dict[str, Row] = {row.id: row for row in rows}
        self.commits: list[str] = []
        """Who asked for each."""

    @contextmanager
    def reading(self) -> Iterator["Transaction"]:
        yield Transaction(dict(self.rows))

    @contextmanager
    def writing(self, initiator: str = "") -> Iterator["Transaction"]:
        transaction = Transaction(dict(self.rows))
        yield transaction
        self.rows = transaction.rows
        self.commits.append(initiator)


class Transaction:
    def __init__(self, rows: dict[str, Row]) -> None:
        self.rows = rows
        self._before = dict(rows)
        self._saved: dict[str, Row] = {}

    def get(self, row: type[R], row_id: str) -> R:
        found = self.rows.get(row_id)
        if not isinstance(found, row):
            raise NotFound(what=row_id)
        return found

    def find(self, row: type[R], **equal: object) -> tuple[R, ...]:
        found = (kept for kept in self.rows.values() if isinstance(kept, row) and kept.deleted_at is None)
        alike = (kept for kept in found if all(getattr(kept, name) == value for name, value in equal.items()))
        return tuple(sorted(alike, key=lambda kept: kept.id))

    def save(self, *rows: Row) -> None:
        self.rows.update((row.id, row) for row in rows)
        self._saved.update((row.id, row) for row in rows)

    def bin(self, *rows: Row) -> None:
        raise NotImplementedError

    @property
    def inverse(self) -> Inverse:
        return Inverse(
            before=tuple(self._before[row_id] for row_id in self._saved if row_id in self._before),
            after=tuple(row for row_id, row in self._saved.items() if row_id in self._before),
            added=tuple(row for row_id, row in self._saved.items() if row_id not in self._before),
        )

    def last(self, row: type[R], **equal: object) -> R | None:
        return next(reversed(self.find(row, **equal)), None)

    def binned(self, row: type[R], *, since: datetime) -> tuple[R, ...]:
        raise NotImplementedError

    def numbers_given(self, term_id: str, code: str) -> tuple[int, ...]:
        raise NotImplementedError

    def search(
        self, query: str, *, most: int = 50, kinds: Collection[str] = (), meeting_ids: Collection[str] | None = None
    ) -> tuple[Hit, ...]:
        raise NotImplementedError

    def search_pages(
        self, query: str, *, most: int = 50, meeting_ids: Collection[str] | None = None
    ) -> tuple[PageHit, ...]:
        raise NotImplementedError

    def pages_read(self) -> Mapping[str, int]:
        raise NotImplementedError

    def keep_pages(self, sha256: str, first: int, texts: Sequence[str]) -> None:
        raise NotImplementedError

    def records(self, meeting_id: str | None = None) -> tuple[SealedRecord, ...]:
        raise NotImplementedError

    def left_off(self) -> LeftOff | None:
        raise NotImplementedError

    def leave_off(self, meeting_id: str, item_id: str, remark_id: str | None = None, cursor: int = 0) -> None:
        raise NotImplementedError

    def forget_left_off(self) -> None:
        raise NotImplementedError

    def links(self) -> tuple[Link, ...]:
        raise NotImplementedError

    def filed(self, path: str) -> Filed | None:
        raise NotImplementedError

    def note_filed(self, filed: Filed) -> None:
        raise NotImplementedError

    def seal(self, record: SealedRecord, link: Link) -> None:
        raise NotImplementedError
