"""The one place that joins everything: a profile with its store, papers, rules and clock."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from zoneinfo import ZoneInfo

from sotay.domain.cell import Cell
from sotay.domain.errors import KnownError
from sotay.domain.ids import uuid7
from sotay.domain.rows import Row
from sotay.domain.settings import Settings
from sotay.domain.store_errors import StoreDamaged, StoreKeyWrong
from sotay.materials.vault import Vault
from sotay.persistence.store import SqlStore
from sotay.profile import backup, handing, manifest
from sotay.profile import folder as profiles
from sotay.profile.errors import SecondBackupMissed
from sotay.profile.folder import OpenProfile
from sotay.profile.unlocking import Unlock
from sotay.records.canonical import CanonicalCodec
from sotay.rules.meetings import meeting_rules
from sotay.services import left_off, settings
from sotay.services.bin import REMEMBERED
from sotay.services.durable import storage_errors
from sotay.services.finishing import Desk
from sotay.services.founding import Officers, with_officers
from sotay.services.ports import Clock
from sotay_app.clock import SystemClock

FORMAT_ID = "official-format-2026-05"

Told = Callable[[KnownError], None]
"""Says it to the person, and nothing stops."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Handbook:
    """One cell's profile, open and joined up."""

    profile: OpenProfile
    store: SqlStore
    vault: Vault
    desk: Desk
    clock: Clock
    """Of the cell's time zone."""
    settings: Settings
    """As of opening."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What a new cell is called on its documents, and whom they name."""

    cell_name: str = "Chi bộ"
    superior: str = ""
    place: str = ""
    officers: Officers = field(default_factory=Officers)

    def rows(self, cell_id: str) -> tuple[Row, ...]:
        """The cell and who is named. Raises NameUnreadable."""
        bare = Cell(id=cell_id, name=self.cell_name, superior=self.superior, place=self.place)
        cell, members = with_officers(bare, self.officers)
        return cell, *members


def is_empty(folder: Path) -> bool:
    """Whether a profile may be made there: absent, or a folder with nothing in it. Raises a StorageError."""
    with storage_errors(folder / manifest.FILE_NAME):
        return not folder.exists() or (folder.is_dir() and not any(folder.iterdir()))


@contextmanager
def opened(
    folder: Path, unlock: Unlock, clock: Clock, *, allow_unsafe_place: bool = False, told: Told | None = None
) -> Iterator[Handbook]:
    """The handbook at that folder, closed when the block ends.

    ``told`` hears of a second backup that was missed; without it that is raised. Raises what opening a
    profile or its store raises.
    """
    with ExitStack() as stack:
        profile = stack.enter_context(profiles.open_profile(folder, unlock, allow_unsafe_place=allow_unsafe_place))
        yield _joined(stack, profile, clock, told)


@contextmanager
def made(
    folder: Path,
    unlock: Unlock,
    clock: Clock,
    *,
    head: Head,
    is_practice: bool = False,
    allow_unsafe_place: bool = False,
    told: Told | None = None,
) -> Iterator[Handbook]:
    """A new handbook at that folder, with its cell and who is named; ``told`` as in :func:`opened`.

    Raises PlaceTaken, NameUnreadable and what creating raises.
    """

    def make_store(path: Path, key: bytes) -> None:
        with closing(SqlStore(path, key, moment=clock.moment)) as store:
            store.create()
            with store.writing() as tx:
                tx.save(*rows)

    cell_id = uuid7()
    rows = head.rows(cell_id)
    with ExitStack() as stack:
        profile = stack.enter_context(
            profiles.create(
                folder,
                cell_name=head.cell_name,
                is_practice=is_practice,
                unlock=unlock,
                make_store=make_store,
                cell_id=cell_id,
                allow_unsafe_place=allow_unsafe_place,
            )
        )
        yield _joined(stack, profile, clock, told)


def check_store(path: Path, key: bytes) -> None:
    """Open a store that is to be restored, read all of it, close it. Raises what is wrong with it.

    Where somebody was typing when it was copied is forgotten: that was another computer.
    """
    with closing(SqlStore(path, key, moment=SystemClock().moment)) as store:
        store.check()
        store.migrate()
        left_off.forget(store)


def back_up_automatically(handbook: Handbook) -> None:
    """Keep this state of the store beside the profile and in the second place, the last ten of them.

    Raises a StorageError, or SecondBackupMissed where the first is kept and the second is not.
    """
    backup.back_up_automatically(handbook.profile, handbook.store.snapshot, at=handbook.clock.moment())


def _joined(stack: ExitStack, profile: OpenProfile, clock: Clock, told: Told | None) -> Handbook:
    store = SqlStore(profile.store_path, profile.keys.database_key, moment=clock.moment)
    stack.callback(store.close)
    if _is_behind(store):
        with _second_may_miss(told):
            backup.back_up_automatically(profile, store.snapshot, at=clock.moment())
    store.migrate()
    store.refuse = lambda: handing.refuse_given(profile)
    with store.reading() as reading:
        chosen = settings.read(reading)
    clock = _of_room(clock, chosen)
    desk = Desk(
        rules=meeting_rules().with_least_minutes(chosen.least_minutes),
        format_id=FORMAT_ID,
        device_id=profile.manifest.device_id,
        is_practice=profile.manifest.is_practice,
        codec=CanonicalCodec(),
        clock=clock,
    )
    vault = Vault(profile.materials_path, profile.keys.age_identity, profile.keys.name_key)
    handbook = Handbook(profile=profile, store=store, vault=vault, desk=desk, clock=clock, settings=chosen)
    stack.push(_backing_up(handbook, told))
    return handbook


def _is_behind(store: SqlStore) -> bool:
    """Raises StoreDamaged for a wrong key too: the manifest has proved the keys, so the file is not what it was."""
    try:
        return store.is_behind
    except StoreKeyWrong as error:
        raise StoreDamaged from error


def _of_room(clock: Clock, chosen: Settings) -> Clock:
    """The system's clock in the cell's zone; one that stands still for a test stands where it was put."""
    return replace(clock, zone=ZoneInfo(chosen.time_zone)) if isinstance(clock, SystemClock) else clock


def _backing_up(handbook: Handbook, told: Told | None) -> Callable[[type[BaseException] | None, object, object], None]:
    """On closing well, a session that wrote forgets what was deleted long ago and leaves an automatic backup."""

    def leave(kind: type[BaseException] | None, _error: object, _trace: object) -> None:
        if kind is not None or not handbook.store.has_written:
            return
        handbook.store.forget(handbook.clock.moment() - REMEMBERED)
        with _second_may_miss(told):
            back_up_automatically(handbook)

    return leave


@contextmanager
def _second_may_miss(told: Told | None) -> Iterator[None]:
    """A drive that is not plugged in stops neither opening nor closing, if there is somebody to tell."""
    try:
        yield
    except SecondBackupMissed as missed:
        if told is None:
            raise
        told(missed)
