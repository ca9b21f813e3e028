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
from sotay.domain.errors import KnownError
from sotay.domain.rows import Json
from sotay.domain.settings import said
from sotay.pdf.engines import converter
from sotay.persistence.connecting import sqlite_version
from sotay.profile import keyring_secret, manifest
from sotay.profile.unlocking import ByKeyring
from sotay.services import settings
from sotay.services.durable import storage_errors
from sotay.services.ports import Clock
from sotay_app import bootstrap
from sotay_app.cli.console import Console
from sotay_app.cli.places import folder_of, reading_handbook
from sotay_app.wholeness import look_at_papers

_LEAST_FREE = 1 << 30
"""Bytes; a year of papers of a large cell is a third of it."""
_FONTS = ("Times New Roman", "Liberation Serif", "Tinos")


@dataclass(frozen=True, slots=True)
class Sign:
    """One thing looked at."""

    name: str
    is_well: bool
    detail: Json
    is_needed: bool = True
    """Whether it is a fault where it is not well; the rest is good to have."""
    remarks: tuple[str, ...] = ()
    """Sentences for people that go with it."""

    @property
    def text(self) -> str:
        """Good or bad in words, what it is, and what to do."""
        entry = wording.entries("vi")[f"doctor-{self.name}"]
        verdict = "doctor-well" if self.is_well else "doctor-bad" if self.is_needed else "doctor-wanting"
        said = wording.phrase(verdict, text=entry.sentence.format(detail=_said(self.detail)))
        return said if self.is_well else f"{said} {entry.advice}".rstrip()


def doctor(options: Namespace, console: Console, clock: Clock) -> int:
    """Looks at the computer, and at the handbook where there is one; writes its search index anew."""
    signs = _of_computer(folder_of(options))
    if not bootstrap.is_empty(folder_of(options)):
        try:
            signs += _of_handbook(options, clock)
        except KnownError as error:
            signs.append(Sign("handbook", False, error.code, remarks=(wording.of_error(error).text,)))
    data: Json = {
        sign.name: {"well": sign.is_well, "needed": sign.is_needed, "detail": sign.detail, "message": sign.text}
        for sign in signs
    }
    console.result(data, [line for sign in signs for line in (sign.text, *sign.remarks)])
    return 0 if all(sign.is_well for sign in signs if sign.is_needed) else 1


def _of_computer(folder: Path) -> list[Sign]:
    with storage_errors(folder):
        existing = next(place for place in (folder, *folder.absolute().parents) if place.exists())
        free = shutil.disk_usage(existing).free
    engine = converter()
    return [
        Sign("program", True, f"{metadata.version('sotay')}, Python {platform.python_version()}"),
        Sign("sqlite", True, sqlite_version()),
        Sign("keyring", keyring_secret.is_available(), keyring_secret.name(), is_needed=_opens_by_keyring(folder)),
        Sign("office", engine is not None, type(engine).__name__ if engine else "none", is_needed=False),
        Sign("font", *_font()),
        Sign("disk", free >= _LEAST_FREE, round(free / (1 << 30), 1)),
    ]


def _opens_by_keyring(folder: Path) -> bool:
    """Whether a handbook there needs the keyring; a passphrase serves as well for one to be made."""
    return manifest.is_there(folder) and ByKeyring.kind in manifest.read(folder).unlock_kinds


def _of_handbook(options: Namespace, clock: Clock) -> list[Sign]:
    with reading_handbook(options, clock) as handbook:
        handbook.store.check()
        lines = handbook.store.rebuild_search()
        with handbook.store.reading() as reading:
            unreadable = [said(name) for name in settings.unreadable(reading)]
        papers = look_at_papers(handbook)
        is_shown = handbook.profile.manifest.recovery_sheet_shown
        signs = [
            Sign("store", True, lines),
            Sign("papers", not papers.broken, papers.files, remarks=tuple(paper.text for paper in papers.broken)),
            Sign("recovery", is_shown, "shown" if is_shown else "not-shown", is_needed=False),
            Sign("settings", not unreadable, list(unreadable)),
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


def _said(detail: Json) -> str:
    """As people write it: a decimal comma, a list in one line."""
    if isinstance(detail, list):
        return ", ".join(map(str, detail)) or "0"
    return str(detail).replace(".", ",") if isinstance(detail, float) else str(detail)
