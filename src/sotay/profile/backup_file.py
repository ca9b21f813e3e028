"""The one file of a backup, every byte of which is checked.

::

    sotay backup 1\n
    profile.toml, store.db and the papers, one after another as they lie in the profile
    whole | thin\n
    sha256 size name\n          a line per part, in their order
    sha256 of the list, its length in 15 digits\n

All parts but ``profile.toml`` are encrypted already. Sizes must add up to the file and names must be the profile's own,
so a hostile file can neither grow while it is unpacked nor choose where it goes.
"""

import hashlib
import os
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from sotay.profile import manifest
from sotay.profile.errors import BackupDamaged, BackupTooNew, NotABackup, ProfileError
from sotay.profile.folder import MATERIALS, STORE

FORMAT = 1
_MAGIC = b"sotay backup "
_HEAD = _MAGIC + b"%d\n" % FORMAT
_TAIL = re.compile(rb"([0-9a-f]{64}) (\d{15})\n")
_TAIL_BYTES = 64 + 1 + 15 + 1
_LINE = re.compile(r"([0-9a-f]{64}) (\d{1,15}) (\S+)")
_MATERIAL = re.compile(rf"{MATERIALS}/[0-9a-f]{{2}}/[0-9a-f]{{62}}\.age")
_LIST_LIMIT = 64 << 20
"""Bytes: some 400,000 parts."""
_CHUNK = 1 << 20

Step = Callable[[int, int], None]
"""Hears of the kilobytes done, of how many; raises where the person wants it stopped."""


def unwatched(_done: int, _total: int) -> None:
    """Nobody waits for it and nobody stops it."""


class Pace:
    """Counts bytes for a :data:`Step`."""

    def __init__(self, step: Step, total: int) -> None:
        self._step, self._total = step, total
        self._done = 0

    def __call__(self, size: int) -> None:
        """So many more are done. Raises what the step does."""
        self._done = min(self._done + size, self._total)
        self._step(self._done >> 10, self._total >> 10)


@dataclass(frozen=True, slots=True)
class Part:
    name: str
    size: int
    sha256: str
    offset: int


class Backup:
    """A backup open for reading; its list is checked, its parts are as they are read."""

    def __init__(self, file: BinaryIO) -> None:
        """Raises NotABackup, BackupTooNew or BackupDamaged."""
        self._file = file
        self.is_whole, self.parts = _read_list(file)

    @property
    def manifest(self) -> manifest.Manifest:
        """Raises BackupDamaged, ProfileDamaged or ProfileTooNew."""
        if self.parts[0].size > manifest.LIMIT:
            raise BackupDamaged
        return manifest.parse(b"".join(self.chunks(self.parts[0])))

    @property
    def size(self) -> int:
        """Bytes of all parts."""
        return sum(part.size for part in self.parts)

    def verify(self, pace: Callable[[int], None] = lambda _size: None) -> None:
        """Read everything. Raises BackupDamaged, or what ``pace``, told of each piece, raises."""
        for part in self.parts:
            for chunk in self.chunks(part):
                pace(len(chunk))

    def chunks(self, part: Part) -> Iterator[bytes]:
        """The bytes of a part. Raises BackupDamaged after the last one where they are not what was put there."""
        self._file.seek(part.offset)
        digest = hashlib.sha256()
        left = part.size
        while left and (chunk := self._file.read(min(left, _CHUNK))):
            left -= len(chunk)
            digest.update(chunk)
            yield chunk
        if left or digest.hexdigest() != part.sha256:
            raise BackupDamaged


