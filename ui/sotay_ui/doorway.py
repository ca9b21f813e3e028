"""The ways into a handbook, joined by whoever starts the program."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # not imported before the first paint
    from collections.abc import Callable

    from sotay.services.changes import Change
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
