"""Take the pictures of the screens for the documents: the practice cell, 1366 × 697, the same day each time.

``make shots``. The pictures lie in ``docs/pictures``.
"""

import os
import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from sotay.domain.agenda import AgendaItem, Standing
from sotay.profile.unlocking import ByPassphrase
from sotay.services import meetings
from sotay.services.changes import Change
from sotay_app import bootstrap, joining, practising
from sotay_app.clock import FixedClock
from sotay_ui.desk import Services
from sotay_ui.start import Session
from sotay_ui.workspace.page import MeetingsPage

TO = Path(__file__).parents[1] / "docs/pictures"
SIZE = (1366, 697)
"""What a 1366 × 768 screen leaves below the title bar and above the task bar of Windows."""
CLOCK = FixedClock(datetime(2026, 11, 24, 19, 0))  # noqa: DTZ001 - wall time
UNLOCK = ByPassphrase(lambda: "chi bộ mẫu")


class Photographer:
    def __init__(self, session: Session) -> None:
        self._session = session

    def takes(self, name: str) -> None:
        self.waits()
        if not self._session.window.grab().save(str(TO / f"{name}.png")):
            raise OSError(name)

    def waits(self) -> None:
        """Until nothing works in the background and everything is painted."""
        loop = QEventLoop()
        timer = QTimer(interval=20)
        timer.timeout.connect(lambda: None if self._session.work.is_busy else loop.quit())
        timer.start()
        loop.exec()
        QApplication.sendPostedEvents()


def main() -> None:
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        with bootstrap.made(folder / "p", UNLOCK, CLOCK, head=practising.head(CLOCK), is_practice=True) as handbook:
            practising.play(handbook)
            with handbook.store.reading() as reading:
                coming, sealed = meetings.listed(reading)[:2]
                (item,) = reading.find(AgendaItem, meeting_id=sealed.id, standing=Standing.INFORMATION)
        app = QApplication([])
        session = Session(app, lambda: _Open(folder / "p"), config=folder / "config", reports=folder / "reports")
        session.window.resize(*SIZE)
        session.window.show()
        before = ((coming.id, "prepare", None), (coming.id, "convene", None))
        shoot(session, (*before, (sealed.id, "hold", item.id), (coming.id, "finish", None)))
        session.window.close()
        session.close()


def shoot(session: Session, steps: tuple[tuple[str, str, str | None], ...]) -> None:
    """The pages, then of each meeting (id) one step at one item (id)."""
    window, photographer = session.window, Photographer(session)
    while window.page is None:
        photographer.waits()
    photographer.takes("window")
    for place in ("members", "meetings", "settings"):
        window.go(place)
        photographer.takes(place)
    for meeting_id, step, item_id in steps:
        window.go("meetings", meeting_id)
        photographer.waits()
        page = window.page
        if isinstance(page, MeetingsPage):
            page.meeting.go(step, item_id)
        photographer.takes(step)


class _Open:
    """A doorway that stands open."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def open(self, changed: Callable[[Change], None], *_typed: object, **_wanted: object) -> Services:
        closing = ExitStack()
        return joining.services(closing.enter_context(bootstrap.opened(self._folder, UNLOCK, CLOCK)), closing, changed)


if __name__ == "__main__":
    main()
