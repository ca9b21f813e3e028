"""What the panels of one meeting work with: the desk of the window, and the doors to the store."""

from collections.abc import Callable
from typing import Protocol, TypeVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from sotay.domain.errors import KnownError
from sotay.services import undo
from sotay.services.changes import Inverse
from sotay.services.workspace import WorkspaceView
from sotay_ui.desk import Desk
from sotay_ui.focus import FocusLeading
from sotay_ui.tell import Link
from sotay_ui.work import Operation

T = TypeVar("T")


class Panel(FocusLeading):
    """A part of the workspace; it draws what a view says and asks the bench for every change."""

    def __init__(self, bench: "Bench") -> None:
        super().__init__()
        self.bench = bench

    def draw(self, view: WorkspaceView) -> None:
        raise NotImplementedError

    def leave(self) -> None:
        """The panel is about to be left: store what is being typed."""

    @property
    def is_saved(self) -> bool:
        return True


class Bench:
    """Runs changes on the store lane and reads on the pool, for one owner."""

    def __init__(self, desk: Desk, owner: QWidget) -> None:
        self.desk = desk
        self._owner = owner

    def write(
        self,
        title: str,
        call: Callable[[], T],
        then: Callable[[T], None] | None = None,
        failed: Callable[[KnownError], None] | None = None,
    ) -> None:
        """Change something in the store; ``then`` gets the result once it is on the disk."""
        operation = Operation(title, lambda _step: call(), self.desk.services.store_lane)
        self.desk.work.run(operation, owner=self._owner, then=then or _nothing, failed=failed)

    def remove(self, title: str, call: Callable[[], Inverse], code: str) -> None:
        """Remove something at once and offer to take it back, with the wording of ``code``."""
        services = self.desk.services

        def take_back(inverse: Inverse) -> None:
            self.write(title, lambda: undo.take_back(services.store, inverse, now=services.clock.moment()))

        def offer(inverse: Inverse) -> None:
            words = QCoreApplication.translate("Bench", "Undo")
            self.desk.tell.info(code, link=Link(words, lambda: take_back(inverse)))

        self.write(title, call, offer)

    def store(self, title: str, call: Callable[[], object], done: Callable[[bool], None]) -> None:
        """For an autosave: ``done`` hears whether it is on the disk; a no is told."""

        def refused(error: KnownError) -> None:
            self.desk.tell.error(error)
            done(False)

        operation = Operation(title, lambda _step: call(), self.desk.services.typing_lane)
        self.desk.work.run(operation, owner=self._owner, then=lambda _result: done(True), failed=refused)

    def read(
        self,
        title: str,
        call: Callable[[], T],
        then: Callable[[T], None],
        failed: Callable[[KnownError], None] | None = None,
    ) -> None:
        """Look at something, or do what takes long before it comes to the store."""
        self.desk.work.run(Operation(title, lambda _step: call()), owner=self._owner, then=then, failed=failed)


class Shows(Protocol):
    """Goes to a place of the meeting: a step, and in it an item."""

    def __call__(self, step: str, item_id: str | None = None, /) -> None: ...


def _nothing(_result: object) -> None:
    """Nothing follows: the change itself redraws what shows it."""
