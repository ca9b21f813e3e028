"""What the window is given to keep a handbook safe and to hand it over."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # services and domain are not imported before the first paint
    from collections.abc import Callable, Sequence
    from datetime import date
    from pathlib import Path

    from sotay.domain.errors import KnownError
    from sotay.domain.times import WallTime
    from sotay.services.inside import Inside


class Kept(StrEnum):
    """Where a backup lies."""

    CHOSEN = "chosen"
    """In the folder the person chose last."""
    SECOND = "second"
    """In the second place, by itself."""
    HERE = "here"
    """Beside the handbook, by itself."""


@dataclass(frozen=True, slots=True)
class KeptBackup:
    """A backup of this handbook that was found."""

    file: Path
    kept: Kept
    size: int
    made: WallTime | None
    """By its own word; None: it does not say."""
    trouble: KnownError | None = None
    """Why it is none; then nothing else is known of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HandingView:
    """How the open handbook stands."""

    is_backed_up: bool
    is_sheet_kept: bool
    backup_folder: Path | None
    """Where the person put the last backup."""
    is_folder_there: bool
    """Now: a USB stick may be unplugged."""
    second_place: Path | None
    is_second_there: bool
    made_on: date | None
    """When the last file to hand the handbook over was made."""
    given_on: date | None
    """Since when this copy is only read."""
    receipt: str
    """Of a handbook that was received: what its giver is to be told; empty where nobody waits for it."""
    aside_on: date | None
    """Since when a restored copy is used in its place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HandingServices:
    """Verbs as callables, on any thread but for those said to be of the store lane; they raise KnownErrors."""

    view: Callable[[], HandingView]
    is_given: Callable[[], bool]
    """Whether this copy was handed over and is only read; at once."""
    back_up: Callable[[Path, Callable[[int, int], None]], None]
    backups: Callable[[], Sequence[KeptBackup]]
    """The latest first, place by place."""
    check: Callable[[Path, Callable[[int, int], None]], Inside]
    """Opens a backup by today's recovery code as a bare computer would, and says what is in it."""
    keep_second: Callable[[Path | None], None]
    """Where automatic backups go too; None: nowhere else. On the store lane."""
    recovery_code: Callable[[], str]
    note_sheet_kept: Callable[[], None]
    """The code is on paper. On the store lane."""
    hand_over: Callable[[Path, str | None, Callable[[int, int], None]], None]
    """Puts all of it at a path, locked by the passphrase agreed, or by the recovery code alone."""
    confirm: Callable[[str], None]
    """The receiver's letters were told: this copy is only read from now on. On the store lane; raises a KeyRefused."""
    take_up_again: Callable[[], None]
    """It is written here again. On the store lane."""
    use_again: Callable[[], None]
    """It is no longer set aside. On the store lane."""
    forget_receipt: Callable[[], None]
    """The giver was told. On the store lane."""
