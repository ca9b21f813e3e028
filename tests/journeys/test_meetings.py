"""The list of meetings and a new one: found by year, kind and words, called with the usual filled in."""

from datetime import date

from PySide6.QtCore import Qt
from tests.journeys.holding import rows
from tests.journeys.secretary import CTRL, Key, Secretary
from tests.journeys.test_preparing import field, line

from sotay.domain.agenda import AgendaItem, Standing
from sotay.domain.holding import Task
from sotay.domain.meeting import Meeting, MeetingKind
from sotay_ui.fields import Box
from sotay_ui.meetings.list import MeetingList

DECEMBER = "Sinh hoạt chi bộ thường kỳ tháng 12 năm 2026"
OCTOBER = "Sinh hoạt chi bộ thường kỳ và chuyên đề tháng 10 năm 2026"


def box(secretary: Secretary, name: str) -> Box:
    boxes = [box for box in secretary.window.findChildren(Box) if box.isVisibleTo(secretary.window)]
    return next(box for box in boxes if box.accessibleName() == name)


def chooses(secretary: Secretary, name: str, words: str) -> None:
    chosen = box(secretary, name)
    chosen.setCurrentIndex(chosen.findText(words))
    assert chosen.currentText() == words
    chosen.activated.emit(chosen.currentIndex())
    secretary.waits()


def newest(secretary: Secretary) -> Meeting:
    return rows(secretary, Meeting)[-1]


def test_a_meeting_is_found_by_words_typed_without_marks(secretary: Secretary) -> None:
    secretary.opens_meetings()
    for letter in (Key.Key_C, Key.Key_H, Key.Key_U):
        secretary.presses(letter)
    secretary.types("yen de")
    secretary.sees(OCTOBER)
    assert DECEMBER not in secretary.screen
    secretary.presses(Key.Key_Return)
    secretary.presses(Key.Key_Return)
    secretary.sees("Thường kỳ và chuyên đề tháng 10/2026")


def test_a_day_finds_its_meeting(secretary: Secretary) -> None:
    secretary.opens_meetings()
    secretary.presses(Key.Key_F, CTRL)
    secretary.types("05/10")
    secretary.sees(OCTOBER)
    assert DECEMBER not in secretary.screen


def test_year_and_kind_narrow_the_list_and_an_empty_one_says_what_to_do(secretary: Secretary) -> None:
    secretary.opens_meetings()
    chooses(secretary, "Loại sinh hoạt", "Thường kỳ và chuyên đề")
    assert OCTOBER in secretary.screen
    assert DECEMBER not in secretary.screen
    chooses(secretary, "Loại sinh hoạt", "Họp chi ủy")
    secretary.sees("Không có cuộc họp nào như vậy.")
    assert "Lập tương tự" not in secretary.screen
    chooses(secretary, "Loại sinh hoạt", "Mọi loại")
    chooses(secretary, "Năm", "Năm 2026")
    secretary.sees(DECEMBER)


def test_the_next_regular_meeting_comes_with_day_place_agenda_and_open_tasks(secretary: Secretary) -> None:
    secretary.opens_meetings()
    secretary.presses(Key.Key_N, CTRL)
    secretary.sees("Sinh hoạt chi bộ thường kỳ tháng 01 năm 2027")
    assert line(secretary, "Ngày").text() == "05/01/2027"
    assert line(secretary, "Giờ").text() == "19:30"
    assert line(secretary, "Địa điểm").text() == "Nhà văn hóa Tổ dân phố 5"
    assert "15 nội dung, 94 phút" in secretary.screen
    assert "Vận động ủng hộ Quỹ Vì người nghèo, tổng hợp kết quả" in secretary.screen
    secretary.goes_on()
    secretary.sees("Thường kỳ tháng 01/2027")
    made = newest(secretary)
    assert (made.on, made.kind, made.place) == (date(2027, 1, 5), MeetingKind.REGULAR, "Nhà văn hóa Tổ dân phố 5")
    carried = [task for task in rows(secretary, Task) if task.meeting_id == made.id]
    assert carried
    assert all(task.carried_from_id for task in carried)


