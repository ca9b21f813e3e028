"""A disk that remembers what it was told to keep, and what it was not: the images a power cut may leave of a folder.

Only what was synced is sure. Of the rest each write may be there, be missing, or be torn into sectors of 512 bytes of
which any may be missing; of the names made, moved and removed in a folder since it was synced, the first few are there.
A rename is there or not: journaling file systems promise that much, and SQLite builds on it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from random import Random
from typing import Protocol

from tests.power.recording import Event, Make, Remove, Rename, Resize, Say, Sync, Write

SECTOR = 512
LOST_WITH_THE_POWER = (".db-shm",)
"""A map of memory that SQLite never syncs and makes anew."""


class Luck(Protocol):
    """What becomes of what was not synced."""

    def names(self, count: int) -> int:
        """How many of the first changes of a folder are there."""
        ...

    def changes(self, changes: Sequence[Write | Resize]) -> Iterator[Write | Resize]:
        """Which changes of a file are there, or which parts of them."""
        ...


class AllKept:
    """As if the process alone had died."""

    def names(self, count: int) -> int:
        return count

    def changes(self, changes: Sequence[Write | Resize]) -> Iterator[Write | Resize]:
        yield from changes


class AllLost:
    """As if nothing had reached the disk by itself."""

    def names(self, count: int) -> int:
        return min(count, 0)

    def changes(self, changes: Sequence[Write | Resize]) -> Iterator[Write | Resize]:
        yield from changes[:0]


class Chance:
    """Anything in between, the same for the same seed."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)  # noqa: S311 - chance, no secret

    def names(self, count: int) -> int:
        return self._random.randint(0, count)

    def changes(self, changes: Sequence[Write | Resize]) -> Iterator[Write | Resize]:
        likely = self._random.choice((0.0, 0.2, 0.5, 0.8, 1.0))
        torn = self._random.random() < 0.5
        for change in changes:
            pieces = _sectors(change) if torn and isinstance(change, Write) else (change,)
            yield from (piece for piece in pieces if self._random.random() < likely)


@dataclass
class _File:
    synced: bytearray = field(default_factory=bytearray)
    pending: list[Write | Resize] = field(default_factory=list)

    def sync(self) -> None:
        _apply(self.synced, self.pending)
        self.pending = []

    def content(self, luck: Luck) -> bytearray:
        content = bytearray(self.synced)
        _apply(content, luck.changes(self.pending))
        return content


@dataclass
class _Folder:
    synced: "dict[str, _File | _Folder]" = field(default_factory=dict)
    now: "dict[str, _File | _Folder]" = field(default_factory=dict)
    pending: "list[dict[str, _File | _Folder | None]]" = field(default_factory=list)
    """The names that each change gives or takes."""

    def change(self, names: "dict[str, _File | _Folder | None]") -> None:
        _rename(self.now, names)
        self.pending.append(names)

    def sync(self) -> None:
        self.synced = dict(self.now)
        self.pending = []

    def entries(self, luck: Luck) -> "dict[str, _File | _Folder]":
        entries = dict(self.synced)
        for names in self.pending[: luck.names(len(self.pending))]:
            _rename(entries, names)
        return entries


class Disk:
    """One folder, empty at first, and what was asked of the disk below it."""

    def __init__(self, root: Path) -> None:
        self._root = PurePosixPath(root)
        self._top = _Folder()

    def take(self, event: Event) -> None:
        """The next thing that was asked."""
        match event:
            case Write() | Resize():
                file = self._find(event.path)
                if isinstance(file, _File):
                    file.pending.append(event)
            case Sync():
                node = self._find(event.path)
                if node is not None:
                    node.sync()
            case Make():
                self._above(event.path).change({_name(event.path): _Folder() if event.is_folder else _File()})
            case Rename():
                self._rename(event)
            case Remove():
                self._above(event.path).change({_name(event.path): None})
            case Say():
                pass

    def leave(self, to: Path, luck: Luck) -> None:
        """Write what the disk holds after a power cut into a new folder."""
        _leave(self._top, to, luck)

    def _rename(self, event: Rename) -> None:
        folder = self._above(event.path)
        if self._above(event.to) is not folder:
            raise NotImplementedError("moved to another folder")
        folder.change({_name(event.path): None, _name(event.to): self._find(event.path)})

    def _above(self, path: str) -> _Folder:
        folder = self._find(str(PurePosixPath(path).parent))
        if not isinstance(folder, _Folder):
            raise FileNotFoundError(path)
        return folder

    def _find(self, path: str) -> _File | _Folder | None:
        node: _File | _Folder | None = self._top
        for part in PurePosixPath(path).relative_to(self._root).parts:
            node = node.now.get(part) if isinstance(node, _Folder) else None
        return node


def _name(path: str) -> str:
    return PurePosixPath(path).name


def _rename(entries: dict[str, _File | _Folder], names: dict[str, _File | _Folder | None]) -> None:
    for name, node in names.items():
        if node is None:
            entries.pop(name, None)
        else:
            entries[name] = node


def _apply(content: bytearray, changes: Iterator[Write | Resize] | Sequence[Write | Resize]) -> None:
    for change in changes:
        if isinstance(change, Resize):
            del content[change.size :]
            content.extend(bytes(change.size - len(content)))
        else:
            content.extend(bytes(max(change.offset - len(content), 0)))
            content[change.offset : change.offset + len(change.data)] = change.data


def _sectors(write: Write) -> Iterator[Write]:
    start, end = write.offset, write.offset + len(write.data)
    while start < end:
        stop = min(end, (start // SECTOR + 1) * SECTOR)
        yield Write(write.path, start, write.data[start - write.offset : stop - write.offset])
        start = stop


def _leave(folder: _Folder, to: Path, luck: Luck) -> None:
    to.mkdir()
    for name, node in folder.entries(luck).items():
        if isinstance(node, _Folder):
            _leave(node, to / name, luck)
        elif not name.endswith(LOST_WITH_THE_POWER):
            (to / name).write_bytes(node.content(luck))
