"""The program with its window on a meeting that is held, telling on standard output what it shows as saved.

``python -m tests.headless.window FOLDER`` opens the handbook at ``FOLDER/so``, made where it is absent, puts the
keyboard into the text of a remark and tells ``ready``. With ``--types`` it is typed into at ten keys a second, without
it somebody else does. ``kept`` has the text of the field whenever the window calls everything saved.
"""

import sys
from argparse import ArgumentParser
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.doorways import StandingOpen
from tests.headless.places import PROFILE
from tests.headless.session import FIRST_DAY, TEXT, handbook_at, tell

from sotay.domain.cell import Term
from sotay.domain.ids import uuid7
from sotay.domain.meeting import Meeting, MeetingKind
from sotay.domain.member import Member, Office
from sotay.services import meetings, minutes, rollcall
from sotay.services.changes import Change
from sotay_app import joining
from sotay_app.bootstrap import Handbook
from sotay_ui.desk import Services
from sotay_ui.minutes.writing import Writing
from sotay_ui.start import Session

NAMES = ("Nguyễn Thị An", "Lê Hữu Châu", "Trần Văn Bình")
BETWEEN_KEYS_MS = 100
IN_ONE_GO = 12
_LOOK_MS = 2


def main() -> None:
    parser = ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--types", action="store_true")
    options = parser.parse_args()
    with handbook_at(options.folder / PROFILE) as handbook:
        meeting_id = held(handbook)
    app = QApplication([])
    own = options.folder / "window"
    session = Session(app, lambda: StandingOpen(_opening(options.folder)), config=own, reports=own)
    session.window.show()
    driver = _Driver(session, meeting_id, types=options.types)
    app.exec()
    driver.stop()
    session.close()


def held(handbook: Handbook) -> str:
    """The id of the meeting, begun now where it is not there yet."""
    store = handbook.store
    with store.reading() as reading:
        found = reading.find(Meeting)
    if found:
        return found[0].id
    people = [Member(id=uuid7(), full_name=name) for name in NAMES]
    with store.writing() as tx:
        tx.save(Member(id=uuid7(), full_name="Vũ Thị Kim Sơn", office=Office.SECRETARY), *people)
        tx.save(Term(id=uuid7(), name="2025-2030", starts_on=FIRST_DAY))
    meeting = meetings.schedule(store, handbook.desk.rules, kind=MeetingKind.REGULAR, on=FIRST_DAY)
    rollcall.call(store, meeting.id)
    chair = meeting.chair_id or ""
    minutes.begin(store, meeting.id, chair_id=chair, recorder_id=people[0].id, at=handbook.clock.wall())
    return meeting.id


def _opening(folder: Path) -> Callable[[Callable[[Change], None]], Services]:
    def connect(changed: Callable[[Change], None]) -> Services:
        closing = ExitStack()
        return joining.services(closing.enter_context(handbook_at(folder / PROFILE)), closing, changed)

    return connect


class _Driver:
    """Goes to the meeting, types, and watches what the window says."""

    def __init__(self, session: Session, meeting_id: str, *, types: bool) -> None:
        self._session = session
        self._meeting_id = meeting_id
        self._letters = iter(TEXT)
        self._typed = 0
        self._types = types
        self._is_ready = False
        self._told = ""
        self._looking = QTimer(interval=_LOOK_MS)
        self._looking.timeout.connect(self._look)
        self._looking.start()
        self._typing = QTimer(interval=BETWEEN_KEYS_MS)
        self._typing.timeout.connect(self._type)

    def stop(self) -> None:
        self._looking.stop()
        self._typing.stop()

    def _look(self) -> None:
        window = self._session.window
        writing = window.findChild(Writing)
        if self._is_ready:
            self._tell_kept(writing)
        elif window.page is None or self._session.work.is_busy:
            return
        elif not isinstance(writing, Writing):
            window.go("meetings", self._meeting_id)
        elif writing.isVisible():
            self._is_ready = True
            window.activateWindow()
            writing.text.setFocus(Qt.FocusReason.OtherFocusReason)
            tell(ready=int(window.winId()))
            if self._types:
                self._typing.start()

    def _tell_kept(self, writing: Writing) -> None:
        text = writing.text.toPlainText()
        if text != self._told and writing.is_saved:
            self._told = text
            tell(kept=text)
            if self._types:
                self._typing.start()

    def _type(self) -> None:
        """A letter with marks arrives whole, as from an input method; after some the typist waits for all to be saved.

        Between two keys of somebody who never rests a slow disk has no time to answer, and nothing is called saved.
        """
        self._typed += 1
        if self._typed % IN_ONE_GO == 0:
            self._typing.stop()
        letter, field = next(self._letters, ""), self._session.window.findChild(Writing).text
        if letter and letter.isascii():
            QTest.keyClick(field, letter)
        elif letter:
            event = QInputMethodEvent()
            event.setCommitString(letter)
            QApplication.sendEvent(field, event)


if __name__ == "__main__":
    sys.exit(main())
