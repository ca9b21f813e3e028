"""A way into the window for what measures it."""

from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from benchmarks.profiles import CLOCK, UNLOCK
from sotay_app import bootstrap, joining
from sotay_ui.desk import Services


class StandingOpen:
    """Stands where a person would type the passphrase."""

    def __init__(self, folder: Path, opened: list[Services] | None = None) -> None:
        """``opened`` is where the services of the handbook go too."""
        self._folder = folder
        self._opened = [] if opened is None else opened

    def open(self, changed: Callable[..., None], *_typed: object, **_wanted: object) -> Services:
        closing = ExitStack()
        opened = bootstrap.opened(self._folder, UNLOCK, CLOCK, allow_unsafe_place=True)
        self._opened.append(joining.services(closing.enter_context(opened), closing, changed))
        return self._opened[-1]
