"""The window, joined to a handbook: which profile it opens, and how."""

from argparse import Namespace
from collections.abc import Callable
from contextlib import ExitStack

from platformdirs import user_config_path, user_log_path

from sotay.services.changes import Change
from sotay.services.ports import Clock
from sotay_app.cli.console import Console
from sotay_ui.desk import Services
from sotay_ui.start import open_window as run_window
