"""The one place that joins everything: a profile with its store, papers, rules and clock."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from sotay.domain.cell import Cell
from sotay.domain.ids import uuid7
from sotay.domain.store_errors import StoreDamaged, StoreKeyWrong
from sotay.materials.vault import Vault
from sotay.persistence.store import SqlStore
from sotay.profile import backup
from sotay.profile import folder as profiles
from sotay.profile.folder import OpenProfile
from sotay.profile.unlocking import Unlock
from sotay.records.canonical import CanonicalCodec
from sotay.rules.meetings import meeting_rules
from sotay.services.finishing import Desk
from sotay.services.ports import Clock
from sotay_app.clock import SystemClock

FORMAT_ID = "official-format-2026-05"


@dataclass(frozen=True, slots=True, kw_only=True)
class Handbook:
    """One cell's profile, open and joined up."""

    profile: OpenProfile
    store: SqlStore
    vault: Vault
    desk: Desk
    clock: Clock


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What a new cell is called on its documents."""

    cell_name: str = "Chi bộ"
    superior: str = ""
    place: str = ""
    usual_place: str = ""

    def cell(self, cell_id: str) -> Cell:
        return Cell(
            id=cell_id, name=self.cell_name, superior=self.superior, place=self.place, usual_place=self.usual_place
        )


def is_empty(folder: Path) -> bool:
    """Whether a profile may be made there: absent, or a folder with nothing in it."""
    return not folder.exists() or (folder.is_dir() and not any(folder.iterdir()))


@contextmanager
def opened(folder: Path, unlock: Unlock, clock: Clock, *, allow_unsafe_place: bool = False) -> Iterator[Handbook]:
    """The handbook at that folder, closed when the block ends. Raises what opening a profile or its store raises."""
    with ExitStack() as stack:
        profile = stack.enter_context(profiles.open_profile(folder, unlock, allow_unsafe_place=allow_unsafe_place))
        yield _joined(stack, profile, clock)


@contextmanager
def made(
    folder: Path,
    unlock: Unlock,
    clock: Clock,
    *,
    head: Head,
    is_practice: bool = False,
    allow_unsafe_place: bool = False,
) -> Iterator[Handbook]:
    """A new handbook at that folder, with its cell and nothing else. Raises PlaceTaken and what creating raises."""

    def make_store(path: Path, key: bytes) -> None:
        with closing(SqlStore(path, key, moment=clock.moment)) as store:
            store.create()
            with store.writing() as tx:
                tx.save(head.cell(cell_id))

    cell_id = uuid7()
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
        yield _joined(stack, profile, clock)


def check_store(path: Path, key: bytes) -> None:
    """Open a store that is to be restored, read all of it, close it. Raises what is wrong with it."""
    with closing(SqlStore(path, key, moment=SystemClock().moment)) as store:
        store.check()
        store.migrate()


def back_up_automatically(handbook: Handbook) -> None:
    """Keep this state of the store beside the profile, the last ten of them. Raises a StorageError."""
    backup.back_up_automatically(handbook.profile, handbook.store.snapshot, at=handbook.clock.moment())


def _joined(stack: ExitStack, profile: OpenProfile, clock: Clock) -> Handbook:
    store = SqlStore(profile.store_path, profile.keys.database_key, moment=clock.moment)
    stack.callback(store.close)
    if _is_behind(store):
        backup.back_up_automatically(profile, store.snapshot, at=clock.moment())
    store.migrate()
    desk = Desk(
        rules=meeting_rules(),
        format_id=FORMAT_ID,
        device_id=profile.manifest.device_id,
        is_practice=profile.manifest.is_practice,
        codec=CanonicalCodec(),
        clock=clock,
    )
    vault = Vault(profile.materials_path, profile.keys.age_identity, profile.keys.name_key)
    handbook = Handbook(profile=profile, store=store, vault=vault, desk=desk, clock=clock)
    stack.push(_backing_up(handbook))
    return handbook


def _is_behind(store: SqlStore) -> bool:
    """Raises StoreDamaged for a wrong key too: the manifest has proved the keys, so the file is not what it was."""
    try:
        return store.is_behind
    except StoreKeyWrong as error:
        raise StoreDamaged from error


def _backing_up(handbook: Handbook) -> Callable[[type[BaseException] | None, object, object], None]:
    """On closing well, a session that wrote leaves an automatic backup."""

    def leave(kind: type[BaseException] | None, _error: object, _trace: object) -> None:
        if kind is None and handbook.store.has_written:
            back_up_automatically(handbook)

    return leave
