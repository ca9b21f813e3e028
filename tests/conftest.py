"""A hostile suite: a test that logs a warning nobody expected, or leaves anything behind, fails by its own name.

Warnings and Qt's messages are errors by pyproject.toml. Every test runs with a home of its own, an empty keyring in
memory, no settings from outside and windows on a screen that is not there.
"""

import gc
import logging
import os
import re
import resource
import signal
import tempfile
import threading
import weakref
from collections.abc import Callable, Hashable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import keyring
import keyring.backend
import keyring.errors
import pytest
import shiboken6
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication, QBoxLayout, QGridLayout, QLayout

from sotay_ui.collecting import collect_due

_NOBODY = 65534
NO_KEYRING = "keyring.backends.fail.Keyring"


def pytest_configure() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    gc.disable()  # as in the program, no widget is freed by another thread
    QTimer.start = _start_seen  # Qt can't be asked which timers run
    QBoxLayout.addLayout = _add_empty_layout(QBoxLayout.addLayout)
    QGridLayout.addLayout = _add_empty_layout(QGridLayout.addLayout)


def pytest_runtest_logfinish() -> None:
    collect_due()


@pytest.fixture(scope="session", autouse=True)
def private_session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A home, temporary folder and keyring that are nobody's; children of the tests get the same, without a keyring."""
    home = tmp_path_factory.mktemp("home")
    temporary = tmp_path_factory.mktemp("temporary")
    with pytest.MonkeyPatch.context() as patch:
        for name in [name for name in os.environ if name.startswith("SOTAY_")]:
            patch.delenv(name)
        for name, folder in {
            "HOME": "",
            "XDG_CONFIG_HOME": "config",
            "XDG_DATA_HOME": "data",
            "XDG_STATE_HOME": "state",
            "XDG_CACHE_HOME": "cache",
            "XDG_RUNTIME_DIR": "runtime",
        }.items():
            (home / folder).mkdir(mode=0o700, exist_ok=True)
            patch.setenv(name, str(home / folder))
        patch.setenv("TMPDIR", str(temporary))
        patch.setattr(tempfile, "tempdir", str(temporary))
        patch.setenv("PYTHON_KEYRING_BACKEND", NO_KEYRING)
        yield


def _add_empty_layout(add: Callable[..., None]) -> Callable[..., None]:
    """docs/decisions/0010-layouts.md: a layout that has items already when it is added may end in a crash."""

    def add_empty(outer: QLayout, inner: QLayout, *place: object) -> None:
        assert inner.count() == 0, "add a layout first, then fill it"
        add(outer, inner, *place)

    return add_empty


class MemoryKeyring(keyring.backend.KeyringBackend):
    """Forgets everything with the test."""

    priority = 1  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.kept.pop((service, username), None) is None:
            raise keyring.errors.PasswordDeleteError(service)


@pytest.fixture(autouse=True)
def memory_keyring() -> MemoryKeyring:
    """The keyring of this test, empty at its start."""
    backend = MemoryKeyring()
    keyring.set_keyring(backend)
    return backend


@pytest.fixture
def files_no_larger_than() -> Callable[[int], AbstractContextManager[None]]:
    """``with files_no_larger_than(1000):`` the kernel lets no file of this process grow beyond 1000 bytes."""

    @contextmanager
    def limited(size: int) -> Iterator[None]:
        before = resource.getrlimit(resource.RLIMIT_FSIZE)
        handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
        try:
            yield
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, before)
            signal.signal(signal.SIGXFSZ, handler)

    return limited


@pytest.fixture
def powerless(request: pytest.FixtureRequest) -> AbstractContextManager[None]:
    """``with powerless:`` permissions hold for whoever runs the tests, the one who may do everything too."""

    @contextmanager
    def as_nobody() -> Iterator[None]:
        if os.geteuid() != 0:
            yield
            return
        os.seteuid(_NOBODY)
        try:
            yield
        finally:
            os.seteuid(0)

    if os.geteuid() == 0 and "tmp_path" in request.fixturenames:
        place = request.getfixturevalue("tmp_path")
        for folder in (place, place.parent, place.parent.parent):
            folder.chmod(0o755)
    return as_nobody()


