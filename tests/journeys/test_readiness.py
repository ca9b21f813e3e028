"""What is missing before the meeting is said in one list, and each line leads to its place."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from tests.journeys.holding import services
from tests.journeys.secretary import CTRL, Key, Secretary
from tests.journeys.test_meetings import chooses
from tests.journeys.test_preparing import PDF, field, meeting

from sotay.domain.readiness import Standing
from sotay_ui.readiness.panel import ReadinessPanel


def list_of(secretary: Secretary) -> str:
    """The sheet itself, as it reads."""
    secretary.presses(Key.Key_K, CTRL)
    return secretary.screen


def test_the_first_thing_missing_stands_over_the_agenda(secretary: Secretary) -> None:
    secretary.opens_first_meeting()
    secretary.sees("Sẵn sàng 6 trên 9. Chưa báo họp cho đảng viên.")


def test_the_list_says_what_is_there_and_what_is_not(secretary: Secretary) -> None:
    secretary.opens_first_meeting()
    screen = list_of(secretary)
    assert "Chủ trì: đồng chí Nguyễn Văn An." in screen
    assert "Chương trình 15 nội dung, 94 phút." in screen
    assert "Hạn: 04/12/2026." in screen
    assert "Bản máy tự sao lưu gần nhất: 19:00, 24/11/2026." in screen
    secretary.presses(Key.Key_Escape)
    assert "Nội dung đang chọn" in secretary.screen


def test_a_line_leads_to_the_field_that_mends_it(secretary: Secretary) -> None:
    secretary.opens_first_meeting()
    chooses(secretary, "Người ghi biên bản", "Chưa chọn")
    list_of(secretary)
    secretary.sees("Chưa có người dự kiến ghi biên bản (thư ký).")
    secretary.clicks("Bổ sung")
    assert field(secretary, "Người ghi biên bản").editor.hasFocus()


def test_papers_are_opened_once_all_of_them(secretary: Secretary, tmp_path: Path) -> None:
    secretary.opens_first_meeting()
    second = tmp_path / "thông báo.pdf"
    second.write_bytes(PDF.read_bytes() + b"\n%")
    secretary.adds_papers(PDF)
    secretary.adds_papers(second)
    secretary.sees("Sẵn sàng")
    list_of(secretary)
    secretary.sees("Còn 2 trong 2 tài liệu chưa mở thử.")
    secretary.clicks("Mở thử tất cả")
    secretary.sees("Đã mở thử 2 tài liệu, trang nào cũng xem được.")
    assert [*services(secretary).papers.pages.seen.values()] == [True, True]


def test_the_projector_is_ticked_by_hand_and_can_be_unticked(secretary: Secretary) -> None:
    secretary.opens_first_meeting()
    list_of(secretary)
    secretary.clicks("Đã thử, rõ")
    secretary.sees("Đã thử máy chiếu lúc 19:00, 24/11/2026.")
    assert meeting(secretary).projector_tried is not None
    secretary.clicks("Bỏ đánh dấu")
    secretary.sees("Chưa thử máy chiếu.")
    secretary.clicks("Không dùng")
    secretary.sees("Cuộc họp không dùng máy chiếu.")
    secretary.presses(Key.Key_Z, CTRL)
    secretary.sees("Chưa thử máy chiếu.")


def test_home_says_how_far_the_next_meeting_is(secretary: Secretary) -> None:
    secretary.sees("Sẵn sàng 6 trên 9")
    secretary.sees("Chưa báo họp cho đảng viên.")
    assert "Ổ đĩa còn trống" not in secretary.screen
    secretary.clicks("Mở")
    secretary.sees("Thường kỳ tháng 12/2026")


def test_a_meeting_that_has_begun_is_past_being_ready(secretary: Secretary) -> None:
    secretary.opens_first_meeting()
    secretary.begins()
    secretary.clicks("1. Chuẩn bị")
    assert "Sẵn sàng" not in secretary.screen
    panel = secretary.window.findChild(ReadinessPanel)
    assert isinstance(panel, ReadinessPanel)
    assert all(point.standing is Standing.READY for point in panel._points)


def test_a_meeting_of_the_past_that_is_not_finished_comes_first(secretary: Secretary) -> None:
    secretary.opens_meetings()
    store = services(secretary).store
    coming = meeting(secretary)
    with store.writing() as tx:
        tx.save(replace(coming, on=date(2026, 11, 20), planned_at=None))
    secretary.waits()
    secretary.window.go("home")
    secretary.sees("Hoàn thiện họp 20/11")
    red = secretary.window.header.main
    assert red is not None
    red.click()
    secretary.waits()
    secretary.sees("Thường kỳ tháng 11/2026")
