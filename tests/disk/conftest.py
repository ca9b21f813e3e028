"""Disks that are full, and disks that fail at one call."""

import subprocess
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

During = Callable[[], AbstractContextManager[None]]


@pytest.fixture
def drive(tmp_path: Path) -> Iterator[Path]:
    """A small drive of its own; root alone may have one."""
    place = tmp_path / "drive"
    place.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=32m", "tmpfs", str(place)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("no right to mount a small drive")
    yield place
    subprocess.run(["umount", str(place)], check=True)


@pytest.fixture
def full(drive: Path) -> During:
    """``with full():`` there is not one free byte on the drive."""

    @contextmanager
    def filled() -> Iterator[None]:
        filler = drive / "filler"
        with filler.open("wb", buffering=0) as file:
            size = 1 << 20
            while size:
                try:
                    file.write(bytes(size))
                except OSError:
                    size //= 2
        yield
        filler.unlink()

    return filled


@pytest.fixture
def read_only(drive: Path) -> During:
    """``with read_only():`` nothing can be written on the drive."""

    @contextmanager
    def locked() -> Iterator[None]:
        subprocess.run(["mount", "-o", "remount,ro", str(drive)], check=True)
        yield
        subprocess.run(["mount", "-o", "remount,rw", str(drive)], check=True)

    return locked
