"""The one door for background work; a page never sees a thread."""

import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QObject, QTimer
from shiboken6 import isValid

from sotay.domain.errors import KnownError
from sotay_ui.mailbox import Mailbox
from sotay_ui.tell import Progress, Tell

T = TypeVar("T")

PATIENCE = 0.6
"""Seconds before the person is shown that something runs; most work is over by then."""
LEAST_SHOWN = 0.5
"""Seconds that progress once shown stays, so that it never flashes."""
POOL_SIZE = 2
_LOOK_MS = 100


class Stopped(Exception):
    """The person pressed *Dừng*; raised where the work says how far it is, and answered by nothing."""


class Lane(Protocol):
    """A thread that takes one thing after the other, such as the one that owns the store."""

    def submit(self, call: Callable[[], T], /) -> Future[T]: ...


@dataclass(frozen=True, slots=True)
class Operation(Generic[T]):
    """Work as a value. ``call`` gets the :class:`Step` through which it says how far it is and hears of *Dừng*."""

    title: str
    """As the progress says it: ``Đang xuất biên bản``."""
    call: Callable[["Step"], T]
    lane: Lane | None = None
    """None: the pool."""
    can_stop: bool = False
    """Whether ``call`` asks at its steps; *Dừng* is offered for nothing else."""
    interrupt: Callable[[], None] | None = None
    """Ends what ``call`` waits for between its steps."""


class Step:
    """One running operation, seen from both threads: values go one way, the wish to stop the other."""

    def __init__(self, title: str, interrupt: Callable[[], None] | None = None) -> None:
        self.progress = Progress(title)
        self._is_stopped = False
        self._interrupt = interrupt

    def __call__(self, done: int = 0, total: int = 0) -> None:
        """Say that ``done`` of ``total`` is done. Raises Stopped when the person wants no more of it."""
        if self._is_stopped:
            raise Stopped
        self.progress = Progress(self.progress.title, done, total)

    def stop(self) -> None:
        """Ask the work to end at its next step."""
        self._is_stopped = True
        if self._interrupt is not None:
            self._interrupt()


@dataclass(eq=False, slots=True)
class _Running(Generic[T]):
    step: Step
    since: float
    future: Future[T]
    call: list[Callable[[Step], T]]
    """Emptied on the main thread: what the work holds, a page for one, must not end in another."""
    owner: QObject
    then: Callable[[T], None]
    failed: Callable[[KnownError], None]
    stopped: Callable[[], None]
    is_pooled: bool
    can_stop: bool


class Work:
    """Runs operations on the pool or on a lane and brings what comes of them to the main thread."""

    def __init__(
        self,
        mailbox: Mailbox,
        tell: Tell,
        crashed: Callable[[BaseException], None],
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self._mailbox = mailbox
        self._tell = tell
        self._crashed = crashed
        self._now = now
        self._pool = ThreadPoolExecutor(POOL_SIZE, thread_name_prefix="sotay-pool")
        self._running: dict[Step, _Running[object]] = {}
        self._shown_since: float | None = None
        self._is_closed = False
        self.written: Callable[[bool], None] = lambda _is_stored: None
        """Hears of each thing handed to a lane, once it was answered, whether it is done; set by the window's owner."""
        self._timer = QTimer(interval=_LOOK_MS)
        self._timer.timeout.connect(self.look)

    @property
    def is_busy(self) -> bool:
        """Whether something was started and is not answered yet."""
        return bool(self._running)

    @property
    def is_writing(self) -> bool:
        """Whether something handed to a lane is not answered yet."""
        return any(not running.is_pooled for running in self._running.values())

    def runs(self, step: Step) -> bool:
        """Whether that operation is not answered yet."""
        return step in self._running

    def run(
        self,
        operation: Operation[T],
        *,
        owner: QObject,
        then: Callable[[T], None],
        failed: Callable[[KnownError], None] | None = None,
        stopped: Callable[[], None] | None = None,
    ) -> Step:
        """Start it. ``then`` gets the result on the main thread while ``owner`` lives and the window is open.

        A KnownError goes to ``failed``, without one to ``tell``; any other error to the crash door. ``stopped`` is
        called when the work ended because it was asked to.
        """
        step = Step(operation.title, operation.interrupt)
        lane: Lane = operation.lane or self._pool
        call = [operation.call]
        future = lane.submit(lambda: call[0](step))
        failed, stopped = failed or self._tell.error, stopped or _nothing
        is_pooled, can_stop = operation.lane is None, operation.can_stop
        running = _Running(step, self._now(), future, call, owner, then, failed, stopped, is_pooled, can_stop)
        self._running[step] = running  # type: ignore[assignment]  # its own T, told apart again by nobody
        future.add_done_callback(lambda _: self._mailbox.post(lambda: self._finish(step)))
        self._timer.start()
        return step

    def look(self) -> None:
        """Show, renew or hide the progress; called by the timer while anything runs."""
        now = self._now()
        late = [running for running in self._running.values() if now - running.since >= PATIENCE]
        if late:
            self._shown_since = self._shown_since or now
            self._tell.progress(late[0].step.progress, late[0].step.stop if late[0].can_stop else None)
        elif self._shown_since is not None and now - self._shown_since >= LEAST_SHOWN:
            self._shown_since = None
            self._tell.progress_over()
        if not self._running and self._shown_since is None:
            self._timer.stop()

    def close(self) -> None:
        """Ask the pool to stop, wait for everything, and drop the results: nothing of the window is called any more.

        What was handed to a lane is run to its end: it may be the last remark.
        """
        self._is_closed = True
        for running in self._running.values():
            if running.is_pooled:
                running.step.stop()
        self._pool.shutdown(wait=True, cancel_futures=True)
        # A cancelled future never wakes a waiter: its pool is gone.
        wait([running.future for running in self._running.values() if not running.future.cancelled()])
        for step in list(self._running):
            self._finish(step)
        self._timer.stop()

    def _finish(self, step: Step) -> None:
        running = self._running.pop(step, None)
        if running is None:  # answered by close()
            return
        running.call.clear()
        error = None if running.future.cancelled() else running.future.exception()
        if isinstance(error, KnownError):
            self._answer(running, lambda: running.failed(error), otherwise=lambda: self._tell.error(error))
        elif error is not None and not isinstance(error, Stopped):
            self._crashed(error)
        elif error is not None or running.future.cancelled():
            self._answer(running, running.stopped)
        else:
            self._answer(running, lambda: running.then(running.future.result()))
        if not running.is_pooled and not self._is_closed:
            self.written(error is None)

    def _answer(
        self, running: _Running[object], answer: Callable[[], None], otherwise: Callable[[], None] | None = None
    ) -> None:
        if not self._is_closed and isValid(running.owner):
            answer()
        elif otherwise is not None:
            otherwise()


def _nothing() -> None:
    """What happens after work that was stopped, unless the page says otherwise."""
