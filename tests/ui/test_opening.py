"""Getting into a handbook: the first start, one's own cell, a passphrase, the recovery code, a backup."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from tests.conftest import MemoryKeyring
from tests.ui.conftest import Start
from tests.ui.test_members import AN, BINH, CHAU, button, choose, field, fill, office_list, press, write
from tests.ui.test_window import cut_off, texts

from sotay.domain.cell import Cell
from sotay.domain.member import Member, Office
from sotay.profile import manifest
from sotay.profile.restoring import restore
from sotay.profile.unlocking import ByKeyring, ByRecoveryCode
from sotay_app.bootstrap import check_store
from sotay_app.cli.places import PRACTICE, PROFILE
from sotay_ui.fields import Tick
from sotay_ui.members.page import MembersPage
from sotay_ui.opening.paper import PaperPicture
from sotay_ui.start import Session
from sotay_ui.window import Window

PASSPHRASE = "hoa ban nở trắng"


def found_own(window: Window, qtbot: QtBot, passphrase: str | None = None) -> None:
    """Set up a cell by keyboard alone."""
    press(window, Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: window.header.text.startswith("Chi bộ của tôi"))
    people = ("Nguyễn Thị An", "Trần Văn Bình", "Trần Văn Bình")
    for text in ("Chi bộ Tổ dân phố 5", "Đảng bộ phường Tân Phong", "Tân Phong", *people):
        write(text)
        press(window, Qt.Key.Key_Return)
    if passphrase is not None:
        for text in (passphrase, passphrase):
            write(text)
            press(window, Qt.Key.Key_Return)
    qtbot.waitUntil(window.rail.isEnabled, timeout=20_000)


def cell(window: Window) -> Cell:
    with window._desk.services.store.reading() as reading:  # type: ignore[union-attr]
        (cell,) = reading.find(Cell)
    return cell


def members(window: Window) -> list[Member]:
    with window._desk.services.store.reading() as reading:  # type: ignore[union-attr]
        return sorted(reading.find(Member), key=lambda member: member.full_name)


def signatures(window: Window) -> dict[str, str]:
    """Below the caption the name, as the picture of a document has them."""
    picture = window.page.findChild(PaperPicture)
    assert picture is not None
    *_, recorder, chair, recorders_name, chairs_name = (label.text() for label in picture.findChildren(QLabel))
    return {recorder: recorders_name, chair: chairs_name}


def code_on_sheet(window: Window, qtbot: QtBot) -> str:
    """Open the recovery sheet from the settings, and read the code from it."""
    window.go("settings")
    button(window.page, "Phiếu khôi phục").click()
    qtbot.waitUntil(lambda: len(groups_shown(window)) == 7)
    return "-".join(groups_shown(window))


def groups_shown(window: Window) -> list[str]:
    labels = [label for label in window.page.findChildren(QLabel) if label.isVisible()]
    return [label.text() for label in labels if label.accessibleName().startswith("Nhóm ")]


def recovery_code(window: Window, qtbot: QtBot) -> str:
    """As the sheet of the settings shows it; from there back to all of them."""
    code = code_on_sheet(window, qtbot)
    button(window, "Trở về").click()
    qtbot.waitUntil(lambda: groups_shown(window) == [])
    return code


def put_on_paper(window: Window, qtbot: QtBot) -> str:
    """Copy the code by hand and type back the two groups that are asked for; returns it."""
    code = code_on_sheet(window, qtbot)
    for line in window.page.findChildren(QLineEdit):
        if line.isVisible():
            line.setText(code.split("-")[int(line.accessibleName().removeprefix("Nhóm ")) - 1].lower())
    button(window.page, "Đã có trên giấy").click()
    qtbot.waitUntil(lambda: "Đã có Phiếu khôi phục trên giấy." in texts(window.page))
    return code


def test_a_first_start_offers_its_ways_and_nothing_else(start: Start) -> None:
    window = start()
    assert window.header.text == "Sổ tay Chi bộ\nMáy này chưa có sổ của chi bộ"
    assert "Làm thử với chi bộ mẫu" in texts(window)
    assert "Lập chi bộ của tôi" in texts(window)
    assert "Khôi phục từ tệp" in texts(window)
    assert "Nhận bàn giao" in texts(window)
    assert not window.rail.isEnabled()
    assert window.header.main is None


def test_ones_own_cell_is_set_up_by_the_keyboard_and_opens_by_itself_the_next_time(
    start: Start, home: Path, qtbot: QtBot
) -> None:
    window = start()
    found_own(window, qtbot)
    assert window.header.text.startswith("Chi bộ Tổ dân phố 5")
    assert "LÀM THỬ" not in texts(window.header)
    kept = cell(window)
    assert (kept.name, kept.superior, kept.place) == ("Chi bộ Tổ dân phố 5", "Đảng bộ phường Tân Phong", "Tân Phong")
    an, binh = members(window)
    assert (an.full_name, an.office, binh.full_name, binh.office) == (
        "Nguyễn Thị An",
        Office.SECRETARY,
        "Trần Văn Bình",
        Office.DEPUTY,
    )
    assert kept.usual_recorder_id == binh.id
    assert manifest.read(home / PROFILE).unlock_kinds == ("keyring", "recovery")
    again = start()
    qtbot.waitUntil(lambda: again.header.text.startswith("Chi bộ Tổ dân phố 5"))


def test_the_head_of_documents_is_drawn_while_it_is_typed(start: Start, qtbot: QtBot) -> None:
    window = start()
    qtbot.mouseClick(button(window, "Lập chi bộ của tôi"), Qt.MouseButton.LeftButton)
    fill(window.page, "Tên chi bộ", "Chi bộ Tổ dân phố 5")
    fill(window.page, "Tổ chức đảng cấp trên", "Đảng bộ phường Tân Phong")
    fill(window.page, "Địa danh trên văn bản", "Tân Phong")
    fill(window.page, "Phó Bí thư", "Trần Văn Bình")
    assert signatures(window) == {"NGƯỜI GHI BIÊN BẢN": "…", "CHỦ TRÌ HỘI NGHỊ": "Trần Văn Bình"}
    fill(window.page, "Bí thư", "Nguyễn Thị An")
    fill(window.page, "Người thường ghi biên bản (thư ký)", "Lê Hữu Châu")
    assert signatures(window) == {"NGƯỜI GHI BIÊN BẢN": "Lê Hữu Châu", "CHỦ TRÌ HỘI NGHỊ": "Nguyễn Thị An"}
    shown = texts(window.page)
    assert "CHI BỘ TỔ DÂN PHỐ 5" in shown
    assert "ĐẢNG BỘ PHƯỜNG TÂN PHONG" in shown
    assert "Tân Phong, ngày … tháng … năm …" in shown
    assert "Mật khẩu mở sổ" not in shown


def test_a_cell_without_a_name_is_not_set_up_and_back_leads_to_the_two_ways(
    start: Start, home: Path, qtbot: QtBot
) -> None:
    window = start()
    press(window, Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: window.header.text.startswith("Chi bộ của tôi"))
    press(window, Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: "Chưa ghi tên chi bộ." in texts(window))
    assert not home.exists()
    press(window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: "Làm thử với chi bộ mẫu" in texts(window))


def test_what_is_nobodys_name_is_said_below_its_field_and_nothing_is_set_up(
    start: Start, home: Path, qtbot: QtBot
) -> None:
    window = start()
    press(window, Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: window.header.text.startswith("Chi bộ của tôi"))
    fill(window.page, "Tên chi bộ", "Chi bộ Tổ dân phố 5")
    fill(window.page, "Phó Bí thư", "=A1")
    press(window, Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: "“=A1” không phải họ và tên của một người." in texts(window.page))
    assert QApplication.focusWidget() is field(window.page, "Phó Bí thư")
    assert not home.exists()


def test_the_practice_cell_is_played_and_leads_to_ones_own(start: Start, home: Path, qtbot: QtBot) -> None:
    window = start()
    press(window, Qt.Key.Key_F7)
    qtbot.waitUntil(window.rail.isEnabled, timeout=60_000)
    assert "LÀM THỬ" in texts(window.header)
    with window._desk.services.store.reading() as reading:  # type: ignore[union-attr]
        assert len(reading.find(Member)) == 27
    window.go("settings")
    button(window, "Sổ của chi bộ tôi").click()
    qtbot.waitUntil(lambda: window.page is not None and not window.rail.isEnabled(), timeout=20_000)
    found_own(window, qtbot)
    assert manifest.read(home / PRACTICE).is_practice
    assert not manifest.read(home / PROFILE).is_practice
    window.go("settings")
    button(window, "Làm thử với chi bộ mẫu").click()
    qtbot.waitUntil(lambda: window.rail.isEnabled() and "LÀM THỬ" in texts(window.header), timeout=20_000)


def test_without_a_keyring_a_passphrase_is_typed_twice_and_asked_at_the_next_start(
    start: Start, home: Path, without_keyring: None, qtbot: QtBot
) -> None:
    window = start()
    press(window, Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: window.header.text.startswith("Chi bộ của tôi"))
    fill(window.page, "Tên chi bộ", "Chi bộ Tổ dân phố 5")
    for first, second, sentence in (
        (PASSPHRASE, "hoa ban", "Hai lần gõ mật khẩu mới không giống nhau."),
        ("hoa ban", "hoa ban", "Mật khẩu mở sổ cần ít nhất 8 ký tự."),
    ):
        fill(window.page, "Mật khẩu mở sổ", first)
        fill(window.page, "Gõ lại mật khẩu", second)
        press(window, Qt.Key.Key_F8)
        qtbot.waitUntil(lambda sentence=sentence: sentence in texts(window))
    assert not (home / PROFILE).exists()
    assert field(window.page, "Mật khẩu mở sổ").echoMode() is QLineEdit.EchoMode.Password
    window.page.findChild(Tick).click()
    assert field(window.page, "Mật khẩu mở sổ").echoMode() is QLineEdit.EchoMode.Normal
    fill(window.page, "Mật khẩu mở sổ", PASSPHRASE)
    fill(window.page, "Gõ lại mật khẩu", PASSPHRASE)
    press(window, Qt.Key.Key_F8)
    qtbot.waitUntil(window.rail.isEnabled, timeout=20_000)
    again = start()
    assert again.header.text == "Chi bộ Tổ dân phố 5\nSổ tay Chi bộ"
    write("sai mật khẩu")
    press(again, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Mật khẩu mở sổ chưa đúng." in texts(again.page), timeout=20_000)
    write(PASSPHRASE)
    press(again, Qt.Key.Key_Return)
    qtbot.waitUntil(again.rail.isEnabled, timeout=20_000)


def test_a_passphrase_given_at_the_start_opens_at_once_and_a_wrong_one_is_asked_again(
    start: Start, without_keyring: None, qtbot: QtBot
) -> None:
    found_own(start(), qtbot, PASSPHRASE)
    given = start(PASSPHRASE)
    qtbot.waitUntil(given.rail.isEnabled, timeout=20_000)
    wrong = start("một câu khác")
    qtbot.waitUntil(lambda: "Sổ đang khóa" in texts(wrong), timeout=20_000)


def test_a_forgotten_passphrase_is_replaced_by_the_recovery_code(
    start: Start, without_keyring: None, qtbot: QtBot
) -> None:
    window = start()
    found_own(window, qtbot, PASSPHRASE)
    code = recovery_code(window, qtbot)
    locked = start()
    button(locked, "Dùng mã khôi phục").click()
    fill(locked.page, "Mã khôi phục", code[:-2])
    for label in ("Mật khẩu mở sổ", "Gõ lại mật khẩu"):
        fill(locked.page, label, "mật khẩu mới của sổ")
    press(locked, Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: "Mã khôi phục có 35 chữ và số, ở đây có 33." in texts(locked.page), timeout=20_000)
    fill(locked.page, "Mã khôi phục", code.lower().replace("-", " "))
    press(locked, Qt.Key.Key_F8)
    qtbot.waitUntil(locked.rail.isEnabled, timeout=20_000)
    again = start("mật khẩu mới của sổ")
    qtbot.waitUntil(again.rail.isEnabled, timeout=20_000)


def test_another_account_without_the_key_opens_by_the_recovery_code_and_then_by_itself(
    start: Start, memory_keyring: MemoryKeyring, qtbot: QtBot
) -> None:
    window = start()
    found_own(window, qtbot)
    code = recovery_code(window, qtbot)
    memory_keyring.kept.clear()
    other = start()
    assert "Người dùng này trên máy này chưa giữ khóa của sổ." in texts(other)
    assert other.header.main is not None
    write(code)
    press(other, Qt.Key.Key_Return)
    qtbot.waitUntil(other.rail.isEnabled, timeout=20_000)
    again = start()
    qtbot.waitUntil(again.rail.isEnabled, timeout=20_000)


def test_a_handbook_is_backed_up_to_a_file_that_its_code_opens(
    start: Start, home: Path, tmp_path: Path, memory_keyring: MemoryKeyring, qtbot: QtBot
) -> None:
    window = start()
    found_own(window, qtbot)
    window.go("settings")
    button(window, "Sao lưu ngay").click()
    (dialog,) = window.findChildren(QFileDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    name = dialog.focusWidget()
    assert isinstance(name, QLineEdit)
    assert name.text() == "Chi bộ Tổ dân phố 5 2026-11-24 15.00.sotay"
    name.setText(str(tmp_path / "so.sotay"))
    press(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.strip.text.startswith("Đã sao lưu ra tệp so.sotay."), timeout=20_000)
    window.go("home")
    qtbot.waitUntil(lambda: "Chưa in Phiếu khôi phục." in texts(window.page))
    assert manifest.read(home / PROFILE).is_backed_up
    window.go("settings")
    code = recovery_code(window, qtbot)
    window.go("home")
    qtbot.waitUntil(lambda: "Chưa in Phiếu khôi phục." in texts(window.page))
    assert put_on_paper(window, qtbot) == code
    window.go("home")
    qtbot.waitUntil(lambda: "Chưa in Phiếu khôi phục." not in texts(window.page))
    restored = restore(
        tmp_path / "so.sotay",
        tmp_path / "restored",
        unlock=ByRecoveryCode.typed(code),
        new_unlock=ByKeyring(),
        check_store=check_store,
    )
    with restored as profile:
        assert profile.manifest.cell_name == "Chi bộ Tổ dân phố 5"


def test_the_line_about_no_backup_leads_to_the_backup(session: Session) -> None:
    button(session.window.page, "Sao lưu").click()
    assert session.window.header.text.startswith("Thiết lập")
    assert "Sao lưu ngay" in texts(session.window.page)


def test_a_new_handbook_leads_to_its_members_and_a_list_completes_who_was_named(
    start: Start, tmp_path: Path, qtbot: QtBot
) -> None:
    window = start()
    found_own(window, qtbot)
    qtbot.waitUntil(lambda: window.header.main is not None and window.header.main.text() == "Nhập đảng viên")
    assert "Trong sổ chưa có danh sách đảng viên." in texts(window.page)
    window.header.main.click()
    assert window.header.text.startswith("Đảng viên")
    assert isinstance(window.page, MembersPage)
    qtbot.waitUntil(lambda: "2 đảng viên" in window.header.text)
    press(window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    choose(window.page, office_list(tmp_path / "danh-sach.xlsx", AN, BINH, CHAU), qtbot)
    qtbot.waitUntil(lambda: "Thêm 1, đổi 2, giữ nguyên 0, chưa đưa vào 0." in texts(window.page))
    press(window, Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: "3 đảng viên" in window.header.text)
    assert [member.card_no for member in members(window)] == ["10000003", "10000001", "10000002"]
    window.go("home")
    qtbot.waitUntil(lambda: "Trong sổ chưa có danh sách đảng viên." not in texts(window.page))


def is_whole(widget: QWidget | None) -> bool:
    return widget is not None and widget.visibleRegion().boundingRect() == widget.rect()


def test_who_knows_nothing_gets_from_the_first_page_to_a_meeting_by_keyboard_in_the_largest_text(
    start: Start, tmp_path: Path, qtbot: QtBot
) -> None:
    window = start()
    window.theme.set_text_scale(200)
    press(window, Qt.Key.Key_Tab)
    press(window, Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: window.header.text.startswith("Chi bộ của tôi"))
    write("Chi bộ Tổ dân phố 5")
    for text in ("", "", "Nguyễn Thị An", "", "nguyễn thị an", None):
        press(window, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: cut_off(window) == [])
        if text:
            assert is_whole(QApplication.focusWidget()), "what has the keyboard is in sight"
            write(text)
    qtbot.waitUntil(window.rail.isEnabled, timeout=20_000)
    assert [member.full_name for member in members(window)] == ["Nguyễn Thị An"]
    press(window, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert isinstance(window.page, MembersPage), "a key of the folded rail acts too"
    qtbot.waitUntil(lambda: window.header.main is not None)
    press(window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    choose(window.page, office_list(tmp_path / "danh-sach.xlsx", AN, BINH, CHAU), qtbot)
    qtbot.waitUntil(lambda: "Thêm 2, đổi 1, giữ nguyên 0, chưa đưa vào 0." in texts(window.page))
    press(window, Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: len(members(window)) == 3)
    assert cell(window).usual_recorder_id == members(window)[1].id
    press(window, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: window.header.main is not None and window.header.main.text() == "Tạo cuộc họp")


def test_the_name_of_the_cell_stands_on_every_page(start: Start, qtbot: QtBot) -> None:
    window = start()
    found_own(window, qtbot)
    for place in ("home", "members", "settings"):
        window.go(place)
        qtbot.waitUntil(lambda: "Chi bộ Tổ dân phố 5" in window.header.text)
    window.go("settings", "cell")
    qtbot.waitUntil(lambda: "Chi bộ Tổ dân phố 5" in window.header.text)


@pytest.mark.parametrize("scale", [100, 200])
def test_no_label_on_the_way_in_is_cut_off(start: Start, without_keyring: None, scale: int, qtbot: QtBot) -> None:
    window = start()
    window.theme.set_text_scale(scale)
    qtbot.waitUntil(lambda: cut_off(window) == [])
    press(window, Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: window.header.text.startswith("Chi bộ của tôi"))
    press(window, Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: "Chưa ghi tên chi bộ." in texts(window))
    qtbot.waitUntil(lambda: cut_off(window) == [])
