"""One recorded session for all tests here."""

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.power.recording import Event, record


@dataclass(frozen=True)
class Session:
    folder: Path
    events: list[Event]


@pytest.fixture(scope="session")
def strace() -> None:
    if shutil.which("strace") is None:
        pytest.skip("strace is missing (scripts/packages-test.txt), so no power was cut")


@pytest.fixture(scope="session")
def session(strace: None, tmp_path_factory: pytest.TempPathFactory) -> Session:
    """A handbook made, a meeting held and sealed, a Word file, a backup; all closed, opened, and done once more."""
    folder = tmp_path_factory.mktemp("power") / "session"
    return Session(folder, record(folder, "--openings", "2", "--members", "40", "--remarks", "2"))
