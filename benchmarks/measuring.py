"""Medians of calls taken in turn, so that whatever else the machine does meets each of them alike."""

import os
import platform
import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path


def machine() -> str:
    """One line on what was measured on."""
    models = [line.partition(":")[2].strip() for line in _lines("/proc/cpuinfo") if line.startswith("model name")]
    memory = next((line.split()[1] for line in _lines("/proc/meminfo") if line.startswith("MemTotal")), "0")
    processor = models[0] if models else platform.processor()
    return (
        f"{os.cpu_count()} × {processor}, {int(memory) / (1 << 20):.0f} GB, {platform.system()} {platform.release()}, "
        f"Python {platform.python_version()}"
    )


def in_turn(calls: Mapping[str, Callable[[], object]], *, rounds: int, warm_up: int = 3) -> dict[str, float]:
    """The median milliseconds of each call, after some rounds that don't count."""
    spent: dict[str, list[float]] = {name: [] for name in calls}
    for at in range(warm_up + rounds):
        for name, call in calls.items():
            began = time.perf_counter()
            call()
            if at >= warm_up:
                spent[name].append((time.perf_counter() - began) * 1000)
    return {name: statistics.median(times) for name, times in spent.items()}


def print_table(title: str, rows: Sequence[Sequence[str]]) -> None:
    """A title and rows of equal length, the first one the headings."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    print(f"\n{title}")
    for row in rows:
        cells = [row[0].ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True))]
        print("  " + "  ".join(cells))


def _lines(path: str) -> list[str]:
    file = Path(path)
    return file.read_text(encoding="utf-8").splitlines() if file.exists() else []
