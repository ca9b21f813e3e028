"""The window, joined to a handbook: which profile it opens, and how."""

import os
import sys
from argparse import Namespace
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from platformdirs import user_config_path, user_log_path

from sotay.services.changes import Change
from sotay.services.ports import Clock
from sotay_app.cli.console import Console
from sotay_app.cli.places import PRACTICE, PROFILE, folder_of, unlock_for
from sotay_ui.desk import Services
from sotay_ui.start import open_window as run_window

_NAME = "SoTayChiBo"


def open_window(options: Namespace, console: Console, clock: Clock) -> int:
    """Run the window until it is closed; returns the exit code, 1 where there is no display."""
    if not _has_display():
        console.say("no-display")
        return 1
    return run_window(
        _Connect(options, clock),
        config=user_config_path(_NAME, appauthor=False),
        reports=user_log_path(_NAME, appauthor=False),
    )


class _Connect:
    """Fits :class:`sotay_ui.desk.Connect`: opens the handbook once the window has painted."""

    def __init__(self, options: Namespace, clock: Clock) -> None:
        self._options = options
        self._clock = clock

    def __call__(self, changed: Callable[[Change], None]) -> Services:
        # Imported here: the libraries behind a handbook take longer than the first paint may.
        from sotay_app import bootstrap, joining  # noqa: PLC0415

        folder = self._folder()
        closing = ExitStack()
        with ExitStack() as undo:
            undo.callback(closing.close)
            unlock = unlock_for(self._options, folder)
            allow = self._options.allow_unsafe_place
            handbook = closing.enter_context(bootstrap.opened(folder, unlock, self._clock, allow_unsafe_place=allow))
            services = joining.services(handbook, closing, changed)
            undo.pop_all()
        return services

    def _folder(self) -> Path:
        """The profile named, else the cell's own where there is one, else the practice cell."""
        own = folder_of(self._options, PROFILE)
        return own if self._options.profile or own.exists() else folder_of(self._options, PRACTICE)


def _has_display() -> bool:
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
