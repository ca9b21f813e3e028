"""The power fails while minutes are typed: the same item, remark and cursor, and until when the text is kept."""

import shutil
from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.journeys.holding import begin, hold, rows, view
from tests.journeys.secretary import CTRL, Key, Secretary
from tests.journeys.sitting import sitting_at
from tests.journeys.test_running_text import takes_back, writing

from sotay.domain.holding import Remark
from sotay_ui.workspace.hold import HoldPanel


def as_cut_off(secretary: Secretary, to: Path) -> Path:
    """What the disk has at this moment, as a power cut would leave it."""
    shutil.copytree(secretary.desk / "profile", to / "profile")
    return to / "profile"


def again(folder: Path, qapp: QApplication, qtbot: QtBot, look: Callable[[Secretary], None]) -> None:
    with sitting_at(folder, folder.parent, qapp, qtbot) as person:
        person.waits()
        look(person)


def test_the_same_item_remark_and_cursor_open_again(
    secretary: Secretary, tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    begin(secretary)
    secretary.goes_on()
    second = view(secretary).items[1].id
    secretary.presses(Key.Key_F2)
    secretary.types("vtks")
    secretary.presses(Key.Key_Return)
    secretary.types("Đề nghị làm đường")
    secretary.presses(Key.Key_Home)
    secretary.types("2. ")
    hold(secretary).leave()
    secretary.waits()
    folder = as_cut_off(secretary, tmp_path / "cut")

    def look(person: Secretary) -> None:
        person.sees("Văn bản được giữ đến 19:00:00.")
        assert hold(person)._item_id == second
        text = QApplication.focusWidget()
        assert text is writing(person).text
        assert writing(person).text.toPlainText() == "2. Đề nghị làm đường"
        assert writing(person).speaker.text() == "Vũ Thị Kim Sơn"
        person.types("Ý: ")
        person.presses(Key.Key_Return, CTRL)
        (remark,) = [row for row in rows(person, Remark) if row.item_id == second]
        assert remark.text == "2. Ý: Đề nghị làm đường"
        takes_back(person)
        (remark,) = [row for row in rows(person, Remark) if row.item_id == second]
        assert remark.text == "2. Đề nghị làm đường"

    again(folder, qapp, qtbot, look)


def test_what_was_put_down_leaves_room_for_the_next_remark_of_its_item(
    secretary: Secretary, tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    begin(secretary)
    secretary.writes_remark("vtks", "Nhất trí.")
    folder = as_cut_off(secretary, tmp_path / "cut")

    def look(person: Secretary) -> None:
        person.sees("Văn bản được giữ đến")
        person.sees("Nhất trí.")
        assert QApplication.focusWidget() is writing(person).speaker

    again(folder, qapp, qtbot, look)


def test_after_closing_well_nothing_is_said(
    practice_cell: Path, tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    folder = tmp_path / "profile"
    shutil.copytree(practice_cell, folder)

    def types(person: Secretary) -> None:
        begin(person)
        writing(person).text.setFocus()
        person.types("Đang gõ")
        writing(person).text.moveCursor(QTextCursor.MoveOperation.Start)

    again(folder, qapp, qtbot, types)

    def look(person: Secretary) -> None:
        assert "được giữ đến" not in person.screen
        assert person.window.findChild(HoldPanel) is None
        person.opens_first_meeting()
        person.sees("Đang gõ")

    again(folder, qapp, qtbot, look)
