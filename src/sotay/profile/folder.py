"""Making, opening and re-locking a profile: a folder with ``profile.toml``, ``store.db`` and ``materials/``."""

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Self

from filelock import BaseFileLock

from sotay.domain.ids import uuid7
from sotay.domain.recovery_code import code_text
from sotay.profile import manifest as manifests
from sotay.profile.errors import (
    OtherUnlockNeeded,
    ProfileDamaged,
    SecondPlaceRefused,
    StoreMissing,
)
from sotay.profile.keys import Keys, Wrap, unwrap, wrap
from sotay.profile.manifest import Handed, Manifest
from sotay.profile.pin import Pin
from sotay.profile.places import refuse_unsafe
from sotay.profile.placing import hold, placing
from sotay.profile.unlocking import ByRecoveryCode, Unlock
from sotay.services.durable import discard_leftovers

STORE = "store.db"
MATERIALS = "materials"
OPENED = "opened"

MakeStore = Callable[[Path, bytes], None]
"""Makes the store at a path under a database key and closes it again."""


class OpenProfile:
    """A profile with its keys, held by the lock of the operating system until closed. A context manager."""

    def __init__(self, folder: Path, manifest: Manifest, keys: Keys, lock: BaseFileLock) -> None:
        """See :meth:`held`, :func:`open_profile` and :func:`create`."""
        self.folder = folder
        self.manifest = manifest
        self.keys = keys
        self._lock = lock

    @classmethod
    def held(cls, folder: Path, manifest: Manifest, keys: Keys) -> Self:
        """Raises ProfileOpenElsewhere or a StorageError."""
        return cls(folder, manifest, keys, hold(folder))

    @property
    def store_path(self) -> Path:
        return self.folder / STORE

    @property
    def materials_path(self) -> Path:
        return self.folder / MATERIALS

    @property
    def opened_path(self) -> Path:
        """Where readable copies of papers lie while another program shows them."""
        return self.folder / OPENED

    @property
    def recovery_code(self) -> str:
        """The code of the recovery sheet, in groups."""
        return code_text(self.keys.recovery_secret)

    def note_recovery_sheet_shown(self) -> None:
        self._keep(replace(self.manifest, recovery_sheet_shown=True))

    def note_backed_up(self, to: Path | None = None) -> None:
        """A backup lies elsewhere; ``to`` is the file the person chose for it. Raises a StorageError."""
        known = replace(self.manifest, is_backed_up=True)
        if to is not None and _is_text(str(to.absolute().parent)):
            known = replace(known, backup_folder=str(to.absolute().parent))
        if known != self.manifest:
            self._keep(known)

    def note_handed(self, handed: Handed) -> None:
        """Raises a StorageError."""
        self._keep(replace(self.manifest, handed=handed))

    def note_in_use(self) -> None:
        """Raises a StorageError."""
        self._keep(replace(self.manifest, aside_on=""))

    @property
    def second_backup_place(self) -> Path | None:
        return Path(self.manifest.second_backup_place) if self.manifest.second_backup_place else None

    def back_up_to(self, second_place: Path | None) -> None:
        """Where automatic backups go too from now on; None: nowhere else. Raises SecondPlaceRefused."""
        if second_place is None:
            self._keep(replace(self.manifest, second_backup_place=""))
            return
        place = second_place.absolute()
        if not place.is_dir() or not _is_text(str(place)) or place.resolve().is_relative_to(self.folder.resolve()):
            raise SecondPlaceRefused(folder=str(place))
        self._keep(replace(self.manifest, second_backup_place=str(place)))

    def rename_cell(self, cell_name: str) -> None:
        """Follow the cell's short name, which the list of profiles shows before anything is unlocked."""
        self._keep(replace(self.manifest, cell_name=cell_name))

    def keep_pin(self, pin: Pin) -> None:
        self._keep(replace(self.manifest, pin=pin))

    def change_unlock(self, unlock: Unlock) -> None:
        """Open by ``unlock`` from now on; the recovery code stays as it is. Raises what ``unlock`` raises."""
        self._keep(locked(self.manifest, self.keys, unlock))

    def replace_recovery_code(self, unlock: Unlock) -> None:
        """Make the printed sheet worthless and ``recovery_code`` a new one, opening by ``unlock`` from now on."""
        keys = self.keys.with_new_recovery_secret()
        self._keep(replace(locked(self.manifest, keys, unlock), recovery_sheet_shown=False))
        self.keys = keys

    def close(self) -> None:
        self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _keep(self, manifest: Manifest) -> None:
        manifests.write(self.folder, manifest)
        self.manifest = manifest


