"""The last step: figures that nobody counted are not written down, and nothing is sealed by pressing on."""

import tomllib
from importlib import resources

import pytest
from PySide6.QtWidgets import QApplication
from tests.journeys.holding import begin, hold, rows, view
from tests.journeys.secretary import Key, Secretary
from tests.journeys.test_preparing import field, line

from sotay.domain.lacking import Lack, Weight
from sotay.domain.meeting import Meeting, MeetingState
from sotay_ui.finish.panel import FinishPanel
from sotay_ui.finish.spots import spot_of
from sotay_ui.rollcall.panel import RollCallPanel

FOR, OF = "Số tán thành biên bản", "Trên số được biểu quyết có mặt"


def finish(secretary: Secretary) -> None:
    """A meeting whose roll was called, in its last step."""
    begin(secretary)
    secretary.clicks("3. Hoàn thiện")


def meeting(secretary: Secretary) -> Meeting:
    return next(row for row in rows(secretary, Meeting) if row.on.isoformat() > "2026-11-24")


def fill(secretary: Secretary, label: str, text: str) -> None:
    editor = line(secretary, label)
    editor.setFocus()
    editor.selectAll()
    secretary.types(text)


def test_figures_of_the_adoption_outlive_what_is_stored_beside_them(secretary: Secretary) -> None:
    finish(secretary)
    fill(secretary, FOR, "19")
    fill(secretary, OF, "20")
    fill(secretary, "Số đồng chí đã nộp đảng phí", "18")
    secretary.presses(Key.Key_Return)
    secretary.sees("Đã lưu lúc")
    assert meeting(secretary).fee_paid == 18
    assert (line(secretary, FOR).text(), line(secretary, OF).text()) == ("19", "20")


def test_an_adoption_without_figures_is_refused_below_them(secretary: Secretary) -> None:
    finish(secretary)
    secretary.clicks("Thông qua biên bản")
    assert field(secretary, FOR).problem.startswith("Đề nghị đếm số đồng chí tán thành")
    assert QApplication.focusWidget() is line(secretary, FOR)
    fill(secretary, FOR, "20")
    secretary.clicks("Thông qua biên bản")
    assert field(secretary, FOR).problem == ""
    assert field(secretary, OF).problem.startswith("Đề nghị đếm số đồng chí được biểu quyết")
    assert meeting(secretary).state is MeetingState.RECORDING


def test_more_for_than_voters_are_refused_below_the_figure(secretary: Secretary) -> None:
    finish(secretary)
    fill(secretary, FOR, "22")
    fill(secretary, OF, "20")
    secretary.clicks("Thông qua biên bản")
    assert "22" in field(secretary, FOR).problem
    assert meeting(secretary).state is MeetingState.RECORDING


def test_everyone_for_it_is_one_press(secretary: Secretary) -> None:
    finish(secretary)
    secretary.clicks("Tất cả 22 đồng chí")
    fill(secretary, "Thông qua lúc", "2105")
    secretary.clicks("Thông qua biên bản")
    adopted = meeting(secretary)
    assert (adopted.adopted_for, adopted.adopted_of) == (22, 22)
    assert f"{adopted.adopted:%H:%M}" == "21:05"
    secretary.sees("Từ khi thông qua chưa sửa điểm danh, số phiếu, kết luận nào.")
    assert line(secretary, FOR).isReadOnly()


def test_a_half_typed_hour_leaves_the_one_before_and_is_said_below(secretary: Secretary) -> None:
    finish(secretary)
    before = meeting(secretary).started
    fill(secretary, "Bắt đầu lúc", "8:")
    secretary.presses(Key.Key_Tab)
    assert field(secretary, "Bắt đầu lúc").problem.startswith("Đề nghị ghi giờ như 19:30.")
    assert line(secretary, "Bắt đầu lúc").text() == "8:"
    assert meeting(secretary).started == before
    fill(secretary, "Bắt đầu lúc", "8:15")
    secretary.presses(Key.Key_Return)
    assert field(secretary, "Bắt đầu lúc").problem == ""
    assert f"{meeting(secretary).started:%H:%M}" == "08:15"
    assert QApplication.focusWidget() is line(secretary, "Kết thúc lúc")


def test_an_end_after_midnight_is_of_the_next_day(secretary: Secretary) -> None:
    finish(secretary)
    fill(secretary, "Bắt đầu lúc", "19h30")
    secretary.presses(Key.Key_Return)
    fill(secretary, "Kết thúc lúc", "0 giờ 15")
    secretary.presses(Key.Key_Return)
    kept = meeting(secretary)
    assert kept.started is not None
    assert kept.ended is not None
    assert (kept.ended.date() - kept.started.date()).days == 1


