"""Everything a real process asked of the disk below one folder, in order, as ``strace`` saw it."""

import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).parents[2]
_CALLS = (
    "openat,creat,write,writev,pwrite64,pwritev,pwritev2,ftruncate,truncate,fallocate,copy_file_range,sendfile,lseek,"
    "fsync,fdatasync,sync_file_range,msync,rename,renameat,renameat2,link,linkat,symlink,symlinkat,"
    "unlink,unlinkat,rmdir,mkdir,mkdirat"
)
_LONGEST = 64 << 20
"""Bytes of one write that are recorded; more would be cut, and the reader refuses what was cut."""
_CALL = re.compile(r"(?P<thread>\d+) +(?P<name>\w+)\((?P<given>.*)\) += (?P<result>\d+)")
"""Calls that failed have a result below 0 and did nothing."""
_BEGUN = re.compile(r"(?P<thread>\d+) +(?P<half>\w+\(.*) <unfinished \.\.\.>")
_ENDED = re.compile(r"(?P<thread>\d+) +<\.\.\. \w+ resumed>(?P<half>.*)")
_DESCRIPTOR = re.compile(r"(?P<number>\d+)<(?P<path>[^>]*)>")


@dataclass(frozen=True, slots=True)
class Write:
    path: str
    offset: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Resize:
    path: str
    size: int


@dataclass(frozen=True, slots=True)
class Sync:
    """Of a file or a folder."""

    path: str


@dataclass(frozen=True, slots=True)
class Make:
    """A new file, empty, or a new folder."""

    path: str
    is_folder: bool


@dataclass(frozen=True, slots=True)
class Rename:
    path: str
    to: str


@dataclass(frozen=True, slots=True)
class Remove:
    path: str


@dataclass(frozen=True, slots=True)
class Say:
    """A line that the process wrote to its standard output."""

    line: bytes


Event = Write | Resize | Sync | Make | Rename | Remove | Say


def record(folder: Path, *arguments: str) -> list[Event]:
    """Run a session in a new folder under strace. Raises CalledProcessError where it ends badly."""
    folder.mkdir()
    traced, said = folder.with_suffix(".strace"), folder.with_suffix(".said")
    program = [sys.executable, "-m", "tests.headless.session", str(folder), *arguments]
    strace = ["strace", "-f", "--seccomp-bpf", "-y", "-xx", "-s", str(_LONGEST), "-e", "signal=none"]
    with said.open("wb") as out:
        command = [*strace, "-e", f"trace={_CALLS}", "-o", str(traced), *program]
        subprocess.run(command, cwd=REPOSITORY, stdout=out, check=True)
    with traced.open(encoding="ascii") as lines:
        events = list(_Reader(str(folder), str(said)).events(lines))
    traced.unlink()
    return events


class _Reader:
    """Turns lines of strace into events; a call it does not know below the folder is an error, not a blind spot."""

    def __init__(self, root: str, said: str) -> None:
        self._root = root
        self._said = said
        self._names = {root}
        self._positions: dict[tuple[str, str], int] = {}

    def events(self, lines: Iterable[str]) -> Iterator[Event]:
        for line in _whole(lines):
            call = _CALL.match(line)
            if call is None:
                continue
            given = call["given"].split(", ")
            if call["name"] == "write" and _opened(given[0])[1] == self._said:
                yield Say(_bytes(given[1]))
            elif any(self._is_inside(path) for path in _paths(given)):
                yield from self._event(call["name"], given, int(call["result"]))

    def _event(self, name: str, given: list[str], result: int) -> Iterator[Event]:
        match name:
            case "openat":
                yield from self._open(given, result)
            case "lseek":
                self._positions[_opened(given[0])] = result
            case "write":
                file = _opened(given[0])
                offset = self._positions[file]
                self._positions[file] = offset + result
                yield Write(file[1], offset, _bytes(given[1])[:result])
            case "pwrite64":
                yield Write(_opened(given[0])[1], int(given[3]), _bytes(given[1])[:result])
            case "ftruncate":
                yield Resize(_opened(given[0])[1], int(given[1]))
            case "fsync" | "fdatasync":
                yield Sync(_opened(given[0])[1])
            case "mkdir":
                yield self._make(_text(given[0]), is_folder=True)
            case "rename":
                yield self._rename(_text(given[0]), _text(given[1]))
            case "unlink" | "rmdir":
                yield self._remove(_text(given[0]))
            case _:
                raise NotImplementedError(f"{name} is not replayed")

    def _open(self, given: list[str], descriptor: int) -> Iterator[Event]:
        path, flags = _text(given[1]), given[2].split("|")
        self._positions[str(descriptor), path] = 0
        if "O_CREAT" in flags and path not in self._names:
            yield self._make(path, is_folder=False)
        if "O_TRUNC" in flags:
            yield Resize(path, 0)

    def _make(self, path: str, *, is_folder: bool) -> Event:
        self._names.add(path)
        return Make(path, is_folder)

    def _rename(self, path: str, to: str) -> Event:
        """A folder takes along what is in it."""
        moved = {name for name in self._names if name == path or name.startswith(path + "/")}
        self._names = (self._names - moved) | {to + name.removeprefix(path) for name in moved}
        return Rename(path, to)

    def _remove(self, path: str) -> Event:
        self._names.discard(path)
        return Remove(path)

    def _is_inside(self, path: str) -> bool:
        return path == self._root or path.startswith(self._root + "/")


def _whole(lines: Iterable[str]) -> Iterator[str]:
    """Calls that another thread interrupted are put together where they end."""
    begun: dict[str, str] = {}
    for line in lines:
        if half := _BEGUN.match(line):
            begun[half["thread"]] = half["half"]
        elif half := _ENDED.match(line):
            yield f"{half['thread']} {begun.pop(half['thread'])}{half['half']}"
        else:
            yield line


def _paths(given: list[str]) -> list[str]:
    return [_text(part) if part.startswith('"') else _opened(part)[1] for part in given]


def _opened(part: str) -> tuple[str, str]:
    """``3<path>`` → the descriptor and the path it has now; anything else has none."""
    opened = _DESCRIPTOR.fullmatch(part)
    return (opened["number"], _unescaped(opened["path"]).decode()) if opened else ("", "")


def _text(part: str) -> str:
    return _bytes(part).decode(errors="replace")


def _bytes(part: str) -> bytes:
    if not part.endswith('"'):
        raise ValueError("strace has cut a string")
    return _unescaped(part.strip('"'))


def _unescaped(text: str) -> bytes:
    return bytes.fromhex(text.replace("\\x", ""))
