"""The first step: what is typed about a meeting stays what it is, its papers go where they were meant to."""

from pathlib import Path
from unittest.mock import patch

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QInputDialog, QLineEdit, QMessageBox, QWidget
from tests.journeys.holding import hits, rows, services, slow_disk
from tests.journeys.secretary import ALT, CTRL, NONE, Key, Secretary
from tests.pdf.samples import locked_pdf

from sotay.domain.inspection import MentionToConfirm
from sotay.domain.material import Material
from sotay.domain.meeting import Meeting
from sotay.domain.member import Member, MemberKind
from sotay.services import members
from sotay_app import practising
from sotay_ui.agenda.facts import Facts
from sotay_ui.agenda.tree import AgendaTree
from sotay_ui.buttons import KeyButton
from sotay_ui.fields import Box, Field, Line
from sotay_ui.materials.panel import Papers

PDF = Path(practising.__file__).parents[2] / "resources/sotay_resources/practice/bao-cao-thang.pdf"
SHIFT = Qt.KeyboardModifier.ShiftModifier


def field(secretary: Secretary, label: str) -> Field:
    """The one that can be seen, by its label."""
    fields = [field for field in secretary.window.findChildren(Field) if field.isVisibleTo(secretary.window)]
    return next(field for field in fields if field.editor.accessibleName() == label)


def line(secretary: Secretary, label: str) -> QLineEdit:
    found = field(secretary, label)
    assert isinstance(found, Line)
    return found.line


def meeting(secretary: Secretary) -> Meeting:
    """The one that is prepared, as the disk has it."""
    return next(row for row in rows(secretary, Meeting) if row.on.isoformat() > "2026-11-24")


def test_typing_on_after_a_save_leaves_the_cursor_where_it_is(secretary: Secretary) -> None:
    secretary.opens_first_meeting()
    place = line(secretary, "Địa điểm")
    place.setFocus()
    place.setCursorPosition(3)
    secretary.types("XY")
    secretary.sees("Đã lưu lúc")
    assert meeting(secretary).place == "NhàXY văn hóa Tổ dân phố 5"
    secretary.waits()
    assert place.cursorPosition() == 5
    secretary.types("Z")
    assert place.text().startswith("NhàXYZ văn hóa")


def test_what_was_changed_and_changed_back_at_once_is_what_it_was(secretary: Secretary) -> None:
    secretary.opens_first_meeting()
    place = line(secretary, "Địa điểm")
    before = place.text()
    place.setFocus()
    with slow_disk(secretary):
        place.setCursorPosition(0)
        hits_letters(secretary, "A")
        secretary.window.flush()
        hits(Key.Key_Backspace)
    secretary.window.flush()
    secretary.waits()
    assert meeting(secretary).place == before


def hits_letters(secretary: Secretary, text: str) -> None:
    for letter in text:
        secretary._qtbot.keyClick(QApplication.focusWidget(), letter)


def test_a_member_added_later_is_still_the_chair_after_the_place_was_changed(secretary: Secretary) -> None:
    secretary.opens_first_meeting()
    newcomer = Member(id="mới", full_name="Đỗ Văn Mới", born="1980", kind=MemberKind.OFFICIAL)
    members.change(services(secretary).store, newcomer)
    box = field(secretary, "Chủ trì").editor
    assert isinstance(box, Box)
    secretary._qtbot.waitUntil(lambda: box.findText("Đỗ Văn Mới") > 0)
    box.setCurrentIndex(box.findText("Đỗ Văn Mới"))
    box.activated.emit(box.currentIndex())
    secretary.waits()
    assert meeting(secretary).chair_id == "mới"
    line(secretary, "Địa điểm").setFocus()
    secretary.types("!")
    secretary.window.flush()
    secretary.waits()
    assert meeting(secretary).chair_id == "mới"
    assert box.currentText() == "Đỗ Văn Mới"


def test_a_chair_that_the_list_does_not_know_stays_as_an_entry(secretary: Secretary) -> None:
    secretary.opens_first_meeting()
    facts = secretary.window.findChild(Facts)
    assert facts is not None
    box = field(secretary, "Chủ trì").editor
    assert isinstance(box, Box)
    facts._choose(box, "nobody")
    assert (box.currentData(), box.currentText()) == ("nobody", "Một đồng chí không có trong danh sách")


@pytest.mark.parametrize("typed", ["9:30", "9h30", "9 giờ 30"])
def test_hours_are_written_as_people_write_them(secretary: Secretary, typed: str) -> None:
    secretary.opens_first_meeting()
    hour = line(secretary, "Giờ")
    hour.setFocus()
    hour.selectAll()
    secretary.types(typed)
    secretary.presses(Key.Key_Return)
    at = meeting(secretary).planned_at
    assert at is not None
    assert f"{at:%H:%M %d/%m}" == "09:30 05/12"
    assert QApplication.focusWidget() is line(secretary, "Địa điểm")


