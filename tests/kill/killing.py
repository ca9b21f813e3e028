"""A session killed by a signal it cannot see, and what it had told until then."""

import os
import select
import signal
import subprocess
import sys
from pathlib import Path
from random import Random

from tests.headless.finding import Ledger, Lost

REPOSITORY = Path(__file__).parents[2]
SHORT = ("--members", "4", "--remarks", "2")
_LINES = 38
"""That a short session tells, more or less."""
_PATIENCE_SECONDS = 5.0


def killed_at(point: str, folder: Path) -> Ledger:
    """A session that dies at a named point (``tests.headless.breaking``). Raises Lost where it never got there."""
    with _started(folder, "--break-at", point) as session:
        said, _ = session.communicate()
    if session.returncode != -signal.SIGKILL:
        raise Lost(f"never came {point}")
    return _heard(said)


def killed_by_chance(seed: int, folder: Path) -> Ledger:
    """A session killed a few milliseconds after one of its lines. Raises Lost where a process of it lives on."""
    chance = Random(seed)  # noqa: S311 - chance, no secret
    lines, wait = chance.randrange(_LINES), chance.random() * 0.03
    said = b""
    with _started(folder) as session:
        assert session.stdout is not None
        while said.count(b"\n") < lines and (more := os.read(session.stdout.fileno(), 1 << 16)):
            said += more
        select.select([], [], [], wait)
        children = [os.pidfd_open(child) for child in _children(session.pid)]
        session.kill()
        said += session.stdout.read()
    _see_them_end(children)
    ledger = _heard(said)
    if session.returncode != -signal.SIGKILL and not ledger.is_closed:
        raise Lost("ended by itself")
    return ledger


def _started(folder: Path, *arguments: str) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "tests.headless.session", str(folder), *SHORT, *arguments]
    return subprocess.Popen(command, cwd=REPOSITORY, stdout=subprocess.PIPE)


def _heard(said: bytes) -> Ledger:
    """Of a line that was cut short nothing counts."""
    ledger = Ledger()
    for line in said.splitlines(keepends=True):
        if line.endswith(b"\n"):
            ledger.hear(line)
    return ledger


def _children(pid: int) -> list[int]:
    return [int(child) for task in Path(f"/proc/{pid}/task").glob("*/children") for child in task.read_text().split()]


def _see_them_end(children: list[int]) -> None:
    """The workers of a killed program end by themselves: their descriptors become readable."""
    ended = [bool(select.select([child], [], [], _PATIENCE_SECONDS)[0]) for child in children]
    for child in children:
        os.close(child)
    if not all(ended):
        raise Lost("a worker lives on")
