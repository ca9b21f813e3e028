"""Remarks in a store, for tests of what a store keeps."""

from pathlib import Path

from tests.cells import CLOCK, KEY

from sotay.domain.holding import Remark
from sotay.domain.ids import uuid7
from sotay.persistence.store import SqlStore


def opened(path: Path, key: bytes = KEY) -> SqlStore:
    return SqlStore(path, key, moment=CLOCK.moment)


def said(store: SqlStore, *texts: str) -> None:
    """Keep a remark of each text in one transaction."""
    with store.writing() as tx:
        tx.save(*(Remark(id=uuid7(), meeting_id="m", item_id="i", order="1", text=text) for text in texts))


def texts(store: SqlStore) -> list[str]:
    with store.reading() as reading:
        return [remark.text for remark in reading.find(Remark)]
