"""Holding a meeting of a cell of 150: two letters to the speaker's name on the screen, and opening the longest meeting.

Targets: picking ≤ 16 ms, opening ≤ 300 ms. Beside each its floor: looking through 150 names without a window; reading
the meeting from the disk without drawing it.
"""

import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks.doorway import standing_open
from benchmarks.measuring import in_turn, print_table
from benchmarks.profiles import CLOCK, call_meetings, new_handbook, text
from sotay.domain.agenda import AgendaItem
from sotay.domain.holding import Conclusion, Remark, Task
from sotay.domain.ids import uuid7
from sotay.domain.member import Member
from sotay.services import opening, rollcall, workspace
from sotay.services.opening import Opening
from sotay_app.bootstrap import Handbook
from sotay_ui.minutes.entries import Entries
from sotay_ui.minutes.writing import Writing
from sotay_ui.start import Session
from sotay_ui.workspace.hold import HoldPanel

MEMBERS, REMARKS_EACH, LARGEST = 150, 12, 200
"""Of each item but the one that is open, which has the most."""
ROUNDS = 30
_SURNAMES = ("Nguyễn", "Trần", "Lê", "Phạm", "Vũ", "Đỗ", "Bùi", "Hoàng", "Đặng", "Ngô")
_MIDDLE = ("Văn", "Thị", "Hữu", "Thị Kim", "Đình")
_GIVEN = (
    "An",
    "Bình",
    "Châu",
    "Dũng",
    "Giang",
    "Hải",
    "Hòa",
    "Khánh",
    "Long",
    "Mai",
    "Nga",
    "Phúc",
    "Sơn",
    "Tuấn",
    "Yến",
)


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication([])
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary, "so")
        meeting_id, other_id = _make(folder)
        session = Session(app, lambda: standing_open(folder), config=Path(temporary), reports=Path(temporary))
        session.window.resize(1366, 697)
        session.window.show()
        _until(lambda: session.window.page is not None and not session.work.is_busy)
        session.window.go("meetings", meeting_id)
        _until(lambda: session.window.findChild(HoldPanel) is not None and not session.work.is_busy)
        hold: Any = session.window.findChild(HoldPanel)
        _measure(session, hold, meeting_id, other_id)
        session.window.flush()
        _until(lambda: not session.work.is_busy)
        session.close()


def _make(folder: Path) -> tuple[str, str]:
    """A meeting as long as any, being held, and a short one to come from."""
    with new_handbook(folder) as handbook:
        with handbook.store.writing() as tx:
            tx.save(*(Member(id=uuid7(), full_name=_name(at)) for at in range(MEMBERS - 1)))
        other, meeting = call_meetings(handbook, 2)
        rollcall.call(handbook.store, meeting.id)
        chair = meeting.chair_id or ""
        opening.confirm(handbook.store, meeting.id, Opening(chair_id=chair, recorder_id=chair, started=CLOCK.wall()))
        _fill(handbook, meeting.id)
    return meeting.id, other.id


def _fill(handbook: Handbook, meeting_id: str) -> None:
    with handbook.store.writing() as tx:
        for place, item in enumerate(tx.find(AgendaItem, meeting_id=meeting_id)):
            for at in range(REMARKS_EACH if place else LARGEST):
                tx.save(Remark(id=uuid7(), order=f"{at:06}", text=text(at), meeting_id=meeting_id, item_id=item.id))
            tx.save(
                Conclusion(id=uuid7(), order="9", text=text(place), meeting_id=meeting_id, item_id=item.id),
                Task(id=uuid7(), order="91", text=text(place), meeting_id=meeting_id, item_id=item.id),
            )


def _name(at: int) -> str:
    return f"{_SURNAMES[at % 10]} {_MIDDLE[at // 10 % 5]} {_GIVEN[at // 10 % 15]}"


def _measure(session: Session, hold: Any, meeting_id: str, other_id: str) -> None:
    writing: Any = hold.findChild(Writing)
    services = hold.bench.desk.services

    def look() -> workspace.WorkspaceView:
        with services.store.reading() as reading:
            return workspace.look(reading, services.records, meeting_id)

    view = look()

    def begin() -> None:
        writing.speaker.clear()
        QTest.keyClicks(writing.speaker, "v")
        QApplication.processEvents()

    def pick() -> None:
        QTest.keyClicks(writing.speaker, "h")
        QApplication.processEvents()

    def open_it() -> None:
        session.window.go("meetings", meeting_id)
        _until(lambda: not session.work.is_busy and hold.view is not None and hold.view.meeting.id == meeting_id)
        session.window.grab()

    def come_from_another() -> None:
        session.window.go("meetings", other_id)
        _until(lambda: not session.work.is_busy and hold.view is not None and hold.view.meeting.id == other_id)

    _until(lambda: hold.findChild(Entries).is_whole)
    writing.speaker.setFocus()
    picking = in_turn({"begin": begin, "pick": pick, "floor": lambda: view.answering_to("vh")}, rounds=ROUNDS)
    opening = in_turn({"another": come_from_another, "open": open_it, "floor": look}, rounds=ROUNDS // 3)
    rows = [
        ("", "ms", "floor ms", "target ms"),
        ("second letter of a speaker among 150", f"{picking['pick']:.1f}", f"{picking['floor']:.1f}", "16"),
        ("open the longest meeting", f"{opening['open']:.0f}", f"{opening['floor']:.0f}", "300"),
    ]
    print_table("hold a meeting of 150", rows)


def _until(is_so: Callable[[], bool]) -> None:
    while not is_so():
        QApplication.processEvents()


if __name__ == "__main__":
    main()
