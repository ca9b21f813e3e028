"""Take the pictures of the screens for the documents: the practice cell, 1366 × 697, the same day each time.

``make shots``. The pictures lie in ``docs/pictures``.
"""

import os
import sys
import tempfile
from argparse import Namespace
from collections.abc import Callable
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
sys.path.append(str(Path(__file__).parents[1]))  # the photographs are those of the tests

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit
from shots_concluding import shoot_concluding
from shots_handing import shoot_handing
from shots_keeping import shoot_keeping
from shots_minutes import shoot_minutes
from shots_papers import shoot_papers
from shots_roll import shoot_roll
from shots_signed import shoot_amending, shoot_photos
from shots_votes import shoot_votes
from shots_word import shoot_word

from sotay.domain.agenda import AgendaItem, Standing
from sotay.profile.unlocking import ByPassphrase
from sotay.services import meetings
from sotay.services.changes import Change
from sotay_app import bootstrap, joining, practising
from sotay_app.clock import FixedClock
from sotay_app.entering import Entrance
from sotay_ui.desk import Services
from sotay_ui.page import NEW
from sotay_ui.start import Session
from sotay_ui.workspace.page import MeetingsPage

TO = Path(__file__).parents[1] / "docs/pictures"
SIZE = (1366, 697)
"""What a 1366 × 768 screen leaves below the title bar and above the task bar of Windows."""
CLOCK = FixedClock(datetime(2026, 11, 24, 19, 0))  # noqa: DTZ001 - wall time
UNLOCK = ByPassphrase(lambda: "chi bộ mẫu")
OWN_CELL = (
    "Chi bộ Tổ dân phố 5",
    "Đảng bộ phường Tân Phong",
    "Tân Phong",
    "Nguyễn Thị An",
    "Trần Văn Bình",
    "Lê Hữu Châu",
)
OFFICE_LIST = """STT,Họ và tên,Ngày sinh,Số thẻ đảng,Ngày vào Đảng,Ngày chính thức,Chức vụ
1,Nguyễn Thị An,21/02/1961,10000001,03/02/1990,03/02/1991,Bí thư
2,Trần Văn Bình,24/05/1968,10000002,19/05/1995,19/05/1996,Phó Bí thư
3,Lê Hữu Châu,1955,10000003,02/09/1991,02/09/1992,
4,Đỗ Thị Dung,30/02/1960,10000004,03/02/1988,03/02/1989,
5,Hồ Đình Đức,09/01/1973,10000005,25/03/2010,25/03/2011,
6,Phạm Thị Giang,10/05/1944,10000006,19/05/1968,19/05/1969,
"""


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
        door = _Open(folder / "p")
        session = Session(app, lambda: door, config=folder / "config", reports=folder / "reports")
        session.window.resize(*SIZE)
        session.window.show()
        before = [(coming.id, step, None) for step in ("prepare", "ready", "convene")]
        shoot(session, (*before, (sealed.id, "hold", item.id), (coming.id, "finish", None)))
        photographer = Photographer(session)
        shoot_keeping(session.window, coming.id, photographer.waits, photographer.takes)
        shoot_word(session.window, coming.id, photographer.waits, photographer.takes)
        shoot_papers(session.window, coming.id, photographer.waits, photographer.takes)
        shoot_photos(session.window, coming.id, photographer.waits, photographer.takes)
        shoot_amending(session.window, sealed.id, photographer.waits, photographer.takes)
        shoot_roll(session.window, coming.id, photographer.waits, photographer.takes)
        shoot_minutes(session.window, coming.id, photographer.waits, photographer.takes)
        shoot_votes(session.window, coming.id, photographer.waits, photographer.takes)
        shoot_concluding(session.window, door.services[-1], sealed.id, photographer.waits, photographer.takes)
        session.window.close()
        session.close()
        shoot_opening(app, folder)
        shoot_handing(app, folder, CLOCK, shown)


def shown(session: Session) -> Photographer:
    """Sits down before the window of that session."""
    photographer = Photographer(session)
    session.window.resize(*SIZE)
    session.window.show()
    session.window.activateWindow()
    while session.window.page is None:
        photographer.waits()
    return photographer


def shoot_opening(app: QApplication, folder: Path) -> None:
    """The first page, one's own cell filled in, and a list of members before it is taken in."""
    options = Namespace(profile=str(folder / "own"), passphrase=UNLOCK.ask(), passphrase_file=None)
    options.allow_unsafe_place = True
    folders = {"config": folder / "config-own", "reports": folder / "reports"}
    session = Session(app, lambda: Entrance(options, CLOCK), **folders)
    window, photographer = session.window, Photographer(session)
    window.resize(*SIZE)
    window.show()
    while window.page is None:
        photographer.waits()
    photographer.takes("first")
    QTest.keyClick(window, Qt.Key.Key_F8)
    photographer.waits()
    for line, text in zip(window.page.findChildren(QLineEdit), OWN_CELL, strict=True):
        line.setText(text)
    photographer.takes("founding")
    QTest.keyClick(window, Qt.Key.Key_F8)
    while not window.rail.isEnabled():
        photographer.waits()
    window.go("members")
    photographer.waits()
    (folder / "danh-sach.csv").write_text(OFFICE_LIST, encoding="utf-8-sig")
    QTest.keyClick(window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    dialog = window.findChild(QFileDialog)
    dialog.fileSelected.emit(str(folder / "danh-sach.csv"))
    dialog.close()
    photographer.takes("import")
    window.go("settings", "cell")
    photographer.takes("cell")
    window.close()
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
    window.go("meetings", NEW)
    photographer.takes("new")
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
        self.services: list[Services] = []

    def open(self, changed: Callable[[Change], None], *_typed: object, **_wanted: object) -> Services:
        closing = ExitStack()
        handbook = closing.enter_context(bootstrap.opened(self._folder, UNLOCK, CLOCK))
        self.services.append(joining.services(handbook, closing, changed))
        return self.services[-1]


if __name__ == "__main__":
    main()