def write(file: BinaryIO, profile: bytes, store: Path, materials: Path | None, step: Step = unwatched) -> None:
    """Write a backup and read all of it back; without ``materials``, the folder of the papers, a thin one.

    ``profile`` is the text of ``profile.toml``. Raises OSError, BackupDamaged where the disk gives back other bytes, or
    what ``step`` does.
    """
    papers = [] if materials is None else list(material_files(materials))
    pace = Pace(step, 2 * (len(profile) + sum(path.stat().st_size for path in (store, *(path for _, path in papers)))))
    file.write(_HEAD)
    lines = ["thin" if materials is None else "whole"]
    lines.append(f"{hashlib.sha256(profile).hexdigest()} {file.write(profile)} {manifest.FILE_NAME}")
    lines.append(_append(file, store, STORE, pace))
    lines += [_append(file, path, name, pace) for name, path in papers]
    listed = "".join(f"{line}\n" for line in lines).encode()
    file.write(listed)
    file.write(f"{hashlib.sha256(listed).hexdigest()} {len(listed):015}\n".encode())
    file.flush()
    os.fsync(file.fileno())
    Backup(file).verify(pace)


def takes_place_of(there: Path, profile_id: str) -> bool:
    """Whether a backup may be put where that file is: nothing, an empty file, or a former backup of that profile.

    Raises OSError.
    """
    if not there.exists():
        return True
    if not there.is_file():
        return False
    if there.stat().st_size == 0:
        return True
    with there.open("rb") as file:
        try:
            return Backup(file).manifest.profile_id == profile_id
        except ProfileError:  # no backup, or one that nobody can tell whose it is
            return False


def material_files(folder: Path) -> Iterable[tuple[str, Path]]:
    """Every whole file of a folder of papers, by its name in a backup, sorted."""
    for path in sorted(folder.glob("*/*.age")):
        name = f"{MATERIALS}/{path.relative_to(folder).as_posix()}"
        if _MATERIAL.fullmatch(name):
            yield name, path


def _append(file: BinaryIO, path: Path, name: str, pace: Pace) -> str:
    digest = hashlib.sha256()
    size = 0
    with path.open("rb") as source:
        while chunk := source.read(_CHUNK):
            digest.update(chunk)
            size += file.write(chunk)
            pace(len(chunk))
    return f"{digest.hexdigest()} {size} {name}"


def _read_list(file: BinaryIO) -> tuple[bool, tuple[Part, ...]]:
    file_size = file.seek(0, os.SEEK_END)
    _check_head(file)
    file.seek(max(file_size - _TAIL_BYTES, 0))
    tail = _TAIL.fullmatch(file.read())
    if tail is None:
        raise BackupDamaged
    length = int(tail[2])
    start = file_size - _TAIL_BYTES - length
    if length > _LIST_LIMIT or start < len(_HEAD):
        raise BackupDamaged
    file.seek(start)
    listed = file.read(length)
    if hashlib.sha256(listed).hexdigest() != tail[1].decode():
        raise BackupDamaged
    kind, *lines = listed.decode(errors="replace").splitlines()
    parts = tuple(_parts(lines))
    if parts[-1].offset + parts[-1].size != start or kind not in {"whole", "thin"}:
        raise BackupDamaged
    return kind == "whole", parts


def _check_head(file: BinaryIO) -> None:
    file.seek(0)
    head = file.read(len(_MAGIC) + 10).partition(b"\n")[0]
    found = head.removeprefix(_MAGIC)
    if found == head or not found.isdigit():
        raise NotABackup
    if int(found) != FORMAT:
        raise BackupTooNew(found=int(found), known=FORMAT)


def _parts(lines: list[str]) -> Iterator[Part]:
    """The manifest, the store, then papers with ascending names: nothing twice, nothing else."""
    if len(lines) < 2:
        raise BackupDamaged
    offset = len(_HEAD)
    last = ""
    for place, line in enumerate(lines):
        match = _LINE.fullmatch(line)
        if match is None:
            raise BackupDamaged
        sha256, size, name = match[1], int(match[2]), match[3]
        is_expected = (
            name == (manifest.FILE_NAME, STORE)[place]
            if place < 2
            else name > last and _MATERIAL.fullmatch(name) is not None
        )
        if not is_expected:
            raise BackupDamaged
        last = name if place >= 2 else ""
        yield Part(name, size, sha256, offset)
        offset += size
