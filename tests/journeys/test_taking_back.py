"""Ctrl+Z in the workspace: the last change first, each by itself, and done again in the other direction."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from tests.journeys.holding import begin, rows
from tests.journeys.secretary import ALT, CTRL, Key, Secretary
from tests.journeys.test_roll_call import field

from sotay.domain.holding import Vote
from sotay.domain.meeting import Guest
from sotay_ui.agenda.tree import AgendaTree

SHIFT = Qt.KeyboardModifier.ShiftModifier


def undoes(secretary: Secretary) -> None:
    secretary.window.setFocus()
    secretary.presses(Key.Key_Z, CTRL)


def test_a_mark_of_the_roll_is_taken_back(secretary: Secretary) -> None:
    begin(secretary)
    secretary.presses(Key.Key_F3)
    secretary.presses(Key.Key_2)
    secretary.sees("Có mặt 22/26")
    secretary.presses(Key.Key_Z, CTRL)
    secretary.sees("Có mặt 23/26")
    secretary.presses(Key.Key_Z, CTRL | SHIFT)
    secretary.sees("Có mặt 22/26")


def test_a_vote_is_taken_back_and_taken_again(secretary: Secretary) -> None:
    begin(secretary)
    before = len(rows(secretary, Vote))
    secretary.presses(Key.Key_F6)
    secretary.presses(Key.Key_A, ALT)
    secretary.presses(Key.Key_S, CTRL)
    assert len(rows(secretary, Vote)) == before + 1
    undoes(secretary)
    assert len(rows(secretary, Vote)) == before
    secretary.presses(Key.Key_Z, CTRL | SHIFT)
    assert len(rows(secretary, Vote)) == before + 1


def test_a_guest_is_taken_back_with_the_keyboard_still_in_the_field(secretary: Secretary) -> None:
    begin(secretary)
    before = rows(secretary, Guest)
    secretary.presses(Key.Key_F3)
    field(secretary, "Họ và tên").line.setFocus()
    secretary.types("Le Thi Khach")
    secretary.presses(Key.Key_Return)
    secretary.types("Dang uy vien")
    secretary.presses(Key.Key_Return)
    assert [guest.name for guest in rows(secretary, Guest)[len(before) :]] == ["Le Thi Khach"]
    secretary.presses(Key.Key_Z, CTRL)
    assert rows(secretary, Guest) == before
    assert field(secretary, "Họ và tên").text == ""
    secretary.presses(Key.Key_Z, CTRL | SHIFT)
    assert len(rows(secretary, Guest)) == len(before) + 1


def test_another_base_is_taken_back(secretary: Secretary) -> None:
    begin(secretary)
    secretary.presses(Key.Key_F3)
    secretary.clicks("Sửa số được tính…")
    secretary.presses(Key.Key_A, CTRL)
    secretary.types("20")
    secretary.presses(Key.Key_Return)
    secretary.types("theo danh sach")
    secretary.presses(Key.Key_Return)
    secretary.sees("Được tính biểu quyết: 20 đồng chí")
    undoes(secretary)
    secretary.sees("Được tính biểu quyết: 22 đồng chí")


def test_the_link_in_the_strip_takes_back_its_own_removal_and_the_key_does_not_do_it_twice(
    secretary: Secretary,
) -> None:
    secretary.opens_first_meeting()
    first = "1 | Tuyên bố lý do, giới thiệu đại biểu |"
    secretary.presses(Key.Key_Delete)
    secretary.presses(Key.Key_Down, ALT)
    secretary.sees("1 | Điểm danh |")
    secretary.clicks("Hoàn tác")
    secretary.sees(first)
    secretary.window.findChild(AgendaTree).setFocus()
    secretary.presses(Key.Key_Z, CTRL)
    assert first in secretary.screen
    secretary.sees("2 | Cử thư ký |")


def test_nothing_of_another_meeting_is_taken_back(secretary: Secretary) -> None:
    secretary.opens_first_meeting()
    first = "1 | Tuyên bố lý do, giới thiệu đại biểu |"
    secretary.presses(Key.Key_Delete)
    assert first not in secretary.screen
    secretary.opens_meetings()
    secretary.presses(Key.Key_N, CTRL)
    secretary.sees("05/01/2027")
    secretary.presses(Key.Key_Z, CTRL)
    secretary.opens_meetings()
    secretary.presses(Key.Key_Down)
    secretary.presses(Key.Key_Return)
    assert first not in secretary.screen


@pytest.mark.parametrize("modifier", [CTRL, CTRL | SHIFT])
def test_with_nothing_to_take_back_the_keys_do_nothing(secretary: Secretary, modifier: Qt.KeyboardModifier) -> None:
    secretary.opens_first_meeting()
    QApplication.processEvents()
    before = secretary.screen
    secretary.presses(Key.Key_Z, modifier)
    assert secretary.screen == before
