"""Faults planted in the program by the tests: to see that they are found, and to die at a named point."""

import os
import signal
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

from sotay.persistence import connecting
from sotay.services import durable


def break_as_told(how: str) -> None:
    """``""`` breaks nothing, a name of :data:`PROMISES` that promise; ``before|after N module:function`` dies there."""
    if how in PROMISES:
        PROMISES[how]()
    elif how:
        when, number, target = how.split()
        _die(target, int(number), after=when == "after")


def _commit_without_sync() -> None:
    connecting.SETTINGS = tuple(setting.replace("FULL", "NORMAL") for setting in connecting.SETTINGS)  # type: ignore[assignment]


def _rename_without_folder_sync() -> None:
    _replace("sotay.services.durable:sync_folder", lambda _sync: lambda _folder: None)


def _rename_without_file_sync() -> None:
    sync = os.fsync

    def only_folders(descriptor: int) -> None:
        if Path(f"/proc/self/fd/{descriptor}").is_dir():
            sync(descriptor)

    durable.os.fsync = only_folders  # type: ignore[attr-defined]


PROMISES: dict[str, Callable[[], None]] = {
    "commit-without-sync": _commit_without_sync,
    "rename-without-folder-sync": _rename_without_folder_sync,
    "rename-without-file-sync": _rename_without_file_sync,
}


def _die(target: str, number: int, *, after: bool) -> None:
    """Kill this process by a signal it can't see, at the ``number``-th call of the function."""
    calls = 0

    def deadly(call: Callable[..., Any]) -> Callable[..., Any]:
        def called(*given: Any, **named: Any) -> Any:
            nonlocal calls
            calls += 1
            if calls < number:
                return call(*given, **named)
            if after:
                call(*given, **named)
            os.kill(os.getpid(), signal.SIGKILL)
            raise AssertionError

        return called

    _replace(target, deadly)


def _replace(target: str, change: Callable[[Any], Any]) -> None:
    """Put something else in place of ``module:function`` or ``module:Class.method``, wherever it was imported to."""
    module_name, _, path = target.partition(":")
    owner: Any = import_module(module_name)
    *above, name = path.split(".")
    for part in above:
        owner = getattr(owner, part)
    call = getattr(owner, name)
    changed = change(call)
    setattr(owner, name, changed)
    if not above:
        for module in [module for loaded, module in sys.modules.items() if loaded.startswith("sotay")]:
            if getattr(module, name, None) is call:
                setattr(module, name, changed)
