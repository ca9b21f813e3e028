"""The small forms under an item: nothing typed is lost, nothing is written twice."""

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot
from tests.journeys.holding import NOT_SAVED, begin, hits, hold, rows, slow_disk, view
from tests.journeys.secretary import ALT, CTRL, Key, Secretary

from sotay.domain.holding import Addressee, Conclusion, Proposal, Task, Vote
from sotay_ui.minutes.entry import EntryRow

Limit = Callable[[int], AbstractContextManager[None]]


def test_a_second_press_before_the_disk_answers_writes_nothing_twice(secretary: Secretary) -> None:
    begin(secretary)
    counted = {kind: len(rows(secretary, kind)) for kind in (Vote, Conclusion, Task)}
    secretary.presses(Key.Key_F6)
    secretary.presses(Key.Key_A, ALT)
    with slow_disk(secretary):
        hits(Key.Key_S, CTRL)
        hits(Key.Key_S, CTRL)
    for key in (Key.Key_F4, Key.Key_F7):
        secretary.presses(key)
        secretary.types("mot")
        with slow_disk(secretary):
            hits(Key.Key_S, CTRL)
            hits(Key.Key_S, CTRL)
    assert {kind: len(rows(secretary, kind)) for kind in counted} == {kind: n + 1 for kind, n in counted.items()}


@pytest.mark.parametrize("key", [Key.Key_Escape, Key.Key_F2, Key.Key_F6, Key.Key_F8])
def test_a_form_that_is_left_keeps_its_text_for_the_item(secretary: Secretary, key: Key) -> None:
    begin(secretary)
    item_id = view(secretary).items[0].id
    secretary.presses(Key.Key_F4)
    secretary.types("Ghi do dang")
    secretary.presses(key)
    assert not secretary.window.page.is_saved
    hold(secretary).show_item(item_id)
    secretary.sees("Đã gõ nhưng chưa ghi vào biên bản: Kết luận.")
    secretary.presses(Key.Key_F4)
    secretary.sees("Ghi do dang")
    secretary.presses(Key.Key_S, CTRL)
    assert rows(secretary, Conclusion)[-1].text == "Ghi do dang"
    assert secretary.window.page.is_saved
    secretary.presses(Key.Key_F4)
    assert "Ghi do dang" not in QApplication.focusWidget().toPlainText()


def test_the_window_does_not_close_over_a_form_with_text(secretary: Secretary, qtbot: QtBot) -> None:
    begin(secretary)
    secretary.presses(Key.Key_F7)
    secretary.types("Viec")
    secretary.sees(NOT_SAVED)
    secretary.window.close()
    assert secretary.window.isVisible()
    hits(Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: not secretary.window.isVisible())
    assert rows(secretary, Task)[-1].text == "Viec"


def test_what_the_disk_refuses_stays_in_the_form(secretary: Secretary, files_no_larger_than: Limit) -> None:
    begin(secretary)
    before = len(rows(secretary, Task))
    secretary.presses(Key.Key_F7)
    secretary.types("Quet don")
    with files_no_larger_than(1):
        secretary.presses(Key.Key_S, CTRL)
        secretary.sees("Quet don")
        assert not secretary.window.page.is_saved
    secretary.presses(Key.Key_S, CTRL)
    assert len(rows(secretary, Task)) == before + 1


def test_a_proposal_to_the_committee_above_reaches_the_minutes(secretary: Secretary) -> None:
    begin(secretary)
    secretary.clicks("Kiến nghị")
    secretary.types("vtks")
    secretary.presses(Key.Key_Tab)
    secretary.types("Cap kinh phi sua duong")
    secretary.presses(Key.Key_Tab)
    secretary.presses(Key.Key_Space)
    secretary.presses(Key.Key_S, CTRL)
    assert rows(secretary, Proposal)[-1].addressee is Addressee.SUPERIOR
    secretary.clicks("Kiến nghị")
    secretary.presses(Key.Key_Tab)
    secretary.types("Don ve sinh")
    secretary.presses(Key.Key_S, CTRL)
    assert rows(secretary, Proposal)[-1].addressee is Addressee.CELL
    printed = secretary.makes_word_file("bien-ban.docx")
    assert "Kiến nghị của đồng chí Vũ Thị Kim Sơn với cấp trên: Cap kinh phi sua duong" in printed
    assert "với cấp trên: Don ve sinh" not in printed


def test_who_presented_reaches_the_minutes(secretary: Secretary) -> None:
    begin(secretary)
    secretary.clicks("Trình bày")
    secretary.types("vtks")
    secretary.presses(Key.Key_Return)
    secretary.presses(Key.Key_Tab)
    secretary.types("Bao cao thang")
    secretary.presses(Key.Key_S, CTRL)
    secretary.sees("Vũ Thị Kim Sơn: Bao cao thang")
    assert "Bao cao thang" in secretary.makes_word_file("bien-ban.docx")


def test_a_day_that_is_none_is_said_under_its_field(secretary: Secretary) -> None:
    begin(secretary)
    secretary.presses(Key.Key_F7)
    secretary.types("Viec")
    secretary.presses(Key.Key_Return)
    secretary.presses(Key.Key_Return)
    secretary.types("31/02/2027")
    secretary.presses(Key.Key_S, CTRL)
    secretary.sees("31/02/2027")
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    secretary.presses(Key.Key_A, CTRL)
    secretary.types("5-1-27")
    secretary.presses(Key.Key_S, CTRL)
    secretary.sees("hạn 05/01/2027")


def test_a_day_without_its_year_is_the_next_one_after_the_meeting(secretary: Secretary) -> None:
    begin(secretary)
    secretary.presses(Key.Key_F7)
    secretary.types("Viec")
    secretary.presses(Key.Key_Return)
    secretary.presses(Key.Key_Return)
    secretary.types("5/1")
    secretary.presses(Key.Key_S, CTRL)
    secretary.sees("hạn 05/01/2027")


def test_what_was_written_down_in_a_form_is_in_sight(secretary: Secretary) -> None:
    begin(secretary)
    for number in range(9):
        secretary.presses(Key.Key_F4)
        secretary.types(f"Ket luan {number}")
        secretary.presses(Key.Key_S, CTRL)
    last = max(hold(secretary).findChildren(EntryRow), key=lambda row: row.mapTo(hold(secretary), QPoint(0, 0)).y())
    assert "Ket luan 8" in {label.text() for label in last.findChildren(QLabel)}
    assert not last.visibleRegion().isEmpty()


def test_typing_goes_on_behind_what_was_put_away(secretary: Secretary) -> None:
    begin(secretary)
    secretary.presses(Key.Key_F4)
    secretary.types("Thong nhat")
    secretary.presses(Key.Key_Escape)
    secretary.presses(Key.Key_F4)
    secretary.types(" giao chi uy.")
    secretary.presses(Key.Key_S, CTRL)
    assert rows(secretary, Conclusion)[-1].text == "Thong nhat giao chi uy."
