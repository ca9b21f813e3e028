"""The roll, called from the keyboard."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot
from tests.cells import crowd
from tests.journeys.holding import begin, hits, hold, rows, services, slow_disk, view
from tests.journeys.secretary import CTRL, Key, Secretary
from tests.ui.test_window import cut_off

from sotay.domain.holding import Fee, Mark, RollCallEntry
from sotay.domain.meeting import Guest, Meeting
from sotay.domain.member import Member
from sotay.services import excuses, rollcall
from sotay_ui.fields import Line
from sotay_ui.rollcall.table import RollTable

NOW = datetime(2026, 11, 24, 19, 0)  # noqa: DTZ001 - wall time


def line(secretary: Secretary, number: int = 0) -> RollCallEntry:
    kept = {entry.id: entry for entry in rows(secretary, RollCallEntry)}
    return kept[view(secretary).roll[number].id]


def chosen(secretary: Secretary) -> int:
    table: RollTable = hold(secretary).findChild(RollTable)  # type: ignore[assignment]
    return table.currentIndex().row()


def test_the_keys_mark_as_the_hint_says(secretary: Secretary) -> None:
    begin(secretary)
    secretary.presses(Key.Key_F3)
    for key, mark in ((Key.Key_2, Mark.EXCUSED), (Key.Key_3, Mark.UNEXCUSED), (Key.Key_1, Mark.PRESENT)):
        secretary.presses(key)
        assert line(secretary).mark is mark
        assert chosen(secretary) == 0
    secretary.presses(Key.Key_3)
    secretary.presses(Key.Key_4)
    assert line(secretary).mark is Mark.PRESENT
    secretary.presses(Key.Key_2)
    secretary.presses(Key.Key_Space)
    assert line(secretary).mark is Mark.PRESENT
    assert chosen(secretary) == 1


def test_a_reason_leaves_the_mark_and_the_chosen_row(secretary: Secretary) -> None:
    begin(secretary)
    secretary.presses(Key.Key_F3)
    secretary.presses(Key.Key_Down)
    secretary.presses(Key.Key_2)
    secretary.presses(Key.Key_Return)
    secretary.types("Di cong tac")
    secretary.presses(Key.Key_Return)
    secretary.sees("Vắng có lý do | Di cong tac")
    secretary.waits()
    assert (line(secretary, 1).mark, line(secretary, 1).reason) == (Mark.EXCUSED, "Di cong tac")
    assert chosen(secretary) == 1
    assert "Di cong tac" in secretary.makes_word_file("bien-ban.docx")


def test_an_absence_without_excuse_has_no_reason_and_stays_one(secretary: Secretary) -> None:
    begin(secretary)
    secretary.presses(Key.Key_F3)
    secretary.presses(Key.Key_3)
    secretary.presses(Key.Key_Return)
    assert not isinstance(QApplication.focusWidget(), QLineEdit)
    complaint = "Chỉ người vắng có lý do mới ghi lý do. Đề nghị bấm 2 trước."
    secretary.sees(complaint)
    secretary.goes_on()
    secretary.presses(Key.Key_F3)
    assert complaint not in secretary.screen
    assert line(secretary).mark is Mark.UNEXCUSED


def test_pressing_on_before_the_disk_answers_ends_at_the_last_key(secretary: Secretary) -> None:
    begin(secretary)
    secretary.presses(Key.Key_F3)
    with slow_disk(secretary):
        hits(Key.Key_3)
        hits(Key.Key_1)
    assert line(secretary).mark is Mark.PRESENT


def calls(secretary: Secretary) -> None:
    """The roll of a meeting that has begun."""
    begin(secretary)
    secretary.presses(Key.Key_F3)


def named(secretary: Secretary, name: str) -> RollCallEntry:
    of_meeting = [row for row in rows(secretary, RollCallEntry) if row.meeting_id == view(secretary).meeting.id]
    return next(row for row in of_meeting if row.name == name)


def meeting(secretary: Secretary) -> Meeting:
    return next(row for row in rows(secretary, Meeting) if row.id == view(secretary).meeting.id)


def field(secretary: Secretary, label: str) -> Line:
    found = (one for one in secretary.window.findChildren(Line) if one.line.accessibleName() == label)
    return next(one for one in found if one.isVisible())


def finds(secretary: Secretary, letters: str) -> None:
    """Letters typed at the table, and Enter back to the one found."""
    hits(Key(ord(letters[0].upper())))
    secretary.types(letters[1:])
    secretary.presses(Key.Key_Return)


def test_a_digit_writes_the_mark_and_its_usual_reason(secretary: Secretary) -> None:
    calls(secretary)
    for key, reason in services(secretary).records.rules.reasons.items():
        secretary.presses(Key(ord(key)))
        assert (line(secretary).mark, line(secretary).reason) == (Mark.EXCUSED, reason)
    secretary.presses(Key.Key_1)
    assert (line(secretary).mark, line(secretary).reason) == (Mark.PRESENT, "")


def test_letters_find_a_member_and_enter_goes_back_to_the_names(secretary: Secretary) -> None:
    calls(secretary)
    finds(secretary, "vtks")
    secretary.presses(Key.Key_5)
    assert named(secretary, "Vũ Thị Kim Sơn").reason == "ốm"
    secretary.sees("Nguyễn Văn An")
    hits(Key.Key_Z)
    secretary.types("zz")
    secretary.sees("Không có đồng chí nào khớp")
    secretary.presses(Key.Key_Escape)
    assert "Không có đồng chí nào khớp" not in secretary.screen


def test_late_proposes_now_and_early_takes_a_typed_hour(secretary: Secretary) -> None:
    calls(secretary)
    secretary.presses(Key.Key_Plus)
    secretary.presses(Key.Key_Return)
    assert line(secretary).arrived == NOW
    secretary.presses(Key.Key_Minus)
    secretary.types("bảy")
    secretary.presses(Key.Key_Return)
    secretary.sees("“bảy” không phải là giờ.")
    hits(Key.Key_A, CTRL)
    secretary.types("2030")
    secretary.presses(Key.Key_Return)
    assert line(secretary).departed == NOW.replace(hour=20, minute=30)
    secretary.sees("đến lúc 19:00 · về lúc 20:30")
    assert chosen(secretary) == 0
    for _ in range(2):
        secretary.presses(Key.Key_Z, CTRL)
    assert (line(secretary).arrived, line(secretary).departed) == (None, None)


def test_who_was_marked_absent_and_comes_late_is_there(secretary: Secretary) -> None:
    calls(secretary)
    secretary.presses(Key.Key_5)
    secretary.presses(Key.Key_Plus)
    secretary.types("19:20")
    secretary.presses(Key.Key_Return)
    now = line(secretary)
    assert (now.mark, now.reason, now.arrived) == (Mark.PRESENT, "", NOW.replace(minute=20))


def test_nobody_leaves_before_coming_and_nothing_else_is_lost(secretary: Secretary) -> None:
    calls(secretary)
    for key, hour in ((Key.Key_Plus, "2000"), (Key.Key_Minus, "1930")):
        secretary.presses(key)
        secretary.types(hour)
        secretary.presses(Key.Key_Return)
    secretary.sees("về trước lúc đến")
    assert (line(secretary).arrived, line(secretary).departed) == (NOW.replace(hour=20), None)
    assert "về lúc" not in "".join(row for row in secretary.screen.splitlines() if " | " in row)


def test_an_hour_without_a_clock_is_typed_and_not_proposed(secretary: Secretary) -> None:
    secretary.opens_first_meeting()
    secretary.goes_on()
    secretary.clicks("Nhập sau buổi họp")
    secretary.goes_on()
    secretary.presses(Key.Key_F3)
    secretary.presses(Key.Key_Plus)
    asked = QApplication.focusWidget()
    assert isinstance(asked, QLineEdit)
    assert asked.text() == ""
    secretary.types("1945")
    secretary.presses(Key.Key_Return)
    on = view(secretary).meeting.on
    assert line(secretary).arrived == datetime(on.year, on.month, on.day, 19, 45)  # noqa: DTZ001 - wall time


def test_fee_and_mark_go_in_one_pass(secretary: Secretary) -> None:
    calls(secretary)
    secretary.presses(Key.Key_Slash)
    assert line(secretary).fee is Fee.PAID
    secretary.presses(Key.Key_Slash)
    assert line(secretary).fee is Fee.UNPAID
    secretary.presses(Key.Key_Right)
    for key, fee in ((Key.Key_3, Fee.EXEMPT), (Key.Key_4, Fee.UNKNOWN), (Key.Key_1, Fee.PAID), (Key.Key_2, Fee.UNPAID)):
        secretary.presses(key)
        assert line(secretary).fee is fee
    assert line(secretary).mark is Mark.PRESENT
    secretary.presses(Key.Key_Left)
    secretary.presses(Key.Key_3)
    assert (line(secretary).mark, line(secretary).fee) == (Mark.UNEXCUSED, Fee.UNPAID)


def test_all_present_have_paid_by_one_key_but_whoever_has_not(secretary: Secretary) -> None:
    calls(secretary)
    secretary.presses(Key.Key_3)
    secretary.presses(Key.Key_Down)
    secretary.presses(Key.Key_Right)
    secretary.presses(Key.Key_2)
    secretary.presses(Key.Key_D, CTRL)
    fees = [one.fee for one in view(secretary).roll if rollcall.is_there(one)]
    assert fees.count(Fee.PAID) == 21
    assert (line(secretary, 0).fee, line(secretary, 1).fee) == (Fee.UNKNOWN, Fee.UNPAID)
    secretary.sees("Đã nộp 21 trên")
    secretary.presses(Key.Key_Z, CTRL)
    assert Fee.PAID not in [
        one.fee for one in rows(secretary, RollCallEntry) if one.meeting_id == meeting(secretary).id
    ]


def test_only_the_number_of_those_who_paid(secretary: Secretary) -> None:
    calls(secretary)
    field(secretary, "Hoặc chỉ ghi số đồng chí đã nộp").line.setFocus()
    secretary.types("20")
    secretary.presses(Key.Key_F8)
    assert meeting(secretary).fee_paid == 20


def test_the_number_counted_first_and_the_absent_by_name(secretary: Secretary) -> None:
    calls(secretary)
    secretary.presses(Key.Key_Asterisk)
    secretary.types("21")
    secretary.presses(Key.Key_Return)
    secretary.sees("Danh sách đang ghi 23 có mặt: còn phải ghi tên 2 đồng chí vắng.")
    for letters, key in (("vtks", Key.Key_5), ("lhc", Key.Key_3)):
        if isinstance(QApplication.focusWidget(), QLineEdit):
            secretary.types(letters)
            secretary.presses(Key.Key_Return)
        else:
            finds(secretary, letters)
        secretary.presses(key)
    secretary.sees("Khớp với danh sách.")
    assert meeting(secretary).counted_present == 21
    secretary.sees("Có mặt 21/26")
    secretary.presses(Key.Key_3)
    secretary.presses(Key.Key_1)
    secretary.sees("Danh sách đang ghi 22 có mặt: còn phải ghi tên 1 đồng chí vắng.")
    secretary.clicks("3. Hoàn thiện")
    secretary.sees("Đã đếm 21 đồng chí có mặt, danh sách đang ghi 22.")


def test_an_excuse_told_before_is_there_and_marked_as_such(secretary: Secretary) -> None:
    secretary.opens_first_meeting()
    member_id = next(one.id for one in view(secretary).presenters if one.name == "Lê Hữu Châu")
    excuses.tell(services(secretary).store, view(secretary).meeting.id, member_id, "đi công tác")
    secretary.begins()
    secretary.presses(Key.Key_F3)
    secretary.sees("Lê Hữu Châu | Vắng có lý do | đi công tác · xin vắng trước")
    secretary.sees("Có mặt 22/26")
    finds(secretary, "lhc")
    secretary.presses(Key.Key_1)
    assert named(secretary, "Lê Hữu Châu").reason == ""
    assert "xin vắng trước" not in secretary.screen


def test_another_vote_base_is_said_with_its_reason(secretary: Secretary) -> None:
    calls(secretary)
    secretary.clicks("Sửa số được tính…")
    secretary.types("21")
    secretary.presses(Key.Key_Return)
    secretary.presses(Key.Key_Return)
    secretary.sees("Đề nghị ghi lý do")
    assert meeting(secretary).base_override is None
    secretary.types("Theo danh sách của đảng ủy")
    secretary.presses(Key.Key_Return)
    secretary.sees("Được tính biểu quyết: 21 đồng chí; nghị quyết cần ít nhất 11 đồng chí tán thành.")
    secretary.sees("Số được tính do người ghi sửa: Theo danh sách của đảng ủy.")
    assert "(Theo danh sách của đảng ủy)" in secretary.makes_word_file("bien-ban.docx")
    secretary.window.setFocus()
    secretary.presses(Key.Key_Z, CTRL)
    secretary.sees("Được tính biểu quyết: 22 đồng chí")


def test_a_guest_comes_in_with_their_office(secretary: Secretary) -> None:
    calls(secretary)
    field(secretary, "Họ và tên").line.setFocus()
    secretary.types("Do Van Khai")
    secretary.presses(Key.Key_Return)
    secretary.types("Dang uy vien")
    secretary.presses(Key.Key_Return)
    guests = [row for row in rows(secretary, Guest) if row.meeting_id == meeting(secretary).id]
    assert [(row.name, row.office) for row in guests] == [("Do Van Khai", "Dang uy vien")]
    secretary.sees("Do Van Khai")


def test_the_keys_of_the_roll_stand_on_f1(secretary: Secretary) -> None:
    calls(secretary)
    page = secretary.window.page
    assert page is not None
    told = {key.key: key.does for key in page.keys()}  # noqa: SIM118 - no mapping
    assert told["F8"] == "Xong điểm danh"
    assert told["5"] == "ốm"
    assert {"1", "2", "3", "+", "-", "/", "*", "Enter"} <= told.keys()
    secretary.goes_on()
    assert "+" not in {key.key for key in page.keys()}  # noqa: SIM118 - no mapping


def test_what_is_left_out_of_the_base_is_said(secretary: Secretary) -> None:
    begin(secretary)
    secretary.sees("Không tính: 1 dự bị, 1 sinh hoạt nơi khác, không dự, 2 được miễn sinh hoạt, không dự")


@pytest.mark.parametrize("scale", [100, 150, 200])
def test_the_strip_is_as_high_before_the_roll_as_after(secretary: Secretary, scale: int, qtbot: QtBot) -> None:
    secretary.window.theme.set_text_scale(scale)
    secretary.opens_first_meeting()
    secretary.begins()
    strip = hold(secretary)._strip
    before = strip.height()
    secretary.presses(Key.Key_F3)
    secretary.goes_on()
    secretary.sees("Có mặt 23/26")
    qtbot.waitUntil(lambda: strip.height() == before and cut_off(strip) == [])


GROUPS = ("Tổ 1", "Tổ 2", "Tổ 3", "Tổ 4", "Tổ 10")


def test_a_cell_of_120_is_called_by_its_groups(at_cell_of: Callable[[Sequence[Member]], Secretary]) -> None:
    secretary = at_cell_of([replace(one, group=GROUPS[at % 5]) for at, one in enumerate(crowd(120))])
    secretary.opens_first_meeting()
    secretary.goes_on()
    secretary.presses(Key.Key_Tab)
    secretary.types("nv7")
    secretary.presses(Key.Key_Return)
    secretary.goes_on()
    secretary.presses(Key.Key_F3)
    secretary.sees("Có mặt 120/120")
    headings = [row.split(" | ")[0] for row in secretary.screen.splitlines() if row.startswith("Tổ ")]
    assert headings == [f"{name}: có mặt 24/24" for name in GROUPS]
    secretary.presses(Key.Key_3)
    secretary.sees("Tổ 1: có mặt 23/24")
    for _ in range(24):
        secretary.presses(Key.Key_Down)
    secretary.presses(Key.Key_3)
    secretary.sees("Tổ 2: có mặt 23/24")
    secretary.presses(Key.Key_Z, CTRL)
    secretary.sees("Tổ 2: có mặt 24/24")


def test_a_cell_of_three_needs_no_more_than_three_keys(at_cell_of: Callable[[Sequence[Member]], Secretary]) -> None:
    secretary = at_cell_of(crowd(3))
    secretary.opens_first_meeting()
    secretary.goes_on()
    secretary.presses(Key.Key_Tab)
    secretary.types("nv1")
    secretary.presses(Key.Key_Return)
    secretary.goes_on()
    secretary.presses(Key.Key_F3)
    for key in (Key.Key_Space, Key.Key_Space, Key.Key_6):
        secretary.presses(key)
    secretary.sees("Có mặt 2/3 (chính thức 2). Được tính biểu quyết: 3 đồng chí; nghị quyết cần ít nhất 2")
    assert not [row for row in secretary.screen.splitlines() if row.startswith("Không thuộc tổ")]
