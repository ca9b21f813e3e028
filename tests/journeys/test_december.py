"""The December meeting prepared whole by keyboard: in a cell of 3, in one of 120 with tổ, in the largest text."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.cells import crowd
from tests.journeys.holding import rows
from tests.journeys.secretary import ALT, CTRL, Key, Secretary, word_text
from tests.journeys.sitting import CLOCK, UNLOCK, sitting_at
from tests.journeys.test_preparing import PDF

from sotay.domain.agenda import AgendaItem
from sotay.domain.cell import Term
from sotay.domain.ids import uuid7
from sotay.domain.meeting import Meeting
from sotay.domain.member import Office
from sotay.services import cells, meetings
from sotay_app import bootstrap
from sotay_ui.buttons import KeyButton

FIELDS = 90
"""More than a page has places for the keyboard."""


@pytest.fixture(params=[(3, 100), (120, 100), (120, 200)], ids=lambda of: f"{of[0]} members, {of[1]} %")
def person(request: pytest.FixtureRequest, tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Secretary]:
    """Whoever keeps the handbook of a cell of that size, in that size of text."""
    size, scale = request.param
    _set_up(tmp_path / "profile", size)
    with sitting_at(tmp_path / "profile", tmp_path, qapp, qtbot) as sitting:
        sitting.window.theme.set_text_scale(scale)
        sitting.waits()
        yield sitting


def _set_up(folder: Path, size: int) -> None:
    head = bootstrap.Head(cell_name="Chi bộ Tổ 12", superior="Đảng bộ phường Long Bình", place="Long Bình")
    members = [replace(member, group=f"Tổ {at % 4 + 1}" if size > 100 else "") for at, member in enumerate(crowd(size))]
    if size == 3:
        members = [replace(member, office=Office.NONE if at else Office.SECRETARY) for at, member in enumerate(members)]
    with bootstrap.made(folder, UNLOCK, CLOCK, head=head) as handbook:
        with handbook.store.writing() as tx:
            tx.save(Term(id=uuid7(), name="2025 - 2027", starts_on=date(2025, 5, 10)), *members)
            cell = meetings.the_cell(tx)
        known = replace(cell, usual_place="Nhà văn hóa", usual_day=5, usual_time="19:30", has_committee=size > 3)
        cells.change(handbook.store, cell, replace(known, usual_recorder_id=members[1].id))


def tabs_to(secretary: Secretary, name: str) -> None:
    """Tab after Tab until the keyboard is in the field, or on the button, of that name."""
    for _ in range(FIELDS):
        widget = QApplication.focusWidget()
        if widget is not None and name in {widget.accessibleName(), widget.text() if _is_button(widget) else ""}:
            return
        secretary.presses(Key.Key_Tab)
    raise AssertionError(name)


def _is_button(widget: object) -> bool:
    return isinstance(widget, KeyButton)


def calls_the_meeting(secretary: Secretary) -> None:
    secretary.presses(Key.Key_2, ALT)
    secretary.presses(Key.Key_N, CTRL)
    secretary.sees("Sinh hoạt chi bộ thường kỳ tháng 12 năm 2026")
    secretary.sees("Quý 4 chưa có sinh hoạt chuyên đề")
    secretary.goes_on()
    secretary.sees("Thường kỳ tháng 12/2026")


def names_who_presents(secretary: Secretary) -> None:
    for _ in range(5):
        secretary.presses(Key.Key_Down)
    secretary.presses(Key.Key_Right, ALT)
    secretary.presses(Key.Key_Left, ALT)
    tabs_to(secretary, "Người trình bày")
    secretary.presses(Key.Key_Down)
    secretary.window.flush()
    secretary.waits()


def tells_the_members(secretary: Secretary) -> str:
    secretary.presses(Key.Key_B, CTRL)
    secretary.goes_on()
    secretary.waits()
    notice = word_text(secretary.newest_file())
    tabs_to(secretary, "Đã báo đảng viên")
    secretary.presses(Key.Key_Space)
    secretary.presses(Key.Key_Escape)
    return notice


def test_the_december_meeting_is_prepared_whole(person: Secretary) -> None:
    secretary = person
    calls_the_meeting(secretary)
    names_who_presents(secretary)
    secretary.adds_papers(PDF)
    secretary.sees("bao-cao-thang")
    notice = tells_the_members(secretary)
    assert "Số 01-TB/CB" in notice
    assert "Nhà văn hóa" in notice
    secretary.presses(Key.Key_K, CTRL)
    secretary.sees("Còn 1 trong 1 tài liệu chưa mở thử.")
    tabs_to(secretary, "Mở thử tất cả")
    secretary.presses(Key.Key_Space)
    secretary.sees("Đã mở thử 1 tài liệu, trang nào cũng xem được.")
    tabs_to(secretary, "Không dùng")
    secretary.presses(Key.Key_Space)
    secretary.sees("Đã báo họp lúc 19:00, 24/11/2026.")
    secretary.sees("Sẵn sàng 9 trên 10")
    (meeting,) = rows(secretary, Meeting)
    assert (meeting.on, meeting.without_projector) == (date(2026, 12, 5), True)
    assert any(item.presenter_id for item in rows(secretary, AgendaItem))
    assert "Chương trình 15 nội dung" in secretary.screen
