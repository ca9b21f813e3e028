"""Read and change what the cell sets for itself."""

import json
from dataclasses import replace
from datetime import datetime
from typing import Any

from sotay.domain import settings
from sotay.domain.cell import Setting
from sotay.domain.errors import Refused
from sotay.domain.ids import uuid7
from sotay.domain.settings import DEFAULTS, Settings, SettingUnknown
from sotay.services.changes import Inverse
from sotay.services.ports import Reading, Store


def read(reading: Reading) -> Settings:
    """The settings in force; one that cannot be read is at its default, see :func:`unreadable`."""
    return Settings(**_kept(reading)[0])


def unreadable(reading: Reading) -> tuple[str, ...]:
    """Names of settings whose kept value is none: of another program, or put together wrongly."""
    return _kept(reading)[1]


def change(store: Store, name: str, value_text: str, *, now: datetime) -> Inverse:
    """Set a setting to what a person typed; ``now`` is a moment. Raises what :func:`sotay.domain.settings.typed` does.

    One row stands for it, none for a default; rows that two computers made of it become one.
    """
    value = settings.typed(name, value_text)
    if value == DEFAULTS[name]:
        return reset(store, name, now=now)
    with store.writing() as tx:
        *others, row = tx.find(Setting, key=name) or (Setting(id=uuid7(), key=name, value=""),)
        tx.save(replace(row, value=json.dumps(value, ensure_ascii=False)))
        tx.save(*(replace(other, deleted_at=now) for other in others))
    return tx.inverse


def reset(store: Store, name: str, *, now: datetime) -> Inverse:
    """Go back to the default. Raises SettingUnknown."""
    if name not in DEFAULTS:
        raise SettingUnknown(name=settings.said(name))
    with store.writing() as tx:
        tx.save(*(replace(row, deleted_at=now) for row in tx.find(Setting, key=name)))
    return tx.inverse


def _kept(reading: Reading) -> tuple[dict[str, Any], tuple[str, ...]]:
    """Values by name, and the names of what is none. A setting of a newer program is neither."""
    values: dict[str, Any] = {}
    bad = []
    for name, text in {row.key: row.value for row in reading.find(Setting) if row.key in DEFAULTS}.items():
        try:
            values[name] = settings.checked(name, json.loads(text))
        except (ValueError, RecursionError, Refused):
            bad.append(name)
    return values, tuple(bad)