class Logs(logging.Handler):
    """Every record of the test from WARNING up, and what of them the test asked for."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []
        self.patterns: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)

    def expect(self, pattern: str) -> None:
        """A record whose message matches must come, and may."""
        self.patterns.append(pattern)

    def faults(self) -> list[str]:
        messages = [record.getMessage() for record in self.records]
        return [
            *(f"logged: {said}" for said in messages if not any(re.search(wanted, said) for wanted in self.patterns)),
            *(f"not logged: {wanted}" for wanted in self.patterns if not any(re.search(wanted, m) for m in messages)),
        ]


@pytest.fixture(autouse=True)
def logs() -> Iterator[Logs]:
    """``logs.expect("…")`` before what logs it."""
    handler = Logs()
    logging.getLogger().addHandler(handler)
    yield handler
    logging.getLogger().removeHandler(handler)
    if faults := handler.faults():
        pytest.fail("\n".join(faults), pytrace=False)


@pytest.fixture(autouse=True)
def nothing_left_behind(request: pytest.FixtureRequest, private_session: None) -> Iterator[None]:
    """Fails the test that left a thread, process, file, widget, timer or setting; a test failed already is let off."""
    failed = request.session.testsfailed
    before = {what: look() for what, look in LOOKS.items()}
    yield
    if request.session.testsfailed != failed:
        return
    left = _left(before)
    if left:
        _settle(before)
        left = _left(before)
    if left:
        pytest.fail("left behind: " + ", ".join(sorted(left)), pytrace=False)


def _left(before: dict[str, set[Hashable]]) -> list[str]:
    return [f"{what} {thing}" for what, look in LOOKS.items() for thing in look() - before[what]]


def _settle(before: dict[str, set[Hashable]]) -> None:
    """What is already ending may end: threads told to stop, widgets held by a cycle alone."""
    for thread in threading.enumerate():
        if thread not in before["thread"]:
            thread.join(timeout=2)
    gc.collect()
    if QApplication.instance():
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _threads() -> set[Hashable]:
    # Threads that Python did not start, Qt's for one, show up as dummies once they have called Python.
    return {thread for thread in threading.enumerate() if not isinstance(thread, threading._DummyThread)}


def _processes() -> set[Hashable]:
    found: set[Hashable] = set()
    for task in Path("/proc/self/task").glob("*/children"):
        try:
            found.update(task.read_text().split())
        except (FileNotFoundError, ProcessLookupError):  # the thread ended meanwhile
            continue
    return found


def _temporary_files() -> set[Hashable]:
    return set(Path(tempfile.gettempdir()).iterdir())


def _settings() -> set[Hashable]:
    return {f"{name}={value}" for name, value in os.environ.items() if name != "PYTEST_CURRENT_TEST"} | {Path.cwd()}


def _widgets() -> set[Hashable]:
    # By address: a reference kept here would itself be the leak.
    return {(type(widget).__name__, *shiboken6.getCppPointer(widget)) for widget in QApplication.topLevelWidgets()}


_started_timers: weakref.WeakSet[QTimer] = weakref.WeakSet()
_start_timer = QTimer.start


def _start_seen(timer: QTimer, *milliseconds: int) -> None:
    _started_timers.add(timer)
    _start_timer(timer, *milliseconds)


def _timers() -> set[Hashable]:
    return {timer for timer in _started_timers if shiboken6.isValid(timer) and timer.isActive()}


LOOKS: dict[str, Callable[[], set[Hashable]]] = {
    "thread": _threads,
    "process": _processes,
    "temporary file": _temporary_files,
    "setting": _settings,
    "widget": _widgets,
    "timer": _timers,
}
