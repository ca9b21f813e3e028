"""One point in time of the database, read or written."""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, replace
from datetime import datetime
from typing import TypeVar, cast

from sqlalchemy import Column, Connection, RowMapping, Select, Table, delete, insert, literal_column, select
from typing_extensions import override

from sotay.domain.errors import NotFound
from sotay.domain.filing import Filed
from sotay.domain.left_off import LeftOff
from sotay.domain.registry import kind_named, kind_of
from sotay.domain.rows import Json, Row
from sotay.domain.sealed import Link, RecordKind, SealedRecord
from sotay.domain.times import moment_text, parse_moment
from sotay.persistence import page_search, search, statements, tables
from sotay.services import bodies
from sotay.services.changes import Change, Inverse
from sotay.services.ports import Hit, PageHit

R = TypeVar("R", bound=Row)
_TABLES = tables.METADATA.tables
_RECORD, _PAPER_TEXT = "record", "paper_text"


class Snapshot:
    """Reads; fits :class:`sotay.services.ports.Reading`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, row: type[R], row_id: str) -> R:
        found = self._body(kind_of(row).name, row_id)
        if found is None:
            raise NotFound(what=row.__name__)
        return bodies.value(row, found)

    def find(self, row: type[R], **equal: object) -> tuple[R, ...]:
        table = _TABLES[kind_of(row).name]
        query = _in_use(table, equal).order_by(*_ranks(table))
        return tuple(bodies.value(row, _body(found)) for found in self._connection.execute(query).mappings())

    def last(self, row: type[R], **equal: object) -> R | None:
        table = _TABLES[kind_of(row).name]
        query = _in_use(table, equal).order_by(*(rank.desc() for rank in _ranks(table))).limit(1)
        found = self._connection.execute(query).mappings().first()
        return None if found is None else bodies.value(row, _body(found))

    def binned(self, row: type[R], *, since: datetime) -> tuple[R, ...]:
        table = _TABLES[kind_of(row).name]
        query = select(table).where(table.c.deleted_at.is_not(None)).order_by(table.c.id)
        rows = (bodies.value(row, _body(found)) for found in self._connection.execute(query).mappings())
        return tuple(kept for kept in rows if kept.deleted_at is not None and kept.deleted_at >= since)

    def numbers_given(self, term_id: str, code: str) -> tuple[int, ...]:
        document = _TABLES["document"]
        query = select(document.c.number).where(document.c.term_id == term_id, document.c.code == code)
        return tuple(self._connection.execute(query).scalars())

    def search(
        self, query: str, *, most: int = 50, kinds: Collection[str] = (), meeting_ids: Collection[str] | None = None
    ) -> tuple[Hit, ...]:
        return search.find(self._connection, query, most, kinds, meeting_ids)

    def search_pages(
        self, query: str, *, most: int = 50, meeting_ids: Collection[str] | None = None
    ) -> tuple[PageHit, ...]:
        return page_search.find(self._connection, query, most, meeting_ids)

    def pages_read(self) -> Mapping[str, int]:
        return page_search.pages_read(self._connection)

    def records(self, meeting_id: str | None = None) -> tuple[SealedRecord, ...]:
        # By rowid: records are only ever added, and clocks go wrong.
        query = select(tables.record).order_by(literal_column("rowid"))
        if meeting_id is not None:
            query = query.where(tables.record.c.meeting_id == meeting_id)
        return tuple(
            SealedRecord(**{**row, "sealed_at": parse_moment(row["sealed_at"]), "kind": RecordKind(row["kind"])})
            for row in self._connection.execute(query).mappings()
        )

    def links(self) -> tuple[Link, ...]:
        query = select(tables.link).order_by(tables.link.c.device_id, tables.link.c.seq)
        return tuple(Link(**row) for row in self._connection.execute(query).mappings())

    def left_off(self) -> LeftOff | None:
        found = self._connection.execute(select(tables.left_off)).mappings().first()
        return None if found is None else LeftOff(**{**found, "kept_at": parse_moment(found["kept_at"])})

    def filed(self, path: str) -> Filed | None:
        query = select(tables.filed).where(tables.filed.c.path == path)
        found = self._connection.execute(query).mappings().first()
        return None if found is None else Filed(**found)

    def _body(self, kind: str, row_id: str) -> bodies.Body | None:
        found = self._connection.execute(statements.of_kind(kind).one, {"row_id": row_id}).mappings().first()
        return None if found is None else _body(found)


class Transaction(Snapshot):
    """Writes; fits :class:`sotay.services.ports.Writing`. The caller begins and commits."""

    def __init__(self, connection: Connection, initiator: str, now: datetime) -> None:
        super().__init__(connection)
        self._initiator = initiator
        self._now = now
        self._changed_at = moment_text(now)
        self._before: dict[tuple[str, str], bodies.Body | None] = {}
        self._after: dict[tuple[str, str], bodies.Body] = {}
        self._read: dict[tuple[str, str], bodies.Body] = {}
        """Whoever saves a row has mostly just got it; nobody else writes meanwhile."""
        self._records: set[str] = set()
        self._papers_read: set[str] = set()

    def save(self, *rows: Row) -> None:
        for row in rows:
            kind = kind_of(type(row)).name
            body = bodies.body(row)
            before = self._body(kind, row.id)
            if before == body:
                continue
            self._before.setdefault((kind, row.id), before)
            self._after[kind, row.id] = body
            self._put(kind, body, is_new=before is None)
            self._read.pop((kind, row.id), None)
            self._mark(kind, row.id, before)
            search.index(self._connection, kind, row)

    def bin(self, *rows: Row) -> None:
        self.save(*(replace(row, deleted_at=self._now) for row in rows))

    def seal(self, record: SealedRecord, link: Link) -> None:
        self._records.add(record.id)
        facts = {
            "id": record.id,
            "meeting_id": record.meeting_id,
            "sealed_bytes": record.sealed_bytes,
            "digest": record.digest,
            "schema": record.schema,
            "sealed_at": moment_text(record.sealed_at),
            "kind": record.kind.value,
        }
        self._connection.execute(insert(tables.record).values(facts))
        self._connection.execute(insert(tables.record_state).values(record_id=record.id, state="local"))
        self._connection.execute(
            insert(tables.link).values(
                device_id=link.device_id,
                seq=link.seq,
                record_digest=link.record_digest,
                prev_link_digest=link.prev_link_digest,
            )
        )

    def leave_off(self, meeting_id: str, item_id: str, remark_id: str | None = None, cursor: int = 0) -> None:
        facts = {"meeting_id": meeting_id, "item_id": item_id, "remark_id": remark_id, "cursor": cursor}
        self.forget_left_off()
        self._connection.execute(insert(tables.left_off), {**facts, "kept_at": self._changed_at})

    def forget_left_off(self) -> None:
        self._connection.execute(delete(tables.left_off))

    def note_filed(self, filed: Filed) -> None:
        self._connection.execute(delete(tables.filed).where(tables.filed.c.path == filed.path))
        self._connection.execute(insert(tables.filed).values(asdict(filed)))

    def keep_pages(self, sha256: str, first: int, texts: Sequence[str]) -> None:
        self._papers_read.add(sha256)
        page_search.keep(self._connection, sha256, first, texts)

    @property
    def inverse(self) -> Inverse:
        known = {at: body for at, body in self._before.items() if body is not None}
        return Inverse(
            before=_values(known),
            after=_values({at: self._after[at] for at in known}),
            added=_values({at: body for at, body in self._after.items() if at not in known}),
        )

    @property
    def change(self) -> Change:
        others = {_RECORD: self._records, _PAPER_TEXT: self._papers_read}
        kinds = {kind for kind, _ in self._after} | {kind for kind, ids in others.items() if ids}
        ids = {row_id for _, row_id in self._after}.union(*others.values())
        return Change(frozenset(kinds), frozenset(ids), self._initiator)

    @override
    def _body(self, kind: str, row_id: str) -> bodies.Body | None:
        found = self._read.get((kind, row_id)) or super()._body(kind, row_id)
        if found is not None:
            self._read[kind, row_id] = found
        return found

    def _put(self, kind: str, body: bodies.Body, *, is_new: bool) -> None:
        known = _TABLES[kind].c
        columns = {name: value for name, value in body.items() if name in known}
        columns["extra"] = _text({name: value for name, value in body.items() if name not in known})
        if is_new:
            self._connection.execute(statements.of_kind(kind).add, columns)
        else:
            self._connection.execute(statements.of_kind(kind).change, {"row_id": columns.pop("id"), **columns})

    def _mark(self, kind: str, row_id: str, before: bodies.Body | None) -> None:
        mark = {
            "kind": kind,
            "id": row_id,
            "base_version": 0,
            "base_body": None if before is None else _text(before),
            "changed_at": self._changed_at,
        }
        self._connection.execute(statements.mark(), mark)


def _in_use(table: Table, equal: Mapping[str, object]) -> Select[tuple[object, ...]]:
    query = select(table).where(table.c.deleted_at.is_(None))
    for name, value in equal.items():
        query = query.where(table.c[name] == value)
    return query


def _ranks(table: Table) -> list[Column[object]]:
    return [table.c[name] for name in ("order", "id") if name in table.c]


def _body(found: RowMapping) -> bodies.Body:
    body = cast("bodies.Body", dict(found))
    extra = cast("dict[str, Json]", json.loads(cast("str", body.pop("extra"))))
    return {**extra, **body}


def _values(kept: Mapping[tuple[str, str], bodies.Body]) -> tuple[Row, ...]:
    return tuple(bodies.value(kind_named(kind).row, body) for (kind, _), body in kept.items())


def _text(body: bodies.Body) -> str:
    return json.dumps(body, ensure_ascii=False, sort_keys=True)