def test_another_day_takes_the_hour_with_it(secretary: Secretary) -> None:
    secretary.opens_first_meeting()
    day = line(secretary, "Ngày")
    day.setFocus()
    day.selectAll()
    secretary.types("7/1/2027")
    secretary.window.flush()
    secretary.waits()
    kept = meeting(secretary)
    assert (kept.on.isoformat(), f"{kept.planned_at}") == ("2027-01-07", "2027-01-07 19:30:00")
    assert kept.title == "sinh hoạt chi bộ thường kỳ tháng 01 năm 2027"


def test_an_impossible_day_is_said_below_it_stays_out_of_the_store_and_holds_the_window_open(
    secretary: Secretary,
) -> None:
    secretary.opens_first_meeting()
    day = line(secretary, "Ngày")
    day.setFocus()
    day.selectAll()
    secretary.types("31/02/2027")
    secretary.window._closing.setInterval(1)
    secretary.window.close()
    assert secretary.window.isVisible()
    assert field(secretary, "Ngày").problem == "Đề nghị ghi ngày như 05/12/2026. Ngày cũ vẫn giữ cho tới lúc đó."
    secretary.sees("Phần vừa ghi chưa lưu được")
    assert meeting(secretary).on.isoformat() == "2026-12-05"
    buttons = secretary.window.findChildren(KeyButton)
    next(button for button in buttons if button.text() == "Đóng, bỏ phần chưa lưu").click()
    assert not secretary.window.isVisible()


def test_closing_right_after_typing_stores_it_and_raises_nothing(secretary: Secretary) -> None:
    secretary.opens_first_meeting()
    place = line(secretary, "Địa điểm")
    place.setFocus()
    place.selectAll()
    hits_letters(secretary, "Nha ong An")
    store = services(secretary).store
    secretary.window.close()
    secretary._qtbot.waitUntil(lambda: not secretary.window.isVisible())
    with store.reading() as reading:
        assert "Nha ong An" in {row.place for row in reading.find(Meeting)}


def test_two_presses_of_the_red_button_make_one_meeting(secretary: Secretary) -> None:
    secretary.opens_meetings()
    before = len(rows(secretary, Meeting))
    secretary.presses(Key.Key_N, CTRL)
    with slow_disk(secretary):
        hits(Key.Key_F8)
        hits(Key.Key_F8)
        red = secretary.window.header.main
        assert red is not None
        red.click()
    assert len(rows(secretary, Meeting)) == before + 1


def test_a_new_item_is_named_where_it_stands(secretary: Secretary) -> None:
    secretary.opens_first_meeting()
    secretary.presses(Key.Key_N, CTRL)
    secretary.types("Kết nạp đảng viên")
    secretary.presses(Key.Key_Return)
    secretary.sees("| Kết nạp đảng viên |  | 0 |")
    secretary._qtbot.waitUntil(lambda: "Nội dung mới" not in secretary.screen)


def test_del_removes_an_item_only_from_the_agenda_itself(secretary: Secretary) -> None:
    secretary.opens_first_meeting()
    first = "1 | Tuyên bố lý do, giới thiệu đại biểu |"
    secretary.clicks("1. Chuẩn bị")
    field(secretary, "Chủ trì").editor.setFocus()
    secretary.presses(Key.Key_Delete)
    assert first in secretary.screen
    secretary.window.findChild(AgendaTree).setFocus()
    secretary.presses(Key.Key_Delete)
    assert first not in secretary.screen


def test_changes_are_taken_back_and_done_again_one_by_one(secretary: Secretary) -> None:
    secretary.opens_first_meeting()
    first, second = "1 | Tuyên bố lý do, giới thiệu đại biểu |", "1 | Cử thư ký |"
    secretary.presses(Key.Key_Down, ALT)
    secretary.sees(second)
    box = field(secretary, "Chủ trì").editor
    assert isinstance(box, Box)
    chair = meeting(secretary).chair_id
    box.setCurrentIndex(0)
    box.activated.emit(0)
    secretary.waits()
    assert meeting(secretary).chair_id is None
    secretary.presses(Key.Key_Z, CTRL)
    assert meeting(secretary).chair_id == chair
    assert box.currentData() == chair
    assert second in secretary.screen
    secretary.presses(Key.Key_Z, CTRL)
    secretary.sees(first)
    secretary.presses(Key.Key_Z, CTRL | SHIFT)
    secretary.sees(second)
    secretary.presses(Key.Key_Z, CTRL | SHIFT)
    assert meeting(secretary).chair_id is None


