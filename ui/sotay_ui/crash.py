"""What happens when the program itself is wrong: save, write down where, say so calmly, go on."""

import faulthandler
import os
import re
import sys
import threading
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import qVersion

from sotay.domain.errors import KnownError
from sotay_ui.mailbox import Mailbox
from sotay_ui.tell import Tell

KEPT_REPORTS = 20
_HARD = "hard-crash"
KEPT_EMPTY_DAYS = 30
"""How long an empty file of a hard crash may still belong to a window that runs."""
_FILE = re.compile(r'File "(?:.*[/\\])?([^/\\"]+[/\\][^/\\"]+)"')

Show = Callable[[str, Path | None, Callable[[], None]], None]
"""Shows the report and where it lies (None: could not be written), and calls back when the person has read it."""


class Crash:
    """The hook for everything that nobody caught, from any thread."""

    def __init__(self, folder: Path, mailbox: Mailbox, tell: Tell, show: Show) -> None:
        self._folder = folder
        self._mailbox = mailbox
        self._tell = tell
        self._show = show
        self._is_crashing = False
        self.save_first: Callable[[], None] = lambda: None
        """Stores what is being typed; set by whoever opens the window."""

    def install(self) -> Path | None:
        """Hook in. Returns the report of a hard crash (a signal) of the session before, if there was one."""
        self._folder.mkdir(parents=True, exist_ok=True)
        self._hooks = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        sys.excepthook = lambda _kind, error, _trace: self.handle(error)
        threading.excepthook = lambda args: self.handle(args.exc_value or args.exc_type())
        sys.unraisablehook = lambda args: self.handle(args.exc_value or args.exc_type())
        before = self._take_hard_crash()
        # Held open for the life of the process: it is written to when nothing else can be.
        self._hard_path = self._folder / f"{_HARD}-{os.getpid()}.txt"
        self._hard = self._hard_path.open("w", encoding="utf-8")
        faulthandler.enable(self._hard)
        return before

    def uninstall(self) -> None:
        """Give the hooks back."""
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._hooks
        faulthandler.disable()
        self._hard.close()
        self._hard_path.unlink(missing_ok=True)

    def handle(self, error: BaseException) -> None:
        """Answer an error nobody caught: a KnownError in the strip, a bug with a saved report and a dialog."""
        if threading.current_thread() is not threading.main_thread():
            self._mailbox.post(lambda: self.handle(error))
        elif isinstance(error, KeyboardInterrupt):
            sys.__excepthook__(type(error), error, error.__traceback__)
        elif isinstance(error, KnownError):
            self._tell.error(error)
        elif self._is_crashing:
            _last_resort(report(error))
        else:
            self._is_crashing = True
            self._crash(error)

    def _crash(self, error: BaseException) -> None:
        forgiving = _Forgiving()
        with forgiving:
            self.save_first()
        text = report(error, *forgiving.failures)
        path: Path | None = None
        with forgiving:
            path = self._write(text)
        with forgiving:
            self._show(text, path, self._on_read)
            return
        _last_resort(report(error, *forgiving.failures))
        self._on_read()

    def _on_read(self) -> None:
        self._is_crashing = False

    def _write(self, text: str) -> Path:
        path = self._folder / f"crash-{datetime.now(UTC):%Y%m%dT%H%M%S%f}.txt"
        path.write_text(text, encoding="utf-8")
        for old in sorted(self._folder.glob("crash-*.txt"))[:-KEPT_REPORTS]:
            old.unlink()
        return path

    def _take_hard_crash(self) -> Path | None:
        """The report of the last one; an empty file belongs to another window, unless it is old."""
        taken: Path | None = None
        for hard in sorted(self._folder.glob(f"{_HARD}*.txt"), key=lambda path: path.stat().st_mtime):
            found = hard.stat()
            if found.st_size:
                taken = self._write(_FILE.sub(r'File "\1"', hard.read_text(encoding="utf-8", errors="replace")))
            elif time.time() - found.st_mtime < KEPT_EMPTY_DAYS * 24 * 3600:
                continue
            with suppress(PermissionError):  # of a window that has been open for so long: Windows keeps its file
                hard.unlink(missing_ok=True)
        return taken


def report(*errors: BaseException) -> str:
    """Kinds of errors and the lines they came through: no message, no value, no path of this computer."""
    sotay = import_module("importlib.metadata").version("sotay")  # costs more than the rest of this module
    python = ".".join(map(str, sys.version_info[:3]))
    head = f"sotay {sotay}, Python {python}, Qt {qVersion()}, {sys.platform}"
    return "\n".join([head, *(line for error in errors for line in _lines(error)), ""])


def _lines(error: BaseException) -> Iterator[str]:
    yield f"{type(error).__module__}.{type(error).__qualname__}"
    for frame, line in traceback.walk_tb(error.__traceback__):
        yield f"  {frame.f_globals.get('__name__', '?')}:{line} {frame.f_code.co_name}"
    origin = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if origin is not None:
        yield "after"
        yield from _lines(origin)


def _last_resort(text: str) -> None:
    if sys.stderr is not None:  # as under pythonw
        sys.stderr.write(text)


class _Forgiving:
    """A block whose failure is remembered for the report and stops nothing: the crash door must not crash."""

    def __init__(self) -> None:
        self.failures: list[BaseException] = []

    def __enter__(self) -> None: ...

    def __exit__(
        self, kind: type[BaseException] | None, failure: BaseException | None, trace: TracebackType | None
    ) -> bool:
        if not isinstance(failure, Exception):
            return False
        self.failures.append(failure)
        return True
