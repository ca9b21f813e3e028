"""Somebody in front of the window of a handbook, at 19 giờ on 24/11/2026."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.doorways import StandingOpen
from tests.journeys.secretary import Secretary

from sotay.profile.unlocking import ByPassphrase
from sotay.services.changes import Change
from sotay_app import bootstrap, joining
from sotay_app.clock import FixedClock
from sotay_ui.desk import Services
from sotay_ui.start import Session

CLOCK = FixedClock(datetime(2026, 11, 24, 19, 0))  # noqa: DTZ001 - wall time
UNLOCK = ByPassphrase(lambda: "chi bộ mẫu")


@contextmanager
def sitting_at(folder: Path, desk: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Secretary]:
    """The window of the profile at ``folder``, 1366 × 697; files go to ``desk``."""

    def connect(changed: Callable[[Change], None]) -> Services:
        closing = ExitStack()
        handbook = closing.enter_context(bootstrap.opened(folder, UNLOCK, CLOCK))
        return joining.services(handbook, closing, changed)

    session = Session(qapp, lambda: StandingOpen(connect), config=desk / "config", reports=desk / "reports")
    session.window.resize(1366, 697)
    with qtbot.waitActive(session.window):
        session.window.show()
    qtbot.waitUntil(lambda: session.window.page is not None, timeout=20_000)
    yield Secretary(session, qtbot, desk)
    session.window.close()
    session.close()
