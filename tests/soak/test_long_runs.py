"""The tests of power cuts, kills and failing calls, as many as a night holds."""

import shutil
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest
from tests.disk.failing import session_with
from tests.headless.finding import check
from tests.kill.killing import killed_by_chance
from tests.power.cutting import by_chance, cut, sync_boundaries
from tests.power.recording import record
from tests.soak.conftest import Run

SESSIONS, IMAGES = 20, 1000
KILLS = 1000
ENOUGH = 20
"""Faults, after which a loop without an end of its own gives up."""
CALLS = [
    ("fsync", "EIO"),
    ("fsync", "ENOSPC"),
    ("rename", "EACCES"),
    ("mkdir", "ENOSPC"),
    ("unlink", "EIO"),
    ("ftruncate", "EIO"),
    ("pwrite64", "ENOSPC"),
    ("pwrite64", "EIO"),
]


@pytest.fixture(autouse=True)
def strace() -> None:
    if shutil.which("strace") is None:
        pytest.skip("strace is missing (scripts/packages-test.txt)")


def test_power_cuts(run: Callable[[str], Run], tmp_path: Path) -> None:
    """Sessions long enough for SQLite to empty its WAL and begin it anew while people type."""
    cuts = run("power cuts")
    for step in cuts.steps(SESSIONS):
        folder, images = tmp_path / f"session-{step}", tmp_path / f"images-{step}"
        images.mkdir()
        members = str(20 + 130 * (step % 2))
        events = record(folder, "--openings", "2", "--meetings", "3", "--remarks", "40", "--members", members)
        first = (cuts.seed * SESSIONS + step) * IMAGES
        where = [*sync_boundaries(events), *by_chance(events, range(first, first + IMAGES))]
        cuts.progress.faults += cut(events, folder, where, images)
        cuts.progress.add(sessions=1, cuts=len(where))
        shutil.rmtree(folder)
    cuts.tell()
    assert cuts.progress.faults == []


def test_kills(run: Callable[[str], Run], tmp_path: Path) -> None:
    kills = run("kills")
    for step in kills.steps(KILLS):
        _note(kills, f"kill {step}", lambda folder, step=step: _kill(kills.seed * KILLS + step, folder), tmp_path)
        kills.progress.add(kills=1)
    kills.tell()
    assert kills.progress.faults == []


def test_failing_calls(run: Callable[[str], Run], tmp_path: Path) -> None:
    """Every call of each kind in a session fails once."""
    calls = run("failing calls")
    for step in calls.steps(len(CALLS)):
        call, error = CALLS[step]
        for number in count(1):
            what = f"{call} {number} {error}"
            more = _note(calls, what, lambda folder, at=(call, error, number): _fail(*at, folder), tmp_path)
            if not more or len(calls.progress.faults) == ENOUGH:
                break
            calls.progress.add(calls=1)
    calls.tell()
    assert calls.progress.faults == []


def _note(run: Run, what: str, attempt: Callable[[Path], bool], tmp_path: Path) -> bool:
    """Make an attempt in a new folder; whatever it raises is a fault of the run."""
    folder = tmp_path / "session"
    try:
        return attempt(folder)
    except Exception as error:  # noqa: BLE001 - a long run tells of all its faults
        run.progress.faults.append(f"{what}: {error!r}")
        return True
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _kill(seed: int, folder: Path) -> bool:
    folder.mkdir()
    check(folder, killed_by_chance(seed, folder))
    return True


def _fail(call: str, error: str, number: int, folder: Path) -> bool:
    ledger, has_failed = session_with(call, error, number, folder)
    check(folder, ledger)
    return has_failed
