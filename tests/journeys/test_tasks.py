"""Tasks and proposals are followed by the keyboard: what came of them, whose they are, onto the next agenda."""

from datetime import date

import pytest
from PySide6.QtWidgets import QComboBox
from tests.journeys.holding import begin, rows
from tests.journeys.secretary import ALT, CTRL, Key, Secretary
from tests.journeys.test_roll_call import field

from sotay.domain.agenda import AgendaItem
from sotay.domain.holding import Proposal, Task, TaskState

GIVEN = "Tổ chức buổi hướng dẫn cài đặt Sổ tay đảng viên điện tử"


@pytest.fixture
def following(secretary: Secretary) -> Secretary:
    """Somebody at the list of tasks."""
    secretary.opens_meetings()
    secretary.presses(Key.Key_4, ALT)
    secretary.sees("4 việc chưa xong")
    return secretary


def task(secretary: Secretary, beginning: str) -> Task:
    """As the disk has it; the last of those it was carried through."""
    return [row for row in rows(secretary, Task) if row.text.startswith(beginning)][-1]


def chooses(secretary: Secretary, name: str, words: str) -> None:
    boxes = [box for box in secretary.window.findChildren(QComboBox) if box.isVisibleTo(secretary.window)]
    box = next(box for box in boxes if box.accessibleName() == name)
    box.setCurrentIndex(box.findText(words))
    box.activated.emit(box.currentIndex())
    secretary.waits()


def test_the_home_page_leads_there(secretary: Secretary) -> None:
    secretary.sees(GIVEN)
    secretary.clicks("Tất cả")
    secretary.sees("4 việc chưa xong")
    secretary.sees(f"{GIVEN}, lập danh sách đồng chí cần giúp tại nhà | Bùi Thị Ngọc Ánh | 25/11/2026")


def test_what_came_of_a_task_is_written_and_stored_by_itself(following: Secretary) -> None:
    following.presses(Key.Key_Return)
    following.sees("Bùi Thị Ngọc Ánh")
    following.types("Mới được một nửa")
    following.sees("Đã lưu lúc")
    assert task(following, GIVEN).outcome == "Mới được một nửa"
    following.presses(Key.Key_F8)
    following.sees("Đã ghi: Đã hoàn thành.")
    following.sees("3 việc chưa xong")
    done = task(following, GIVEN)
    assert (done.state, done.outcome) == (TaskState.DONE, "Mới được một nửa")
    following.presses(Key.Key_Z, CTRL)
    following.sees("4 việc chưa xong")
    assert task(following, GIVEN).outcome == "Mới được một nửa"


def test_one_key_says_that_it_is_done_and_one_takes_it_back(following: Secretary) -> None:
    following.presses(Key.Key_D, CTRL)
    following.sees("3 việc chưa xong")
    assert GIVEN not in following.screen
    following.clicks("Hoàn tác")
    following.sees("4 việc chưa xong")
    following.sees(GIVEN)


def test_the_list_is_narrowed_by_state_person_and_words(following: Secretary) -> None:
    chooses(following, "Đồng chí", "Trần Thị Mai")
    following.sees("Vận động ủng hộ Quỹ Vì người nghèo")
    assert GIVEN not in following.screen
    chooses(following, "Đồng chí", "Mọi người")
    chooses(following, "Mức độ", "Quá hạn")
    following.sees("Không có việc nào như vậy.")
    chooses(following, "Mức độ", "Tất cả")
    following.presses(Key.Key_F, CTRL)
    following.types("kien nghi")
    following.sees("Kiến nghị: Đảng ủy phường có ý kiến")
    assert GIVEN not in following.screen


def test_a_proposal_is_answered(following: Secretary) -> None:
    chooses(following, "Loại", "Kiến nghị")
    following.presses(Key.Key_Return)
    following.sees("gửi cấp trên")
    following.types("Phường đã giao điện lực")
    following.presses(Key.Key_F8)
    following.sees("Đã ghi: Đã trả lời.")
    (proposal,) = [row for row in rows(following, Proposal) if row.state is TaskState.DONE]
    assert proposal.outcome == "Phường đã giao điện lực"


def test_a_task_is_put_onto_the_next_agenda_and_taken_off(following: Secretary) -> None:
    before = len(rows(following, AgendaItem))
    following.presses(Key.Key_Return, CTRL)
    following.sees("Đã đưa vào chương trình cuộc họp sắp tới.")
    items = rows(following, AgendaItem)
    assert len(items) == before + 1
    assert items[-1].title.startswith(f"Kết quả thực hiện: {GIVEN}")
    following.presses(Key.Key_Z, CTRL)
    assert len(rows(following, AgendaItem)) == before


def test_the_meeting_of_a_task_is_opened(following: Secretary) -> None:
    following.presses(Key.Key_Return)
    following.clicks("Mở cuộc họp")
    following.sees("Thường kỳ tháng")
    assert date(2026, 12, 5).strftime("%d/%m/%Y") in following.window.header.text


def test_all_that_is_open_is_put_onto_the_agenda_while_preparing(secretary: Secretary) -> None:
    secretary.opens_first_meeting()
    secretary.sees("Từ kỳ họp trước")
    secretary.sees("Nhiệm vụ đã chuyển sang kỳ này · Trần Thị Mai · hạn 05/12")
    secretary.clicks("Đưa vào chương trình")
    secretary.sees("7.3 | Kết quả thực hiện: ")
    secretary.sees("7.4 | Trả lời kiến nghị: Đảng ủy phường có ý kiến")
    secretary.clicks("Đưa vào chương trình")
    assert secretary.screen.count("Trả lời kiến nghị: Đảng ủy phường") == 1
    for _ in range(2):
        secretary.presses(Key.Key_Z, CTRL)
    assert "Trả lời kiến nghị" not in secretary.screen


def test_the_end_of_a_month_is_a_due_date_and_the_day_is_said_below(secretary: Secretary) -> None:
    begin(secretary)
    secretary.presses(Key.Key_F7)
    secretary.types("Tham ho ngheo")
    field(secretary, "Hạn").line.setFocus()
    secretary.types("cuoi thang 2")
    secretary.sees("Chủ Nhật, ngày 28 tháng 02 năm 2027")
    secretary.presses(Key.Key_S, CTRL)
    assert date(2027, 2, 28) in [task.due_on for task in rows(secretary, Task) if task.text == "Tham ho ngheo"]
