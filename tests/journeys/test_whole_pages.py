"""Tasks and search are whole in every size of text, and quick in a cell of 120 with years of minutes."""

import shutil
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.cells import crowd
from tests.journeys.secretary import ALT, CTRL, Key, Secretary
from tests.journeys.sitting import CLOCK, UNLOCK, sitting_at
from tests.ui.test_window import check_whole

from sotay.domain.meeting import MeetingKind
from sotay.services import meetings, minutes
from sotay_app import bootstrap
from sotay_app.bootstrap import Head
from sotay_ui.theme.theme import Contrast

MEETINGS, TASKS = 24, 5


@pytest.fixture(scope="module")
def large_cell(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cell of 120 with two years of meetings, five tasks given at each."""
    folder = tmp_path_factory.mktemp("large") / "profile"
    with bootstrap.made(folder, UNLOCK, CLOCK, head=Head(), allow_unsafe_place=True) as handbook:
        members = crowd(120)
        with handbook.store.writing() as tx:
            tx.save(*members)
        for month in range(MEETINGS):
            on = date(2026, 11, 5) - timedelta(days=30 * month)
            meeting = meetings.schedule(handbook.store, handbook.desk.rules, kind=MeetingKind.REGULAR, on=on)
            for place in range(TASKS):
                member = members[(month * TASKS + place) % 120]
                text = f"Vận động hộ {member.full_name[11:]} làm đường nước sạch"
                due_on = on + timedelta(days=30)
                minutes.assign(handbook.store, meeting.id, text, assignee_id=member.id, due_on=due_on)
    return folder


@pytest.fixture
def busy(large_cell: Path, tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Secretary]:
    shutil.copytree(large_cell, tmp_path / "large")
    with sitting_at(tmp_path / "large", tmp_path, qapp, qtbot) as person:
        yield person


@pytest.mark.parametrize("contrast", [Contrast.NORMAL, Contrast.HIGH])
@pytest.mark.parametrize("scale", [100, 150, 200])
@pytest.mark.parametrize("size", [QSize(1366, 697), QSize(1024, 600)])
def test_every_page_is_whole(secretary: Secretary, scale: int, contrast: Contrast, size: QSize) -> None:
    window = secretary.window
    window.theme.set_contrast(contrast)
    window.theme.set_text_scale(scale)
    window.resize(size)
    secretary.opens_first_meeting()
    secretary.presses(Key.Key_E, CTRL)
    for place in ("tasks", "search"):
        window.go(place)
        secretary.waits()
        secretary._qtbot.waitUntil(lambda: check_whole(window))
    secretary.types("an")
    secretary._qtbot.waitUntil(lambda: check_whole(window))
    window.go("tasks")
    secretary.waits()
    secretary.presses(Key.Key_Return)
    secretary._qtbot.waitUntil(lambda: check_whole(window))


def test_a_cell_of_120_follows_its_tasks_and_finds_them(busy: Secretary) -> None:
    busy.presses(Key.Key_4, ALT)
    busy.sees(f"{MEETINGS * TASKS} việc chưa xong")
    busy.sees("quá hạn")
    busy.presses(Key.Key_F, CTRL)
    busy.types("ho 7 lam")
    busy.sees("Vận động hộ 7 làm đường nước sạch | Nguyễn Văn 7")
    busy.presses(Key.Key_Down)
    busy.presses(Key.Key_D, CTRL)
    busy.sees("Đã ghi: Đã hoàn thành.")
    busy.presses(Key.Key_5, ALT)
    busy.types("nuoc sach")
    busy.sees(f"Nhiệm vụ ({MEETINGS * TASKS}, mới nhất 8)")
