"""What the tests of a held meeting need besides a person at the keyboard."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.journeys.secretary import CTRL, NONE, Key, Secretary

from sotay.domain.rows import Row
from sotay.services.workspace import WorkspaceView
from sotay_ui.desk import Services
from sotay_ui.minutes.writing import Writing
from sotay_ui.workspace.hold import HoldPanel

R = TypeVar("R", bound=Row)
SAVED, NOT_SAVED = "Đã lưu lúc", "Chưa lưu"


def begin(secretary: Secretary) -> None:
    """The first item of a begun meeting whose roll was called."""
    secretary.opens_first_meeting()
    secretary.begins()
    secretary.sees("Chưa điểm danh.")
    secretary.presses(Key.Key_F3)
    secretary.sees("Có mặt 23/26")
    secretary.goes_on()
    secretary.goes_on()
    secretary.sees("Sang mục 2")


def hold(secretary: Secretary) -> HoldPanel:
    panel: HoldPanel = secretary.window.findChild(HoldPanel)  # type: ignore[assignment]
    return panel


def view(secretary: Secretary) -> WorkspaceView:
    """What is drawn now."""
    drawn = hold(secretary).view
    assert drawn is not None
    return drawn


def writing(secretary: Secretary) -> Writing:
    found: Writing = hold(secretary).findChild(Writing)  # type: ignore[assignment]
    return found


def types_lines(secretary: Secretary, *lines: str) -> None:
    """Into the text, then closed."""
    writing(secretary).text.setFocus()
    for at, line in enumerate(lines):
        if at:
            secretary.presses(Key.Key_Return)
        secretary.types(line)
    secretary.presses(Key.Key_Return, CTRL)


def takes_back(secretary: Secretary) -> None:
    secretary.presses(Key.Key_Z, CTRL)


def services(secretary: Secretary) -> Services:
    return hold(secretary).bench.desk.services


def rows(secretary: Secretary, kind: type[R]) -> tuple[R, ...]:
    """All of that kind that are on the disk, the oldest first."""
    with services(secretary).store.reading() as reading:
        return tuple(sorted(reading.find(kind), key=lambda row: row.id))


def hits(key: Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    """Press a key where the keyboard is and wait for nothing."""
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, key, modifier)


@contextmanager
def slow_disk(secretary: Secretary) -> Iterator[None]:
    """Nothing is answered by the disk before the end."""
    goes_on = Event()
    future = services(secretary).typing_lane.submit(goes_on.wait)
    try:
        yield
    finally:
        goes_on.set()
        future.result()
    secretary.waits()
