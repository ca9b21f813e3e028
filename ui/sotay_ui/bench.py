"""What the panels of one meeting work with: the desk of the window, the doors to the store, and the way back."""

from collections.abc import Callable
from functools import partial
from typing import Protocol, TypeVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from sotay.domain.errors import Fact, KnownError
from sotay.domain.holding import Conclusion, Proposal, Task, Vote
from sotay.services import corrections, undo
from sotay.services.changes import Inverse
from sotay.services.corrections import ReasonNeeded, Why
from sotay.services.workspace import WorkspaceView
from sotay_ui.desk import Desk
from sotay_ui.focus import FocusLeading
from sotay_ui.page import Action
from sotay_ui.tell import Link
from sotay_ui.work import Lane, Operation, Step

T = TypeVar("T")
AskWhy = Callable[[Callable[[Why], None], Callable[[], None]], None]
"""Asks why adopted minutes are changed; the first hears the answer, the second that there is none."""
_ADDED = (Conclusion, Proposal, Task, Vote)
"""What a verb gives back for having added it; a remark comes back each time its text is stored."""


class Panel(FocusLeading):
    """A part of the workspace; it draws what a view says and asks the bench for every change."""

    def __init__(self, bench: "Bench") -> None:
        super().__init__()
        self.bench = bench

    def draw(self, view: WorkspaceView) -> None:
        raise NotImplementedError

    def leave(self) -> None:
        """The panel is about to be left: store what is being typed."""

    def point_out(self, field: str) -> None:
        """Put the keyboard into the field of that name, where the panel has it."""

    @property
    def is_saved(self) -> bool:
        return True


class SheetPanel(Panel):
    """A sheet beside a step, with a red button of its own."""

    def main(self, view: WorkspaceView) -> Action | None:
        raise NotImplementedError


