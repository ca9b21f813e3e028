"""Making backups, by hand and by themselves."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from sotay.domain.storage_errors import NameTaken, StorageError
from sotay.profile import backup_file
from sotay.profile import manifest as manifests
from sotay.profile.backup_file import Step, material_files, unwatched
from sotay.profile.errors import BackupDamaged, BackupWithin, SecondBackupMissed
from sotay.profile.folder import MATERIALS, OpenProfile
from sotay.profile.manifest import Manifest
from sotay.services.durable import (
    discard_leftovers,
    leftover_beside,
    storage_errors,
    sync_folder,
    write_durably,
    writing_durably,
)

SUFFIX = ".sotay"
AUTOMATIC = "backups"
KEPT = 10
_AUTOMATIC_NAME = re.compile(r"(\d{6}) (.*)" + re.escape(SUFFIX))
_AT = "%Y-%m-%d %H.%MZ"
_MADE_AT = "%Y-%m-%dT%H:%M:%SZ"

Snapshot = Callable[[Path], None]
"""Writes a whole encrypted copy of the open store to a path where nothing is."""


def back_up(
    opened: OpenProfile, to: Path, snapshot: Snapshot, *, at: datetime | None = None, step: Step = unwatched
) -> None:
    """Put one file at ``to`` that opens anywhere by the recovery code, or by what opens the profile now.

    Written beside, read back, and only then in place of a former one of this profile; no other file is ever replaced.
    ``at`` (aware) is said to who finds the file; None: its own date has to do. Raises a StorageError, BackupWithin for
    a place in the profile itself, NameTaken where another file has the name, BackupDamaged where the disk gives back
    other bytes than it was given, or what ``snapshot`` and ``step`` raise.
    """
    write_whole(opened, dated(opened.manifest, at), to, snapshot, step)
    opened.note_backed_up(to)


def dated(manifest: Manifest, at: datetime | None) -> Manifest:
    """The manifest as it lies in a backup made at that moment (aware)."""
    return replace(manifest, made_at=f"{at.astimezone(UTC):{_MADE_AT}}" if at else "")


def write_whole(opened: OpenProfile, manifest: Manifest, to: Path, snapshot: Snapshot, step: Step) -> None:
    """Put all of a profile at ``to`` as one file, under that manifest. Raises as :func:`back_up`."""
    with storage_errors(to):
        if to.resolve().is_relative_to(opened.folder.resolve()):
            raise BackupWithin(folder=str(to.absolute().parent))
        if not backup_file.takes_place_of(to, opened.manifest.profile_id):
            raise NameTaken(folder=str(to.absolute().parent), file=to.name)
    with _snapshot_of(opened, snapshot) as store, writing_durably(to) as file:
        backup_file.write(file, manifests.serialised(manifest), store, opened.materials_path, step)


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


def _keep_one(opened: OpenProfile, store: Path, place: Path, at: datetime, *, with_papers: bool = False) -> None:
    with storage_errors(place):
        place.mkdir(mode=0o700, exist_ok=True)
    discard_leftovers(place)
    if with_papers:
        mirror(opened.materials_path, place / MATERIALS)
    number = max((number for number, _ in _numbered(place)), default=0) + 1
    name = f"{number:06} {at.astimezone(UTC):{_AT}}{SUFFIX}"
    with writing_durably(place / name) as file:
        backup_file.write(file, manifests.serialised(dated(opened.manifest, at)), store, None)
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


def mirror(source: Path, target: Path) -> None:
    """Copy the papers that ``target`` lacks."""
    for name, path in material_files(source):
        copy = target.parent / name
        if not copy.exists() or copy.stat().st_size != path.stat().st_size:
            make_folders(copy.parent, above=target.parent)
            with storage_errors(path):
                content = path.read_bytes()
            write_durably(copy, content)
    make_folders(target, above=target.parent)


def make_folders(folder: Path, *, above: Path) -> None:
    """Make ``folder`` and those between it and ``above``, durable on return."""
    if folder == above or folder.exists():
        return
    make_folders(folder.parent, above=above)
    with storage_errors(folder):
        folder.mkdir(mode=0o700)
        sync_folder(folder.parent)
