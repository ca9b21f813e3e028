"""Each number of preparing by keyboard, to a December meeting that is ready: in a cell of 3, in one of 120 with tổ, in
the largest text. The cell of 3 is what a founding page leaves; how it usually meets is said where it is first needed.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pymupdf
import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit
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
        known = replace(cell, has_committee=size > 3, usual_recorder_id=members[1].id)
        habits = replace(known, usual_place="Nhà văn hóa", usual_day=5, usual_time="19:30") if size > 3 else known
        cells.change(handbook.store, cell, habits)


def tabs_to(secretary: Secretary, name: str) -> None:
    """Tab after Tab until the keyboard is in the field, or on the button, of that name."""
    for _ in range(FIELDS):
        widget = QApplication.focusWidget()
        words = widget.text() if isinstance(widget, QAbstractButton) else ""
        if widget is not None and name in {widget.accessibleName(), words}:
            return
        secretary.presses(Key.Key_Tab)
    raise AssertionError(name)


def writes(secretary: Secretary, name: str, text: str) -> None:
    tabs_to(secretary, name)
    secretary.presses(Key.Key_A, CTRL)
    secretary.types(text)


def finds_a_member(secretary: Secretary) -> None:
    secretary.presses(Key.Key_3, ALT)
    secretary.sees("Nguyễn Văn 0")
    secretary.presses(Key.Key_F, CTRL)
    secretary.types("nguyen van 2")
    assert "Nguyễn Văn 2" in secretary.screen
    assert "Nguyễn Văn 0" not in secretary.screen


def says_how_it_usually_meets(secretary: Secretary) -> None:
    """Only where it is not known yet; a later meeting comes with it."""
    usual = "Chi bộ thường họp như vậy: từ nay đề nghị sẵn"
    if usual not in secretary.screen:
        return
    writes(secretary, "Ngày", "05/12/2026")
    writes(secretary, "Giờ", "19:30")
    writes(secretary, "Địa điểm", "Nhà văn hóa")
    tabs_to(secretary, usual)
    secretary.presses(Key.Key_Space)
    secretary.sees("Sinh hoạt chi bộ thường kỳ tháng 12 năm 2026")


def calls_the_meeting(secretary: Secretary) -> None:
    secretary.presses(Key.Key_2, ALT)
    secretary.presses(Key.Key_N, CTRL)
    secretary.sees("Địa điểm")
    says_how_it_usually_meets(secretary)
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


def takes_an_item_back(secretary: Secretary) -> None:
    before = len(rows(secretary, AgendaItem))
    secretary.presses(Key.Key_N, CTRL)
    secretary.types("Việc khác")
    secretary.presses(Key.Key_Return)
    secretary._qtbot.waitUntil(lambda: not isinstance(QApplication.focusWidget(), QLineEdit))
    secretary.waits()
    assert len(rows(secretary, AgendaItem)) == before + 1
    secretary.presses(Key.Key_Z, CTRL)
    secretary.presses(Key.Key_Z, CTRL)
    assert len(rows(secretary, AgendaItem)) == before


def reads_the_paper(secretary: Secretary) -> None:
    secretary.adds_papers(PDF)
    secretary.sees("bao-cao-thang")
    tabs_to(secretary, "Tài liệu")
    secretary.presses(Key.Key_Return)
    secretary.sees("/ 1")
    secretary.presses(Key.Key_Escape)


def makes_a_book(secretary: Secretary) -> None:
    tabs_to(secretary, "Tập tài liệu")
    secretary.presses(Key.Key_Space)
    tabs_to(secretary, "Tạo tệp PDF")
    secretary.presses(Key.Key_Space)
    secretary.sees("Đã lưu tệp Tai lieu hop 05-12-2026.pdf")
    with pymupdf.open(secretary.newest_file()) as book:
        assert "1. Tuyên bố lý do" in book[0].get_text()
        assert book.page_count == 2


def test_the_december_meeting_is_prepared_whole(person: Secretary) -> None:
    secretary = person
    finds_a_member(secretary)
    calls_the_meeting(secretary)
    takes_an_item_back(secretary)
    names_who_presents(secretary)
    reads_the_paper(secretary)
    makes_a_book(secretary)
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
    secretary.presses(Key.Key_1, ALT)
    secretary.sees("Sẵn sàng 9 trên 10")
