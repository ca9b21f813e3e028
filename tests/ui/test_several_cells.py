"""Handbooks of several cells on one account: set up, chosen at the start, changed."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from tests.ui.conftest import Start
from tests.ui.test_members import button, fill, press, write
from tests.ui.test_opening import PASSPHRASE, found_own, members
from tests.ui.test_window import cut_off, texts

from sotay_app.cli.places import PROFILE
from sotay_ui.buttons import KeyButton
from sotay_ui.window import Window


def found_another(window: Window, name: str, qtbot: QtBot) -> None:
    """From an open handbook set up one more, of which only the name is known."""
    window.go("settings")
    button(window.page, "Chi bộ khác").click()
    qtbot.waitUntil(lambda: window.header.text.startswith("Chọn chi bộ"), timeout=20_000)
    press(window, Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: window.header.text.startswith("Chi bộ của tôi"))
    write(name)
    press(window, Qt.Key.Key_F8)
    qtbot.waitUntil(window.rail.isEnabled, timeout=20_000)


def offered(window: Window) -> list[str]:
    """The cells to choose from, from top to bottom."""
    buttons = window.page.findChildren(KeyButton)
    names = [button.accessibleName() for button in buttons if button.isVisible() and button.text() == "Mở sổ"]
    return [name.removeprefix("Mở sổ ") for name in names]


def choose_cell(window: Window, name: str, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.header.text.startswith("Chọn chi bộ"), timeout=20_000)
    (found,) = (one for one in window.page.findChildren(KeyButton) if one.accessibleName() == f"Mở sổ {name}")
    found.click()


def test_a_second_cell_is_set_up_and_at_the_next_start_one_is_chosen_by_enter(
    start: Start, home: Path, qtbot: QtBot
) -> None:
    window = start()
    found_own(window, qtbot)
    found_another(window, "Chi bộ Trường Tiểu học", qtbot)
    assert window.header.text.startswith("Chi bộ Trường Tiểu học")
    assert members(window) == []
    assert {folder.name for folder in home.iterdir()} == {PROFILE, f"{PROFILE}-2"}
    again = start()
    qtbot.waitUntil(lambda: again.header.text == "Chọn chi bộ\nMỗi chi bộ một sổ riêng")
    assert offered(again) == ["Chi bộ Trường Tiểu học", "Chi bộ Tổ dân phố 5"], "the last one first"
    press(again, Qt.Key.Key_Down)
    press(again, Qt.Key.Key_Return)
    qtbot.waitUntil(again.rail.isEnabled, timeout=20_000)
    assert again.header.text.startswith("Chi bộ Tổ dân phố 5")
    assert len(members(again)) == 2
    third = start()
    qtbot.waitUntil(lambda: offered(third) == ["Chi bộ Tổ dân phố 5", "Chi bộ Trường Tiểu học"])


def test_one_changes_from_cell_to_cell_and_to_the_practice_cell_and_back(start: Start, qtbot: QtBot) -> None:
    window = start()
    found_own(window, qtbot)
    found_another(window, "Chi bộ Trường Tiểu học", qtbot)
    window.go("settings")
    button(window.page, "Chi bộ khác").click()
    choose_cell(window, "Chi bộ Tổ dân phố 5", qtbot)
    qtbot.waitUntil(lambda: window.header.text.startswith("Chi bộ Tổ dân phố 5\n"), timeout=20_000)
    window.go("settings")
    button(window.page, "Làm thử với chi bộ mẫu").click()
    qtbot.waitUntil(lambda: window.rail.isEnabled() and "LÀM THỬ" in texts(window.header), timeout=60_000)
    window.go("settings")
    button(window.page, "Sổ của chi bộ tôi").click()
    qtbot.waitUntil(lambda: window.header.text.startswith("Chọn chi bộ"), timeout=20_000)
    assert offered(window) == ["Chi bộ Tổ dân phố 5", "Chi bộ Trường Tiểu học"]


def test_a_damaged_handbook_is_said_and_keeps_nobody_from_another(start: Start, home: Path, qtbot: QtBot) -> None:
    window = start()
    found_own(window, qtbot)
    found_another(window, "Chi bộ Trường Tiểu học", qtbot)
    window.go("settings")
    (home / PROFILE / "profile.toml").write_text("hỏng", encoding="utf-8")
    button(window.page, "Chi bộ khác").click()
    choose_cell(window, PROFILE, qtbot)
    qtbot.waitUntil(lambda: "Tệp profile.toml của sổ này đã bị hỏng" in window.strip.text, timeout=20_000)
    choose_cell(window, "Chi bộ Trường Tiểu học", qtbot)
    qtbot.waitUntil(window.rail.isEnabled, timeout=20_000)


def test_each_cell_has_a_passphrase_of_its_own(start: Start, without_keyring: None, qtbot: QtBot) -> None:
    window = start()
    found_own(window, qtbot, PASSPHRASE)
    window.go("settings")
    button(window.page, "Chi bộ khác").click()
    qtbot.waitUntil(lambda: window.header.text.startswith("Chọn chi bộ"), timeout=20_000)
    press(window, Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: window.header.text.startswith("Chi bộ của tôi"))
    write("Chi bộ Trường Tiểu học")
    for label in ("Mật khẩu mở sổ", "Gõ lại mật khẩu"):
        fill(window.page, label, "một câu khác hẳn")
    press(window, Qt.Key.Key_F8)
    qtbot.waitUntil(window.rail.isEnabled, timeout=20_000)
    again = start()
    qtbot.waitUntil(lambda: again.header.text.startswith("Chọn chi bộ"))
    press(again, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: again.header.text == "Chi bộ Trường Tiểu học\nSổ tay Chi bộ", timeout=20_000)
    write(PASSPHRASE)
    press(again, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Mật khẩu mở sổ chưa đúng." in texts(again.page), timeout=20_000)
    write("một câu khác hẳn")
    press(again, Qt.Key.Key_Return)
    qtbot.waitUntil(again.rail.isEnabled, timeout=20_000)
    assert again.header.text.startswith("Chi bộ Trường Tiểu học")


@pytest.mark.parametrize("scale", [100, 200])
def test_long_names_of_cells_are_whole_where_one_is_chosen(start: Start, scale: int, qtbot: QtBot) -> None:
    window = start()
    found_own(window, qtbot)
    found_another(window, "Chi bộ Trường Tiểu học và Trung tâm Học tập cộng đồng phường Long Bình", qtbot)
    again = start()
    again.theme.set_text_scale(scale)
    qtbot.waitUntil(lambda: again.header.text.startswith("Chọn chi bộ"))
    qtbot.waitUntil(lambda: cut_off(again) == [])
