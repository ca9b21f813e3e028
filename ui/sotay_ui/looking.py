"""A panel that reads what it shows only while it is seen."""

from abc import abstractmethod
from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtGui import QShowEvent
from typing_extensions import override

from sotay.services.workspace import WorkspaceView
from sotay_ui.bench import Bench, Panel

T = TypeVar("T")


class LookingPanel(Panel, Generic[T]):
    """Looks once it is seen, and again with each change of the meeting while it is."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self.view: WorkspaceView | None = None
        self._awaited: Callable[[], T] | None = None
        """The newest reading of this view."""

    @override
    def draw(self, view: WorkspaceView) -> None:
        self.view, self._awaited = view, None
        if self.isVisible():
            self.look()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.look()

    def look(self) -> None:
        """Read anew what is shown of the meeting."""
        reading = self._awaited = self.reading(self.view) if self.view is not None else None
        if reading is not None:
            self.bench.read(self.tr("Reading the meeting"), reading, lambda found: self._show(reading, found))

    @abstractmethod
    def reading(self, view: WorkspaceView) -> Callable[[], T] | None:
        """What reads, on the pool, what is shown of ``view``; None where there is nothing to show of it."""

    @abstractmethod
    def show_found(self, view: WorkspaceView, found: T) -> None:
        """Show what was read of ``view``."""

    def _show(self, reading: Callable[[], T], found: T) -> None:
        """Reads may overtake each other: only the newest is shown."""
        if self.view is not None and reading is self._awaited:
            self.show_found(self.view, found)
