"""The whole program over a practice cell of its own for each test, at 19 giờ on 24/11/2026."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.doorways import StandingOpen
from tests.journeys.secretary import Secretary

from sotay.profile.unlocking import ByPassphrase
from sotay.services.changes import Change
from sotay_app import bootstrap, joining, practising
from sotay_app.clock import FixedClock
from sotay_ui.desk import Services
from sotay_ui.start import Session

CLOCK = FixedClock(datetime(2026, 11, 24, 19, 0))  # noqa: DTZ001 - wall time
UNLOCK = ByPassphrase(lambda: "chi bộ mẫu")


@pytest.fixture(scope="session")
def practice_cell(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A profile with the practice cell, made once and never opened again."""
    folder = tmp_path_factory.mktemp("practice") / "profile"
    with bootstrap.made(folder, UNLOCK, CLOCK, head=practising.head(CLOCK), is_practice=True) as handbook:
        practising.play(handbook)
    return folder


@pytest.fixture
def secretary(practice_cell: Path, tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Secretary]:
    """A person in front of the open window, 1366 × 697."""
    folder = tmp_path / "profile"
    shutil.copytree(practice_cell, folder)

    def connect(changed: Callable[[Change], None]) -> Services:
        closing = ExitStack()
        handbook = closing.enter_context(bootstrap.opened(folder, UNLOCK, CLOCK))
        return joining.services(handbook, closing, changed)

    session = Session(qapp, lambda: StandingOpen(connect), config=tmp_path / "config", reports=tmp_path / "reports")
    session.window.resize(1366, 697)
    with qtbot.waitActive(session.window):
        session.window.show()
    qtbot.waitUntil(lambda: session.window.page is not None, timeout=20_000)
    yield Secretary(session, qtbot, tmp_path)
    session.window.close()
    session.close()