def dropped(secretary: Secretary, on: QWidget, at: QPoint, file: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    arguments = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, NONE)
    entering = QDragEnterEvent(at, *arguments)
    QApplication.sendEvent(on, entering)
    assert entering.isAccepted()
    dropping = QDropEvent(at, *arguments)
    QApplication.sendEvent(on, dropping)
    assert dropping.isAccepted()
    secretary.waits()


def test_a_paper_is_dropped_on_the_card_of_papers(secretary: Secretary) -> None:
    secretary.opens_first_meeting()
    card = secretary.window.findChild(Papers)
    dropped(secretary, card, QPoint(5, 5), PDF)
    secretary.sees("bao-cao-thang · 1 trang")


def test_a_paper_dropped_on_an_item_belongs_to_it(secretary: Secretary) -> None:
    secretary.opens_first_meeting()
    tree = secretary.window.findChild(AgendaTree)
    place = tree.visualRect(tree.model().index(2, 1)).center()
    dropped(secretary, tree.viewport(), place, PDF)
    secretary.sees("bao-cao-thang · 1 trang · mục 2")


def test_a_paper_goes_to_the_meeting_that_was_open_when_it_was_chosen(secretary: Secretary) -> None:
    secretary.opens_first_meeting()
    meant = meeting(secretary).id
    before = {row.id for row in rows(secretary, Material)}
    card = secretary.window.findChild(Papers)
    copy = secretary.desk / "thu-hai.pdf"
    copy.write_bytes(PDF.read_bytes() + b"\n%")
    card.take_in([PDF, copy])
    other = next(row for row in rows(secretary, Meeting) if row.id != meant)
    secretary.window.page.arrive(other.id)
    secretary.waits()
    secretary._qtbot.waitUntil(lambda: len(rows(secretary, Material)) == len(before) + 2, timeout=10_000)
    assert {row.meeting_id for row in rows(secretary, Material) if row.id not in before} == {meant}


def test_a_wrong_password_is_said_when_it_is_asked_again(secretary: Secretary, tmp_path: Path) -> None:
    asked: list[str] = []

    def ask(_parent: object, _title: str, label: str, _mode: object) -> tuple[str, bool]:
        asked.append(label)
        return "sai", len(asked) < 2

    locked = tmp_path / "co-khoa.pdf"
    locked.write_bytes(locked_pdf("đúng"))
    secretary.opens_first_meeting()
    with patch.object(QInputDialog, "getText", ask):
        secretary.window.findChild(Papers).take_in([locked])
        secretary.waits()
        secretary._qtbot.waitUntil(lambda: len(asked) == 2, timeout=10_000)
    assert asked[0] == "Mật khẩu của co-khoa.pdf"
    assert asked[1].startswith("Mật khẩu")
    assert asked[1] != asked[0]
    assert asked[1].endswith(asked[0])


def test_enter_alone_confirms_no_paper(secretary: Secretary) -> None:
    defaults: list[object] = []

    def question(*arguments: object) -> object:
        defaults.append(arguments[-1])
        return arguments[-1]

    secretary.opens_first_meeting()
    card = secretary.window.findChild(Papers)
    with patch.object(QMessageBox, "question", question):
        assert not card._taking_in.is_confirmed(["bao-cao.pdf"], MentionToConfirm())
    assert defaults == [QMessageBox.StandardButton.No]


def test_the_keys_listed_are_those_that_do_something(secretary: Secretary) -> None:
    def keys() -> list[str]:
        page = secretary.window.page
        listed = page.keys() if page is not None else ()
        return [key.key for key in listed]

    secretary.opens_meetings()
    assert keys() == ["Ctrl+N", "Enter", "Ctrl+D", "Del", "Ctrl+F"]
    secretary.presses(Key.Key_Return)
    assert keys()[:4] == ["F8", "Ctrl+K", "Ctrl+N", "Alt+↑, Alt+↓"]
    assert "F4" not in keys()
    secretary.clicks("2. Tiến hành")
    assert {"F2", "F3", "F4", "F6", "F7"} <= {*keys()}
    assert "Del" not in keys()
    secretary.clicks("3. Hoàn thiện")
    assert {"Ctrl+I", "Ctrl+M", "Ctrl+R", "Ctrl+Shift+R", "Ctrl+E", "Ctrl+Z"} <= {*keys()}
    assert not {"F2", "Ctrl+T", "Ctrl+D"} & {*keys()}
