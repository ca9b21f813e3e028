"""The ways into a handbook, joined by whoever starts the program."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # not imported before the first paint
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from sotay.domain.times import WallTime
    from sotay.services.changes import Change
    from sotay.services.inside import Inside
    from sotay_ui.desk import Services


@dataclass(frozen=True, slots=True)
class PaperWords:
    """What the minutes of every cell have in common, by the format in force."""

    party: str
    kind: str
    recorder: str
    """Above the name of who takes the minutes."""
    chair: str


@dataclass(frozen=True, slots=True)
class Known:
    """A cell of this account."""

    key: str
    """Names its handbook on this computer, for ever."""
    name: str
    """Of the cell, or of its folder where that is all that can be read."""
    aside_on: date | None = None
    """The day a restored copy took its place."""
    given_on: date | None = None
    """The day it was handed over."""


@dataclass(frozen=True, slots=True)
class First:
    """The person chooses a handbook, begins one, or tries the practice cell."""

    needs_passphrase: bool
    """This computer keeps no keys: a new handbook opens by a passphrase."""
    paper: PaperWords
    cells: tuple[Known, ...] = ()
    """What there is to choose from; often nothing."""


@dataclass(frozen=True, slots=True)
class Locked:
    """There is one, and the person has to type what opens it."""

    cell_name: str
    by_passphrase: bool
    """Else only the recovery code opens it here: another computer, another account."""
    needs_passphrase: bool
    """As in :class:`First`, for what opens it from now on."""


@dataclass(frozen=True, slots=True)
class NewCell:
    """What is asked of who begins a handbook; only the cell's name is never empty."""

    name: str
    superior: str = ""
    place: str = ""
    secretary: str = ""
    deputy: str = ""
    recorder: str = ""
    """Who usually takes the minutes; may be one of the others."""


@dataclass(frozen=True, slots=True)
class Bring:
    """The person brings a handbook in a file."""

    needs_passphrase: bool
    """As in :class:`First`."""
    is_received: bool = False
    """From another secretary: it is locked anew."""


class Way(StrEnum):
    """What opens a file."""

    ITSELF = "itself"
    """This account of this computer keeps its key."""
    CODE = "code"
    WORDS = "passphrase"
    """A passphrase."""


@dataclass(frozen=True, slots=True)
class Secret:
    """What is to open a file."""

    way: Way
    typed: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Brought:
    """A file that was chosen, before it is opened."""

    file: Path
    size: int
    cell_name: str
    made: WallTime | None
    """None where it does not say."""
    ways: frozenset[Way]
    is_for_handing: bool
    """Made to be handed to another secretary."""
    there: str
    """What the handbook of the same cell on this computer is called; empty where there is none."""


class Doorway(Protocol):
    """Called on a background thread after the first paint, so it may import what it likes.

    ``changed`` is to be called after each commit, from any thread. Each way raises KnownErrors: a KeyRefused where what
    was typed opens nothing, a NewPassphraseRefused where a passphrase cannot be the new one.
    """

    def open(self, changed: Callable[[Change], None], *, is_own: bool = False) -> Services | First | Locked:
        """The cell's own handbook; a choice where there are several; without one, unless ``is_own`` is wanted, the
        practice cell's.
        """
        ...

    def choose(self) -> First:
        """What there is to choose from, be it one."""
        ...

    def enter(self, changed: Callable[[Change], None], key: str) -> Services | Locked:
        """The handbook of that key."""
        ...

    def unlock(self, changed: Callable[[Change], None], passphrase: str) -> Services | Locked:
        """The handbook that was found locked."""
        ...

    def practise(self, changed: Callable[[Change], None], passphrase: str | None) -> Services | Locked:
        """The practice cell's handbook, made where it is not there."""
        ...

    def found(self, changed: Callable[[Change], None], cell: NewCell, passphrase: str | None) -> Services:
        """A new handbook for the person's own cell."""
        ...

    def recover(self, changed: Callable[[Change], None], code: str, passphrase: str | None) -> Services:
        """The locked handbook by its recovery code; from now on it opens as a new one would."""
        ...

    def bringing(self, *, is_received: bool = False) -> Bring:
        """The page where a file is chosen."""
        ...

    def look_at(self, file: Path) -> Brought:
        """What a file says of itself."""
        ...

    def look_into(self, file: Path, secret: Secret, step: Callable[[int, int], None]) -> Inside:
        """Opens the file as if it were restored, and says what is in it."""
        ...

    def bring(
        self,
        changed: Callable[[Change], None],
        file: Path,
        secret: Secret,
        bring: Bring,
        passphrase: str | None,
        step: Callable[[int, int], None],
    ) -> Services:
        """The handbook of the file, beside what is there; one of the same cell is set aside and stays whole."""
        ...

    def remove(self) -> First:
        """Removes the handbook that was open last, which was handed over."""
        ...
