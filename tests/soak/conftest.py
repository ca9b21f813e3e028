"""Long runs: seeded, taken up where they were broken off, their result written into ``docs/soak.md``.

``make soak SOAK="--seed 7 --scale 0.1"`` does a tenth of each. What was done is kept in ``build/soak``.
"""

import json
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]
RESULTS = REPOSITORY / "docs" / "soak.md"
_HEADING = "|---|---|---|---|---|\n"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--seed", type=int, default=1)
    parser.addoption("--scale", type=float, default=1.0)


@dataclass
class Progress:
    """How far a run has come."""

    done: int = 0
    seconds: float = 0
    faults: list[str] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)

    def add(self, **counts: int) -> None:
        """Count what was done, for the result."""
        for what, number in counts.items():
            self.counts[what] = self.counts.get(what, 0) + number


class Run:
    """One long run. ``steps`` gives the numbers of what is still to be done."""

    def __init__(self, name: str, seed: int, scale: float) -> None:
        self.name = name
        self.seed = seed
        self._scale = scale
        self._file = REPOSITORY / "build" / "soak" / f"{name.replace(' ', '-')}-{seed}-{scale:g}.json"
        self.progress = Progress(**json.loads(self._file.read_text())) if self._file.exists() else Progress()

    def steps(self, count: int) -> Iterator[int]:
        """From where the last run was broken off, scaled; each counts as done when the next one is asked for."""
        for step in range(self.progress.done, max(1, round(count * self._scale))):
            began = time.monotonic()
            yield step
            self.progress.seconds += time.monotonic() - began
            self.progress.done = step + 1
            self._file.parent.mkdir(parents=True, exist_ok=True)
            self._file.write_text(json.dumps(asdict(self.progress)))

    def tell(self) -> None:
        """Write the result as the newest line and forget the progress."""
        progress = self.progress
        counts = ", ".join(f"{number:,} {what.replace('_', ' ')}" for what, number in progress.counts.items())
        result = f"{len(progress.faults)} faults: {progress.faults[0]}" if progress.faults else "nothing lost"
        today = datetime.now(UTC).date()
        line = f"| {today} | {self.name}: {counts} | {self.seed} | {progress.seconds / 60:.0f} min | {result} |\n"
        RESULTS.write_text(RESULTS.read_text(encoding="utf-8").replace(_HEADING, _HEADING + line), encoding="utf-8")
        self._file.unlink(missing_ok=True)


@pytest.fixture
def run(request: pytest.FixtureRequest) -> Callable[[str], Run]:
    return lambda name: Run(name, request.config.getoption("--seed"), request.config.getoption("--scale"))
