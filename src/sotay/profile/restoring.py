"""Looking into a backup, and putting it on a computer: beside what is there, never over it."""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from sotay.domain.ids import uuid7
from sotay.profile import manifest as manifests
from sotay.profile.backup import make_folders, mirror
from sotay.profile.backup_file import Backup, Pace, Step, material_files, unwatched
from sotay.profile.errors import BackupLacksMaterials, RoomLacking
from sotay.profile.folder import MATERIALS, STORE, OpenProfile, locked, unlocked
from sotay.profile.keys import Keys
from sotay.profile.manifest import Handed, Manifest
from sotay.profile.pin import Pin
from sotay.profile.places import refuse_unsafe
from sotay.profile.placing import placing, refuse_taken
from sotay.profile.unlocking import Unlock
from sotay.services.durable import storage_errors, writing_durably
from sotay.services.files import opened_ordinary

_SPARE = 64 << 20
"""Bytes left free beside what is restored: the store grows while it is read through."""

CheckStore = Callable[[Path, bytes], None]
"""Opens the store at a path by a database key, reads all of it, and closes it. Raises what is wrong with it."""
Renew = Callable[[Path, Keys, Keys, Callable[[int], None]], None]
"""Locks the store and the papers of a folder, locked with the first keys, with the second ones; tells of bytes done."""
Receipt = Callable[[Manifest, Keys], str]
"""What proves to whoever gave the backup of that manifest, under those keys, that it was received."""


def no_receipt(_manifest: Manifest, _keys: Keys) -> str:
    """Nobody waits for one."""
    return ""


@dataclass(frozen=True, slots=True)
class Label:
    """What a backup says before it is unlocked; nothing of it is proved but that the file is complete."""

    manifest: Manifest
    is_whole: bool
    size: int
    """Bytes of the file."""


@dataclass(frozen=True, slots=True)
class Unsealed:
    """A backup proved in every byte and by its keys, its store readable at a path as long as it is looked into."""

    manifest: Manifest
    keys: Keys
    store: Path
    papers: frozenset[str]
    """Names of the files of papers that would be restored with it: ``ab/cd….age``."""


def label(file: Path) -> Label:
    """Raises NotABackup, BackupDamaged, BackupTooNew, ProfileDamaged, ProfileTooNew or a StorageError."""
    with storage_errors(file), opened_ordinary(file) as content:
        backup = Backup(content)
        return Label(backup.manifest, backup.is_whole, file.stat().st_size)


@contextmanager
def looking_into(file: Path, unlock: Unlock, check_store: CheckStore, *, step: Step = unwatched) -> Iterator[Unsealed]:
    """A backup laid open in a bare private folder that is gone afterwards; its papers are proved where they lie.

    Raises as :func:`restore`, places aside.
    """
    with storage_errors(file), opened_ordinary(file) as content:
        backup = Backup(content)
        keys = unlocked(backup.manifest, unlock)  # before all is read: a mistake of the hand is said at once
        backup.verify(Pace(step, backup.size))
        papers = frozenset(_names(backup, file))
        with tempfile.TemporaryDirectory(prefix="sotay-", ignore_cleanup_errors=True) as bare:
            store = Path(bare) / STORE
            _refuse_cramped(store, backup.parts[1].size)
            with writing_durably(store) as copy:
                copy.writelines(backup.chunks(backup.parts[1]))
            check_store(store, keys.database_key)
            yield Unsealed(backup.manifest, keys, store, papers)


def restore(
    file: Path,
    to: Path,
    *,
    unlock: Unlock,
    new_unlock: Unlock,
    check_store: CheckStore,
    renew: Renew | None = None,
    receipt: Receipt = no_receipt,
    step: Step = unwatched,
    allow_unsafe_place: bool = False,
) -> OpenProfile:
    """A profile at ``to``, absent or empty before, from a backup that ``unlock`` opens; ``new_unlock`` opens it here.

    The copy is a new device. With ``renew`` it gets other keys, another recovery code and an id of its own as well:
    what opened the backup opens nothing of it; ``receipt`` is then kept for whoever gave it. Everything is checked
    before anything is placed, and a refused or stopped one leaves nothing. Raises a ProfileError or StorageError of
    the file or the place, and what the ways of unlocking, ``check_store``, ``renew`` and ``step`` raise.
    """
    if not allow_unsafe_place:
        refuse_unsafe(to)
    refuse_taken(to)
    with storage_errors(file), opened_ordinary(file) as content:
        backup = Backup(content)
        materials = None if backup.is_whole else _materials_beside(file)
        pace = Pace(step, backup.size * (2 if renew is None else 3))
        backup.verify(pace)
        keys = unlocked(backup.manifest, unlock)
        _refuse_cramped(to, backup.size)
        with placing(to) as beside:
            _unpack(backup, materials, beside, pace)
            check_store(beside / STORE, keys.database_key)
            here = _as_here(backup.manifest)
            if renew is not None:
                here = _as_own(here, receipt(backup.manifest, keys))
                keys = _renewed(renew, beside, keys, pace)
            manifest = locked(here, keys, new_unlock)
            manifests.write(beside, manifest)
    return OpenProfile.held(to, manifest, keys)


def _renewed(renew: Renew, folder: Path, keys: Keys, pace: Pace) -> Keys:
    fresh = Keys.fresh()
    renew(folder, keys, fresh, pace)
    return fresh


def _as_own(manifest: Manifest, receipt: str) -> Manifest:
    """Of other keys: nothing of it is on paper or in a backup yet."""
    return replace(
        manifest,
        profile_id=uuid7(),
        recovery_sheet_shown=False,
        is_backed_up=False,
        handed=Handed(receipt=receipt),
    )


def _as_here(manifest: Manifest) -> Manifest:
    """A new device, without what is true of one computer or of the backup alone."""
    return replace(
        manifest,
        device_id=uuid7(),
        second_backup_place="",
        backup_folder="",
        made_at="",
        aside_on="",
        handed=Handed(),
        pin=Pin(),
    )


def _refuse_cramped(to: Path, needed: int) -> None:
    """Raises RoomLacking, before a quarter of an hour is spent on finding it out, or a StorageError."""
    with storage_errors(to):
        existing = next(place for place in to.absolute().parents if place.exists())
        free = shutil.disk_usage(existing).free
    if free < needed + _SPARE:
        raise RoomLacking(needed_mb=(needed + _SPARE >> 20) + 1, free_mb=free >> 20)


def _names(backup: Backup, file: Path) -> Iterator[str]:
    if backup.is_whole:
        names = [part.name for part in backup.parts[2:]]
    else:
        names = [name for name, _ in material_files(_materials_beside(file))]
    yield from (name.removeprefix(f"{MATERIALS}/") for name in names)


def _materials_beside(file: Path) -> Path:
    """The papers of a thin backup: beside it in the second place, one folder up in the profile itself."""
    for folder in (file.parent / MATERIALS, file.parent.parent / MATERIALS):
        if folder.is_dir():
            return folder
    raise BackupLacksMaterials


def _unpack(backup: Backup, materials: Path | None, folder: Path, pace: Pace) -> None:
    """``materials``: the papers of a thin backup, which lie outside of it."""
    make_folders(folder / MATERIALS, above=folder)
    for part in backup.parts:
        path = folder / part.name
        make_folders(path.parent, above=folder)
        with writing_durably(path) as file:
            for chunk in backup.chunks(part):
                file.write(chunk)
                pace(len(chunk))
    if materials is not None:
        mirror(materials, folder / MATERIALS)
