"""The one thread that writes: order, overtaking, closing, and errors that come back to who asked."""

import threading
from collections.abc import Iterator

import pytest

from sotay.persistence.lane import StoreLane


@pytest.fixture
def lane() -> Iterator[StoreLane]:
    made = StoreLane()
    yield made
    made.close()


def held(lane: StoreLane) -> threading.Event:
    """Keep the lane busy until the event is set."""
    started, go_on = threading.Event(), threading.Event()

    def wait() -> None:
        started.set()
        go_on.wait(10)

    lane.submit(wait)
    assert started.wait(10)
    return go_on


def test_work_runs_in_the_order_given_and_typed_text_overtakes(lane: StoreLane) -> None:
    done: list[str] = []
    go_on = held(lane)
    for name in ("sync 1", "sync 2"):
        lane.submit(lambda name=name: done.append(name))
    for name in ("remark 1", "remark 2"):
        last = lane.submit(lambda name=name: done.append(name), first=True)
    end = lane.submit(lambda: done.append("sync 3"))
    go_on.set()
    end.result(10)
    assert last.done()
    assert done == ["remark 1", "remark 2", "sync 1", "sync 2", "sync 3"]


def test_everything_runs_in_one_thread(lane: StoreLane) -> None:
    threads = {lane.submit(threading.get_ident).result(10) for _ in range(10)}
    assert len(threads) == 1
    assert threading.get_ident() not in threads


def test_an_error_comes_back_and_the_lane_goes_on(lane: StoreLane) -> None:
    failing = lane.submit(lambda: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        failing.result(10)
    assert lane.submit(lambda: 7).result(10) == 7


def test_work_taken_back_in_time_does_not_run(lane: StoreLane) -> None:
    done: list[int] = []
    go_on = held(lane)
    work = lane.submit(lambda: done.append(1))
    assert work.cancel()
    go_on.set()
    lane.submit(lambda: done.append(2)).result(10)
    assert done == [2]


def test_closing_lets_all_that_came_before_end(lane: StoreLane) -> None:
    done: list[int] = []
    closing = StoreLane()
    go_on = held(closing)
    for number in range(5):
        closing.submit(lambda number=number: done.append(number), first=number == 4)
    closer = threading.Thread(target=closing.close)
    closer.start()
    go_on.set()
    closer.join(10)
    assert done == [4, 0, 1, 2, 3]


def test_what_comes_after_closing_is_refused_rather_than_forgotten() -> None:
    closed = StoreLane()
    closed.close()
    with pytest.raises(RuntimeError, match="closed"):
        closed.submit(lambda: 1)
    closed.close()
