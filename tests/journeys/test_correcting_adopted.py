"""Adopted minutes, corrected in the roll and in the figures: each change asks its reason, is listed and taken back."""

import pytest
from PySide6.QtWidgets import QApplication
from tests.journeys.holding import begin, rows, view
from tests.journeys.secretary import CTRL, Key, Secretary
from tests.journeys.test_finishing import field, fill, meeting
from tests.journeys.test_roll_call import line

from sotay.domain.holding import Fee, Mark, TimelineEntry
from sotay.domain.lacking import Lack, Weight
from sotay_ui.buttons import KeyButton
from sotay_ui.finish.panel import FinishPanel
from sotay_ui.finish.spots import spot_of
from sotay_ui.rollcall.table import RollTable
from sotay_ui.workspace.why import WhyLine

FEE, STARTED = "Số đồng chí đã nộp đảng phí", "Bắt đầu lúc"


@pytest.fixture
def adopted(secretary: Secretary) -> Secretary:
    """In front of a meeting whose minutes everyone present was for."""
    begin(secretary)
    secretary.clicks("3. Hoàn thiện")
    secretary.clicks("Tất cả 22 đồng chí")
    secretary.clicks("Thông qua biên bản")
    return secretary


def asks(secretary: Secretary) -> bool:
    return bool(secretary.window.findChild(WhyLine).isVisible())


def answers(secretary: Secretary, reason: str) -> None:
    assert asks(secretary)
    secretary.types(reason)
    secretary.presses(Key.Key_Return)
    assert not asks(secretary)


def calls_roll(secretary: Secretary) -> None:
    secretary.clicks("2. Tiến hành")
    secretary.presses(Key.Key_F3)


def corrected(secretary: Secretary) -> list[str]:
    found = [row for row in rows(secretary, TimelineEntry) if row.event == "corrected"]
    return [row.detail for row in found if row.meeting_id == meeting(secretary).id]


def test_a_mark_is_changed_with_its_reason_listed_by_name_and_taken_back(adopted: Secretary) -> None:
    calls_roll(adopted)
    adopted.presses(Key.Key_3)
    answers(adopted, "goi nham")
    assert line(adopted).mark is Mark.UNEXCUSED
    assert isinstance(QApplication.focusWidget(), RollTable)
    adopted.clicks("3. Hoàn thiện")
    adopted.sees(f"Sửa điểm danh: {line(adopted).name}. dự họp: Có mặt → Vắng không có lý do")
    calls_roll(adopted)
    adopted.presses(Key.Key_Z, CTRL)
    assert line(adopted).mark is Mark.PRESENT
    assert corrected(adopted) == []


def test_a_mark_without_a_reason_stands_as_it_was(adopted: Secretary) -> None:
    calls_roll(adopted)
    adopted.presses(Key.Key_3)
    adopted.presses(Key.Key_Escape)
    adopted.sees("Biên bản đã thông qua nên nội dung đã chốt chỉ sửa được khi ghi rõ lý do.")
    assert line(adopted).mark is Mark.PRESENT
    assert "Vắng không có lý do" not in adopted.screen


def test_one_reason_is_for_the_fee_of_all(adopted: Secretary) -> None:
    calls_roll(adopted)
    adopted.presses(Key.Key_D, CTRL)
    answers(adopted, "quen ghi")
    assert line(adopted).fee is Fee.PAID
    adopted.presses(Key.Key_Z, CTRL)
    assert line(adopted).fee is Fee.UNKNOWN


def test_a_figure_asks_once_it_is_left(adopted: Secretary) -> None:
    go_to(adopted, "lack-fee")
    adopted.types("20")
    assert not asks(adopted)
    adopted.presses(Key.Key_Return)
    answers(adopted, "ghi sot")
    assert meeting(adopted).fee_paid == 20
    adopted.sees("Sửa thông tin cuộc họp. số đã nộp đảng phí: - → 20")
    adopted.presses(Key.Key_Z, CTRL)
    assert meeting(adopted).fee_paid is None


def test_an_hour_left_without_a_reason_is_the_one_before(adopted: Secretary) -> None:
    before = meeting(adopted).started
    assert before is not None
    fill(adopted, STARTED, "18:30")
    adopted.presses(Key.Key_Return)
    adopted.presses(Key.Key_Escape)
    assert meeting(adopted).started == before
    adopted.sees(f"{before:%H:%M}")
    assert "18:30" not in adopted.screen
    fill(adopted, STARTED, "18:30")
    adopted.presses(Key.Key_Return)
    answers(adopted, "ghi sai")
    adopted.sees(f"bắt đầu lúc: {before:%H:%M} → 18:30")


def test_nobody_is_asked_on_another_page_what_was_left_without_a_reason(adopted: Secretary) -> None:
    fill(adopted, FEE, "20")
    adopted.opens_meetings()
    adopted.sees("Biên bản đã thông qua nên nội dung đã chốt chỉ sửa được khi ghi rõ lý do.")
    assert meeting(adopted).fee_paid is None
    adopted.presses(Key.Key_Return)
    adopted.clicks("3. Hoàn thiện")
    assert not asks(adopted)
    assert field(adopted, FEE).text == ""


def test_another_chair_is_said_on_the_sheet_of_opening(adopted: Secretary) -> None:
    before = meeting(adopted).chair_id
    go_to(adopted, "lack-chair")
    adopted.presses(Key.Key_A, CTRL)
    adopted.types("vtks")
    adopted.presses(Key.Key_Return)
    adopted.goes_on()
    answers(adopted, "bau nguoi khac")
    assert meeting(adopted).chair_id not in {None, before}
    adopted.clicks("3. Hoàn thiện")
    adopted.sees("Sửa thông tin cuộc họp. chủ trì")


def test_figures_of_the_adoption_are_typed_again_by_taking_it_back(adopted: Secretary) -> None:
    go_to(adopted, "lack-carried")
    button = QApplication.focusWidget()
    assert isinstance(button, KeyButton)
    assert button.text() == "Thu hồi việc thông qua"


def go_to(secretary: Secretary, code: str) -> None:
    """By the link of what is missing."""
    panel = secretary.window.findChild(FinishPanel)
    spot = spot_of(Lack(code, Weight.WARNS), view(secretary).meeting.state)
    panel._go(spot.step, spot.item_id, spot.field)
    secretary.waits()
