"""The window, joined to a handbook."""

import os
import sys
from argparse import Namespace

from platformdirs import user_config_path, user_log_path

from sotay.services.ports import Clock
from sotay_app.cli.console import Console
from sotay_ui.doorway import Doorway
from sotay_ui.start import open_window as run_window

_NAME = "SoTayChiBo"


def open_window(options: Namespace, console: Console, clock: Clock) -> int:
    """Run the window until it is closed; returns the exit code, 1 where there is no display."""
    if not _has_display():
        console.say("no-display")
        return 1

    def doorway() -> Doorway:
        from sotay_app.entering import Entrance  # noqa: PLC0415 - the libraries behind it outlast the first paint

        return Entrance(options, clock, told=console.tell)

    return run_window(
        doorway,
        config=user_config_path(_NAME, appauthor=False),
        reports=user_log_path(_NAME, appauthor=False),
    )


def _has_display() -> bool:
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
