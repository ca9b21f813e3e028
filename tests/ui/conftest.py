"""A window over services that hold fixed values; everything of sotay_ui is real."""

from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path

import keyring
import pytest
from keyring.backends import fail
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid
from tests.conftest import MemoryKeyring
from tests.doorways import StandingOpen

from sotay.domain.meeting import MeetingState
from sotay.domain.times import parse_wall
from sotay.profile.unlocking import ByKeyring
from sotay.services.changes import Change
from sotay.services.home import DueTask, HomeLine, HomeView
from sotay_app import bootstrap, joining
from sotay_app.bootstrap import Head
from sotay_app.clock import FixedClock, SystemClock
from sotay_app.entering import Entrance
from sotay_ui.desk import Services
from sotay_ui.mailbox import Mailbox
from sotay_ui.places import places
from sotay_ui.start import Session
from sotay_ui.tell import Message, Progress, Tell
from sotay_ui.window import Window
from sotay_ui.work import Work

CLOCK = FixedClock(datetime(2026, 11, 24, 15, 0))  # noqa: DTZ001 - wall time
Start = Callable[..., Window]
EMPTY = HomeView(today=date(2026, 11, 24), next=None, unfinished=(), due=(), needs_backup=False)
BUSY = HomeView(
    today=date(2026, 11, 24),
    next=HomeLine(
        id="next",
        heading="Sinh hoạt chi bộ thường kỳ tháng 11 năm 2026",
        on=date(2026, 11, 26),
        planned_at=parse_wall("2026-11-26T14:00"),
        place="Nhà văn hóa Tổ dân phố 5, phường Long Bình, thành phố Biên Hòa",
        state=MeetingState.RECORDING,
        days_left=2,
        record_days_left=4,
    ),
    unfinished=(
        HomeLine(
            id="late",
            heading="Sinh hoạt chuyên đề quý III năm 2026",
            on=date(2026, 10, 22),
            planned_at=None,
            place="",
            state=MeetingState.SIGNING,
            days_left=-33,
            record_days_left=-31,
        ),
    ),
    due=(
        DueTask("1", "Lập danh sách 06 đồng chí chưa cài Sổ tay", "Dương Quang Lan", date(2026, 11, 23), -1),
        DueTask("2", "Vận động đóng Quỹ Vì người nghèo", "Trần Thị Bình", date(2026, 11, 24), 0),
        DueTask("3", "Dự thảo nghị quyết tháng 12", "", date(2026, 11, 25), 1),
    ),
    needs_backup=True,
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    # The offscreen platform says so of every window with a least size; it means nothing there.
    harmless = pytest.mark.qt_log_ignore("does not support propagateSizeHints", extend=True)
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(harmless)


@dataclass
class World:
    """What the services answer; tests change it. Behind it stands a real, empty handbook."""

    folder: Path
    home: HomeView = BUSY
    cell_name: str = "Chi bộ Tổ dân phố 5"
    is_practice: bool = False
    refusals: list[Exception] = field(default_factory=list)
    """Raised one by one by opening the profile."""
    changed: Callable[[Change], None] = lambda _change: None
    is_closed: bool = False

    def empty(self) -> None:
        """From now on there is nothing in the handbook."""
        self.home = EMPTY

    def connect(self, changed: Callable[[Change], None]) -> Services:
        if self.refusals:
            raise self.refusals.pop(0)
        self.changed = changed
        closing = ExitStack()
        made = bootstrap.made(self.folder, ByKeyring(), SystemClock(), head=Head(), allow_unsafe_place=True)
        services = joining.services(closing.enter_context(made), closing, changed)

        def close() -> None:
            services.close()
            self.is_closed = True

        return replace(
            services, called=lambda: self.cell_name, is_practice=self.is_practice, home=lambda: self.home, close=close
        )


class Heard:
    """Stands where the strip of the window would."""

    def __init__(self) -> None:
        self.messages: list[Message] = []
        self.progress: list[Progress] = []
        self.stop: Callable[[], None] | None = None
        self.is_progress_shown = False

    def show_message(self, message: Message) -> None:
        self.messages.append(message)

    def show_progress(self, progress: Progress, stop: Callable[[], None] | None) -> None:
        self.progress.append(progress)
        self.stop = stop
        self.is_progress_shown = True

    def hide_progress(self) -> None:
        self.is_progress_shown = False


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tmp_path / "profile")


@pytest.fixture
def make_session(qapp: QApplication, tmp_path: Path, world: World) -> Iterator[Callable[[], Session]]:
    """Opens the program in one folder, as often as it is called; what is still open is closed."""
    sessions: list[Session] = []

    def doorway() -> StandingOpen:
        return StandingOpen(world.connect)

    def make() -> Session:
        folders = {"config": tmp_path / "config", "reports": tmp_path / "reports"}
        sessions.append(Session(qapp, doorway, **folders, make_places=lambda: (places()[0], places()[-1])))
        return sessions[-1]

    yield make
    for session in sessions:
        if isValid(session.window):
            session.close()


@pytest.fixture
def session(make_session: Callable[[], Session], qtbot: QtBot) -> Session:
    """The program with an open profile, its window 1366 × 697: what a 1366 × 768 screen leaves of Windows."""
    session = make_session()
    session.window.resize(1366, 697)
    session.window.show()
    session.window.activateWindow()
    qtbot.waitUntil(lambda: session.window.page is not None and "2026" in session.window.header.text)
    return session


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def tell(heard: Heard) -> Tell:
    tell = Tell()
    tell.attach(heard)
    return tell


@pytest.fixture
def mailbox(qapp: QApplication) -> Mailbox:
    return Mailbox()


@dataclass
class Bench:
    """Background work with a clock of its own, and the bugs it met."""

    work: Work
    bugs: list[BaseException]
    now: float = 0.0


@pytest.fixture
def bench(mailbox: Mailbox, tell: Tell) -> Iterator[Bench]:
    bugs: list[BaseException] = []
    bench = Bench(Work(mailbox, tell, bugs.append, now=lambda: bench.now), bugs)
    yield bench
    bench.work.close()


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where this person's handbooks lie."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return tmp_path / "data" / "SoTayChiBo"


@pytest.fixture
def without_keyring(memory_keyring: MemoryKeyring) -> None:
    keyring.set_keyring(fail.Keyring())


@pytest.fixture
def start(home: Path, tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Start]:
    """Start the program, and what ran before is closed."""
    sessions: list[Session] = []

    def close() -> None:
        for session in sessions:
            if isValid(session.window):
                session.window.close()
                session.close()

    def start(passphrase: str | None = None) -> Window:
        close()
        options = Namespace(profile=None, passphrase=passphrase, passphrase_file=None, allow_unsafe_place=True)
        folders = {"config": tmp_path / "config", "reports": tmp_path / "reports"}
        session = Session(qapp, lambda: Entrance(options, CLOCK), **folders)
        sessions.append(session)
        window = session.window
        window.resize(1366, 697)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(lambda: window.page is not None and window.isActiveWindow())
        return window

    yield start
    close()
