"""Cycles are freed on the main thread alone, however much the others allocate."""

import gc
import threading
import weakref
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from pytestqt.qtbot import QtBot

from sotay_ui.collecting import Collecting


class Cycle:
    def __init__(self) -> None:
        self.me = self


@pytest.fixture
def eager_collector() -> Iterator[list[threading.Thread]]:
    """The collector at work as outside the tests, and very often; the threads that it was seen in."""
    seen: list[threading.Thread] = []
    thresholds = gc.get_threshold()

    def note(_phase: str, _info: dict[str, int]) -> None:
        seen.append(threading.current_thread())

    gc.callbacks.append(note)
    gc.set_threshold(20, 2, 2)
    gc.enable()
    yield seen
    gc.disable()
    gc.set_threshold(*thresholds)
    gc.callbacks.remove(note)


def cycles_of_another_thread() -> list[weakref.ref[Cycle]]:
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(lambda: [weakref.ref(Cycle()) for _ in range(2000)]).result()


def test_left_to_itself_the_collector_runs_where_something_is_allocated(
    eager_collector: list[threading.Thread],
) -> None:
    cycles_of_another_thread()
    assert {*eager_collector} - {threading.main_thread()}


def test_another_thread_frees_no_cycle_and_the_main_thread_frees_them_all(
    eager_collector: list[threading.Thread], qtbot: QtBot
) -> None:
    collecting = Collecting()
    cycles = cycles_of_another_thread()
    assert all(cycle() is not None for cycle in cycles)
    qtbot.waitUntil(lambda: not any(cycle() is not None for cycle in cycles))
    assert {*eager_collector} == {threading.main_thread()}
    collecting.close()
    assert gc.isenabled()


def test_what_is_spared_is_looked_through_again_at_the_end(
    eager_collector: list[threading.Thread], qtbot: QtBot
) -> None:
    collecting = Collecting()
    spared = weakref.ref(Cycle())
    collecting.spare()
    gc.collect()
    assert spared() is not None
    collecting.close()
    gc.collect()
    assert spared() is None
