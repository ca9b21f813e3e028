"""The one thread that writes: work comes in, one thing after the other, what a person typed before the rest."""

import threading
from collections.abc import Callable
from concurrent.futures import Future
from itertools import count
from queue import PriorityQueue
from typing import TypeVar

T = TypeVar("T")
_FIRST, _NEXT, _LAST = 0, 1, 2


class StoreLane:
    """Runs calls in the order given, except that ``first`` ones overtake; ``close`` lets all that came before end.

    What comes after it is refused with RuntimeError: it would never run.
    """

    def __init__(self) -> None:
        self._queue: PriorityQueue[tuple[int, int, Callable[[], None] | None]] = PriorityQueue()
        self._turn = count()
        self._is_closed = False
        self._closing = threading.Lock()
        self._thread = threading.Thread(target=self._run, name="store lane")
        self._thread.start()

    def submit(self, call: Callable[[], T], /, *, first: bool = False) -> Future[T]:
        """The future of ``call``; its exception comes back through the future."""
        future: Future[T] = Future()

        def work() -> None:
            if not future.set_running_or_notify_cancel():
                return
            try:
                result = call()
            except BaseException as error:  # noqa: BLE001 - handed on whole to whoever asks the future
                future.set_exception(error)
            else:
                future.set_result(result)

        with self._closing:
            if self._is_closed:
                raise RuntimeError("the lane is closed")
            self._queue.put((_FIRST if first else _NEXT, next(self._turn), work))
        return future

    def close(self) -> None:
        """End the thread once everything given before has run."""
        with self._closing:
            self._is_closed = True
            self._queue.put((_LAST, next(self._turn), None))
        self._thread.join()

    def _run(self) -> None:
        while True:
            _, _, work = self._queue.get()
            if work is None:
                return
            work()
