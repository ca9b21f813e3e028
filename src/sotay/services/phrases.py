"""The phrases that the cell types by abbreviation: those of the dated list, changed as the cell wants them."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from sotay.domain import phrases
from sotay.domain.cell import Setting
from sotay.domain.ids import uuid7
from sotay.services.changes import Inverse
from sotay.services.ports import Reading, Store

_KEY = "phrase:"
"""Of a row of kind ``setting`` for each abbreviation that differs from the list; an empty value takes it away."""


def read(reading: Reading, listed: Mapping[str, str]) -> Mapping[str, str]:
    """Each phrase in force by its abbreviation, in their order; ``listed`` are those of the dated list."""
    own = {row.key.removeprefix(_KEY): _text(row.value) for row in _rows(reading)}
    return {short: phrase for short, phrase in sorted({**listed, **own}.items()) if phrase}


def keep(store: Store, listed: Mapping[str, str], short: str, phrase: str, *, now: datetime) -> Inverse:
    """Let ``short`` stand for ``phrase``, whatever it stood for before. Raises ShortUnfit or PhraseUnfit."""
    kept = phrases.checked(short, phrase)
    return _put(store, kept.short, kept.phrase, kept.phrase == listed.get(kept.short), now)


def drop(store: Store, listed: Mapping[str, str], short: str, *, now: datetime) -> Inverse:
    """Let ``short`` stand for nothing any more."""
    return _put(store, short, "", short not in listed, now)


def _put(store: Store, short: str, phrase: str, is_as_listed: bool, now: datetime) -> Inverse:
    """One row stands for it, none where the list says the same; rows that two computers made become one."""
    key = _KEY + short
    with store.writing() as tx:
        there = tx.find(Setting, key=key)
        *others, row = there or (Setting(id=uuid7(), key=key, value=""),)
        if is_as_listed:
            others = [*there]
        else:
            tx.save(replace(row, value=json.dumps(phrase, ensure_ascii=False)))
        tx.save(*(replace(other, deleted_at=now) for other in others))
    return tx.inverse


def _rows(reading: Reading) -> list[Setting]:
    return [row for row in reading.find(Setting) if row.key.startswith(_KEY)]


def _text(value: str) -> str:
    """Empty for what is no text: of another program, or put together wrongly."""
    try:
        text = json.loads(value)
    except (ValueError, RecursionError):
        return ""
    return text if isinstance(text, str) else ""