@pytest.mark.parametrize(
    ("code", "label"),
    [
        ("lack-chair", "Chủ trì"),
        ("lack-recorder", "Người ghi biên bản"),
        ("lack-times", "Bắt đầu lúc"),
        ("lack-times-order", "Kết thúc lúc"),
        ("lack-fee", "Số đồng chí đã nộp đảng phí"),
        ("lack-adoption", FOR),
    ],
)
def test_what_is_missing_leads_to_its_field(secretary: Secretary, code: str, label: str) -> None:
    finish(secretary)
    panel = secretary.window.findChild(FinishPanel)
    spot = spot_of(Lack(code, Weight.WARNS))
    panel._go(spot.step, spot.item_id, spot.field)
    assert QApplication.focusWidget() is field(secretary, label).editor


def test_what_is_missing_in_the_roll_leads_to_the_roll(secretary: Secretary) -> None:
    secretary.opens_first_meeting()
    secretary.clicks("3. Hoàn thiện")
    secretary.clicks("Mở điểm danh")
    assert secretary.window.findChild(RollCallPanel).isVisible()


def test_the_list_says_what_is_missing_and_what_is_in_order_in_every_state(secretary: Secretary) -> None:
    finish(secretary)
    for words in (
        "Trước khi thông qua biên bản",
        "Nên xem lại",
        "Chưa ghi đủ giờ",
        "Đến ô ghi",
        "Đã đủ",
        "Điểm danh đủ 26",
    ):
        secretary.sees(words)
    assert "Biên bản đã thông qua" not in secretary.screen
    secretary.clicks("Tất cả 22 đồng chí")
    secretary.clicks("Thông qua biên bản")
    for words in (
        "Trước khi khóa hồ sơ",
        "Chưa chấm điểm",
        "Biên bản đã thông qua lúc 19:00, 22/22 đồng chí tán thành",
    ):
        secretary.sees(words)
    secretary.sends_for_signing()
    secretary.sees("Trước khi khóa hồ sơ")
    secretary.sees("Biên bản có số ")
    secretary.seals()
    secretary.sees("Hồ sơ đã khóa")
    for words in ("Bắt buộc", "Nên xem lại", "Đã đủ", "Lấy chữ đã sửa trong Word"):
        assert words not in secretary.screen


def test_each_line_of_an_item_leads_to_it(secretary: Secretary) -> None:
    finish(secretary)
    secretary.clicks("Mở mục 8")
    assert view(secretary).numbers[str(hold(secretary)._item_id)] == "8"


def test_everything_that_can_be_missing_is_mended_somewhere() -> None:
    words = tomllib.loads((resources.files("sotay.wording") / "vi" / "meetings.toml").read_text(encoding="utf-8"))
    codes = {code for code in words if code.startswith("lack-")}
    under_items = {code for code in codes if spot_of(Lack(code, Weight.WARNS)).step == "hold"} - {
        code for code in codes if spot_of(Lack(code, Weight.WARNS)).field
    }
    assert under_items == {
        "lack-ballots",
        "lack-base",
        "lack-due",
        "lack-figures",
        "lack-hands",
        "lack-item",
        "lack-resolution",
        "lack-speaker",
        "lack-text",
        "lack-vote-day",
        "lack-voters",
        "lack-voters-fewer",
    }


def test_sealing_asks_on_a_page_that_repeats_what_is_sealed(secretary: Secretary) -> None:
    finish(secretary)
    secretary.clicks("Tất cả 22 đồng chí")
    secretary.clicks("Thông qua biên bản")
    secretary.sends_for_signing()
    secretary.clicks("Khóa hồ sơ")
    for words in ("Khóa hồ sơ này?", "05/12/2026", "Có mặt 23/26", "Thông qua: 22/22", "Số biên bản: "):
        secretary.sees(words)
    secretary.sees("Không có tài liệu")
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.property("kind") == "plain"
    assert secretary.window.header.main is None
    secretary.presses(Key.Key_Escape)
    assert "Khóa hồ sơ này?" not in secretary.screen
    assert meeting(secretary).state is MeetingState.SIGNING
    secretary.clicks("Khóa hồ sơ")
    secretary.presses(Key.Key_Space)
    assert "Khóa hồ sơ này?" not in secretary.screen
    assert meeting(secretary).state is MeetingState.SIGNING
