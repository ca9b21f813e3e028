"""The sheet of convening: papers made, guests and excuses by the keyboard, when the members were told."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QComboBox
from tests.journeys.holding import rows, services
from tests.journeys.secretary import CTRL, Key, Secretary, word_text
from tests.journeys.test_preparing import field, line, meeting
from tests.journeys.test_whole_steps import narrower_than_its_text, over_each_other
from tests.ui.test_window import check_whole

from sotay.domain.document import Document
from sotay.domain.holding import Mark, RollCallEntry
from sotay.domain.meeting import Guest
from sotay.domain.member import Member
from sotay.services import members
from sotay_ui.buttons import KeyButton
from sotay_ui.convene.panel import ConvenePanel
from sotay_ui.theme.theme import Contrast


@pytest.fixture
def calling(secretary: Secretary) -> Secretary:
    """Somebody who prepares the next meeting and has gone to the sheet by its key."""
    secretary.opens_first_meeting()
    secretary.presses(Key.Key_B, CTRL)
    secretary.sees("Báo họp và đăng tài liệu")
    secretary.sees("Đại biểu, khách mời")
    return secretary


def makes(secretary: Secretary, sheet: str) -> Path:
    """The paper of that name by its button; where it lies."""
    presses(secretary, sheet)
    return secretary.newest_file()


def presses(secretary: Secretary, sheet: str) -> None:
    buttons = secretary.window.findChildren(KeyButton)
    next(button for button in buttons if button.accessibleName() == f"Làm: {sheet}").click()
    secretary.waits()


def saves(secretary: Secretary, button: str) -> Path:
    secretary.clicks(button)
    secretary.waits()
    return secretary.newest_file()


def test_the_red_button_makes_the_notice_and_its_number_stays(calling: Secretary) -> None:
    calling.goes_on()
    calling.sees("Đã lưu tệp Thong bao 05-12-2026.docx trong thư mục 12 - Thường kỳ 05-12.")
    to = calling.newest_file()
    calling.sees("Gửi đảng viên. Số 01-TB/CB.")
    first = word_text(to)
    assert "1. Thời gian: 19 giờ 30, thứ Bảy, ngày 05 tháng 12 năm 2026." in first
    assert word_text(makes(calling, "Thông báo")) == first
    assert [row.number for row in rows(calling, Document) if row.code == "TB"] == [1]


@pytest.mark.parametrize(
    ("sheet", "words"),
    [
        ("Chương trình", "NGƯỜI THỰC HIỆN"),
        ("Danh sách điểm danh", "KÝ TÊN"),
        ("Kịch bản điều hành", "KỊCH BẢN ĐIỀU HÀNH"),
        ("Phiếu ghi tay", "Phiếu ghi tay"),
    ],
)
def test_every_paper_is_made_by_its_button(calling: Secretary, sheet: str, words: str) -> None:
    assert words in word_text(makes(calling, sheet))
    calling.sees("trong thư mục 12 - Thường kỳ 05-12.")


def test_a_guest_is_invited_by_the_keyboard_and_taken_off_with_a_way_back(calling: Secretary) -> None:
    line(calling, "Họ và tên").setFocus()
    calling.presses(Key.Key_Return)
    assert QApplication.focusWidget() is line(calling, "Chức vụ")
    calling.presses(Key.Key_Return)
    assert field(calling, "Họ và tên").problem == "Đề nghị ghi họ tên khách mời trước."
    calling.types("Mai Thị Lựu")
    calling.presses(Key.Key_Return)
    calling.types("Đảng ủy viên phường")
    calling.presses(Key.Key_Return)
    calling.sees("1 khách mời, mỗi người một trang.")
    assert QApplication.focusWidget() is line(calling, "Họ và tên")
    assert [(row.name, row.office) for row in rows(calling, Guest) if row.meeting_id == meeting(calling).id] == [
        ("Mai Thị Lựu", "Đảng ủy viên phường")
    ]
    invited = word_text(makes(calling, "Giấy mời"))
    assert "Đồng chí Mai Thị Lựu, Đảng ủy viên phường" in invited
    calling.clicks("Bỏ")
    calling.sees("Chưa có khách mời.")
    calling.clicks("Hoàn tác")
    calling.sees("1 khách mời, mỗi người một trang.")


def test_no_guest_is_said_calmly(calling: Secretary) -> None:
    presses(calling, "Giấy mời")
    calling.sees("Cuộc họp này chưa có đại biểu, khách mời nào nên chưa làm được giấy mời.")
    assert not [path for path in Path.home().rglob("*") if path.is_file()]


def test_an_excuse_told_beforehand_is_on_the_roll(calling: Secretary) -> None:
    box = field(calling, "Đảng viên").editor
    assert isinstance(box, QComboBox)
    calling.clicks("Ghi xin vắng")
    assert field(calling, "Đảng viên").problem == "Đề nghị chọn đảng viên trước."
    name = box.itemText(3)
    box.setCurrentIndex(3)
    line(calling, "Lý do").setFocus()
    calling.types("đi công tác")
    calling.presses(Key.Key_Return)
    calling.sees("Vẫn dự được")
    assert box.findText(name) < 0
    told = word_text(makes(calling, "Danh sách điểm danh"))
    assert "xin vắng: đi công tác" in told
    calling.presses(Key.Key_Escape)
    calling.begins()
    calling.presses(Key.Key_F3)
    calling.sees("Có mặt 22/26")
    excused = [row for row in rows(calling, RollCallEntry) if row.name == name and row.mark is Mark.EXCUSED]
    assert [row.reason for row in excused if row.meeting_id == meeting(calling).id] == ["đi công tác"]


def test_who_comes_after_all_can_be_excused_again(calling: Secretary) -> None:
    box = field(calling, "Đảng viên").editor
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(3)
    calling.clicks("Ghi xin vắng")
    calling.sees("Vẫn dự được")
    calling.clicks("Vẫn dự được")
    calling.sees("Chưa có đồng chí nào xin vắng.")
    calling.presses(Key.Key_Z, CTRL)
    calling.sees("Vẫn dự được")


def test_when_the_members_were_told_is_kept_counted_and_taken_back(calling: Secretary) -> None:
    calling.sees("Báo họp và đăng tài liệu chậm nhất hết ngày 04/12/2026: còn 10 ngày.")
    calling.clicks("Đã báo đảng viên")
    calling.sees("Đã báo họp cho đảng viên lúc 19:00, 24/11/2026, đúng hạn.")
    calling.clicks("Đã đăng tài liệu")
    calling.sees("Đã đăng lúc 19:00, 24/11/2026, đúng hạn.")
    kept = meeting(calling)
    assert (f"{kept.notified}", f"{kept.posted}") == ("2026-11-24 19:00:00", "2026-11-24 19:00:00")
    calling.clicks("Bỏ ghi nhận")
    calling.sees("Chưa ghi nhận đã báo họp cho đảng viên.")
    assert meeting(calling).notified is None
    calling.presses(Key.Key_Z, CTRL)
    calling.sees("Đã báo họp cho đảng viên lúc 19:00")


def test_another_day_forgets_that_the_members_were_told(calling: Secretary) -> None:
    calling.clicks("Đã báo đảng viên")
    calling.presses(Key.Key_Escape)
    day = line(calling, "Ngày")
    day.setFocus()
    day.selectAll()
    calling.types("25/11/2026")
    calling.window.flush()
    calling.waits()
    assert meeting(calling).on.isoformat() == "2026-11-25"
    assert meeting(calling).notified is None
    calling.presses(Key.Key_B, CTRL)
    calling.sees("Hôm nay, 24/11/2026, là hạn cuối để báo họp và đăng tài liệu.")


def test_the_notice_goes_to_phones_as_text_picture_and_entry(calling: Secretary) -> None:
    calling.clicks("Chép nội dung")
    calling.sees("Đã chép nội dung thông báo.")
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("Bản làm thử\nCHI BỘ TỔ DÂN PHỐ 5 THÔNG BÁO\n")
    assert "Địa điểm: Nhà văn hóa Tổ dân phố 5" in copied
    picture = QImage(str(saves(calling, "Lưu thành ảnh")))
    assert picture.width() == 1080
    assert 600 < picture.height() < 3000
    entry = saves(calling, "Lưu vào lịch").read_text(encoding="utf-8")
    assert "DTSTART:20261205T123000Z" in entry
    calling.sees("Đã lưu tệp Hop 05-12-2026.ics")


def test_a_meeting_without_a_place_says_that_its_notice_is_a_draft(calling: Secretary) -> None:
    assert "dự thảo" not in calling.screen
    calling.presses(Key.Key_Escape)
    place = line(calling, "Địa điểm")
    place.setFocus()
    place.clear()
    place.textEdited.emit("")
    calling.window.flush()
    calling.waits()
    calling.presses(Key.Key_B, CTRL)
    calling.sees("Cuộc họp chưa có giờ hoặc địa điểm; thông báo, giấy mời làm bây giờ là dự thảo.")
    calling.clicks("Điền vào")
    assert QApplication.focusWidget() is line(calling, "Giờ")


def test_escape_goes_back_and_the_sheet_keeps_the_step(calling: Secretary) -> None:
    calling.presses(Key.Key_Escape)
    calling.sees("Tên cuộc họp")
    calling.presses(Key.Key_B, CTRL)
    calling.sees("Văn bản Word")
    assert services(calling).is_practice


@pytest.mark.parametrize("contrast", [Contrast.NORMAL, Contrast.HIGH])
@pytest.mark.parametrize("scale", [100, 150, 200])
@pytest.mark.parametrize("size", [QSize(1366, 697), QSize(1024, 600)])
def test_the_sheet_is_whole(calling: Secretary, scale: int, contrast: Contrast, size: QSize) -> None:
    window = calling.window
    window.theme.set_contrast(contrast)
    window.theme.set_text_scale(scale)
    window.resize(size)
    panel = window.findChild(ConvenePanel)
    assert panel is not None
    panel.grab()
    QApplication.processEvents()
    calling._qtbot.waitUntil(lambda: check_whole(window))
    assert over_each_other(window) == []
    assert narrower_than_its_text(window) == []


def wait_for_bundles(secretary: Secretary, text: str) -> None:
    secretary._qtbot.waitUntil(lambda: text in secretary.screen, timeout=60_000)


def test_the_pack_says_how_many_pages_before_anything_is_printed(calling: Secretary) -> None:
    calling.sees("1 đồng chí nhận bản giấy.")
    other = next(row for row in rows(calling, Member) if not row.wants_paper)
    members.change(services(calling).store, replace(other, large_type=True))
    calling.sees("2 đồng chí nhận bản giấy, trong đó 1 bản chữ to.")
    calling.clicks("Chuẩn bị bộ in")
    wait_for_bundles(calling, "Đã chuẩn bị xong bộ in trong thư mục Bộ in")
    wait_for_bundles(calling, "In tất cả")
    folder = next(path for path in Path.home().rglob("Bộ in*") if path.is_dir())
    assert len(list(folder.iterdir())) == 3
    shutil.rmtree(folder.parents[1])


def test_nobody_on_paper_is_said_with_what_to_do(calling: Secretary) -> None:
    for row in rows(calling, Member):
        if row.wants_paper:
            members.change(services(calling).store, replace(row, wants_paper=False))
    calling.sees("Chưa có đồng chí nào nhận bản giấy.")
    calling.clicks("Chuẩn bị bộ in")
    calling.sees("Chưa có đồng chí nào được đánh dấu nhận bản giấy, nên chưa có gì để in.")


def test_what_the_app_asks_for_is_copied_and_its_files_lie_in_one_folder(calling: Secretary) -> None:
    buttons = {button.accessibleName(): button for button in calling.window.findChildren(KeyButton)}
    buttons["Chép: Nội dung"].click()
    calling.sees("Đã chép: Nội dung.")
    assert QGuiApplication.clipboard().text().splitlines()[0].startswith("1. Báo cáo kết quả")
    buttons["Chép: Thời gian"].click()
    assert QGuiApplication.clipboard().text() == "19 giờ 30, thứ Bảy, ngày 05 tháng 12 năm 2026"
    calling.clicks("Tạo thư mục")
    wait_for_bundles(calling, "Đã tạo thư mục Đăng Sổ tay đảng viên")
    wait_for_bundles(calling, "02-chuong-trinh")
    folder = next(path for path in Path.home().rglob("Đăng Sổ tay đảng viên*") if path.is_dir())
    assert sorted(path.stem for path in folder.iterdir())[:2] == ["01-thong-bao", "02-chuong-trinh"]
    shutil.rmtree(folder.parents[1])
