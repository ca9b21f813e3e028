"""``sotay settings``."""

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from sotay import wording
from sotay.domain.rows import Json
from sotay.domain.settings import DEFAULTS, Value, said
from sotay.services import settings
from sotay.services.ports import Clock
from sotay_app import bootstrap
from sotay_app.bootstrap import Handbook
from sotay_app.cli.console import Console
from sotay_app.cli.places import folder_of, new_handbook, reading_handbook

_SECOND_PLACE = "second-backup-place"
"""No setting of the cell but of this computer: it stands in the manifest and is never synced."""


def show_list(options: Namespace, console: Console, clock: Clock) -> int:
    """``settings list``."""
    with reading_handbook(options, clock) as handbook:
        values = dict(_values(handbook))
    data: list[Json] = [
        {"name": name, "value": value, "is_default": is_default} for name, (value, is_default) in values.items()
    ]
    console.result(data, (_line(name, value, is_default) for name, (value, is_default) in values.items()))
    return 0


def change(options: Namespace, console: Console, clock: Clock) -> int:
    """``settings set NAME VALUE``; a second backup place gets its first backup at once."""
    opened = new_handbook if bootstrap.is_empty(folder_of(options)) else reading_handbook
    with opened(options, clock) as handbook:
        if said(options.name) == _SECOND_PLACE:
            handbook.profile.back_up_to(Path(options.value) if options.value else None)
            bootstrap.back_up_automatically(handbook)
        else:
            settings.change(handbook.store, _key(options), options.value, now=clock.moment())
        _tell(handbook, options, console)
    return 0


def reset(options: Namespace, console: Console, clock: Clock) -> int:
    """``settings reset NAME``."""
    with reading_handbook(options, clock) as handbook:
        if said(options.name) == _SECOND_PLACE:
            handbook.profile.back_up_to(None)
        else:
            settings.reset(handbook.store, _key(options), now=clock.moment())
        _tell(handbook, options, console)
    return 0


def _values(handbook: Handbook) -> Iterator[tuple[str, tuple[Value, bool]]]:
    with handbook.store.reading() as reading:
        now = settings.read(reading)
    for key, default in DEFAULTS.items():
        value: Value = getattr(now, key)
        yield said(key), (value, value == default)
    place = handbook.profile.manifest.second_backup_place
    yield _SECOND_PLACE, (place, not place)


def _tell(handbook: Handbook, options: Namespace, console: Console) -> None:
    name = said(options.name)
    value, is_default = dict(_values(handbook))[name]
    console.say("setting-changed", name=name)
    console.result({"name": name, "value": value, "is_default": is_default}, [_line(name, value, is_default)])


def _line(name: str, value: Value, is_default: bool) -> str:
    mark = f" ({wording.phrase('setting-default')})" if is_default else ""
    return f"{name} = {_shown(value)}{mark} · {wording.phrase(f'setting-{name}')}"


def _shown(value: Value) -> str:
    if isinstance(value, bool):
        return wording.phrase("setting-yes" if value else "setting-no")
    return "" if value is None else str(value)


def _key(options: Namespace) -> str:
    return str(options.name).replace("-", "_")
