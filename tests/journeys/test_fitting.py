"""The step of holding a meeting in every size of text: nothing is cut off, and the next item is named."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QListWidget, QWidget
from pytestqt.qtbot import QtBot
from tests.journeys.holding import begin, hold, services, view
from tests.journeys.secretary import CTRL, Key, Secretary
from tests.ui.test_window import cut_off

from sotay_ui.theme.theme import Contrast

FORMS = ("Trình bày", "Kết luận", "Biểu quyết", "Nhiệm vụ", "Kiến nghị")


def hidden_in_part(widget: QWidget | None) -> list[QWidget | None]:
    is_whole = widget is not None and widget.visibleRegion().boundingRect() == widget.rect()
    return [] if is_whole else [widget]


@pytest.mark.parametrize("size", [QSize(1366, 697), QSize(1024, 600)])
@pytest.mark.parametrize("contrast", [Contrast.NORMAL, Contrast.HIGH])
@pytest.mark.parametrize("scale", [100, 150, 200])
def test_nothing_is_cut_off_with_any_form_open(
    secretary: Secretary, scale: int, contrast: Contrast, size: QSize, qtbot: QtBot
) -> None:
    begin(secretary)
    secretary.writes_remark("vtks", "Nhất trí với báo cáo, đề nghị phân công đảng viên phụ trách từng tổ. " * 3)
    secretary.window.theme.set_contrast(contrast)
    secretary.window.theme.set_text_scale(scale)
    secretary.window.resize(size)
    panel = hold(secretary)
    panel.grab()  # lays all of it out in its new size
    QApplication.processEvents()
    qtbot.waitUntil(lambda: cut_off(panel) == [])
    for form in FORMS:
        secretary.clicks(form)
        qtbot.waitUntil(lambda: [*cut_off(panel), *hidden_in_part(QApplication.focusWidget())] == [])
        secretary.presses(Key.Key_Escape)
    secretary.presses(Key.Key_F3)
    qtbot.waitUntil(lambda: cut_off(panel) == [])
    assert secretary.window.size() == size


def test_the_agenda_takes_turns_with_the_minutes_where_there_is_no_room(secretary: Secretary) -> None:
    begin(secretary)
    agenda: QListWidget = hold(secretary).findChild(QListWidget)  # type: ignore[assignment]
    secretary.window.theme.set_text_scale(200)
    assert not agenda.isVisible()
    secretary.presses(Key.Key_1, CTRL)
    assert agenda.isVisible()
    secretary.presses(Key.Key_Down)
    secretary.presses(Key.Key_Return)
    assert not agenda.isVisible()
    secretary.sees(f"2. {view(secretary).items[1].title}")
    secretary.window.theme.set_text_scale(100)
    assert agenda.isVisible()


def test_the_next_item_follows_a_click_where_minutes_are_typed_afterwards(secretary: Secretary) -> None:
    begin(secretary)
    with services(secretary).store.writing() as tx:
        tx.save(replace(view(secretary).meeting, typed_afterwards=True))
    secretary.sees("Sang mục 2")
    agenda: QListWidget = hold(secretary).findChild(QListWidget)  # type: ignore[assignment]
    agenda.setCurrentRow(4)
    secretary.sees("Sang mục 6")
    agenda.setCurrentRow(agenda.count() - 1)
    secretary.sees("Kết thúc họp")
