"""The agenda put in order by keyboard and mouse, and what is said about one item."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from tests.journeys.holding import rows
from tests.journeys.secretary import ALT, CTRL, NONE, Key, Secretary
from tests.journeys.test_meetings import chooses
from tests.journeys.test_preparing import field, line, meeting

from sotay.domain.agenda import AgendaItem, Section, Threshold
from sotay_ui.agenda.tree import AgendaTree
from sotay_ui.fields import Tick


def tree(secretary: Secretary) -> AgendaTree:
    found = secretary.window.findChild(AgendaTree)
    assert isinstance(found, AgendaTree)
    return found


def item(secretary: Secretary, title: str) -> AgendaItem:
    """As the disk has it."""
    coming = meeting(secretary)
    found = [row for row in rows(secretary, AgendaItem) if row.meeting_id == coming.id and row.title == title]
    assert len(found) == 1
    return found[0]


def chooses_item(secretary: Secretary, row: int) -> None:
    """By its row, headings counted."""
    tree(secretary).setFocus()
    tree(secretary).setCurrentIndex(tree(secretary).model().index(row, 1))
    secretary.waits()


def drags(secretary: Secretary, row: int, to: QPoint) -> None:
    """As the platform tells a view of it: entering, moving, letting go."""
    view = tree(secretary)
    chooses_item(secretary, row)
    data = view.model().mimeData([view.currentIndex()])
    arguments = (Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, NONE)
    for event in (QDragEnterEvent(to, *arguments), QDragMoveEvent(to, *arguments), QDropEvent(to, *arguments)):
        QApplication.sendEvent(view.viewport(), event)
    secretary.waits()


def test_each_part_of_the_meeting_has_its_heading(secretary: Secretary) -> None:
    secretary.opens_first_meeting()
    screen = secretary.screen
    places = [screen.index(part) for part in ("MỞ ĐẦU", "TIẾN HÀNH", "KẾT THÚC")]
    assert places == sorted(places)


def test_the_keyboard_goes_past_the_headings(secretary: Secretary) -> None:
    secretary.opens_first_meeting()
    chooses_item(secretary, 5)
    secretary.presses(Key.Key_Down)
    assert tree(secretary).currentIndex().row() == 7
    assert line(secretary, "Nội dung").text().startswith("Báo cáo kết quả")


def test_an_item_goes_over_the_border_under_another_and_out_again(secretary: Secretary) -> None:
    secretary.opens_first_meeting()
    chooses_item(secretary, 5)
    secretary.presses(Key.Key_Down, ALT)
    assert item(secretary, "Thông qua nội dung, chương trình").section is Section.CONDUCT
    secretary.presses(Key.Key_Down, ALT)
    secretary.presses(Key.Key_Right, ALT)
    secretary.sees("5.1 | Thông qua nội dung, chương trình |")
    secretary.presses(Key.Key_Left, ALT)
    secretary.sees("6 | Thông qua nội dung, chương trình |")
    for _ in range(4):
        secretary.presses(Key.Key_Z, CTRL)
    secretary.sees("5 | Thông qua nội dung, chương trình |")
    assert item(secretary, "Thông qua nội dung, chương trình").section is Section.OPENING


def test_an_item_that_holds_others_goes_under_none_and_says_why(secretary: Secretary) -> None:
    secretary.opens_first_meeting()
    chooses_item(secretary, 2)
    secretary.presses(Key.Key_Right, ALT)
    secretary.sees("1.1 | Cử thư ký |")
    chooses_item(secretary, 3)
    secretary.presses(Key.Key_Down, ALT)
    secretary.clicks("Vào trong")
    secretary.sees("1.1 | Cử thư ký |")
    chooses_item(secretary, 1)
    secretary.presses(Key.Key_Down, ALT)
    secretary.presses(Key.Key_Right, ALT)
    secretary.sees("Mỗi nội dung chỉ chia được một cấp nội dung con.")


def test_a_row_is_dragged_between_others(secretary: Secretary) -> None:
    secretary.opens_first_meeting()
    view = tree(secretary)
    rect = view.visualRect(view.model().index(2, 1))
    drags(secretary, 4, QPoint(rect.center().x(), rect.top() + 1))
    assert [row.title for row in _agenda(secretary)][1:3] == ["Cử thư ký", "Điểm danh"]


def _agenda(secretary: Secretary) -> list[AgendaItem]:
    coming = meeting(secretary)
    found = [row for row in rows(secretary, AgendaItem) if row.meeting_id == coming.id]
    return sorted(found, key=lambda row: row.order)


def test_who_presents_how_long_and_the_vote_are_kept(secretary: Secretary) -> None:
    secretary.opens_first_meeting()
    chooses_item(secretary, 7)
    title = line(secretary, "Nội dung").text()
    chooses(secretary, "Người trình bày", "Nguyễn Văn An")
    chooses(secretary, "Biểu quyết", "Ít nhất hai phần ba")
    minutes = line(secretary, "Phút")
    minutes.setFocus()
    minutes.selectAll()
    secretary.types("25 phút")
    secretary.presses(Key.Key_Tab)
    report = next(tick for tick in secretary.window.findChildren(Tick) if tick.text().startswith("Có báo cáo"))
    report.click()
    note = field(secretary, "Ghi chú cho người ghi biên bản").editor
    assert isinstance(note, QPlainTextEdit)
    note.setFocus()
    secretary.types("hỏi số liệu thu quỹ")
    secretary.window.flush()
    secretary.waits()
    kept = item(secretary, title)
    assert (kept.minutes_planned, kept.threshold, kept.with_report) == (25, Threshold.TWO_THIRDS, True)
    assert kept.note == "hỏi số liệu thu quỹ"
    assert kept.presenter_id == meeting(secretary).chair_id
    secretary.sees(f"6 | {title} | Nguyễn Văn An | 25 |")


def test_what_was_typed_of_one_item_never_goes_to_another(secretary: Secretary) -> None:
    secretary.opens_first_meeting()
    chooses_item(secretary, 1)
    note = field(secretary, "Ghi chú cho người ghi biên bản").editor
    note.setFocus()
    secretary.types("chỉ của mục 1")
    chooses_item(secretary, 2)
    secretary.waits()
    assert item(secretary, "Tuyên bố lý do, giới thiệu đại biểu").note == "chỉ của mục 1"
    assert item(secretary, "Cử thư ký").note == ""
    assert isinstance(note, QPlainTextEdit)
    assert note.toPlainText() == ""


def test_minutes_that_are_no_number_are_said_below_and_the_number_stays(secretary: Secretary) -> None:
    secretary.opens_first_meeting()
    chooses_item(secretary, 1)
    minutes = line(secretary, "Phút")
    minutes.setFocus()
    minutes.selectAll()
    secretary.types("hai")
    secretary.presses(Key.Key_Tab)
    assert field(secretary, "Phút").problem.startswith("Đề nghị ghi số phút")
    assert item(secretary, "Tuyên bố lý do, giới thiệu đại biểu").minutes_planned == 2


def test_too_short_an_agenda_says_by_how_much(secretary: Secretary) -> None:
    secretary.opens_first_meeting()
    secretary.sees("Tổng cộng 94 phút, đủ mức tối thiểu 90 phút")
    chooses_item(secretary, 10)
    secretary.presses(Key.Key_Delete)
    secretary.sees("Tổng cộng 74 phút, còn thiếu 16 phút so với mức tối thiểu 90 phút")


def test_what_the_meeting_before_leaves_is_beside_the_agenda(secretary: Secretary) -> None:
    secretary.opens_first_meeting()
    secretary.sees("Từ kỳ họp trước")
    secretary.sees("Sinh hoạt chi bộ thường kỳ tháng 11 năm 2026")
    secretary.sees("Kết luận của chủ trì")
