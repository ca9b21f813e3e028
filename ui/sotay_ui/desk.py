"""What the window and its pages are given to work with, joined by whoever starts the program."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # services and domain are not imported before the first paint
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from sotay.domain.errors import KnownError
    from sotay.domain.left_off import LeftOff
    from sotay.domain.tables import Table
    from sotay.services.finishing import Desk as RecordDesk
    from sotay.services.home import HomeView
    from sotay.services.ports import Clock, Store, Vault
    from sotay.services.readiness import Machine
    from sotay.services.word_edits import Differences
    from sotay_ui.calling import Calling
    from sotay_ui.changes_bus import ChangesBus
    from sotay_ui.handing_services import HandingServices
    from sotay_ui.paper_services import PaperServices
    from sotay_ui.preferences import Preferences
    from sotay_ui.printed import Printed
    from sotay_ui.tell import Tell
    from sotay_ui.theme.theme import Theme
    from sotay_ui.work import Lane, Work


class Wanted(StrEnum):
    """Which handbook to change to."""

    OWN = "own"
    """The cell's own; a choice where there are several."""
    PRACTICE = "practice"
    CHOICE = "choice"
    """One of this account, or a new one."""
    RESTORED = "restored"
    """One from a backup, to be chosen."""
    REMOVED = "removed"
    """This one, which was handed over, is removed from this computer; then as in CHOICE."""


class Curtain(Protocol):
    """The PIN that covers the window; no key to anything. Whatever changes it is called on the store lane."""

    @property
    def is_set(self) -> bool: ...
    @property
    def minutes(self) -> int:
        """Without a key or the mouse before the window is covered; 0: only when it is asked for."""
        ...

    def set(self, typed: str) -> None:
        """Raises a NewPassphraseRefused or a StorageError."""
        ...

    def wait(self, minutes: int) -> None:
        """Raises a StorageError."""
        ...

    def remove(self) -> None:
        """Raises a StorageError."""
        ...

    def opens(self, typed: str) -> bool:
        """Whether that is the PIN; takes a tenth of a second."""
        ...

    def give_way(self, secret: str) -> None:
        """Remove a forgotten PIN for the recovery code or the passphrase. Raises a KeyRefused or a StorageError."""
        ...


class Lock(Protocol):
    """Covers the window of the open handbook."""

    may_lock: Callable[[], bool]
    """Asked each time: the room must not lose what is projected to it. Whoever projects puts its own here."""

    def lock(self) -> None:
        """Cover it now, where a PIN is set."""
        ...

    def follow(self) -> None:
        """The PIN or its minutes are other ones."""
        ...


@dataclass(frozen=True, slots=True)
class Services:
    """An open profile, its verbs as callables; they may be called on any thread unless they say otherwise."""

    called: Callable[[], str]
    """What the cell is called, as of the last :attr:`follow_name`."""
    follow_name: Callable[[], None]
    """The cell may have another name: call it so, also where it is locked. On the store lane. Raises a StorageError."""
    is_practice: bool
    """Làm thử với chi bộ mẫu: said in the header of every page."""
    store_lane: Lane
    """The thread of every write."""
    typing_lane: Lane
    """The same thread: what a person types overtakes everything else there."""
    store: Store
    clock: Clock
    records: RecordDesk
    """What the verbs of finishing and votes need: rules in force, this device."""
    vault: Vault
    papers: PaperServices
    left_off: LeftOff | None
    """Where typing was cut off the last time, ``kept_at`` as wall time; None: the program was closed well."""
    notices: tuple[KnownError, ...]
    """What the person should know once it is open."""
    home: Callable[[], HomeView]
    machine: Callable[[], Machine]
    """Raises a StorageError."""
    read_tables: Callable[[Path], Sequence[Table]]
    """The tables of an Excel or CSV file. Raises a KnownError."""
    printed: Printed
    minutes_in_word: Callable[[str], bytes]
    """The minutes of the meeting of that id, at the stage it has reached. Raises a KnownError."""
    record_in_word: Callable[[str], bytes]
    """The minutes of the sealed record of that id, of one that is amended too. Raises a KnownError."""
    edits_in_word: Callable[[str, bytes], Differences]
    """What a Word file says otherwise than the minutes of the meeting of that id. Raises a KnownError."""
    calling: Calling
    """The papers before a meeting."""
    handing: HandingServices
    phrases: Mapping[str, str]
    """Phrases of the office by abbreviation, of the dated list; what the cell changed is in its rows."""
    curtain: Curtain
    give_up_reading: Callable[[], None]
    """Ends in the middle whatever reads a paper now; called when nobody waits for it any more."""
    place: str
    """The key of this handbook among those of the account, see :class:`sotay_ui.doorway.Known`."""
    close: Callable[[], None]
    """Ends the store lane and lets go of the profile; the last thing called."""

    @property
    def cell_name(self) -> str:
        return self.called()


@dataclass(frozen=True, slots=True)
class Desk:
    """What every page is given."""

    theme: Theme
    preferences: Preferences
    tell: Tell
    work: Work
    changes: ChangesBus
    services: Services
    go: Callable[[str, str], None]
    """Show the page of that name, and on it the thing of that id (empty: none, NEW: a new one)."""
    places: frozenset[str]
    """Names of the pages there are."""
    lock: Lock
    change_handbook: Callable[[Wanted], None]
    """Close this one and go to another."""
