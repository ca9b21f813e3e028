"""What the verbs need of the world; adapters fit these shapes, tests put fakes in their place."""

from contextlib import AbstractContextManager
from datetime import datetime
from typing import Protocol, TypeVar

from sotay.domain.rows import Row
from sotay.domain.times import WallTime

R = TypeVar("R", bound=Row)


class Clock(Protocol):
    """The only source of time."""

    def moment(self) -> datetime:
        """Now, aware, UTC: for display, never for decisions."""
        ...

    def wall(self) -> WallTime:
        """What the clock of the room shows now, in the cell's zone, naive, cut to minutes."""
        ...


class Reading(Protocol):
    """Rows as of one point in time."""

    def get(self, row: type[R], row_id: str) -> R:
        """The row of that id, in the bin or not. Raises NotFound."""
        ...

    def find(self, row: type[R], **equal: object) -> tuple[R, ...]:
        """Rows in use whose fields equal those given, by ``order`` where the kind has one, then by id."""
        ...


class Writing(Reading, Protocol):
    """One transaction. Its sync marks and search lines are written with it."""

    def save(self, *rows: Row) -> None:
        """Add rows or put them in place of what has their id.

        Raises SealedAlready for a part of a sealed meeting.
        """
        ...


class Store(Protocol):
    """The profile's database."""

    def reading(self) -> AbstractContextManager[Reading]: ...

    def writing(self, initiator: str = "") -> AbstractContextManager[Writing]:
        """A transaction: committed and synced to disk on leaving, rolled back where the block raises."""
        ...


class Vault(Protocol):
    """The encrypted store of files."""

    def put(self, content: bytes) -> str:
        """Keep the bytes, durable on return, once however often they come; returns their sha256 in hex.

        Raises DiskFull or FolderReadOnly.
        """
        ...

    def get(self, sha256: str) -> bytes:
        """The bytes, checked against their sha256. Raises MaterialMissing or MaterialDamaged."""
        ...

    def has(self, sha256: str) -> bool: ...