def create(
    folder: Path,
    *,
    cell_name: str,
    is_practice: bool,
    unlock: Unlock,
    make_store: MakeStore,
    cell_id: str | None = None,
    allow_unsafe_place: bool = False,
) -> OpenProfile:
    """A new profile at ``folder``, absent or empty before; whole or not there at all, whatever happens on the way.

    ``cell_id`` names the cell that ``make_store`` puts into the store, if it does.
    Raises PlaceTaken, OnNetworkDrive, InSyncedFolder, a StorageError, and what ``unlock`` or ``make_store`` raises.
    """
    if not allow_unsafe_place:
        refuse_unsafe(folder)
    keys = Keys.fresh()
    bare = Manifest(
        profile_id=uuid7(),
        cell_id=cell_id or uuid7(),
        device_id=uuid7(),
        cell_name=cell_name,
        is_practice=is_practice,
        key_check="",
        wraps=(),
    )
    with placing(folder) as beside:
        (beside / MATERIALS).mkdir(mode=0o700)
        (beside / STORE).touch(mode=0o600)
        make_store(beside / STORE, keys.database_key)
        manifest = locked(bare, keys, unlock)
        manifests.write(beside, manifest)
    return OpenProfile.held(folder, manifest, keys)


def open_profile(folder: Path, unlock: Unlock, *, allow_unsafe_place: bool = False) -> OpenProfile:
    """The profile at ``folder``, locked against any second program.

    Raises ProfileAbsent, ProfileDamaged, ProfileTooNew, StoreMissing, ProfileOpenElsewhere, OnNetworkDrive,
    InSyncedFolder, a StorageError, OtherUnlockNeeded, and what ``unlock`` raises, with its ``wrong`` for a wrong key.
    """
    if not allow_unsafe_place:
        refuse_unsafe(folder)
    manifests.read(folder)
    with ExitStack() as undo:
        lock = hold(folder)
        undo.callback(lock.release)
        discard_leftovers(folder)
        manifest = manifests.read(folder)
        if not (folder / STORE).exists():
            raise StoreMissing(folder=str(folder))
        keys = unlocked(manifest, unlock)
        undo.pop_all()
    return OpenProfile(folder, manifest, keys, lock)


def recover(folder: Path, code: str, unlock: Unlock, *, allow_unsafe_place: bool = False) -> OpenProfile:
    """Open by the typed recovery code, and by ``unlock`` from now on. Raises as :func:`open_profile` does."""
    with ExitStack() as undo:
        by_code = ByRecoveryCode.typed(code)
        opened = undo.enter_context(open_profile(folder, by_code, allow_unsafe_place=allow_unsafe_place))
        opened.change_unlock(unlock)
        undo.pop_all()
    return opened


def unlocked(manifest: Manifest, unlock: Unlock) -> Keys:
    """The keys. Raises OtherUnlockNeeded, ProfileDamaged, ``unlock.wrong`` and what ``unlock`` raises."""
    wrapped = next((wrapped for wrapped in manifest.wraps if wrapped.kind == unlock.kind), None)
    if wrapped is None:
        raise OtherUnlockNeeded
    wrapping_key = unlock.key(manifest.device_id, wrapped.settings)
    keys = unwrap(wrapped, profile_id=manifest.profile_id, wrapping_key=wrapping_key)
    if keys is None:
        raise unlock.wrong
    if keys.check_value(manifest.profile_id) != manifest.key_check:
        raise ProfileDamaged
    return keys


def locked(manifest: Manifest, keys: Keys, unlock: Unlock) -> Manifest:
    """The manifest with the keys wrapped for ``unlock`` and for the recovery code. Raises what ``unlock`` raises."""
    return replace(
        manifest,
        key_check=keys.check_value(manifest.profile_id),
        wraps=(_wrapped(manifest, keys, unlock), _wrapped(manifest, keys, ByRecoveryCode(keys.recovery_secret))),
    )


def locked_by_code(manifest: Manifest, keys: Keys) -> Manifest:
    """The manifest with the keys wrapped for the recovery code alone."""
    by_code = _wrapped(manifest, keys, ByRecoveryCode(keys.recovery_secret))
    return replace(manifest, key_check=keys.check_value(manifest.profile_id), wraps=(by_code,))


def _wrapped(manifest: Manifest, keys: Keys, unlock: Unlock) -> Wrap:
    wrapping_key, settings = unlock.new_key(manifest.device_id)
    return wrap(keys, profile_id=manifest.profile_id, kind=unlock.kind, wrapping_key=wrapping_key, settings=settings)


def _is_text(name: str) -> bool:
    """Whether the manifest can hold it: on Linux a folder may have a name of any bytes."""
    return not any("\ud800" <= letter <= "\udfff" for letter in name)
