"""A way into the window for what measures it."""

from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import cast

from benchmarks.profiles import CLOCK, UNLOCK
from sotay_app import bootstrap, joining
from sotay_ui.desk import Services
from sotay_ui.doorway import Doorway


def standing_open(folder: Path, opened: list[Services] | None = None) -> Doorway:
    """Stands where a person would type the passphrase; ``opened`` is where the services of the handbook go too.

    Nothing but ``open`` is asked of it.
    """
    return cast("Doorway", _StandingOpen(folder, [] if opened is None else opened))


class _StandingOpen:
    def __init__(self, folder: Path, opened: list[Services]) -> None:
        self._folder = folder
        self._opened = opened

    def open(self, changed: Callable[..., None], *_typed: object, **_wanted: object) -> Services:
        closing = ExitStack()
        opened = bootstrap.opened(self._folder, UNLOCK, CLOCK, allow_unsafe_place=True)
        self._opened.append(joining.services(closing.enter_context(opened), closing, changed))
        return self._opened[-1]
