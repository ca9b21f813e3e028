"""``sotay doctor``: what this computer has, and whether the handbook is whole."""

import os
import platform
import shutil
import subprocess
from argparse import Namespace
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from sotay import wording
from sotay.domain.rows import Json
from sotay.domain.settings import said
from sotay.pdf.engines import converter
from sotay.persistence.connecting import sqlite_version
from sotay.profile import keyring_secret
from sotay.services import settings
from sotay.services.ports import Clock
from sotay_app import bootstrap
from sotay_app.cli.console import Console
from sotay_app.cli.places import folder_of, reading_handbook

_LEAST_FREE = 1 << 30
"""Bytes; a year of papers of a large cell is a third of it."""
_FONTS = ("Times New Roman", "Liberation Serif", "Tinos")


@dataclass(frozen=True, slots=True)
class Sign:
    """One thing looked at."""

    name: str
    is_well: bool
    detail: str = ""


def doctor(options: Namespace, console: Console, clock: Clock) -> int:
    """Looks at the computer, and at the handbook where there is one; writes its search index anew."""
    signs = _of_computer(folder_of(options))
    if not bootstrap.is_empty(folder_of(options)):
        signs += _of_handbook(options, clock)
    data: Json = {sign.name: {"well": sign.is_well, "detail": sign.detail} for sign in signs}
    lines = [wording.phrase(f"doctor-{sign.name}", detail=sign.detail) + _verdict(sign) for sign in signs]
    console.result(data, lines)
    return 0 if all(sign.is_well for sign in signs) else 1


def _of_computer(folder: Path) -> list[Sign]:
    existing = next(place for place in (folder, *folder.absolute().parents) if place.exists())
    free = shutil.disk_usage(existing).free
    return [
        Sign("program", True, f"{metadata.version('sotay')}, Python {platform.python_version()}"),
        Sign("sqlite", True, sqlite_version()),
        Sign("keyring", keyring_secret.is_available()),
        Sign("office", converter() is not None),
        Sign("font", *_font()),
        Sign("disk", free >= _LEAST_FREE, f"{free / (1 << 30):.1f}".replace(".", ",")),
    ]


def _of_handbook(options: Namespace, clock: Clock) -> list[Sign]:
    with reading_handbook(options, clock) as handbook:
        handbook.store.check()
        lines = handbook.store.rebuild_search()
        with handbook.store.reading() as reading:
            unreadable = settings.unreadable(reading)
        signs = [
            Sign("store", True, str(lines)),
            Sign("recovery", handbook.profile.manifest.recovery_sheet_shown),
            Sign("settings", not unreadable, ", ".join(map(said, unreadable)) or "0"),
        ]
        place = handbook.profile.second_backup_place
        return signs if place is None else [*signs, Sign("second-place", place.is_dir(), str(place))]


def _font() -> tuple[bool, str]:
    """What stands in for Times New Roman; Windows has the font itself, elsewhere fontconfig answers."""
    fc_match = shutil.which("fc-match")
    if fc_match is None:
        return platform.system() == "Windows", "Times New Roman"
    asked = [fc_match, "--format", "%{family[0]}", "Times New Roman:charset=1ea1"]
    own = {"PATH": os.defpath, "HOME": str(Path.home())}
    found = subprocess.run(asked, env=own, capture_output=True, text=True, check=False).stdout
    return found in _FONTS, found


def _verdict(sign: Sign) -> str:
    return "" if sign.is_well else f" {wording.entries('vi')[f'doctor-{sign.name}'].advice}"
