"""The program as a person meets it: by keyboard, in every size of text, with nothing cut off."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from sotay.domain.errors import SealedAlready
from sotay.services.changes import Change
from sotay_ui.buttons import KeyButton
from sotay_ui.cards import Columns
from sotay_ui.keys import KeysDialog
from sotay_ui.labels import ElidedLabel
from sotay_ui.page import Key
from sotay_ui.start import Session
from sotay_ui.theme.theme import Contrast

PLACES = ["home", "settings"]


def texts(widget: QWidget) -> str:
    """Everything that can be read in it."""
    labels = [label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]
    buttons = [button.text() for button in widget.findChildren(KeyButton) if button.isVisibleTo(widget)]
    return "\n".join(labels + buttons)


def press(window: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the keyboard is."""
    QtBot.keyClick(QApplication.focusWidget() or window, key, modifier)


def cut_off(window: QWidget) -> list[object]:
    """What is shown in part only, or is wider than the window."""
    labels = [label for label in window.findChildren(QLabel) if label.isVisible() and label.text()]
    buttons = [button for button in window.findChildren(KeyButton) if button.isVisible()]
    entries = [entry for entry in window.findChildren(QToolButton) if entry.isVisible() and entry.text()]
    areas = [area for area in window.findChildren(QScrollArea) if area.isVisible() and area.widget() is not None]
    return [
        *(label.text() for label in labels if is_label_cut(label)),
        *(button.text() for button in buttons if not fits(button.sizeHint(), button)),
        *(entry.text() for entry in entries if widest_line(entry) > entry.width()),
        *(area.widget().size() for area in areas if area.widget().width() > area.viewport().width()),
    ]


def check_whole(window: QWidget) -> None:
    assert cut_off(window) == []


def is_label_cut(label: QLabel) -> bool:
    if label.wordWrap():
        return label.heightForWidth(label.width()) > label.height()
    if isinstance(label, ElidedLabel):
        return label.height() < label.fontMetrics().height()
    return not fits(label.sizeHint(), label)


def fits(wanted: QSize, widget: QWidget) -> bool:
    return wanted.width() <= widget.width() and wanted.height() <= widget.height()


def widest_line(entry: QToolButton) -> int:
    return max(entry.fontMetrics().horizontalAdvance(line) for line in entry.text().splitlines())


def test_the_home_page_says_what_comes_next_and_what_is_late(session: Session) -> None:
    shown = texts(session.window)
    for words in (
        "Chi bộ Tổ dân phố 5",
        "Thứ Ba, ngày 24 tháng 11 năm 2026",
        "Sinh hoạt chi bộ thường kỳ tháng 11 năm 2026",
        "còn 2 ngày",
        "14 giờ, thứ Năm 26/11/2026",
        "Thứ Năm 22/10/2026 · chờ ký",
        "Dương Quang Lan · quá hạn 1 ngày",
        "Trần Thị Bình · hạn hôm nay",
        "hạn 25/11",
        "Sổ này chưa có bản sao lưu.",
    ):
        assert words in shown
    assert "LÀM THỬ" not in shown


def test_an_empty_handbook_says_what_to_do(world, make_session: Callable[[], Session], qtbot: QtBot) -> None:
    world.empty()
    session = make_session()
    session.window.show()
    qtbot.waitUntil(lambda: "Chưa có cuộc họp nào." in texts(session.window))
    assert "Tạo cuộc họp thường kỳ tháng này." in texts(session.window)
    assert "Không có nhiệm vụ nào đến hạn trong bảy ngày tới." in texts(session.window)


def test_the_practice_cell_is_marked_on_every_page(world, make_session: Callable[[], Session], qtbot: QtBot) -> None:
    world.is_practice = True
    session = make_session()
    session.window.show()
    qtbot.waitUntil(lambda: session.window.page is not None)
    for name in PLACES:
        session.window.go(name)
        assert "LÀM THỬ" in texts(session.window.header)


def test_every_page_names_the_cell(session: Session) -> None:
    for name in PLACES:
        session.window.go(name)
        assert "Chi bộ Tổ dân phố 5" in session.window.header.text


def test_alt_and_a_number_opens_a_page_and_the_rail_marks_it(session: Session, qtbot: QtBot) -> None:
    window = session.window
    press(window, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: window.header.text.startswith("Thiết lập"))
    checked = [entry.text() for entry in window.rail.findChildren(QToolButton) if entry.isChecked()]
    assert checked == ["Thiết lập"]
    press(window, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: window.header.text.startswith("Chi bộ Tổ dân phố 5"))


def test_tab_alone_reaches_every_control_of_a_page(session: Session) -> None:
    window = session.window
    window.go("settings")
    reached: set[QWidget] = set()
    while (focused := QApplication.focusWidget()) not in reached:
        assert focused is not None
        reached.add(focused)
        press(window, Qt.Key.Key_Tab)
    wanted = {w for w in window.findChildren(KeyButton) + window.findChildren(QToolButton) if w.isVisible()}
    # Within a choice the arrows go on from the one in force.
    assert {widget.text() for widget in wanted - reached if not is_choice(widget)} == set()
    assert {widget.text() for widget in wanted & reached if is_choice(widget)} == {
        "100%",
        "Theo máy tính",
        "Tiếng Việt",
    }


def is_choice(widget: QWidget) -> bool:
    return isinstance(widget, KeyButton) and widget.isCheckable()


