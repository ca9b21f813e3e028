"""``profile.toml``: the one clear file of a profile.

Its first line is a checksum of the rest, for ever and in every format, so that a damaged file is never taken for a
wrong passphrase.
"""

import hashlib
import tomllib
from dataclasses import asdict, dataclass, field
from pathlib import Path

import cattrs
import tomli_w
from cattrs.strategies import configure_union_passthrough

from sotay.profile.errors import (
    NotAProfile,
    NotAProfileFolder,
    ProfileAbsent,
    ProfileDamaged,
    ProfileError,
    ProfileTooNew,
)
from sotay.profile.keys import Wrap
from sotay.profile.pin import Pin
from sotay.services.durable import storage_errors, write_durably
from sotay.services.files import read_beginning

FILE_NAME = "profile.toml"
FORMAT = 1
LIMIT = 1 << 16
"""Bytes. A real one has two thousand."""

_converter = cattrs.Converter()
configure_union_passthrough(str | int, _converter)


@dataclass(frozen=True, slots=True, kw_only=True)
class Handed:
    """What a handbook keeps of having passed from one secretary to another; days as ``2026-11-24``."""

    id: str = ""
    """Of the last file made to hand it over; in that file, its own."""
    made_on: str = ""
    given_on: str = ""
    """Handed over: from then on this copy is only read."""
    receipt: str = ""
    """Of a copy that was received: what the giver is to be told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What is known of a profile without a key."""

    format: int = FORMAT
    profile_id: str
    cell_id: str
    device_id: str
    """Of this copy on this computer: a restored one gets another."""
    cell_name: str
    is_practice: bool
    recovery_sheet_shown: bool = False
    is_backed_up: bool = False
    """Whether a backup was ever put anywhere but beside the profile itself."""
    second_backup_place: str = ""
    """A folder of this computer, such as one of a USB drive; empty: none."""
    backup_folder: str = ""
    """Of this computer: where the person put the last backup; empty: nowhere yet."""
    made_at: str = ""
    """In a backup alone: the moment it was made, ``2026-11-24T08:05:00Z``."""
    aside_on: str = ""
    """The day a restored copy of the same cell took its place on this computer; empty: it is in use."""
    handed: Handed = field(default_factory=Handed)
    pin: Pin = field(default_factory=Pin)
    """Of this copy on this computer."""
    key_check: str
    wraps: tuple[Wrap, ...]

    @property
    def unlock_kinds(self) -> tuple[str, ...]:
        return tuple(wrapped.kind for wrapped in self.wraps)


def is_there(folder: Path) -> bool:
    """Whether a profile lies in that folder, damaged or not. Raises a StorageError."""
    path = folder / FILE_NAME
    with storage_errors(path):
        return path.exists()


def read(folder: Path) -> Manifest:
    """The manifest of a profile.

    Raises ProfileAbsent, NotAProfile, NotAProfileFolder, ProfileDamaged, ProfileTooNew or a StorageError.
    """
    if not is_there(folder):
        raise _absence(folder)
    return parse(read_beginning(folder / FILE_NAME, LIMIT + 1))


def _absence(folder: Path) -> ProfileError:
    """Why there is no profile. Raises a StorageError."""
    with storage_errors(folder / FILE_NAME):
        if folder.exists() and not folder.is_dir():
            return NotAProfileFolder(file=str(folder))
        is_other = folder.exists() and any(folder.iterdir())
    return (NotAProfile if is_other else ProfileAbsent)(folder=str(folder))


def parse(content: bytes) -> Manifest:
    """The inverse of :func:`serialised`. Raises ProfileDamaged or ProfileTooNew."""
    first, _, rest = content.partition(b"\n")
    if len(content) > LIMIT or first != _checksum(rest):
        raise ProfileDamaged
    try:
        values = tomllib.loads(rest.decode())
        if values["format"] > FORMAT:
            raise ProfileTooNew(found=values["format"], known=FORMAT)
        return _converter.structure(values, Manifest)
    except (ValueError, LookupError, TypeError, RecursionError, cattrs.BaseValidationError) as error:
        raise ProfileDamaged from error


def serialised(manifest: Manifest) -> bytes:
    rest = tomli_w.dumps(asdict(manifest)).encode()
    return _checksum(rest) + b"\n" + rest


def write(folder: Path, manifest: Manifest) -> None:
    """Put the manifest in place, durable on return. Raises a StorageError."""
    write_durably(folder / FILE_NAME, serialised(manifest))


def _checksum(rest: bytes) -> bytes:
    return f'checksum = "{hashlib.sha256(rest).hexdigest()}"'.encode()
