"""Cutting the power of a recorded session anywhere, and looking at what is left with the product."""

import shutil
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from tests.headless.finding import Ledger, check
from tests.power.disk import AllKept, AllLost, Chance, Disk, Luck
from tests.power.recording import Event, Say, Sync


def sync_boundaries(events: Sequence[Event]) -> Iterator[tuple[int, Luck]]:
    """Before and after each sync with nothing of what was not synced, and once with all of it."""
    for at, event in enumerate(events):
        if isinstance(event, Sync):
            yield from ((at, AllLost()), (at, AllKept()), (at + 1, AllLost()))


def by_chance(events: Sequence[Event], seeds: Iterable[int]) -> Iterator[tuple[int, Luck]]:
    """Somewhere, with something; spread evenly over the session."""
    for seed in seeds:
        yield seed * 7919 % (len(events) + 1), Chance(seed)


def cut(events: Sequence[Event], root: Path, cuts: Iterable[tuple[int, Luck]], images: Path) -> Iterator[str]:
    """Check the image of each cut: how many events were before it, and the luck. Gives what was lost."""
    disk, ledger, done = Disk(root), Ledger(), 0
    for number, (at, luck) in enumerate(sorted(cuts, key=lambda a_cut: a_cut[0])):
        for event in events[done:at]:
            disk.take(event)
            if isinstance(event, Say):
                ledger.hear(event.line)
        done = at
        image = images / str(number)
        disk.leave(image, luck)
        try:
            check(image, ledger)
        except Exception as error:  # noqa: BLE001 - whatever the product says to what is left is a fault
            yield f"after {at} of {len(events)}, {type(luck).__name__}: {error!r}"
        shutil.rmtree(image)
