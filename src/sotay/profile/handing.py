"""Handing a handbook over: the file for it, what the receiver tells back, and the copy that stays.

See docs/decisions/0017-handing-over.md.
"""

import hmac
import secrets
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from sotay.domain.handing import HandedOver, NotHandedOver
from sotay.domain.recovery_code import group_text, letters_of
from sotay.domain.times import short_date
from sotay.profile import keyring_secret
from sotay.profile import manifest as manifests
from sotay.profile.backup import Snapshot, dated, write_whole
from sotay.profile.backup_file import Step, unwatched
from sotay.profile.errors import NoKeyring, PassphraseTooShort, ReceiptWrong
from sotay.profile.folder import OpenProfile, locked, locked_by_code
from sotay.profile.keys import Keys
from sotay.profile.manifest import Handed, Manifest
from sotay.profile.pin import Pin
from sotay.profile.placing import discard, hold
from sotay.profile.unlocking import ByKeyring, ByPassphrase

LEAST_AGREED = 12
"""Characters of a passphrase that travels with the file: whoever finds it may try for years."""


def write(
    opened: OpenProfile,
    to: Path,
    snapshot: Snapshot,
    *,
    agreed: str | None,
    at: datetime,
    on: date,
    step: Step = unwatched,
) -> None:
    """Put the whole handbook at ``to`` for the one who takes it over.

    It opens by the passphrase ``agreed`` between both, and by the recovery code of the giver; by the code alone where
    none was. ``at`` is a moment, ``on`` the day here. Raises PassphraseTooShort, and as a backup does.
    """
    handed = Handed(id=secrets.token_hex(16), made_on=on.isoformat())
    bare = replace(opened.manifest, handed=handed, pin=Pin(), second_backup_place="", backup_folder="")
    if agreed is None:
        there = locked_by_code(bare, opened.keys)
    elif len(agreed.strip()) < LEAST_AGREED:
        raise PassphraseTooShort(least=LEAST_AGREED)
    else:
        there = locked(bare, opened.keys, ByPassphrase(lambda: agreed))
    write_whole(opened, dated(there, at), to, snapshot, step)
    opened.note_handed(handed)


def receipt(manifest: Manifest, keys: Keys) -> str:
    """Five letters that only who opened the file of ``manifest`` can tell; empty for any other backup."""
    if not manifest.handed.id:
        return ""
    proof = hmac.digest(keys.name_key, f"sotay received {manifest.handed.id}".encode(), "sha256")
    return group_text(int.from_bytes(proof[:8]))


def confirm(opened: OpenProfile, typed: str, *, on: date) -> None:
    """The receiver has told the receipt: from now on this copy is only read. Raises ReceiptWrong or a StorageError."""
    handed = opened.manifest.handed
    if not handed.id or letters_of(typed) != receipt(opened.manifest, opened.keys):
        raise ReceiptWrong
    opened.note_handed(replace(handed, given_on=on.isoformat()))


def take_up_again(opened: OpenProfile) -> None:
    """The handing over fell through: write here again. Raises a StorageError."""
    opened.note_handed(replace(opened.manifest.handed, given_on=""))


def refuse_given(opened: OpenProfile) -> None:
    """Raises HandedOver where this copy is only read."""
    if opened.manifest.handed.given_on:
        raise HandedOver(day=short_date(date.fromisoformat(opened.manifest.handed.given_on)))


def set_aside(folder: Path, on: date) -> None:
    """A restored copy of the same cell takes the place of the profile at ``folder``, which stays as it is.

    Raises ProfileOpenElsewhere, what reading its manifest does, or a StorageError.
    """
    with hold(folder):
        manifests.write(folder, replace(manifests.read(folder), aside_on=on.isoformat()))


def remove(folder: Path) -> None:
    """Remove a closed profile that was handed over, with its automatic backups and what the keyring keeps for it.

    Gone with one renaming, before its files are. Raises NotHandedOver, ProfileOpenElsewhere, what reading its manifest
    does, or a StorageError.
    """
    with hold(folder):
        manifest = manifests.read(folder)
    if not manifest.handed.given_on:
        raise NotHandedOver
    discard(folder)
    if ByKeyring.kind in manifest.unlock_kinds:
        with suppress(NoKeyring):  # what stays there opens nothing any more
            keyring_secret.forget(manifest.device_id)
