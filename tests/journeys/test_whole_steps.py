"""Every step of a meeting in every size of text, on the smallest screens: nothing cut off, nothing over the edge."""

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget
from tests.journeys.secretary import Key, Secretary
from tests.ui.test_window import check_whole

from sotay_ui.agenda.tree import AgendaTree
from sotay_ui.buttons import KeyButton
from sotay_ui.theme.theme import Contrast

STEPS = ("1. Chuẩn bị", "2. Tiến hành", "3. Hoàn thiện")


def controls(window: QWidget) -> list[QWidget]:
    found = [*window.findChildren(KeyButton), *window.findChildren(QLineEdit), *window.findChildren(QComboBox)]
    return [control for control in found if control.isVisible()]


def over_each_other(window: QWidget) -> list[tuple[str, str]]:
    """Pairs of controls of one page that lie over each other."""
    placed = [
        (control, QRect(control.mapTo(window, control.rect().topLeft()), control.size()))
        for control in controls(window)
    ]
    return [
        (one.objectName() or type(one).__name__, other.objectName() or type(other).__name__)
        for at, (one, here) in enumerate(placed)
        for other, there in placed[at + 1 :]
        if here.intersects(there)
        and not (one.isAncestorOf(other) or other.isAncestorOf(one))
        and one.parentWidget() is other.parentWidget()
    ]


def narrower_than_its_text(window: QWidget) -> list[str]:
    """Fields that cannot show four letters, and buttons over the right edge."""
    narrow = [
        field.text()
        for field in window.findChildren(QLineEdit)
        if field.isVisible() and field.width() < field.fontMetrics().horizontalAdvance("0000")
    ]
    return [
        *narrow,
        *(
            button.text()
            for button in window.findChildren(KeyButton)
            if button.isVisible() and button.mapTo(window, button.rect().topRight()).x() >= window.width()
        ),
    ]


@pytest.mark.parametrize("contrast", [Contrast.NORMAL, Contrast.HIGH])
@pytest.mark.parametrize("scale", [100, 125, 150, 200])
@pytest.mark.parametrize("size", [QSize(1366, 697), QSize(1024, 600)])
def test_every_step_is_whole(secretary: Secretary, scale: int, contrast: Contrast, size: QSize) -> None:
    window = secretary.window
    secretary.opens_first_meeting()
    window.theme.set_contrast(contrast)
    window.theme.set_text_scale(scale)
    window.resize(size)
    for step in STEPS:
        secretary.clicks(step)
        secretary._qtbot.waitUntil(lambda: check_whole(window))
        assert window.size() == size
        assert over_each_other(window) == []
        assert narrower_than_its_text(window) == []


def test_the_row_chosen_by_the_keyboard_is_in_sight(secretary: Secretary) -> None:
    secretary.window.theme.set_text_scale(200)
    secretary.window.resize(1024, 600)
    secretary.opens_first_meeting()
    tree = secretary.window.findChild(AgendaTree)
    secretary._qtbot.waitUntil(lambda: tree.height() == tree.sizeHint().height())
    tree.setFocus()
    for _ in range(14):
        secretary.presses(Key.Key_Down)
    QApplication.processEvents()
    rect = tree.visualRect(tree.currentIndex())
    assert tree.visibleRegion().contains(rect.translated(tree.viewport().pos()).center())


def test_the_steps_stand_above_the_page_where_the_header_has_no_room(secretary: Secretary) -> None:
    secretary.opens_first_meeting()
    window = secretary.window

    def is_in_header() -> bool:
        button = next(b for b in window.findChildren(KeyButton) if b.isVisible() and b.text() == "2. Tiến hành")
        return window.header.isAncestorOf(button)

    assert is_in_header()
    window.theme.set_text_scale(150)
    assert not is_in_header()
    window.theme.set_text_scale(100)
    assert is_in_header()
