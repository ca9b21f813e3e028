"""Typing a remark under an item that has 200 of them, stored and drawn meanwhile. Key to screen: p99 ≤ 16 ms.

A turn is all that the main thread does between two keys: the key itself, an autosave, the redraw after it. Its floor
is the same key into the same field alone on a bare window, where nothing is stored or drawn beside it.
"""

import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import quantiles
from typing import Any

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from benchmarks.doorway import standing_open
from benchmarks.measuring import print_table
from benchmarks.profiles import CLOCK, call_meetings, new_handbook, write_remarks
from sotay.services import opening, rollcall, workspace
from sotay.services.opening import Opening
from sotay_ui.minutes.entries import Entries
from sotay_ui.minutes.writing import Writing
from sotay_ui.start import Session
from sotay_ui.workspace.hold import HoldPanel

REMARKS, KEYS, REDRAWS = 200, 300, 50
BETWEEN_KEYS = 0.03
"""Seconds; a fast typist."""


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication([])
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary, "so")
        meeting_id = _make(folder)
        session = Session(app, lambda: standing_open(folder), config=Path(temporary), reports=Path(temporary))
        session.window.resize(1366, 697)
        session.window.show()
        _until(lambda: session.window.page is not None and not session.work.is_busy)
        session.window.go("meetings", meeting_id)
        _until(lambda: session.window.findChild(HoldPanel) is not None and not session.work.is_busy)
        session.window.grab()
        QApplication.processEvents()
        hold: Any = session.window.findChild(HoldPanel)
        _until(lambda: hold.findChild(Entries).is_whole)
        text: Any = hold.findChild(Writing)
        _show(_typed(text.text), _typed(_bare(text.text)), _redrawn(hold, meeting_id))
        session.window.flush()
        _until(lambda: not session.work.is_busy)
        session.close()


def _make(folder: Path) -> str:
    """A meeting that is being held, its first item full of remarks."""
    with new_handbook(folder) as handbook:
        meeting = call_meetings(handbook, 1)[0]
        rollcall.call(handbook.store, meeting.id)
        chair = meeting.chair_id or ""
        opening.confirm(handbook.store, meeting.id, Opening(chair_id=chair, recorder_id=chair, started=CLOCK.wall()))
        write_remarks(handbook, meeting.id, REMARKS)
    return meeting.id


def _bare(like: QPlainTextEdit) -> QPlainTextEdit:
    """A field of Qt's own, as large, with nothing behind it."""
    text = QPlainTextEdit()
    text.resize(like.size())
    text.show()
    QApplication.processEvents()
    return text


def _typed(text: QPlainTextEdit) -> list[float]:
    """Milliseconds of each turn."""
    text.setFocus()
    turns = []
    for number in range(KEYS):
        begun = time.perf_counter()
        QTest.keyClicks(text, "nhat tri "[number % 9])
        QApplication.processEvents()
        longest = time.perf_counter() - begun
        while time.perf_counter() - begun < BETWEEN_KEYS:
            at = time.perf_counter()
            QApplication.processEvents()
            longest = max(longest, time.perf_counter() - at)
        turns.append(longest * 1000)
    return turns


def _redrawn(hold: HoldPanel, meeting_id: str) -> list[float]:
    """Milliseconds of drawing a view in which the open remark alone is another, laid out and painted."""
    services = hold.bench.desk.services
    taken = []
    for _ in range(REDRAWS):
        with services.store.reading() as reading:
            view = workspace.look(reading, services.records, meeting_id)
        begun = time.perf_counter()
        hold.draw(view)
        QApplication.processEvents()
        taken.append((time.perf_counter() - begun) * 1000)
    return taken


def _show(turns: list[float], floor: list[float], redraws: list[float]) -> None:
    rows = [("", "p50 ms", "p99 ms", "most ms")]
    measured = {"turn of a key (p99 ≤ 16)": turns, "floor: a bare field of Qt": floor, "redraw": redraws}
    for name, taken in measured.items():
        cuts = quantiles(taken, n=100, method="inclusive")
        rows.append((name, f"{cuts[49]:.1f}", f"{cuts[98]:.1f}", f"{max(taken):.1f}"))
    print_table(f"type a remark under {REMARKS}, {KEYS} keys", rows)


def _until(is_so: Callable[[], bool]) -> None:
    while not is_so():
        QApplication.processEvents()


if __name__ == "__main__":
    main()