def test_a_kind_says_what_42_hd_wants_of_it(secretary: Secretary) -> None:
    secretary.opens_meetings()
    secretary.presses(Key.Key_N, CTRL)
    chooses(secretary, "Loại sinh hoạt", "Thường kỳ và chuyên đề")
    secretary.sees("ít nhất 120 phút")
    chooses(secretary, "Loại sinh hoạt", "Chuyên đề")
    assert "ít nhất 120 phút" not in secretary.screen
    day = line(secretary, "Ngày")
    day.setFocus()
    day.selectAll()
    secretary.types("20/1/2027")
    secretary.presses(Key.Key_Tab)
    secretary.sees("sinh hoạt chuyên đề không thay cho sinh hoạt thường kỳ")
    day.setFocus()
    day.selectAll()
    secretary.types("5/12/2025")
    secretary.presses(Key.Key_Return)
    secretary.sees("Ngày này đã qua.")


def test_what_is_no_day_or_hour_is_said_below_and_nothing_is_made(secretary: Secretary) -> None:
    secretary.opens_meetings()
    before = len(rows(secretary, Meeting))
    secretary.presses(Key.Key_N, CTRL)
    line(secretary, "Giờ").setText("chín giờ")
    secretary.goes_on()
    assert field(secretary, "Giờ").problem == "Đề nghị ghi giờ như 19:30, hoặc để trống."
    line(secretary, "Giờ").setText("1945")
    line(secretary, "Ngày").setText("31/02/2027")
    secretary.goes_on()
    assert field(secretary, "Giờ").problem == ""
    assert field(secretary, "Ngày").problem
    assert len(rows(secretary, Meeting)) == before
    secretary.presses(Key.Key_Escape)
    secretary.sees(DECEMBER)


def test_a_place_typed_stays_when_another_kind_is_chosen(secretary: Secretary) -> None:
    secretary.opens_meetings()
    secretary.presses(Key.Key_N, CTRL)
    line(secretary, "Địa điểm").setText("Nhà đồng chí An")
    chooses(secretary, "Loại sinh hoạt", "Họp chi ủy")
    assert line(secretary, "Địa điểm").text() == "Nhà đồng chí An"
    secretary.goes_on()
    secretary.sees("Họp chi ủy tháng")
    made = newest(secretary)
    assert (made.kind, made.place) == (MeetingKind.COMMITTEE, "Nhà đồng chí An")


def test_another_meeting_like_one_takes_its_agenda(secretary: Secretary) -> None:
    secretary.opens_meetings()
    secretary.window.findChild(MeetingList).setFocus()
    secretary.presses(Key.Key_Down)
    secretary.presses(Key.Key_Down)
    secretary.presses(Key.Key_D, CTRL)
    secretary.sees("Chương trình lấy từ: sinh hoạt chi bộ thường kỳ và chuyên đề tháng 10 năm 2026")
    secretary.goes_on()
    secretary.sees("Thường kỳ và chuyên đề tháng 01/2027")
    items = [item for item in rows(secretary, AgendaItem) if item.meeting_id == newest(secretary).id]
    assert Standing.THEME in {item.standing for item in items}
    assert all(item.started is None and not item.presented for item in items)


def test_a_meeting_removed_comes_back(secretary: Secretary) -> None:
    secretary.opens_meetings()
    secretary.presses(Key.Key_Delete)
    secretary.sees("Đã bỏ cuộc họp")
    assert DECEMBER not in secretary.screen
    secretary.clicks("Hoàn tác")
    secretary.sees(DECEMBER)


def test_a_sealed_meeting_is_not_removed(secretary: Secretary) -> None:
    secretary.opens_meetings()
    secretary.presses(Key.Key_Down)
    before = len(rows(secretary, Meeting))
    secretary.presses(Key.Key_Delete)
    assert len(rows(secretary, Meeting)) == before
    assert secretary.window.strip.text


def test_in_the_largest_text_the_title_has_room_for_the_kind(secretary: Secretary) -> None:
    secretary.opens_meetings()
    table = secretary.window.findChild(MeetingList)._table
    assert not table.isColumnHidden(2)
    secretary.window.theme.set_text_scale(200)
    title = table.model().index(0, 1).data()

    def shown() -> str:
        metrics, room = table.fontMetrics(), table.columnWidth(1) - 40
        return metrics.elidedText(title, Qt.TextElideMode.ElideRight, room)

    secretary._qtbot.waitUntil(lambda: table.isColumnHidden(2) and "thường kỳ" in shown())