def test_f1_lists_the_keys_and_esc_closes_it(session: Session, qtbot: QtBot) -> None:
    press(session.window, Qt.Key.Key_F1)
    (dialog,) = session.window.findChildren(KeysDialog)
    assert "Alt+2\nThiết lập" in texts(dialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    press(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not session.window.findChildren(KeysDialog))


@pytest.mark.parametrize("percent", [100, 200])
def test_more_keys_than_the_window_is_high_scroll_and_the_way_out_stays_in_sight(
    session: Session, qtbot: QtBot, percent: int
) -> None:
    window = session.window
    window.theme.set_text_scale(percent)
    keys = [Key(f"Ctrl+{n}", "Đưa nội dung vào trong nội dung trên, hoặc ra ngoài") for n in range(30)]
    dialog = KeysDialog(window.theme, keys, window)
    dialog.open()
    qtbot.waitUntil(dialog.isActiveWindow)
    assert dialog.height() <= window.height()
    (close,) = dialog.findChildren(KeyButton)
    assert dialog.rect().contains(close.geometry())
    cut = [
        label.text() for label in dialog.findChildren(QLabel) if label.height() < label.heightForWidth(label.width())
    ]
    assert cut == []
    bar = dialog.findChildren(QScrollArea)[0].verticalScrollBar()
    press(dialog, Qt.Key.Key_PageDown)
    assert bar.value() > 0
    press(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not dialog.isVisible())


def test_the_rail_folds_behind_the_menu_where_there_is_no_room(session: Session, qtbot: QtBot) -> None:
    window = session.window
    assert window.rail.isVisible()
    assert not window.header.menu.isVisible()
    window.resize(1254, 697)
    assert not window.rail.isVisible()
    assert window.header.menu.isVisible()
    press(window, Qt.Key.Key_F10)
    qtbot.waitUntil(window.rail.isVisible)
    press(window, Qt.Key.Key_Down)
    press(window, Qt.Key.Key_Space)
    assert window.header.text.startswith("Thiết lập")
    assert not window.rail.isVisible()
    press(window, Qt.Key.Key_F10)
    qtbot.waitUntil(window.rail.isVisible)
    press(window, Qt.Key.Key_Escape)
    assert not window.rail.isVisible()
    window.resize(1255, 697)
    assert window.rail.isVisible()
    assert not window.header.menu.isVisible()


def test_a_larger_text_folds_the_rail_too_and_is_remembered(session: Session) -> None:
    session.window.go("settings")
    (button,) = (b for b in session.window.findChildren(KeyButton) if b.text() == "150%")
    before = session.window.header.height()
    button.click()
    assert session.window.rail.is_folded
    assert session.window.header.height() == before * 1.5
    assert session.preferences.text_scale == 150


@pytest.mark.parametrize("contrast", [Contrast.NORMAL, Contrast.HIGH])
@pytest.mark.parametrize("scale", [100, 125, 150, 175, 200])
@pytest.mark.parametrize("size", [QSize(1366, 697), QSize(1024, 600), QSize(1920, 1009)])
def test_no_label_is_cut_off(session: Session, scale: int, contrast: Contrast, size: QSize, qtbot: QtBot) -> None:
    window = session.window
    session.theme.set_contrast(contrast)
    session.theme.set_text_scale(scale)
    window.resize(size)
    for name in PLACES:
        window.go(name)
        session.tell.error(SealedAlready())
        assert window.size() == size
        qtbot.waitUntil(lambda: check_whole(window))


def test_the_title_is_whole_on_the_usual_screen_and_a_tooltip_where_it_is_not(world, session: Session) -> None:
    title = session.window.header.findChildren(ElidedLabel)[0]
    assert not title.is_cut
    title.setText("Chi bộ " + "Trung tâm Phục vụ hành chính công " * 4)
    title.grab()
    assert title.is_cut
    assert title.toolTip() == title.text()


def test_nothing_in_the_frame_moves_when_pages_change(session: Session) -> None:
    window = session.window

    def frame() -> list[object]:
        return [w.geometry() for w in (window.rail, window.header, window.status)]

    before = frame()
    for name in [*PLACES, *PLACES]:
        window.go(name)
        QApplication.processEvents()
        assert frame() == before


def test_a_change_elsewhere_redraws_the_home_page(world, session: Session, qtbot: QtBot) -> None:
    world.home = replace(world.home, due=())
    world.changed(Change(frozenset({"task"}), frozenset({"1"}), "tasks"))
    qtbot.waitUntil(lambda: "Không có nhiệm vụ nào đến hạn trong bảy ngày tới." in texts(session.window))


def test_size_and_place_are_remembered_and_the_first_time_it_is_maximised(
    make_session: Callable[[], Session], qtbot: QtBot
) -> None:
    first = make_session()
    first.window.show_as_last_time()
    assert first.window.isMaximized()
    first.window.showNormal()
    first.window.resize(1024, 640)
    first.window.close()
    first.close()
    second = make_session()
    second.window.show_as_last_time()
    assert not second.window.isMaximized()
    assert second.window.size() == QSize(1024, 640)


def test_the_window_is_usable_at_its_least_size(session: Session) -> None:
    session.window.resize(1, 1)
    assert session.window.size() == QSize(1024, 600)


def test_both_cards_stand_side_by_side_only_where_there_is_room(session: Session) -> None:
    columns = session.window.findChildren(Columns)[0]
    right = columns.widget().findChildren(QLabel)[-1]
    assert right.mapTo(columns, right.rect().topLeft()).x() > columns.width() / 2
    session.window.resize(1024, 697)
    QApplication.processEvents()
    assert right.mapTo(columns, right.rect().topLeft()).x() < columns.width() / 2