class Bench:
    """Runs changes on the store lane and reads on the pool, for one owner; remembers what can be taken back.

    A change that adopted minutes refuse without a reason is asked why, and then made again with the answer.

    A verb that returns its inverse, alone or last in a tuple, or the entry that it added, can be taken back.
    """

    def __init__(self, desk: Desk, owner: QWidget) -> None:
        self.desk = desk
        self._owner = owner
        self.ask_why: AskWhy | None = None
        """Set by whoever shows a meeting: what its adopted minutes refuse without a reason is then done with one."""
        self._acting: Step | None = None
        self._done: list[Inverse] = []
        self._undone: list[Inverse] = []
        self._storing = 0
        self._awaited: Callable[[], None] | None = None
        self.leave_first: Callable[[], None] = _nothing_open
        """Has what is being typed stored before anything is taken back: it is a change too, the last one."""

    def write(
        self,
        title: str,
        call: Callable[[], T],
        then: Callable[[T], None] | None = None,
        failed: Callable[[KnownError], None] | None = None,
    ) -> None:
        """Change something in the store; ``then`` gets the result once it is on the disk."""

        def done(result: T) -> None:
            self._remember(result)
            if then is not None:
                then(result)

        self._submit(title, call, self.desk.services.store_lane, done, failed)

    def act(
        self,
        title: str,
        call: Callable[[], T],
        then: Callable[[T], None] | None = None,
        failed: Callable[[KnownError], None] | None = None,
    ) -> None:
        """Like :meth:`write`, for a step of the meeting: pressed again before that is done, nothing happens."""
        if not self._is_acting:
            self._acting = self._submit(title, call, self.desk.services.store_lane, then or _nothing, failed)

    def remove(self, title: str, call: Callable[[], Inverse], code: str, **facts: Fact) -> None:
        """Remove or change something at once and offer to take it back, with the wording of ``code``."""

        def offer(inverse: Inverse) -> None:
            words = QCoreApplication.translate("Bench", "Undo")
            self.desk.tell.info(code, link=Link(words, lambda: self._turn(inverse, self._done, self._undone)), **facts)

        self.write(title, call, offer)

    def store(self, title: str, call: Callable[[], object], done: Callable[[bool], None]) -> None:
        """For an autosave: ``done`` hears whether it is on the disk; a no is told."""

        def stored(result: object) -> None:
            self._storing -= 1
            self._remember(result)
            done(True)
            self._go_on()

        def refused(error: KnownError) -> None:
            self._storing -= 1
            self._awaited = None
            self.desk.tell.error(error)
            done(False)

        self._storing += 1
        self._submit(title, call, self.desk.services.typing_lane, stored, refused)

    def read(
        self,
        title: str,
        call: Callable[[], T],
        then: Callable[[T], None],
        failed: Callable[[KnownError], None] | None = None,
    ) -> None:
        """Look at something, or do what takes long before it comes to the store."""
        self._submit(title, call, None, then, failed)

    def take_long(
        self,
        title: str,
        call: Callable[[Step], T],
        then: Callable[[T], None],
        failed: Callable[[KnownError], None],
        stopped: Callable[[], None],
        interrupt: Callable[[], None] | None = None,
    ) -> Step:
        """Like :meth:`read`, for work that asks at each step whether the person wants it stopped.

        ``interrupt`` ends what it waits for between its steps.
        """

        def done(result: T) -> None:
            self._remember(result)
            then(result)

        operation = Operation(title, call, can_stop=True, interrupt=interrupt)
        return self.desk.work.run(operation, owner=self._owner, then=done, failed=failed, stopped=stopped)

    def undo(self) -> None:
        """Take back the last change made here that is not taken back yet."""
        self._once_stored(lambda: self._turn_last(self._done, self._undone))

    def redo(self) -> None:
        """Do again what was taken back last."""
        self._once_stored(lambda: self._turn_last(self._undone, self._done))

    def forget(self) -> None:
        """Another meeting is worked on from now on: nothing of the one before is taken back by its keys."""
        self._done.clear()
        self._undone.clear()

    @property
    def _is_acting(self) -> bool:
        return self._acting is not None and self.desk.work.runs(self._acting)

    def _submit(
        self,
        title: str,
        call: Callable[[], T],
        lane: Lane | None,
        then: Callable[[T], None],
        failed: Callable[[KnownError], None] | None,
    ) -> Step:
        refused = failed or self.desk.tell.error

        def again(why: Why) -> None:
            self._submit(title, partial(_because, why, call), lane, then, failed)

        def ask(error: KnownError) -> None:
            if self.ask_why is None or not isinstance(error, ReasonNeeded):
                refused(error)
                return
            self.ask_why(again, lambda: refused(error))

        operation = Operation(title, lambda _step: call(), lane)
        return self.desk.work.run(operation, owner=self._owner, then=then, failed=ask)

    def _remember(self, result: object) -> None:
        last = result[-1] if isinstance(result, tuple) and result else result
        if isinstance(last, _ADDED):
            last = Inverse((), (), (last,))
        if isinstance(last, Inverse) and not last.is_empty:
            self._done.append(last)
            self._undone.clear()

    def _once_stored(self, turn: Callable[[], None]) -> None:
        self.leave_first()
        self._awaited = turn
        self._go_on()

    def _go_on(self) -> None:
        if self._awaited is not None and not self._storing:
            awaited, self._awaited = self._awaited, None
            awaited()

    def _turn_last(self, taken_from: list[Inverse], put_to: list[Inverse]) -> None:
        if taken_from:
            self._turn(taken_from[-1], taken_from, put_to)

    def _turn(self, inverse: Inverse, taken_from: list[Inverse], put_to: list[Inverse]) -> None:
        """Take ``inverse`` back and keep what turns it round again; one that is refused is no way any more."""
        if self._is_acting or not any(kept is inverse for kept in taken_from):
            return
        services = self.desk.services

        def over(turned: Inverse) -> None:
            self._drop(inverse, taken_from)
            put_to.append(turned)

        def refused(error: KnownError) -> None:
            self._drop(inverse, taken_from)
            self.desk.tell.error(error)

        title = QCoreApplication.translate("Bench", "Taking it back")
        self.act(title, lambda: undo.take_back(services.store, inverse, now=services.clock.moment()), over, refused)

    def _drop(self, inverse: Inverse, kept: list[Inverse]) -> None:
        kept[:] = [other for other in kept if other is not inverse]


class Shows(Protocol):
    """Goes to a place of the meeting: a step, in it an item, or a field by its name."""

    def __call__(self, step: str, item_id: str | None = None, field: str = "", /) -> None: ...


def _because(why: Why, call: Callable[[], T]) -> T:
    with corrections.given(why):
        return call()


def _nothing_open() -> None:
    """Nothing is being typed."""


def _nothing(_result: object) -> None:
    """Nothing follows: the change itself redraws what shows it."""
