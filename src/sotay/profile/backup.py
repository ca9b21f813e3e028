"""Making backups and restoring them on any computer."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from sotay.domain.ids import uuid7
from sotay.domain.storage_errors import NameTaken, StorageError
from sotay.profile import backup_file
from sotay.profile import manifest as manifests
from sotay.profile.backup_file import Backup, material_files
from sotay.profile.errors import BackupDamaged, BackupLacksMaterials, BackupWithin, SecondBackupMissed
from sotay.profile.folder import MATERIALS, STORE, OpenProfile, locked, unlocked
from sotay.profile.pin import Pin
from sotay.profile.places import refuse_unsafe
from sotay.profile.placing import placing, refuse_taken
from sotay.profile.unlocking import Unlock
from sotay.services.durable import (
    discard_leftovers,
    leftover_beside,
    storage_errors,
    sync_folder,
    write_durably,
    writing_durably,
)
from sotay.services.files import opened_ordinary

SUFFIX = ".sotay"
AUTOMATIC = "backups"
KEPT = 10
_AUTOMATIC_NAME = re.compile(r"(\d{6}) (.*)" + re.escape(SUFFIX))
_AT = "%Y-%m-%d %H.%MZ"

Snapshot = Callable[[Path], None]
"""Writes a whole encrypted copy of the open store to a path where nothing is."""
CheckStore = Callable[[Path, bytes], None]
"""Opens the store at a path by a database key, reads all of it, and closes it. Raises what is wrong with it."""


def back_up(opened: OpenProfile, to: Path, snapshot: Snapshot) -> None:
    """Put one file at ``to`` that opens anywhere by the recovery code, or by what opens the profile now.

    Written beside, read back, and only then in place of a former one of this profile; no other file is ever replaced.
    Raises a StorageError, BackupWithin for a place in the profile itself, NameTaken where another file has the name,
    BackupDamaged where the disk gives back other bytes than it was given, or what ``snapshot`` raises.
    """
    with storage_errors(to):
        if to.resolve().is_relative_to(opened.folder.resolve()):
            raise BackupWithin(folder=str(to.absolute().parent))
        if not backup_file.takes_place_of(to, opened.manifest.profile_id):
            raise NameTaken(folder=str(to.absolute().parent), file=to.name)
    with _snapshot_of(opened, snapshot) as store, writing_durably(to) as file:
        backup_file.write(file, manifests.serialised(opened.manifest), store, opened.materials_path)
    opened.note_backed_up()


def back_up_automatically(opened: OpenProfile, snapshot: Snapshot, *, at: datetime) -> None:
    """Keep the last ten states of the store in ``backups/``, then in the second place, if any, with the papers.

    Papers never change, so these backups are thin: each place has the papers once, beside its ``.sotay`` files. ``at``
    (aware) is in the name for the person; the order is by a number, as clocks go wrong. Raises as :func:`back_up` does,
    and SecondBackupMissed where the first is written and the second place is not there or takes nothing.
    """
    second = opened.second_backup_place
    with _snapshot_of(opened, snapshot) as store:
        _keep_one(opened, store, opened.folder / AUTOMATIC, at)
        if second is not None:
            try:
                _keep_one(opened, store, second / opened.manifest.profile_id, at, with_papers=True)
            except (StorageError, BackupDamaged) as error:
                raise SecondBackupMissed(folder=str(second)) from error
            opened.note_backed_up()


def automatic_backups(place: Path) -> list[Path]:
    """The automatic backups in a folder, the latest first. Raises a StorageError."""
    return [path for _, path in sorted(_numbered(place), reverse=True)]


def last_automatic(opened: OpenProfile) -> datetime | None:
    """The moment of the latest automatic backup beside the profile; None where there is none. Raises a StorageError."""
    place = opened.folder / AUTOMATIC
    latest = automatic_backups(place) if place.is_dir() else []
    match = _AUTOMATIC_NAME.fullmatch(latest[0].name) if latest else None
    try:
        return datetime.strptime(match[2], _AT).replace(tzinfo=UTC) if match else None
    except ValueError:  # a person gave it another name
        return None


def rotate(place: Path, keep: int = KEPT) -> None:
    """Remove all automatic backups in a folder but the last ``keep``. Raises a StorageError."""
    with storage_errors(place):
        for path in automatic_backups(place)[keep:]:
            path.unlink()


def restore(
    file: Path,
    to: Path,
    *,
    unlock: Unlock,
    new_unlock: Unlock,
    check_store: CheckStore,
    allow_unsafe_place: bool = False,
) -> OpenProfile:
    """A profile at ``to``, absent or empty before, from a backup that ``unlock`` opens; ``new_unlock`` opens it here.

    The copy is a new device. Everything is checked before anything is placed, and a refused backup leaves nothing.
    Raises NotABackup, BackupDamaged, BackupTooNew, BackupLacksMaterials, PlaceTaken, OnNetworkDrive, InSyncedFolder, a
    StorageError, and what the ways of unlocking and ``check_store`` raise.
    """
    if not allow_unsafe_place:
        refuse_unsafe(to)
    refuse_taken(to)
    with storage_errors(file), opened_ordinary(file) as content:
        backup = Backup(content)
        backup.verify()
        keys = unlocked(backup.manifest, unlock)
        materials = None if backup.is_whole else _materials_beside(file)
        with placing(to) as beside:
            _unpack(backup, beside)
            if materials is not None:
                _mirror(materials, beside / MATERIALS)
            check_store(beside / STORE, keys.database_key)
            here = replace(backup.manifest, device_id=uuid7(), second_backup_place="", pin=Pin())
            manifest = locked(here, keys, new_unlock)
            manifests.write(beside, manifest)
    return OpenProfile.held(to, manifest, keys)


def _keep_one(opened: OpenProfile, store: Path, place: Path, at: datetime, *, with_papers: bool = False) -> None:
    with storage_errors(place):
        place.mkdir(mode=0o700, exist_ok=True)
    discard_leftovers(place)
    if with_papers:
        _mirror(opened.materials_path, place / MATERIALS)
    number = max((number for number, _ in _numbered(place)), default=0) + 1
    name = f"{number:06} {at.astimezone(UTC):{_AT}}{SUFFIX}"
    with writing_durably(place / name) as file:
        backup_file.write(file, manifests.serialised(opened.manifest), store, None)
    rotate(place)


@contextmanager
def _snapshot_of(opened: OpenProfile, snapshot: Snapshot) -> Iterator[Path]:
    path = leftover_beside(opened.store_path)
    try:
        with storage_errors(path):
            path.touch(mode=0o600)
        snapshot(path)
        yield path
    finally:
        path.unlink(missing_ok=True)


def _numbered(place: Path) -> Iterator[tuple[int, Path]]:
    with storage_errors(place):
        for path in place.iterdir():
            match = _AUTOMATIC_NAME.fullmatch(path.name)
            if match is not None:
                yield int(match[1]), path


def _materials_beside(file: Path) -> Path:
    """The papers of a thin backup: beside it in the second place, one folder up in the profile itself."""
    for folder in (file.parent / MATERIALS, file.parent.parent / MATERIALS):
        if folder.is_dir():
            return folder
    raise BackupLacksMaterials


def _mirror(source: Path, target: Path) -> None:
    """Copy the papers that ``target`` lacks."""
    for name, path in material_files(source):
        copy = target.parent / name
        if not copy.exists() or copy.stat().st_size != path.stat().st_size:
            _make_folders(copy.parent, above=target.parent)
            with storage_errors(path):
                content = path.read_bytes()
            write_durably(copy, content)
    _make_folders(target, above=target.parent)


def _unpack(backup: Backup, folder: Path) -> None:
    _make_folders(folder / MATERIALS, above=folder)
    for part in backup.parts:
        path = folder / part.name
        _make_folders(path.parent, above=folder)
        with writing_durably(path) as file:
            file.writelines(backup.chunks(part))


def _make_folders(folder: Path, *, above: Path) -> None:
    """Make ``folder`` and those between it and ``above``, durable on return."""
    if folder == above or folder.exists():
        return
    _make_folders(folder.parent, above=above)
    with storage_errors(folder):
        folder.mkdir(mode=0o700)
        sync_folder(folder.parent)
