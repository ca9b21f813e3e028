"""Backups, joined up: looked into, restored, received from another secretary."""

from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from datetime import date
from functools import partial
from pathlib import Path

from sotay.domain.errors import KnownError
from sotay.domain.meeting import Meeting, MeetingState
from sotay.materials.vault import Vault, file_name
from sotay.persistence.store import SqlStore
from sotay.profile import handing, restoring
from sotay.profile import manifest as manifests
from sotay.profile.errors import ProfileError, ProfileOpenElsewhere
from sotay.profile.folder import MATERIALS, STORE, OpenProfile, unlocked
from sotay.profile.keys import Keys
from sotay.profile.manifest import Manifest
from sotay.profile.restoring import Unsealed
from sotay.profile.unlocking import ByKeyring, ByPassphrase, ByRecoveryCode, Unlock
from sotay.records.verifying import verify
from sotay.services import inside
from sotay.services.inside import Inside
from sotay_app.bootstrap import check_store
from sotay_app.clock import USUAL_ZONE, SystemClock, wall_of
from sotay_app.wholeness import kept_files
from sotay_ui.doorway import Brought, Secret, Way

Step = Callable[[int, int], None]


def unlock_of(secret: Secret) -> Unlock:
    """Raises a KeyRefused for a code that is none."""
    match secret.way:
        case Way.ITSELF:
            return ByKeyring()
        case Way.CODE:
            return ByRecoveryCode.typed(secret.typed)
        case Way.WORDS:
            return ByPassphrase(lambda: secret.typed)


def look_at(file: Path, own: Sequence[Path]) -> Brought:
    """What a file says of itself; ``own`` are the folders of the handbooks of this account.

    Raises as :func:`sotay.profile.restoring.label`.
    """
    label = restoring.label(file)
    manifest = label.manifest
    ways = {Way.CODE, *((Way.WORDS,) if ByPassphrase.kind in manifest.unlock_kinds else ())}
    if _opens_by_itself(manifest):
        ways.add(Way.ITSELF)
    there = [known for known in map(_manifest, own) if known is not None and known.cell_id == manifest.cell_id]
    return Brought(
        file=file,
        size=label.size,
        cell_name=manifest.cell_name,
        made=wall_of(manifest.made_at, USUAL_ZONE),
        ways=frozenset(ways),
        is_for_handing=bool(manifest.handed.id),
        there=there[0].cell_name if there else "",
    )


def set_others_aside(folder: Path, own: Sequence[Path], on: date) -> None:
    """The handbook restored to ``folder`` is used from now on in place of those of its cell among ``own``.

    One that cannot be read, or is open in another program, stays as it is, to be chosen at the next start.
    """
    cell_id = manifests.read(folder).cell_id
    for other in own:
        known = _manifest(other)
        if known is not None and known.cell_id == cell_id and not known.aside_on:
            with suppress(ProfileOpenElsewhere):
                handing.set_aside(other, on)


def look_into(file: Path, unlock: Unlock, step: Step) -> Inside:
    """What the backup holds, after all of it was read and proved as if it were restored.

    Raises as :func:`sotay.profile.restoring.looking_into`.
    """
    with (
        restoring.looking_into(file, unlock, check_store, step=step) as found,
        closing(SqlStore(found.store, found.keys.database_key, moment=SystemClock().moment)) as store,
    ):
        return _read(store, found)


def restore(file: Path, to: Path, unlock: Unlock, new_unlock: Unlock, step: Step, *, allow_unsafe_place: bool) -> None:
    """The same handbook at ``to``. Raises as :func:`sotay.profile.restoring.restore`."""
    _restored(file, to, unlock, new_unlock, step, allow_unsafe_place=allow_unsafe_place).close()


def receive(file: Path, to: Path, unlock: Unlock, new_unlock: Unlock, step: Step, *, allow_unsafe_place: bool) -> None:
    """The handbook at ``to`` as its new keeper's own: under other keys. Raises as above."""
    as_own = partial(_restored, renew=_renew, receipt=handing.receipt)
    as_own(file, to, unlock, new_unlock, step, allow_unsafe_place=allow_unsafe_place).close()


def _restored(
    file: Path,
    to: Path,
    unlock: Unlock,
    new_unlock: Unlock,
    step: Step,
    *,
    allow_unsafe_place: bool,
    renew: restoring.Renew | None = None,
    receipt: restoring.Receipt = restoring.no_receipt,
) -> OpenProfile:
    return restoring.restore(
        file,
        to,
        unlock=unlock,
        new_unlock=new_unlock,
        check_store=check_store,
        renew=renew,
        receipt=receipt,
        step=step,
        allow_unsafe_place=allow_unsafe_place,
    )


def _opens_by_itself(manifest: Manifest) -> bool:
    """Whether the keyring of this account has the key: a backup of a handbook that is, or was, here."""
    try:
        unlocked(manifest, ByKeyring())
    except ProfileError:
        return False
    return True


def _manifest(folder: Path) -> Manifest | None:
    try:
        return manifests.read(folder)
    except KnownError:
        return None


def _renew(folder: Path, keys: Keys, fresh: Keys, pace: Callable[[int], None]) -> None:
    """A paper that was damaged before is left out: what cannot be read by the old key cannot be kept under the new."""
    with closing(SqlStore(folder / STORE, keys.database_key, moment=SystemClock().moment)) as store:
        store.change_key(fresh.database_key)
    pace((folder / STORE).stat().st_size)
    papers, former = folder / MATERIALS, folder / f"{MATERIALS}.former"
    papers.rename(former)
    papers.mkdir(mode=0o700)
    Vault(papers, fresh.age_identity, fresh.name_key).take_over(former, keys.age_identity, pace)
    for shard in former.iterdir():
        shard.rmdir()
    former.rmdir()
    check_store(folder / STORE, fresh.database_key)


def _read(store: SqlStore, found: Unsealed) -> Inside:
    with store.reading() as reading:
        sealed = [meeting.id for meeting in reading.find(Meeting, state=MeetingState.SEALED)]
        faults = verify(reading.records(), reading.links(), sealed)
        return inside.look(
            reading,
            has_paper=lambda sha256: file_name(found.keys.name_key, sha256) in found.papers,
            beside=[file.sha256 for file in kept_files(reading)],
            faults=len(faults),
        )
